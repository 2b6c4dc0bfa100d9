"""Tables are written whole, read back as they were, and never run as formulas."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from framing.cli.main import run
from framing.errors import InputError, OutputError, SettingsError
from framing.files import check_folder, write_files
from framing.records import Cell, Table
from framing.tables.load import load_tables
from framing.tables.schema import SCHEMAS
from framing.tables.write import (
    FORMATS,
    format_csv,
    format_table,
    guard_formula,
    write_tables,
)


def an_articles_table(outlet: str = "NA", title: str = "=HYPERLINK(1)") -> Table:
    """Return an articles table with one row of awkward values."""
    schema = SCHEMAS["articles"]
    values: dict = dict.fromkeys(schema.names, "")
    values |= {"article_id": "007", "outlet": outlet, "title": title, "words": 12, "sentences": 2}
    values |= {"attributed_share": None, "reading_ease_own": 61.5}
    for name in ("reading_ease_quoted", "grade_own", "grade_quoted"):
        values[name] = None
    return Table("articles", schema.names, [tuple(values[name] for name in schema.names)])


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_is_read_back(form: str, tmp_path: Path) -> None:
    """Outlet 'NA', id '007', a formula-like title and None survive every format."""
    table = an_articles_table()
    write_tables([table], tmp_path, form)
    assert load_tables(tmp_path)["articles"].rows == table.rows


@pytest.mark.parametrize("form", FORMATS)
def test_separators_in_a_text_part_no_lines(form: str, tmp_path: Path) -> None:
    """A line separator or form feed inside a title is text, in JSON Lines too."""
    table = an_articles_table(title="One\u2028two\x0cthree\x85four")
    write_tables([table], tmp_path, form)
    assert load_tables(tmp_path)["articles"].rows == table.rows


@pytest.mark.parametrize("form", FORMATS)
def test_half_a_character_loses_no_table(form: str, tmp_path: Path) -> None:
    """Half of a surrogate pair, which no file can hold, is written as a question mark."""
    write_tables([an_articles_table(title="Rain \ud83d fell")], tmp_path, form)
    assert load_tables(tmp_path)["articles"].column("title") == ["Rain ? fell"]


def test_an_empty_row_of_one_column_is_a_row() -> None:
    """No reader passes over a row whose only cell is empty."""
    content = format_csv(Table("things", ("name",), [(None,), ("a",)])).decode("utf-8")
    assert [*csv.reader(io.StringIO(content))] == [["name"], [""], ["a"]]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("articles.csv", b"title,text\nRain,Rain fell.\n"),
        ("articles.csv", b"article_id,words\na,many\n"),
        ("articles.csv", b"article_id,words\na\n"),
        ("articles.csv", b"\xff\xfe\x00"),
        ("articles.jsonl", b"[1]\n"),
        ("articles.jsonl", b"Rain\n"),
        ("articles.parquet", b"Rain"),
    ],
)
def test_another_file_of_the_name_is_told_in_one_line(
    name: str, content: bytes, tmp_path: Path
) -> None:
    """A user's own articles.csv is no table of a run."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match="not the table articles of a run") as told:
        load_tables(tmp_path)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("form", FORMATS)
def test_parts_of_a_count_are_read_back(form: str, tmp_path: Path) -> None:
    """Where near-copies share their weight, sentences and namings are counted in halves."""
    schema = SCHEMAS["naming"]
    halves: dict = dict.fromkeys(schema.names, "x") | {
        "count": 1.5,
        "share": 0.5,
        "first_sentence": 3,
    }
    whole = halves | {"count": 2.0}
    rows = [tuple(row[name] for name in schema.names) for row in (halves, whole)]
    write_tables([an_articles_table(), Table("naming", schema.names, rows)], tmp_path, form)
    assert load_tables(str(tmp_path))["naming"].rows == rows


