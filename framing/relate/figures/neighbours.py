"""Read what figures of one sentence tell of each other: rates, parts of a whole, lists, '32 of whom'."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from framing.relate.figures.numbers import NumberMention
from framing.relate.figures.phrases import Counted, PhraseReader

MOST_BEFORE_PART = 14
MOST_BEFORE_PER = 7
MOST_IN_RATIO = 10
POWERS_OF_TEN = frozenset({100, 1000, 10_000, 100_000, 1_000_000})


@dataclass(slots=True)
class Draft:
    """A number on its way to a figure; `quantity` stays empty until known, 'none' says it counts nothing."""

    mention: NumberMention
    counted: Counted
    quantity: str = ""
    side: str = ""
    per: int = 0


def find_rates(drafts: list[Draft], reader: PhraseReader, span: range) -> None:
    """Mark 'N per 100,000 inhabitants' as a rate, its second number and 'one in five' as no figure."""
    for draft in drafts:
        for place in range(draft.mention.end, min(span.stop, draft.mention.end + MOST_BEFORE_PER)):
            size = reader.has("per_whole", place, span.stop)
            near = place <= draft.counted.end or _is_kind(draft.counted.end, place, reader)
            if size and near and draft.counted.quantity:
                draft.quantity, draft.side, draft.per = "rate", "own", place + size
    for draft, following in itertools.pairwise(drafts):
        between = range(draft.mention.end, following.mention.first)
        parted = len(between) > 0 and reader.has("ratio", between.start, between.stop)
        if parted and parted == len(between) and (following.mention.low or 0) <= MOST_IN_RATIO:
            draft.quantity = following.quantity = "none"  # 'three out of four': a share
        for place in between[-3:]:
            size = reader.has("per", place, span.stop)
            large = following.mention.low in POWERS_OF_TEN and not draft.mention.article
            large = large and following.counted.klass != "goods"  # 'per thousand litres'
            if (
                size
                and place + size == following.mention.first
                and large
                and len(between) < MOST_BEFORE_PER
            ):
                draft.quantity, draft.side, following.quantity = "rate", "own", "none"
                draft.per = following.counted.end


def _is_kind(start: int, end: int, reader: PhraseReader) -> bool:
    """Whether only the 'de gripe' of 'muertes de gripe' stands here."""
    kind = end - start == 2 and reader.has("partitive", start, end) == 1  # noqa: PLR2004 - two words
    return kind and all(reader.is_close(place) for place in range(start, end + 1))


def join_parts(drafts: list[Draft], reader: PhraseReader, span: range) -> None:
    """Let 'two of the eight held' count what follows the whole, which then counts nothing."""
    for draft, following in itertools.pairwise(drafts):
        start, end = draft.mention.end, following.mention.core
        size = reader.has("partitive", start, span.stop) if reader.is_close(start) else 0
        if size and start + size == end and not (draft.quantity or following.quantity):
            draft.counted = replace(following.counted, start=start, partitive=True, quantity="")
            if not following.counted.quantity:
                following.quantity = "none"


def find_rewards(drafts: list[Draft], reader: PhraseReader, span: range) -> None:
    """Take a sum of money as a reward where the sentence speaks of one."""
    table = reader.words.cues["reward"]
    if not any(table.find_at(reader.tokens.words, place, span.stop) for place in span):
        return
    previous: Draft | None = None
    for draft in drafts:
        if not draft.mention.currency:
            continue
        first = draft.mention.first
        converted = previous is not None and "(" in reader.text[
            reader.tokens.ends[previous.mention.end - 1] : reader.tokens.starts[first]
        ]  # fmt: skip
        if not draft.quantity and not converted:
            draft.quantity, draft.side = "reward", "own"
        previous = draft


def drop_parts_of_goods(drafts: list[Draft], reader: PhraseReader) -> None:
    """Let no bare number count people where it is a part of things: '90 cartuchos, de los cuales 40 …'."""
    opens = reader.words.kinds["inherit"]
    for draft, following in itertools.pairwise(drafts):
        bare = following.counted.end == following.mention.end
        part = opens.find_before(reader.tokens.words, following.mention.first, draft.mention.end)
        if bare and part and draft.counted.klass in {"goods", "measure"} and not draft.quantity:
            following.quantity = "none"


def share_in_lists(drafts: list[Draft], reader: PhraseReader) -> None:
    """Give members of one list the quantity of their neighbour: '22 gangsters and four officers'."""
    pairs = list(itertools.pairwise(drafts))
    for first, second in pairs:
        if first.side == "left" and not second.quantity and _is_list(first, second, reader):
            second.quantity, second.side = _inherit(first, second), "left"
    for first, second in reversed(pairs):
        listed = second.side in {"right", "own"} and _is_list(first, second, reader)
        if listed and not first.quantity and second.quantity not in {"reward", "rate", "attacks"}:
            first.quantity, first.side = _inherit(second, first), second.side


def _inherit(giver: Draft, taker: Draft) -> str:
    counted = taker.counted
    same = giver.counted.klass == counted.klass
    people = {giver.counted.klass, counted.klass} <= {"person", "force", ""}
    if giver.quantity == "rate" or taker.mention.currency or not (same or people):
        return ""
    if not counted.klass and not counted.unknown:
        return ""
    if taker.mention.is_one and counted.number != "one":
        return ""
    return giver.quantity if taker.mention.is_one or counted.number != "one" else ""


def _is_list(first: Draft, second: Draft, reader: PhraseReader) -> bool:
    """Whether only a comma or 'and' stands between the two counted phrases."""
    start, end = first.counted.end, second.mention.first
    if second.mention.article or (first.mention.article and not second.quantity):
        return False
    between = range(start, end)
    gaps = "".join(reader.gap(place) for place in range(start, end + 1)).replace(" ", "")
    if gaps not in {"", ","} or (not gaps and not between):
        return False
    return not between or reader.has("joiner", start, end) == len(between)


def pass_on(drafts: list[Draft], reader: PhraseReader) -> None:
    """Give '32 of whom', 'including five children' the quantity of the figure before."""
    previous: Draft | None = None
    for draft in drafts:
        if previous is not None and not draft.quantity:
            opened = reader.words.kinds["inherit"].find_before(
                reader.tokens.words, draft.mention.first, previous.mention.end
            )
            counts = draft.counted.inherits or draft.counted.klass in {"person", "force"}
            if opened and reader.has("aux", draft.mention.end, draft.mention.end + 2):
                counts = True
                draft.counted = Counted(start=draft.mention.end, end=draft.mention.end)
            near = draft.mention.first - previous.counted.end <= MOST_BEFORE_PART
            if (
                (draft.counted.inherits or (opened and counts))
                and near
                and not (draft.mention.currency or draft.mention.article)
            ):
                draft.quantity, draft.side = previous.quantity, "own"
                klass = draft.counted.klass or previous.counted.klass
                draft.counted = replace(draft.counted, klass=klass)
        if draft.quantity in {"killed", "injured", "arrested", "displaced"}:
            previous = draft
