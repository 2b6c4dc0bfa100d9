"""Tables that coders send back are read as their spreadsheets wrote them."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from framing.errors import InputError
from framing.records import Span
from framing.text.coded_rows import read_coded_rows, read_sentence
from framing.text.spreadsheets import open_rows, read_span, read_spreadsheet


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    """A picture under the name of a table is one clear line."""
    path = tmp_path / "form.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(InputError, match="not a text file"):
        read_spreadsheet(path)


@pytest.mark.parametrize("line", ["1,2,x", "1,2,,x", "1,2,x,"])
def test_a_row_with_a_cell_too_many_is_told(tmp_path: Path, line: str) -> None:
    """Wherever beyond the header it stands; empty cells there are what a spreadsheet leaves."""
    path = tmp_path / "form.csv"
    path.write_text(f"a,b\n3,4,,\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"form\.csv:3: more cells"):
        read_coded_rows(path)


@pytest.mark.parametrize("told", ["sep=;\n", "sep=;\r\n"])
def test_the_separator_may_be_told_first(told: str) -> None:
    """A comma in a name of the header does not mislead where the first line tells."""
    rows = [*open_rows(f"{told}a, b;c\n1;2\n")]
    assert [row["c"] for row in rows] == ["2"]


@pytest.mark.parametrize("cell", ["half", "-1", "1.5", ""])
def test_what_is_no_offset_is_told(cell: str) -> None:
    """Words, parts and places before the text are one clear line."""
    with pytest.raises(InputError, match=r"a\.csv:2: start is '.*'; allowed is an offset"):
        read_span({"start": cell, "end": "9"}, "a.csv:2")


@pytest.mark.parametrize("column", ["role", "speaker_type"])
def test_a_coded_sentence_is_read_as_its_spreadsheet_capitalised_it(column: str) -> None:
    """'Indirect' is indirect, and the role may stand under either name."""
    row = {
        "article": "a",
        "start": "0",
        "end": "9",
        "gov": "1",
        "mode": "Indirect",
        column: "Rights",
    }
    found = read_sentence(
        SimpleNamespace, row, "a.csv:2", {"government": "gov", "opposition": "opp"}
    )
    assert found.span == Span(0, 9)
    assert (found.mode, found.role) == ("indirect", "rights")
    assert found.frames == {"government": True, "opposition": None}
    with pytest.raises(InputError, match="mode is 'sung'; allowed are "):
        read_sentence(SimpleNamespace, row | {"mode": "sung"}, "a.csv:2", {})
