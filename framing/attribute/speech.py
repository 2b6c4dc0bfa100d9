"""Write attributions from drafts and quotations, each quotation with its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.quoted import is_clausal, is_led, is_title, names_work
from framing.attribute.layout import (
    find_heading,
    find_signature,
    name_headline_quotes,
    write_label,
    write_turn,
)
from framing.attribute.quotes.find import Quote
from framing.attribute.quotes.leadins import find_led
from framing.attribute.quotes.turns import Turn
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
from framing.attribute.words.view import Naming, View
from framing.attribute.writer import (
    Voice,
    Writer,
    write_draft,
    write_quote,
    write_scare,
    write_span,
)
from framing.records import Attribution, Segment, Span

_NEAR = 3  # sentences after which a quotation has lost its speaker
_LONG_QUOTE = 7  # words: a quotation this long is speech, whoever speaks


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
    name_headline_quotes(writer)
    return tuple(sorted(writer.written, key=lambda item: (item.segment, item.span)))


def _quotes_in(writer: Writer, span: Span) -> range:
    high = bisect_left(writer.starts, span.end)
    low = bisect_left(writer.starts, span.start)
    while low > 0 and writer.quotes[low - 1].span.end > span.start + 1:
        low -= 1
    return range(low, high)


def _write_segment(writer: Writer, number: int, segment: Segment) -> None:
    inside = _quotes_in(writer, segment.span)
    here = [writer.quotes[index] for index in inside]
    drafts = writer.drafts[number]
    taken: set[int] = set()
    spoke = False
    voices: dict[int, Voice] = {}
    for draft in drafts:
        _settle_owner(writer, draft)
        voice = _hear(writer, draft)
        if _names_nobody(writer, draft):
            continue
        held = [
            index
            for index in inside
            if any(part.overlap(writer.quotes[index].span) for part in draft.content)
        ]
        if not held and _asks(writer, segment, draft):
            continue
        speech = (draft.cue.kind != "belief" and not _is_evidence(writer, draft)) or bool(held)
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
    if not drafts and not here and segment.span.end <= writer.led_until and writer.voice:
        write_span(writer, segment, segment.span, writer.voice, "lead-in", writer.led_mode)
        writer.voice_segment = number
        return
    if drafts:
        _lead_in(writer, segment, drafts[-1])
    if not drafts and write_label(writer, segment, here):
        writer.voice_segment = number
        return
    _write_loose_quotes(writer, number, segment, inside, taken, spoke=spoke)


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


_SAID = frozenset({"any", "quote"})
_LEADING = frozenset({"subject", "shared", "tail", "inverted"})
_LED_IN = 160  # characters from a verb to its colon
_LED_WORDS = 3  # of a quotation that a colon leads in


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


def _asks(writer: Writer, segment: Segment, draft: Draft) -> bool:
    """'¿Cree que exigen demasiado?': a question of the outlet's own tells what nobody has said yet."""
    if draft.rule in _ASKING and draft.cue.kind == "speech":
        return False
    mark = writer.view.text.rfind("?", segment.span.end - 2, segment.span.end)
    if mark < 0:
        return False
    place = bisect_left(writer.starts, mark) - 1
    return place < 0 or writer.quotes[place].span.end <= mark


_ASKING = frozenset({"tail", "inverted", "phrase"})  # 'Who fired, she asked?'


def _names_nobody(writer: Writer, draft: Draft) -> bool:
    """Tell 'Para los próximos días, …' from 'Para el juez, …', 'condenado por el robo' from 'por la ONU'."""
    asked = draft.cue.lemma == "para" if draft.rule == "phrase" else "crime" in draft.cue.takes
    if not asked or draft.source is None or draft.source.kind != "noun":
        return False
    if draft.rule not in {"phrase", "passive"}:
        return False
    naming = draft.source.span.of(writer.view.text)
    return writer.book.find_role(naming, draft.source.description).role in {"unknown", ""}


def _is_evidence(writer: Writer, draft: Draft) -> bool:
    """Tell 'A third case shows that …' from 'The report shows that …': a thing says nothing."""
    source = draft.source
    if "evidence" not in draft.cue.takes or source is None or source.kind != "noun":
        return False
    lexicon = writer.view.lexicon
    word = writer.view.words[source.last]
    if word in lexicon.nouns or word.removesuffix("s") in lexicon.anaphors:
        return False
    naming = source.span.of(writer.view.text)
    return writer.book.find_role(naming, source.description).role == "unknown"


def _settle_owner(writer: Writer, draft: Draft) -> None:
    """Tell 'las críticas de la oposición' from 'las críticas del pacto': somebody or a matter."""
    owner = draft.owner
    if owner is None or draft.source is not None:
        return
    known = owner.kind == "name" and writer.book.knows(writer.view, owner)
    naming = owner.span.of(writer.view.text)
    if known or writer.book.find_role(naming, owner.description).role not in {"unknown", ""}:
        draft.source, draft.agentless = owner, False


def _hear(writer: Writer, draft: Draft) -> Voice:
    end = writer.segments[draft.segment].span.end
    refuted = find_refutation(writer.view, draft, writer.contrasts, end)
    stance, rule = decide_stance(writer.view, draft, writer.distance, end, refuted)
    cut_refutation(writer.view, draft, refuted)
    if draft.agentless:
        return Voice(None, "", draft, stance, rule)
    source = draft.source
    if source is None or (source.kind == "pronoun" and writer.view.among(source.first, "stressed")):
        source = find_dropped(writer, draft.segment) or source
    speaker, shown = writer.book.resolve(writer.view, source)
    return Voice(speaker, shown, draft, stance, rule)


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
        if not spoke and (index in writer.owners or _is_speech(writer, quote, segment)):
            voice = _find_owner(writer, number, index)
            writer.owners[index] = voice
            whole = quote.span.start < part.start or is_clausal(writer.view, quote)
            write_quote(writer, segment, part, voice, "quotation", whole=whole)
            writer.voice_segment = number
        elif not spoke:
            write_scare(writer, segment, part)


def _is_speech(writer: Writer, quote: Quote, segment: Segment) -> bool:
    words = quote.inner.of(writer.view.text).count(" ") + 1
    if is_title(quote.inner.of(writer.view.text)) or names_work(writer.view, quote):
        return False
    if words >= _LONG_QUOTE or quote.span.end > segment.span.end:
        return True
    size = segment.span.end - segment.span.start
    covers = (quote.span.end - quote.span.start) * 10 > size * 8
    if words >= _LED_WORDS and is_led(writer.view, quote):
        return True  # 'The general was defiant: “We will not leave.”'
    lower = writer.view.lexicon.lang == "en" and writer.view.text[quote.inner.start].islower()
    return covers or (words >= 5 and (lower or is_clausal(writer.view, quote)))  # noqa: PLR2004 - words


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
