"""The reliability of one's own codebook, measured on coded sentences, marks its tables."""

import json
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.codings import Judged
from framing.lexicon.load import load_lexicon
from framing.score.tiers import list_tiers, load_reliability
from framing.tables.load import load_tables
from framing.text.digest import digest_text
from framing.validate.reliability import sum_up_judged

DRY, KIND, PLAIN = "The drought emptied the wells.", "Both sides met.", "The market opened."
HEADER = (
    "article,start,end,digest,coder,scarcity,scarcity_voice,scarcity_stance,"
    "cooperation,cooperation_voice,cooperation_stance,mode,role,junk"
)


def call(*arguments: object) -> int:
    """Run a command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run([str(argument) for argument in arguments])
    return int(stopped.value.code or 0)


def write_round(folder: Path, articles: int) -> Path:
    """Score invented articles with the template's lexicon; code them with the frame in one sentence."""
    own, texts = folder / "water", folder / "articles"
    assert call("lexicon", "new", own) == 0
    texts.mkdir()
    text = f"{DRY} {KIND} {PLAIN}"
    lines = [HEADER]
    for number in range(articles):
        name = f"a{number:02d}"
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
        for sentence in (DRY, PLAIN):
            start = text.index(sentence)
            yes = int(sentence == DRY)
            lines.append(
                f"{name}.txt,{start},{start + len(sentence)},{digest_text(sentence)},ana,{yes},"
                f"{'outlet' * yes},{'own' * yes},0,,,none,,0"
            )
    (folder / "codes.csv").write_text("\n".join(lines), encoding="utf-8")
    scored = folder / "scored"
    score = ("score", texts, "--lexicon", own, "--outlet", "Tide", "--lang", "en")
    assert call(*score, "--date", "2024-05-01", "--out", scored) == 0
    return scored


@pytest.mark.parametrize(("articles", "level"), [(30, "good"), (29, "not measured")])
def test_measured_tiers_mark_the_next_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], articles: int, level: str
) -> None:
    """Thirty cases found without a fault are good; twenty-nine are too few, and that is said."""
    scored, own = write_round(tmp_path, articles), tmp_path / "water"
    codes = tmp_path / "codes.csv"
    before = load_tables(scored)["frames"].column("reliability")
    assert set(before) == {"not measured"}
    evaluate = ("evaluate", scored, codes, "--reliability-out", own / "reliability.toml")
    assert call(*evaluate) == 0
    few = "scarcity (en) 29" in capsys.readouterr().err
    assert few == (articles == 29)
    again = tmp_path / "again"
    assert (
        call("score", tmp_path / "articles", "--lexicon", own, "--lang", "en", "--out", again) == 0
    )
    rows = load_tables(again)["frames"].records()
    found = {row["reliability"] for row in rows if row["frame"] == "scarcity"}
    assert found == {level}


def test_a_file_holds_for_what_was_measured(tmp_path: Path) -> None:
    """With other words in the lexicon nothing is measured any more."""
    scored, own = write_round(tmp_path, 30), tmp_path / "water"
    codes = tmp_path / "codes.csv"
    assert call("evaluate", scored, codes, "--reliability-out", own / "reliability.toml") == 0
    known = load_reliability(own)
    same, other = load_lexicon(own).digest, "another"
    levels = [
        [row["level"] for row in list_tiers(known, "lexicon", ("scarcity",), ("en",), digest)]
        for digest in (same, other)
    ]
    assert levels == [["good", "good"], ["not measured"]]


def test_a_model_is_not_measured_on_its_own_codings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Training measures with outlets left out; evaluating on the codes it was fitted on is refused."""
    write_round(tmp_path, 32)
    own, codes, texts = tmp_path / "water", tmp_path / "codes.csv", tmp_path / "articles"
    codes.write_text(codes.read_text("utf-8").replace(".txt,", ","), encoding="utf-8")
    rows = [f"a{n:02d}.txt,Outlet {n % 2},2024-05-01,en" for n in range(32)]
    manifest = "\n".join(["file,outlet,published,lang", *rows])
    (texts / "manifest.csv").write_text(manifest, encoding="utf-8")
    train = ("train", texts, "--coding", codes, "--lexicon", own, "--out", own / "model.zip")
    assert call(*train, "--reliability-out", own / "reliability.toml") == 0
    scored = tmp_path / "again"
    score = ("score", texts, "--lexicon", own, "--scorer", "classifier", "--out", scored)
    assert call(*score) == 0
    found = load_tables(scored)["frames"].records()
    assert {row["reliability"] for row in found if row["frame"] == "scarcity"} == {"good"}
    capsys.readouterr()
    assert call("evaluate", scored, codes, "--reliability-out", own / "other.toml") == 2
    told = capsys.readouterr()
    assert "the model was fitted on" in told.err
    assert told.out == ""  # refused before an evaluation is printed that flatters
    assert not (own / "other.toml").exists()


def test_what_no_longer_fits_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After a change of words one line says why every frame is 'not measured', and run.json too."""
    scored, own = write_round(tmp_path, 30), tmp_path / "water"
    codes, texts = tmp_path / "codes.csv", tmp_path / "articles"
    assert call("evaluate", scored, codes, "--reliability-out", own / "reliability.toml") == 0
    score = ("score", texts, "--lexicon", own, "--lang", "en", "--out", tmp_path / "again")
    capsys.readouterr()
    assert call(*score) == 0
    assert "another version" not in capsys.readouterr().err
    terms = own / "terms.en.csv"
    rows = terms.read_text("utf-8").rstrip().splitlines()
    terms.write_text("\n".join([*rows, rows[-1].replace(rows[-1].split(",")[0], "thirst", 1)]))
    assert call(*score) == 0
    told = "reliability.toml: measured on another version of the lexicon"
    assert capsys.readouterr().err.count(told) == 1
    assert set(load_tables(tmp_path / "again")["frames"].column("reliability")) == {"not measured"}
    run = json.loads((tmp_path / "again" / "run.json").read_text("utf-8"))
    notes = [f"{Path(note['source']).name}: {note['notice']}" for note in run["notices"]]
    assert any(note.startswith(told) for note in notes)


