"""The learnt verdict: a model fitted on coded sentences decides which frames a segment carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing.errors import ModelError
from framing.lexicon.load import MODEL_FILE
from framing.lexicon.model import Lexicon
from framing.records import Article, Attribution, FrameCode, Hit, Segment, Speech, Tokens
from framing.score.lexicon import code_frame, group_hits
from framing.score.model import FrameModel, load_model
from framing.score.network import Floats
from framing.score.thresholds import find_thresholds, name_thresholds
from framing.text.digest import digest_file

# What a model's file says of its contest with the words; a model without it is used.
CONTEST, WON, LOST = "contest", "won", "lost"
_FIGURE = re.compile(r"\d\.\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifierScorer:
    """Marks a frame present where its calibrated probability reaches the model's threshold."""

    model: FrameModel
    digest: str = ""
    name: str = "classifier"

    @classmethod
    def load(cls, path: Path | None, lexicon: Lexicon) -> ClassifierScorer:
        """Load a model file, or the model that ships with the lexicon.

        Raises ModelError when there is none or when it was fitted for other frames.
        """
        path = path or find_model(lexicon)
        model = load_model(path)
        instead = "fit a model for it with 'framing train' or use --scorer lexicon"
        check_frames(path, model.space.frames, lexicon, instead)
        return cls(model=model, digest=model.digest)

    @classmethod
    def build(cls, lexicon: Lexicon) -> ClassifierScorer:
        """Return the scorer with the model that ships with the lexicon."""
        return cls.load(None, lexicon)

    @property
    def thresholds(self) -> dict[str, dict[str, float]]:
        """Return for each language the probability from which a frame is present."""
        return name_thresholds(self.model.space.frames, self.model.thresholds)

    def score(
        self,
        article: Article,
        segments: Sequence[Segment],
        tokens: Tokens,
        attributions: Sequence[Attribution],
        speech: Sequence[Speech],
        hits: Sequence[Hit],
    ) -> tuple[FrameCode, ...]:
        """Return one code for each segment that is not junk and each frame."""
        del attributions
        if not segments:
            return ()
        chances = self.predict(article, segments, tokens, speech, hits)
        limits = find_thresholds(self.model.thresholds, article.lang)
        frames = [*zip(self.model.space.frames, limits, strict=True)]
        return decide_frames(segments, speech, hits, frames, chances)

    def predict(
        self,
        article: Article,
        segments: Sequence[Segment],
        tokens: Tokens,
        speech: Sequence[Speech],
        hits: Sequence[Hit],
    ) -> Floats:
        """Return the probability of each frame (columns) for each segment (rows), junk too."""
        meaning = self.model.words.sum_up(segments, tokens)
        features = self.model.space.build(article, segments, speech, hits, meaning)
        return self.model.network.predict(features)


def decide_frames(
    segments: Sequence[Segment],
    speech: Sequence[Speech],
    hits: Sequence[Hit],
    frames: Sequence[tuple[str, float]],
    chances: Floats,
) -> tuple[FrameCode, ...]:
    """Return one code for each segment that is not junk and each frame.

    `frames` are names with the probability from which each is present; `chances` has a row
    for each segment and a column for each frame.
    """
    grouped = group_hits(hits)
    exact = chances.astype(np.float64)
    present = (exact >= [limit for _, limit in frames]).tolist()
    rounded = np.round(exact, 4).tolist()
    return tuple(
        code_frame(segment, frame, grouped.get((segment.number, frame), ()), said, found, chance)
        for segment, said, row, marks in zip(segments, speech, rounded, present, strict=True)
        if segment.kind != "junk"
        for (frame, _), chance, found in zip(frames, row, marks, strict=True)
    )


def find_training(lexicon: Lexicon, digest: str, codings: Iterable[Path]) -> tuple[Path, ...]:
    """Return which files of codings the shipped model was fitted on; none where `digest` is not its own.

    Raises ModelError when the lexicon ships no model.
    """
    path = find_model(lexicon)
    return list_training_files(path, codings) if digest_file(path) == digest else ()


def list_training_files(model: Path, codings: Iterable[Path]) -> tuple[Path, ...]:
    """Return which files of codings a model was fitted on, known by their digests.

    Raises ModelError when there is no such model.
    """
    return match_codings(load_model(model).facts, codings)


def match_codings(facts: Mapping[str, str], codings: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files of codings whose digests stand in the facts of what was fitted."""
    coded = facts.get("coded", "").split()
    return tuple(path for path in codings if digest_file(path) in coded)


def check_frames(path: Path, frames: Sequence[str], lexicon: Lexicon, instead: str) -> None:
    """Raise ModelError, with what to do `instead`, when a file was fitted for other frames."""
    if tuple(frames) != lexicon.frame_names:
        raise ModelError(
            f"{path}: fitted for the frames {', '.join(frames)}, but lexicon {lexicon.id!r} has "
            f"{', '.join(lexicon.frame_names)}; {instead}"
        )


def has_model(lexicon: Lexicon) -> bool:
    """Say whether a model ships with the lexicon."""
    return (Path(lexicon.path) / MODEL_FILE).is_file()


class Lost(NamedTuple):
    """Macro-F1 of a model, of the words alone and of always yes, as the model's file writes them."""

    model: str
    words: str
    always: str


def tell_lost(lexicon: Lexicon) -> Lost | None:
    """Return how the lexicon's model did where its own training found it no better than the words.

    None for a better model, one whose file does not say, and without any.
    """
    if not has_model(lexicon):
        return None
    how, _, figures = load_model(find_model(lexicon)).facts.get(CONTEST, "").partition(": ")
    if how != LOST or not figures:
        return None
    return Lost(*(*_FIGURE.findall(figures), "?", "?", "?")[:3])


def find_model(lexicon: Lexicon) -> Path:
    """Return the model file that ships with a lexicon; ModelError when it has none."""
    path = Path(lexicon.path) / MODEL_FILE
    if not has_model(lexicon):
        raise ModelError(
            f"lexicon {lexicon.id!r} ships no model; fit one with 'framing train' or use "
            "--scorer lexicon"
        )
    return path
