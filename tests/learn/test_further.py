"""Codings without text find their sentences again, and only the sentences that were coded."""

import csv
import gzip
import json
from pathlib import Path

import pytest

from framing.errors import InputError, ModelError
from framing.learn.coded import TaughtCorpus, TaughtSentence, read_pool
from framing.learn.further import add_codings
from framing.records import Span
from framing.text.digest import digest_text

TEXT = "The ford is closed. Guards beat the ferrymen."
FIRST, SECOND = Span(0, 19), Span(20, 45)
COLUMNS = (
    "article", "start", "end", "digest", "government", "opposition", "human_rights", "mode",
    "role", "junk",
)  # fmt: skip


def write_pool(folder: Path, date: str = "") -> Path:
    """Write a pool of one invented article."""
    row = {"id": "p1", "outlet": "The Ferry", "date": date, "lang": "en", "title": "", "text": TEXT}
    with gzip.open(folder / "pool.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    return folder / "pool.jsonl.gz"


def write_codes(folder: Path, *rows: tuple[object, ...]) -> Path:
    """Write a coding table without text."""
    with (folder / "codes.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    return folder / "codes.csv"


def row(span: Span, *, digest: str = "", article: str = "p1") -> tuple[object, ...]:
    """Return a row that codes a sentence as human-rights framing."""
    own = digest or digest_text(span.of(TEXT))
    return (article, span.start, span.end, own, 0, "", 1, "none", "", 0)


def test_a_further_sentence_joins_the_corpus_with_its_text(tmp_path: Path) -> None:
    """The text comes from the pool; a blank code means that the coders disagreed."""
    empty = TaughtCorpus(articles={}, sentences=())
    codes = write_codes(tmp_path, row(SECOND), row(SECOND, article="elsewhere"))
    found = add_codings(empty, [codes], write_pool(tmp_path))
    (sentence,) = found.sentences
    assert sentence.span.of(found.articles["p1"].text) == "Guards beat the ferrymen."
    assert sentence.frames == {"government": False, "opposition": None, "human_rights": True}


def test_a_pool_reads_dates_as_scoring_does(tmp_path: Path) -> None:
    """A model learns from the roles that it will be given: who governs depends on the date."""
    (written,) = read_pool(write_pool(tmp_path, "16 Dec 2023"))
    (unread,) = read_pool(write_pool(tmp_path, "5 days ago"))
    assert (written.published, unread.published) == ("2023-12-16", "")


def test_a_sentence_keeps_its_first_coding(tmp_path: Path) -> None:
    """What is coded already, in the corpus or in an earlier row, is not coded again."""
    known = TaughtSentence(
        article="p1", span=FIRST, frames={}, mode="none", role="", junk=False, coding=1
    )
    corpus = TaughtCorpus(articles={}, sentences=(known,))
    codes = write_codes(tmp_path, row(FIRST), row(SECOND), row(SECOND))
    found = add_codings(corpus, [codes], write_pool(tmp_path))
    assert [item.span for item in found.sentences] == [FIRST, SECOND]


def test_another_text_is_refused(tmp_path: Path) -> None:
    """A digest that does not fit names the line."""
    empty = TaughtCorpus(articles={}, sentences=())
    codes = write_codes(tmp_path, row(FIRST), row(SECOND, digest="0" * 16))
    with pytest.raises(ModelError, match=r"codes\.csv:3: the text of 'p1' at 20 to 45"):
        add_codings(empty, [codes], write_pool(tmp_path))


def test_a_table_without_digests_is_refused(tmp_path: Path) -> None:
    """The error says which columns are lacking."""
    (tmp_path / "codes.csv").write_text("article,start,end\n", encoding="utf-8")
    empty = TaughtCorpus(articles={}, sentences=())
    with pytest.raises(ModelError, match="the header lacks digest, junk, mode, role"):
        add_codings(empty, [tmp_path / "codes.csv"], write_pool(tmp_path))


def test_a_coding_saved_by_a_spreadsheet_joins_too(tmp_path: Path) -> None:
    """Semicolons and Windows-1252 are read as `framing code agree` reads them."""
    empty = TaughtCorpus(articles={}, sentences=())
    codes = write_codes(tmp_path, (*row(SECOND)[:-2], "", 0, "peña"))
    text = codes.read_text(encoding="utf-8").replace("junk", "junk,coder", 1)
    codes.write_bytes(text.replace(",", ";").encode("cp1252"))
    (sentence,) = add_codings(empty, [codes], write_pool(tmp_path)).sentences
    assert (sentence.span, sentence.coder) == (SECOND, "peña")


def test_learning_reads_a_row_as_evaluation_reads_it(tmp_path: Path) -> None:
    """Decimals, capitals and blanks of a spreadsheet mean the same; a code that is none is refused."""
    empty = TaughtCorpus(articles={}, sentences=())
    saved = (*row(SECOND)[:4], "1,0", " 0 ", "", "Direct", "Security", "1.0")
    (sentence,) = add_codings(empty, [write_codes(tmp_path, saved)], write_pool(tmp_path)).sentences
    assert sentence.frames == {"government": True, "opposition": False, "human_rights": None}
    assert (sentence.mode, sentence.role, sentence.junk) == ("direct", "security", True)
    wrong = write_codes(tmp_path, (*row(SECOND)[:-2], "gobierno", 0))
    with pytest.raises(InputError, match=r"codes\.csv:2: role is 'gobierno'; allowed are armed"):
        add_codings(empty, [wrong], write_pool(tmp_path))


def test_a_table_without_rows_is_refused(tmp_path: Path) -> None:
    """A header alone is named as what it is, not as codings of other articles."""
    empty = TaughtCorpus(articles={}, sentences=())
    with pytest.raises(ModelError, match=r"codes\.csv: no coded sentence"):
        add_codings(empty, [write_codes(tmp_path)], write_pool(tmp_path))
