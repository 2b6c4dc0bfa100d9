"""Reads the weights and word pieces of a language model from a GGUF file."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError

Floats = NDArray[np.float32]
MAGIC = b"GGUF"
_STRING, _ARRAY = 8, 9
_FORMS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_ALIGNMENT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacker:
    """What is known of the ways of packing numbers, each by its number in the format.

    `blocks` holds for each how many numbers a block has, and how many bytes; `unpack` turns packed
    rows (bytes) into numbers.
    """

    blocks: Mapping[int, tuple[int, int]]
    unpack: Callable[[NDArray[Any], int], Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tensor:
    """Where one table of weights lies: rows of `width` numbers, packed by `packing`."""

    rows: int
    width: int
    packing: int
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredModel:
    """An opened GGUF file: its facts, and its tables, unpacked when asked for.

    Reading touches only the rows asked for.
    """

    facts: Mapping[str, Any]
    tensors: Mapping[str, Tensor]
    content: NDArray[np.uint8]
    unpacker: Unpacker

    def read_table(self, name: str) -> Floats:
        """Return a whole table of weights: shape (rows, width), or (width,) for a single row."""
        tensor = self.tensors[name]
        table = self.read_rows(name, np.arange(tensor.rows))
        return table[0] if tensor.rows == 1 else table

    def read_rows(self, name: str, rows: NDArray[np.int64]) -> Floats:
        """Return some rows of a table: shape (rows asked for, width)."""
        tensor = self.tensors[name]
        size, length = self.unpacker.blocks[tensor.packing]
        step = tensor.width // size * length
        packed = self.content[tensor.start : tensor.start + tensor.rows * step].reshape(-1, step)
        return np.asarray(self.unpacker.unpack(packed[rows], tensor.packing), dtype=np.float32)


def open_model(path: Path, unpacker: Unpacker) -> StoredModel:
    """Open a GGUF file; its weights stay on disk until they are read.

    Raises ModelError, in one line, when the file is missing, damaged or of another format.
    """
    try:
        content = np.memmap(path, dtype=np.uint8, mode="r")
        return _Header(content).read(unpacker)
    except (OSError, KeyError, ValueError, struct.error, UnicodeDecodeError) as error:
        raise ModelError(
            f"{path}: not a language model in the format GGUF ({error}); install "
            "'media-framing[deep]' again, or name another file"
        ) from error


class _Header:
    """Reads the head of a GGUF file from its first byte on."""

    def __init__(self, content: NDArray[np.uint8]) -> None:
        self.content = content
        self.view = memoryview(content.data)
        self.at = 0

    def read(self, unpacker: Unpacker) -> StoredModel:
        if bytes(self.view[:4]) != MAGIC:
            raise ValueError("it does not begin with 'GGUF'")
        self.at = 8
        tensors, facts = self.take("Q"), self.take("Q")
        found = {}
        for _ in range(facts):
            name = self.take_text()
            found[name] = self.take_value(self.take("I"))
        places = [self.take_tensor() for _ in range(tensors)]
        step = int(found.get("general.alignment", _ALIGNMENT))
        base = -(-self.at // step) * step
        return StoredModel(
            facts=found,
            tensors={
                name: Tensor(rows=rows, width=width, packing=packing, start=base + offset)
                for name, rows, width, packing, offset in places
            },
            content=self.content,
            unpacker=unpacker,
        )

    def take(self, form: str) -> Any:  # noqa: ANN401 - a number of whichever form
        value = struct.unpack_from("<" + form, self.view, self.at)[0]
        self.at += struct.calcsize("<" + form)
        return value

    def take_text(self) -> str:
        length = self.take("Q")
        text = bytes(self.view[self.at : self.at + length]).decode()
        self.at += length
        return text

    def take_value(self, kind: int) -> Any:  # noqa: ANN401 - what the file says
        if kind == _STRING:
            return self.take_text()
        if kind != _ARRAY:
            return self.take(_FORMS[kind])
        inner, length = self.take("I"), self.take("Q")
        if inner == _STRING:
            return [self.take_text() for _ in range(length)]
        values = np.frombuffer(self.view, "<" + _FORMS[inner], length, self.at)
        self.at += values.nbytes
        return values

    def take_tensor(self) -> tuple[str, int, int, int, int]:
        name = self.take_text()
        sizes = [self.take("Q") for _ in range(self.take("I"))]
        packing, offset = self.take("I"), self.take("Q")
        return name, int(np.prod(sizes[1:], dtype=np.int64)), sizes[0], packing, offset
