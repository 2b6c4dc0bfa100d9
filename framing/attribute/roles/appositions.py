"""Read what follows a name and says who it is: an apposition, a relative clause, a predicate, an age."""

from __future__ import annotations

from framing.attribute.namings.clauses import is_finite
from framing.attribute.roles.titles import APPOSITION_WORDS, ENDINGS, ends_clause
from framing.attribute.words.view import CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, VERBAL, View

TAIL_WORDS = 8  # words after a noun that still describe it: 'a report by the rebel group'
_APART = frozenset({",", "(", "--", "-", "–", "—", ", --", "),"})
_BIRTH_WORDS = 7  # in brackets: 'Santiago de Chile, 43 años'


def read_relative(view: View, at: int) -> str:
    """Return the relative clause after a name and its age: 'Ana Paz, 64, who lives in …'."""
    first = at + 1
    aged = first < len(view.words) and view.words[first].isdigit() and view.hard(first)
    first += aged
    if first >= len(view.words):
        return ""
    if view.among(first, "home") and view.lexicon.lang == "en":
        return _read_home(view, first, aged=aged)
    if not view.among(first, "relative-introduced"):
        return ""
    return _read_piece(view, first) if _parts(view, first) else ""


def _read_home(view: View, first: int, *, aged: bool) -> str:
    """Return where a person belongs: 'from Villanueva' behind a comma, 'of the Paz Institute' else.

    Behind a comma 'of' tells it where an age stands before: 'Ana Paz, 30, of Villanueva'.
    """
    parted = _parts(view, first)
    placed = view.words[first] == "from" or (aged and view.words[first] == "of")
    if not (parted or view.gap(first) == " ") or (parted and not placed):
        return ""
    last = at = first + 1
    while at < len(view.words) and at - first <= TAIL_WORDS and not view.hard(at):
        if view.capital(at):
            last = at
        elif not view.among(at, "name-join"):
            break
        at += 1
    text = view.text[view.starts[first + 1] : view.ends[last]] if last < len(view.words) else ""
    return f"{'from' if parted else 'of'} {text}" if text and view.capital(last) else ""


def read_apposition(view: View, at: int) -> str:
    """Return the words after a name up to the next comma: ', a 40-year-old mechanic,'."""
    first = _skip_birth(view, at + 1)
    who = first + 1 < len(view.words) and view.among(first, "relative-person")
    told = _read_life(view, first + who)
    if told or first >= len(view.words):
        return told
    if view.classes[first + who] == "be" and (not who or _parts(view, first)):
        return _read_predicate(view, first + who)
    if who or not _parts(view, first):
        return ""
    piece = _read_piece(view, first)
    if piece.isdigit() and first + 1 < len(view.words):
        age = piece if len(piece) == _AGE and view.gap(first + 1) not in _POINTS else ""
        first += 1
        if view.gap(first).startswith(")") and "," not in view.gap(first):
            return age  # 'Ana Paz (59) fled', 'Ana Paz (59). The ministry …'
        piece = _read_piece(view, first)
        lives = view.lexicon.lang == "en" and view.among(first, "home")  # '30, of Villanueva'
        return piece if _is_nominal(view, first) and not lives else age
    return piece if _is_nominal(view, first) and not _is_clause(view, first) else ""


def _skip_birth(view: View, first: int) -> int:
    """Return the word behind a birthplace with a year or an age: '(Lima, 1966), rectora de …'."""
    if not view.gap(first).endswith("(") or view.words[first].isdigit():
        return first
    inside = range(first + 1, min(first + _BIRTH_WORDS, len(view.words)))
    end = next((at for at in inside if ")" in view.gap(at)), first)
    dated = any(view.words[at].isdigit() for at in range(first, end))
    return end if dated and view.capital(first) and _parts(view, end) else first


