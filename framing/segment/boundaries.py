"""Find where sentences end: closing marks, abbreviations, initials, quotations, ellipses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.language import load_function_words
from framing.lexicon.rows import read_rows
from framing.records import Span
from framing.text.language import LANGUAGES

ENDS: Final = ("never", "starter", "number")

# One candidate: stops, the marks that close over them, and white space or a new sentence.
# The look-behind (no stop before the first) and the possessive quantifiers keep it linear.
_CANDIDATE = re.compile(
    r"(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+)(?P<close>(?:[\"”’'»›)\]*_]|\[\d{1,3}\])*+(?:[ \xa0]»)?)"
    r"(?P<gap>\s++|(?=[\"“«‘¿¡(]?[A-ZÁÉÍÓÚÑ]))"
)
_PICTURES = "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
_OPENERS = re.compile(rf"[\s\u200b\u2060\ufeff{_PICTURES}>\"“”‘’'«‹¿¡(\[—–\-•*_]*+")
_FIRST_WORD = re.compile(r"[\w’'.]*")
_ACRONYM = re.compile(r"(?:(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|.*[a-z](?:[A-Z]\.)+[A-Z])")
# What an editing system puts after a sentence: addresses, codes in braces or brackets.
_MARKUP = re.compile(r"https?://|www\.|pic\.(?:twitter|x)\.com/|\{\w+|caption id=|/\w+\]|[#@]\w")
_ELISION = re.compile(r"[\[(](?:…|\.\.\.)[\])]")
_DASH = re.compile(r"(?:--|[—–-])\s")
_NUMERAL = re.compile(r"\d|[IVXLC]+\b")
_NAMED = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*\s){1,4}(?:[\w’'-]+\s)?([^\W\d_]+)")
_LOOK_BACK, _LOOK_AHEAD, _LONGEST_LIST_NUMBER = 24, 80, 2
_LONGEST_DATELINE, _LONG_WORD = 40, 5
_QUOTES = "\"”’'»›"


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingRules:
    """What one language's data say about where sentences may end."""

    abbreviations: Mapping[str, str]
    starters: frozenset[str]
    saying: frozenset[str] = field(default_factory=frozenset)


def load_writing_rules(folder: Path | None = None) -> dict[str, WritingRules]:
    """Return the rules of each language from a folder like `lexicons/language`.

    >>> load_writing_rules()["es"].abbreviations["sra"]
    'never'
    """
    folder = folder or find_lexicons_root() / "language"
    return {lang: _load_language(folder, lang) for lang in LANGUAGES}


def _load_language(folder: Path, lang: str) -> WritingRules:
    columns = ("abbreviation", "ends")
    rows = read_rows(folder / f"abbreviations.{lang}.csv", required=columns, optional=["note"])
    saying = read_rows(folder / f"saying.{lang}.csv", required=("form",))
    return WritingRules(
        abbreviations={row["abbreviation"].lower(): row.choose("ends", ENDS) for row in rows},
        starters=frozenset(one.word for one in load_function_words(lang, folder) if one.starts),
        saying=frozenset(row["form"] for row in saying),
    )


def split_sentences(text: str, span: Span, rules: WritingRules) -> list[Span]:
    """Return the sentences within `span` of `text`; closing quotation marks belong to theirs.

    >>> rules = load_writing_rules()["en"]
    >>> text = "“We ran. It was Dr. Ruiz,” he said. Then 3.5 hours passed."
    >>> [part.of(text) for part in split_sentences(text, Span(0, len(text)), rules)]
    ['“We ran.', 'It was Dr. Ruiz,” he said.', 'Then 3.5 hours passed.']
    """
    sentences = []
    start = span.start
    for match in _CANDIDATE.finditer(text, span.start, span.end):
        after = match.end()
        if after < span.end and _ends_sentence(text, start, match, rules):
            sentences.append(Span(start, match.end("close")))
            start = after
    sentences.append(Span(start, span.end))
    return sentences


