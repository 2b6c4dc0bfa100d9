"""Cut a noun phrase that was read leftwards down to the words that can name a source."""

from __future__ import annotations

from framing.attribute.namings.edges import is_loose, is_quantity, keeps_on
from framing.attribute.namings.pieces import find_number, is_date, skip_date
from framing.attribute.namings.right import make_naming
from framing.attribute.words.view import (
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    VERBAL,
    Naming,
    View,
)

_FRONT = frozenset({"adverb", "coordinator", "time", "clitic", "negation"})


def trim_left(view: View, first: int, last: int, *, relative: bool = False) -> Naming | None:
    """Drop adverbial words at the front of a noun phrase; None when nothing is left.

    What a `relative` clause describes may hang on a preposition: 'a los vecinos, quienes pidieron'.
    """
    first, last = _cut_at_splitter(view, first, last)
    last = _cut_turn(view, first, last)
    first = skip_date(view, first, last)
    while first <= last and (
        view.classes[first] in _FRONT
        or is_loose(view, first, last)
        or _is_manner(view, first, last)
    ):
        first += 1
    if view.lexicon.lang == "es":
        first = _start_spanish(view, first, last, relative=relative)
    elif first <= last and (
        view.classes[first] in PREPOSITIONS or (relative and _does(view, first))
    ):
        first = _find_last_phrase(view, first + 1, last)
    else:
        first = _skip_object_of(view, _skip_thing(view, first, last), last)
    if first > last or _is_verbal(view, first) or _is_time(view, first, last):
        return None
    if view.classes[last] in PREPOSITIONS | {"coordinator", "adverb"}:
        return None
    if view.classes[last] == "determiner" and not is_quantity(view, last):
        return None
    if first == last and view.lexicon.lang == "en" and _is_no_noun(view, last):
        return None
    if view.lexicon.lang == "es":
        pointed = first > 0 and view.among(first - 1, "demonstrative")
        first -= pointed
        # 'En este sentido se pudo saber que'
        when = pointed and view.among(last, "occasion") and view.classes[first - 1] in PREPOSITIONS
        if when or not is_nominal(view, first, last):
            return None
    return make_naming(view, first, last)


def _cut_turn(view: View, first: int, last: int) -> int:
    """Return the last word of 'El ministro' in 'El ministro a su vez' and 'Ana Paz alguna vez'."""
    start = last - 1
    if view.lexicon.lang != "es" or start <= first or not view.among(last, "turn"):
        return last
    if view.classes[start] not in DETERMINERS:
        return last
    start -= view.classes[start - 1] == "preposition"
    alone = view.words[start] not in view.lexicon.groups["article-noun"]
    return start - 1 if start > first and alone and not view.hard(start) else last


def _skip_thing(view: View, first: int, last: int) -> int:
    """'the anger of residents who said': 'who' describes the residents, for a thing is no person."""
    if last + 1 >= len(view.words) or not view.among(last + 1, "relative-person"):
        return first
    joint = next((at for at in range(first + 1, last) if view.classes[at] in PREPOSITIONS), 0)
    word = view.words[joint - 1]
    things = view.lexicon.groups["thing"]
    return joint + 1 if joint and {word, word.removesuffix("s")} & things else first


def _is_manner(view: View, first: int, last: int) -> bool:
    """'Inicialmente Paz', 'Particularmente el alcalde': an adverb before a Spanish subject."""
    spanish = view.lexicon.lang == "es" and first < last and not view.classes[first]
    adverb = spanish and view.words[first].endswith(view.lexicon.endings["adverb"])
    return adverb and not view.among(first, "given-name")


def _does(view: View, first: int) -> bool:
    """'criticising the arrest of Ana Paz, who said': what a gerund governs is whom the clause describes."""
    cue = view.lexicon.verbs.get(view.words[first])
    return cue is not None and cue.form == "gerund"


def _is_no_noun(view: View, at: int) -> bool:
    """'including promises to', 'shattered plans for', 'carried out repeated attacks': no noun to speak."""
    if view.classes[at] == "verb" or view.among(at, "particle"):
        return True
    done = view.words[at].endswith(view.lexicon.endings["describing"])
    return done and not view.classes[at] and not view.capital(at) and at > 0 and not view.hard(at)