def test_floors_are_kept_when_the_file_is_written_again(tmp_path: Path) -> None:
    """A floor that was raised by hand, and the reason beside it, outlive the next measurement."""
    scored, codes = write_round(tmp_path, 30), tmp_path / "codes.csv"
    file = tmp_path / "water" / "reliability.toml"
    assert call("evaluate", scored, codes, "--reliability-out", file) == 0
    usual = "good = 0.65\nusable = 0.45\nfewest_cases = 30\n"
    mine = "good = 0.9 # our reviewers ask for it\nusable = 0.7\nfewest_cases = 31\n"
    text = file.read_text("utf-8")
    assert text.count(usual) == 1
    file.write_text(text.replace(usual, mine), encoding="utf-8")
    assert call("evaluate", scored, codes, "--reliability-out", file) == 0
    assert file.read_text("utf-8") == text.replace(usual, mine)


def test_no_other_file_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no reliability file is named before anything is measured, and kept."""
    scored, codes = write_round(tmp_path, 5), tmp_path / "codes.csv"
    before = codes.read_bytes()
    capsys.readouterr()
    assert call("evaluate", scored, codes, "--reliability-out", codes) == 2
    told = capsys.readouterr()
    assert "codes.csv" in told.err
    assert told.out == ""
    assert codes.read_bytes() == before


def test_a_file_anywhere_marks_a_run_and_stored_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--reliability` needs no right to write beside the lexicon: score, report and compare take it."""
    scored, own = write_round(tmp_path, 30), tmp_path / "water"
    file, texts = tmp_path / "mine.toml", tmp_path / "articles"
    assert call("evaluate", scored, tmp_path / "codes.csv", "--reliability-out", file) == 0
    shared = (texts, "--lexicon", own, "--lang", "en", "--outlet", "Tide", "--reliability", file)
    for number, (command, *fewer) in enumerate((("score",), ("report", "--resamples", 100))):
        out = tmp_path / f"out{number}"
        assert call(command, *shared, "--out", out, *fewer) == 0
        assert "good" in load_tables(out)["frames"].column("reliability")
    assert call("compare", scored, "--resamples", 100, "--reliability", file) == 0
    tables = load_tables(scored)
    for name in ("frames", "outlets"):
        assert "good" in tables[name].column("reliability")
    assert '"good"' in (scored / "run.json").read_text("utf-8")
    capsys.readouterr()
    assert call("score", *shared[:-1], tmp_path / "gone.toml") == 2
    assert "gone.toml: no such file" in capsys.readouterr().err


def test_a_closed_pipe_loses_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads only the first lines of what `evaluate` prints has every file all the same."""
    scored, codes = write_round(tmp_path, 30), tmp_path / "codes.csv"

    def close(_: object) -> str:
        raise SystemExit(141)

    monkeypatch.setattr("framing.cli.evaluate.show_evaluation", close)
    own, out = tmp_path / "own.toml", tmp_path / "out"
    assert call("evaluate", scored, codes, "--reliability-out", own, "--out", out) == 141
    names = {path.stem for path in out.iterdir()}
    assert names == {"evaluation", "calibration", "confusion", "coders", "prevalence"}
    found = load_reliability(file=own)
    assert found is not None
    assert found.file == "own.toml"


def test_a_draw_without_a_case_is_not_an_f1_of_zero() -> None:
    """Cases in one of eight articles are missing from a third of the draws: no interval, not one from 0."""
    judged = [
        Judged("water", "en", "outlet", f"a{n}", truth=n == 0, said=n == 0)
        for n in range(8)
        for _ in range(12)
    ]
    rows = sum_up_judged(judged)
    assert {(row["f1"], row["cases"], "low" in row) for row in rows} == {(1.0, 12, False)}
    spread = [
        one._replace(truth=True, said=True) if n % 12 == 0 else one for n, one in enumerate(judged)
    ]
    assert {(row["low"], row["high"]) for row in sum_up_judged(spread)} == {(1.0, 1.0)}


def test_misses_and_alarms_lower_f1_and_a_rare_voice_is_not_listed() -> None:
    """24 of 48 cases found, 8 alarms: 2 x 24 / (48 + 32), in an interval; nine cases in a voice say nothing."""
    judged = [
        Judged("water", "en", "outlet", f"a{n // 7}", truth=n < 48, said=n < 24 or n >= 48)
        for n in range(56)
    ]
    rare = [Judged("water", "en", "rights", "a0", truth=True, said=True)] * 9
    (whole, outlet) = sum_up_judged([*judged, *rare])
    assert (whole["voice"], whole["cases"], whole["rows"]) == ("", 57, 65)
    assert (outlet["voice"], outlet["cases"], outlet["rows"]) == ("outlet", 48, 56)
    assert outlet["f1"] == round(2 * 24 / (48 + 32), 3)
    assert outlet["low"] < outlet["f1"] < outlet["high"]
    assert len(sum_up_judged([*judged, *rare, rare[0]])) == 3
