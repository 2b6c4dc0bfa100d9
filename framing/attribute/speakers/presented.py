"""Find whom the lead of an interview says it talked to: 'La jueza Ana Paz conversó con este diario'."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.attribute.namings.clauses import find_clause_subject
from framing.attribute.namings.right import read_right
from framing.attribute.namings.subjects import find_subject
from framing.attribute.namings.verbgroup import read_verb_group
from framing.attribute.roles.article import NOTHING
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import is_told_by
from framing.attribute.speakers.reader import RoleReader
from framing.attribute.words.titles import is_title
from framing.attribute.words.view import DETERMINERS, Naming, View

NO_PERSON = ("body", "country", "place", "either", "party")
_NAME_WORDS = 2


class Answering(NamedTuple):
    """The name of who answers, '' where a lead only describes them, and what decides their role."""

    name: str
    evidence: RoleEvidence


def read_presented(reader: RoleReader, view: View, limit: int) -> Answering | None:
    """Return whom the title, or the words before offset `limit`, present as interviewed, None where they present nobody.

    A noun that takes part in the talk ('La maestra conversó con …') tells the role of the name.
    """
    name, told = "", None
    places = [(title, len(title.words), [0]) for title in reader.title_views]
    places.append((view, bisect_left(view.starts, limit), reader.lows))
    for where, high, lows in places:
        for naming in _find_partners(where, high, lows):
            text = naming.span.of(where.text)
            evidence = reader.find_role(text, naming.description)
            if evidence.role == "media" or is_told_by(evidence.rule, *NO_PERSON):
                continue
            called = _find_full_name(where, naming)
            if called and not name:
                name = called
                known = evidence.role != "unknown"
                told = evidence if known else reader.search_role(view, called.lower().split())
            elif not called and evidence.role != "unknown" and naming.kind == "noun":
                told = evidence if told is None or told.role == "unknown" else told
    return None if told is None else Answering(name, told)


def read_lead_noun(reader: RoleReader, view: View, limit: int) -> RoleEvidence:
    """Return what the subject of the first sentence tells of somebody whom the title names.

    'La historiadora acaba de publicar un libro' below 'Tres preguntas a Ana Paz'.
    """
    high = bisect_left(view.starts, limit)
    if not high or not view.among(0, "article-singular"):
        return NOTHING
    subject = read_right(view, 0, high)
    if subject is None:
        return NOTHING
    found = reader.find_role(subject.span.of(view.text))
    return found if is_told_by(found.rule, *_HELD) else NOTHING


_HELD = ("title", "private")


def converses(view: View, limit: int) -> bool:
    """Return whether the words before offset `limit` tell of an interview or a talk."""
    high = bisect_left(view.starts, limit)
    return any(view.among(at, "conversing") or view.among(at, "conversation") for at in range(high))


def _find_partners(view: View, high: int, lows: Sequence[int]) -> Iterator[Naming]:
    """Yield who converses, receives or answers, and with whom an interview or a talk is."""
    for at in range(high):
        place = bisect_right(lows, at) - 1
        if view.among(at, "conversing"):
            subject = _find_conversing(view, at, lows, place)
            if subject is not None and subject.kind != "pronoun":
                yield subject
        nxt = at + 1
        if nxt + 1 >= high or not view.among(at, "conversation"):
            continue
        labelled = view.gap(nxt).strip() in _LABELLING
        if labelled or (view.among(nxt, "conversing-with") and not view.hard(nxt)):
            end = lows[place + 1] if place + 1 < len(lows) else high
            partner = read_right(view, nxt + (not labelled), min(end, high))
            if partner is not None and partner.kind != "pronoun":
                yield partner


_LABELLING = frozenset("/|:")  # 'Entrevista / Ana Paz, alcaldesa'


def _find_conversing(view: View, at: int, lows: Sequence[int], place: int) -> Naming | None:
    """Return the subject of the verb at `at`, of the clause before it, else of the sentence before."""
    low = lows[place] if place >= 0 else 0
    subject = find_subject(view, read_verb_group(view, at, low), low)
    if subject is None:
        subject = find_clause_subject(view, low, at)
    for before in range(place - 1, max(-1, place - 1 - _DROPPED_WITHIN), -1):
        if subject is not None:
            break
        subject = find_clause_subject(view, lows[before], lows[before + 1])
    return subject


_DROPPED_WITHIN = 2  # sentences


def _find_full_name(view: View, naming: Naming) -> str:
    """Return the personal name of a naming: 'Ana Paz' of 'la jueza Ana Paz', '' where none stands in it.

    'El viceministro, Ana Paz, respondió' has it behind the comma.
    """
    if is_title(naming.description) and " " in naming.description:
        return naming.description
    last = naming.last
    first = last + 1
    while first > naming.first and view.capital(first - 1) and not view.classes[first - 1]:
        first -= 1
    titled = first > naming.first or view.classes[naming.first] not in DETERMINERS
    long = last - first + 1 >= _NAME_WORDS
    return view.text[view.starts[first] : view.ends[last]] if long and titled else ""
