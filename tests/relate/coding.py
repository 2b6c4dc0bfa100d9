"""Code invented texts for the tests of what articles share."""

from framing.attribute.rules import RuleAttributor
from framing.records import Article, CodedArticle
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text
from tests.build import an_article

_SEGMENTER, _ATTRIBUTOR = RuleSegmenter.load(), RuleAttributor.load()


def code_text(text: str, lang: str = "en", **given: str) -> CodedArticle:
    """Return an invented article segmented and attributed, with no frames coded."""
    article: Article = an_article(text=text, lang=lang, **given)
    segments, tokens = _SEGMENTER.segment(article), tokenize_text(text)
    attributions = _ATTRIBUTOR.attribute(article, segments, tokens)
    return CodedArticle(
        article=article,
        tokens=tokens,
        segments=segments,
        attributions=attributions,
        speech=_ATTRIBUTOR.sum_up(segments, attributions),
        hits=(),
        codes=(),
        scores=(),
    )
