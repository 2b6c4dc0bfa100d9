"""Cut a text into words with their offsets, fast enough for a corpus."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from framing.records import Span, Tokens

# Combining marks belong to the letter before them, or decomposed text would fall apart.
_MARKS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"(\d+(?:[.,]\d+)*|\w[\w\u0300-\u036f]*(?:'\w[\w\u0300-\u036f]*)*)")
# Lines around a word emphasise it, as Markdown does; those inside belong to an address.
_EMPHASIS = re.compile(r"(?<!\w)_++(?=\w)|(?<=[^\W_])_++(?!\w)")
_WORD_WITHOUT_MARKS = re.compile(r"(\d++(?:[.,]\d++)*+|\w++(?:'\w++)*+)")


def tokenize_text(text: str) -> Tokens:
    """Return the words of `text` in lower case with the offsets where they stand.

    A word is a run of letters or digits, with inner apostrophes; numbers keep their inner
    points and commas; hyphens part words; lines that emphasise a word ('_massacre_') are none of it.

    >>> tokens = tokenize_text("Maduro’s 2,500 anti-gang officers")
    >>> tokens.words
    ["maduro's", '2,500', 'anti', 'gang', 'officers']
    >>> tokens.starts[2], tokens.ends[2]
    (15, 19)
    >>> tokens.gaps
    ['', ' ', ' ', '-', ' ', '']
    """
    low = _lower_evenly(text)
    even = text.replace("’", "'") if low is None else low
    if "_" in even:
        even = _EMPHASIS.sub(lambda found: " " * len(found[0]), even)
    pattern = _WORD if not text.isascii() and _MARKS.search(text) else _WORD_WITHOUT_MARKS
    parts = pattern.split(even)
    edges = list(accumulate(map(len, parts), initial=0))
    words = parts[1::2]
    if low is None:
        words = [word.lower() for word in words]
    return Tokens(words=words, starts=edges[1:-2:2], ends=edges[2:-1:2], gaps=parts[::2])


def _lower_evenly(text: str) -> str | None:
    """Return the text in lower case where that moves no offset, else None.

    A final sigma depends on the word it ends, so a text with sigmas is lowered by word.
    """
    low = text.lower()
    return low.replace("’", "'") if len(low) == len(text) and "Σ" not in text else None


def index_words(words: Sequence[str]) -> Mapping[str, list[int]]:
    """Return where each distinct word stands, in order.

    >>> index_words(["no", "or", "no"]).get("no")
    [0, 2]
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[word].append(at)
    return dict(places)


def find_token_range(tokens: Tokens, span: Span) -> range:
    """Return the indices of the words that start within `span`.

    >>> find_token_range(tokenize_text("one two three"), Span(4, 13))
    range(1, 3)
    """
    return range(bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end))
