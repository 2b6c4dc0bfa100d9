"""A scikit-learn transformer: texts in, one column for each frame and voice out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.codebook import Codebook, load_codebook
from framing.pipeline import code_article
from framing.read.articles import read_text
from framing.records import Article
from framing.settings import Settings

VOICES = ("own", "quoted")


class FramingVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turns texts into shares of sentences by frame, in the own voice and in quoted voices.

    `lexicon` and `scorer` are those of `Settings`; `lang` is "en", "es" or None to detect it
    for each text. The output has a row for each text and columns named
    FRAME_own and FRAME_quoted, from 0 to 1; a text without a sentence gives NaN, not 0.

    >>> FramingVectorizer(lang="en").fit([]).get_feature_names_out()[0]
    'government_own'
    """

    def __init__(
        self, *, lexicon: str = "political-violence", scorer: str = "auto", lang: str | None = None
    ) -> None:
        self.lexicon = lexicon
        self.scorer = scorer
        self.lang = lang

    def fit(self, raw_documents: Iterable[str], y: object = None) -> Self:
        """Load the codebook; the texts are only checked to be texts."""
        del y
        _check_texts(raw_documents)
        self.codebook_: Codebook = load_codebook(Settings(lexicon=self.lexicon, scorer=self.scorer))
        return self

    def transform(self, raw_documents: Iterable[str | Article]) -> NDArray[np.float64]:
        """Return an array of shape (texts, frames x 2)."""
        check_is_fitted(self, "codebook_")
        _check_texts(raw_documents)
        rows = [self._measure(document) for document in raw_documents]
        return np.array(rows, dtype=np.float64).reshape(
            len(rows), len(self.get_feature_names_out())
        )

    def _measure(self, document: str | Article) -> list[float]:
        article = (
            document if isinstance(document, Article) else read_text(document, lang=self.lang or "")
        )
        coded = code_article(article, self.codebook_)
        live = sum(segment.kind != "junk" for segment in coded.segments)
        if not live:
            return [float("nan")] * (len(self.codebook_.frames) * len(VOICES))
        values = []
        for frame in self.codebook_.frames:
            mine = [
                code.voice == "outlet"
                for code in coded.codes
                if code.present and code.frame == frame
            ]
            values += [sum(mine) / live, (len(mine) - sum(mine)) / live]
        return values

    def get_feature_names_out(
        self, input_features: Sequence[str] | None = None
    ) -> NDArray[np.str_]:
        """Return the names of the output columns."""
        del input_features
        check_is_fitted(self, "codebook_")
        names = [f"{frame}_{voice}" for frame in self.codebook_.frames for voice in VOICES]
        return np.array(names, dtype=object)

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401 - the type is scikit-learn's own
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = True
        return tags


def _check_texts(documents: object) -> None:
    if isinstance(documents, str):
        raise ValueError("Iterable over raw text documents expected, string object received.")  # noqa: TRY004 - scikit-learn's own contract for text
