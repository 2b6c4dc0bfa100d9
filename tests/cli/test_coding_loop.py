"""The coding loop from the command line: a sample out, codings back, agreement, evaluation."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.cli.train import tell_use
from framing.lexicon.load import load_lexicon

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def call(*arguments: str) -> int:
    """Run the command line and return its exit code."""
    with pytest.raises(SystemExit) as stopped:
        run(arguments)
    return int(stopped.value.code or 0)


def fill(form: Path, coder: Path, *, blank: bool = False, voice: str = "outlet") -> None:
    """Answer every item of a form: each third sentence is human-rights framing, no other frame is."""
    with form.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows):
        yes = number % 3 == 0
        row.update(government="0", opposition="" if blank else "0", human_rights=f"{yes:d}")
        row.update(mode="none", junk="0")
        if yes:
            row.update(human_rights_voice=voice, human_rights_stance="own" if voice else "")
    with coder.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the folder of scored articles that all samples are drawn from."""
    folder = str(tmp_path_factory.mktemp("scored"))
    assert call("score", str(SEEDS), "--out", folder) == 0
    return folder


def draw(scored: str, folder: Path) -> tuple[Path, Path, str]:
    """Draw a sample, and return it as two coders fill it in, with its key."""
    sample = ("code", "sample", scored, "--out", str(folder / "round"), "--by", "lang")
    assert call(*sample, "--size", "40", "--passage", "7") == 0
    ana, ben = folder / "ana.csv", folder / "ben.csv"
    fill(folder / "round" / "form.csv", ana)
    fill(folder / "round" / "form.csv", ben, blank=True)
    return ana, ben, str(folder / "round" / "key.csv")


def test_a_sample_says_why_it_is_smaller(
    scored: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fewer sentences than asked for are all there are, or what whole passages come to."""
    assert call("code", "sample", scored, "--out", str(tmp_path / "all"), "--size", "3000") == 0
    assert "(3000 asked for; there are no more)" in capsys.readouterr().err
    few = ("--size", "50", "--passage", "8", "--by", "lang")
    assert call("code", "sample", scored, "--out", str(tmp_path / "few"), *few) == 0
    assert "(50 asked for; whole passages of 8 are drawn" in capsys.readouterr().err


def test_a_round_of_coding(scored: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each step says what it made and what comes next, and what coders left out."""
    ana, ben, key = draw(scored, tmp_path)
    codes = str(tmp_path / "codes.csv")
    assert "then: framing code import FORM --form csv --key" in capsys.readouterr().err
    assert call("code", "agree", str(ana)) == 3
    assert "a form as coders fill it in; run 'framing code import' first" in capsys.readouterr().err
    cal = tmp_path / "cal.csv"
    fill(tmp_path / "round" / "form.csv", cal, voice="")
    assert call("code", "import", str(cal), "--key", key, "--out", codes) == 0
    assert "by 1 coder, without a voice, in sentences: human_rights 13 (" in (
        capsys.readouterr().err
    )
    assert call("code", "import", str(ana), "--key", key, "--out", codes) == 0
    assert "by 1 coder in" in capsys.readouterr().err
    assert call("code", "agree", codes) == 0
    assert "no sentence was coded by two coders" in capsys.readouterr().err
    assert call("code", "import", str(ana), str(ben), "--key", key, "--out", codes) == 0
    assert "by 2 coders" in (said := capsys.readouterr().err)
    assert "with a frame left blank (not coded; 0 means no)" in said
    assert call("code", "agree", codes) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split()[:2] == ["frame", "human_rights"] for line in lines)
    assert any(line.startswith("junk") for line in lines)  # though nobody found any
    assert call("code", "agree", codes, "--against", "dee") != 0
    assert "dee" in capsys.readouterr().err