def _cut_at_splitter(view: View, first: int, last: int) -> tuple[int, int]:
    """Return what of a phrase names somebody: 'Decenas de vecinos durante la marcha'."""
    spanish = view.lexicon.lang == "es"
    if spanish and view.classes[first] in PREPOSITIONS and not view.among(first, "of"):
        return first, last
    for index in range(last, first, -1):
        if view.among(index - 1, "splitter") and not keeps_on(view, index - 1):
            if spanish or _opens_name(view, first, index - 2):
                return first, index - 2
            return index, last
    return first, last


def _opens_name(view: View, first: int, last: int) -> bool:
    """'Ana Paz during the interview said': a name before the circumstance speaks, not 'Monday after the vote'."""
    words = range(first, last + 1)
    return bool(words) and all(view.capital(at) and not view.classes[at] for at in words)


def _start_spanish(view: View, first: int, last: int, *, relative: bool) -> int:
    """Return where a Spanish noun phrase starts behind a preposition or a verb before its subject."""
    if first <= last and view.classes[first] in PREPOSITIONS:
        number = find_number(view, first, last)
        if number >= 0:
            return number  # 'Al menos 30 organizaciones'
        if view.among(first, "of") and first + 2 <= last and view.among(first + 2, "occasion"):
            return last + 1  # 'De esa forma aclaró que'
        if view.among(first, "of") or relative:
            first = _find_last_phrase(view, first + 1, last)
        else:
            first = _find_free_phrase(view, first, last)
    if first < last and not view.classes[first] and view.classes[first + 1] == "determiner":
        first += 1  # 'Existe el riesgo'
    return first


def _skip_object_of(view: View, first: int, last: int) -> int:
    """Return where the subject of 'the plan the minister said would' starts: at an article behind a noun.

    'people watching the march', 'Ivan the Terrible' and 'Save The Trees' are one.
    """
    for at in range(last - 1, first, -1):
        article = view.classes[at] == "determiner" and view.among(at, "article-noun")
        if article and view.among(at - 1, "saying"):
            return at  # 'left saying the mayor lied'
        if not article or view.classes[at - 1] or view.words[at - 1] in view.lexicon.verbs:
            continue
        named = view.capital(at - 1) and view.capital(at + 1)
        if not named and not view.words[at - 1].endswith(("ed", "ing")):
            return at
    return first


def _is_time(view: View, first: int, last: int) -> bool:
    """Return whether a noun phrase would only say when: 'Last week', 'Monday'."""
    timed = "time" in view.classes[first : last + 1]
    return timed and view.lexicon.lang == "en" and is_date(view, first, last)


def _is_verbal(view: View, index: int) -> bool:
    """Return whether a noun phrase would start with a verb or an address: then it is none."""
    word = view.words[index]
    if view.classes[index] or word.startswith("http"):
        return word.startswith("http")
    if view.lexicon.lang == "en":
        return False
    return not view.capital(index) and word.endswith(view.lexicon.endings["predicate"])


def _find_last_phrase(view: View, first: int, last: int) -> int:
    """Return where the last noun phrase of 'In an op-ed Avila' starts."""
    index = last
    if view.capital(last):
        while (
            index > first
            and view.classes[index - 1] != "time"
            and (
                view.capital(index - 1)
                or (
                    view.among(index - 1, "name-link")
                    and index - 1 > first
                    and view.capital(index - 2)
                )
            )
        ):
            index -= 1
        if index > first and view.classes[index - 1] == "determiner":
            index -= 1
        return index
    while index > first and view.classes[index] not in DETERMINERS:
        index -= 1
    return index


