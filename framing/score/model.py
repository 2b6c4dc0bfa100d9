"""A fitted classifier of frames as plain numbers, stored without any code in the file."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
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
from framing.score.features import FAMILIES, FeatureSpace
from framing.score.network import Network
from framing.score.thresholds import Thresholds
from framing.score.words import WordTable

Floats = NDArray[np.float32]
_KIND = Kind(
    format=2,
    what="not a model of this program",
    instead="fit one with 'framing train' or use --scorer lexicon",
    again="fit the model again with 'framing train'",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameModel:
    """A network that gives each frame a probability, with the features and words it needs.

    `thresholds` say from which probability a frame is present, `facts` what the model was fitted
    on; `digest` is the SHA-256 of the file that it was read from, empty where it was not.
    """

    space: FeatureSpace
    words: WordTable
    network: Network
    thresholds: Thresholds
    facts: Mapping[str, str]
    digest: str = ""


def save_model(model: FrameModel, path: Path) -> None:
    """Write a model as a zip of arrays and one JSON header; the same model gives the same bytes."""
    names = sorted(model.words.words, key=model.words.words.__getitem__)
    table, steps = squeeze(model.words.vectors)
    header = {
        "format": _KIND.format,
        "frames": model.space.frames,
        "themes": model.space.themes,
        "families": model.space.families,
        "layers": len(model.network.weights),
        "thresholds": {lang: list(values) for lang, values in model.thresholds.items()},
        "facts": dict(model.facts),
    }
    arrays: dict[str, NDArray[Any]] = {
        "centre": model.network.centre,
        "scale": model.network.scale,
        "pairs": model.words.pairs,
        "vectors": table,
        "steps": steps,
    }
    for index, weights in enumerate(model.network.weights):
        arrays[f"weights{index}"] = weights
        arrays[f"biases{index}"] = model.network.biases[index]
    save_numbers(path, header, arrays, {"words.txt": "\n".join(names)})


_KEPT = 4
_kept: dict[str, FrameModel] = {}  # by digest: a path may hold another model a moment later


def load_model(path: Path) -> FrameModel:
    """Read a model; nothing in the file is ever executed.

    Raises ModelError, in one line, when the file is missing, damaged or of another format.
    """
    content = read_content(path, _KIND)
    digest = hashlib.sha256(content).hexdigest()
    if digest not in _kept:
        model = replace(load_numbers(path, content, _KIND, _assemble), digest=digest)
        if len(_kept) >= _KEPT:
            del _kept[next(iter(_kept))]
        _kept[digest] = model
    return _kept[digest]


def _assemble(header: dict[str, object], file: zipfile.ZipFile) -> FrameModel:
    def read(name: str) -> Floats:
        return np.asarray(read_array(file, name), dtype=np.float32)

    names = file.read("words.txt").decode().split("\n")
    vectors = stretch(read_array(file, "vectors"), read_array(file, "steps"))
    thresholds, facts, layers = header["thresholds"], header["facts"], header["layers"]
    if not (isinstance(thresholds, dict) and isinstance(facts, dict) and isinstance(layers, int)):
        raise KeyError("thresholds, facts, layers")
    return FrameModel(
        space=FeatureSpace(
            frames=_read_names(header["frames"]),
            themes=_read_names(header["themes"]),
            width=int(vectors.shape[1]),
            families=_check_families(_read_names(header["families"])),
        ),
        words=WordTable(
            words={name: index for index, name in enumerate(names) if name},
            pairs=read_array(file, "pairs").astype(np.int64),
            vectors=vectors,
        ),
        network=Network(
            centre=read("centre"),
            scale=read("scale"),
            weights=tuple(read(f"weights{index}") for index in range(layers)),
            biases=tuple(read(f"biases{index}") for index in range(layers)),
        ),
        thresholds={lang: tuple(values) for lang, values in thresholds.items()},
        facts=facts,
    )


def _read_names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise KeyError(str(value))
    return tuple(str(name) for name in value)


def _check_families(families: tuple[str, ...]) -> tuple[str, ...]:
    unknown = [name for name in families if name not in FAMILIES]
    if unknown:
        raise ValueError(f"it asks for features that are unknown here: {', '.join(unknown)}")
    return families
