"""The country of the events is read from any source, or told in one line that it is guessed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.errors import SettingsError
from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.language import load_country_names
from framing.lexicon.rows import read_rows
from framing.provenance import CorpusLog, gather_notices
from framing.read.articles import ReadOptions, read_articles, read_text
from framing.read.countries import find_code, load_countries
from framing.records import Article
from framing.text.language import LANGUAGES

TEXT = "Shops closed in the old town. The mayor spoke to Ildo Varn."


def read(source: Path, **options: object) -> Iterator[Article]:
    """Yield the articles of a source, of which none may be skipped."""
    for found in read_articles(source, ReadOptions(**options)):  # type: ignore[arg-type]
        assert isinstance(found, Article), found
        yield found


def write_table(path: Path, column: str, *values: str, mark: str = ",") -> Path:
    """Write a table of articles with one more column, and return its path."""
    rows = [["id", "texto", column], *([f"a{n}", TEXT, value] for n, value in enumerate(values))]
    path.write_text("\n".join(mark.join(row) for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("VE", "VE"), ("ve", "VE"), (" Us ", "US"), ("U.S.", "US"), ("EE. UU.", "US"),
        ("United States", "US"), ("estados unidos", "US"), ("México", "MX"), ("MEXICO", "MX"),
        ("UK", "GB"), ("Corea del Sur", "KR"), ("Namibia", "NA"), ("", ""), ("-", ""),
        ("gi", "GI"), ("The Vatican", "VA"), ("Guayana Francesa", "GF"), ("las Malvinas", "FK"),
        ("Iran (Islamic Republic of)", "IR"), ("Palestine, State of", "PS"), ("Netherlands (the)", "NL"),
        ("Korea, Republic of", "KR"), ("Congo (the)", "CG"), ("República Árabe Siria", "SY"),
    ],
)  # fmt: skip
def test_codes_and_names_in_both_languages_are_understood(value: str, code: str) -> None:
    """A code in either case, a name in English or Spanish with or without accents; none is no notice."""
    article = read_text(TEXT, event_country=value, lang="en")
    assert (article.event_country, article.notices) == (code, ())


@pytest.mark.parametrize("value", ["NA", "n/a", "nan"])
def test_a_cell_without_a_value_is_no_country(value: str) -> None:
    """`NA` is what tables write where there is nothing, not Namibia, which is told by its name."""
    article = read_text(TEXT, event_country=value, lang="en")
    assert (article.event_country, article.notices) == ("", ())


def test_every_country_and_territory_is_understood_by_code_and_name() -> None:
    """The 249 of ISO 3166 and Kosovo, in both languages; those whose places are known are among them."""
    named = {lang: load_country_names(lang) for lang in LANGUAGES}
    assert len(named["en"]) == len(named["es"]) == 250
    assert {*load_countries().values()} == named["en"].keys()
    for names in named.values():
        for code, called in names.items():
            assert called, code
            assert {find_code(name) for name in (code, code.lower(), *called)} == {code}


@pytest.mark.parametrize(("country", "role"), [("GF", "security"), ("SR", "foreign")])
def test_the_state_of_a_territory_is_not_foreign_there(country: str, role: str) -> None:
    """French police in French Guiana are police; in Suriname they are another state's."""
    found = RoleFinder.load().find_role("French police", lang="en", published="", country=country)
    assert found.role == role


def test_no_name_stands_for_two_countries() -> None:
    """What a value is understood as hangs on no order of rows."""
    path = find_lexicons_root() / "actors" / "places.csv"
    for row in read_rows(path, required=("country", "kind", "names")):
        if row["kind"] == "country":
            for name in {row["country"], *row.split("names")} - {"EU", "Congo"}:
                assert find_code(name) == row["country"], name


@pytest.mark.parametrize("value", ["EU", "Congo", "el Congo"])
def test_what_may_mean_two_is_no_country(value: str) -> None:
    """'EU' is the United States in Spanish texts and the Union in most tables; two states are Congo."""
    article = read_text(TEXT, event_country=value, lang="es")
    assert article.event_country == ""
    assert len(article.notices) == 1


