"""What every dictionary format boils down to, and how that becomes a lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from framing.errors import InputError, LexiconError
from framing.lexicon.model import FrameDefinition, Lexicon, Term
from framing.lexicon.patterns import Match, parse_pattern
from framing.text.encoding import decode_bytes

_MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase of a dictionary with its category path and the line it stands on."""

    text: str
    category: tuple[str, ...]
    line: int
    weight: float = 1.0


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
    other matches as `match` says, "exact" (what the other tools do) or "lemma".
    """
    if match not in {"exact", "lemma"}:
        raise LexiconError(f"--match is {match!r}, allowed are 'exact', 'lemma'")
    if not re.fullmatch(r"[a-z]{2,3}", lang):
        raise LexiconError(f"--lang is {lang!r}, write a code such as 'en' or 'es'")
    frames: dict[str, FrameDefinition] = {}
    terms: dict[tuple[str, str], Term] = {}
    notices = list(imported.notices)
    for entry in imported.entries:
        frame = make_name("_".join(entry.category))
        text = " ".join(entry.text.replace("_", " ").lower().split())
        kind: Match = "wildcard" if "*" in text else "lemma" if match == "lemma" else "exact"
        try:
            parse_pattern(text, kind)
        except LexiconError as error:
            notices.append(f"line {entry.line}: left out: {error}")
            continue
        if (text, frame) in terms:
            notices.append(f"line {entry.line}: {text!r} is listed twice for {frame!r}; kept once")
            continue
        frames.setdefault(frame, FrameDefinition(name=frame, title=" / ".join(entry.category)))
        terms[text, frame] = Term(
            id="", text=text, lang=lang, frame=frame, theme="", match=kind, weight=entry.weight
        )
    if not terms:
        raise InputError(f"{name}: no entry that could be used")
    lexicon = Lexicon(
        id=make_name(name).replace("_", "-"),
        kind="frames",
        title=name,
        version="0.1.0",
        languages=(lang,),
        licence="unknown: ask the authors of the dictionary",
        frames=tuple(frames.values()),
        terms={lang: tuple(terms.values())},
    )
    return lexicon, tuple(notices)


def make_name(title: str) -> str:
    """Return a title as a name of small letters, digits and underscores.

    >>> make_name("Positive Emotion (PosEmo)")
    'positive_emotion_posemo'
    """
    return re.sub(r"\W+", "_", title.lower()).strip("_") or "category"
