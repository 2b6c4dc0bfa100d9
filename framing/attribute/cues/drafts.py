"""What a cue in use says: who speaks, on which side the content stands, which rule found it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from framing.attribute.quotes.find import Quote
from framing.attribute.words.lists import Cue
from framing.attribute.words.view import Naming
from framing.records import Span

Side = Literal["after", "before", "both"]


@dataclass(slots=True, kw_only=True)
class Draft:
    """A cue in use: who is named, on which side the content stands, and which rule found it.

    `owner` may be who speaks: 'las críticas de la oposición', but not 'las críticas del pacto'.
    """

    cue: Cue
    first: int
    last: int
    rule: str
    side: Side
    segment: int = -1
    source: Naming | None = None
    owner: Naming | None = None
    shared: bool = False
    agentless: bool = False
    negated: bool = False
    content: list[Span] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)


def draft_word(
    cue: Cue, index: int, rule: str, side: Side, source: Naming | None = None, *, last: int = -1
) -> Draft:
    """Return the draft of a cue of one word, or up to word `last`; without a source it shares the one named before."""
    return Draft(
        cue=cue,
        first=index,
        last=max(index, last),
        rule=rule,
        side=side,
        source=source,
        shared=source is None,
    )
