"""Say which part of a sentence a source answers for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.attribute.cues.complements import opens_as
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.nouns import find_phrase_end
from framing.attribute.cues.openers import skip_opener
from framing.attribute.cues.quoted import is_clausal
from framing.attribute.cues.tails import carries_on, skip_aside
from framing.attribute.quotes.find import Quote
from framing.attribute.words.titles import is_title
from framing.attribute.words.view import QUOTES, VERBAL, View
from framing.records import Mode, Span

_BEHIND = frozenset({"quoting", "noun"})
_ASIDE = frozenset({"tail", "inverted"})  # the speaker stands beside or inside the report
_TRIM = " \t\n,;:.–—-"
_MIN_TAIL_WORDS = 3
_CLOSING = 30  # characters behind '…, the agency reported', as ' on Monday.'
_CLAUSE_WORDS = 5  # spaces in a quotation that is a clause by its length
_LOOSE_WORDS = 3  # words outside the marks that make a quotation a mixed one


def set_contents(view: View, span: Span, high: int, drafts: Sequence[Draft]) -> None:
    """Fill `content` of every draft of one segment; its words end before `high`."""
    for number, draft in enumerate(drafts):
        before = _find_floor(view, span, drafts[:number][-3:])
        after = _find_ceiling(view, span, draft, drafts[number + 1 : number + 3])
        if _opens_as(view, draft):
            after = span.end
        if draft.rule == "noun":
            after = min(after, find_phrase_end(view, draft.last + 1, high))
        draft.content = _read_content(view, draft, Span(before, after), high)


def _opens_as(view: View, draft: Draft) -> bool:
    """'As the daily reported, the army fired': all that follows the comma is the report."""
    source = draft.source
    return (
        source is not None and draft.rule == "subject" and opens_as(view, source, draft.last + 1, 0)
    )


def _edges(draft: Draft) -> tuple[int, int]:
    """Return the first and last word of a draft's cue and source together."""
    first, last = draft.first, draft.last
    if draft.source is not None and not draft.shared:
        first, last = min(first, draft.source.first), max(last, draft.source.last)
    return first, last


def _find_floor(view: View, span: Span, earlier: Sequence[Draft]) -> int:
    floor = span.start
    for draft in earlier:
        if draft.side != "before":
            continue
        floor = max(floor, view.ends[_edges(draft)[1]])
    return floor


def _find_ceiling(view: View, span: Span, draft: Draft, later: Sequence[Draft]) -> int:
    for other in later:
        first = _edges(other)[0]
        closing = other.rule in {"tail", "inverted"} and other.side == "before"
        if closing and view.hard(first) and span.end - view.ends[other.last] <= _CLOSING:
            return max(view.starts[first], view.ends[draft.last])
        if other.rule in {"noun", "passive", "infinitive"} or other.side == "before":
            continue
        joined = view.classes[max(first - 1, 0)] == "coordinator"
        if (joined or view.hard(first)) and first > draft.last:
            return view.ends[first - 2] if joined and first > draft.last + 2 else view.starts[first]
    return span.end


def _read_content(view: View, draft: Draft, bounds: Span, high: int) -> list[Span]:
    first, last = _edges(draft)
    if draft.side == "after":
        start = skip_opener(view, draft, last, high)
        return _keep(view, [Span(start, _find_quote_end(view, draft, start, bounds.end))])
    while _stands_behind(view, draft, first):
        first -= 1
    first -= draft.rule == "tail" and first > 0 and view.among(first - 1, "as")
    left = Span(_skip_credit(view, bounds.start, view.starts[first]), view.starts[first])
    middle = _find_middle(view, draft)
    if middle is not None:
        return _keep(view, [left, middle])
    nxt = last + 1
    if draft.rule in _ASIDE:
        nxt = max(skip_aside(view, last, high, draft.cue), nxt)
    right = Span(view.ends[nxt - 1], bounds.end)
    parts = [left]
    if draft.side == "both" or _goes_on(view, draft, left, nxt, high):
        parts.append(right)
    return _keep(view, parts)


