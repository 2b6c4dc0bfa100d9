"""Read an English text as one article."""

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Speech
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text


def code_text(attributor: RuleAttributor, text: str) -> tuple[Speech, ...]:
    """Return the speech of each sentence of an English text."""
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="en", title="", text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    found = attributor.attribute(article, segments, tokenize_text(text))
    return attributor.sum_up(segments, found)
