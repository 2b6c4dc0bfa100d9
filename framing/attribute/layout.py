"""Give speech to whom the layout names: turns of interviews, embedded posts, 'Minister: …'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
    if turn.kind == "lead-in":
        signer = writer.voice or Voice(None, "", None)
        whole = Voice(signer.speaker, signer.shown, None)
        write_quote(writer, segment, segment.span, whole, "document")
        return True
    spoken = writer.drafts[number]
    if any(draft.side == "before" for draft in spoken):
        return False
    answering, named = writer.book.find_interviewee(writer.view, writer.turns[0].span.start)
    write_quote(writer, segment, segment.span, Voice(answering, named, None), "answer")
    return True


def write_label(writer: Writer, segment: Segment, here: Sequence[Quote]) -> bool:
    """'Minister: no talks with gangs', 'MARTIN: We left': the words before the colon speak."""
    text = writer.view.text
    start, end = segment.span
    colon = text.find(": ", start, min(end, start + _LABEL_MAX))
    if colon < 0 or not text[start].isupper() or text.count(" ", start, colon) >= _LABEL_WORDS:
        return False
    named = Span(start, colon)
    speaker, shown = writer.book.name_speaker(named.of(text))
    loud = named.of(text).isupper()
    label = text[start : colon + 1]
    repeated = loud and text.count(label, max(0, start - _LABEL_REACH), end + _LABEL_REACH) > 1
    if (speaker.role == "unknown" and not repeated) or not is_title(named.of(text)):
        return False
    quoted = any(is_clausal(writer.view, quote) for quote in here)
    part = Span(colon + 2, end)
    voice = Voice(speaker, shown, None)
    writer.voice = voice
    mode: Mode = "direct" if loud or quoted else ("mixed" if here else "indirect")
    write_span(writer, segment, part, voice, "label", mode)
    return True


_LABEL_MAX = 60  # characters of a name before a colon
_LABEL_WORDS = 6
_LABEL_REACH = (
    20_000  # characters in which a speaker's next turn is looked for, so that time stays linear
)


def name_headline_quotes(writer: Writer) -> None:
    """Give a quoted headline the speaker whose quotation in the text has the same words."""
    heads = {s.number for s in writer.segments if s.kind in {"headline", "subhead"}}
    text = writer.view.text
    for place, item in enumerate(writer.written):
        if item.segment not in heads or item.speaker or item.rule != "quotation":
            continue
        words = item.span.of(text).strip(_MARKS).lower()
        for other in writer.written:
            if (
                other.speaker
                and other.segment not in heads
                and words in other.span.of(text).lower()
            ):
                writer.written[place] = replace(
                    item, speaker=other.speaker, role=other.role, speaker_id=other.speaker_id
                )
                break


_MARKS = "\"'“”‘’«» .,"
