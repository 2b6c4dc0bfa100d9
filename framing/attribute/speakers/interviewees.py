"""Find who answers in an interview: whom the title names or describes, or whom the lead presents."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import is_told_by, tell_way
from framing.attribute.speakers.names import PRESENTED, count_names, find_runs
from framing.attribute.speakers.presented import (
    NO_PERSON,
    Answering,
    converses,
    read_lead_noun,
    read_presented,
)
from framing.attribute.speakers.reader import RoleReader
from framing.attribute.words.view import DETERMINERS, View

_TITLE_WORDS = 10  # before the colon of a title that quotes
_INSIDE_NAMES = frozenset({"", "link", "determiner"})


def read_answering(reader: RoleReader, view: View, limit: int) -> Answering | None:
    """Return who answers in an interview whose first answer starts at `limit`, None if nobody says.

    Whoever is interviewed under their name and put with no group is `other`.
    """
    found = _find_answering(reader, view, limit)
    if found is None or found.evidence.role != "unknown" or len(found.name.split()) < _FULL_NAME:
        return found
    return found._replace(evidence=RoleEvidence("other", "interviewed", found.name))


_FULL_NAME = 2  # words


def _find_answering(reader: RoleReader, view: View, limit: int) -> Answering | None:
    quoted = _read_quoted_title(reader, view)
    if quoted is not None:
        return quoted

    start = _find_question(view.text, limit)
    names = count_names(view, start, _tell_persons(reader, view))
    best = max(names, key=lambda name: (name in reader.title, names[name]), default="")
    titled = best != "" and best in reader.title
    spanish = view.lexicon.lang == "es"
    presented = None if titled and spanish else read_presented(reader, view, start)
    if presented is not None and presented.name:
        return Answering(presented.name, _tell_otherwise(reader, presented.evidence))
    described = "" if titled else _read_title_noun(reader)
    often = titled or names.get(best, 0) >= (PRESENTED if described else _OFTEN)
    alone = len(names) == 1 and (_opens_alone(view, best) or converses(view, start))
    if often or (spanish and alone):
        evidence = reader.search_role(view, best.lower().split())
        if evidence.role == "unknown":
            evidence = (
                read_lead_noun(reader, view, start) if presented is None else presented.evidence
            )
        return Answering(best, _tell_otherwise(reader, evidence, described))
    if described:
        return Answering(best if len(names) == 1 else described, reader.find_role(described))
    found = _read_title_name(reader, view)
    if found is None or found.evidence.role != "unknown":
        return found
    return found._replace(evidence=read_lead_noun(reader, view, start))


def _tell_otherwise(
    reader: RoleReader, evidence: RoleEvidence, described: str = ""
) -> RoleEvidence:
    """Return what the noun of a title tells of whoever answers where nothing else does."""
    described = described or _read_title_noun(reader)
    untold = evidence.role == "unknown" and described
    return reader.find_role(described) if untold else evidence


def _opens_alone(view: View, name: str) -> bool:
    """'Ana Paz, bombera. 33 años.': the only person of a lead that opens with the name is interviewed."""
    return view.text.lstrip(" \n\t*_").startswith(name)


_OFTEN = 2  # mentions of whoever the title does not name


def read_titled(reader: RoleReader, view: View) -> Answering | None:
    """Return the one person whom a Spanish title names, who speaks where the text names nobody."""
    if view.lexicon.lang != "es" or not reader.title:
        return None
    said = _read_quoted_title(reader, view)
    if said is not None and _is_somebody(reader, view, said):
        return said
    return _read_title_name(reader, view)


def _is_somebody(reader: RoleReader, view: View, said: Answering) -> bool:
    """Tell 'Ana Paz: …' and 'Historiadora: …' from 'WhatsApp desde Lima: …' and 'Las víctimas: …'."""
    words = said.name.split()
    if is_told_by(said.evidence.rule, *_PERSONAL):
        return view.lexicon.classes.get(words[0].lower()) not in DETERMINERS
    quoted = reader.title.partition(":")[2].strip()[:1] in _MARKS
    return len(words) > 1 and said.name.istitle() and (quoted or said.evidence.role != "unknown")


_PERSONAL = ("named actor", "title", "office", "private", "seat")


def _read_title_name(reader: RoleReader, view: View) -> Answering | None:
    named = list(_find_title_names(reader, view, _tell_persons(reader, view)))
    if len(named) != 1:
        return None
    evidence = reader.find_role(named[0])
    if evidence.role == "unknown":
        evidence = reader.search_role(view, named[0].lower().split())
    return (
        None if evidence.rule == tell_way("introduced", "body") else Answering(named[0], evidence)
    )


def _tell_persons(reader: RoleReader, view: View) -> Callable[[str], bool]:
    def is_person(name: str) -> bool:
        words = name.lower().split()
        if any(word in view.lexicon.couriers for word in words):
            return False
        if any(_names_place(view, at) for at in view.find_word(words[0])):
            return False
        return not is_told_by(reader.find_role(name).rule, *NO_PERSON)

    return is_person


def _names_place(view: View, at: int) -> bool:
    """'en Plaza Gris', 'la Fuente Gris': persons have neither a place's preposition nor an article."""
    if at == 0 or view.lexicon.lang != "es" or view.hard(at) or not view.capital(at):
        return False
    return view.words[at - 1] == "en" or view.classes[at - 1] == "determiner"


