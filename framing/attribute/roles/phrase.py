"""Read a source's noun phrase: which word is its head, what belongs to it, what that tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from framing.attribute.roles.data import Shifts
from framing.attribute.roles.grounds import rests_on, speaks_for, tell_shift, tell_way
from framing.attribute.roles.index import CAMPS, Found
from framing.attribute.roles.naming import BREAK, OWNER, Phrase, stands_alone
from framing.attribute.roles.parts import TRADES, cut_parts, find_second_title, find_titled

_HEADS = frozenset({"title", "office", "body", "relay", "private", "seat", "national"})
HEAD_KINDS = _HEADS - {"private"} | {"either"}  # nouns that say who acts or speaks
_SEAT = "seat"  # a legislator stands where the party stands
_QUALIFIERS = frozenset({"modifier", "either"})
_YIELDING = frozenset({"relay", "private", "national"})
_FIRM = frozenset({"title", "office", "body"})
_SECOND = frozenset({"title", "office", "modifier"})
_OVERRULING = frozenset({"opposition", "armed"})


class Finding(NamedTuple):
    """A role, the rule that gave it and the words it rests on."""

    role: str
    rule: str
    matched: str
    country: str = ""
    at_home: str = ""


def read_phrase(phrase: Phrase, shifts: Shifts, home: Callable[[str], bool]) -> Finding | None:
    """Return what a whole naming tells, or None; the first-named of several sources decides."""
    person = _find_person(phrase)
    if person is not None:
        office = _find_office(phrase, person)
        finding = _tell(phrase, person, "named actor")
        if office is not None:
            finding = finding._replace(role=office.entry.role, rule="office of a named actor")
        if finding.role:
            return _shift(finding, shifts, home)
    for start, end in cut_parts(phrase):
        read = _read_part(phrase, start, end)
        if read is not None and read.role:
            second = find_second_title(phrase, start, end, read.role)
            other = _read_part(phrase, *second) if second else None
            read = other if other is not None and other.role not in TRADES else read
            if rests_on(read.rule, _SEAT):
                read = _find_party(phrase) or read
            former = any(item.entry.kind == "former" for item in phrase.part(start, end))
            return _shift(read, shifts, home, former=former)
    return None


def _find_party(phrase: Phrase) -> Finding | None:
    """Return what the party of a legislator tells: 'diputado del PS', 'Ana Paz (RN), senadora'.

    So do 'del partido opositor' and a second post ('diputado y ministro'), not 'de la Asamblea':
    all bodies of the state are the government's.
    """
    bodies = [item for item in phrase.found if item.entry.kind == "body" or item.entry.party]
    parties = (item for item in bodies if item.entry.named and item.entry.role in CAMPS)
    opposed = (item for item in bodies if item.entry.party or item.entry.role == "opposition")
    party = next(parties, None) or next(opposed, None)
    if party is not None:
        return _tell(phrase, party, "party")
    posts = (item for item in phrase.found if item.entry.kind in _SECOND)
    post = next((item for item in posts if item.entry.role in CAMPS), None)
    return None if post is None else _tell(phrase, post, post.entry.kind)


def _tell(phrase: Phrase, found: Found, rule: str) -> Finding:
    return Finding(found.entry.role, rule, phrase.text(found), found.entry.country)


def _shift(
    finding: Finding, shifts: Shifts, home: Callable[[str], bool], *, former: bool = False
) -> Finding:
    if former and finding.role in shifts.former:
        return finding._replace(
            role=shifts.former[finding.role], rule=tell_shift(finding.rule, "no longer in office")
        )
    if finding.rule == _NATION:
        if home(finding.country):
            return finding._replace(rule="country")
        return finding._replace(
            role="foreign", rule=tell_shift("country", "abroad"), at_home="government"
        )
    if finding.role in shifts.abroad and not home(finding.country):
        return finding._replace(
            role=shifts.abroad[finding.role],
            rule=tell_shift(finding.rule, "abroad"),
            at_home=finding.role,
        )
    return finding


def _find_person(phrase: Phrase) -> Found | None:
    """Return the named person who is the source, not one who only qualifies it."""
    persons = [f for f in phrase.found if f.entry.kind == "person" and not phrase.is_namesake(f)]
    persons = [f for f in persons if not phrase.is_officer(f)]
    for item in sorted(persons, key=lambda item: not item.entry.role):
        after = phrase.words[item.end] if item.end < len(phrase.words) else BREAK
        if after == OWNER or (phrase.head_last and _starts_head(phrase, item.end)):
            continue
        links = [f for f in phrase.found if f.entry.kind in {"link", "cut"} and f.end <= item.start]
        if links and not any(
            f.entry.kind not in {"title", "office", "relay", "former"}
            for f in phrase.part(links[-1].end, item.start)
        ):
            continue
        return item
    return None


def _find_office(phrase: Phrase, person: Found) -> Found | None:
    """Return the office that stands right before a name, unless it is said to be over.

    An office in the text outweighs the dates of the actors file: the text may look back. A
    user's row without dates outweighs the office.
    """
    entry = person.entry
    if entry.own and not (entry.since or entry.until):
        return None
    before = [f for f in phrase.found if f.end <= person.start]
    if not before or any(f.entry.kind == "former" for f in before):
        return None
    last = before[-1]
    fits = last.end == person.start and last.entry.role == "government"
    return last if fits and last.entry.kind in {"office", "relay"} else None


def _starts_head(phrase: Phrase, place: int) -> bool:
    return any(item.start == place and item.entry.kind in _HEADS for item in phrase.found)


def _read_part(phrase: Phrase, start: int, end: int) -> Finding | None:
    """Return what the words `start` to `end` tell; role is empty where only a country is named."""
    if start >= end:
        return None
    found = phrase.part(start, end)
    stop = _find_stop(phrase, found, start, end)
    begin = start
    if phrase.head_last:
        within = {i for f in found for i in range(f.start, f.end)}  # 'the Workers' Party'
        owners = [i for i in range(start, stop) if phrase.words[i] == OWNER and i not in within]
        begin = owners[-1] + 1 if owners else start
    core = [f for f in found if begin <= f.start and f.end <= stop]
    heads = [f for f in core if f.entry.kind in _HEADS or f.entry.kind == "either"]
    if not phrase.head_last:
        heads = [f for f in heads if f.entry.kind != "private" or stands_alone(phrase, f, begin)]
    if not heads:
        return _read_headless(phrase, start, begin, stop, end)
    head = find_titled(phrase, heads) if phrase.head_last else heads[0]
    finding = _read_head(phrase, head, start, begin, stop, end)
    own = finding.country if speaks_for(finding.rule) else head.entry.country
    placed = own or _find_place(found, head)  # 'a spokesman for US forces in Afghanistan'
    return finding._replace(country=placed or finding.country)


def _find_stop(phrase: Phrase, found: Sequence[Found], start: int, end: int) -> int:
    kinds = {"link", "cut"} if phrase.head_last else {"cut"}
    return next((f.start for f in found if f.entry.kind in kinds and f.start > start), end)


def _find_place(found: Sequence[Found], head: Found) -> str:
    places = [f for f in found if f.entry.kind in {"place", "person"} and f.entry.country]
    before = [f.entry.country for f in places if f.end <= head.start]
    after = [f.entry.country for f in places if f.start >= head.end]
    return (before or after or [""])[0]


def _read_headless(phrase: Phrase, start: int, begin: int, stop: int, end: int) -> Finding | None:
    """Read 'one of the …', 'X's …' or a bare country, where no known noun is the head."""
    if stop < end:
        skip = next(f.end for f in phrase.found if f.start == stop)
        linked = any(f.start == stop and f.entry.kind == "link" for f in phrase.found)
        if linked and (finding := _read_part(phrase, skip, end)) is not None and finding.role:
            return finding
    if begin > start and (finding := _read_part(phrase, start, begin - 1)) is not None:
        return finding
    modifiers = [f for f in phrase.part(begin, stop) if f.entry.kind in _QUALIFIERS]
    if modifiers:
        return _tell(phrase, modifiers[0], "qualifier")
    return _read_country(phrase, start, stop)


