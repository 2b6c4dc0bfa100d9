"""Fitted numbers on disk: a zip of one JSON header, texts and NumPy arrays, without any code in it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.files import write_files

Floats = NDArray[np.float32]
Made = TypeVar("Made")
_STAMP = (1980, 1, 1, 0, 0, 0)  # so that the same numbers give the same bytes
_STEPS = 127.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file: the format it must have, and the words of an error.

    `what` says that a file is something else, `instead` what to do then, `again` what to do
    about another format.
    """

    format: int
    what: str
    instead: str
    again: str


def save_numbers(
    path: Path,
    header: Mapping[str, object],
    arrays: Mapping[str, NDArray[Any]],
    texts: Mapping[str, str] | None = None,
) -> None:
    """Write header, texts and arrays as one file; the same numbers give the same bytes.

    What stood there is replaced whole or, on any failure, left as it was.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        _write(file, "header.json", json.dumps(header, indent=1, ensure_ascii=False).encode())
        for name, text in (texts or {}).items():
            _write(file, name, text.encode())
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            _write(file, f"{name}.npy", buffer.getvalue())
    write_files({path.name: whole.getvalue()}, path.parent)


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    file.writestr(zipfile.ZipInfo(name, _STAMP), content, zipfile.ZIP_DEFLATED, 9)


def read_content(path: Path, kind: Kind) -> bytes:
    """Return the bytes of a file; ModelError, in one line, when they cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: {kind.what} ({error}); {kind.instead}") from error


def load_numbers(
    path: Path,
    content: bytes,
    kind: Kind,
    assemble: Callable[[dict[str, object], zipfile.ZipFile], Made],
) -> Made:
    """Return what `assemble` makes of the header and arrays in the `content` of the file at `path`.

    Nothing in it is ever executed. Raises ModelError, in one line, when it is damaged or of
    another format.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            header = json.loads(file.read("header.json"))
            if header.get("format") != kind.format:
                raise ModelError(
                    f"{path}: format {header.get('format')!r} found, {kind.format} is needed; "
                    f"{kind.again}"
                )
            return assemble(header, file)
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile) as error:
        raise ModelError(f"{path}: {kind.what} ({error}); {kind.instead}") from error


def read_array(file: zipfile.ZipFile, name: str) -> NDArray[Any]:
    """Return one array of an opened file."""
    array: NDArray[Any] = np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False)
    return array


def squeeze(table: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return a table in 256 steps for each column, and the size of a step.

    >>> squeeze(np.array([[127.0], [-2.0]], dtype=np.float32))[0].tolist()
    [[127], [-2]]
    """
    steps = np.maximum(np.abs(table).max(axis=0, initial=0.0), 1e-9) / _STEPS
    return np.rint(table / steps).astype(np.int8), steps.astype(np.float32)


def stretch(table: NDArray[Any], steps: NDArray[Any]) -> Floats:
    """Return the numbers of a squeezed table."""
    return np.asarray(table.astype(np.float32) * steps, dtype=np.float32)
