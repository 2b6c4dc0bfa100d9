"""The classifier: model files are plain numbers, verdicts follow the model and the frames."""

import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing.errors import ModelError
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import FrameDefinition, Lexicon
from framing.protocols import Scorer
from framing.records import Article, Hit, Segment, Span, Speech
from framing.score.classifier import ClassifierScorer, find_model
from framing.score.features import FAMILIES, FeatureSpace
from framing.score.model import FrameModel, load_model, save_model
from framing.score.network import Network
from framing.score.words import WordTable
from framing.text.digest import digest_file
from framing.text.tokens import tokenize_text

TEXT = "Soldiers fired on the crowd. The mayor opened a school."
SPACE = FeatureSpace(frames=("alarm", "calm"), themes=("problem",), width=2)


def make_parts() -> tuple[Article, list[Segment], list[Speech], list[Hit]]:
    """An invented article of two sentences with one hit."""
    article = Article(id="a", outlet="x", published="", lang="en", title="", text=TEXT, source="")
    spans = [Span(0, 28), Span(29, 55)]
    segments = [
        Segment(article_id="a", number=n, span=span, kind="body") for n, span in enumerate(spans, 1)
    ]
    speech = [Speech(segment=n, mode="none", speaker="", role="", stance="own") for n in (1, 2)]
    hit = Hit(segment=1, span=Span(9, 14), term_id="t", frame="alarm", theme="problem",
              weight=1.0, negated=False)  # fmt: skip
    return article, segments, speech, [hit]


def make_model() -> FrameModel:
    """A model that calls 'alarm' where the lexicon does and nothing else."""
    words = WordTable(
        words={"crowd": 0, "fired": 1},
        pairs=np.zeros(0, dtype=np.int64),
        vectors=np.array([[1, 0], [0, 1], [0, 0]], dtype=np.float32),
    )
    article, segments, speech, hits = make_parts()
    meaning = words.sum_up(segments, tokenize_text(TEXT))
    width = SPACE.build(article, segments, speech, hits, meaning).shape[1]
    weights = np.zeros((width, 2), dtype=np.float32)
    weights[0, 0] = 6.0
    return FrameModel(
        space=SPACE,
        words=words,
        network=Network(
            centre=np.zeros(width, dtype=np.float32),
            scale=np.ones(width, dtype=np.float32),
            weights=(weights,),
            biases=(np.array([-3.0, -3.0], dtype=np.float32),),
        ),
        thresholds={"": (0.5, 0.5)},
        facts={"sentences": "2"},
    )


def make_lexicon(tmp_path: Path, *frames: str) -> Lexicon:
    """A lexicon without terms in a folder of its own."""
    return Lexicon(
        id="test", kind="frames", title="Test", version="1", languages=("en",), licence="MIT",
        frames=tuple(FrameDefinition(name=name, title=name) for name in frames),
        path=str(tmp_path),
    )  # fmt: skip


def test_verdicts_follow_the_model(tmp_path: Path) -> None:
    """One code for each live segment and frame, with probability, voice and the lexicon's hits."""
    save_model(make_model(), tmp_path / "model.zip")
    scorer = ClassifierScorer.build(make_lexicon(tmp_path, "alarm", "calm"))
    assert isinstance(scorer, Scorer)
    article, segments, speech, hits = make_parts()
    codes = scorer.score(article, segments, tokenize_text(TEXT), [], speech, hits)
    assert [(c.segment, c.frame, c.present) for c in codes] == [
        (1, "alarm", True), (1, "calm", False), (2, "alarm", False), (2, "calm", False),
    ]  # fmt: skip
    assert codes[0].probability == pytest.approx(0.9526)
    assert (codes[0].lexicon_hits, codes[0].voice, codes[0].stance) == (1, "outlet", "own")
    assert scorer.score(article, [], tokenize_text(""), [], [], []) == ()


def test_junk_is_not_coded(tmp_path: Path) -> None:
    """A junk segment gets no code and does not weigh on the article."""
    save_model(make_model(), tmp_path / "model.zip")
    scorer = ClassifierScorer.load(None, make_lexicon(tmp_path, "alarm", "calm"))
    article, segments, speech, hits = make_parts()
    junk = [segments[0], Segment(article_id="a", number=2, span=Span(29, 55), kind="junk")]
    codes = scorer.score(article, junk, tokenize_text(TEXT), [], speech, hits)
    assert {code.segment for code in codes} == {1}


def test_a_file_round_trips_bit_for_bit(tmp_path: Path) -> None:
    """The same model gives the same bytes, and reading it back gives the same verdicts."""
    model = make_model()
    save_model(model, tmp_path / "one.zip")
    save_model(model, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    read = load_model(tmp_path / "one.zip")
    assert read.space == model.space
    assert read.words.words == model.words.words
    assert np.allclose(read.words.vectors, model.words.vectors, atol=0.01)
    assert (read.network.weights[0] == model.network.weights[0]).all()


def test_a_file_holds_arrays_and_text_only() -> None:
    """The shipped model has no pickled object, and no entry but the known ones."""
    path = find_model(load_lexicon("political-violence"))
    with zipfile.ZipFile(path) as file:
        names = set(file.namelist())
    assert names == {
        "header.json", "words.txt", "centre.npy", "scale.npy", "weights0.npy", "weights1.npy",
        "biases0.npy", "biases1.npy", "pairs.npy", "vectors.npy", "steps.npy",
    }  # fmt: skip
    assert path.stat().st_size < 20_000_000
    model = load_model(path)
    assert set(model.space.families) <= set(FAMILIES)


@pytest.mark.parametrize("content", [b"", b"not a zip"])
def test_a_damaged_file_is_one_line(tmp_path: Path, content: bytes) -> None:
    """A damaged or missing model names the file and says what to do."""
    path = tmp_path / "model.zip"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"model\.zip.*framing train"):
        load_model(path)
    with pytest.raises(ModelError, match="ships no model"):
        find_model(make_lexicon(tmp_path / "none", "alarm"))


def test_a_model_fitted_anew_is_read_anew(tmp_path: Path) -> None:
    """Another model at the same path is another model, and its digest is that of what was read."""
    path = tmp_path / "model.zip"
    save_model(make_model(), path)
    lexicon = make_lexicon(tmp_path, "alarm", "calm")
    first = ClassifierScorer.load(path, lexicon)
    save_model(replace(make_model(), thresholds={"": (0.9, 0.9)}), path)
    second = ClassifierScorer.load(path, lexicon)
    assert first.thresholds != second.thresholds
    assert second.digest == digest_file(path) != first.digest
    assert ClassifierScorer.load(path, lexicon).model is second.model


def test_another_codebook_is_refused(tmp_path: Path) -> None:
    """A model fitted for other frames does not silently score this lexicon's."""
    save_model(make_model(), tmp_path / "model.zip")
    with pytest.raises(ModelError, match="fitted for the frames alarm, calm"):
        ClassifierScorer.load(None, make_lexicon(tmp_path, "alarm"))


def test_a_segment_without_words_has_no_meaning() -> None:
    """Punctuation alone gives zeros, never a division by zero."""
    model = make_model()
    dots = Segment(article_id="a", number=1, span=Span(0, 3), kind="body")
    assert model.words.sum_up([dots], tokenize_text("...")).tolist() == [[0.0, 0.0]]
    assert model.words.sum_up([], tokenize_text("")).shape == (0, 2)
