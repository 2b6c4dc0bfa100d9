"""What a scraper stored in place of an article is skipped; an article that speaks of it is not."""

from pathlib import Path

import pytest

from framing.read.articles import read_text
from framing.read.failures import find_failure
from framing.records import Article, Skipped
from tests.read.test_articles import read

NOTICES = [
    "An error occurred while extracting content",
    "A error occurred while extracting content",
    "The content has not been extracted yet",
    "No content found",
    "Error retrieving content",
    "Please enable JavaScript to view this page.",
    "You need to enable JavaScript to run this app.",
    "JavaScript is disabled in your browser. Please enable JavaScript and reload the page.",
    "Please enable cookies.\nSorry, you have been blocked\nYou are unable to access example.test",
    (
        'Access Denied\nYou don\'t have permission to access "http://example.test/a" on this server.\n'
        "Reference #18.2c3f.1600"
    ),
    "403 Forbidden",
    "404\nPage not found",
    "Are you a robot? Please complete the captcha below.",
    "Checking your browser before accessing example.test. This process is automatic.",
    "Just a moment...",
    "Subscribe to continue reading. Already a subscriber? Log in",
    "Se ha producido un error al extraer el contenido",
    "Error al cargar la página",
    "Debe habilitar JavaScript para ver este contenido.",
    "Por favor, activa las cookies de tu navegador.",
    "Acceso denegado. No tiene permiso para acceder a esta página.",
    "Página no encontrada",
    "Lo sentimos, la página que busca no existe. Inténtelo de nuevo más tarde.",
    "Verifica que no eres un robot.",
    "Contenido no disponible",
    "Este artículo es exclusivo para suscriptores. ¿Ya eres suscriptor? Inicia sesión",
    "Lee el artículo completo en la edición de hoy de El Faro.",
]
ARTICLES = [
    "Access denied. The governor, who fled on Monday, could not be reached.",
    "An error occurred while counting, the commission said.\n\nThe opposition spoke of fraud.",
    "“Access denied”: how the port of Sur closed to reporters\n\nSoldiers shut the gates on Friday.",
    "The ministry asked voters to solve a captcha. Protesters called it a trick.",
    "Soldiers shot at the crowd.\n\nPlease enable JavaScript to view comments.",
    "Acceso denegado a los observadores\n\nLa policía cerró el paso a la delegación el lunes.",
    "La página del tribunal no existe desde el martes, denunció el abogado.",
    "Subscribe to continue reading\n\nThe army took the bridge at dawn.",
    "Forbidden words\n\nThe court banned six terms.",
    "Two die in Sur",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_notices_are_no_articles(notice: str) -> None:
    """A text of nothing but notices is none, with a headline before it or without."""
    assert find_failure(notice)
    assert find_failure(f"Two die in clashes in Sur\n\n{notice}")


@pytest.mark.parametrize("notice", NOTICES)
def test_one_sentence_makes_it_an_article(notice: str) -> None:
    """Whatever notices stand around it, a sentence of an article keeps the article."""
    assert not find_failure(f"Two die in Sur\n\n{notice}\n\nSoldiers shot at the crowd on Friday.")
    assert not find_failure(f"Two die in Sur\n\nLos soldados dispararon el viernes.\n\n{notice}")


@pytest.mark.parametrize("text", ARTICLES)
def test_articles_that_speak_of_such_things_stay(text: str) -> None:
    """Words of a notice in a sentence of an article are that sentence's."""
    assert find_failure(text) == ""
    assert isinstance(read_text(text, lang="en"), Article)


def test_they_are_listed_as_skipped(tmp_path: Path) -> None:
    """In a table and as a file alike, one line says what was found and what to do."""
    (tmp_path / "a.csv").write_text("title,text\nTwo die in Sur,No content found\nA,We ran away.\n")
    (tmp_path / "b.txt").write_text("Access denied\n")
    found = read(tmp_path)
    skipped = [item for item in found if isinstance(item, Skipped)]
    assert [item.source.rsplit("/")[-1] for item in skipped] == ["a.csv#2", "b.txt"]
    assert skipped[0].reason == (
        "nothing but a notice of a failed fetch ('No content found'); fetch it again or leave it out"
    )
    assert len(found) == 3
