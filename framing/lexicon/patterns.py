"""Read one listed term into the parts that a text must show."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, get_args

from framing.errors import LexiconError
from framing.text.tokens import tokenize_text

Match = Literal["exact", "wildcard", "lemma", "phrase"]
MATCHES: tuple[Match, ...] = get_args(Match)
MOST_GAP_WORDS = 10

_GAP = re.compile(r"~(\d+)")


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a pattern: how it is compared and how many words may stand before it.

    A part of kind "any" is met by each of its `options`.
    """

    word: str
    kind: Literal["exact", "lemma", "prefix", "any"]
    gap: int = 0
    options: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A term ready for compiling: `id` is returned with each find."""

    id: str
    parts: tuple[Part, ...]


def parse_pattern(text: str, match: str, *, id: str = "", where: str = "") -> Pattern:  # noqa: A002 - the record's own field name
    """Return the pattern of a term as written in a lexicon.

    Words are parted by spaces or hyphens, `~N` allows up to N words (1 to 10) between its
    neighbours and needs the match kind "phrase", `*` ends a word whose beginning is enough,
    `/` parts words any of which may stand there ("kill* ~3 child/nurse/civilian*"), `=`
    before a word of a phrase asks for this very form and no inflection ("=estado ausente").
    A term that breaks these rules raises `LexiconError` starting with `where`.

    >>> [part.word for part in parse_pattern("excessive ~2 forc*", "phrase").parts]
    ['excessive', 'forc']
    """
    try:
        return Pattern(id=id, parts=_parse_parts(text, match))
    except LexiconError as error:
        raise LexiconError(f"{where}: {error}" if where else str(error)) from None


@lru_cache(maxsize=50_000)
def _parse_parts(text: str, match: str) -> tuple[Part, ...]:
    """Parse a term once: it is read when its file is checked and again when it is compiled."""
    if match not in MATCHES:
        raise LexiconError(f"match is {match!r}, allowed are {', '.join(MATCHES)}")
    parts: list[Part] = []
    gap = 0
    for chunk in text.split():
        if chunk.startswith("~"):
            gap = _read_gap(chunk, text, match, first=not parts or gap > 0)
            continue
        words = _read_choice(chunk, text, match)
        parts += [replace(words[0], gap=gap), *words[1:]] if gap else words
        gap = 0
    if not parts:
        raise LexiconError("the term is empty; write at least one word")
    if gap:
        raise LexiconError(f"{text!r} ends in a gap; put a word after it")
    return tuple(parts)


def _read_gap(chunk: str, text: str, match: str, *, first: bool) -> int:
    found = _GAP.fullmatch(chunk)
    if found is None or not 1 <= int(found[1]) <= MOST_GAP_WORDS:
        raise LexiconError(f"{chunk!r} in {text!r} is no gap; write ~1 to ~{MOST_GAP_WORDS}")
    if match != "phrase":
        raise LexiconError(f"{text!r} has a gap, which needs match 'phrase', not {match!r}")
    if first:
        raise LexiconError(f"the gap in {text!r} must stand between two words")
    return int(found[1])


def _read_choice(chunk: str, text: str, match: Match) -> list[Part]:
    if "/" not in chunk:
        return _read_words(chunk, text, match)
    options: list[Part] = []
    for option in chunk.split("/"):
        words = _read_words(option, text, match)
        if len(words) != 1:
            raise LexiconError(f"{option!r} in {text!r}: a choice with '/' is between single words")
        options += words
    return [Part(chunk, "any", options=tuple(options))]


def _read_words(chunk: str, text: str, match: Match) -> list[Part]:
    fixed = chunk.startswith("=") and match == "phrase"
    starred = chunk.endswith("*")
    bare = chunk[int(fixed) : -1 if starred else None]
    if "*" in bare:
        raise LexiconError(f"{text!r}: a '*' may stand only at the end of a word")
    if starred and match not in {"wildcard", "phrase"}:
        raise LexiconError(
            f"{text!r} has a '*', which needs match 'wildcard' or 'phrase', not {match!r}"
        )
    # Most are plain words, which the tokenizer would give back as they are.
    words = [bare.lower()] if bare.isalpha() else tokenize_text(bare).words
    if not words:
        raise LexiconError(f"{chunk!r} in {text!r} holds no word")
    kind: Literal["exact", "lemma"] = (
        "lemma" if match in {"lemma", "phrase"} and not fixed else "exact"
    )
    parts = [Part(word, kind) for word in words]
    if starred:
        parts[-1] = Part(words[-1], "prefix")
    return parts