def _stands_behind(view: View, draft: Draft, first: int) -> bool:
    """'“…,” the agency cited a source as saying', '“…”, fue la respuesta de Paz', '“…”, le ha dicho': words before the cue."""
    if first <= 0 or view.hard(first):
        return False
    helped = draft.rule in _ASIDE and view.classes[first - 1] in {"auxiliary", "clitic"}
    return draft.rule in _BEHIND or (helped and view.lexicon.lang == "es")


def _skip_credit(view: View, start: int, end: int) -> int:
    """Return where a quotation starts behind a photograph's credit: '(AP/Ana Paz)“We won,” he said'."""
    close = view.text.find(")", start, end) + 1 if view.text[start : start + 1] == "(" else 0
    return close if close and view.text[close : close + 2].lstrip()[:1] in QUOTES else start


def _find_middle(view: View, draft: Draft) -> Span | None:
    """Return what stands before the agent: 'was accused of selling fuel by the committee'."""
    source = draft.source
    if draft.rule != "passive" or source is None or source.first - draft.last <= _AGENT_BESIDE:
        return None
    if not view.among(draft.last + 1, "charge") and not _names_between(view, draft, source.first):
        return None
    return Span(view.ends[draft.last], view.ends[source.first - 2])


def _names_between(view: View, draft: Draft, end: int) -> bool:
    """'was called a “massacre” by the rebels': the name stands before the agent."""
    inside = range(draft.last + 1, end)
    return "name" in draft.cue.takes and any(not QUOTES.isdisjoint(view.gap(at)) for at in inside)


_AGENT_BESIDE = 2  # words from 'accused' to whom 'by' names


def _find_quote_end(view: View, draft: Draft, start: int, end: int) -> int:
    """End a content that is one whole quotation ('chanted “Down!” in the square') with its mark."""
    for quote in draft.quotes:
        if start <= quote.span.start <= start + 2 and quote.span.end < end:
            following = view.text[quote.span.end : quote.span.end + 1]
            if is_clausal(view, quote) and following == " ":
                return quote.span.end
    return end


def _goes_on(view: View, draft: Draft, left: Span, nxt: int, high: int) -> bool:
    """Return whether the report goes on behind '…, X said, …' and not only its circumstances."""
    if draft.rule == "phrase" and nxt < high and _resumes(view, left, draft, nxt, high):
        return True
    resumed = nxt < high and view.hard(nxt)
    if resumed and "," in view.gap(nxt) and _is_halved(view, draft, left, nxt):
        return True
    if any(quote.span.start >= view.ends[nxt - 1] for quote in draft.quotes[-1:]):
        return view.text[left.end - 2 : left.end].strip(" ,.")[-1:] in QUOTES or (
            nxt < high and not QUOTES.isdisjoint(view.gap(nxt))
        )
    if not resumed:
        return False
    gap = view.gap(nxt)
    if not QUOTES.isdisjoint(gap):
        return True
    described = draft.source is not None and draft.source.description
    quoted = not QUOTES.isdisjoint(view.text[left.end - 3 : left.end])
    return not described and not quoted and draft.rule != "phrase" and high - nxt > _MIN_TAIL_WORDS


def _is_halved(view: View, draft: Draft, left: Span, nxt: int) -> bool:
    """'The plan, she said, was “a mistake”': the speaker stands inside the clause."""
    source = draft.source
    described = source is not None and source.first > draft.last and bool(source.description)
    if draft.rule not in _ASIDE or described:
        return False
    first = _edges(draft)[0]
    return carries_on(view, bisect_left(view.starts, left.start), first, nxt)


