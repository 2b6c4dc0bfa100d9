"""Find whose words an impersonal Spanish report gives: 'En el informe se señala que', 'Desde el ministerio se dijo que'."""

from __future__ import annotations

from framing.attribute.namings.left import read_left
from framing.attribute.namings.pieces import is_date
from framing.attribute.namings.right import read_right
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.view import DETERMINERS, Naming, View


def find_told_in(view: View, index: int, low: int, high: int) -> Naming | None:
    """Return the document of 'En el informe se señala que' or 'se detalla en el fallo que', None without any."""
    for at in (low, index + 1):
        noun = at + 2
        if (
            at >= high
            or noun >= high
            or view.words[at] != "en"
            or view.classes[at + 1] not in DETERMINERS
        ):
            continue
        word = view.words[noun]
        if word in view.lexicon.nouns or view.among(noun, "document"):
            naming = read_right(view, at + 1, index if at == low else high)
            return naming if naming is not None and naming.last >= noun else None
    return None


def find_told_from(view: View, group: VerbGroup, low: int) -> Naming | None:
    """Return who may speak in 'desde el ministerio se informó que', None where a date or nothing stands there."""
    naming = read_left(view, group.before, low) if view.lexicon.lang == "es" else None
    if naming is None or naming.first <= low or is_date(view, naming.first, naming.last):
        return None
    determined = view.classes[naming.first] == "determiner" and not view.hard(naming.first)
    if not determined or view.among(naming.first, "demonstrative"):
        return None
    return naming if view.among(naming.first - 1, "speaking-from") else None
