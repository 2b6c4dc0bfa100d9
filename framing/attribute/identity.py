"""Tell by their words alone whether namings in different articles can mean one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.attribute.roles.data import find_actors_folder, load_places
from framing.attribute.roles.index import Entry, Index, Term, fold_word
from framing.attribute.roles.terms import RoleWords, find_in_order
from framing.attribute.words.lists import choose_speech_words
from framing.attribute.words.view import PREPOSITIONS
from framing.text.accents import strip_diacritics

MIN_NAME = 3  # letters by which a name is told
_KEPT = 100_000
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARTS = re.compile(r"[,;:()\[\]–—]")
_OWNER = ("'s", "’s")
_PLACE = "place"
_BODIES = frozenset({"body", "either"})
_HOLDERS = frozenset({"title", "office", "relay", "private", "seat"})
_TELLING = frozenset({_PLACE, "modifier", "former", "national"}) | _BODIES | _HOLDERS
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "da", "dos", "van", "von", "der", "bin"})


class _Word(NamedTuple):
    """One word of a naming: as written, its class of function words, the kind of the term it is in.

    A `lone` word is a term by itself and may be a surname; a `glued` one stands behind a hyphen.
    """

    text: str
    kind: str
    term: str
    lone: bool
    glued: bool

    @property
    def plain(self) -> str:
        low = self.text.lower().replace("’", "'")
        return strip_diacritics(low[:-2] if low.endswith(_OWNER) else low)

    @property
    def named(self) -> bool:
        """In capitals and of no office, body or place."""
        return self.text[0].isupper() and not self.term

    @property
    def is_bare(self) -> bool:
        """In small letters and no function word."""
        return not self.text[0].isupper() and not self.kind

    @property
    def is_acronym(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_particle(self) -> bool:
        return self.text.lower() in _PARTICLES


def find_key(naming: str, lang: str) -> str:
    """Return what namings of one person or body share; '' for offices and descriptions.

    That is a person's last name, or the words of a body's name. An office without a name has
    none, since other articles mean others by it.

    >>> find_key("Interior Minister Carmen Meléndez", "en"), find_key("Melendez", "en")
    ('melendez', 'melendez')
    >>> find_key("the Interior Minister", "en"), find_key("a police officer", "en")
    ('', '')
    >>> find_key("The Interior Ministry", "en"), find_key("the lawyer of Ana Paz", "en")
    ('interior ministry', '')
    """
    name = find_name(naming, lang)
    return name[-1] if name and len(name[-1]) >= MIN_NAME else ""


def share_name(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names, as `find_name` gives them, can be one's: the last word of one ends the other.

    The last word but one counts too, for Spanish names carry two surnames.

    >>> share_name(("ana", "perez", "ruiz"), ("perez",)), share_name((), ())
    (True, False)
    """
    if not first or not second or max(len(first[-1]), len(second[-1])) < MIN_NAME:
        return False
    return first[-1] in second[-2:] or second[-1] in first[-2:]


@lru_cache(maxsize=_KEPT)
def find_name(naming: str, lang: str) -> tuple[str, ...]:
    """Return the words of the name in a naming, without accents; none for offices and descriptions.

    >>> find_name("su presidente, Fuad Chahín", "es"), find_name("el presidente", "es")
    (('fuad', 'chahin'), ())
    """
    parts = [[*_read_words(part, lang)] for part in _PARTS.split(naming)]
    parts = [part for part in parts if part]
    name = max(map(_find_person, parts), key=len, default=())
    if name:
        return tuple(word.plain for word in name)
    body = _find_body(parts[0]) if parts else ""
    return (body,) if body else ()


