"""What was fitted on top of a language model: changes of its upper layers and a chance per frame."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError

Floats = NDArray[np.float32]
FORMAT = 1
_STAMP = (1980, 1, 1, 0, 0, 0)  # so that the same numbers give the same bytes
_STEPS = 127.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is added to a table of weights: `left` (outputs x rank) times `right` (rank x inputs).

    A change of low rank stands in for a fitted table (Hu et al. 2022).
    """

    left: Floats
    right: Floats

    def apply(self, table: Floats) -> Floats:
        """Return the table with the change added.

        >>> one = np.ones((1, 1), dtype=np.float32)
        >>> Change(left=2 * one, right=one).apply(one).tolist()
        [[3.0]]
        """
        return np.asarray(table + self.left @ self.right, dtype=np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedReader:
    """What was learnt on coded sentences for one language model (known by its `base` digest).

    `changes` go by the name of the table. `head` (two state widths + 1 x frames) and `bias`
    turn what is read of a sentence into log-odds; `weights` (frames x 2) and `offsets` join
    them with those of the classifier; `thresholds` are as in `FrameModel`.
    """

    base: str
    frames: tuple[str, ...]
    changes: Mapping[str, Change]
    head: Floats
    bias: Floats
    weights: Floats
    offsets: Floats
    thresholds: Mapping[str, tuple[float, ...]]
    facts: Mapping[str, str]

    def find_thresholds(self, lang: str) -> tuple[float, ...]:
        """Return the thresholds of a language, in the order of the frames."""
        return self.thresholds.get(lang[:2], self.thresholds[""])


def save_reader(fitted: FittedReader, path: Path) -> None:
    """Write what was fitted as a zip of arrays and one JSON header; same numbers, same bytes."""
    header = {
        "format": FORMAT,
        "base": fitted.base,
        "frames": fitted.frames,
        "changes": sorted(fitted.changes),
        "thresholds": {lang: list(values) for lang, values in fitted.thresholds.items()},
        "facts": dict(fitted.facts),
    }
    arrays: dict[str, NDArray[Any]] = {
        "head": fitted.head,
        "bias": fitted.bias,
        "weights": fitted.weights,
        "offsets": fitted.offsets,
    }
    for name, change in sorted(fitted.changes.items()):
        arrays |= _pack(f"{name}.left", change.left.T) | _pack(f"{name}.right", change.right)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        _write(file, "header.json", json.dumps(header, indent=1, ensure_ascii=False).encode())
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            _write(file, f"{name}.npy", buffer.getvalue())


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    file.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED, 9)


def _pack(name: str, rows: Floats) -> dict[str, NDArray[Any]]:
    steps = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-12) / _STEPS
    return {
        name: np.rint(rows / steps).astype(np.int8),
        f"{name}.steps": steps.astype(np.float32),
    }


def load_reader(path: Path) -> FittedReader:
    """Read what was fitted; nothing in the file is ever executed.

    Raises ModelError, in one line, when the file is missing, damaged or of another format.
    """
    try:
        with zipfile.ZipFile(path) as file:
            header = json.loads(file.read("header.json"))
            if header.get("format") != FORMAT:
                raise ModelError(
                    f"{path}: format {header.get('format')!r} found, {FORMAT} is needed; "
                    "use --scorer classifier"
                )
            return _assemble(header, file)
    except (OSError, KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise ModelError(
            f"{path}: not what '--scorer deep' needs ({error}); use --scorer classifier"
        ) from error


def _assemble(header: dict[str, object], file: zipfile.ZipFile) -> FittedReader:
    def read(name: str) -> Floats:
        return np.asarray(
            np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False), dtype=np.float32
        )

    def unpack(name: str) -> Floats:
        return np.asarray(read(name) * read(f"{name}.steps"), dtype=np.float32)

    frames, names = header["frames"], header["changes"]
    thresholds, facts = header["thresholds"], header["facts"]
    if not (
        isinstance(frames, list)
        and isinstance(names, list)
        and isinstance(thresholds, dict)
        and isinstance(facts, dict)
    ):
        raise KeyError("frames, changes, thresholds, facts")
    return FittedReader(
        base=str(header["base"]),
        frames=tuple(frames),
        changes={
            name: Change(left=unpack(f"{name}.left").T, right=unpack(f"{name}.right"))
            for name in names
        },
        head=read("head"),
        bias=read("bias"),
        weights=read("weights"),
        offsets=read("offsets"),
        thresholds={lang: tuple(values) for lang, values in thresholds.items()},
        facts=facts,
    )
