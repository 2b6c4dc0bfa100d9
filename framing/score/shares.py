"""How much of one article carries each frame, in each voice and at each distance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.records import (
    FrameCode,
    Hit,
    Role,
    Score,
    Segment,
    Stance,
    Tokens,
)
from framing.text.tokens import find_token_range

Voice = tuple[str, Role, Stance]


def count_words(segments: Sequence[Segment], tokens: Tokens) -> int:
    """Return the number of words in the segments that are not junk."""
    return sum(
        len(find_token_range(tokens, segment.span))
        for segment in segments
        if segment.kind != "junk"
    )


def score_article(
    article_id: str,
    scorer: str,
    frames: Sequence[str],
    segments: Sequence[Segment],
    tokens: Tokens,
    codes: Sequence[FrameCode],
    hits: Sequence[Hit],
) -> tuple[Score, ...]:
    """Return the article's score for each frame, and each role and stance that occurs with it.

    Every frame has at least the row of the outlet's own voice, so that an article in which
    nothing was found (value 0) and one with nothing to look at (value None) both appear and
    differ.
    """
    basis = sum(segment.kind != "junk" for segment in segments)
    words = count_words(segments, tokens)
    sentences: Counter[Voice] = Counter(
        (code.frame, code.voice, code.stance) for code in codes if code.present and code.stance
    )
    terms: Counter[Voice] = Counter(
        (hit.frame, hit.role, hit.stance) for hit in hits if not hit.negated
    )
    order = {frame: place for place, frame in enumerate(frames)}
    own: set[Voice] = {(frame, "outlet", "own") for frame in frames}
    return tuple(
        Score(
            article_id=article_id,
            scorer=scorer,
            frame=key[0],
            role=key[1],
            stance=key[2],
            sentences=sentences[key],
            basis=basis,
            value=sentences[key] / basis if basis else None,
            hits=terms[key],
            basis_words=words,
            hits_per_1000_words=1000 * terms[key] / words if words else None,
        )
        for key in sorted(own | set(sentences) | set(terms), key=lambda k: (order[k[0]], k[1:]))
    )
