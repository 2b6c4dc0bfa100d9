"""How far each figure can be relied on: measured quality per frame, language and voice, in tiers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicon
from framing.lexicon.load import RELIABILITY_FILE, name_reliability_file
from framing.lexicon.rows import read_toml
from framing.notes import Note, write_note

Level = Literal["good", "usable", "below floor", "not measured"]
# From best to worst: a figure that rests on several languages is as good as its worst.
LEVELS: tuple[Level, ...] = ("good", "usable", "not measured", "below floor")
_UNMEASURED = "every frame is marked 'not measured'; measure it again"
# Figures resting on these belong in grey, with the note as a footnote.
GREY = frozenset({"below floor", "not measured"})


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """The measured qualities of a lexicon's frames and the floors they are held against.

    `made_for` is the digest of the model (or, of the lexicon scorer, of the lexicon) that was
    measured; empty: whatever scorer of this name. `file` is the name of the file.
    """

    good: float
    usable: float
    fewest_cases: int
    scorer: str
    digest: str
    made_for: str = ""
    file: str = RELIABILITY_FILE
    measured: Mapping[tuple[str, str, str], Mapping[str, Any]] = field(default_factory=dict)

    def name_scorer(self) -> str:
        """Return the name of the scorer that was measured."""
        return self.scorer.split(",")[0]

    def holds_for(self, scorer: str, digest: str = "") -> bool:
        """Return whether these figures were measured on the scorer of this name and digest."""
        return self.name_scorer() == scorer and self.made_for in ("", digest)

    def tell_misfit(self, scorer: str, digest: str = "") -> Note | None:
        """Return why these figures say nothing of a scorer, None where they hold for it.

        >>> old = Reliability(
        ...     good=0.6, usable=0.5, fewest_cases=30, scorer="lexicon", digest="", made_for="1a"
        ... )
        >>> old.tell_misfit("lexicon", "1a"), old.tell_misfit("classifier", "1a")[:29]
        (None, 'measured with scorer lexicon,')
        """
        if self.holds_for(scorer, digest):
            return None
        measured = self.name_scorer()
        if measured != scorer:
            other = f"measured with scorer {{measured}}, not {{scorer}}; {_UNMEASURED}"
            return write_note("other_scorer", other, measured=measured, scorer=scorer)
        if scorer == "lexicon":
            told = f"measured on another version of the lexicon; {_UNMEASURED}"
            return write_note("other_lexicon", told)
        return write_note("other_model", f"measured on another version of the model; {_UNMEASURED}")

    def list_voices(self, frame: str, lang: str) -> tuple[str, ...]:
        """Return the voices for which a frame was measured in a language, '' (any) first."""
        found = {key[2] for key in self.measured if key[:2] == (frame, lang)}
        return ("", *sorted(found - {""}))

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


def load_reliability(
    lexicon: str | Path = "political-violence", file: str | Path = "", scorer: str = ""
) -> Reliability | None:
    """Return the reliability file of a lexicon; None when it has none (nothing was measured).

    A lexicon may keep one file a scorer: `reliability.toml` is taken where it was measured with
    `scorer` (empty: whichever it was), else `reliability.<scorer>.toml`, else the first.
    `file` is read instead of the lexicon's own.

    Raises:
        LexiconError: the file is no reliability file, or `file` is not there.
    """
    if file:
        if not Path(file).is_file():
            found = "a folder, no file" if Path(file).is_dir() else "no such file"
            raise LexiconError(
                f"{file}: {found}; framing evaluate or train writes one with --reliability-out"
            )
        return _read_reliability(Path(file))
    folder = find_lexicon(lexicon)
    names = (RELIABILITY_FILE, *([name_reliability_file(scorer)] if scorer else []))
    first = None
    for path in (folder / name for name in names):
        known = _read_reliability(path) if path.is_file() else None
        if known and known.name_scorer() == scorer:
            return known
        first = first or known
    return first


def _read_reliability(path: Path) -> Reliability:
    data = read_toml(path)
    try:
        floors = data["floors"]
        return Reliability(
            good=float(floors["good"]),
            usable=float(floors["usable"]),
            fewest_cases=int(floors["fewest_cases"]),
            scorer=str(data["scorer"]),
            digest=str(data["digest"]),
            made_for=str(data.get("made_for", "")),
            file=path.name,
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


def list_tiers(
    known: Reliability | None,
    scorer: str,
    frames: Iterable[str],
    langs: Iterable[str],
    digest: str = "",
) -> list[dict[str, object]]:
    """Return the tiers of a run's frames as plain rows, for `run.json` and the report.

    One row per frame and language (`voice` empty) and per voice that was measured, with the F1,
    the coded cases and the floors. A scorer that was never measured gets 'not measured' only;
    `digest` is that of its model or, where it has none, of its lexicon.
    """
    if known is not None and not known.holds_for(scorer, digest):
        known = None
    rows: list[dict[str, object]] = []
    for frame in frames:
        for lang in sorted(langs):
            for voice in known.list_voices(frame, lang) if known else ("",):
                tier = known.find_tier(frame, lang, voice) if known else Tier(level="not measured")
                row = {"frame": frame, "lang": lang, "voice": voice, "level": tier.level}
                rows.append({**row, "f1": tier.f1, "cases": tier.cases, **_list_floors(known)})
    return rows


def _list_floors(known: Reliability | None) -> dict[str, object]:
    if known is None:
        return {"floor": None, "fewest_cases": None}
    return {"floor": known.usable, "fewest_cases": known.fewest_cases}


@dataclass(frozen=True, slots=True)
class Grades:
    """The level of every frame, language and voice of a run, for marking its tables."""

    levels: Mapping[tuple[str, str, str], Level] = field(default_factory=dict)

    @classmethod
    def build(cls, rows: object) -> Grades:
        """Return the grades in rows as `list_tiers` makes them; anything else holds none."""
        found: dict[tuple[str, str, str], Level] = {}
        for row in rows if isinstance(rows, list | tuple) else ():
            level = row.get("level") if isinstance(row, Mapping) else None
            if level in LEVELS:
                found[str(row["frame"]), str(row["lang"]), str(row.get("voice") or "")] = level
        return cls(found)

    def find(self, frame: str, lang: str, role: str = "") -> Level:
        """Return the level of a frame in a language and, where `role` is one voice, in that voice.

        'all' and an empty role are the frame as a whole, and so is 'quoted' unless it was
        measured as such.

        >>> grades = Grades({("hr", "en", ""): "good", ("hr", "en", "armed"): "below floor"})
        >>> [grades.find("hr", "en", role) for role in ("all", "quoted", "armed", "media")]
        ['good', 'good', 'below floor', 'not measured']
        """
        voice = "" if role == "all" else role
        found = self.levels.get((frame, lang, voice))
        if found is None and role == "quoted":
            found = self.levels.get((frame, lang, ""))
        return found or "not measured"

    def find_worst(self, frame: str, langs: Iterable[str], role: str = "") -> Level:
        """Return the worst level over several languages, 'not measured' where there is none."""
        found = {self.find(frame, lang, role) for lang in langs} or {"not measured"}
        return max(found, key=LEVELS.index)
