"""What every dictionary format boils down to, and how that becomes a lexicon."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from framing.codings import refuse_name
from framing.errors import InputError, LexiconError
from framing.lexicon.model import FrameDefinition, Lexicon, Term, ThemeDefinition
from framing.lexicon.patterns import Match, parse_pattern
from framing.text.encoding import decode_bytes

_MOST_BYTES = 50_000_000
LANG = r"[a-z]{2,3}"
_PART = " / "
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase of a dictionary with its category path and the line it stands on.

    What only tables that this program wrote have is empty elsewhere: language, theme, match,
    exclusions, note.
    """

    text: str
    category: tuple[str, ...]
    line: int
    weight: float = 1.0
    lang: str = ""
    theme: str = ""
    match: Match | Literal[""] = ""
    unless: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """The entries of a dictionary file and what could not be kept."""

    entries: tuple[Entry, ...]
    notices: tuple[str, ...] = ()


def read_text_file(path: Path) -> str:
    """Return a dictionary file as text, whatever its usual encoding."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError(f"{path}: larger than {_MOST_BYTES:,} bytes, no dictionary")
        decoded = decode_bytes(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None
    if decoded is None:
        raise InputError(f"{path}: not a text file")
    return decoded.text


def build_lexicon(
    imported: Imported, *, name: str, lang: str, match: str = "exact"
) -> tuple[Lexicon, tuple[str, ...]]:
    """Return a lexicon with one frame for each category, and notices of what was left out.

    Underscores part the words of a phrase. A word that ends in '*' becomes a wildcard, any
    other matches as `match` says, "exact" (what the other tools do) or "lemma". An entry that
    names its own language or match keeps it. Raises LexiconError for an unknown `match` or
    `lang` and where only some entries have a theme, InputError where no entry is left.
    """
    if match not in {"exact", "lemma"}:
        raise LexiconError(f"--match is {match!r}, allowed are 'exact', 'lemma'")
    if not re.fullmatch(LANG, lang):
        raise LexiconError(f"--lang is {lang!r}, write a code such as 'en' or 'es'")
    titles: dict[str, dict[str, None]] = {}
    terms: dict[tuple[str, str, str], Term] = {}
    notices = list(imported.notices)
    for entry in imported.entries:
        frame = _name_frame(entry)
        term = _build_term(entry, frame, lang, match)
        key = (" ".join(term.text.lower().replace("-", " ").split()), frame, term.lang)
        try:
            parse_pattern(term.text, term.match)
        except LexiconError as error:
            notices.append(f"line {entry.line}: left out: {error}")
            continue
        if key in terms:
            notices.append(
                f"line {entry.line}: {term.text!r} is listed twice for {frame!r}; kept once"
            )
            continue
        titles.setdefault(frame, {})[_PART.join(entry.category)] = None
        terms[key] = term
    if not terms:
        raise InputError(f"{name}: no entry that could be used")
    notices += _tell_renamed(titles)
    found = tuple(terms.values())
    languages = tuple(dict.fromkeys(term.lang for term in found))
    lexicon = Lexicon(
        id=make_name(name).replace("_", "-"),
        kind="frames",
        title=name,
        version="0.1.0",
        languages=languages,
        licence="unknown: ask the authors of the dictionary",
        frames=tuple(FrameDefinition(name=key, title=next(iter(titles[key]))) for key in titles),
        themes=_list_themes(found, name),
        terms={each: tuple(term for term in found if term.lang == each) for each in languages},
    )
    return lexicon, tuple(notices)


def _name_frame(entry: Entry) -> str:
    if entry.match:  # a table that this program wrote: its frames keep their names
        return entry.category[0]
    name = make_name("_".join(entry.category))
    return f"{name}_frame" if refuse_name(name) else name


def _tell_renamed(titles: Mapping[str, Collection[str]]) -> list[str]:
    """Return a notice of the categories whose frames have other names; none where all kept theirs."""
    renamed = [
        f"{' and '.join(map(repr, found))} {'are' if len(found) > 1 else 'is'} {name}"
        for name, found in titles.items()
        if list(found) != [name]
    ]
    more = f" and {len(renamed) - _SHOWN} more" if len(renamed) > _SHOWN else ""
    listed = ", ".join(renamed[:_SHOWN])
    return [f"frames have other names than categories: {listed}{more}"] if renamed else []


def _build_term(entry: Entry, frame: str, lang: str, match: str) -> Term:
    text, kind = " ".join(entry.text.split()), entry.match
    if not kind:
        text = " ".join(text.replace("_", " ").lower().split())
        kind = "wildcard" if "*" in text else "lemma" if match == "lemma" else "exact"
    return Term(
        id="", text=text, lang=entry.lang or lang, frame=frame, theme=entry.theme, match=kind,
        weight=entry.weight, unless=entry.unless, note=entry.note,
    )  # fmt: skip


def _list_themes(terms: Sequence[Term], name: str) -> tuple[ThemeDefinition, ...]:
    themes = tuple(dict.fromkeys(term.theme for term in terms))
    if themes == ("",):
        return ()
    if "" in themes:
        bare = next(term.text for term in terms if not term.theme)
        raise LexiconError(f"{name}: {bare!r} has no theme and others have; give all or none one")
    return tuple(ThemeDefinition(name=theme, title=theme) for theme in themes)


def make_name(title: str) -> str:
    """Return a title as a name of small letters, digits and underscores.

    >>> make_name("Positive Emotion (PosEmo)")
    'positive_emotion_posemo'
    """
    return re.sub(r"\W+", "_", title.lower()).strip("_") or "category"