def _read_country(phrase: Phrase, start: int, stop: int) -> Finding | None:
    places = [f for f in phrase.part(start, stop) if f.entry.kind == "place"]
    covered = {i for f in places for i in range(f.start, f.end)}
    others = [i for i in range(start, stop) if i not in covered]
    if not places or len(others) > 1 or any(phrase.capital[i] and i > start for i in others):
        return None
    told = _tell(phrase, places[0], "country")
    nation = told.role == "resident" and phrase.words[start : start + 1] == ["the"]
    return told._replace(rule=_NATION) if nation and len(others) == 1 else told


_NATION = "nation"  # 'the Turks': their government in a text about another country


def _read_head(phrase: Phrase, head: Found, start: int, begin: int, stop: int, end: int) -> Finding:
    own = _tell(phrase, head, head.entry.kind)
    modifier = _find_modifier(phrase, head, start, stop)
    yields = head.entry.kind in _YIELDING and not head.entry.named
    yields = yields and not any(
        f.entry.named and f.entry.kind == "body" for f in phrase.part(begin, head.start)
    )
    if modifier is not None and (yields or modifier.entry.role in _OVERRULING):
        return _tell(phrase, modifier, tell_way("qualified", head.entry.kind))
    if head.entry.kind == "national":
        own = own if _is_of_country(phrase, head) else own._replace(role="")
    elif head.entry.kind != "relay":
        return own
    elif head.entry.role and "".join(phrase.words[head.end : head.end + 1]).isdigit():
        return own._replace(role="")  # 'el artículo 15': of a law
    for finding in _read_relayed(phrase, head, start, begin, stop, end):
        if finding is not None and finding.role and not _employs(phrase, own, finding):
            return finding._replace(rule=tell_way("speaks for", finding.rule))
    return own._replace(role="") if _is_of_unknown_body(phrase, head, end) else own