def test_a_coding_is_evaluated(
    scored: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole evaluation is printed and written; what cannot be judged by is said."""
    ana, ben, key = draw(scored, tmp_path)
    codes = str(tmp_path / "codes.csv")
    assert call("code", "import", str(ana), str(ben), "--key", key, "--out", codes) == 0
    capsys.readouterr()
    assert call("evaluate", scored, codes, "--out", str(tmp_path / "judged")) == 0
    said = capsys.readouterr()
    assert "calibration: mean probability" in said.out
    assert "confusion, mode" in said.out
    assert "F1 against each coder, on the sentences that both coded" in said.out
    assert {path.stem for path in (tmp_path / "judged").iterdir()} == {
        "evaluation", "calibration", "confusion", "coders", "prevalence",
    }  # fmt: skip
    assert "prevalence.csv in" in said.err
    assert "coders disagree" not in said.err
    flipped = tmp_path / "flipped.csv"
    first, *rest = Path(codes).read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader([first, *rest]))
    rows = [
        {**row, "human_rights": str(1 - int(row["human_rights"] or 0)), "coder": "c"}
        for row in rows[:1]
    ]
    with flipped.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, first.split(","))
        writer.writeheader()
        writer.writerows(rows)
    assert call("evaluate", scored, codes, str(flipped)) == 0
    assert "left out where coders disagree, in sentences: human_rights 1" in capsys.readouterr().err
    away = tmp_path / "away.csv"
    text = flipped.read_text(encoding="utf-8").replace(rows[0]["article"], "elsewhere")
    away.write_text(text, encoding="utf-8")
    assert call("evaluate", scored, codes, str(away)) == 0
    assert "not in the scored tables: 1 coded sentence of 1 article\n" in capsys.readouterr().err


def test_a_codebook_of_her_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sample and import follow the codebook of the tables; a key is never written over."""
    scored, round_, own = tmp_path / "scored", tmp_path / "round", str(tmp_path / "water")
    text = tmp_path / "well.txt"
    text.write_text("The drought went on. The wells ran dry. Both sides met.", encoding="utf-8")
    assert call("lexicon", "new", own) == 0
    assert call("score", str(text), "--lexicon", own, "--outlet", "Tide", "--out", str(scored)) == 0
    sample = ("code", "sample", str(scored), "--out", str(round_))
    assert call(*sample, "--size", "2") == 0
    form = round_ / "form.csv"
    assert "scarcity,scarcity_voice" in form.read_text(encoding="utf-8")
    filled = form.read_text(encoding="utf-8").replace(",,,,,,,,,,", ",0,,,1,outlet,own,none,,,", 1)
    (tmp_path / "ana.csv").write_text(filled, encoding="utf-8")
    codes = tmp_path / "codes.csv"
    back = ("code", "import", str(tmp_path / "ana.csv"), "--key", str(round_ / "key.csv"))
    assert call(*back, "--out", str(codes)) == 0
    assert "cooperation,cooperation_voice" in codes.read_text(encoding="utf-8")
    key = (round_ / "key.csv").read_bytes()
    capsys.readouterr()
    assert call(*sample, "--size", "3") == 2
    assert "the key of another sample" in capsys.readouterr().err
    assert (round_ / "key.csv").read_bytes() == key
    assert call(*sample, "--size", "2", "--form", "doccano") == 0
    other = ("--lexicon", "political-violence", "--out", str(tmp_path / "other"))
    assert call("code", "sample", str(scored), *other) == 0
    assert "scored for cooperation, scarcity" in capsys.readouterr().err.replace(
        "scarcity, cooperation", "cooperation, scarcity"
    )
    assert call("code", "sample", str(scored), "--lexicon", "speech", "--out", codes.name) == 2


def test_what_a_command_reads_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A form, a key or a coding named as --out stays as it is; so does a form filled in where it lay."""
    scored, round_, text = tmp_path / "scored", tmp_path / "round", tmp_path / "well.txt"
    text.write_text("The drought went on. The wells ran dry. Both sides met.", encoding="utf-8")
    assert call("score", str(text), "--outlet", "Tide", "--out", str(scored)) == 0
    sample = ("code", "sample", str(scored), "--out", str(round_), "--size", "3")
    assert call(*sample) == call(*sample) == 0
    form, key = round_ / "form.csv", round_ / "key.csv"
    fill(form, form)
    before = form.read_bytes(), key.read_bytes()
    back = ("code", "import", str(form), "--key", str(key), "--out")
    for path in (form, round_ / "." / "key.csv"):
        assert call(*back, str(path)) == 2
        assert "is read by this command, so it must stay" in capsys.readouterr().err
    assert call(*sample) == 2
    assert "is there with other content, perhaps filled in" in capsys.readouterr().err
    assert (form.read_bytes(), key.read_bytes()) == before
    codes = tmp_path / "evaluation.csv"
    assert call(*back, str(codes)) == 0
    held = codes.read_bytes()
    assert call("train", str(text), "--coding", str(codes), "--out", str(codes)) == 2
    judged = ("evaluate", str(scored), str(codes))
    assert call(*judged, "--reliability-out", str(codes)) == 2
    assert call(*judged, "--reliability-out", str(scored / "scores.csv")) == 2
    assert call(*judged, "--out", str(tmp_path)) == 2
    assert codes.read_bytes() == held
    suggest = ("lexicon", "suggest", str(scored), "--out")
    assert call(*suggest, str(scored / "scores.csv")) == 2
    assert (scored / "scores.csv").read_text(encoding="utf-8").startswith("article")


def test_a_folder_is_no_file_to_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Training and import say so before they do any work, and a folder that is not there is named."""
    (tmp_path / "codes.csv").write_text("article,start\n", encoding="utf-8")
    train = ("train", str(SEEDS), "--coding", str(tmp_path / "codes.csv"), "--out")
    assert call(*train, str(tmp_path)) == 2
    assert f"--out {tmp_path}: a folder; name the file to write" in capsys.readouterr().err
    assert call("code", "import", "x.csv", "--key", "key.csv", "--out", str(tmp_path)) == 2
    assert "a folder; name the file to write" in capsys.readouterr().err
    model = str(tmp_path / "model.zip")
    assert call("train", str(tmp_path / "none"), *train[2:], model) == 3
    assert "none: no such folder" in capsys.readouterr().err
    assert call(*train, model, "--coders", "both") == 2
    assert "--coders both: no such one; choose each, agreed, first" in capsys.readouterr().err


def test_a_new_model_is_never_told_to_replace_a_shipped_one(tmp_path: Path) -> None:
    """The model of a shipped lexicon goes to a copy of it, that of one's own beside its words."""
    shipped = load_lexicon("political-violence", kind="frames")
    told = tell_use(shipped, tmp_path / "model.zip")
    assert f"copy {shipped.path}" in told
    assert "--lexicon COPY" in told
    own = replace(shipped, path=str(tmp_path))
    assert tell_use(own, tmp_path / "other.zip").endswith(str(tmp_path / "model.zip"))
    assert tell_use(own, tmp_path / "model.zip") == f"--lexicon {tmp_path} finds it there"