@pytest.mark.parametrize("form", FORMATS)
def test_corrected_parts_are_numbers_again(form: str, tmp_path: Path) -> None:
    """What a coding corrected is read back as numbers, like the parts themselves."""
    schema = SCHEMAS["decomposition"]
    row: dict = dict.fromkeys(schema.names, None) | {
        "outlet": "A", "versus": "B", "frame": "f", "difference": 0.25, "note": "",
        "corrected_own_narration": -0.125, "correction": "dsl", "reliability": "good",
    }  # fmt: skip
    written = Table("decomposition", schema.names, [tuple(row[name] for name in schema.names)])
    write_tables([an_articles_table(), written], tmp_path, form)
    assert load_tables(tmp_path)["decomposition"].rows == written.rows


def test_every_table_of_a_report_is_read_back(tmp_path: Path) -> None:
    """CSV gives the same cells as JSON, which keeps numbers apart from texts by itself."""
    seeds = str(Path(__file__).resolve().parents[2] / "seeds")
    for form in ("csv", "jsonl"):
        with pytest.raises(SystemExit):
            run(["report", seeds, "--out", str(tmp_path / form), "--format", form])
    found, wanted = load_tables(tmp_path / "csv"), load_tables(tmp_path / "jsonl")
    assert found.keys() == wanted.keys() == SCHEMAS.keys() - {"placement"}
    for name, table in wanted.items():
        kinds = {column.name: column.kind for column in SCHEMAS[name].columns}
        for record, row in zip(table.records(), found[name].records(), strict=True):
            given = {key: "" if cell is None and kinds[key] == "text" else cell
                     for key, cell in record.items()}  # fmt: skip
            assert row == given, name


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=20))
@example("\r=")
def test_no_text_cell_starts_a_formula(title: str) -> None:
    """Whatever a title holds, no cell of the CSV starts with a formula character."""
    content = format_csv(an_articles_table(title=title)).decode("utf-8")
    for row in csv.reader(io.StringIO(content, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.text(alphabet="=+-@'\t\r\n\0\", ;\ud83d", max_size=6),
)


@given(st.integers(1, 4).flatmap(lambda size: st.lists(st.tuples(*[CELLS] * size), min_size=1)))
@example([(None,), ("",)])
@example([("a\rb", "\r=1"), ('"=', "\0")])
def test_any_reader_finds_each_cell_where_it_was_written(rows: list[tuple[Cell, ...]]) -> None:
    """Whatever a cell holds: no row is lost, parted or joined, and nothing but the guard is added."""
    names = tuple("abcd"[: len(rows[0])])
    content = format_csv(Table("things", names, rows)).decode("utf-8")
    wanted = [
        ["" if cell is None else str(guard_formula(cell)).replace("\ud83d", "?") for cell in row]
        for row in rows
    ]
    assert [*csv.reader(io.StringIO(content, newline=""))] == [[*names], *wanted]
    assert (
        format_csv(Table("things", names, rows), header=False).decode("utf-8")
        == (content.partition("\n")[2])
    )


def test_unwritable_folder_is_one_clear_line(tmp_path: Path) -> None:
    """A file where the folder should be gives an error that names it and what to do."""
    target = tmp_path / "taken"
    target.write_text("here")
    with pytest.raises(OutputError, match="choose another --out"):
        write_files({"a.csv": b"x"}, target)
    assert target.read_text() == "here"


def test_folder_is_checked_before_the_work(tmp_path: Path) -> None:
    """A folder that cannot be made is refused at once; a new one is not made yet."""
    taken = tmp_path / "taken"
    taken.write_text("here")
    with pytest.raises(OutputError, match="is a file; choose another --out"):
        check_folder(taken / "below")
    check_folder(tmp_path / "new" / "deeper")
    assert not (tmp_path / "new").exists()


def test_unknown_format_lists_the_known_ones() -> None:
    """A wrong format says which are allowed."""
    with pytest.raises(SettingsError, match="csv, jsonl, parquet"):
        format_table(an_articles_table(), "xls")


def test_no_leftover_beside_the_result(tmp_path: Path) -> None:
    """Staged files are moved into place, none stays behind."""
    write_files({"a.csv": b"1", "b.csv": b"2"}, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv"]
