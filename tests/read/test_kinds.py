"""Standard input has no name that tells its kind: its first line does, or the user."""

import io
from collections.abc import Callable

import pytest

from framing.errors import SettingsError
from framing.read.articles import ReadOptions, read_articles
from framing.records import Article, Skipped

TEXT = "The army shot at the crowd in the square.\n\n“We ran,” said a man.\n"
ROWS = '{"text": "Shots were heard.", "outlet": "El Faro"}\n{"body": "Rain fell."}\n'


Give = Callable[..., list[Article | Skipped]]


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Give:
    """Read a text from standard input with options into a list."""

    def read(data: str, **options: object) -> list[Article | Skipped]:
        stdin = io.TextIOWrapper(io.BytesIO(data.encode()), encoding="utf-8")
        monkeypatch.setattr("sys.stdin", stdin)
        return list(read_articles(["-"], ReadOptions(**options)))  # type: ignore[arg-type]

    return read


@pytest.mark.parametrize(
    ("kind", "data", "sources"),
    [
        ("text", TEXT, ["-"]),
        ("markdown", "---\noutlet: El Faro\n---\nShots were heard.\n", ["-"]),
        ("csv", "text\nThe army shot.\n", ["-#2"]),
        ("jsonl", '{"body": "Shots."}', ["-#1"]),
    ],
)
def test_the_kind_that_the_user_names_decides(
    give: Give, kind: str, data: str, sources: list[str]
) -> None:
    """'-' is read as `kind` says."""
    assert [found.source for found in give(data, kind=kind)] == sources


def test_a_kind_that_there_is_not_is_refused() -> None:
    """The line names the kinds that there are."""
    with pytest.raises(SettingsError, match="allowed are text, markdown"):
        ReadOptions(kind="pdf")


@pytest.mark.parametrize(
    ("data", "sources"),
    [
        (ROWS, ["-#1", "-#2"]),
        ("\n" + ROWS, ["-#2", "-#3"]),
        ("\ufefftext,outlet\nShots.,El Faro\nRain.,El Sol\n", ["-#2", "-#3"]),
        ("medio; texto\nEl Faro; Hubo lluvia, dicen.\n", ["-#2"]),
        ("medio;texto\nEl Faro;Hubo disparos, dicen.\n", ["-#2"]),
        ("body\toutlet\nShots, they say; rain.\tEl Faro\n", ["-#2"]),
        ("---\noutlet: El Faro\n---\nShots were heard.\n", ["-"]),
    ],
)
def test_a_table_on_standard_input_is_known_by_its_first_line(
    give: Give, data: str, sources: list[str]
) -> None:
    """A JSON object, or a header with a column of texts: each row is an article with its facts."""
    found = give(data)
    assert [item.source for item in found] == sources
    first = found[0]
    assert isinstance(first, Article)
    assert first.outlet == "El Faro"
    assert not any("--stdin" in notice for notice in first.notices)


def test_columns_that_were_mapped_make_a_table(give: Give) -> None:
    """Whoever maps columns gives a table: a wrong name is told, never read as an article."""
    data = "cabecera,relato\nEl Faro,Hubo disparos en la plaza.\n"
    (found,) = give(data, columns={"text": "relato", "outlet": "cabecera"})
    assert isinstance(found, Article)
    assert (found.source, found.outlet) == ("-#2", "El Faro")
    (skipped,) = give(data, columns={"text": "Relato"})
    assert isinstance(skipped, Skipped)
    assert "no column 'Relato' for text; the columns are cabecera, relato" in skipped.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("outlet,date,relato\nEl Faro,2021-07-01,Shots.\n", "--column text=NAME"),
        ('{"relato": "Shots."}\n', "no text column: found relato"),
        ('[\n {"text": "Shots."}\n]\n', "one object a line"),
        ("<!doctype html>\n<html><body>Shots.</body></html>", "a web page"),
    ],
)
def test_what_is_no_article_on_standard_input_is_named(give: Give, data: str, reason: str) -> None:
    """A table without texts, a JSON list and a web page are skipped with what to do."""
    (found,) = give(data)
    assert isinstance(found, Skipped)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("data", "doubtful"),
    [
        ("cabecera,dia,relato\nEl Faro,lunes,Disparos.\nEl Sol,martes,Lluvia.\n", True),
        ("text\nShots were heard in the square.\n", True),
        (TEXT, False),
        ("Rain, wind, hail: three days of it.\nShops, schools and ports closed, again.\n", False),
        ("Rain, wind and hail fell.\nThe mayor spoke.\n", False),
        ("x" * 300_000, False),
    ],
)
def test_a_text_that_may_be_a_table_says_so(give: Give, data: str, doubtful: bool) -> None:
    """It is read as a text; one notice names the option to use if it is none."""
    (found,) = give(data, lang="es")
    assert isinstance(found, Article)
    assert found.text == data
    assert [notice for notice in found.notices if "--stdin csv" in notice] == list(found.notices)
    assert bool(found.notices) == doubtful
