"""How far each figure can be relied on: measured quality per frame, language and voice, in tiers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicon
from framing.lexicon.rows import read_toml

Level = Literal["good", "usable", "below floor", "not measured"]
FILE = "reliability.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """How reliable a frame is in a language (and voice), and on what evidence.

    `f1` with its 95 % interval is None for `not measured`. `cases` counts the coded sentences
    that carry the frame; `note` is the footnote for a table or report, empty for `good`.
    """

    level: Level
    f1: float | None = None
    low: float | None = None
    high: float | None = None
    cases: int = 0
    note: str = ""

    @property
    def grey(self) -> bool:
        """Whether figures resting on it belong in grey, with the note as a footnote."""
        return self.level in ("below floor", "not measured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """The measured qualities of a lexicon's frames and the floors they are held against."""

    good: float
    usable: float
    fewest_cases: int
    scorer: str
    digest: str
    measured: Mapping[tuple[str, str, str], Mapping[str, Any]] = field(default_factory=dict)

    def find_tier(self, frame: str, lang: str, voice: str = "") -> Tier:
        """Return the tier of a frame in a language; `voice` narrows it where that was measured.

        >>> none = Reliability(good=0.6, usable=0.5, fewest_cases=30, scorer="x", digest="")
        >>> none.find_tier("government", "fr").level
        'not measured'
        """
        found = self.measured.get((frame, lang, voice))
        where = f"{frame} in {lang}" + (f", voice {voice}" if voice else "")
        if found is None:
            return Tier(level="not measured", note=f"{where}: never measured against a coding")
        f1, cases = float(found["f1"]), int(found["cases"])
        said = f"{where}: F1 {f1:.2f} on {cases} coded cases"
        if cases < self.fewest_cases:
            level: Level = "not measured"
            note = f"{said}, too few to say (fewer than {self.fewest_cases})"
        elif f1 < self.usable:
            level, note = "below floor", f"{said}, below the floor of {self.usable:.2f}"
        else:
            level = "good" if f1 >= self.good else "usable"
            note = "" if level == "good" else f"{said}: usable, not good ({self.good:.2f})"
        low, high = found.get("low"), found.get("high")
        return Tier(level=level, f1=f1, low=low, high=high, cases=cases, note=note)


def load_reliability(lexicon: str | Path = "political-violence") -> Reliability | None:
    """Return the reliability file of a lexicon; None when it has none (nothing was measured)."""
    path = find_lexicon(lexicon) / FILE
    if not path.is_file():
        return None
    data = read_toml(path)
    try:
        floors = data["floors"]
        return Reliability(
            good=float(floors["good"]),
            usable=float(floors["usable"]),
            fewest_cases=int(floors["fewest_cases"]),
            scorer=str(data["scorer"]),
            digest=str(data["digest"]),
            measured=_index_rows(data["measured"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LexiconError(f"{path}: {error} is missing or wrong; see docs/coding.md") from None


def _index_rows(rows: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str, str], Mapping[str, Any]]:
    return {(row["frame"], row["lang"], row.get("voice", "")): row for row in rows}


def find_tier(
    frame: str, lang: str, voice: str = "", *, lexicon: str | Path = "political-violence"
) -> Tier:
    """Return the tier of a frame of a lexicon in a language, read from its reliability file.

    For many look-ups load the file once with `load_reliability`.
    """
    found = load_reliability(lexicon)
    if found is None:
        return Tier(level="not measured", note=f"{lexicon}: never measured against a coding")
    return found.find_tier(frame, lang, voice)