@pytest.mark.parametrize(
    ("name", "column", "mark"),
    [
        ("a.csv", "event_country", ","), ("a.csv", "Event Country", ";"),
        ("a.tsv", "País del evento", "\t"), ("a.csv", "pais_de_los_hechos", ","),
    ],
)  # fmt: skip
def test_tables_give_it(tmp_path: Path, name: str, column: str, mark: str) -> None:
    """CSV and TSV give the country under each of its names."""
    path = write_table(tmp_path / name, column, "cl", "Perú", "", mark=mark)
    assert [one.event_country for one in read(path, lang="en")] == ["CL", "PE", ""]


def test_a_plain_column_of_countries_is_the_outlets_unless_mapped(tmp_path: Path) -> None:
    """`country` says where an outlet sits; `--column event_country=country` takes it all the same."""
    path = write_table(tmp_path / "a.csv", "country", "cl")
    assert next(read(path)).event_country == ""
    assert next(read(path, columns={"event_country": "country"})).event_country == "CL"


def test_json_lines_give_it(tmp_path: Path) -> None:
    """A value of JSON, also in a list of one; a list of several is left out with a notice."""
    path = tmp_path / "a.jsonl"
    values = ["cl", ["CL"], ["CL", "AR"], None]
    rows = [
        {"id": n, "text": TEXT, "outlet": "A", "date": "2024", "lang": "en", "event_country": value}
        for n, value in enumerate(values)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = list(read(path))
    assert [one.event_country for one in found] == ["CL", "CL", "", ""]
    assert [len(one.notices) for one in found] == [0, 0, 1, 0]


def test_a_manifest_and_front_matter_give_it(tmp_path: Path) -> None:
    """A manifest names it, under a mapped column too; it prevails over a Markdown file's front matter."""
    for name in ("a.md", "b.md"):
        front = "---\nevent_country: Chile\n---\n"
        (tmp_path / name).write_text(front + TEXT, encoding="utf-8")
    manifest = tmp_path / "manifest.csv"
    manifest.write_text("file,outlet,where\na.md,A,Bolivia\nb.md,A,\n", encoding="utf-8")
    mapped = {"event_country": "where"}
    assert [one.event_country for one in read(tmp_path, columns=mapped)] == ["BO", "CL"]
    assert [one.event_country for one in read(tmp_path)] == ["CL", "CL"]


def test_an_option_fills_what_no_source_says(tmp_path: Path) -> None:
    """A value of the table prevails over the option, also one that is not understood."""
    path = write_table(tmp_path / "a.csv", "event_country", "cl", "", "Narnia")
    found = [one.event_country for one in read(path, event_country="Estados Unidos")]
    assert found == ["CL", "US", ""]


def test_an_option_must_be_a_country() -> None:
    """A whole run is not read under a name that means nothing."""
    with pytest.raises(
        SettingsError, match="Narnia: not understood as one country; give one country, by a code"
    ):
        ReadOptions(event_country="Narnia")


def test_values_that_are_not_understood_are_told_in_one_line(tmp_path: Path) -> None:
    """Nothing is lost: each such article is read, and all notices of the kind are gathered in one."""
    path = write_table(tmp_path / "a.csv", "event_country", "Narnia", "CL/AR", "Narnia", "PE")
    log = CorpusLog()
    assert len(list(log.keep_articles(read(path, lang="en", outlet="A", published="2024")))) == 4
    unread = [one for one in log.notices if one.text.kind == "unread_country"]
    (told,) = gather_notices(unread)
    assert told.source == f"{path}#2"
    assert (told.more, told.like) == (1, 1)
    assert told.notice == (
        "event country 'Narnia' is not understood, so it is guessed: give one country, by a code "
        "such as VE or by its name in English or Spanish"
    )


def test_only_a_given_country_marks_the_corpus() -> None:
    """The digest of a corpus tells articles of a given country from others; ids do not hang on it."""
    plain, given = (read_text(TEXT, event_country=country) for country in ("", "PE"))
    assert plain.id == given.id
    logs = [CorpusLog(), CorpusLog()]
    for log, article in zip(logs, (plain, given), strict=True):
        log.note(article)
    assert logs[0].digest != logs[1].digest
    assert [dict(log.countries) for log in logs] == [{}, {"PE": 1}]
