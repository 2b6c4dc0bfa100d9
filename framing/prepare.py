"""The stages before scoring, in their order: segment, tokens, attribute, match."""

from __future__ import annotations

from dataclasses import dataclass

from framing.protocols import Attributor, Matcher, Segmenter
from framing.records import Article, Attribution, Hit, Segment, Speech, Tokens
from framing.text.tokens import tokenize_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedArticle:
    """One article as the stages before scoring leave it; its hits have no voice yet."""

    article: Article
    tokens: Tokens
    segments: tuple[Segment, ...]
    attributions: tuple[Attribution, ...]
    speech: tuple[Speech, ...]
    hits: tuple[Hit, ...]


def prepare_article(
    article: Article, segmenter: Segmenter, attributor: Attributor, matcher: Matcher
) -> PreparedArticle:
    """Segment an article, attribute its speech and find its terms, for scoring as for learning."""
    segments = segmenter.segment(article)
    tokens = tokenize_text(article.text)
    attributions = attributor.attribute(article, segments, tokens)
    return PreparedArticle(
        article=article,
        tokens=tokens,
        segments=segments,
        attributions=attributions,
        speech=attributor.sum_up(segments, attributions),
        hits=matcher.match(article, segments, tokens),
    )
