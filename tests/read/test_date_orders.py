"""A date that could be two is read as its outlet writes the others; a date far ahead is no date."""

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from framing.provenance import CorpusLog
from framing.read.articles import read_text
from framing.records import Article
from tests.read.test_articles import read

ROWS = [
    ("El Faro", "25/12/2021"),
    ("El Faro", "03/04/2021"),
    ("The Post", "12/25/2021 10:30"),
    ("The Post", "03/04/2021 09:00"),
    ("The Sun", "03/04/2021"),  # tells nothing of itself
    ("Mixed", "25/12/2021"),
    ("Mixed", "12/25/2021"),
    ("Mixed", "03/04/2021"),
    ("Dashes", "25/12/2021"),
    ("Dashes", "03-04-2021"),  # another way of writing may have another order
]
EXPECTED = [
    "2021-12-25", "2021-04-03", "2021-12-25", "2021-03-04", "2021", "2021-12-25", "2021-12-25",
    "2021", "2021-12-25", "2021",
]  # fmt: skip


def write_source(folder: Path, kind: str) -> Path:
    """Write the rows as a table, as packed lines, or as texts with a manifest."""
    texts = [f"The army shot at crowd {number}." for number in range(len(ROWS))]
    if kind == "csv":
        lines = [f"{o},{d},{t}" for (o, d), t in zip(ROWS, texts, strict=True)]
        (folder / "a.csv").write_text("\n".join(["outlet,date,text", *lines]) + "\n")
    elif kind == "jsonl.gz":
        rows = [
            json.dumps({"outlet": o, "date": d, "text": t})
            for (o, d), t in zip(ROWS, texts, strict=True)
        ]
        (folder / "a.jsonl.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    else:
        for number, text in enumerate(texts):
            (folder / f"{number}.txt").write_text(text)
        lines = [f"{number}.txt,{o},{d}" for number, (o, d) in enumerate(ROWS)]
        (folder / "manifest.csv").write_text("\n".join(["file,outlet,published", *lines]) + "\n")
    return folder


@pytest.mark.parametrize("kind", ["csv", "jsonl.gz", "manifest"])
def test_an_outlet_writes_its_dates_alike(tmp_path: Path, kind: str) -> None:
    """All dates of the outlet without doubt must agree, in the same way of writing."""
    found = [item for item in read(write_source(tmp_path, kind)) if isinstance(item, Article)]
    assert [item.published for item in found] == EXPECTED
    told = ["first, as this outlet's other dates are" in "".join(item.notices) for item in found]
    assert [place for place, said in enumerate(told) if said] == [1, 3]


def test_standard_input_is_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table from a pipe is settled like a file."""
    data = b"outlet,date,text\nA,25/12/2021,The army shot.\nA,03/04/2021,The army fired.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = read("-", kind="csv")
    assert [item.published for item in found if isinstance(item, Article)][1] == "2021-04-03"


def test_a_date_far_ahead_is_left_out() -> None:
    """No clock is asked: the last year believed is data, and a notice says so."""
    article = read_text("The army shot at the crowd.", published="2050-01-02")
    assert article.published == ""
    assert "lies after 2036" in article.notices[0]
    assert read_text("The army shot at the crowd.", published="2031-01-02").published


def test_a_date_far_after_all_others_is_named() -> None:
    """It stays, for it may be right; with few articles nothing can be said."""
    log = CorpusLog()
    for number in range(9):
        log.note(read_text("The army shot.", published=f"201{number}-05", source=f"s{number}"))
    assert log.list_lone_dates() == []
    log.note(read_text("The army shot.", published="2030-05-01", source="late"))
    assert list(map(str, log.list_lone_dates())) == [
        "late: dated 2030-05-01, 12 years after all the others: check it"
    ]
    log.note(read_text("The army shot.", published="2029-05-01", source="also late"))
    assert log.list_lone_dates() == []
