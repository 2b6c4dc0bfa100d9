"""A wrong value is refused in one line: the option, what was found, what is allowed."""

from pathlib import Path

import pytest

from framing.cli.main import run
from framing.learn.suggest import COLUMNS
from framing.records import Table

FRAMES = "generic-news-frames, political-violence"
PLACES = "give a lexicon folder or one of " + FRAMES


def call(*arguments: object) -> int:
    """Run a command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run([str(argument) for argument in arguments])
    return int(stopped.value.code or 0)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article, what scoring it wrote, a form and its key, and an empty folder."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "empty").mkdir()
    (folder / "a.txt").write_text("Rain fell. The mayor spoke. Shops closed.", encoding="utf-8")
    score = ("score", folder / "a.txt", "--scorer", "lexicon", "--lang", "en")
    assert call(*score, "--out", folder / "run") == 0
    assert call("lexicon", "new", folder / "own") == 0
    assert call("code", "sample", folder / "run", "--out", folder / "form", "-n", 2) == 0
    return folder


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("score a.txt --lexicon nowhere", 2, f"--lexicon nowhere: no such lexicon; {PLACES}"),
        ("score a.txt --lexicon empty", 2, f"--lexicon empty: no lexicon.toml in this folder; {PLACES}"),
        ("score a.txt --lexicon actors", 2, f"--lexicon actors: a lexicon of actors, not of frames; {PLACES}"),
        ("code sample run --out s --lexicon actors", 2, "--lexicon actors: a lexicon of actors, not"),
        ("code import a.txt --key form/key.csv --out c.csv --lexicon actors", 2, "--lexicon actors: a"),
        ("train empty --out m.zip --lexicon actors", 2, "--lexicon actors: a lexicon of actors, not"),
        ("score a.txt --scorer guess", 2, "--scorer guess: no such scorer; choose auto, classifier"),
        ("score a.txt --attributor guess", 2, "--attributor guess: no such attributor; choose rules"),
        ("report a.txt --out r --render pdf", 2, "--render pdf: no such renderer; choose html, md"),
        ("score a.txt --actors gone.csv", 2, "--actors gone.csv: no such file; give a CSV with name"),
        ("score a.txt --actors empty", 2, "--actors empty: a folder; give a CSV with name"),
        ("score a.txt --reliability gone", 2, "--reliability gone: no such file; framing evaluate"),
        ("score a.txt --reliability empty", 2, "--reliability empty: a folder, no file; framing eval"),
        ("compare run --reliability gone", 2, "--reliability gone: no such file"),
        ("score a.txt --date tomorrow", 2, "--date tomorrow: no date that can be; write it as YYYY-MM-DD"),
        ("score a.txt --lang fr", 2, "--lang fr: no such language; allowed are en, es"),
        ("score a.txt --event-country Narnia", 2, "--event-country Narnia: not understood as one country; give one"),
        ("score a.txt --encoding klingon", 2, "--encoding klingon: no such encoding; give one such as utf-8"),
        ("score a.txt --encoding base64", 2, "--encoding base64: no such encoding"),
        ("score a.txt --manifest gone.csv", 2, "--manifest gone.csv: no such file; check the path"),
        ("score a.txt --manifest empty", 2, "--manifest empty: a folder; name the file in it"),
        ("score a.txt --column prose=Text", 2, "--column prose=Text: no such field; choose text, outlet"),
        ("score a.txt --against gone", 2, "--against gone: no such folder; give the --out folder"),
        ("score a.txt --against empty", 2, "--against empty: no articles table here"),
        ("report a.txt --out r --coding gone.csv", 2, "--coding gone.csv: no such file; check the path"),
        ("report a.txt --out r --coding empty", 2, "--coding empty: a folder; name the file in it"),
        ("report a.txt --out r --adjudicator eva", 2, "--adjudicator eva: nothing to settle; give --coding"),
        ("compare run --adjudicator eva", 2, "--adjudicator eva: nothing to settle; give --coding too"),
        ("compare run --out a.txt", 2, "a.txt: a.txt is a file; choose another --out folder"),
        ("code sample run --out a.txt", 2, "a.txt: a.txt is a file; choose another --out folder"),
        ("code sample run --out s --by king", 2, "--by king: nothing to stratify by; choose from outlet"),
        ("code sample run --out s --form word", 2, "--form word: no such form; choose csv, label-studio"),
        ("code sample run --out s --uncertainty", 2, "--uncertainty needs probabilities, and the scorer"),
        ("code sample run --out s --seed -1", 2, "Invalid value for '--seed'"),
        ("code import a.txt --key form/key.csv --out c.csv --form word", 2, "--form word: no such form; ch"),
        ("code import form/form.csv --key gone --out c.csv", 2, "--key gone: no such file; check"),
        ("train gone --out m.zip", 3, "gone: no such folder; name that of the coded articles"),
        ("train empty --out m.zip", 3, "empty: no coded.jsonl.gz there and no coding.csv; name"),
        ("evaluate gone form/key.csv", 3, "framing: "),
        ("score a.txt --table outlets", 2, "choose articles, sentences, attributions, frames, evidence, scores"),
        ("score a.txt --stdin pdf", 2, "--stdin pdf: no such kind; choose text, markdown, csv, tsv, jsonl"),
        ("code agree gone.csv", 3, "gone.csv: no such file; check the path"),
        ("code agree gone.csv --format xml", 2, "--format xml: no such format; choose text, csv"),
        ("code agree gone.csv --seed -1", 2, "Invalid value for '--seed'"),
        ("evaluate run gone.csv --seed -1", 2, "Invalid value for '--seed'"),
        ("lexicon convert gone.dic new", 3, "gone.dic: no such file or folder; check the path"),
        ("lexicon convert a.txt new", 3, "a.txt: unknown kind of dictionary; give a lexicon folder or"),
        ("lexicon show political-violence --frame x", 2, "--frame x: no such one; choose government"),
        ("code import form/key.csv --key form/key.csv --out c.csv", 3, "framing: form/key.csv:2: 'article'"),
        ("lexicon suggest a.txt --lexicon own", 2, "--lexicon own: ships no model, which alone finds"),
        ("lexicon suggest a.txt --out empty", 2, "--out empty: a folder; name the file to write"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_option(
    line: str,
    code: int,
    said: str,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line on stderr, nothing on stdout, and nothing is written."""
    monkeypatch.chdir(place)
    before = sorted(place.rglob("*"))
    assert call(*line.split()) == code
    told = capsys.readouterr()
    (error,) = told.err.splitlines()
    assert error.startswith("framing")
    assert said in error
    assert not told.out
    assert sorted(place.rglob("*")) == before


