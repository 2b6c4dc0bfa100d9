"""How reliably each frame is found, and which of the report's numbers that makes grey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from framing.report.model import Report, list_frames, read_count, read_number
from framing.report.wording import Fact, Wording
from framing.score.tiers import GREY, LEVELS


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """The measured quality of a frame in a language and voice (empty: any); F1 None: unknown."""

    frame: str
    lang: str
    voice: str
    level: str
    f1: float | None
    cases: int


def list_qualities(report: Report) -> list[Quality]:
    """Return the qualities noted in the run's provenance, whole frames and single voices."""
    found = [
        Quality(
            frame=str(row["frame"]),
            lang=str(row["lang"]),
            voice=str(row.get("voice") or ""),
            level=str(row["level"]),
            f1=read_number(row.get("f1")),
            cases=read_count(row.get("cases")),
        )
        for row in _list_rows(report)
    ]
    order = {frame: place for place, frame in enumerate(list_frames(report))}
    return sorted(found, key=lambda q: (order.get(q.frame, len(order)), q.lang, q.voice))


def list_reliability_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    """Return the floors that qualities are held against; None where nothing was measured."""
    row: Mapping[str, object] = next(iter(_list_rows(report)), {})
    floor, fewest = read_number(row.get("floor")), row.get("fewest_cases")
    return {
        "floor": wording.number(floor, 2),
        "fewest": read_count(fewest),
    }


def list_weak_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    """Return the frames below the floor, on too few cases, and never measured, with languages."""
    found: dict[str, list[str]] = {"weak": [], "sparse": [], "unmeasured": []}
    for quality in list_qualities(report):
        if quality.voice:
            continue
        frame, lang = (
            wording.label("frames", quality.frame),
            wording.label("languages", quality.lang),
        )
        if quality.level == "below floor":
            found["weak"].append(f"{frame} ({lang})")
        elif quality.level == "not measured" and quality.f1 is None:
            found["unmeasured"].append(f"{frame} ({lang})")
        elif quality.level == "not measured":
            found["sparse"].append(f"{frame} ({lang}: {wording.number(quality.cases)})")
    facts: dict[str, Fact] = {name: len(frames) for name, frames in found.items()}
    facts |= {f"{name}_frames": ", ".join(frames) for name, frames in found.items()}
    return {**facts, "fewest_cases": list_reliability_facts(report, wording)["fewest"]}


def find_levels(report: Report) -> dict[tuple[str | None, str], dict[str, str]]:
    """Return the levels of each outlet and frame by role; for outlet None the worst of all."""
    levels: dict[tuple[str | None, str], dict[str, str]] = {}
    for row in report.rows("outlets"):
        level, role = str(row.get("reliability") or ""), str(row["role"])
        if level not in LEVELS:
            continue
        frame = str(row["frame"])
        levels.setdefault((str(row["outlet"] or ""), frame), {})[role] = level
        whole = levels.setdefault((None, frame), {})
        whole[role] = find_worst([level, whole.get(role, level)])
    return levels


def find_worst(levels: Iterable[str]) -> str:
    """Return the worst of some levels; empty where there is none.

    >>> find_worst(["good", "below floor", ""]), find_worst([])
    ('below floor', '')
    """
    order: dict[str, int] = {level: place for place, level in enumerate(LEVELS)}
    return max((level for level in levels if level in order), key=order.__getitem__, default="")


def list_grey(levels: Iterable[str]) -> list[str]:
    """Return the levels that are set in grey and need a footnote, each once.

    >>> list_grey(["good", "below floor", "good", "below floor"])
    ['below floor']
    """
    found = set(levels)
    return [level for level in reversed(LEVELS) if level in found and level in GREY]


def _list_rows(report: Report) -> list[Mapping[str, object]]:
    rows = report.run.get("reliability")
    found = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    return [row for row in found if {"frame", "lang", "level"} <= row.keys()]
