"""Find what an outlet prints again and again: prompts, credits, formulas, none of them news."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from framing.records import CodedArticle
from framing.text.accents import strip_diacritics
from framing.text.addresses import find_addresses
from framing.text.tokens import find_token_range

LEAST_ARTICLES = 3
_DIGITS = re.compile(r"\d[\d.,]*")
Repeated = Mapping[str, frozenset[int]]
_Key = tuple[str, str]


def find_repeated(
    coded: Sequence[CodedArticle], known: Sequence[CodedArticle] | None = None
) -> Repeated:
    """Return for each article, by its id, the segments that its outlet prints in three or more articles.

    Two sentences are one where their words are, in small letters, without accents, marks and
    addresses, any number for any other: an outlet types its formulas with and without them, and 'Read 12 more'
    is 'Read 7 more' (of what numbers add in 2,600 articles nearly all is labels and dates, the
    rest background that an outlet carries on from day to day). What articles without an outlet
    share is no outlet's formula: it may be wire copy. Where `known` are given, they alone tell.
    """
    printed = {item.article.id: _list_keys(item) for item in coded}
    counts: Counter[_Key] = Counter()
    for keys in printed.values() if known is None else map(_list_keys, known):
        counts.update(set(keys.values()))
    return {
        name: frozenset(number for number, key in keys.items() if counts[key] >= LEAST_ARTICLES)
        for name, keys in printed.items()
    }


def _list_keys(item: CodedArticle) -> dict[int, _Key]:
    """Return outlet and words of each segment by its number; nothing where no outlet is known."""
    outlet, text, tokens = item.article.outlet, item.article.text, item.tokens
    keys: dict[int, _Key] = {}
    hidden = {at for span in find_addresses(text) for at in find_token_range(tokens, span)}
    for segment in item.segments if outlet else ():
        places = find_token_range(tokens, segment.span)
        plain = strip_diacritics(" ".join(tokens.words[at] for at in places if at not in hidden))
        keys[segment.number] = outlet, _DIGITS.sub("0", plain)
    return keys
