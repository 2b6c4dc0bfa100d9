"""What was fitted on top of a language model: changes of its upper layers and a chance per frame."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.score.archive import (
    Kind,
    load_numbers,
    read_array,
    read_content,
    save_numbers,
    squeeze,
    stretch,
)
from framing.score.thresholds import Thresholds

Floats = NDArray[np.float32]
_KIND = Kind(
    format=2,
    what="not what '--scorer deep' needs",
    instead="use --scorer classifier",
    again="use --scorer classifier",
)


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
    thresholds: Thresholds
    facts: Mapping[str, str]


def save_reader(fitted: FittedReader, path: Path) -> None:
    """Write what was fitted as a zip of arrays and one JSON header; same numbers, same bytes."""
    header = {
        "format": _KIND.format,
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
        for side, table in (("left", change.left), ("right", change.right.T)):
            arrays[f"{name}.{side}"], arrays[f"{name}.{side}.steps"] = squeeze(table)
    save_numbers(path, header, arrays)


def load_reader(path: Path) -> FittedReader:
    """Read what was fitted; nothing in the file is ever executed.

    Raises ModelError, in one line, when the file is missing, damaged or of another format.
    """
    return load_numbers(path, read_content(path, _KIND), _KIND, _assemble)


def _assemble(header: dict[str, object], file: zipfile.ZipFile) -> FittedReader:
    def read(name: str) -> Floats:
        return np.asarray(read_array(file, name), dtype=np.float32)

    def unpack(name: str) -> Floats:
        return stretch(read_array(file, name), read_array(file, f"{name}.steps"))

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
            name: Change(left=unpack(f"{name}.left"), right=unpack(f"{name}.right").T)
            for name in names
        },
        head=read("head"),
        bias=read("bias"),
        weights=read("weights"),
        offsets=read("offsets"),
        thresholds={lang: tuple(values) for lang, values in thresholds.items()},
        facts=facts,
    )