def _employs(phrase: Phrase, own: Finding, finding: Finding) -> bool:
    """'el sindicato del Metro', 'la federación de empleados': a union is neither employer nor employee."""
    worked = finding.role == "government" or finding.rule == "private"
    return not phrase.head_last and own.role == "other" and worked


def _is_of_country(phrase: Phrase, head: Found) -> bool:
    """Tell 'the Cuban leader' and "Cuba's leader" from 'the Islamist leader'."""
    end = head.start - (phrase.words[head.start - 1] == OWNER if head.start else 0)
    return any(f.entry.kind == "place" and f.end == end for f in phrase.found)


def _is_of_unknown_body(phrase: Phrase, head: Found, end: int) -> bool:
    """Tell whether 'president of the …' names a body that the lexicon does not know.

    'Federación de Comerciantes' names one of traders, whom it knows.
    """
    links = [f for f in phrase.found if f.start == head.end and f.entry.kind == "link"]
    if not links:
        return False
    tail = range(links[0].end, min(links[0].end + 4, end))
    found = (f for f in phrase.found if f.entry.kind in {"place", "private", "body"})
    known = {i for f in found for i in range(f.start, f.end)}
    return any(phrase.capital[i] and i not in known for i in tail)


def _find_modifier(phrase: Phrase, head: Found, start: int, stop: int) -> Found | None:
    limit = stop
    if not phrase.head_last:
        links = [f.start for f in phrase.found if f.entry.kind == "link" and f.start >= head.end]
        limit = min([stop, *links])
    span = (start, head.start) if phrase.head_last else (start, limit)
    modifiers = [f for f in phrase.part(*span) if f.entry.kind in _QUALIFIERS]
    return modifiers[-1] if modifiers else None


def _read_relayed(
    phrase: Phrase, head: Found, start: int, begin: int, stop: int, end: int
) -> list[Finding | None]:
    """Return what the words around a spokesperson, member or report tell, nearest first."""
    if not phrase.head_last:
        if any(f.start == head.end and f.entry.kind == "private" for f in phrase.found):
            return []  # 'la secretaría técnica' speaks for no technician
        return [_without_country(_read_part(phrase, head.end, end))]
    before = [
        f
        for f in phrase.part(begin, head.start)
        if f.entry.kind in {*_FIRM, "person", "either", "private"} and f.entry.role
    ]
    findings: list[Finding | None] = []
    if before:
        findings.append(_tell(phrase, before[-1], before[-1].entry.kind))
    elif head.start > begin:
        finding = _without_country(_read_part(phrase, begin, head.start))
        findings.append(finding if finding is None or finding.rule != "relay" else None)
    links = [f for f in phrase.found if f.start == stop and f.entry.kind == "link"]
    if links:
        findings.append(_without_country(_read_part(phrase, links[0].end, end)))
    if begin > start:
        owner = _find_owner(phrase, start, begin - 1)
        findings.append(None if owner is None else _tell(phrase, owner, "person"))
        findings.append(_without_country(_read_part(phrase, start, begin - 1)))
    return findings


def _find_owner(phrase: Phrase, start: int, end: int) -> Found | None:
    """Return the named person before the 's at word `end`: "Ana Paz's aides" speak for her."""
    owners = (f for f in phrase.part(start, end) if f.end == end and f.entry.kind == "person")
    return next((f for f in owners if f.entry.role and not phrase.is_namesake(f)), None)


def _without_country(finding: Finding | None) -> Finding | None:
    return None if finding is None or finding.rule == "country" else finding