def test_an_error_about_an_argument_names_no_option(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that was not given by an option is named alone, also behind an option without a value."""
    monkeypatch.chdir(place)
    assert (
        call("code", "import", "--text", "gone.csv", "--key", "form/key.csv", "--out", "c.csv") == 3
    )
    assert capsys.readouterr().err == "framing: gone.csv: no such file; check the path\n"


@pytest.mark.parametrize(
    ("count", "said", "hint"),
    [
        (1, "1 suggestion", "then run: framing lexicon check own"),
        (0, "0 suggestions", "give more"),
    ],
)
def test_suggestions_say_which_lexicon_to_extend(
    count: int,
    said: str,
    hint: str,
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is the one that the stored run was scored by; where nothing was found there is none to extend."""
    found = Table("suggestions", COLUMNS, [("scarcity",) * len(COLUMNS)] * count)
    monkeypatch.setattr("framing.learn.suggest.suggest_terms", lambda *_, **__: found)
    monkeypatch.chdir(place)
    score = ("score", "a.txt", "--scorer", "lexicon", "--lexicon", "own", "--lang", "en")
    assert call(*score, "--out", f"own-{count}") == 0
    capsys.readouterr()
    assert call("lexicon", "suggest", f"own-{count}") == 0
    told = capsys.readouterr().err
    assert told.startswith(f"framing: {said}; ")
    assert hint in told
    assert ("own" in told) == bool(count)


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("score a.txt --outlet", "framing score"),
        ("code sample run --size", "framing code sample"),
        ("report --lang", "framing report"),
    ],
)
def test_missing_values_point_to_the_help_of_their_command(
    line: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An option without its value is told with the command that it belongs to."""
    assert call(*line.split()) == 2
    said = capsys.readouterr().err
    assert line.rsplit(maxsplit=1)[-1] in said
    assert said.endswith(f"; see {command} --help\n")
