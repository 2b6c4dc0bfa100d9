"""A headline may name at its end whose words it gives."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

HEADLINES = [
    ("es", "Bajan otra vez los robos en los mercados del puerto: Ministerio", "indirect"),
    ("en", "Thefts are down again in the markets of the port: Ministry", "indirect"),
    ("es", "Abren al fin los mercados de toda la costa: Días de Sal", "none"),
    ("es", "Una noche de verano en el puerto: lo que queda", "none"),
]


@pytest.mark.parametrize(("lang", "text", "mode"), HEADLINES)
def test_a_source_at_the_end_of_a_headline_speaks(lang: str, text: str, mode: str) -> None:
    """Somebody with a role behind the last colon says the headline; another title does not."""
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="headline")
    article = Article(
        id="a", outlet="", published="2021-07-09", lang=lang, title="", text=text, source=""
    )
    attributor = RuleAttributor.load()
    found = attributor.attribute(article, [segment], tokenize_text(text))
    assert attributor.sum_up([segment], found)[0].mode == mode
