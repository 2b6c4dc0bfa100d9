"""Read invented Spanish sentences for tests."""

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Attribution
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text


def read_spanish(attributor: RuleAttributor, text: str, title: str = "") -> list[Attribution]:
    """Return what an article reports, in text order."""
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title=title, text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    found = attributor.attribute(article, segments, tokenize_text(text))
    return [item for item in found if item.kind == "speech"]
