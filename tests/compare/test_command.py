"""`framing compare` makes the statistics again from stored tables alone."""

import json
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.tables.load import load_tables
from framing.tables.write import write_tables
from tests.compare.invented import add_evidence
from tests.compare.test_pairs import make_paired


def call(*arguments: object) -> int:
    """Run the command line in this process and return its exit code."""
    with pytest.raises(SystemExit) as stop:
        run([str(argument) for argument in arguments])
    return int(stop.value.code or 0)


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_tables_are_written_beside_the_others(tmp_path: Path, form: str) -> None:
    """The five tables appear in the folder's format, and the settings beside them."""
    write_tables(list(add_evidence(make_paired(4)).values()), tmp_path, form)
    assert call("compare", tmp_path, "--resamples", 200, "--family-role", "outlet") == 0
    made = {"outlets", "comparisons", "decomposition", "mixed", "sensitivity"}
    assert all((tmp_path / f"{name}.{form}").is_file() for name in made)
    rows = list(load_tables(tmp_path)["comparisons"].records())
    assert [row["role"] for row in rows if row["q"] is not None] == ["outlet"]
    settings = json.loads((tmp_path / "compare.json").read_text(encoding="utf-8"))
    assert settings["family"] == {"frames": [], "roles": ["outlet"]}


def test_same_seed_same_files(tmp_path: Path) -> None:
    """Two runs give the same bytes."""
    write_tables(list(add_evidence(make_paired(2)).values()), tmp_path)
    for out in ("one", "two"):
        assert call("compare", tmp_path, "--out", tmp_path / out, "--resamples", 200) == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--wire", "half"), 2, "--wire half: no such way; choose with, without, weighted"),
        (("--event-column", "topic"), 2, "--event-column topic: no such column"),
        (("--seed", "-1"), 2, ""),
    ],
)
def test_wrong_use_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple, code: int, message: str
) -> None:
    """An option that makes no sense says what is allowed and leaves the folder alone."""
    write_tables(list(add_evidence(make_paired(1)).values()), tmp_path)
    before = sorted(tmp_path.iterdir())
    assert call("compare", tmp_path, *arguments) == code
    assert message in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_tables_that_need_the_text_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another way of counting near-copies than the run's leaves four tables as they were."""
    write_tables(list(add_evidence(make_paired(1)).values()), tmp_path)
    assert call("compare", tmp_path, "--resamples", 100) == 0
    assert "stay as the run made them" not in capsys.readouterr().err
    assert call("compare", tmp_path, "--resamples", 100, "--wire", "without") == 0
    note = "sources, naming, distinctive, omissions stay as the run made them (--wire with)"
    assert note in capsys.readouterr().err


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    """Nothing usable is exit code 3."""
    assert call("compare", tmp_path) == 3


def test_the_family_is_declared_and_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report takes the declared tests, prints them on the page and refuses what cannot be."""
    texts = tmp_path / "a.csv"
    texts.write_text("outlet,text\nA,The army shot at the crowd.\nB,The army fired at the crowd.\n")
    declared = ("--family-role", "government", "--family-frame", "human_rights")
    assert call("report", texts, "--out", tmp_path / "out", "--resamples", 100, *declared) == 0
    assert "frames human_rights × roles government × every outlet pair" in capsys.readouterr().err
    run = json.loads((tmp_path / "out" / "run.json").read_text())
    assert run["settings"]["family"] == {"frames": ["human_rights"], "roles": ["government"]}
    assert call("report", texts, "--out", tmp_path / "out", "--family-frame", "sport") == 2
    assert call("compare", tmp_path / "out", "--family-role", "judge") == 2
    assert "--family-role judge: no such one; choose all, quoted, outlet" in capsys.readouterr().err
