"""A folder of results holds one run: what an earlier one left goes, what is the user's own stays."""

import json
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.read.articles import read_articles
from framing.tables.load import load_tables

ROWS = "outlet,text\nA,The army shot at the crowd. Rain fell.\nB,The mayor spoke. Shops closed.\n"


def call(*arguments: object) -> int:
    """Run a command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run([str(argument) for argument in arguments])
    return int(stopped.value.code or 0)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A table of two invented articles."""
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def list_names(folder: Path) -> set[str]:
    """Return the names of the files in a folder."""
    return {path.name for path in folder.iterdir()}


def score(rows: Path, out: Path, *more: object) -> int:
    """Score the articles quickly into a folder."""
    return call("score", rows, "--scorer", "lexicon", "--lang", "en", "--out", out, *more)


def report(rows: Path, out: Path, *more: object) -> int:
    """Report on the articles quickly into a folder."""
    plain = ("--scorer", "lexicon", "--lang", "en", "--resamples", 100)
    return call("report", rows, *plain, "--out", out, *more)


def test_a_run_in_another_format_replaces_the_tables(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No table of the old run stays to be read instead of the new one."""
    out = tmp_path / "out"
    score(rows, out)
    rows.write_text(ROWS + "C,Ships left the port.\n", encoding="utf-8")
    assert report(rows, out, "--format", "jsonl") == 0
    assert not [name for name in list_names(out) if name.endswith(".csv")]
    assert "removed of it: articles.csv, attributions.csv" in capsys.readouterr().err
    assert call("compare", out, "--resamples", 100) == 0
    assert len(load_tables(out)["articles"].rows) == 3


def test_a_smaller_run_leaves_no_report_of_the_larger_one(rows: Path, tmp_path: Path) -> None:
    """Report, tables over the corpus and what `compare` wrote go with the run that they were made of."""
    out = tmp_path / "out"
    report(rows, out)
    call("compare", out, "--resamples", 100)
    (out / "notes.txt").write_text("Mine.", encoding="utf-8")
    assert score(rows, out) == 0
    kept = {"articles.csv", "attributions.csv", "evidence.csv", "frames.csv", "scores.csv"}
    assert list_names(out) == {*kept, "sentences.csv", "run.json", "notes.txt"}


def test_the_same_run_again_writes_the_same_folder(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is refused or removed, and run.json names every file beside it."""
    out = tmp_path / "out"
    report(rows, out)
    before = {path: path.read_bytes() for path in out.iterdir()}
    assert report(rows, out) == 0
    assert {path: path.read_bytes() for path in out.iterdir()} == before
    assert "removed" not in capsys.readouterr().err
    assert {*json.loads(before[out / "run.json"])["files"], "run.json"} == list_names(out)


@pytest.mark.parametrize(
    ("name", "ran"),
    [("events.csv", 0), ("report.md", 0), ("run.json", 0), ("events.csv", 1), ("report.md", 1)],
)
def test_a_file_of_the_users_own_is_not_written_over(
    rows: Path, tmp_path: Path, name: str, ran: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named like a table or a report it is refused in one line, beside an earlier run too."""
    out = tmp_path / "out"
    out.mkdir()
    if ran:
        score(rows, out)
    (out / name).write_text('{"mine": 1}', encoding="utf-8")
    before = {path: path.read_bytes() for path in out.iterdir()}
    capsys.readouterr()
    assert report(rows, out) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert f"would write over {name}, which no run has left there; move it away" in told
    assert {path: path.read_bytes() for path in out.iterdir()} == before


def test_runs_that_listed_no_files_are_replaced_too(rows: Path, tmp_path: Path) -> None:
    """An older version's run.json stands for every table and report beside it."""
    out = tmp_path / "out"
    report(rows, out)
    about = json.loads((out / "run.json").read_text("utf-8"))
    del about["files"]
    (out / "run.json").write_text(json.dumps(about), encoding="utf-8")
    assert score(rows, out) == 0
    assert "report.html" not in list_names(out)


def test_a_comparison_in_place_says_that_the_report_stays(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Five tables are new, the page is not; in a folder without a page there is nothing to say."""
    report(rows, tmp_path / "out")
    note = "report.html, report.md in {} still show the figures of the run"
    for out, told in ((tmp_path / "out", True), (tmp_path / "other", False)):
        capsys.readouterr()
        assert call("compare", tmp_path / "out", "--out", out, "--resamples", 100) == 0
        assert (note.format(out) in capsys.readouterr().err) == told
    assert call("compare", tmp_path / "out", "--out", tmp_path / "other", "--resamples", 100) == 0


def test_a_comparison_does_not_go_beside_another_corpus(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its tables would stand among those of other articles."""
    report(rows, tmp_path / "one")
    rows.write_text(ROWS + "C,Ships left the port.\n", encoding="utf-8")
    score(rows, tmp_path / "two")
    before = list_names(tmp_path / "two")
    assert call("compare", tmp_path / "one", "--out", tmp_path / "two", "--resamples", 100) == 2
    assert "holds a run over other articles" in capsys.readouterr().err
    assert list_names(tmp_path / "two") == before


def test_the_run_to_compare_with_is_not_written_over(rows: Path, tmp_path: Path) -> None:
    """One article scored against a corpus does not replace it."""
    out = tmp_path / "out"
    score(rows, out)
    before = {path: path.read_bytes() for path in out.iterdir()}
    assert score(rows, out, "--against", out) == 2
    assert {path: path.read_bytes() for path in out.iterdir()} == before


def test_results_among_the_articles_are_not_read_again(rows: Path, tmp_path: Path) -> None:
    """Neither from their folder nor by a pattern that fits them."""
    report(rows, tmp_path)
    for source in (str(tmp_path), f"{tmp_path}/*.csv", f"{tmp_path}/*.*"):
        assert [Path(item.source).name for item in read_articles([source])] == [
            "rows.csv#2", "rows.csv#3",
        ]  # fmt: skip