def _resumes(view: View, left: Span, draft: Draft, nxt: int, high: int) -> bool:
    """'El fin, según Ruiz, es pedir …', 'El fin a juicio de Ruiz es pedir …'."""
    if view.hard(nxt):
        low, first = bisect_left(view.starts, left.start), draft.first
        if "," in view.gap(nxt) and "," in view.gap(first) and carries_on(view, low, first, nxt):
            return True
        long_enough = high - nxt > _MIN_TAIL_WORDS or view.classes[nxt] in VERBAL
        return "," in view.gap(nxt) and long_enough
    return view.classes[nxt] == "be"


def _keep(view: View, parts: list[Span]) -> list[Span]:
    kept = []
    for part in parts:
        start, end = part
        while start < end and view.text[start] in _TRIM:
            start += 1
        while end > start and view.text[end - 1] in _TRIM:
            end -= 1
        if end > start:
            kept.append(Span(start, end))
    return kept


def decide_mode(view: View, draft: Draft, quotes: Sequence[Quote]) -> Mode:
    """Return direct, indirect or mixed, by how much of the content stands between marks."""
    inside = [
        quote
        for quote in quotes
        if _touches(view.text, draft.content, quote.span)
        and (not is_title(quote.inner.of(view.text)) or _is_cried(view, draft, quote))
    ]
    if not inside:
        return "indirect"
    parts = [_drop_topic(view, draft, part, inside) for part in draft.content]
    loose = sum(_count_outside(view.text, part, inside) for part in parts)
    clausal = any(
        is_clausal(view, quote)
        or (loose == 0 and quote.inner.of(view.text).count(" ") >= _CLAUSE_WORDS)
        or (loose == 0 and draft.rule in _ASIDE and _opens_report(draft, quote))
        for quote in inside
    )
    if (clausal and loose < _LOOSE_WORDS) or "cry" in draft.cue.takes:
        return "direct"
    return "mixed"


def _is_cried(view: View, draft: Draft, quote: Quote) -> bool:
    """'“Asesinos”, gritaban los vecinos', 'al grito de “Justicia”': one word in marks is all that is said."""
    if "cry" in draft.cue.takes:
        return True
    if draft.rule not in _ASIDE:
        return False
    whole = len(draft.content) == 1 and _opens_report(draft, quote)
    return whole and not any(map(str.isalnum, view.text[quote.span.end : draft.content[0].end]))


def _opens_report(draft: Draft, quote: Quote) -> bool:
    """'“Volveremos mañana”, anunció la federación': the report is the quotation."""
    return (
        quote.span.overlap(draft.content[0]) > 0
        and quote.inner.start - draft.content[0].start < _OPEN
    )


_OPEN = 2  # characters of an opening mark


def _touches(text: str, parts: Sequence[Span], span: Span) -> bool:
    """Return whether words of a quotation stand in the parts, not only its closing mark."""
    for part in parts:
        start, end = max(part.start, span.start), min(part.end, span.end)
        if end > start and any(map(str.isalnum, text[start:end])):
            return True
    return False


def _count_outside(text: str, part: Span, quotes: Sequence[Quote]) -> int:
    """Return how many words of a part stand outside quotations, which are in order and apart."""
    words, at = 0, part.start
    for quote in quotes:
        start, end = max(at, quote.span.start), min(part.end, quote.span.end)
        if end > start:
            words += len(text[at:start].split())
            at = end
    return words + len(text[at : part.end].split())


def _drop_topic(view: View, draft: Draft, part: Span, quotes: Sequence[Quote]) -> Span:
    """Leave out what a quotation is about: 'respondió sobre la marcha: “…”'."""
    at = quotes[0].span.start
    before = view.text[part.start : at].rstrip() if part.start < at < part.end else ""
    if not before.endswith(":") or not is_clausal(view, quotes[0]):
        return part
    low = bisect_left(view.starts, view.starts[draft.last])
    words = range(low, bisect_left(view.starts, at))
    told = any(view.classes[index] == "complement" for index in words)
    return part if told else Span(at, part.end)
