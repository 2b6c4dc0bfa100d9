"""Find what an acronym stands for where an article spells it out: 'the Alba Farmers Union (AFU)'."""

from __future__ import annotations

from framing.attribute.roles.titles import find_title_start
from framing.attribute.words.view import View

_MENTIONS = 4  # of an acronym that are looked at
_BRACKET = 8  # words of 'Unión de Campesinos - AFU' within the brackets
_DASHES = frozenset("-–—,;")
_LEAST, _MOST = 2, 8  # letters


def spell_out(view: View, at: int) -> str:
    """Return the noun phrase whose bracket holds the acronym at word `at`; '' where none does.

    Words without capitals, and those that the article never puts in brackets, are no acronyms.
    """
    word = view.text[view.starts[at] : view.ends[at]]
    if not (word.isupper() and _LEAST <= len(word) <= _MOST):
        return ""
    for seen in view.find_word(view.words[at])[:_MENTIONS]:
        first = _find_bracket(view, seen)
        if first > 0:
            start = find_title_start(view, first - 1)
            return view.text[view.starts[start] : view.ends[first - 1]]
    return ""


def _find_bracket(view: View, seen: int) -> int:
    """Return the first word of the bracket that ends with word `seen`, 0 where there is none."""
    after = view.gap(seen + 1) if seen + 1 < len(view.words) else ")"
    if ")" not in after or not ("(" in view.gap(seen) or view.gap(seen).strip() in _DASHES):
        return 0
    for first in range(seen, max(0, seen - _BRACKET), -1):
        gap = view.gap(first)
        if "(" in gap:
            return first if gap.lstrip("'’\"”»").strip() == "(" else 0
        if ")" in gap:
            return 0
    return 0
