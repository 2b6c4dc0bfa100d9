"""Find where an article says who a person is, also outside of reported speech."""

from __future__ import annotations

from collections.abc import Iterator

from framing.attribute.view import CLAUSE_OPENERS, VERBAL, View

_MENTIONS = 8  # mentions of a name that are looked at
_TITLE_WORDS = 8  # words of a title before a name
_APPOSITION_WORDS = 22
_ENDINGS = frozenset({"pronoun", "coordinator", "adverb", "time", "complement", "subordinator"})


def find_introductions(view: View, word: str) -> Iterator[tuple[str, str]]:
    """Yield for each mention of a name its words with the title before, and the apposition.

    `word` is the last word of the name, in lower case.
    """
    at = -1
    for _ in range(_MENTIONS):
        try:
            at = view.words.index(word, at + 1)
        except ValueError:
            return
        if view.capital(at):
            yield _read_titled(view, at), _read_apposition(view, at)


def _read_titled(view: View, at: int) -> str:
    first = at
    while first > 0 and at - first < _TITLE_WORDS and not view.hard(first):
        kind = view.classes[first - 1]
        if kind in VERBAL or kind in _ENDINGS or kind == "preposition":
            break
        first -= 1
        if kind in {"determiner", "possessive"}:
            break
    title = _read_title_before_comma(view, first) if not view.classes[first] else ""
    return title + view.text[view.starts[first] : view.ends[at]]


def _read_title_before_comma(view: View, first: int) -> str:
    """'El ministro del Interior, Ramón Paz, dijo': the title stands before the comma."""
    if first == 0 or view.gap(first).strip() != "," or not view.capital(first):
        return ""
    start = first - 1
    while start > 0 and first - start < _APPOSITION_WORDS and not view.hard(start):
        if view.classes[start] in VERBAL or view.classes[start] in CLAUSE_OPENERS:
            return ""
        start -= 1
    if view.classes[start] not in {"determiner", "possessive"} and not view.capital(start):
        return ""
    return view.text[view.starts[start] : view.starts[first]]


def _read_apposition(view: View, at: int) -> str:
    """Return the words after a name up to the next comma: ', a 40-year-old mechanic,'."""
    first = at + 1
    if first < len(view.words) and view.classes[first] == "be":
        return _read_piece(view, first + 1)
    if first >= len(view.words) or view.gap(first).strip() not in {",", "("}:
        return ""
    piece = _read_piece(view, first)
    if piece.isdigit() and first + 1 < len(view.words):
        return _read_piece(view, first + 1)
    return piece


def _read_piece(view: View, first: int) -> str:
    last = first
    size = len(view.words)
    if last >= size:
        return ""
    while last + 1 < size and last - first < _APPOSITION_WORDS and not view.hard(last + 1):
        last += 1
    return view.text[view.starts[first] : view.ends[last]]


def count_names(view: View, limit: int) -> dict[str, int]:
    """Return the names of two words or more before offset `limit`, with how often each is met.

    A surname alone counts for the full name that ends with it.
    """
    names: dict[str, int] = {}
    by_last: dict[str, str] = {}
    at = 0
    size = len(view.words)
    while at < size and view.starts[at] < limit:
        if not view.capital(at) or view.classes[at]:
            at += 1
            continue
        first = at
        while at + 1 < size and not view.hard(at + 1) and view.capital(at + 1):
            at += 1
        name = view.text[view.starts[first] : view.ends[at]]
        if at > first and not name.isupper():
            names[name] = names.get(name, 0) + 1
            by_last[view.words[at]] = name
        elif view.words[at] in by_last:
            names[by_last[view.words[at]]] += 1
        at += 1
    return names
