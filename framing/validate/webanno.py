"""Read INCEpTION's WebAnno TSV 3 export of a coding form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from framing.errors import InputError

_ITEM = re.compile(r"item-\d{5}\b")
_STACK = re.compile(r"\[\d+\]$")
_EMPTY = {"", "_", "*"}
_ESCAPED = re.compile(r"\\(.)")
_CONTEXT = "[…]"  # how lines around the sentence begin
_SENTENCE = 2  # lines from an item's name to its sentence
_TRUTHS = {"true": "1", "false": "0"}
_FIRST_ANNOTATION = 3


@dataclass(frozen=True, slots=True)
class FoundItem:
    """The annotations on one item's sentence as answers, and the lines shown for the item."""

    item: str
    where: str
    cells: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Column:
    layer: str
    feature: str


def read_webanno(text: str, where: str) -> Iterator[FoundItem]:
    """Yield the annotated items of a WebAnno TSV 3 file in its order.

    Layers whose last name is `Framing` (features frame, voice, stance; stacked, one for each
    frame) and `Speech` (mode, speaker, role, junk) are read, others passed over. An item's name
    stands two text lines before its sentence, with the sentences before it between. Raises
    InputError with the line, also for an annotation on what stands around the sentence.
    """
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    if not lines or not lines[0].startswith("#FORMAT=WebAnno TSV 3"):
        raise InputError(f"{where}:1: not WebAnno TSV 3; export from INCEpTION in that format")
    columns: list[_Column] = []
    current: FoundItem | None = None
    for number, line in enumerate(lines, start=1):
        if line.startswith("#T_"):  # relations and chains have columns too
            layer, *features = line.partition("=")[2].split("|")
            name = layer.rsplit(".", 1)[-1]
            columns += [_Column(name, feature) for feature in features or ("",)]
        elif line.startswith("#Text=") and (named := _ITEM.match(line.removeprefix("#Text="))):
            if current is not None and current.cells:
                yield current
            current = FoundItem(named[0], f"{where}:{number}")
        elif current is not None and line.startswith("#Text="):
            current.lines.append(line.removeprefix("#Text=").replace("\\\\", "\\"))
        elif current is not None and line and not line.startswith("#"):
            _take_token(line.split("\t"), columns, current, f"{where}:{number}")
    if current is not None and current.cells:
        yield current


def _take_token(cells: list[str], columns: list[_Column], item: FoundItem, where: str) -> None:
    values: dict[_Column, list[str]] = {}
    for column, cell in zip(columns, cells[_FIRST_ANNOTATION:], strict=False):
        parts = [_STACK.sub("", part) for part in re.split(r"(?<!\\)\|", cell)]
        values[column] = ["" if part in _EMPTY else _ESCAPED.sub(r"\1", part) for part in parts]
    _refuse_context(values, item, where)
    frames = values.get(_Column("Framing", "frame"), [])
    for place, frame in enumerate(frames):
        if not frame:
            continue
        _put(item, frame, "1", where)
        for part in ("voice", "stance"):
            given = values.get(_Column("Framing", part), [])
            if place < len(given) and given[place]:
                _put(item, f"{frame}_{part}", given[place], where)
    for part in ("mode", "speaker", "role", "junk"):
        for value in values.get(_Column("Speech", part), []):
            if value:
                _put(item, part, _TRUTHS.get(value, value) if part == "junk" else value, where)


def _refuse_context(values: dict[_Column, list[str]], item: FoundItem, where: str) -> None:
    """Refuse an answer on the item's name or on the sentences around: it is about another one."""
    is_around = not item.lines or item.lines[-1].startswith(_CONTEXT)
    if len(item.lines) == _SENTENCE or not is_around:
        return
    if any(any(parts) for column, parts in values.items() if column.layer in ("Framing", "Speech")):
        raise InputError(
            f"{where}: {item.item} is annotated beside its sentence; annotate the line without "
            f"{_CONTEXT} below its name"
        )


def _put(item: FoundItem, name: str, value: str, where: str) -> None:
    if item.cells.setdefault(name, value) != value:
        raise InputError(
            f"{where}: {item.item} has two answers to {name}, {item.cells[name]!r} and {value!r}; "
            "keep one"
        )
