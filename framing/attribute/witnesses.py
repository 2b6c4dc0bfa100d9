"""Tell private people by what they say of themselves: 'My son was shot', 'I heard the blast'."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import replace

from framing.attribute.speakers.speaker import Speaker
from framing.attribute.words.view import DETERMINERS, View
from framing.attribute.writer import Writer
from framing.records import Attribution, Span

_RULE = "tells a private life"
_IN_ALL = 10  # reports of which one tells a life: an interview is for something else


def name_witnesses(writer: Writer) -> None:
    """Make a resident of a named person of no known role who tells of kin, home or what befell them.

    Officials have homes too, but a text seldom leaves it open who they are; a legislator of no
    known party is one, though on no side. Who tells little of it at length is interviewed for another reason.
    """
    speakers = writer.book.speakers
    nobody = {
        one.id
        for one in speakers
        if one.evidence.role == "unknown" and one.person and not _is_known(writer, one)
    }
    told = Counter(
        item.speaker_id
        for item in writer.written
        if item.speaker_id in nobody and _tells_life(writer.view, item)
    )
    spoken = Counter(item.speaker_id for item in writer.written)
    told_of = {number for number, count in told.items() if count * _IN_ALL >= spoken[number]}
    for place, item in enumerate(writer.written):
        if item.speaker_id in told_of and item.role == "unknown":
            writer.written[place] = replace(item, role="resident", role_rule=_RULE)


def _is_known(writer: Writer, speaker: Speaker) -> bool:
    """Return whether a speaker has a name of a listed person, whose role nothing tells for want of a date."""
    return any(map(writer.book.finder.lists_person, (speaker.naming, *speaker.told)))


def _tells_life(view: View, item: Attribution) -> bool:
    own = item.mode == "direct"
    return any(
        _tells_own(view, part) if own else _opens_with_kin(view, part) for part in item.content
    )


def _tells_own(view: View, part: Span) -> bool:
    """'my little brother', 'I just ran': the speaker's own words."""
    first, end = bisect_left(view.starts, part.start), bisect_left(view.starts, part.end)
    spanish = view.lexicon.lang == "es"
    for at in range(first, end - 1):
        if view.among(at, "mine"):
            if _has_kin(view, at, end):
                return True
        elif spanish and view.among(at, "lived-through") and view.words[at].endswith(_ACCENTED):
            return True  # 'Corrí a mi casa': the verb needs no 'yo'
        elif view.among(at, "myself"):
            verb = at + 1 + (view.classes[at + 1] == "adverb")
            if verb < end and view.among(verb, "lived-through") and not view.hard(verb):
                return True
    return False


_ACCENTED = ("é", "í")


def _opens_with_kin(view: View, part: Span) -> bool:
    """'… said that her son was shot': kin is what a reported clause is about."""
    at, end = bisect_left(view.starts, part.start), bisect_left(view.starts, part.end)
    at += at < end and view.classes[at] == "complement"
    owned = at < end and view.among(at, "owner") and view.classes[at] in DETERMINERS
    return owned and _has_kin(view, at, end)


def _has_kin(view: View, at: int, end: int) -> bool:
    """Return whether kin or a home follows a possessive, one word between at most."""
    near = range(at + 1, min(at + 3, end))
    return any(view.among(one, "private-life") for one in near if not view.hard(one))
