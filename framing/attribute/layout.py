"""Give speech to whom the layout names: 'Minister: …', a headline's end, the line above or below a quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from framing.attribute.cues.quoted import is_clausal
from framing.attribute.namings.clauses import is_finite
from framing.attribute.namings.right import make_naming
from framing.attribute.namings.subjects import find_subject
from framing.attribute.namings.verbgroup import read_verb_group
from framing.attribute.quotes.find import Quote
from framing.attribute.words.titles import is_title
from framing.attribute.words.view import DASHES, PREPOSITIONS, QUOTES, Naming, View
from framing.attribute.writer import Voice, Writer, write_span
from framing.records import Mode, Segment, Span


def write_label(writer: Writer, segment: Segment, here: Sequence[Quote]) -> bool:
    """'Minister: no talks with gangs', 'MARTIN: We left': the words before the colon speak."""
    text = writer.view.text
    start, end = segment.span
    colon = text.find(": ", start, min(end, start + _LABEL_MAX))
    if segment.kind == "headline" and not here and _write_closing_label(writer, segment):
        return True
    if colon < 0 or not text[start].isupper() or text.count(" ", start, colon) >= _LABEL_WORDS:
        return False
    named = Span(start, colon)
    if any(letter.isdigit() or letter == ":" for letter in named.of(text)):
        return False  # 'Photo 3 of 12: the square', 'More:Alba: what is at stake'
    if writer.view.among(bisect_left(writer.view.starts, start), "heading"):
        return False
    speaker, shown = writer.book.name_speaker(named.of(text), writer.view)
    loud = named.of(text).isupper()
    label = text[start : colon + 1]
    quoted = any(is_clausal(writer.view, quote) for quote in here)
    said = quoted and here[0].span.start == colon + 2  # 'Ana Paz: “…”'
    again = (loud or said) and (
        text.count(label, max(0, start - _LABEL_REACH), end + _LABEL_REACH) > 1
    )
    said = said and (" " in label[:-1] or again)
    known = speaker.role != "unknown" or (loud and again) or said
    known = known or (not loud and _speaks(writer, named))
    if not known or not is_title(named.of(text)):
        return False
    part = Span(colon + 2, end)
    voice = Voice(speaker, shown, None)
    writer.voice = voice
    loud = loud and segment.kind != "headline"  # 'UN: Half of the country goes hungry'
    mode: Mode = "direct" if loud or quoted else ("mixed" if here else "indirect")
    write_span(writer, segment, part, voice, "label", mode)
    return True


def write_plain(writer: Writer, segment: Segment, here: Sequence[Quote]) -> bool:
    """'La alcaldesa fue tajante: no habrá paro': what somebody says so stands behind the colon.

    Not 'El panorama es claro: …': no thing says anything.
    """
    view, (start, end) = writer.view, segment.span
    colon = view.text.find(": ", start, end)
    at = bisect_left(view.starts, colon) - 1
    low = bisect_left(view.starts, start)
    if colon < 0 or at <= low or not view.among(at, "outspoken"):
        return False
    if any(quote.span.start < colon < quote.span.end for quote in here):
        return False
    group = read_verb_group(view, at, low)
    source = find_subject(view, group, low) if group.passive else None
    if source is None or (
        view.classes[source.first - 1] in PREPOSITIONS and not view.hard(source.first)
    ):
        return False
    told = writer.book.find_role(source.span.of(view.text), source.description)
    if source.kind == "pronoun" or (source.kind == "noun" and told.role == "unknown"):
        return False
    speaker, shown = writer.book.resolve(view, source)
    writer.voice = Voice(speaker, shown, None)
    clausal = any(is_clausal(view, quote) for quote in here)
    mode: Mode = "direct" if clausal else ("mixed" if here else "indirect")
    write_span(writer, segment, Span(colon + 2, end), writer.voice, "label", mode)
    return True


def _write_closing_label(writer: Writer, segment: Segment) -> bool:
    """'Bajan los robos en el puerto: Ministerio': whom a headline names at its end speaks."""
    text = writer.view.text
    start, end = segment.span
    colon = text.rfind(": ", start, end)
    named = Span(colon + 2, end)
    if colon <= start or end - colon > _LABEL_MAX or named.of(text).count(" ") >= _LABEL_WORDS:
        return False
    if text.count(" ", start, colon) < _LABEL_WORDS or not is_title(named.of(text)):
        return False
    speaker, shown = writer.book.name_speaker(named.of(text), writer.view)
    if speaker.role == "unknown" and not _speaks(writer, named):
        return False
    writer.voice = Voice(speaker, shown, None)
    write_span(writer, segment, Span(start, colon), writer.voice, "label", "indirect")
    return True


def _speaks(writer: Writer, named: Span) -> bool:
    """Return whether somebody of a label's surname speaks in the text: 'Lind: Talks have failed'."""
    view = writer.view
    if not writer.surnames:
        sources = (draft.source for drafts in writer.drafts for draft in drafts if draft.source)
        writer.surnames = {view.words[one.last] for one in sources if one.kind == "name"} | {""}
    return named.of(view.text).split()[-1].lower() in writer.surnames


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


