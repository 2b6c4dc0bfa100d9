"""Keep what the slow reader says of passages in a file, so that half an hour of reading is done once."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.files import write_files
from framing.score.encoder.fitted import FittedReader
from framing.score.encoder.passages import Passage

Floats = NDArray[np.float32]
_OFTEN = 100  # passages read between two savings


class Reader(Protocol):
    """What reads a passage: the reader itself, or one that keeps what it says."""

    fitted: FittedReader

    def read(self, passage: Passage, lang: str) -> Floats:
        """Return the log-odds of each frame for each span of a passage."""
        ...


class KeptReader:
    """Reads a passage once: what is kept in the file is what this very reader said of this very text."""

    def __init__(self, reader: Reader, path: Path) -> None:
        """Take up what the file holds; ModelError when another reader said it."""
        self.fitted = reader.fitted
        self._reader, self._path = reader, path
        self._owner = digest_reader(reader.fitted)
        self._known = _load(path, self._owner) if path.exists() else {}
        self._unsaved = 0

    def read(self, passage: Passage, lang: str) -> Floats:
        """Return the log-odds of each frame for each span, from the file where they stand there."""
        key = _digest_passage(passage, lang)
        if key not in self._known:
            self._known[key] = self._reader.read(passage, lang)
            self._unsaved += 1
            if self._unsaved >= _OFTEN:
                self.save()
        return self._known[key]

    def save(self) -> None:
        """Replace the file as a whole."""
        told = {key: rows.tolist() for key, rows in sorted(self._known.items())}
        text = json.dumps({"reader": self._owner, "told": told})
        write_files({self._path.name: text.encode("ascii")}, self._path.parent)
        self._unsaved = 0


def digest_reader(fitted: FittedReader) -> str:
    """Return what tells readers apart that read differently; how they are joined does not count."""
    digest = hashlib.sha256(fitted.base.encode("utf-8"))
    for name, change in sorted(fitted.changes.items()):
        digest.update(name.encode("utf-8") + change.left.tobytes() + change.right.tobytes())
    digest.update(fitted.head.tobytes() + fitted.bias.tobytes())
    return digest.hexdigest()


def _digest_passage(passage: Passage, lang: str) -> str:
    told = json.dumps([lang, passage.text, passage.spans])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _load(path: Path, owner: str) -> dict[str, Floats]:
    held = json.loads(path.read_text(encoding="ascii"))
    if held["reader"] != owner:
        raise ModelError(f"{path}: says what another reader said; name a new file")
    return {key: np.array(rows, dtype=np.float32) for key, rows in held["told"].items()}
