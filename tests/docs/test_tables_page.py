"""The page on tables says what the code writes."""

import csv
import math
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.lexicon.load import load_lexicon
from framing.tables.coding_schemas import CODING_SCHEMAS, MEASURES
from framing.tables.document import describe_tables
from framing.tables.schema import SCHEMAS

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "tables.md"
SEEDS = ROOT / "seeds"
FRAMES = load_lexicon("political-violence").frame_names


def call(*arguments: object) -> int:
    """Run the command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run([str(argument) for argument in arguments])
    return int(stopped.value.code or 0)


def read_columns(path: Path) -> list[str]:
    """Return the header of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file))


@pytest.fixture(scope="module")
def loop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Walk the coding loop over the sample articles and return the folder of what it wrote."""
    folder = tmp_path_factory.mktemp("loop")
    scored = folder / "scored"
    assert call("score", SEEDS, "--out", scored) == 0
    assert call("code", "sample", scored, "--out", folder / "round", "--size", 20) == 0
    form = folder / "round" / "form.csv"
    with form.open(encoding="utf-8-sig", newline="") as file:
        rows = [{**row, "mode": "none", "government": "0"} for row in csv.DictReader(file)]
    with (folder / "ana.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    take = ("code", "import", folder / "ana.csv", "--key", folder / "round" / "key.csv", "--text")
    assert call(*take, "--out", folder / "codings.csv") == 0
    out = folder / "evaluation"
    assert call("evaluate", scored, SEEDS / "coding.csv", "--out", out, "--resamples", 5) == 0
    return folder


def test_page_is_current() -> None:
    """Run `python -m framing.tables.document > docs/tables.md` after changing a schema."""
    assert PAGE.read_text(encoding="utf-8") == describe_tables()


def test_every_table_of_a_report_is_on_the_page(tmp_path: Path) -> None:
    """A report writes no table and no column that the page leaves out."""
    assert call("report", SEEDS, "--out", tmp_path) == 0
    found = {path.stem: read_columns(path) for path in tmp_path.glob("*.csv")}
    assert found
    for name, columns in found.items():
        assert columns == list(SCHEMAS[name].names), name


def test_every_table_of_the_coding_loop_is_on_the_page(loop: Path) -> None:
    """Sample, form, codings and evaluation hold the columns that the page names, in its order."""
    shutil.copy(loop / "codings.csv", loop / "round")
    files = [*(loop / "round").glob("*.csv"), *(loop / "evaluation").glob("*.csv")]
    assert {path.stem for path in files} == set(CODING_SCHEMAS) - {"agreement"}
    for path in files:
        assert read_columns(path) == list(_list_columns(path.stem)), path.name


def test_every_cell_is_of_its_columns_kind(loop: Path) -> None:
    """A cell of the coding loop is empty or the number that its column promises."""
    for path in (*(loop / "round").glob("*.csv"), *(loop / "evaluation").glob("*.csv")):
        kinds = {column.name: column.kind for column in CODING_SCHEMAS[path.stem].columns}
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = [(name, cell) for row in csv.DictReader(file) for name, cell in row.items()]
        assert all(int(cell) >= 0 for name, cell in cells if cell and kinds.get(name) == "whole")
        numbers = [float(cell) for name, cell in cells if cell and kinds.get(name) == "number"]
        assert all(map(math.isfinite, numbers)), path.name


def test_agreement_is_on_the_page(loop: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """What `code agree --format csv` prints has the columns that the page names."""
    assert call("code", "agree", loop / "codings.csv", "--format", "csv") == 0
    header = capfdbinary.readouterr().out.decode("utf-8-sig").splitlines()[0]
    assert header.split(",") == list(_list_columns("agreement"))


def test_every_measure_is_on_the_page(loop: Path) -> None:
    """The page explains each measure of the evaluation and none that is not there."""
    with (loop / "evaluation" / "evaluation.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["measure"] for row in csv.DictReader(file)} == set(MEASURES)


def test_every_column_to_fill_in_is_explained(loop: Path) -> None:
    """Coders find each column they may fill in, that of their name too, in questions.csv."""
    with (loop / "round" / "questions.csv").open(encoding="utf-8-sig", newline="") as file:
        asked = [row["column"] for row in csv.DictReader(file)]
    shown = ["item", "title", "before", "text", "after"]
    assert [*shown, *asked] == read_columns(loop / "round" / "form.csv")


def _list_columns(name: str) -> Iterator[str]:
    """Yield the columns of a table of the coding loop, those of FRAME for each frame in turn."""
    names = CODING_SCHEMAS[name].names
    asked = [column for column in names if column.startswith("FRAME")]
    for column in names:
        if column == "FRAME":
            for frame in FRAMES:
                yield from (each.replace("FRAME", frame) for each in asked)
        elif column not in asked:
            yield column