def _read_quoted_title(reader: RoleReader, view: View) -> Answering | None:
    """Read 'Ana Paz, alcaldesa: “…”' and 'Historiador: …': the title says who answers."""
    named, colon, said = reader.title.partition(":")
    words = named.replace(",", " ").split()
    if not colon or not 0 < len(words) <= _TITLE_WORDS or not named[:1].isupper():
        return None
    naming, _, described = named.partition(",")
    naming = _cut_name(naming) if view.lexicon.lang == "es" else naming
    if any(view.lexicon.classes.get(word) == "time" for word in naming.lower().split()):
        return None  # 'Diez años del golpe: …'
    evidence = reader.find_role(naming.strip(), described.strip())
    full = len(naming.split()) > 1
    if evidence.role == "unknown" and full:
        evidence = reader.search_role(view, naming.lower().split())
    elif evidence.role == "unknown" and naming.istitle() and view.lexicon.lang == "es":
        evidence = reader.tell_surname(naming.strip())
    quoted = full and naming.istitle() and said.strip()[:1] in _MARKS
    if evidence.role == "unknown" and naming not in view.text and not quoted:
        return None
    if evidence.role == "unknown" and not full and not _is_known_name(view, naming):
        return None
    return Answering(naming.strip(), evidence)


_MARKS = frozenset("\"“«'‘")


def _cut_name(naming: str) -> str:
    """Return the name that a naming opens with, or all of it.

    >>> _cut_name("Ana Paz sobre la nueva ley"), _cut_name("Analista Ana Paz")
    ('Ana Paz', 'Analista Ana Paz')
    """
    words = naming.split()
    size = next((at for at, word in enumerate(words) if not word[:1].isupper()), len(words))
    return " ".join(words[:size]) if size > 1 else naming


def _is_known_name(view: View, name: str) -> bool:
    """Tell 'Ruiz: …' from 'Seguridad: …': a word that is also written small is no name."""
    return all(view.capital(at) for at in view.find_word(name.strip().lower()))


def _read_title_noun(reader: RoleReader) -> str:
    """Read 'Dueño de un bar y su cierre': the noun that a title opens with says what they are."""
    for view in reader.title_views:
        last = 0
        while last + 1 < len(view.words) and not view.hard(last + 1):
            kind = view.classes[last + 1]
            if kind not in _INSIDE_NAMES or view.words[last + 1] in view.lexicon.verbs:
                break
            last += 1
        if view.words and view.lexicon.lang == "es":
            naming = view.text[view.starts[0] : view.ends[last]]
            found = reader.find_role(naming)
            if found.role != "unknown" and is_told_by(found.rule, *_STANDING):
                return naming
    return ""


_STANDING = ("title", "private", "office")


def _find_title_names(
    reader: RoleReader, view: View, is_person: Callable[[str], bool]
) -> Iterator[str]:
    """Yield the personal names of a Spanish title, also a surname behind 'Seguridad: '."""
    for title in reader.title_views:
        if title.lexicon.lang != "es":
            return
        for first, last in find_runs(title, len(title.text)):
            name = title.text[title.starts[first] : title.ends[last]]
            alone = first == last
            labelled = first > 0 and ":" in title.gap(first) and last + 1 < len(title.words)
            if alone and not (labelled and not title.capital(last + 1)):
                continue
            known = all(_is_known_name(view, word) for word in title.words[first : last + 1])
            if known and is_person(name):
                yield name


def _find_question(text: str, limit: int) -> int:
    """Return where the line or sentence starts that asks what is answered at `limit`."""
    asked = text.rfind("?", 0, limit)
    if asked < 0 or text[asked:limit].strip(_AROUND):
        return limit
    line = text.rfind("\n", 0, asked) + 1
    opened = text.rfind("¿", line, asked)
    if text[line : line + 1] in {"-", "–", "—"} or opened < 0:
        return line
    return opened


_AROUND = ' \n\t?-–—"”»'
