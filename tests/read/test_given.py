"""What is given in Python is read as tables are, or named in one line; two articles never share an id."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from framing.codebook import load_codebook
from framing.errors import InputError
from framing.pipeline import score_articles
from framing.read.articles import read_articles, read_text
from framing.records import Article, Skipped
from framing.settings import Settings

TEXT = "The army shot at the crowd in the square. “We ran,” said a man."


@pytest.mark.parametrize(
    "day",
    [
        date(2021, 7, 11), datetime(2021, 7, 11, 8, tzinfo=UTC), pd.Timestamp("2021-07-11"),
        np.datetime64("2021-07-11"), "11 July 2021",
    ],
)  # fmt: skip
def test_dates_of_any_kind_are_read(day: object) -> None:
    """A date, a time, a Timestamp and a text give the same day, under each name of a date."""
    assert read_text(TEXT, published=day).published == "2021-07-11"
    assert read_text(TEXT, date=day).published == "2021-07-11"
    assert read_text(TEXT, Fecha=day).published == "2021-07-11"


@pytest.mark.parametrize("none", [None, float("nan"), np.float64("nan"), pd.NA, pd.NaT])
@pytest.mark.parametrize("name", ["id", "outlet", "date", "lang", "title", "event", "source"])
def test_what_is_missing_in_a_data_frame_says_nothing(name: str, none: object) -> None:
    """None, NaN, NA and NaT are no facts: never an outlet called 'nan', never a notice."""
    assert read_text(TEXT, **{name: none}) == read_text(TEXT)


def test_whole_numbers_are_written_out() -> None:
    """An id of 7, 7.0 or NumPy's 7 is '7'; a year may be a number."""
    found = {read_text(TEXT, id=number).id for number in (7, 7.0, np.int64(7), "7")}
    assert found == {"7"}
    assert read_text(TEXT, date=2021).published == "2021"


def test_what_is_no_fact_is_refused_by_name() -> None:
    """An unknown name, one given twice, and a value that is no text are named, not swallowed."""
    with pytest.raises(
        TypeError, match="'author' is no fact of an article; allowed are id, outlet"
    ):
        read_text(TEXT, author="Ana Roldán")
    with pytest.raises(TypeError, match="'date' is published once more"):
        read_text(TEXT, published="2021", date="2021")
    for value in (["A", "B"], {"name": "A"}, True, 7.5, b"A", float("inf")):
        with pytest.raises(InputError, match=r"^outlet is a .*allowed are texts, whole numbers"):
            read_text(TEXT, outlet=value)


@pytest.mark.parametrize("text", [None, 5, b"Shots.", float("nan"), ["Shots."]])
def test_what_is_no_text_is_refused(text: object) -> None:
    """A missing text is told as such, not as an error deep inside."""
    with pytest.raises(InputError, match=r"^text is a .*allowed is a text"):
        read_text(text)  # type: ignore[arg-type]


def test_articles_without_an_id_are_told_apart() -> None:
    """Strings get an id each, the same in every run, by text and facts; it is their source, too."""
    one, again = read_text(TEXT, outlet="A"), read_text(TEXT, outlet="A")
    other, third = read_text(TEXT, outlet="B"), read_text(f"{TEXT} No.", outlet="A")
    assert one == again
    assert len({one.id, other.id, third.id}) == 3
    assert one.source == one.id
    tables = score_articles([one, other, third], load_codebook(Settings(scorer="lexicon")))
    assert tables["articles"].column("article_id") == [one.id, other.id, third.id]


def test_two_articles_of_one_id_are_an_error() -> None:
    """Their sentences would be mixed up in every table: the error names both and the way out."""
    codebook = load_codebook(Settings(scorer="lexicon"))
    twice = [read_text(TEXT, id="a", source="one"), read_text("Shots.", id="a", source="two")]
    with pytest.raises(
        InputError, match="two: its id 'a' is also that of an article from one; give"
    ):
        score_articles(twice, codebook)
    with pytest.raises(InputError, match="'some text' is a str, allowed are articles"):
        score_articles(["some text"], codebook)  # type: ignore[list-item]


def test_one_source_needs_no_list(tmp_path: Path) -> None:
    """A path alone is that path, not its letters: `read_articles("seeds")` reads the folder."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for source in (str(tmp_path), tmp_path):
        assert list(read_articles(source)) == list(read_articles([source]))
        assert [item.id for item in read_articles(source) if isinstance(item, Article)] == ["a"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_named(tmp_path: Path) -> None:
    """A folder that may not be looked into is skipped with a word, alone and within another."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    inside = [item for item in read_articles(tmp_path) if isinstance(item, Skipped)]
    (alone,) = read_articles(closed)
    (within,) = read_articles(closed / "a.txt")
    closed.chmod(0o700)
    assert inside == [alone]
    assert isinstance(alone, Skipped)
    assert "cannot be read: Permission denied" in alone.reason
    assert isinstance(within, Skipped)
    assert within.reason == "cannot be read: Permission denied"


def test_a_text_in_place_of_a_path_is_named() -> None:
    """A whole article given as a source is no path: it is skipped with a word, not an error."""
    (found,) = read_articles(f"{TEXT} " * 20)
    assert isinstance(found, Skipped)
    assert "cannot be read: File name too long" in found.reason
