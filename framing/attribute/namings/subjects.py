"""Find the subject to the left of a verb group: plain, in brackets, before commas or a dash."""

from __future__ import annotations

from framing.attribute.namings.brackets import note_bracket, read_before_bracket, skip_brackets
from framing.attribute.namings.edges import ends_finite, find_nickname, is_made, reports
from framing.attribute.namings.left import pass_agent, read_described, read_left, read_opened
from framing.attribute.namings.pieces import (
    PAIRED,
    cut_at_as,
    cut_pieces,
    ends_pair,
    is_date,
    is_governed,
    opens_number,
)
from framing.attribute.namings.places import find_place
from framing.attribute.namings.right import make_naming
from framing.attribute.namings.series import widen_series
from framing.attribute.namings.trim import cut_saying
from framing.attribute.namings.verbgroup import VerbGroup
from framing.attribute.words.view import (
    CLAUSE_OPENERS,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    VERBAL,
    Naming,
    View,
)


def find_subject(view: View, group: VerbGroup, low: int) -> Naming | None:
    """Return the subject to the left of a verb group: plain, in brackets, or before commas."""
    found = _find_left(view, group, low)
    return found if found is None else pass_agent(view, found)


def _find_left(view: View, group: VerbGroup, low: int) -> Naming | None:
    at = group.before
    if at < low:
        return None
    place = -1 if view.hard(at + 1) else find_place(view, at, low)
    last = place - 1 if place > low else at
    gap = view.gap(last + 1)
    relative = view.among(at, "relative")
    bracket = ")" in gap and "," not in gap
    if bracket or last < at:
        end = skip_brackets(view, last, low) if bracket else last
        return read_before_bracket(view, end, low, last)
    parted = not _PARTINGS.isdisjoint(gap) or "- " in gap
    if parted and QUOTELESS.isdisjoint(gap):
        opened = read_opened(view, at, low) or _read_before_dash(view, at, low)
        return opened or _read_before_commas(view, at, low)
    called = parted and find_nickname(view, at, low) > low
    if called or gap.rstrip() in QUOTELESS:
        return _read_nicknamed(view, at, low)
    if view.hard(at + 1) or (view.classes[at] in CLAUSE_OPENERS and not relative):
        return None
    return _read_described(view, at, low) if relative else _read_plain(view, at, low)


def _read_plain(view: View, at: int, low: int) -> Naming | None:
    found = read_left(view, at, low)
    start = _names_first(view, found, low) if found is not None else -1
    if found is not None and start >= 0:
        text = view.text[view.starts[found.first] : view.ends[found.last]]
        return make_naming(view, start, found.first - 1, text)
    return widen_series(view, None if _goes_along(view, found) else found, low)


def _names_first(view: View, naming: Naming, low: int) -> int:
    """'Ana Paz, a spokeswoman for the union said': return where a full name starts that one comma closes, else -1."""
    first, start = naming.first, naming.first - _FULL_NAME
    spanish, kind = view.lexicon.lang == "es", view.classes[first]
    opens = kind == "determiner"
    trade = not (spanish or kind or view.capital(first)) and view.among(first, "mouthpiece")
    opens = opens or trade
    if spanish:  # 'El lunes, Ana Paz, vocera del gremio dijo'
        opens = not (kind or view.capital(first) or view.words[naming.last + 1].endswith("n"))
    free = start == low or ((spanish or trade) and start > low and view.gap(start).strip() == ",")
    if not (opens and free) or view.gap(first).strip() != ",":
        return -1
    plain = all(view.capital(at) and not view.classes[at] for at in range(start, first))
    return start if plain and not view.hard(start + 1) else -1


def _goes_along(view: View, naming: Naming | None) -> bool:
    """'Hablando de la crisis dijo que …': what a Spanish speaker does meanwhile is not who speaks."""
    if naming is None or view.lexicon.lang != "es" or naming.first == naming.last:
        return False
    doing = view.words[naming.first].endswith(view.lexicon.endings["gerund"])
    named = view.among(naming.first, "given-name") or view.capital(naming.first + 1)
    return doing and not named


def _read_described(view: View, at: int, low: int) -> Naming | None:
    """Read what the relative pronoun at `at` describes: 'Ana Paz (PS), quien pidió'."""
    if at > low and view.among(at - 1, "there-is") and view.words[at].startswith("qui"):
        return make_naming(view, at, at)  # 'hay quienes dicen que'
    if ")" not in view.gap(at):
        return cut_saying(view, at, read_described(view, at - 1, low))
    end = skip_brackets(view, at - 1, low)
    return note_bracket(view, read_left(view, end, low, relative=True), at - 1)


_PARTINGS = frozenset(",–—")


