"""Who answers in an interview, in articles invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

TURNS = (
    "-¿Qué piensa de Ramón Paz?\n-El ministro se equivoca mucho en esto.\n"
    "-¿Y de la marcha del martes?\n-La marcha fue muy grande.\n"
    "-¿Qué viene ahora?\n-Viene una etapa de calma.\n-¿Algo más?\n-Nada más por hoy.\n"
)


@pytest.mark.parametrize(
    ("title", "lead", "speaker"),
    [
        ("Seguridad: Lamas analiza el plan", "", "Lamas"),
        ("Diez años del cerro: Eva Lamas dice adiós", "", "Eva Lamas"),
        ("Eva Lamas y la feria de los libros", "", "Eva Lamas"),
        ("Eva Lamas, la Negra: “No hay calma”", "Fotos y video: Luis Ruiz\n", "Eva Lamas"),
        ("Dueño de Bar Gris y su cierre", "", "Dueño de Bar Gris"),
        ("Una voz del cerro", "Eva Lamas (Lima, 1970) vio a Luis Ruiz y Ana Gil.\n", "Eva Lamas"),
        ("Una voz del cerro", "", ""),
        ("Qué se vota en mayo", "Votan todos, también en Radio Gris.\n", ""),
    ],
)
def test_the_title_or_the_lead_presents_who_answers(title: str, lead: str, speaker: str) -> None:
    """Nobody whom a question or an answer mentions speaks for the person interviewed."""
    text = lead + TURNS
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title=title, text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    found = RuleAttributor.load().attribute(article, segments, tokenize_text(text))
    assert {item.speaker for item in found if item.rule == "answer"} == {speaker}


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Eva Lamas: “No hay calma”", "Eva Lamas"),
        ("Eva Lamas sobre la nueva ley: “No hay calma”", "Eva Lamas"),
        ("El largo viaje de Eva Lamas", "Eva Lamas"),
        ("Mensaje desde Lima: “No hay calma”", ""),
        ("Eva Lamas y Luis Ruiz no se hablan", ""),
        ("La noche de Plaza Gris", ""),
        ("", ""),
    ],
)
def test_whom_the_title_names_speaks_where_the_text_names_nobody(title: str, speaker: str) -> None:
    """A text of nothing but quotations belongs to the one person of its title."""
    text = "“Salí temprano a caminar por el cerro. No vi a nadie.” Hacía frío en Plaza Gris."
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title=title, text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    found = RuleAttributor.load().attribute(article, segments, tokenize_text(text))
    assert {item.speaker for item in found} == {speaker}
