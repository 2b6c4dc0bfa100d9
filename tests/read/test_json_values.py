"""What JSON holds in its fields is read as texts and facts, never as its own source code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from framing.read.articles import ReadOptions, read_articles
from framing.records import Article, Skipped

TEXT = "The army shot at the crowd in the square. “We ran,” said a man."


def read_row(tmp_path: Path, row: dict[str, object], **columns: str) -> Article | Skipped:
    """Read the one row of a JSONL file."""
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(row)}\n", encoding="utf-8")
    (found,) = read_articles(path, ReadOptions(columns=columns))
    return found


def test_a_list_of_texts_is_its_paragraphs(tmp_path: Path) -> None:
    """Paragraphs in a list are the text, without brackets and quotation marks of JSON."""
    found = read_row(tmp_path, {"text": [TEXT, None, " ", "Shops closed."]})
    assert isinstance(found, Article)
    assert found.text == f"{TEXT}\n\nShops closed."


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"rendered": TEXT, "protected": False}, "a JSON object, .*--column text=text.rendered"),
        ({"blocks": [TEXT]}, "a JSON object, allowed is a text or a list of paragraphs$"),
        ([TEXT, {"type": "image"}], "a JSON list, allowed"),
        (12345, "a JSON number"),
        (True, "a JSON boolean"),
        ("<!DOCTYPE html><html><body><p>Rain.</p></body></html>", "a web page"),
    ],
)
def test_what_is_no_text_is_skipped(tmp_path: Path, value: object, told: str) -> None:
    """A row whose text is something else says what, and how to name the text in it."""
    found = read_row(tmp_path, {"text": value})
    assert isinstance(found, Skipped)
    assert re.search(told, found.reason)


def test_a_field_named_for_the_text_is_read(tmp_path: Path) -> None:
    """With --column text=NAME a field of that name is the text, though another is called text."""
    found = read_row(tmp_path, {"text": "teaser", "prose": TEXT, "id": 7}, text="prose")
    assert isinstance(found, Article)
    assert (found.text, found.id) == (TEXT, "7")


def test_a_path_that_ends_early_is_told(tmp_path: Path) -> None:
    """A row without what a path leads to is skipped, and the run goes on."""
    found = read_row(tmp_path, {"content": TEXT}, text="content.rendered")
    assert isinstance(found, Skipped)
    assert "no column 'content.rendered' for text" in found.reason


def test_a_path_names_a_value_inside(tmp_path: Path) -> None:
    """WordPress's rows are read with --column text=content.rendered, its tags taken out."""
    row = {
        "content": {"rendered": f"<p>{TEXT}</p>\n<p>Shops &amp; bars closed.</p>"},
        "title": {"rendered": "Ana&#8217;s march"},
        "date": "2021-07-11",
        "source": {"name": "El Faro"},
    }
    found = read_row(
        tmp_path, row, text="content.rendered", title="title.rendered", outlet="source.name"
    )
    assert isinstance(found, Article)
    assert found.text == f"Ana’s march\n\n{TEXT}\n\nShops & bars closed."
    assert (found.title, found.outlet) == ("Ana’s march", "El Faro")
    assert "HTML tags and entities were taken out of its text" in found.notices[0]


def test_an_object_is_no_outlet(tmp_path: Path) -> None:
    """Objects, lists and booleans are left out of facts with a word; numbers are written out."""
    found = read_row(
        tmp_path,
        {"text": TEXT, "outlet": {"name": "A"}, "date": True, "title": ["A march"], "id": 7.0},
    )
    assert isinstance(found, Article)
    assert (found.outlet, found.published, found.title, found.id) == ("", "", "A march", "7")
    assert found.notices == (
        (
            "outlet is a JSON object, no text: it is left out; name the value in it with --column "
            "outlet=outlet.name"
        ),
        "date is a JSON boolean, no text: it is left out",
    )


def test_tags_in_a_file_are_pointed_out(tmp_path: Path) -> None:
    """The text of a file stays as it is; that its tags are read as words is said."""
    (tmp_path / "a.txt").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    (found,) = read_articles(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert found.text == f"<p>{TEXT}</p>"
    assert "HTML tags such as '<p>' are read as words" in found.notices[0]