def _read_life(view: View, first: int) -> str:
    """Return what 'Ana Paz tiene 47 años' or 'Ana Paz, quien vive en el cerro' tells of a private life."""
    if view.lexicon.lang != "es" or first + 1 >= len(view.words):
        return ""
    word, nxt = view.words[first], view.words[first + 1]
    if word in view.lexicon.groups["living"] and view.classes[first + 1] in PREPOSITIONS:
        return f"{word} {nxt}"
    last = min(first + _SUFFERED, len(view.words) - 1)
    harmed = any(view.among(at, "harm") for at in range(first, last + 1))
    if word in view.lexicon.groups["suffered"] and harmed:
        return view.text[view.starts[first] : view.ends[last]]
    if word not in view.lexicon.groups["aged"]:
        return ""
    ages = (at for at in range(first + 1, min(first + 3, len(view.words))) if not view.hard(at))
    return next((view.words[at] for at in ages if view.words[at].isdigit()), "")


_SUFFERED = 3  # words behind 'perdió': 'perdió a su hijo'


def _read_predicate(view: View, be: int) -> str:
    """Return what 'Ana Paz was a baker' or 'Ana Paz es cineasta' says of her, '' for 'is tired'."""
    first = be + 1
    if first >= len(view.words) or view.hard(first):
        return ""
    kind = view.classes[first]
    bare = view.lexicon.lang == "es" and not kind and view.among(be, "is")
    return _read_piece(view, first) if kind == "determiner" or bare else ""


_AGE = 2  # digits
_POINTS = frozenset({".", ".)"})  # in '12.5'


def _parts(view: View, index: int) -> bool:
    """Return whether a comma, bracket or dash stands before word `index`, no hyphen."""
    gap = view.gap(index)
    return gap.strip() in _APART and gap != "-"


def _is_nominal(view: View, first: int) -> bool:
    """Return whether words after a name can describe it: no clause, no next statement."""
    kind = view.classes[first]
    cue = view.lexicon.verbs.get(view.words[first])
    if cue is not None and cue.form == "past" and not view.capital(first):
        return False  # 'His lawyer, Juan Gil, told the state agency'
    if kind == "preposition":
        return first + 1 < len(view.words) and view.words[first + 1].isdigit()  # 'at 33'
    return kind not in VERBAL and kind not in ENDINGS and kind not in CLAUSE_OPENERS


def _read_piece(view: View, first: int) -> str:
    last = _find_piece_end(view, first)
    return view.text[view.starts[first] : view.ends[last]] if last >= first else ""


def _is_clause(view: View, first: int) -> bool:
    """Tell 'According to Paz, major wars are rare' from 'Paz, a major', 'Según Paz, el gobierno miente'.

    A lone Spanish noun may still describe: the comma behind 'Paz, directora del centro' is often lost.
    """
    last = _find_piece_end(view, first)
    if view.lexicon.lang == "es":
        opens = view.classes[first] in DETERMINERS or view.words[first].endswith("s")
        places = range(first + 1, last + 1)
        stop = next((at for at in places if view.classes[at] in CLAUSE_OPENERS), last + 1)
        return opens and any(is_finite(view, at) for at in range(first + 1, stop))
    loose = view.among(first, "indefinite-article")  # 'Ana Paz, a spokeswoman for the union said'
    if not loose and any(_closes_report(view, at) for at in range(first + 1, last + 1)):
        return True  # 'The town fell to Paz, the mayor said'
    if view.classes[first] in DETERMINERS:
        return False
    return any(view.classes[at] in VERBAL for at in range(first, last + 1))


def _closes_report(view: View, at: int) -> bool:
    cue = view.lexicon.verbs.get(view.words[at])
    told = cue is not None and cue.form in {"past", "third"} and "closing" in cue.takes
    return told and view.words[at] not in view.lexicon.nouns and not view.capital(at)


def _find_piece_end(view: View, first: int) -> int:
    """Return the last word of the piece between commas that starts at `first`, -1 at the text's end."""
    last = first
    size = len(view.words)
    if last >= size:
        return -1
    while last + 1 < size and last - first < APPOSITION_WORDS and not ends_clause(view, last + 1):
        if view.among(last + 1, "relative-introduced"):
            break  # 'a law enforcement expert who served as director'
        last += 1
    return last
