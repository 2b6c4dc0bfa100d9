"""What the slow reader said is read once, and never taken for what another reader would say."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.deep_kept import KeptReader, Reader
from framing.errors import ModelError
from framing.records import Span
from framing.score.encoder.fitted import FittedReader
from framing.score.encoder.passages import Passage
from tests.score.test_deep import make_fitted


class Counting:
    """A reader that says how often it has read."""

    def __init__(self, fitted: FittedReader) -> None:
        self.fitted = fitted
        self.times = 0

    def read(self, passage: Passage, lang: str) -> NDArray[np.float32]:
        """Return the number of this reading for each span and frame."""
        del lang
        self.times += 1
        return np.full((len(passage.spans), 3), self.times, dtype=np.float32)


PASSAGE = Passage(text="One. Two.", spans=(Span(0, 4), Span(5, 9)), numbers=(0, 1))


def read_all(reader: Reader) -> list[float]:
    """Return what is said of three passages that differ in text, in spans and in language."""
    other = replace(PASSAGE, spans=(Span(0, 9), Span(5, 9)))
    told = (reader.read(PASSAGE, "en"), reader.read(other, "en"), reader.read(PASSAGE, "es"))
    return [float(rows[0, 0]) for rows in told]


def test_a_passage_is_read_once(tmp_path: Path) -> None:
    """Kept verdicts are those of the same text, spans and language, also in a later run."""
    counting, path = Counting(make_fitted()), tmp_path / "kept.json"
    first = KeptReader(counting, path)
    assert read_all(first) == read_all(first) == [1, 2, 3]
    first.save()
    assert read_all(KeptReader(counting, path)) == [1, 2, 3]
    assert counting.times == 3


def test_another_reader_is_refused(tmp_path: Path) -> None:
    """New weights read differently; a new way of joining with the classifier does not matter."""
    fitted, path = make_fitted(), tmp_path / "kept.json"
    KeptReader(Counting(fitted), path).save()
    KeptReader(Counting(replace(fitted, thresholds={"": (0.1,) * 3})), path)
    with pytest.raises(ModelError, match="another reader"):
        KeptReader(Counting(replace(fitted, bias=fitted.bias + 1)), path)
