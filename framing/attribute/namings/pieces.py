"""Cut the words before a verb into the pieces that commas, dashes and brackets part."""

from __future__ import annotations

from framing.attribute.namings.edges import ends_finite
from framing.attribute.words.view import DETERMINERS, PREPOSITIONS, VERBAL, Naming, View

_MAX_WORDS = 60  # words before a verb that are looked at
_PARTING = frozenset(",–—-)")
_DATE_WORDS = frozenset(
    {"time", "dating", "determiner", "preposition", "link", "adverb", "pronoun", "negation"}
)
_DATES = frozenset({"time", "dating"})
_DATING = _DATES | {"adverb"}


def cut_pieces(view: View, at: int, low: int) -> list[tuple[int, int]]:
    """Return the pieces of a clause up to word `at`, last first, as ranges of words.

    What stands in brackets, or behind them in the same piece, belongs to no piece:
    'El director (INE) de hoy, Ana Paz,' gives 'Ana Paz' and 'El director'.
    """
    pieces: list[tuple[int, int]] = []
    end = at
    for index in range(at, max(low, at - _MAX_WORDS) - 1, -1):
        gap = view.gap(index)
        if index > low and not view.hard(index):
            continue
        if index > low and "(" in gap:
            end = index - 1
        elif index == low or gap.strip() != ")":
            pieces.append((index, end))
            end = index - 1
            if index > low and not _PARTING.issuperset(gap.strip()):
                break
    return pieces


def cut_at_as(view: View, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """'The ban is right, as Ana Paz, a lawyer, said': who speaks stands behind 'as'."""
    for place, (first, last) in enumerate(pieces[:-1]):
        named = place and first < last and view.lexicon.lang == "en" and view.among(first, "as")
        if named and (view.capital(first + 1) or view.classes[first + 1] in DETERMINERS):
            return pieces[: place + 1]
    return pieces


def is_date(view: View, first: int, last: int) -> bool:
    """Return whether words say only when: 'El 30 de septiembre de 2019', 'Días después'."""
    dated = False
    for at in range(first, last + 1):
        kind = view.classes[at]
        number = view.words[at][0].isdigit() or view.among(at, "day")
        counted = number or view.among(at, "dating") or view.among(at, "own-self")
        if kind not in _DATE_WORDS and not counted:
            return False
        dated = dated or kind in _DATES or number
    return dated and view.classes[last] not in PREPOSITIONS


def skip_date(view: View, first: int, last: int) -> int:
    """Return where a noun phrase starts behind 'El pasado 25 de enero', 'Poco después'."""
    for at in range(last, first, -1):
        opens = view.classes[at] in DETERMINERS or (view.capital(at) and not view.classes[at])
        dating = view.classes[at - 1] in _DATING or view.among(at - 1, "day")
        if opens and dating and is_date(view, first, at - 1):
            return at
        if opens and view.words[at - 1].isdigit() and is_date(view, first, at - 1):
            return at
    return first


def opens_number(view: View, first: int, last: int) -> bool:
    """'Al menos 30 organizaciones', 'Cerca de 200 vecinos': a number of people opens a piece."""
    return find_number(view, first, last) >= 0


def find_number(view: View, first: int, last: int) -> int:
    """Return the number of 'Al menos 30 organizaciones', -1 where no number of people opens the words."""
    if view.lexicon.lang != "es":
        return -1
    near = range(first, min(last, first + _BOUND_WORDS))
    bound = next((at for at in near if view.among(at, "bound")), -1)
    number = bound + 1 + view.among(bound + 1, "of")
    if bound < 0 or number >= last or view.classes[number + 1] == "time":
        return -1
    counted = view.text[view.starts[number]].isdigit() or view.among(number, "counted")
    return number if counted else -1


_BOUND_WORDS = 3  # of 'por lo menos'


PAIRED = 3  # pieces: an adverbial, the title and the name


def ends_pair(view: View, pieces: list[tuple[int, int]]) -> bool:
    """'Tras la captura de Gil, jefe de la banda, el ministro, Juan Paz, dijo': the last two pieces are one."""
    if len(pieces) < PAIRED:
        return False
    (name, end), (title, _) = pieces[:2]
    named = all(view.capital(at) or view.classes[at] == "link" for at in range(name, end + 1))
    return named and view.classes[title] in DETERMINERS


def is_governed(view: View, naming: Naming, first: int, nearest: tuple[int, int]) -> bool:
    """'Tienen otra lectura del acuerdo, así el líder, Juan Paz, dijo': a Spanish verb stands before it."""
    before = naming.first - 1
    acted = before >= first and (view.classes[before] in VERBAL or ends_finite(view, before))
    named = all(map(view.capital, range(nearest[0], nearest[1] + 1)))
    return view.lexicon.lang == "es" and acted and named
