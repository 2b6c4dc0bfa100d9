"""Spanish cues with unusual subjects, places and forms report; their look-alikes do not."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

REPORTS = [
    ("Un 48% considera que la plaza seguirá cerrada.", "Un 48"),
    ("En la encuesta, 22% estima que el puente caerá.", "22"),
    ("Más de un 80% señalaba estar a favor del puente.", "un 80"),
    ("Él mismo reconoció en la radio que fue un error.", "Él"),
    ("Ella misma contó que huyó de noche.", "Ella"),
    ("El plan -sostienen estas fuentes- llega tarde.", "estas fuentes"),
    ("El precio bajó, según se ha conocido este martes.", ""),
    ("Según ha podido saber este diario, el juez firmó la orden.", "este diario"),
    ("El documento recoge, además, que la mitad de las casas no tiene agua.", "El documento"),
    ("Los vecinos marcharon exigiendo la salida del jefe.", "Los vecinos"),
    ("La ley fue calificada por la ONU como un retroceso.", "la ONU"),
    ("La decisión fue considerada “injusta” por la Corte Europea.", "la Corte Europea"),
    ("El anuncio del ministro de que bajará la luz sorprendió a todos.", "ministro"),
    ("Los muertos son doce, se desprende del balance oficial.", "balance oficial"),
    ("La tasa bajó un punto, abundó el organismo.", "el organismo"),
    ("A los ojos de la iglesia, el baile es un pecado.", "la iglesia"),
]
SILENT = [
    "Los vecinos marcharon exigiendo justicia.",
    "El cuadro es conocido por su marco.",
    "El alcalde fue criticado por la tardanza.",
]


def find_sources(text: str) -> tuple[str, list[str]]:
    """Return the mode of an article of one sentence and the sources of its reports."""
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title="", text=text, source=""
    )
    attributor = RuleAttributor.load()
    found = attributor.attribute(article, [segment], tokenize_text(text))
    named = [item.source.of(text) if item.source else "" for item in found]
    return attributor.sum_up([segment], found)[0].mode, named


@pytest.mark.parametrize(("text", "source"), REPORTS)
def test_cue_reports_and_names_its_source(text: str, source: str) -> None:
    """Each construction is reported speech of the source named, or of nobody."""
    mode, named = find_sources(text)
    assert mode in {"indirect", "mixed"}
    assert any(source in one if source else not one for one in named)


@pytest.mark.parametrize("text", SILENT)
def test_look_alike_reports_nothing(text: str) -> None:
    """A measure, a fame, a cause and a thing asked for are no reports."""
    assert find_sources(text)[0] == "none"
