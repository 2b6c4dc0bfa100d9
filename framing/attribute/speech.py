"""Write attributions from drafts and quotations, each quotation with its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.attribute.contents import decide_mode, is_clausal
from framing.attribute.drafts import Draft
from framing.attribute.link import Speaker, SpeakerBook
from framing.attribute.quotes import Quote
from framing.attribute.sources import cover_naming
from framing.attribute.stance import decide_stance, find_distance
from framing.attribute.view import View
from framing.records import Attribution, Mode, Segment, Span, Stance

_LONG_QUOTE = 7  # words: a quotation this long is speech, whoever speaks


@dataclass(slots=True)
class Voice:
    """Who speaks: the resolved speaker and the naming shown."""

    speaker: Speaker | None
    shown: str
    draft: Draft | None
    stance: Stance = "attributed"
    stance_rule: str = ""


@dataclass(slots=True)
class _Writer:
    view: View
    segments: Sequence[Segment]
    drafts: list[list[Draft]]
    book: SpeakerBook
    quotes: Sequence[Quote]
    starts: list[int] = field(default_factory=list)
    written: list[Attribution] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    voice: Voice | None = None
    voice_segment: int = -9
    owners: dict[int, Voice] = field(default_factory=dict)


def write_attributions(
    view: View,
    segments: Sequence[Segment],
    quotes: Sequence[Quote],
    drafts: list[list[Draft]],
    book: SpeakerBook,
) -> tuple[Attribution, ...]:
    """Return the attributions of an article in text order."""
    writer = _Writer(view, segments, drafts, book, quotes)
    writer.starts = [quote.span.start for quote in quotes]
    for number, segment in enumerate(segments):
        if segment.kind != "junk":
            _write_segment(writer, number, segment)
    return tuple(sorted(writer.written, key=lambda item: (item.segment, item.span)))


def _quotes_in(writer: _Writer, span: Span) -> range:
    high = bisect_left(writer.starts, span.end)
    low = bisect_left(writer.starts, span.start)
    while low > 0 and writer.quotes[low - 1].span.end > span.start + 1:
        low -= 1
    return range(low, high)


def _write_segment(writer: _Writer, number: int, segment: Segment) -> None:
    view = writer.view
    inside = _quotes_in(writer, segment.span)
    here = [writer.quotes[index] for index in inside]
    distance: list[tuple[int, int, str]] = []
    drafts = writer.drafts[number]
    if drafts:
        low = bisect_left(view.starts, segment.span.start)
        high = bisect_left(view.starts, segment.span.end)
        distance = find_distance(view, low, high)
    taken: set[int] = set()
    spoke = False
    for draft in drafts:
        voice = _hear(writer, draft, distance)
        held = [
            index
            for index in inside
            if any(part.overlap(writer.quotes[index].span) for part in draft.content)
        ]
        speech = draft.cue.kind == "speech" or bool(held)
        _write_draft(writer, segment, draft, voice, here, said=speech)
        if speech:
            spoke = True
            taken.update(held)
            for index in held:
                writer.owners[index] = voice
            if not draft.agentless or writer.voice is None:
                writer.voice, writer.voice_segment = voice, number
    _write_loose_quotes(writer, number, segment, inside, taken, spoke=spoke)


def _hear(writer: _Writer, draft: Draft, distance: list[tuple[int, int, str]]) -> Voice:
    stance, rule = decide_stance(writer.view, draft, distance)
    if draft.agentless:
        return Voice(None, "", draft, stance, rule)
    speaker, shown = writer.book.resolve(writer.view, draft.source)
    return Voice(speaker, shown, draft, stance, rule)


def _write_draft(
    writer: _Writer,
    segment: Segment,
    draft: Draft,
    voice: Voice,
    here: Sequence[Quote],
    *,
    said: bool,
) -> None:
    content = draft.content or [writer.view.span(draft.first, draft.last)]
    writer.written.append(
        Attribution(
            segment=segment.number,
            span=Span(content[0].start, content[-1].end),
            mode=decide_mode(writer.view, draft, here),
            speaker=voice.shown,
            role=voice.speaker.role if voice.speaker else "unknown",
            stance=voice.stance,
            rule=f"{draft.rule}:{draft.cue.lemma}",
            source=cover_naming(draft.source),
            cue=writer.view.span(draft.first, draft.last),
            content=tuple(content),
            kind="speech" if said else "belief",
            speaker_id=voice.speaker.id if voice.speaker else None,
            role_rule=voice.speaker.role_rule if voice.speaker else "",
            stance_rule=voice.stance_rule,
        )
    )


def _write_loose_quotes(
    writer: _Writer, number: int, segment: Segment, inside: range, taken: set[int], *, spoke: bool
) -> None:
    """Give quotations without a cue in their sentence to the speaker around them, or mark scare."""
    if segment.kind == "quote-block" and not spoke:
        voice = writer.voice or Voice(None, "", None)
        _write_quote(writer, segment, segment.span, voice, "quote-block")
        return
    for index in inside:
        if index in taken:
            continue
        quote = writer.quotes[index]
        part = Span(
            max(quote.span.start, segment.span.start), min(quote.span.end, segment.span.end)
        )
        if not spoke and (index in writer.owners or _is_speech(writer, quote, segment)):
            voice = _find_owner(writer, number, index)
            writer.owners[index] = voice
            _write_quote(writer, segment, part, voice, "quotation")
            writer.voice_segment = number
        elif not spoke:
            _write_scare(writer, segment, part)


def _is_speech(writer: _Writer, quote: Quote, segment: Segment) -> bool:
    words = quote.inner.of(writer.view.text).count(" ") + 1
    if words >= _LONG_QUOTE or quote.span.end > segment.span.end:
        return True
    size = segment.span.end - segment.span.start
    covers = (quote.span.end - quote.span.start) * 10 > size * 8
    return covers or (words >= 5 and is_clausal(writer.view, quote))  # noqa: PLR2004 - words


def _find_owner(writer: _Writer, number: int, index: int) -> Voice:
    """Return who speaks a quotation: its own tail, the one before, or the speaker around it."""
    if index in writer.owners:
        return writer.owners[index]
    quote = writer.quotes[index]
    for later in range(number, min(number + 12, len(writer.segments))):
        if later > number and writer.segments[later].span.start >= quote.span.end:
            break
        for draft in writer.drafts[later] if later > number else ():
            if draft.cue.kind == "speech" and not draft.agentless and draft.side == "before":
                speaker, shown = writer.book.resolve(writer.view, draft.source)
                return Voice(speaker, shown, draft)
    near = number - writer.voice_segment <= 2  # noqa: PLR2004 - sentences
    if writer.voice is not None and near:
        return writer.voice
    return Voice(None, "", None)


def _write_quote(writer: _Writer, segment: Segment, part: Span, voice: Voice, rule: str) -> None:
    draft = voice.draft
    before = writer.view.text[segment.span.start : part.start].split()
    after = writer.view.text[part.end : segment.span.end].split()
    loose = len(before) + len(after)
    mode: Mode = "mixed" if loose > (part.end - part.start) // 12 else "direct"
    writer.written.append(
        Attribution(
            segment=segment.number,
            span=part,
            mode=mode,
            speaker=voice.shown,
            role=voice.speaker.role if voice.speaker else "unknown",
            stance=voice.stance,
            rule=rule,
            source=cover_naming(draft.source) if draft else None,
            cue=writer.view.span(draft.first, draft.last) if draft else None,
            content=(part,),
            kind="speech",
            speaker_id=voice.speaker.id if voice.speaker else None,
            role_rule=voice.speaker.role_rule if voice.speaker else "",
            stance_rule=voice.stance_rule,
        )
    )


def _write_scare(writer: _Writer, segment: Segment, part: Span) -> None:
    writer.written.append(
        Attribution(
            segment=segment.number,
            span=part,
            mode="scare",
            speaker="",
            role="",
            stance="distanced",
            rule="scare-quotes",
            content=(part,),
            kind="scare",
            stance_rule="scare-quotes",
        )
    )
