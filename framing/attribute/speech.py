"""Write attributions from drafts and quotations, each quotation with its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial

from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.quoted import is_clausal, is_spoken, reads_sign
from framing.attribute.layout import (
    find_heading,
    find_signature,
    name_headline_quotes,
    write_label,
    write_plain,
)
from framing.attribute.namings.right import cut_hanging
from framing.attribute.namings.verbgroup import is_plural_verb
from framing.attribute.nobody import asks, names_nobody, says_nothing
from framing.attribute.quotes.find import Quote
from framing.attribute.quotes.leadins import find_led
from framing.attribute.quotes.turns import Turn
from framing.attribute.speakers.describe import find_head, is_anaphor
from framing.attribute.speakers.link import SpeakerBook
from framing.attribute.stance import (
    cut_refutation,
    decide_stance,
    find_contrasts,
    find_distance,
    find_refutation,
)
from framing.attribute.summary import choose_main, is_speech
from framing.attribute.topics import find_credit, find_dropped, find_topic
from framing.attribute.turns import asks_here, write_turn
from framing.attribute.witnesses import name_witnesses
from framing.attribute.words.view import Naming, View
from framing.attribute.writer import (
    Voice,
    Writer,
    fill_roles,
    write_apart,
    write_draft,
    write_quote,
    write_scare,
    write_span,
)
from framing.records import Attribution, Segment, Span

_NEAR = 3  # sentences after which a quotation has lost its speaker


def write_attributions(
    view: View,
    segments: Sequence[Segment],
    quotes: Sequence[Quote],
    drafts: list[list[Draft]],
    book: SpeakerBook,
    turns: Sequence[Turn],
) -> tuple[Attribution, ...]:
    """Return the attributions of an article in text order."""
    writer = Writer(view, segments, drafts, book, quotes, turns)
    writer.distance, writer.contrasts = find_distance(view), find_contrasts(view)
    writer.starts = [quote.span.start for quote in quotes]
    for number, segment in enumerate(segments):
        if segment.kind != "junk" and not write_turn(writer, number, segment):
            _write_segment(writer, number, segment)
    fill_roles(writer)
    name_witnesses(writer)
    name_headline_quotes(writer)
    return tuple(sorted(writer.written, key=lambda item: (item.segment, item.span)))


def _quotes_in(writer: Writer, span: Span) -> range:
    high = bisect_left(writer.starts, span.end)
    low = bisect_left(writer.starts, span.start)
    while low > 0 and writer.quotes[low - 1].span.end > span.start + 1:
        low -= 1
    return range(low, high)


def _write_segment(writer: Writer, number: int, segment: Segment) -> None:
    """Write a segment; a subhead between paragraphs stands apart from them."""
    write = partial(_write_speech, writer, number, segment)
    if segment.kind == "subhead" and writer.book.last_any >= 0:
        write_apart(writer, write)
    else:
        write()


def _write_speech(writer: Writer, number: int, segment: Segment) -> None:
    inside = _quotes_in(writer, segment.span)
    here = [writer.quotes[index] for index in inside]
    drafts = writer.drafts[number]
    if not here and segment.span.end <= writer.led_until and writer.led_voice is not None:
        _write_led(writer, number, segment)
        return
    taken: set[int] = set()
    spoke = False
    voices: dict[int, Voice] = {}
    for draft in drafts:
        _settle_owner(writer, draft)
        if names_nobody(writer, draft):
            continue
        voice = _hear(writer, draft)
        held = [
            index
            for index in inside
            if any(part.overlap(writer.quotes[index].span) for part in draft.content)
        ]
        if not held and asks(writer, segment, draft):
            continue
        silent = draft.cue.kind == "belief" or says_nothing(writer, draft)
        speech = not silent or bool(held)
        voices[len(writer.written)] = voice
        write_draft(writer, segment, draft, voice, here, said=speech)
        if speech:
            spoke = True
            taken.update(held)
            for index in held:
                writer.owners[index] = voice
            if not draft.agentless or writer.voice is None:
                writer.voice, writer.voice_segment = voice, number
    _remember_main(writer, voices)
    if drafts:
        _lead_in(writer, segment, drafts[-1])
    if not drafts and _write_named(writer, segment, here):
        writer.voice_segment = number
        return
    _write_loose_quotes(writer, number, segment, inside, taken, spoke=spoke)


def _write_named(writer: Writer, segment: Segment, here: Sequence[Quote]) -> bool:
    """Write what stands behind the colon of 'Minister: …' or 'fue tajante: …', but no question of a transcript."""
    if asks_here(writer, segment):
        return False
    return write_label(writer, segment, here) or write_plain(writer, segment, here)


def _write_led(writer: Writer, number: int, segment: Segment) -> None:
    """Write a sentence of 'As the paper notes: …', whoever else reports in it."""
    writer.voice, writer.voice_segment = writer.led_voice, number
    if writer.voice is not None:
        write_span(writer, segment, segment.span, writer.voice, "lead-in", writer.led_mode)


def _lead_in(writer: Writer, segment: Segment, draft: Draft) -> None:
    """Remember what 'El general contestó el 3 de mayo:' leads in: a paragraph, or the items of a list."""
    text, end = writer.view.text, segment.span.end
    if text[end - 1 : end] != ":" or end - writer.view.ends[draft.last] > _LED_IN:
        return
    if end < writer.led_until:
        return  # inside a list already, so that time stays linear
    stop, listed = find_led(text, end)
    said = not draft.cue.takes.isdisjoint(_SAID) and draft.rule in _LEADING
    if stop > writer.led_until and (said or (listed and draft.cue.kind == "speech")):
        writer.led_until, writer.led_mode = stop, "indirect" if listed else "direct"
        writer.led_voice = writer.voice


_SAID = frozenset({"any", "quote"})
_LEADING = frozenset({"subject", "shared", "tail", "inverted"})
_LED_IN = 160  # characters from a verb to its colon


def _remember_main(writer: Writer, voices: dict[int, Voice]) -> None:
    """Let the main speaker of a sentence be the one whom the next takes up: 'Agregó que …'."""
    said = [at for at in voices if is_speech(writer.written[at]) and writer.written[at].speaker]
    if len(said) < _SEVERAL:
        return
    main = choose_main([writer.written[at] for at in said])
    for at in said:
        if writer.written[at] is main:
            writer.voice = voices[at]
            writer.book.speak_last(voices[at].speaker)


_SEVERAL = 2  # with one speaker there is nothing to choose


def _settle_owner(writer: Writer, draft: Draft) -> None:
    """Tell 'las críticas de la oposición' from 'las críticas del pacto': somebody or a matter.

    Of 'desde el ministerio se dijo' the head tells: 'desde la huelga del ministerio' tells since when.
    """
    owner = draft.owner
    if owner is None or draft.source is not None:
        return
    view = writer.view
    head = cut_hanging(view, owner) if view.among(owner.first - 1, "speaking-from") else owner
    known = head.kind == "name" and writer.book.knows(view, head)
    naming = head.span.of(view.text)
    if known or writer.book.find_role(naming, head.description).role not in {"unknown", ""}:
        draft.source, draft.agentless = owner, False


def _hear(writer: Writer, draft: Draft) -> Voice:
    sentence = writer.segments[draft.segment].span
    refuted = find_refutation(writer.view, draft, writer.contrasts, sentence.end)
    stance, rule = decide_stance(writer.view, draft, writer.distance, sentence, refuted)
    cut_refutation(writer.view, draft, refuted)
    source = draft.source
    sign = source is not None and source.kind == "noun" and writer.view.among(source.last, "sign")
    if draft.agentless or sign or _hands_over(writer, draft):  # 'carteles que decían “…”'
        return Voice(None, "", draft, stance, rule)
    if source is None or (source.kind == "pronoun" and writer.view.among(source.first, "stressed")):
        source = find_dropped(writer, draft.segment) or source
    told = draft.rule != "passive"  # 'se dice que': no number of a speaker
    plural = is_plural_verb(writer.view, draft.first, draft.cue) if told else None
    speaker, shown = writer.book.resolve(writer.view, source, plural=plural)
    return Voice(speaker, shown, draft, stance, rule)


def _hands_over(writer: Writer, draft: Draft) -> bool:
    """'Según el acta, la ministra dijo que …': a document of nobody known, and she speaks in it."""
    source, view = draft.source, writer.view
    if draft.rule != "phrase" or draft.content or source is None or source.kind != "noun":
        return False
    head = find_head(view, source)
    if is_anaphor(view, head) or head in view.lexicon.groups["somebody"]:
        return False  # 'según el organismo'
    spoken = any(one.source is not None for one in writer.drafts[draft.segment] if one is not draft)
    naming = source.span.of(view.text)
    return spoken and writer.book.find_role(naming, source.description).role == "unknown"


def _write_loose_quotes(
    writer: Writer, number: int, segment: Segment, inside: range, taken: set[int], *, spoke: bool
) -> None:
    """Give quotations without a cue in their sentence to the speaker around them, or mark scare."""
    if segment.kind == "quote-block" and not spoke:
        voice = writer.voice or Voice(None, "", None)
        write_quote(writer, segment, segment.span, voice, "quote-block")
        return
    for index in inside:
        if index in taken:
            continue
        quote = writer.quotes[index]
        part = Span(
            max(quote.span.start, segment.span.start), min(quote.span.end, segment.span.end)
        )
        if not any(map(str.isalnum, part.of(writer.view.text))):
            continue  # only the closing mark stands here
        if not spoke and (index in writer.owners or is_spoken(writer.view, quote, segment.span)):
            signed = index not in writer.owners and reads_sign(writer.view, quote, segment.span)
            voice = Voice(None, "", None) if signed else _find_owner(writer, number, index)
            writer.owners[index] = voice
            whole = quote.span.start < part.start or is_clausal(writer.view, quote)
            write_quote(writer, segment, part, voice, "quotation", whole=whole or signed)
            writer.voice_segment = number
        elif not spoke:
            write_scare(writer, segment, part)


def _find_owner(writer: Writer, number: int, index: int) -> Voice:
    """Return who speaks a quotation: its own tail, the one before, or the speaker around it."""
    if index in writer.owners:
        return writer.owners[index]
    quote = writer.quotes[index]
    signature = find_signature(writer, number, quote)
    if signature is not None:
        return _name(writer, signature)
    credit = find_credit(writer, quote)
    if credit is not None:
        return _name(writer, credit)
    tail = next(_find_tails(writer, number, quote), None)
    if tail is not None:
        return _name(writer, tail.source, tail)
    around = find_heading(writer, number, quote) or find_topic(writer, number, quote)
    if around is not None:
        writer.voice = _name(writer, around)
    elif writer.voice is None or number - writer.voice_segment > _NEAR:
        return _find_following(writer, number)
    return writer.voice


def _find_tails(writer: Writer, number: int, quote: Quote) -> Iterator[Draft]:
    """Yield the cues behind a quotation of several sentences that name who speaks it."""
    for later in range(number + 1, min(number + 12, len(writer.segments))):
        if writer.segments[later].span.start >= quote.span.end:
            return
        for draft in writer.drafts[later]:
            if draft.cue.kind != "belief" and not draft.agentless and draft.side == "before":
                yield draft


def _find_following(writer: Writer, number: int) -> Voice:
    """Return whom the next two sentences name for a quotation, else whom the title names."""
    for draft in (found for later in writer.drafts[number + 1 : number + 3] for found in later):
        if draft.cue.kind == "speech" and draft.source is not None:
            return _name(writer, draft.source, draft)
    speaker, shown = writer.book.find_titled(writer.view)
    return Voice(speaker, shown, None)


def _name(writer: Writer, naming: Naming | None, draft: Draft | None = None) -> Voice:
    speaker, shown = writer.book.resolve(writer.view, naming)
    return Voice(speaker, shown, draft)
