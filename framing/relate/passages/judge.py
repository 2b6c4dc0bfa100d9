"""Decide what kind of passage two sentences share, if any."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from framing.attribute.people import share_name
from framing.relate.passages.likeness import (
    find_run,
    keep_content,
    measure_order,
    measure_overlap,
)
from framing.relate.passages.units import Quotation, Sentence

Kind = Literal[
    "identical", "near copy", "shared quotation", "reworded quotation",
    "direct and indirect", "paraphrase", "boilerplate",
]  # fmt: skip
MIN_WORDS = 6
MIN_RUN = 4
MIN_RUN_UNNAMED = 6
MIN_NEAR_WORDS = 9
NEAR_WORDS = 0.7
NEAR_CONTENT = 0.7
MIN_SHARED_CONTENT = 3
REWORDED = 0.5
REWORDED_UNNAMED = 0.75
MIN_REWORDED_WORDS = 6
INDIRECT = 0.6
MIN_INDIRECT_CONTENT = 4
PARAPHRASE_CONTENT = 0.5
PARAPHRASE_ORDER = 0.4
MIN_PARAPHRASE_CONTENT = 5
Span2 = tuple[range, range]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What two sentences share: the kind, how alike, and the tokens on either side.

    `speaker` is the naming when both sides give the same speaker, else empty.
    """

    kind: Kind
    similarity: float
    tokens: Span2
    speaker: str = ""


def judge_pair(
    first: Sentence, second: Sentence, function_words: Collection[int], *, same_event: bool
) -> Match | None:
    """Return what two sentences of different articles share; None when nothing.

    Copies and shared quotations are looked for anywhere, what needs a common subject
    (reworded quotations, indirect speech, paraphrase) only within one event.
    """
    if first.words == second.words:
        enough = len(first.words) >= MIN_WORDS
        return _whole("identical", 1.0, first, second) if enough else None
    quoted = _judge_quotations(first, second, same_event=same_event)
    if quoted:
        return quoted
    near = _judge_copy(first, second, function_words, same_event=same_event)
    if near and near.kind == "near copy":
        return near
    if same_event:
        return _judge_indirect(first, second, function_words) or near
    return None


def _whole(kind: Kind, similarity: float, first: Sentence, second: Sentence) -> Match:
    return Match(kind=kind, similarity=similarity, tokens=(first.tokens, second.tokens))


def _judge_copy(
    first: Sentence, second: Sentence, function_words: Collection[int], *, same_event: bool
) -> Match | None:
    if min(len(first.words), len(second.words)) < MIN_WORDS:
        return None
    overlap = measure_overlap(first.words, second.words)
    if overlap < PARAPHRASE_ORDER:
        return None
    own, other = (keep_content(item.words, function_words) for item in (first, second))
    content = measure_overlap(own, other)
    shared = content * (len(own) + len(other)) / 2
    long = min(len(first.words), len(second.words)) >= MIN_NEAR_WORDS
    close = overlap >= NEAR_WORDS and shared >= MIN_SHARED_CONTENT - long
    if close or (content >= NEAR_CONTENT and shared >= MIN_SHARED_CONTENT):
        return _whole("near copy", round(max(overlap, content), 4), first, second)
    told = first.kind != "caption" and second.kind != "caption" and same_event
    if told and content >= PARAPHRASE_CONTENT and shared >= MIN_PARAPHRASE_CONTENT:
        order = measure_order(first.words, second.words)
        if order >= PARAPHRASE_ORDER:
            return _whole("paraphrase", round(content, 4), first, second)
    return None


def _judge_quotations(first: Sentence, second: Sentence, *, same_event: bool) -> Match | None:
    found = [
        match
        for own in first.quotations
        for other in second.quotations
        if (match := _match_quotations(own, other, same_event=same_event))
    ]
    return max(found, key=lambda match: match.similarity, default=None)


def _match_quotations(own: Quotation, other: Quotation, *, same_event: bool) -> Match | None:
    shorter, longer = sorted((own, other), key=lambda item: len(item.words))
    named = share_name(own.name, other.name)
    speaker = own.speaker if named else ""
    tokens = (own.tokens, other.tokens)
    if (
        len(shorter.words) >= (MIN_RUN if named else MIN_RUN_UNNAMED)
        and find_run(shorter.words, longer.words) >= 0
    ):
        return Match(kind="shared quotation", similarity=1.0, tokens=tokens, speaker=speaker)
    if not same_event or len(shorter.words) < MIN_REWORDED_WORDS:
        return None
    unnamed = not own.name or not other.name
    least = REWORDED if named else REWORDED_UNNAMED
    order = measure_order(own.words, other.words)
    if (named or unnamed) and order >= least:
        return Match(
            kind="reworded quotation", similarity=round(order, 4), tokens=tokens, speaker=speaker
        )
    return None


def _judge_indirect(
    first: Sentence, second: Sentence, function_words: Collection[int]
) -> Match | None:
    for quoting, telling, turned in ((first, second, False), (second, first, True)):
        if telling.quotations or not telling.reported:
            continue
        for item in quoting.quotations:
            if not share_name(item.name, telling.name):
                continue
            content = keep_content(item.words, function_words)
            if len(content) < MIN_INDIRECT_CONTENT:
                continue
            held = set(telling.words)
            share = sum(word in held for word in content) / len(content)
            if share >= INDIRECT:
                pair = (item.tokens, telling.tokens)
                return Match(
                    kind="direct and indirect",
                    similarity=round(share, 4),
                    tokens=pair[::-1] if turned else pair,
                    speaker=item.speaker,
                )
    return None
