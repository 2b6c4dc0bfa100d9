"""What a difference between outlets hangs on: the event, term or outlet that moves it most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from framing.report.events import Events, list_events
from framing.report.model import Record, Report, read_count, read_number
from framing.report.wording import Fact

REMOVALS_SHOWN = 20
_BY_CHANCE = 0.05  # of 95% intervals around nothing lie off zero
KINDS = ("event", "term", "outlet")
_Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What is left of a difference without one event, term or outlet; `about` is an event's headline."""

    removed: str
    about: str
    without: float | None
    turns: bool
    changes: bool = False

    @property
    def unnamed(self) -> bool:
        """Return whether what is left out are the articles whose outlet nobody named."""
        return self.changes and not self.removed


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """One difference (shares, -1 to 1) with the removals that change it most, by kind.

    `versus` is empty where an outlet is set against the mean of all others.
    """

    outlet: str
    versus: str
    frame: str
    role: str
    difference: float
    removals: Mapping[str, Removal]
    reliability: str = ""

    @property
    def key(self) -> _Key:
        """The difference as tables name it."""
        return self.outlet, self.versus, self.frame, self.role


def list_supports(report: Report) -> list[Support]:
    """Return the differences with an interval off zero, the largest first, with what they hang on.

    Of too few articles every single one decides, and near zero anything turns a sign: both
    are left out. So is an outlet against all others where its own mean has no interval.
    """
    certain = _find_certain(report)
    groups: defaultdict[_Key, list[Record]] = defaultdict(list)
    for row in report.rows("sensitivity"):
        key = _read_key(row)
        if key in certain:
            groups[key].append(row)
    names = name_terms(report.rows("evidence"))
    events = list_events(report)
    found = [_read_support(key, rows, names, events) for key, rows in groups.items()]
    return sorted(found, key=lambda s: (-abs(s.difference), s.outlet, s.versus, s.frame, s.role))


def _read_key(row: Record) -> _Key:
    names = ("outlet", "versus", "frame", "role")
    outlet, versus, frame, role = (str(row[name] or "") for name in names)
    return outlet, versus, frame, role


def _find_certain(report: Report) -> set[_Key]:
    rows = [row for row in report.rows("comparisons") if _is_clear(row)]
    means = [row for row in report.rows("outlets") if read_number(row["low"]) is not None]
    alone = {(str(r["outlet"] or ""), "", str(r["frame"]), str(r["role"])) for r in means}
    return {_read_key(row) for row in rows} | alone


def _is_clear(row: Record) -> bool:
    low, high = read_number(row["low"]), read_number(row["high"])
    return low is not None and high is not None and (low > 0 or high < 0)


def name_terms(rows: Iterable[Record]) -> dict[str, str]:
    """Return for each term the words it was most often found as, which are easier to read."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found[str(row["term_id"])][str(row["matched"]).casefold()] += 1
    return {term: max(sorted(words), key=lambda word: words[word]) for term, words in found.items()}


def _read_support(
    key: _Key, rows: list[Record], names: Mapping[str, str], events: Events
) -> Support:
    removals = {}
    for row in rows:
        removed, kind = str(row["removed"] or ""), str(row["kind"])
        event = events.get(removed) if kind == "event" else None
        removals[kind] = Removal(
            removed=names.get(removed, removed) if kind == "term" else removed,
            about=event.title if event else "",
            without=read_number(row["without"]),
            turns=bool(read_count(row["turns"])),
            changes=kind == "outlet" and bool(read_number(row["change"])),
        )
    outlet, versus, frame, role = key
    return Support(
        outlet=outlet,
        versus=versus,
        frame=frame,
        role=role,
        difference=read_number(rows[0]["difference"]) or 0.0,
        removals=removals,
        reliability=str(rows[0].get("reliability") or ""),
    )


def list_support_facts(report: Report, supports: list[Support]) -> dict[str, Fact]:
    """Return how many differences could be tried and how many signs a single removal turns.

    They are picked for their intervals: `family_certain` counts those of the declared family that
    were to choose from, `chance` how many of these would lie off zero where nothing differs,
    `untested` the chosen without a p, `apart` those over all voices that are not tried.
    """
    rows = {_read_key(row): row for row in report.rows("comparisons")}
    asked = {_read_key(row) for row in report.rows("sensitivity")}
    certain = sum(read_number(rows[key]["low"]) is not None for key in asked & rows.keys())
    pairs = [rows[s.key] for s in supports if s.key in rows]
    clear = [key for key, row in rows.items() if key[-1] == "all" and _is_clear(row)]
    facts: dict[str, Fact] = {
        "picked": len(pairs),
        "family_certain": certain,
        "chance": round(_BY_CHANCE * certain),
        "untested": sum(read_number(row.get("p")) is None for row in pairs),
        "apart": sum(key not in asked for key in clear),
        "measured": "sensitivity" in report.tables,
        "certain": sum(read_number(row["low"]) is not None for row in report.rows("comparisons")),
        "tried": len(supports),
        "shown": min(len(supports), REMOVALS_SHOWN),
    }
    for kind in KINDS:
        removals = [s.removals[kind] for s in supports if kind in s.removals]
        facts[f"{kind}_tried"] = len(removals)
        facts[f"{kind}_turns"] = sum(removal.turns for removal in removals)
    return facts
