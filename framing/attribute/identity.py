"""Tell by their words alone whether namings in different articles can mean one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.attribute.roles.data import ACTOR_COLUMNS, find_actors_folder, load_places
from framing.attribute.roles.index import Entry, Index, Term, fold_word
from framing.attribute.roles.terms import RoleWords, find_in_order
from framing.attribute.words.lists import choose_speech_words
from framing.attribute.words.view import PREPOSITIONS
from framing.lexicon.rows import cut_line, read_lines, read_row, read_rows
from framing.text.accents import strip_diacritics

_KEPT = 100_000
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARTS = re.compile(r"[,;:()\[\]–—]")
_OWNER = ("'s", "’s")
_PLACE = "place"
_BODIES = frozenset({"body", "either"})
_HOLDERS = frozenset({"title", "office", "relay", "private", "seat"})
_TELLING = frozenset({_PLACE, "modifier", "former", "national"}) | _BODIES | _HOLDERS
_POSTS = frozenset({"title", "office", "seat"})
_CLEAR = 4  # words: 'Committee to Protect Journalists' is not several of them
_TRADES = frozenset({"title", "private"})
_NAME_KINDS = ("before", "behind", "short")
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


@lru_cache(maxsize=_KEPT)
def find_name(naming: str, lang: str) -> tuple[str, ...]:
    """Return the words of the name in a naming, without accents; none for offices and descriptions.

    A person's has no title, particle or 'Jr', and 'Mike' is Michael; a body's is one text. An office
    has none, since other articles mean others by it.

    >>> find_name("su presidente, Fuad Chahín", "es"), find_name("el presidente", "es")
    (('fuad', 'chahin'), ())
    >>> find_name("Dr. Mike Paz Jr.", "en"), find_name("the lawyer of Ana Paz", "en")
    (('michael', 'paz'), ())
    >>> find_name("The Interior Ministry", "en"), find_name("the Interior Minister", "en")
    (('interior ministry',), ())
    """
    parts = [[*_read_words(part, lang)] for part in _PARTS.split(naming)]
    whole, *others = [part for part in parts if part] or [[]]
    listed, first = _cut_listed(whole)
    if listed and not first:
        return (listed,)
    name = max(map(_find_person, (first, *others)), key=len)
    if name:
        return _tidy_name([word.plain for word in name if not word.is_particle], lang)
    body = _find_body(first)
    return (body,) if body else ()


def _cut_listed(part: Sequence[_Word]) -> tuple[str, Sequence[_Word]]:
    """Return the body of `actors.csv` that a part is, or ends with, and the words it hangs on.

    None hang on 'the rights group HRW', 'Ana Paz of' does in 'Ana Paz of HRW'; 'the Georgia NAACP'
    is no body of the list.
    """
    listed, start = _find_listed(part)
    while start > 0 and (_describes(part[start - 1]) or part[start - 1].kind == "determiner"):
        start -= 1
    hangs = start > 0 and part[start - 1].kind in PREPOSITIONS
    return (listed, part[:start]) if listed and (hangs or not start) else ("", part)


def _describes(word: _Word) -> bool:
    """Tell 'group' of 'the group HRW' from 'presidente' of 'el presidente DC', another's title."""
    return word.is_bare and word.term not in _HOLDERS


def _find_listed(part: Sequence[_Word]) -> tuple[str, int]:
    """Return the body that ends a part and the word it begins at.

    Of single words only acronyms are read: 'Post' and 'Semana' may be anybody's name. The list has
    people too, as 'Republican senator'.
    """
    last = part[-1] if part else None
    if last is None or not last.text[0].isupper():
        return "", 0
    for start, word in enumerate(part):
        size = len(part) - start
        loud = start > 0 and part[start - 1].is_acronym  # 'ANA PAN' is no party
        unsure = loud or not last.is_acronym if size == 1 else size < _CLEAR and last.term in _POSTS
        if unsure or word.kind == "determiner" or not word.text[0].isupper():
            continue
        if named := _load_bodies().get(" ".join(one.plain for one in part[start:])):
            return named, start
    return "", 0


