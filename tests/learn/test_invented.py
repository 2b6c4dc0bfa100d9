"""The invented corpus: its offsets and codes hold, and a model can be fitted on it alone."""

import csv
import shutil
from pathlib import Path

import pytest

from framing.cli.main import run
from framing.errors import ModelError
from framing.learn.coded import read_folder
from framing.learn.train import Plan, train_model
from framing.lexicon.load import load_lexicon
from framing.records import MODES, ROLES, STANCES
from framing.score.classifier import find_model

FOLDER = Path(__file__).resolve().parents[2] / "codings" / "invented"


def read_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one table of the corpus."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def copy_part(folder: Path, every: int, lang: str = "") -> None:
    """Copy each `every`-th article of the corpus, or of one language in it, with its codes."""
    (folder / "articles").mkdir(parents=True)
    names = [row["file"] for row in read_rows("manifest.csv") if row["lang"].startswith(lang)]
    kept = names[::every]
    for name in kept:
        shutil.copy(FOLDER / name, folder / name)
    for table in ("manifest.csv", "coding.csv"):
        rows = [row for row in read_rows(table) if f"articles/{Path(row['file']).name}" in kept]
        with (folder / table).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)


def test_offsets_are_ordered_and_cover_the_text() -> None:
    """Every sentence lies in its file without space around it, and no text is left uncoded."""
    facts = {Path(row["file"]).name for row in read_rows("manifest.csv")}
    assert facts == {path.name for path in (FOLDER / "articles").iterdir()}
    rows = read_rows("coding.csv")
    for name in sorted(facts):
        text = (FOLDER / "articles" / name).read_text(encoding="utf-8")
        place = 0
        for number, row in enumerate((row for row in rows if row["file"] == name), 1):
            start, end = int(row["start"]), int(row["end"])
            assert int(row["n"]) == number
            assert start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            assert not text[place:start].strip()
            place = end
        assert not text[place:].strip()


def test_codes_are_of_the_codebook() -> None:
    """Voice and stance stand exactly where a frame is, and only codes of the codebook are used."""
    for row in read_rows("coding.csv"):
        where = f"{row['file']} {row['n']}"
        for frame in ("gov", "opp", "hr"):
            voice, stance = row[f"{frame}_voice"], row[f"{frame}_stance"]
            assert row[frame] in {"0", "1"}, where
            assert (voice in ROLES and stance in STANCES) == (row[frame] == "1"), where
            assert bool(voice) == bool(stance) == (row[frame] == "1"), where
            assert (voice == "outlet") == (stance == "own"), where
        assert row["mode"] in MODES, where
        reported = row["mode"] in {"direct", "indirect", "mixed"}
        assert (row["speaker_type"] in ROLES) if reported else not row["speaker_type"], where
        assert reported or not row["speaker"], where
        assert row["junk"] == "0" or "1" not in {row["gov"], row["opp"], row["hr"]}, where


def test_both_languages_and_every_construct_have_examples() -> None:
    """No frame, stance or mode of the codebook is without examples in either language."""
    rows = read_rows("coding.csv")
    for lang in ("en", "es"):
        part = [row for row in rows if row["file"].startswith(lang)]
        assert len(part) * 3 > len(rows)
        for frame in ("gov", "opp", "hr"):
            stances = {row[f"{frame}_stance"] for row in part}
            assert {"own", "attributed", "distanced", "endorsed"} <= stances
        assert {row["mode"] for row in part} == set(MODES)


def test_a_model_is_fitted_without_any_other_data(tmp_path: Path) -> None:
    """A folder with coding, manifest and texts is enough; there need be no uncoded article."""
    copy_part(tmp_path, 16, "en")  # few rows: a fit is quick, and the promise asks for no good one
    lexicon = load_lexicon("political-violence")
    said: list[str] = []
    trained = train_model(
        tmp_path,
        lexicon,
        Plan(folds=2, rounds_alone=2),
        words=find_model(lexicon),
        say=said.append,
    )
    assert len(trained.examples) > 0
    assert said[-1].endswith("and 0 uncoded sentences")


def test_word_vectors_need_a_pool() -> None:
    """Distilling anew without uncoded articles is refused in one line."""
    lexicon = load_lexicon("political-violence")
    with pytest.raises(ModelError, match=r"no pool\.jsonl\.gz there"):
        train_model(FOLDER, lexicon, Plan(), words=None, say=lambda _: None)


def test_the_corpus_is_scored_and_evaluated(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """`framing score` with the manifest, then `framing evaluate` against the coding."""
    copy_part(tmp_path / "part", 12)
    texts, manifest = tmp_path / "part" / "articles", tmp_path / "part" / "manifest.csv"
    commands = (
        ("score", str(texts), "--manifest", str(manifest), "--out", str(tmp_path / "out")),
        ("evaluate", str(tmp_path / "out"), str(tmp_path / "part" / "coding.csv"),
         "--resamples", "10"),
    )  # fmt: skip
    for command in commands:
        with pytest.raises(SystemExit) as stopped:
            run(command)
        assert not stopped.value.code, capfd.readouterr().err
    printed = capfd.readouterr()
    assert "human_rights" in printed.out
    assert "not listed" not in printed.err


def test_the_reader_keeps_language_and_event() -> None:
    """The manifest's facts reach the articles."""
    corpus = read_folder(FOLDER)
    assert {article.lang for article in corpus.articles.values()} == {"en", "es"}
    assert all(article.event and article.outlet for article in corpus.articles.values())