def _find_free_phrase(view: View, first: int, last: int) -> int:
    """Return where the noun phrase of 'En la noche del lunes el ministro' starts.

    A phrase that hangs on the preposition is no subject ('En sus trabajos relataban'), so that
    the word behind `last` is returned, unless it is a document ('En el informe señalan') or a body that
    speaks ('Desde la cancillería advirtieron', 'En el gobierno señalan').
    """
    for at in range(first + 1, last + 1):
        before = view.classes[at - 1]
        if before in PREPOSITIONS or before in _GOVERNING or _takes_object(view, at - 1, first):
            continue
        if at < last and view.classes[at + 1] == "time":
            continue  # 'A casi tres años de la marcha'
        named = view.capital(at) and not view.classes[at] and not view.capital(at - 1)
        named = named and not (view.among(at - 1, "name-link") and view.capital(at - 2))
        if view.classes[at] in DETERMINERS or named:
            return at
    return first + 1 if _speaks_itself(view, first, last) else last + 1


_GOVERNING = frozenset({"coordinator", "determiner", "possessive"})


def _takes_object(view: View, at: int, first: int) -> bool:
    """Return whether 'al analizar la situación', 'a un mes de iniciado el paro' go on behind `at`."""
    if at <= first or view.classes[at] or view.classes[at - 1] not in PREPOSITIONS:
        return False
    return view.words[at].endswith(view.lexicon.endings["untensed"]) and not view.capital(at)


def _speaks_itself(view: View, first: int, last: int) -> bool:
    head = next((at for at in range(first + 1, last + 1) if not view.classes[at]), last)
    if view.among(head, "occasion"):
        return False  # 'En la entrevista habló de su familia'
    if view.words[head] in view.lexicon.nouns or view.words[head] in view.lexicon.anaphors:
        return True
    word = view.words[first]
    plural = last + 1 < len(view.words) and view.words[last + 1].endswith("n")
    if view.words[head].isdigit():
        return False
    if view.among(first, "speaking-from"):
        return view.classes[first + 1] == "determiner" or view.capital(head)
    seated = view.classes[first + 1] == "determiner" or (
        view.among(head, "house") and view.capital(head)
    )
    return word == "en" and plural and seated


def is_nominal(view: View, first: int, last: int) -> bool:
    """Return whether Spanish words can be a subject: no verb, no bare adjective, no bare number."""
    for at in range(first, last + 1):
        clitic = view.classes[at] == "clitic" and not view.capital(at)  # 'Lo Barnechea' is a place
        if clitic or (at > first and _is_predicate(view, at)):
            return False
    if view.classes[first] in VERBAL:
        return False
    if "%" in view.gap(last + 1):
        return True  # '22% estima que …'
    if first == last:
        plain = not view.classes[first] and not view.capital(first)
        return not plain or view.words[first].endswith("s")
    words = range(first, last + 1)
    whole = all(view.classes[at] in DETERMINERS or view.words[at].isdigit() for at in words)
    return not whole or view.classes[last] in {"determiner", "pronoun"}


def _is_predicate(view: View, at: int) -> bool:
    """Tell 'Keanu apunta a su rival' from 'la denuncia' and 'la marcha convocada'."""
    if view.classes[at] or view.capital(at) or view.words[at] in view.lexicon.nouns:
        return False
    cue = view.lexicon.verbs.get(view.words[at])
    if cue is None or cue.form not in {"past", "third"}:
        return False
    return not view.classes[at - 1] and view.words[at - 1] not in view.lexicon.nouns


def follows_fronted(view: View, at: int, low: int) -> bool:
    """Return whether words up to `at` are an adverbial: 'En la ocasión destacó que', 'Además pidió'."""
    first = at
    while first > low and at - first < _FRONTED and not view.hard(first):
        if view.classes[first] in VERBAL or view.classes[first] in CLAUSE_OPENERS:
            return False
        first -= 1
    return view.classes[first] == "preposition"


_FRONTED = 15  # words of an adverbial that opens a sentence


def cut_saying(view: View, at: int, naming: Naming | None) -> Naming | None:
    """'los dichos del ministro, quien pidió': of a Spanish noun of saying and a person, the person asks."""
    if naming is None or not view.words[at].startswith("quien"):
        return naming
    for of in range(naming.first + 1, min(naming.first + _SAYING, naming.last)):
        if view.among(of, "of") and view.words[of - 1] in view.lexicon.nouns:
            return make_naming(view, of + 1, naming.last, naming.description)
    return naming


_SAYING = 5  # words up to 'de' in 'los polémicos dichos de'
