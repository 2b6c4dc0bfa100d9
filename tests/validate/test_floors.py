"""Measured quality does not fall unnoticed: floors are well-formed, and a figure below one fails."""

from pathlib import Path

import pytest

from benchmarks import floors, reliability
from benchmarks.floors import FLOORS, Data, Floor, check_digest, hold_against, read_floors

KEY = ("seeds", "auto", "f1", "government", "")


def test_a_figure_below_its_floor_fails() -> None:
    """What falls, or can no longer be measured, is counted and named; a figure on its floor is not."""
    limits = [Floor(key=KEY, floor=0.7, reason="")]
    assert hold_against(limits, {KEY: 0.7})[1] == 0
    lines, fallen = hold_against(limits, {KEY: 0.699})
    assert (lines, fallen) == (["FALLEN  0.699 below 0.700  seeds auto f1 government"], 1)
    assert hold_against(limits, {})[1] == 1


def test_the_command_stops_with_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A floor that no seed reaches ends the run with exit code 1 and says what to do."""
    text = FLOORS.read_text(encoding="utf-8").split("\n[data.dev]")[0]
    figure = '[[figure]]\ndata = "seeds"\nscorer = "auto"\nmeasure = "f1"\nfloor = 1.1\nreason = ""'
    (tmp_path / "floors.toml").write_text(f"{text}\n{figure}\n", encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(
        floors, "measure_data", lambda item: {(item.name, "auto", "f1", "", ""): 1.0}
    )
    with pytest.raises(SystemExit, match="1 of 1 figures are below their floor"):
        floors.main()
    assert "FALLEN  1.000 below 1.100" in capsys.readouterr().out


def test_floors_are_of_this_coding() -> None:
    """Each floor is a share of data that is listed, and the seeds are those it was measured on."""
    data, limits = read_floors(FLOORS)
    names = {item.name for item in data}
    assert len({item.key for item in limits}) == len(limits)
    assert all(0 < item.floor <= 1 and item.key[0] in names for item in limits)
    assert any(item.key[0] == "seeds" for item in limits)
    check_digest(next(item for item in data if item.name == "seeds"))


def test_other_data_is_refused(tmp_path: Path) -> None:
    """A coding that changed since the floors were set is no ground to judge by."""
    (tmp_path / "c.csv").write_text("file\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="the floors were measured on 0000"):
        check_digest(Data(name="x", coding=tmp_path / "c.csv", texts=None, digest="0000"))


def test_an_unknown_scorer_to_measure_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command that prints a reliability file names the scorers that there are."""
    monkeypatch.setattr("sys.argv", ["reliability", "guess"])
    with pytest.raises(SystemExit) as stopped:
        reliability.main()
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert said == "no scorer guess to measure; choose classifier, lexicon, deep\n"
