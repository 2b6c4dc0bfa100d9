"""Read namings with brackets behind them: 'Ana Paz (PS)', 'the Peace Campaign (PC)'."""

from __future__ import annotations

from framing.attribute.namings.appositions import opens_party
from framing.attribute.namings.left import read_left
from framing.attribute.namings.right import make_naming
from framing.attribute.words.view import Naming, View

_MAX_WORDS = 30  # words in brackets that are passed


def note_bracket(view: View, naming: Naming | None, last: int) -> Naming | None:
    """Let the bracket that ends in word `last` describe a name: 'Ana Paz (PS)'."""
    if naming is None or naming.kind != "name" or naming.last >= last or naming.description:
        return naming
    text = view.text[view.starts[naming.last + 1] : view.ends[last]]
    return make_naming(view, naming.first, naming.last, text)


def read_before_bracket(view: View, at: int, low: int, last: int) -> Naming | None:
    """Read 'Ana Paz, head of the party (PP) told' as well as 'the party (PP) told'."""
    naming = read_left(view, at, low)
    if naming is not None and _is_acronym(view, naming, at, last):
        return naming
    if naming is None or naming.first <= low or view.gap(naming.first).strip() != ",":
        noted = view.lexicon.lang == "es" or opens_party(view, at + 1)
        return note_bracket(view, naming, last) if noted else naming
    named = read_left(view, naming.first - 1, low)
    if named is None or named.kind != "name" or not view.capital(named.last):
        return naming
    text = view.text[view.starts[naming.first] : view.ends[at]]
    return make_naming(view, named.first, named.last, text)


def _is_acronym(view: View, naming: Naming, at: int, last: int) -> bool:
    """Tell 'in Alba, the Peace Campaign (PC)' from 'Ana Paz, head of the party (PP)': what the bracket shortens."""
    capitals = [view.words[one][0] for one in range(naming.first, at + 1) if view.capital(one)]
    named = view.capital(naming.first) or view.capital(min(naming.first + 1, at))
    short = view.words[last] if last == at + 1 and view.lexicon.lang == "en" else ""
    return named and bool(short) and "".join(capitals).endswith(short)


def skip_brackets(view: View, at: int, low: int) -> int:
    """Return the word before the bracket that ends in word `at`."""
    steps = 0
    while at >= low and steps < _MAX_WORDS:
        if "(" in view.gap(at):
            return at - 1
        at -= 1
        steps += 1
    return low - 1
