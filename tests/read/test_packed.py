"""A packed file is read like the one inside it, and what is no article in itself is named."""

import gzip
from pathlib import Path

import pytest

from framing.read.articles import ReadOptions, read_articles
from framing.records import Article, Skipped

TEXT = "The army shot at the crowd in the square.\n\n“We ran,” said a man.\n"
ROWS = '{"id": "7", "text": "The army shot at the crowd.", "outlet": "A", "date": "2021"}\n'


def pack(path: Path, text: str) -> Path:
    """Write a text packed with gzip."""
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.jsonl", ROWS), ("a.csv", "text;medio\nThe army shot.;A\n"), ("a.txt", TEXT)],
)
def test_a_packed_file_is_the_file_inside(tmp_path: Path, name: str, text: str) -> None:
    """Text, id, outlet and date are those of the plain file, given alone or in a folder."""
    plain, packed = tmp_path / "plain", tmp_path / "packed"
    for folder in (plain, packed):
        folder.mkdir()
    (plain / name).write_text(text, encoding="utf-8")
    pack(packed / f"{name}.gz", text)
    facts = [
        [(item.id, item.outlet, item.published, item.text) for item in read_articles([source])
         if isinstance(item, Article)]
        for source in (plain, packed, plain / name, packed / f"{name}.gz")
    ]  # fmt: skip
    assert len(facts[0]) == 1
    assert facts == [facts[0]] * 4


def get_reason(path: Path, **options: int) -> str:
    """Read a source that cannot be used, and return why."""
    (found,) = read_articles([path], ReadOptions(**options))  # type: ignore[arg-type]
    assert isinstance(found, Skipped), found
    return found.reason


def test_a_damaged_or_huge_packed_file_is_named(tmp_path: Path) -> None:
    """Half a file, a file that is not packed at all, and one that unpacks beyond the limit."""
    half = pack(tmp_path / "half.jsonl.gz", ROWS * 99)
    half.write_bytes(half.read_bytes()[:-20])
    assert "damaged .gz" in get_reason(half)
    (tmp_path / "plain.txt.gz").write_text(TEXT, encoding="utf-8")
    assert "damaged .gz" in get_reason(tmp_path / "plain.txt.gz")
    assert "allowed are 100" in get_reason(pack(tmp_path / "b.txt.gz", "a " * 90), max_bytes=100)


@pytest.mark.parametrize(("name", "advice"), [("a.json", ".jsonl"), ("a.html", "save it as text")])
def test_markup_is_not_taken_for_an_article(tmp_path: Path, name: str, advice: str) -> None:
    """A page's tags or a JSON list would be scored as prose: such a file says what to do."""
    (tmp_path / name).write_text("<p>The army shot.</p>", encoding="utf-8")
    assert advice in get_reason(tmp_path / name)


def test_columns_of_facts_that_are_not_known_are_pointed_out(tmp_path: Path) -> None:
    """A table whose outlet and date have other names says so; a mapped one does not."""
    path = tmp_path / "a.csv"
    path.write_text("text,Paper,When\nThe army shot at the crowd.,A,2021-05-02\n", encoding="utf-8")
    (plain,) = read_articles([path])
    mapped = ReadOptions(columns={"outlet": "Paper", "published": "When"})
    (known,) = read_articles([path], mapped)
    assert isinstance(plain, Article)
    assert isinstance(known, Article)
    assert [notice.split(":")[0] for notice in plain.notices if "column" in notice] == [
        "no column of outlets among Paper, When",
        "no column of dates among Paper, When",
    ]
    assert not any("column" in notice for notice in known.notices)


def test_a_table_of_texts_alone_has_no_other_column_to_name(tmp_path: Path) -> None:
    """Where no column is left that could hold outlet or date, none is asked for."""
    (tmp_path / "a.csv").write_text("text\nThe army shot at the crowd.\n", encoding="utf-8")
    (found,) = read_articles([tmp_path / "a.csv"])
    assert isinstance(found, Article)
    assert not any("column" in notice for notice in found.notices)


@pytest.mark.parametrize("header", ["body,text", "text,body"])
def test_of_two_columns_of_texts_the_better_known_is_read(tmp_path: Path, header: str) -> None:
    """'text' holds the text, whichever order the columns have."""
    row = header.replace("text", "The army shot.").replace("body", "A teaser.")
    (tmp_path / "a.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    (found,) = read_articles([tmp_path / "a.csv"])
    assert isinstance(found, Article)
    assert found.text == "The army shot."


def test_another_language_is_named(tmp_path: Path) -> None:
    """A French article has no frames to be found: its zeros must not pass in silence."""
    path = tmp_path / "a.txt"
    path.write_text(
        "Les gens ont quitté la place dans la nuit, et la police a dit que les portes sont "
        "fermées pour le moment, selon un habitant.",
        encoding="utf-8",
    )
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    assert any("reads as French" in notice for notice in article.notices)


@pytest.mark.parametrize("name", ["press.zip", "press.tar.gz", "press.7z"])
def test_an_archive_is_told_to_be_unpacked(tmp_path: Path, name: str) -> None:
    """Articles in an archive beside others were left out without a word."""
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    article, skipped = read_articles(tmp_path)
    assert isinstance(article, Article)
    assert isinstance(skipped, Skipped)
    assert "archive; unpack it" in skipped.reason


@pytest.mark.parametrize(
    ("name", "data"), [("a.csv", "outlet,text\n"), ("a.csv", "text\n\n ,\n"), ("a.jsonl", "\n\n")]
)
def test_a_table_without_rows_is_told(tmp_path: Path, name: str, data: str) -> None:
    """A table of a header alone was no article and no skip: nobody knew that it was read."""
    (tmp_path / name).write_text(data, encoding="utf-8")
    (skipped,) = read_articles(tmp_path / name)
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "a table without rows; fill it or leave it out"
