"""How many sentences carry each frame, by outlet and by whose voice carries it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from framing.records import ROLES
from framing.report.model import (
    Record,
    Report,
    find_article_outlets,
    find_weights,
    list_frames,
    list_outlets,
    read_count,
    read_number,
)
from framing.report.reliability import find_levels


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Sentences of one frame that one kind of voice carries, at one distance.

    `mean` is their share of an article's sentences (0 to 1), averaged over the articles.
    """

    role: str
    distanced: bool
    count: int
    mean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """An estimate for an outlet with its interval; the ends are None when too few articles."""

    estimate: float | None
    low: float | None
    high: float | None
    n_articles: int
    note: str
    corrected: float | None = None
    corrected_low: float | None = None
    corrected_high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of an outlet ('': its name is unknown), or of all outlets together, carries one frame.

    `basis` counts the eligible sentences; `pooled` and `mean` are None exactly when it is 0.
    The mean over articles is what outlets are compared by: a long article counts no more than
    a short one, and a near-copy as much as the run's settings say. `levels` holds, by role, how reliably the frame is found in the outlet's languages.
    """

    outlet: str
    frame: str
    basis: int
    articles: int
    parts: tuple[Part, ...]
    intervals: Mapping[str, Interval] = field(default_factory=dict)
    levels: Mapping[str, str] = field(default_factory=dict)

    @property
    def reliability(self) -> str:
        """Return how reliably the frame is found in any voice; empty where nothing is known."""
        return self.levels.get("all", "")

    @property
    def shown_levels(self) -> list[str]:
        """Return the levels of the voices that a row on this outlet and frame names."""
        named = [role for role, _ in self.by_role()[:2]]
        roles = ["all", *(["outlet"] if self.own else []), *named]
        return [self.levels.get(role, "") for role in roles]

    @property
    def count(self) -> int:
        """Return the sentences that carry the frame in any voice."""
        return sum(part.count for part in self.parts)

    @property
    def own(self) -> int:
        """Return the sentences in which the outlet itself carries the frame."""
        return sum(part.count for part in self.parts if part.role == "outlet")

    @property
    def quoted(self) -> int:
        """Return the sentences in which somebody else's words carry the frame."""
        return self.count - self.own

    @property
    def distanced(self) -> int:
        """Return the sentences that hold the frame at a distance."""
        return sum(part.count for part in self.parts if part.distanced)

    @property
    def pooled(self) -> float | None:
        """Return the share of all eligible sentences that carry the frame, 0 to 1."""
        return self.count / self.basis if self.basis else None

    @property
    def mean(self) -> float | None:
        """Return the share of sentences that carry the frame in the average article, 0 to 1."""
        return sum((part.mean for part in self.parts), 0.0) if self.basis else None

    @property
    def own_mean(self) -> float:
        """Return the part of the mean that is in the outlet's own voice."""
        return sum((part.mean for part in self.parts if part.role == "outlet"), 0.0)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95% interval of the frame in any voice, None when too few articles."""
        found = self.intervals.get("all")
        if found is None or found.low is None or found.high is None:
            return None
        return found.low, found.high

    @property
    def lacking(self) -> str:
        """Return why there is no interval, as a key of the wording: too few articles, or all alike."""
        found = self.intervals.get("all")
        return (
            "no_spread" if found is not None and found.note == "no article differs" else "too_few"
        )

    @property
    def corrected(self) -> Interval | None:
        """Return the share corrected by coded sentences, None where it is uncorrected."""
        found = self.intervals.get("all")
        return None if found is None or found.corrected is None else found

    def by_role(self) -> list[tuple[str, int]]:
        """Return the sentences of each quoted role, the most frequent first.

        Sources that could not be placed come last.
        """
        counts: Counter[str] = Counter()
        for part in self.parts:
            if part.role != "outlet":
                counts[part.role] += part.count
        return sorted(counts.items(), key=lambda i: (i[0] == "unknown", -i[1], i[0]))


# Outlet None is all outlets together; '' is the articles whose outlet nobody named.
Shares = dict[tuple[str | None, str], Share]
_Cell = tuple[str, str, str, bool]


def count_shares(report: Report) -> Shares:
    """Return a Share for every outlet and frame, and for all outlets together (outlet None)."""
    outlet_of = find_article_outlets(report)
    basis: Counter[tuple[str, str]] = Counter()
    present: Counter[_Cell] = Counter()
    for row in report.rows("frames"):
        article, frame = str(row["article_id"]), str(row["frame"])
        basis[article, frame] += 1
        if read_count(row["present"]):
            voice = str(row["voice"] or "outlet")
            present[article, frame, voice, row["stance"] == "distanced"] += 1
    intervals, levels = _read_intervals(report), find_levels(report)
    weights = {name: weight for name, weight in find_weights(report).items() if weight}
    members: dict[str | None, list[str]] = {None: list(weights)}
    for article in weights:
        members.setdefault(outlet_of[article], []).append(article)
    cells: defaultdict[tuple[str, str], list[tuple[_Cell, int]]] = defaultdict(list)
    for cell, count in present.items():
        cells[cell[0], cell[1]].append((cell, count))
    frames = list_frames(report)
    return {
        (outlet, frame): replace(
            _make_share(outlet or "", frame, members.get(outlet, []), basis, cells, weights),
            intervals={} if outlet is None else intervals.get((outlet, frame), {}),
            levels=levels.get((outlet, frame), {}),
        )
        for outlet in (None, *list_outlets(report))
        for frame in frames
    }


def _make_share(
    outlet: str,
    frame: str,
    articles: Sequence[str],
    basis: Mapping[tuple[str, str], int],
    cells: Mapping[tuple[str, str], Sequence[tuple[_Cell, int]]],
    weights: Mapping[str, float],
) -> Share:
    measured = [article for article in articles if basis.get((article, frame))]
    total = sum(weights[article] for article in measured)
    counts: Counter[tuple[str, bool]] = Counter()
    means: defaultdict[tuple[str, bool], float] = defaultdict(float)
    for article in measured:
        for (_, _, role, distanced), count in cells.get((article, frame), ()):
            counts[role, distanced] += count
            part = count / basis[article, frame]
            means[role, distanced] += weights[article] * part / total
    order: dict[str, int] = {role: number for number, role in enumerate(ROLES)}
    found = sorted(counts, key=lambda key: (order.get(key[0], len(ROLES)), key))
    return Share(
        outlet=outlet,
        frame=frame,
        basis=sum(basis[article, frame] for article in measured),
        articles=len(measured),
        parts=tuple(
            Part(role=role, distanced=far, count=counts[role, far], mean=means[role, far])
            for role, far in found
        ),
    )


def _read_intervals(report: Report) -> dict[tuple[str, str], dict[str, Interval]]:
    found: dict[tuple[str, str], dict[str, Interval]] = {}
    for row in report.rows("outlets"):
        key = str(row["outlet"] or ""), str(row["frame"])
        found.setdefault(key, {})[str(row["role"])] = _read_interval(row)
    return found


def _read_interval(row: Record) -> Interval:
    return Interval(
        estimate=read_number(row["estimate"]),
        low=read_number(row["low"]),
        high=read_number(row["high"]),
        n_articles=read_count(row["n_articles"]),
        note=str(row.get("note") or ""),
        corrected=read_number(row.get("corrected")),
        corrected_low=read_number(row.get("corrected_low")),
        corrected_high=read_number(row.get("corrected_high")),
    )
