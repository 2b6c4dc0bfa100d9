"""`framing lexicon` prints data on standard output and everything else beside it."""

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from framing.cli.lexicon import app
from framing.errors import SettingsError

FIXTURE = str(Path(__file__).resolve().parents[1] / "data" / "weather-frames")
RUNNER = CliRunner()


def test_new_makes_a_lexicon_that_passes_check(tmp_path: Path) -> None:
    """The template needs no repair before it runs."""
    folder = tmp_path / "My First Lexicon"
    made = RUNNER.invoke(app, ["new", str(folder)])
    assert (made.exit_code, made.stdout.strip()) == (0, str(folder))
    checked = RUNNER.invoke(app, ["check", str(folder)])
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert "0 errors, 0 warnings" in checked.stderr


def test_check_fails_on_errors(tmp_path: Path) -> None:
    """A failing example is printed with its place and the exit code is 1."""
    folder = tmp_path / "new"
    RUNNER.invoke(app, ["new", str(folder)])
    with (folder / "examples.csv").open("a", encoding="utf-8") as file:
        file.write("en,Rain fell.,scarcity,1,\n")
    checked = RUNNER.invoke(app, ["check", str(folder)])
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"{folder / 'examples.csv'}:11: error: ")


def test_check_goes_on_after_a_lexicon_that_cannot_be_read(tmp_path: Path) -> None:
    """Each named lexicon is checked; one that does not load counts as an error."""
    good, bad = tmp_path / "good", tmp_path / "bad"
    for folder in (good, bad):
        RUNNER.invoke(app, ["new", str(folder)])
    with (bad / "terms.en.csv").open("a", encoding="utf-8") as file:
        file.write("rain,wind,problem,lemma,1,,\n")
    checked = RUNNER.invoke(app, ["check", str(bad), str(good)])
    assert checked.exit_code == 1
    assert "terms.en.csv:13: frame is 'wind'" in checked.stdout
    assert f"{good}: 0 errors" in checked.stderr


def test_show_prints_csv() -> None:
    """Terms come as CSV, chosen by frame and language."""
    shown = RUNNER.invoke(app, ["show", FIXTURE, "--frame", "rescue", "--lang", "es"])
    rows = list(csv.DictReader(io.StringIO(shown.stdout)))
    assert [(row["term"], row["frame"]) for row in rows] == [("evacuar", "rescue")]
    wrong = RUNNER.invoke(app, ["show", FIXTURE, "--frame", "wind"])
    assert isinstance(wrong.exception, SettingsError)


def test_show_tells_languages_apart() -> None:
    """Without --lang each term has its language; with it the output is a terms file as it stands."""
    both = RUNNER.invoke(app, ["show", FIXTURE]).stdout
    assert {row["lang"] for row in csv.DictReader(io.StringIO(both))} == {"en", "es"}
    one = RUNNER.invoke(app, ["show", FIXTURE, "--lang", "en"]).stdout
    assert one.splitlines()[0] == "term,frame,theme,match,weight,unless,note"


def test_list_names_the_shipped_lexicons() -> None:
    """Every shipped lexicon has one line of tab-parted facts."""
    listed = RUNNER.invoke(app, ["list"])
    lines = listed.stdout.splitlines()
    assert any(line.startswith("political-violence\tframes\t") for line in lines)
    assert {line.count("\t") for line in lines} == {5}


def test_convert_says_where_it_wrote(tmp_path: Path) -> None:
    """The new path is the data, notices go to standard error."""
    source = tmp_path / "d.csv"
    source.write_text("word,category\nstorm,wind\nst*rm,wind\n", encoding="utf-8")
    done = RUNNER.invoke(app, ["convert", str(source), str(tmp_path / "wind")])
    assert (done.exit_code, done.stdout.strip()) == (0, str(tmp_path / "wind"))
    assert "line 3: left out" in done.stderr


@pytest.mark.parametrize("command", ["list", "check", "show", "new", "convert"])
def test_every_command_has_help(command: str) -> None:
    """Each command explains itself."""
    assert RUNNER.invoke(app, [command, "--help"]).exit_code == 0
