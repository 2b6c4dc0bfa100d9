"""The stages before scoring, in their order: segment, tokens, attribute, match.

They read a text as it looks, for scoring as for learning, so that a model is fitted on the words
that it will score.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from framing.protocols import Attributor, Matcher, Segmenter
from framing.records import Article, PreparedArticle
from framing.text.composed import compose_text, show_text
from framing.text.tokens import tokenize_text

Found = TypeVar("Found")


def prepare_article(
    article: Article, segmenter: Segmenter, attributor: Attributor, matcher: Matcher
) -> PreparedArticle:
    """Segment an article as it looks, attribute its speech and find its terms.

    The offsets point into the text as it looks; `restore_offsets` leads back to the text as it
    is stored. The hits have no voice yet.
    """
    article = show_article(article)
    segments = segmenter.segment(article)
    tokens = tokenize_text(article.text)
    attributions = attributor.attribute(article, segments, tokens)
    find_country = getattr(attributor, "find_country", None)
    return PreparedArticle(
        article=article,
        tokens=tokens,
        segments=segments,
        attributions=attributions,
        speech=attributor.sum_up(segments, attributions),
        hits=matcher.match(article, segments, tokens),
        event_country=find_country(article, tokens) if find_country else article.event_country,
    )


def show_article(article: Article) -> Article:
    """Return an article with its title and text as they look; itself where they are stored so."""
    text, title = show_text(article.text), show_text(article.title)
    if text is article.text and title is article.title:
        return article
    return replace(article, text=text, title=title)


def restore_offsets(found: Found, stored: Article) -> Found:
    """Return records found in an article as it looks with offsets into its text as it is stored."""
    composed = compose_text(stored.text)
    return composed.restore(found) if composed else found