def _ends_sentence(text: str, start: int, match: re.Match[str], rules: WritingRules) -> bool:
    following = match.end()
    if not text[following].isalnum():
        opened = _OPENERS.match(text, following)
        following = opened.end() if opened else following
    first = text[following : following + 1]
    if not first.isalnum() or (first.islower() and not _opens_in_lower_case(text, match, rules)):
        return bool(match["gap"]) and bool(
            _MARKUP.match(text, following) or _ELISION.match(text, match.end())
        )
    word = _find_first_word(text, following)
    if not match["gap"]:
        return _ends_without_space(text, match, word, rules)
    if match["stop"] != ".":
        return _ends_after_mark(text, following, match, word, rules)
    if match["close"] and match["close"][0] in _QUOTES:
        return True
    return _ends_after_point(text, start, match, word, rules)


def _opens_in_lower_case(text: str, match: re.Match[str], rules: WritingRules) -> bool:
    """Accept a careless small letter after a full word and a full stop: 'the crisis. it said'."""
    if match["stop"] != "." or match["close"]:
        return False
    before = text[max(0, match.start() - _LONG_WORD) : match.start()]
    if len(before) < _LONG_WORD or not before.isalpha():
        return False
    return _find_first_word(text, match.end()) in rules.starters


def _ends_after_mark(
    text: str, following: int, match: re.Match[str], word: str, rules: WritingRules
) -> bool:
    """Decide on a question, a cry or an ellipsis; '[…]' ends a sentence before a starter only."""
    if match["stop"] in {"...", "…"} and text[match.start() - 1 : match.start()] in {"[", "("}:
        return word in rules.starters
    return not (match["close"] and _goes_on_to_speaker(text, following, rules))


def _ends_without_space(text: str, match: re.Match[str], word: str, rules: WritingRules) -> bool:
    """Accept a sentence end whose space got lost, only before a word that often starts one."""
    before = text[max(0, match.start() - 2) : match.start()]
    if not before[1:] or not all(c.islower() or c.isdigit() or c in _QUOTES for c in before):
        return False
    return bool(match["close"]) or text[match.end()] == "(" or word in rules.starters


def _ends_after_point(
    text: str, start: int, match: re.Match[str], word: str, rules: WritingRules
) -> bool:
    """Decide on a single full stop by the word it stands after and the word that follows."""
    last = _find_last_word(text, start, match.start())
    key = last.lower()
    starts = word in rules.starters
    if match.start() - start <= _LONGEST_DATELINE and _is_opening_label(text, start, match, last):
        return False
    if len(last) == 1 and last.isalpha() and last.isupper():
        return starts
    ends = rules.abbreviations.get(key)
    if ends is None:
        return starts if _ACRONYM.fullmatch(last) else True
    if ends == "number":
        return not _NUMERAL.match(text, match.end())
    return ends == "starter" and starts


def _is_opening_label(text: str, start: int, match: re.Match[str], last: str) -> bool:
    """Tell a list number, the 'P.' of an interview or a dateline ('ANNVILLE, Pa. --') at the start."""
    opening = text[start : match.start()].lstrip("*_")
    if opening == last:
        return (last.isdigit() and len(last) <= _LONGEST_LIST_NUMBER) or len(last) == 1
    return bool(_DASH.match(text, match.end())) and opening.split(",")[0].isupper()


def _goes_on_to_speaker(text: str, following: int, rules: WritingRules) -> bool:
    """Tell whether a quoted question or cry is followed by its speaker: '“Why?” Ruiz asked'."""
    named = _NAMED.match(text, following, following + _LOOK_AHEAD)
    return bool(named and named[1].lower() in rules.saying)


def _find_first_word(text: str, position: int) -> str:
    match = _FIRST_WORD.match(text, position, position + _LOOK_BACK)
    return match.group().lower() if match else ""


def _find_last_word(text: str, start: int, end: int) -> str:
    parts = text[max(start, end - _LOOK_BACK) : end].split()
    return parts[-1].lstrip("\"“”‘’'«‹¿¡([—–-•*_") if parts else ""
