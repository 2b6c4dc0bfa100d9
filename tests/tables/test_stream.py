"""Tables written part by part are the same files, whole or not at all."""

from pathlib import Path

import pytest

from framing.errors import OutputError
from framing.records import Table
from framing.tables.stream import TableStream
from framing.tables.write import FORMATS, write_tables

_ROWS = [("a", 1, "=x"), ("b", None, "'y"), ("c", -3, "“z”")]


def make_table(rows: list) -> Table:
    """Return a small table of these rows."""
    return Table("things", ("name", "count", "text"), rows)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("cut", [0, 1, 3])
def test_parts_make_the_file_of_the_whole(form: str, cut: int, tmp_path: Path) -> None:
    """Wherever a table is cut into parts, the file has the bytes of the table in one piece."""
    whole = write_tables([make_table(_ROWS)], tmp_path / "whole", form)[0].read_bytes()
    with TableStream(tmp_path / "parts", form) as stream:
        stream.add({"things": make_table(_ROWS[:cut])})
        stream.add({"things": make_table(_ROWS[cut:])})
        paths = stream.finish({"run.json": b"{}"})
    assert [path.name for path in paths] == [f"things.{form}", "run.json"]
    assert paths[0].read_bytes() == whole


def break_off(folder: Path) -> None:
    """Begin to write into a folder, then fail."""
    with TableStream(folder, "csv") as stream:
        stream.add({"things": make_table(_ROWS[:1])})
        raise RuntimeError


def test_a_failure_leaves_the_old_files(tmp_path: Path) -> None:
    """When a run breaks off, the files of the run before stay and nothing lies beside them."""
    write_tables([make_table(_ROWS)], tmp_path)
    before = (tmp_path / "things.csv").read_bytes()
    with pytest.raises(RuntimeError):
        break_off(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["things.csv"]
    assert (tmp_path / "things.csv").read_bytes() == before


def test_a_failure_takes_its_new_folder_away(tmp_path: Path) -> None:
    """A folder made for a run that breaks off is gone afterwards."""
    with pytest.raises(RuntimeError):
        break_off(tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_taken_path_is_one_clear_line(tmp_path: Path) -> None:
    """A file where the folder should be is named with what to do."""
    (tmp_path / "taken").write_text("here")
    with (
        pytest.raises(OutputError, match="choose another --out"),
        TableStream(tmp_path / "taken", "csv") as stream,
    ):
        stream.add({"things": make_table(_ROWS)})