def find_signature(writer: Writer, number: int, quote: Quote) -> Naming | None:
    """Return the name that signs a set-off quotation in the line below it: 'Ana Paz, alcaldesa'."""
    reach = range(number, min(number + _SIGNED_WITHIN, len(writer.segments)))
    here = next((at for at in reach if writer.segments[at].span.end >= quote.span.end), -1)
    if here < 0 or here + 1 >= len(writer.segments):
        return None
    below = writer.segments[here + 1]
    text = writer.view.text
    between = text[quote.span.end : below.span.start]
    parted = below.kind in _SET_OFF and "\n" in between
    dashed = text[below.span.start] in DASHES and not between.strip()  # '“…” — Ana Paz, baker'
    if not (parted or dashed) or text[below.span.end - 1] in _SENTENCE_ENDS:
        return None
    first = bisect_left(writer.view.starts, below.span.start)
    end = bisect_left(writer.view.starts, below.span.end)
    return _read_signature(writer.view, first, end, titled=dashed)


def _read_signature(view: View, first: int, end: int, *, titled: bool) -> Naming | None:
    """Read 'Ana Paz, baker' in the words from `first` to `end`; `titled` allows 'Local baker Ana Paz'."""
    last = first
    while last + 1 < end and not view.hard(last + 1):
        last += 1
    places = range(first, last + 1)
    named = all(view.capital(at) or view.classes[at] == "link" for at in places)
    named = named or (
        titled
        and all(map(view.capital, places[-2:]))
        and not any(view.classes[at] for at in places)
    )
    named = (
        named
        and not view.classes[first]
        and not view.text[view.starts[first] : view.starts[first] + 2].isupper()
    )
    if not named or not 1 < len(places) <= _SIGNATURE_WORDS:
        return None
    if last + 1 < end:
        told = view.text[view.starts[last + 1] : view.ends[end - 1]]
        return make_naming(view, first, last, told) if view.gap(last + 1) == ", " else None
    if any(view.classes[at] for at in places):
        return None  # 'Dichos de Paz' is a heading
    met = (at for at in view.find_word(view.words[last]) if not first <= at < end and at)
    known = any(view.words[at - 1] == view.words[last - 1] and view.capital(at) for at in met)
    return make_naming(view, first, last) if known else None


def find_heading(writer: Writer, number: int, quote: Quote) -> Naming | None:
    """Return the name that heads a Spanish quotation in a line above: 'Ana Paz, cocinera'.

    Between the two may stand short lines without a verb: 'Entrevista hecha en mayo'.
    """
    view, text = writer.view, writer.view.text
    while number > 0 and writer.segments[number].span.start > quote.span.start:
        number -= 1
    if number == 0 or view.lexicon.lang != "es":
        return None
    if "\n" not in text[writer.segments[number - 1].span.end : quote.span.start]:
        return None
    for at in range(number - 1, max(-1, number - 1 - _LINES_ABOVE), -1):
        above, below = writer.segments[at].span, writer.segments[at + 1].span
        if writer.drafts[at] or above.end - above.start > _LINE or _is_open(writer, above):
            return None
        first = bisect_left(view.starts, above.start)
        end = bisect_left(view.starts, above.end)
        if any(is_finite(view, one) for one in range(first, end)):
            return None
        naming = _read_heading(view, first, end)
        if naming is not None:
            return naming if "\n" in text[above.end : below.start] else None
    return None


def _is_open(writer: Writer, span: Span) -> bool:
    """Return whether a line holds a mark of quotation."""
    return not QUOTES.isdisjoint(writer.view.text[span.start : span.end])


_LINES_ABOVE = 4
_LINE = 160  # characters


def _read_heading(view: View, first: int, end: int) -> Naming | None:
    """Read a line that opens with a full name and goes on with what describes it."""
    last = first
    while (
        last + 1 < end
        and not view.hard(last + 1)
        and (view.capital(last + 1) or view.classes[last + 1] == "link")
    ):
        last += 1
    named = [at for at in range(first, last + 1) if view.capital(at) and not view.classes[at]]
    if len(named) < _FULL_NAME or named[0] != first or not view.gap(first)[-1:].isspace():
        return None
    if last + 1 >= end:
        return None
    told = view.text[view.starts[last + 1] : view.ends[end - 1]]
    return make_naming(view, first, last, told)


_FULL_NAME = 2  # words


_SIGNED_WITHIN = 8  # sentences of a set-off quotation
_SET_OFF = frozenset({"caption", "subhead"})
_SIGNATURE_WORDS = 5
_SENTENCE_ENDS = frozenset(".:;?!…")
