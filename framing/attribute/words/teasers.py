"""Leave out headlines that a website glued behind a name: 'Paz Ana PazUnion Calls Strike MORE said'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from framing.records import Span, Tokens

_END = " MORE"
_GLUED = re.compile(r"\b([A-Z][\w’'-]{1,30}[a-z])(?=[A-Z])")
_HEADLINES = 600  # characters of the headlines
_NAME = 60  # characters from the name to the same name in full


def drop_teasers(text: str, tokens: Tokens) -> Tokens:
    """Return the tokens of a text without headlines glued behind a name, up to the word 'MORE'.

    The name stands there twice, the second time in full. A text without such headlines is as it was.

    >>> from framing.text.tokens import tokenize_text
    >>> text = "Senator Paz Ana PazUnion Calls Strike, Rain Ahead MORE said so."
    >>> drop_teasers(text, tokenize_text(text)).words
    ['senator', 'paz', 'said', 'so']
    """
    teasers = [*_find_teasers(text)]
    if not teasers:
        return tokens
    kept, at = [], 0
    for start, end in teasers:
        kept.append(slice(at, bisect_left(tokens.starts, start)))
        at = bisect_left(tokens.starts, end)
    kept.append(slice(at, None))
    return Tokens(
        words=[*chain.from_iterable(tokens.words[one] for one in kept)],
        starts=[*chain.from_iterable(tokens.starts[one] for one in kept)],
        ends=[*chain.from_iterable(tokens.ends[one] for one in kept)],
        gaps=[*chain.from_iterable(tokens.gaps[one] for one in kept)],
    )


def _find_teasers(text: str) -> Iterator[Span]:
    """Yield what stands from the name in full to the end of 'MORE'."""
    done, end = 0, text.find(_END)
    while end >= 0:
        low = max(done, end - _HEADLINES, text.rfind("\n", done, end))
        for glued in _GLUED.finditer(text, low, end):
            name = glued[1]
            named = text.rfind(name + " ", max(done, glued.start() - _NAME), glued.start())
            if named >= 0:
                yield Span(named + len(name), end + len(_END))
                break
        done = end + len(_END)
        end = text.find(_END, done)
