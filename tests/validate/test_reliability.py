"""The reliability of one's own codebook, measured on coded sentences, marks its tables."""

from pathlib import Path

import pytest

from framing.cli.main import run
from framing.lexicon.load import load_lexicon
from framing.score.tiers import list_tiers, load_reliability
from framing.tables.load import load_tables
from framing.text.digest import digest_text

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
    rows = [f"a{n:02d}.txt,Outlet {n % 4},2024-05-01,en" for n in range(32)]
    manifest = "\n".join(["file,outlet,published,lang", *rows])
    (texts / "manifest.csv").write_text(manifest, encoding="utf-8")
    train = ("train", texts, "--coding", codes, "--lexicon", own, "--out", own / "model.zip")
    assert call(*train, "--reliability-out", own / "reliability.toml") == 0
    scored = tmp_path / "again"
    assert call("score", texts, "--lexicon", own, "--out", scored) == 0
    found = load_tables(scored)["frames"].records()
    assert {row["reliability"] for row in found if row["frame"] == "scarcity"} == {"good"}
    capsys.readouterr()
    assert call("evaluate", scored, codes, "--reliability-out", own / "other.toml") == 2
    assert "the model was fitted on" in capsys.readouterr().err
    assert not (own / "other.toml").exists()
