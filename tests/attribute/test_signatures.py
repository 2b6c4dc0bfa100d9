"""A quotation set off from the text is signed in the line below it, in texts invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

LEAD = "La alcaldesa Eva Paz dijo que llovía. Con ella estaba Luis Gil."
QUOTE = "“Nadie quiere volver a vivir con las calles cerradas.”"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Rosa Vega, ministra de Salud", "government"),
        ("Rosa Vega, cineasta", "other"),
        ("Luis Gil", "unknown"),
        ("Rosa Vega", "government"),
        ("Dichos de Gil", "government"),
        ("LA TARDE", "government"),
        ("Rosa Vega, ministra de Salud, llegó tarde.", "government"),
    ],
)
def test_the_line_below_a_quotation_signs_it(line: str, role: str) -> None:
    """A name with its title signs, a name of the text too; a heading leaves the speaker as before."""
    text = f"{LEAD}\n{QUOTE}\n{line}"
    spans = [0, text.index(QUOTE), text.rindex(line)]
    ends = [spans[0] + len(LEAD), spans[1] + len(QUOTE), len(text)]
    kinds = ("body", "body", "subhead")
    segments = [
        Segment(article_id="a", number=number, span=Span(start, end), kind=kind)  # type: ignore[arg-type]
        for number, (start, end, kind) in enumerate(zip(spans, ends, kinds, strict=True), start=1)
    ]
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title="", text=text, source=""
    )
    found = RuleAttributor.load().attribute(article, segments, tokenize_text(text))
    (said,) = [item for item in found if item.segment == segments[1].number]
    assert said.role == role
