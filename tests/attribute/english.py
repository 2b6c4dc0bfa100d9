"""Read an English text as one article."""

from collections.abc import Sequence

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Attribution, Segment, Span, Speech
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text


def code_text(attributor: RuleAttributor, text: str) -> tuple[Speech, ...]:
    """Return the speech of each sentence of an English text."""
    article = _make_article(text)
    return _code(attributor, article, RuleSegmenter.load().segment(article))


def read_english(attributor: RuleAttributor, text: str) -> list[Attribution]:
    """Return what an article reports, in text order."""
    article = _make_article(text)
    found = attributor.attribute(
        article, RuleSegmenter.load().segment(article), tokenize_text(text)
    )
    return [item for item in found if item.kind == "speech"]


def code_sentence(attributor: RuleAttributor, text: str) -> Speech:
    """Return the speech of an article of one sentence."""
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
    return _code(attributor, _make_article(text), [segment])[0]


def _make_article(text: str) -> Article:
    return Article(
        id="a", outlet="", published="2021-07-09", lang="en", title="", text=text, source=""
    )


def _code(
    attributor: RuleAttributor, article: Article, segments: Sequence[Segment]
) -> tuple[Speech, ...]:
    found = attributor.attribute(article, segments, tokenize_text(article.text))
    return attributor.sum_up(segments, found)
