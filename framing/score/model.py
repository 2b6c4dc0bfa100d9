"""A fitted classifier of frames as plain numbers, stored without any code in the file."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.score.features import FAMILIES, FeatureSpace
from framing.score.network import Network
from framing.score.words import WordTable

Floats = NDArray[np.float32]
FORMAT = 2
_STAMP = (1980, 1, 1, 0, 0, 0)  # so that the same numbers give the same bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameModel:
    """A network that gives each frame a probability, with the features and words it needs.

    `thresholds` gives for each language the probability from which a frame is present,
    "" standing for any other language. `facts` says what it was fitted on.
    """

    space: FeatureSpace
    words: WordTable
    network: Network
    thresholds: Mapping[str, tuple[float, ...]]
    facts: Mapping[str, str]

    def find_thresholds(self, lang: str) -> tuple[float, ...]:
        """Return the thresholds of a language, in the order of the frames."""
        return self.thresholds.get(lang[:2], self.thresholds[""])


def save_model(model: FrameModel, path: Path) -> None:
    """Write a model as a zip of arrays and one JSON header; the same model gives the same bytes."""
    names = sorted(model.words.words, key=model.words.words.__getitem__)
    table, steps = _squeeze(model.words.vectors)
    header = {
        "format": FORMAT,
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
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        _write(file, "header.json", json.dumps(header, indent=1, ensure_ascii=False).encode())
        _write(file, "words.txt", "\n".join(names).encode())
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            _write(file, f"{name}.npy", buffer.getvalue())


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    file.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED, 9)


def _squeeze(vectors: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return the vectors in 256 steps for each column, and the size of a step."""
    steps = np.maximum(np.abs(vectors).max(axis=0, initial=0.0), 1e-9) / 127.0
    return np.rint(vectors / steps).astype(np.int8), steps.astype(np.float32)


@lru_cache(maxsize=4)
def load_model(path: Path) -> FrameModel:
    """Read a model; nothing in the file is ever executed.

    Raises ModelError, in one line, when the file is missing, damaged or of another format.
    """
    try:
        with zipfile.ZipFile(path) as file:
            header = json.loads(file.read("header.json"))
            if header.get("format") != FORMAT:
                raise ModelError(
                    f"{path}: format {header.get('format')!r} found, {FORMAT} is needed; "
                    "fit the model again with 'framing train'"
                )
            return _assemble(header, file)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ModelError(
            f"{path}: not a model of this program ({error}); "
            "fit one with 'framing train' or use --scorer lexicon"
        ) from error


def _assemble(header: dict[str, object], file: zipfile.ZipFile) -> FrameModel:
    def read(name: str) -> NDArray[np.float32]:
        array: NDArray[np.float32] = np.load(
            io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False
        )
        return array

    names = file.read("words.txt").decode().split("\n")
    vectors = np.asarray(read("vectors").astype(np.float32) * read("steps"), dtype=np.float32)
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
            pairs=read("pairs").astype(np.int64),
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
