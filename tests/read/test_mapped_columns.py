"""A column that the user maps in vain is told in one line, and costs no article but where text or id hang on it."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from framing.provenance import CorpusLog, gather_notices
from framing.read.articles import ReadOptions, read_articles
from framing.records import Article, Skipped

TEXT = "Shops closed in the old town. The mayor spoke to Ildo Varn."
KNOWN = {"text": TEXT, "outlet": "El Faro", "date": "2024-01-02", "lang": "en"}


def write_lines(path: Path, *rows: Iterable[tuple[str, object]]) -> Path:
    """Write a file of JSON lines, each of the known facts and some more, and return its path."""
    lines = [json.dumps({**KNOWN, **dict(row)}) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def write_table(path: Path) -> Path:
    """Write a table of two articles, and return its path."""
    mark = "\t" if path.suffix == ".tsv" else ","
    rows = [KNOWN, *(list(KNOWN.values()) for _ in range(2))]
    path.write_text("\n".join(mark.join(row) for row in rows), encoding="utf-8")
    return path


def write_folder(folder: Path) -> Path:
    """Write a folder of two texts and their manifest, and return its path."""
    folder.mkdir()
    rows = ["file,outlet,date,lang"]
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
        rows.append(f"{name},El Faro,2024-01-02,en")
    (folder / "manifest.csv").write_text("\n".join(rows), encoding="utf-8")
    return folder


def read(path: Path, **columns: str) -> tuple[list[Article], list[Skipped], list[str]]:
    """Return the articles of a source, what was skipped and the notices of mapping as they are told."""
    found = list(read_articles(path, ReadOptions(columns=columns)))
    articles, log = [one for one in found if isinstance(one, Article)], CorpusLog()
    for article in articles:
        log.note(article)
    told = [str(one.notice) for one in gather_notices(log.notices) if one.notice.kind == "unmapped"]
    return articles, [one for one in found if isinstance(one, Skipped)], told


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "folder"])
def test_a_column_that_is_nowhere_is_told_once(tmp_path: Path, name: str) -> None:
    """Tables, JSON lines and manifests alike: every article is read, one line says what to do."""
    path, place = tmp_path / name, tmp_path / name
    if name == "folder":
        place = write_folder(path) / "manifest.csv"
    elif name == "a.jsonl":
        write_lines(path, {"id": 1}.items(), {"id": 2, "where": "CL"}.items())
    else:
        write_table(path)
    header = {
        "folder": "file, outlet, date, lang",
        "a.jsonl": "text, outlet, date, lang, id, where",
    }.get(name, "text, outlet, date, lang")
    articles, skipped, told = read(path, event_country="land")
    assert ([one.event_country for one in articles], skipped) == (["", ""], [])
    (line,) = told
    assert line == (
        f"no column 'land' for event_country in {str(place)!r}, so this mapping finds nothing there; "
        f"the columns are {header}: name one of them with --column event_country=NAME"
    )


def test_lines_that_lack_a_column_are_articles_without_it(tmp_path: Path) -> None:
    """Where one line has it nothing is told; those without are given no other column's value."""
    path = write_lines(tmp_path / "a.jsonl", (), {"site": "La Voz", "place": {"iso": "CL"}}.items())
    articles, skipped, told = read(path, outlet="site", event_country="place.iso")
    assert [(one.outlet, one.event_country) for one in articles] == [("", ""), ("La Voz", "CL")]
    assert (skipped, told) == ([], [])


@pytest.mark.parametrize("field", ["text", "id"])
def test_a_text_or_id_that_is_not_there_costs_the_article(tmp_path: Path, field: str) -> None:
    """Nobody is given an article of another text or id than the user asked for."""
    lines = write_lines(tmp_path / "a.jsonl", (), {"mine": "x1"}.items())
    articles, skipped, _ = read(lines, **{field: "mine"})
    assert (len(articles), len(skipped)) == (1, 1)
    articles, skipped, _ = read(write_table(tmp_path / "a.csv"), **{field: "mine"})
    assert (articles, len(skipped)) == ([], 1)
    assert f"no column 'mine' for {field}; the columns are text" in skipped[0].reason


def test_a_manifest_keeps_its_own_names_where_tables_are_mapped(tmp_path: Path) -> None:
    """A mapping meant for a table beside texts leaves what their manifest tells as it is."""
    articles, _, told = read(write_folder(tmp_path / "a"), outlet="site", text="story")
    assert [one.outlet for one in articles] == ["El Faro", "El Faro"]
    assert len(told) == 1
    assert "no column 'site' for outlet" in told[0]
