"""Give speech to whom the layout names: turns of interviews, embedded posts, 'Minister: …'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.attribute.contents import is_clausal, is_title
from framing.attribute.quotes import Quote
from framing.attribute.writer import Voice, Writer, write_quote, write_span
from framing.records import Mode, Segment, Span


def write_turn(writer: Writer, number: int, segment: Segment) -> bool:
    """Write a segment that stands in an answer of an interview or in an embedded post."""
    turns = writer.turns
    while writer.turn < len(turns) and turns[writer.turn].span.end <= segment.span.start:
        writer.turn += 1
    if writer.turn >= len(turns) or turns[writer.turn].span.start >= segment.span.end:
        return False
    turn = turns[writer.turn]
    if turn.kind == "post":
        speaker, shown = writer.book.name_speaker(turn.name)
        write_quote(writer, segment, segment.span, Voice(speaker, shown, None), "post")
        return True
    spoken = writer.drafts[number]
    if any(draft.side == "before" for draft in spoken):
        return False
    answering, named = writer.book.find_interviewee()
    write_quote(writer, segment, segment.span, Voice(answering, named, None), "answer")
    return True


def write_label(writer: Writer, segment: Segment, here: Sequence[Quote]) -> bool:
    """'Minister: no talks with gangs', 'MARTIN: We left': the words before the colon speak."""
    text = writer.view.text
    match = _LABEL.match(text, segment.span.start, segment.span.end)
    if match is None:
        return False
    named = Span(*match.span(1))
    speaker, shown = writer.book.name_speaker(named.of(text))
    loud = named.of(text).isupper()
    repeated = loud and text.count(match.group()) > 1
    if (speaker.role == "unknown" and not repeated) or not is_title(named.of(text)):
        return False
    quoted = any(is_clausal(writer.view, quote) for quote in here)
    part = Span(match.end(), segment.span.end)
    voice = Voice(speaker, shown, None)
    writer.voice = voice
    mode: Mode = "direct" if loud or quoted else ("mixed" if here else "indirect")
    write_span(writer, segment, part, voice, "label", mode)
    return True


_LABEL = re.compile(r"([A-ZÁÉÍÓÚÑ](?:[\w.'’-]+\s?){1,6}):\s(?=\S)")
