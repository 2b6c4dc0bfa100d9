"""The country of the events can be said for a run, and every output says which one was used."""

import csv
import json
from pathlib import Path

import pytest

from framing.cli.main import run

TEXT = "Shops closed in the old town. The Chilean ministry said the roads are open.\n"


def call(*arguments: object) -> int:
    """Run a command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run([str(argument) for argument in arguments])
    return int(stopped.value.code or 0)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return the path of an invented article that leaves the country of its events open."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def read_row(folder: Path, table: str) -> dict[str, str]:
    """Return the first row of a table."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return next(csv.DictReader(file))


@pytest.mark.parametrize(
    ("options", "country", "how", "role", "recorded"),
    [
        ((), "", "", "government", None),
        (("--event-country", "Perú"), "PE", "given", "foreign", {"PE": 1}),
        (("--event-country", "cl"), "CL", "given", "government", {"CL": 1}),
    ],
)
def test_a_run_is_told_the_country(
    options: tuple[str, ...],
    country: str,
    how: str,
    role: str,
    recorded: dict[str, int] | None,
    article: Path,
    tmp_path: Path,
) -> None:
    """The table of articles and run.json say it, and roles follow; not given, run.json says nothing."""
    out = tmp_path / "out"
    given = ("--outlet", "Post", "--date", "2024", "--lang", "en", "--scorer", "lexicon", *options)
    assert call("score", article, "--out", out, *given) == 0
    row = read_row(out, "articles")
    assert (row["event_country"], row["event_country_from"]) == (country, how)
    assert read_row(out, "attributions")["role"] == role
    told = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert told.get("event_countries_given") == recorded


def test_several_processes_are_told_too(article: Path, tmp_path: Path) -> None:
    """Work that is parted between processes gives the same tables."""
    for workers in (1, 2):
        given = ("--event-country", "PE", "--scorer", "lexicon", "--workers", workers)
        assert call("score", article, "--out", tmp_path / str(workers), *given) == 0
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "country of the events: unclear"),
        (("--event-country", "PE"), "country of the events: PE (given)"),
    ],
)
def test_explain_says_by_which_country_roles_were_told(
    options: tuple[str, ...], said: str, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line above the text."""
    assert call("explain", article, "--scorer", "lexicon", *options) == 0
    assert said in capsys.readouterr().out


def test_sources_follow_the_country(
    article: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The list of speakers has the roles of the given country."""
    assert call("sources", article, "--event-country", "PE") == 0
    assert b"The Chilean ministry,,body,foreign," in capfdbinary.readouterr().out


@pytest.mark.parametrize(
    ("lang", "how", "listed"),
    [
        (
            "en",
            "happen: the Netherlands (1 article, given).",
            "events in the Netherlands, as given",
        ),
        (
            "es",
            "artículo: los Países Bajos (1 artículo, indicado).",
            "hechos en los Países Bajos, según se indicó",
        ),
    ],
)
def test_the_report_says_whose_government_is_meant(
    lang: str, how: str, listed: str, article: Path, tmp_path: Path
) -> None:
    """By its name, once for the corpus, where the report says how to read it, and beside each article."""
    given = ("--event-country", "NL", "--scorer", "lexicon", "--report-lang", lang)
    assert call("report", article, "--out", tmp_path / "out", *given) == 0
    assert how in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert how in page
    assert listed in page