def _read_words(part: str, lang: str) -> Iterator[_Word]:
    found = [*_WORD.finditer(part)]
    lexicon = choose_speech_words(lang)
    folded = [fold_word(one[0].removesuffix("'s").removesuffix("’s")) for one in found]
    capital = [2 if one[0].isupper() else int(one[0][0].isupper()) for one in found]
    terms, lone = [""] * len(found), [False] * len(found)
    # Spanish titles stand before names: 'Andrés Guerrero', but 'the Army Chief'
    may_be_surnames = {_PLACE, *(_HOLDERS if lang == "es" else ())}
    for term in _load_terms(lang).find_terms(folded, capital, published="", country=""):
        if term.entry.kind in _TELLING:
            size = term.end - term.start
            terms[term.start : term.end] = [term.entry.kind] * size
            lone[term.start] = size == 1 and term.entry.kind in may_be_surnames
    for at, one in enumerate(found):
        glued = at > 0 and part[found[at - 1].end() : one.start()] == "-"
        low = one[0].lower()
        if terms[at] == "relay" and low in lexicon.groups["association"]:
            terms[at] = "body"
        yield _Word(one[0], lexicon.classes.get(low, ""), terms[at], lone[at], glued)


@lru_cache
def _load_terms(lang: str) -> Index:
    """Return the role words of a language, and the places, which a name is none of."""
    folder = find_actors_folder()
    places: dict[str, list[Term]] = {}
    for place in load_places(folder):
        if place.kind != "locative":
            term = (place.words, Entry("", _PLACE, place.country, cased=1))
            places.setdefault(place.words[0], []).append(term)
    words = RoleWords(folder, "es" if lang == "es" else "en")
    return Index(find_in_order(words.find, lambda first: places.get(first, [])))


def _find_person(part: Sequence[_Word]) -> Sequence[_Word]:
    """Return the last name in a part that nobody's office, body or speaker is told by."""
    name: Sequence[_Word] = ()
    at = 0
    while at < len(part):
        if not part[at].named or part[at].kind:
            at += 1
            continue
        end = _find_end(part, at)
        owner = part[end - 1].text.endswith(_OWNER)
        opens = end == 1 < len(part) and part[end].kind in PREPOSITIONS  # 'Protests in Lima'
        if not (owner or opens) and _closes(part, end) and not _is_told_by(part, at):
            name = part[at:end]
        at = end
    return name


def _find_end(part: Sequence[_Word], start: int) -> int:
    """Return where a name ends that begins at `start`: 'Jaime de Aguirre', 'TV' of 'TV Ana Paz'."""
    end = start + 1
    while end < len(part) and not part[end - 1].text.endswith(_OWNER):
        following = end
        while end == start + 1 and following < len(part) and part[following].is_particle:
            following += 1
        if following == len(part) or not _goes_on(part[end - 1], part[following]):
            break
        if following > end and part[following].term:  # 'Ana de Santiago' is of Santiago
            break
        end = following + 1
    return end


def _goes_on(before: _Word, word: _Word) -> bool:
    named = word.named or (word.lone and word.text[0].isupper())
    return word.glued or (named and before.is_acronym == word.is_acronym)


def _closes(part: Sequence[_Word], end: int) -> bool:
    """Tell 'Ana Paz of Provea' from 'the Paz administration' and 'Paz supporters'."""
    return end == len(part) or not (part[end].term or part[end].is_bare)


def _is_told_by(part: Sequence[_Word], start: int) -> bool:
    """Tell 'supporters of President Paz', who are not Paz, from 'the head of state Ana Paz'."""
    at = start - 1
    while at >= 0 and part[at].term in _HOLDERS:
        at -= 1
    if at >= 0 and part[at].kind == "determiner":
        at -= 1
    return at >= 0 and part[at].kind in PREPOSITIONS


def _find_body(part: Sequence[_Word]) -> str:
    """Return the words of a body's or a country's name; '' for offices, people and common nouns."""
    words = [word for word in part if word.kind != "determiner"]
    terms = {word.term for word in words}
    small = [word for word in words if not word.text[0].isupper()]
    if not words or terms & _HOLDERS or words[0] in small or not all(map(_links, small)):
        return ""
    # 'Police' opens a sentence, 'the Kremlin' is a name
    several = sum(word.text[0].isupper() for word in words) > 1 or len(words) < len(part)
    several = several or words[0].is_acronym
    if terms == {_PLACE} or (several and terms & _BODIES):
        return " ".join(word.plain for word in words)
    return ""


def _links(word: _Word) -> bool:
    return word.kind in PREPOSITIONS or word.kind == "coordinator" or word.is_particle
