"""How many sentences carry each frame, by outlet and by whose voice carries it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from framing.records import ROLES
from framing.report.model import (
    Record,
    Report,
    find_article_outlets,
    list_frames,
    list_outlets,
    read_count,
    read_number,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Sentences of one frame that one kind of voice carries, at one distance."""

    role: str
    distanced: bool
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """An estimate for an outlet with its interval; the ends are None when too few articles."""

    estimate: float | None
    low: float | None
    high: float | None
    n_articles: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of an outlet (or of everything, outlet '') carries one frame.

    `basis` counts the eligible sentences; `share` is None exactly when it is 0.
    """

    outlet: str
    frame: str
    basis: int
    articles: int
    parts: tuple[Part, ...]
    intervals: Mapping[str, Interval] = field(default_factory=dict)

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
    def share(self) -> float | None:
        """Return the share of eligible sentences that carry the frame, 0 to 1."""
        return self.count / self.basis if self.basis else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95% interval of the frame in any voice, None when too few articles."""
        found = self.intervals.get("all")
        if found is None or found.low is None or found.high is None:
            return None
        return found.low, found.high

    def by_role(self) -> list[tuple[str, int]]:
        """Return the sentences of each quoted role, the most frequent first."""
        counts: Counter[str] = Counter()
        for part in self.parts:
            if part.role != "outlet":
                counts[part.role] += part.count
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


Shares = dict[tuple[str, str], Share]


def count_shares(report: Report) -> Shares:
    """Return a Share for every outlet and frame, and for all outlets together (outlet '')."""
    outlet_of = find_article_outlets(report)
    basis: Counter[tuple[str, str]] = Counter()
    counts: Counter[tuple[str, str, str, bool]] = Counter()
    articles: dict[str, set[str]] = {"": set(outlet_of)}
    for article, outlet in outlet_of.items():
        articles.setdefault(outlet, set()).add(article)
    for row in report.rows("frames"):
        outlet, frame = outlet_of.get(str(row["article_id"]), ""), str(row["frame"])
        for scope in {"", outlet}:
            basis[scope, frame] += 1
            if read_count(row["present"]):
                counts[
                    scope, frame, str(row["voice"] or "outlet"), row["stance"] == "distanced"
                ] += 1
    intervals = _read_intervals(report)
    return {
        (outlet, frame): Share(
            outlet=outlet,
            frame=frame,
            basis=basis[outlet, frame],
            articles=len(articles.get(outlet, ())),
            parts=_list_parts(counts, outlet, frame),
            intervals=intervals.get((outlet, frame), {}),
        )
        for outlet in ("", *list_outlets(report))
        for frame in list_frames(report)
    }


def _list_parts(
    counts: Counter[tuple[str, str, str, bool]], outlet: str, frame: str
) -> tuple[Part, ...]:
    order: dict[str, int] = {role: number for number, role in enumerate(ROLES)}
    found = [
        Part(role=role, distanced=distanced, count=count)
        for (where, which, role, distanced), count in counts.items()
        if (where, which) == (outlet, frame)
    ]
    return tuple(sorted(found, key=lambda p: (order.get(p.role, 99), p.role, p.distanced)))


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
    )
