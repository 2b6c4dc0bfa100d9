"""Read invented Spanish sentences for tests."""

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Attribution, Speech
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text


def read_spanish(
    attributor: RuleAttributor, text: str, title: str = "", kind: str = "speech"
) -> list[Attribution]:
    """Return what an article reports, in text order; or what it tells of a `kind`, such as belief."""
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title=title, text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    found = attributor.attribute(article, segments, tokenize_text(text))
    return [item for item in found if item.kind == kind]


def sum_up_spanish(attributor: RuleAttributor, text: str) -> list[Speech]:
    """Return the speech of each sentence of a Spanish text."""
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title="", text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    found = attributor.attribute(article, segments, tokenize_text(text))
    return list(attributor.sum_up(segments, found))