def _read_before_dash(view: View, at: int, low: int) -> Naming | None:
    """Read 'The raid drew protest, and Ana Paz — on a visit — said': who stands before the first dash."""
    for first in range(at, low, -1) if view.gap(at + 1).strip() in DASHES else ():
        if view.gap(first).strip() in DASHES and view.hard(first):
            naming = widen_series(view, read_left(view, first - 1, low), low)
            if naming is None or naming.kind == "pronoun":
                return None
            text = view.text[view.starts[first] : view.ends[at]]
            return make_naming(view, naming.first, naming.last, text)
    return None


QUOTELESS = frozenset('"“”«»')


def _read_nicknamed(view: View, at: int, low: int) -> Naming | None:
    """Read 'El payaso “Tallarín” dijo' and 'El jefe, alias “El Tuerto”, dijo': a name in marks ends the subject."""
    for first in range(at, max(low, at - _NICKNAME), -1):
        gap = view.gap(first)
        if not view.hard(first):
            continue
        if gap.lstrip() not in QUOTELESS:
            return None
        aside = first - 1
        while aside > low and not view.hard(aside):
            aside -= 1
        parted = view.gap(aside).strip() == "," and view.among(aside, "naming")
        naming = read_left(view, aside - 1 if parted else first - 1, low)
        if naming is None or not parted:
            return make_naming(view, naming.first, at) if naming is not None else None
        text = view.text[view.starts[aside] : view.ends[at]]
        return make_naming(view, naming.first, naming.last, text)
    return None


_NICKNAME = 8  # words between the marks


def _read_before_commas(view: View, at: int, low: int) -> Naming | None:
    """Read 'Inti Rodríguez, a PROVEA spokesperson, warned': the name stands before the commas."""
    pieces = cut_at_as(view, cut_pieces(view, at, low))
    if len(pieces) == 1 and view.lexicon.lang == "es":
        return _read_whole(view, *pieces[0]) or _read_house(view, *pieces[0])
    if view.lexicon.lang == "es" and _is_adverbial(view, *pieces[-1]) and ends_pair(view, pieces):
        pieces = pieces[:2]
    nearest = " ".join(view.words[pieces[0][0] : pieces[0][1] + 1]).replace("-", " ")
    if view.lexicon.lang == "en" and nearest in view.lexicon.couriers:
        return read_left(view, *reversed(pieces[0]))
    for place, (first, end) in reversed([*enumerate(pieces)][1:]):
        if view.lexicon.lang == "es" and _is_country(view, pieces, place):
            continue
        last = skip_brackets(view, end, first) if ")" in view.gap(end + 1) else end
        body = view.among(first, "speaking-from") and view.words[at + 1].endswith("n")
        start = _find_fronted_name(view, first, last)
        if start < 0 and _is_adverbial(view, first, last) and not body:
            continue  # 'desde el ministerio, por su parte, señalaron' names who speaks
        naming = read_left(view, last, max(first, start))
        if naming is not None and _is_other(view, naming, pieces, place):
            continue
        if naming is not None and naming.kind != "pronoun":
            text = view.text[view.ends[end] : view.ends[at]]
            described = make_naming(view, naming.first, naming.last, text.strip(" ,"))
            return cut_saying(view, pieces[0][0], described) or described
    return _read_whole(view, *pieces[0], least=_FULL_NAME) if view.lexicon.lang == "es" else None


def _is_other(view: View, naming: Naming, pieces: list[tuple[int, int]], place: int) -> bool:
    """Tell who speaks from a clause, an object or a date: 'Cabe recordar que el 15 de marzo, la ministra, …'."""
    first = pieces[place][0]
    other = _ends_clause(view, naming, pieces, first) or is_date(view, naming.first, naming.last)
    return other or (place > 1 and is_governed(view, naming, first, pieces[0]))


def _read_house(view: View, first: int, last: int) -> Naming | None:
    """Read 'Desde el ministerio, señalaron que …': a body speaks for itself."""
    plural = view.words[last + 1].endswith("n")
    if not plural or not view.among(first, "speaking-from") or first >= last:
        return None
    return read_left(view, last, first)


def _find_fronted_name(view: View, first: int, last: int) -> int:
    """Return where the name starts behind 'In a speech Ana Paz', 'On Monday Ana Paz', -1 where none does."""
    if view.lexicon.lang != "en" or view.classes[first] not in PREPOSITIONS:
        return -1
    start = last
    while start > first + 1 and view.capital(start - 1) and view.classes[start - 1] != "time":
        start -= 1
    before = start - 1
    when = view.classes[before] == "time" or view.words[before].isdigit()
    where = view.among(before, "occasion") or view.words[before] in view.lexicon.nouns
    full = view.capital(last) and last - start + 1 >= _FULL_NAME
    return start if full and before > first - when and (when or where) else -1