@lru_cache
def _load_bodies() -> dict[str, str]:
    """Return the names of the bodies in `actors.csv` as they are told: an acronym by the full name.

    Other aliases stay apart, for they may be sisters ('BBC Mundo'), and so does an acronym of two.
    """
    known: dict[str, str] = {}
    path = find_actors_folder() / "actors.csv"
    header, lines = read_lines(path, required=ACTOR_COLUMNS, optional=["note"])
    kind = header.index("kind")
    bodies = (line for line in lines if cut_line(line[1])[kind] == "body")
    for row in (read_row(path, number, line, header) for number, line in bodies):
        names = [row["name"], *row.split("aliases")]
        first, *_ = plain = [strip_diacritics(name.lower()).removeprefix("the ") for name in names]
        for name in plain:
            full = name if " " in name else first
            known[name] = full if known.get(name, full) == full else name
    return known


def _tidy_name(words: Sequence[str], lang: str) -> tuple[str, ...]:
    """Return a name without 'Mr' and 'Jr', its given names in full; a word that stands alone stays."""
    known = load_name_words(lang)
    start, end = 0, len(words)
    while start < end - 1 and words[start] in known["before"]:
        start += 1
    while start < end - 1 and words[end - 1] in known["behind"]:
        end -= 1
    given = (known["short"].get(word, word) for word in words[start : end - 1])
    return (*given, words[end - 1])


@lru_cache
def load_name_words(lang: str) -> dict[str, dict[str, str]]:
    """Return the words beside names by kind, each with the given name that a short form stands for."""
    path = find_actors_folder() / "name_words.csv"
    known: dict[str, dict[str, str]] = {kind: {} for kind in _NAME_KINDS}
    for row in read_rows(path, required=("word", "kind", "name"), optional=["lang", "note"]):
        kind = row.choose("kind", _NAME_KINDS)
        if row["lang"] in ("", lang):
            known[kind][row["word"]] = row["name"]
    return known


def _read_words(part: str, lang: str) -> Iterator[_Word]:
    found = [*_WORD.finditer(part)]
    lexicon = choose_speech_words(lang)
    folded = [fold_word(one[0].removesuffix("'s").removesuffix("’s")) for one in found]
    capital = [2 if one[0].isupper() else int(one[0][0].isupper()) for one in found]
    words, terms, lone = [one[0] for one in found], [""] * len(found), [False] * len(found)
    # Spanish titles stand before names: 'Andrés Guerrero', but 'the Army Chief'
    surnames = {_PLACE, *(_HOLDERS if lang == "es" else ())}
    for term in _load_terms(lang).find_terms(folded, capital, published="", country=""):
        if term.entry.kind in _TELLING:
            size = term.end - term.start
            terms[term.start : term.end] = [term.entry.kind] * size
            may_be = term.entry.kind in surnames or (
                term.entry.kind in _TRADES and _ends_name(words, term.start, lexicon.classes)
            )
            lone[term.start] = size == 1 and may_be
    for at, one in enumerate(found):
        glued = at > 0 and part[found[at - 1].end() : one.start()] == "-"
        low = one[0].lower()
        if terms[at] == "relay" and low in lexicon.groups["association"]:
            terms[at] = "body"
        yield _Word(one[0], lexicon.classes.get(low, ""), terms[at], lone[at], glued)


def _ends_name(words: Sequence[str], at: int, classes: Mapping[str, str]) -> bool:
    """Tell a title that is a surname, 'Chief Ana King', from 'the Kansas City Star' and 'King Ana'."""
    if at + 1 < len(words) and words[at + 1][0].isupper():
        return False
    before = at - 1
    while before >= 0 and words[before][0].isupper() and words[before].lower() not in classes:
        if words[before].endswith(_OWNER):
            return False
        before -= 1
    return before < 0 or classes.get(words[before].lower()) != "determiner"


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
    elif at < start - 1:  # 'an aide to Lima County Mayor Paz', not 'Workers for Peace Director Paz'
        above = at
        while above >= 0 and part[above].text[0].isupper() and not part[above].kind:
            above -= 1
        whose = above > 0 and (part[above - 1].is_bare or part[above - 1].term in _HOLDERS)
        at = above if whose else at
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
