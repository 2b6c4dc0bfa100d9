"""Count the personal names before the first question of an interview."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.attribute.roles.titles import ends_clause
from framing.attribute.words.view import View

PRESENTED = 3  # mentions that 'Ana Paz (Lima, 1970)' is worth
_BYLINE_WORDS = 8  # words of a line such as 'Fotos y video: Ana Paz'
_AFTER_NAMES = frozenset({"negation", "adverb", "pronoun", "complement", "subordinator"})


def count_names(view: View, limit: int, is_person: Callable[[str], bool]) -> dict[str, int]:
    """Return the names of two words or more before offset `limit`, with how often each is met.

    A surname alone counts for the full name that ends with it, 'Ana Paz (Lima, 1970)' more.
    """
    names: dict[str, int] = {}
    by_last: dict[str, str] = {}
    for first, last in find_runs(view, limit):
        name = view.text[view.starts[first] : view.ends[last]]
        if first < last and not name.isupper():
            if name not in names and (_signs(view, first) or not is_person(name)):
                continue
            names[name] = names.get(name, 0) + 1
            names[name] += PRESENTED * _is_presented(view, last)
            by_last[view.words[last]] = name
        elif view.words[last] in by_last:
            names[by_last[view.words[last]]] += 1
    return names


def find_runs(view: View, limit: int, low: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words in capitals from word `low` to offset `limit`, as first and last word."""
    at = low
    size = len(view.words)
    while at < size and view.starts[at] < limit:
        if not view.capital(at) or view.classes[at]:
            at += 1
            continue
        first = at
        while at + 1 < size and not ends_clause(view, at + 1) and view.capital(at + 1):
            if view.classes[at + 1] in _AFTER_NAMES:
                break
            at += 1
        if not (first and view.words[first - 1] in view.lexicon.works):
            yield first, at
        at += 1


def _is_presented(view: View, last: int) -> bool:
    """'Ana Paz (58)', 'Luis Ruiz (Lima, 1970)': an age or a birth stands behind the name."""
    end = view.ends[last]
    bracket = view.text[end : end + _BRACKET]
    if not bracket.startswith(" (") or ")" not in bracket:
        return False
    return any(sign.isdigit() for sign in bracket[: bracket.index(")")])


_BRACKET = 40  # characters


def _signs(view: View, first: int) -> bool:
    """Return whether a name signs the text or its pictures: 'Por Ana Paz', 'Fotos: Luis Ruiz'."""
    line = view.text.rfind("\n", 0, view.starts[first]) + 1
    before = view.text[line : view.starts[first]].lower().split()
    if not before or len(before) >= _BYLINE_WORDS:
        return False
    return before[-1] in view.lexicon.groups["by"] or before[-1].endswith(":")