def _is_country(view: View, pieces: list[tuple[int, int]], place: int) -> bool:
    """'En la ciudad de Alba, Perú, el ministro, Luis Paz, dijo': a lone name behind where it was."""
    if place + 1 >= len(pieces) or view.classes[pieces[0][0]] not in DETERMINERS:
        return False
    (first, last), (before, end) = pieces[place : place + 2]
    placed = view.capital(end) and _is_adverbial(view, before, end)
    return first == last and view.capital(first) and placed


def _ends_clause(view: View, naming: Naming, pieces: list[tuple[int, int]], first: int) -> bool:
    """'The two will meet on Monday, Ana Paz, an adviser, said': what is said stands before the first comma.

    So does 'Soldiers expect the town to fall within days, …', whose verb no list knows: by its length.
    """
    if view.lexicon.lang != "en" or len(pieces) < PAIRED or first != pieces[-1][0]:
        return False
    start, end = pieces[-2]
    named = view.capital(start) and not view.classes[start]
    if named and any(view.classes[at] in VERBAL for at in range(first, naming.first)):
        return True
    short = view.classes[start] in DETERMINERS and end - start < _TITLE
    return (named or short) and naming.last - naming.first >= _CLAUSE


_TITLE = 5  # words of 'the mayor of Alba' at most
_CLAUSE = 7  # words from the first to the last of what is too long for a title


_FULL_NAME = 2  # words


def _read_whole(view: View, first: int, last: int, least: int = 1) -> Naming | None:
    """Read 'El senador Juan Paz, dijo que …': a comma often parts a Spanish subject from its verb.

    `least` is the number of words that it has, so that 'En Lima, Perú, pidió' names nobody.
    """
    if last - first + 1 < least or _is_adverbial(view, first, last):
        return None
    naming = read_left(view, last, first)
    whole = naming is not None and naming.first == first and naming.kind != "pronoun"
    return naming if whole else None


def _is_adverbial(view: View, first: int, last: int) -> bool:
    """Return whether a piece between commas names nobody: 'Speaking in Geneva', 'On Tuesday'."""
    kind = view.classes[first]
    if view.text[view.starts[first] : view.ends[last]].isupper() and first == last:
        return True  # a dateline: 'MADRID (apro).— El ministro, …'
    if is_date(view, first, last) or view.among(first, "fronting"):
        return True
    if first < last and (
        is_told(view, first) if view.lexicon.lang == "en" else is_made(view, first)
    ):
        return True
    opens = kind in PREPOSITIONS or kind in CLAUSE_OPENERS or kind in {"adverb", "time"}
    opens = opens and not opens_number(view, first, last)
    if not opens and not view.words[first].endswith(view.lexicon.endings["gerund"]):
        return False
    if view.lexicon.lang == "es":
        return not _presents_subject(view, first, last)
    return _tells_when(view, first, last)


def _tells_when(view: View, first: int, last: int) -> bool:
    """Tell 'After the vote' and 'As the daily reported' from 'As Ana Paz' and 'In a speech during the march Ana Paz'."""
    if view.among(first, "as"):
        return any(reports(view, at) for at in range(first + 1, last + 1))
    return not any(view.among(index, "splitter") for index in range(first + 1, last))


def is_told(view: View, first: int) -> bool:
    """'Told of the plan, Paz said', 'Asked whether she would go, Paz said'."""
    cue = view.lexicon.verbs.get(view.words[first])
    done = cue is not None and cue.form in {"past", "participle"}
    return done and view.classes[first + 1] in PREPOSITIONS | CLAUSE_OPENERS


def _presents_subject(view: View, first: int, last: int) -> bool:
    """Tell 'así el alcalde', 'En la noche la ministra' from 'así como los demás', 'tras la marcha'."""
    if first == last:
        return False
    if view.classes[first] in PREPOSITIONS:
        split = any(view.among(at, "splitter") for at in range(first, last))
        free = read_left(view, last, first) if split else None
        return free is not None and view.classes[free.first - 1] not in PREPOSITIONS
    clause = view.classes[first] in CLAUSE_OPENERS and view.words[first] != "mientras"
    if clause and not (first and view.words[first - 1] == "así"):
        return False
    first += view.words[first : first + 2] == ["mientras", "que"]
    determined = view.classes[first + 1] == "determiner"
    if not determined and not (view.capital(first + 1) and not view.classes[first + 1]):
        return False
    inside = range(first + 1, last + 1)
    return not any(view.classes[at] in VERBAL or ends_finite(view, at) for at in inside)
