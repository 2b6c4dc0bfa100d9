"""Codings of sentences by people: one row per sentence and coder, without the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from framing.codings import SHORT_FRAMES, CodedSentence, Unit
from framing.errors import InputError
from framing.records import ROLES, STANCES, Table
from framing.text.coded_rows import read_code, read_coded_rows, read_sentence
from framing.text.spreadsheets import read_number

_ROLES, _STANCES = ({"", *codes} for codes in (ROLES, STANCES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(CodedSentence):
    """What one coder said of one sentence, with its digest and what is known of its article.

    A frame is None where it was left blank (not coded, or the coders disagreed). `voices` and
    `stances` hold the frames that are present. `mode` is empty where Speech was not coded.
    `inclusion` is the chance with which the sentence was drawn, None when it is not known.
    """

    digest: str = ""
    voices: Mapping[str, str] = field(default_factory=dict)
    stances: Mapping[str, str] = field(default_factory=dict)
    speaker: str = ""
    lang: str = ""
    outlet: str = ""
    event: str = ""
    inclusion: float | None = None
    text: str = ""


# What the digest of a coding is taken over, in this order: the same codes have the same digest
# in every version.
_DIGESTED = (
    "article", "span", "digest", "coder", "frames", "voices", "stances", "mode", "speaker", "role",
    "junk", "lang", "outlet", "event", "inclusion", "text",
)  # fmt: skip


def describe_codings(codings: Sequence[Coding]) -> dict[str, object]:
    """Return what a run that used codings says of them; empty without any.

    >>> describe_codings([])
    {}
    """
    if not codings:
        return {}
    total = hashlib.sha256()
    for item in codings:
        cells = ", ".join(f"{name}={getattr(item, name)!r}" for name in _DIGESTED)
        total.update(f"Coding({cells})".encode("utf-8", "surrogatepass"))
    coders = len({item.coder for item in codings})
    units = len({item.unit for item in codings})
    facts = {"sentences": units, "codings": len(codings), "coders": coders}
    return {"coding": {**facts, "digest": total.hexdigest()}}


def read_codings(path: Path) -> tuple[Coding, ...]:
    """Read a coding table: `article` (or `file`), `start`, `end`, one column per frame, `coder`.

    A column is a frame when a column of the same name with `_voice` stands beside it; `gov`,
    `opp` and `hr` are read as the project's frames. Frames hold 1, 0 or nothing. Raises
    InputError with file and line for the first cell that is not allowed.
    """
    header, rows = read_coded_rows(path)
    if not rows:
        raise InputError(f"{path}: no coded sentence; give a CSV with a header and rows")
    frames = [name for name in header if f"{name}_voice" in header]
    key = "article" if "article" in header else "file"
    if "item" in header:
        raise InputError(f"{path}: a form as coders fill it in; run 'framing code import' first")
    missing = [name for name in (key, "start", "end") if name not in header]
    if missing or not frames:
        lacks = ", ".join(missing) or "a frame with its _voice column"
        raise InputError(
            f"{path}:1: the header lacks {lacks}; needed are article (or file), start, end and "
            "FRAME, FRAME_voice, FRAME_stance for each frame"
        )
    return tuple(build_coding(row, f"{path}:{line}", frames, key) for line, row in rows)


def build_coding(
    row: Mapping[str, str], where: str, frames: Sequence[str], key: str = "article"
) -> Coding:
    """Return the coding that one row of cells holds; `where` opens every complaint."""
    named = {SHORT_FRAMES.get(name, name): name for name in frames}
    return read_sentence(
        Coding, row, where, named, key,
        voices=_read_codes(row, named, "voice", _ROLES, where),
        stances=_read_codes(row, named, "stance", _STANCES, where),
        speaker=row.get("speaker", ""),
        inclusion=read_inclusion(row, where),
        text=row.get("text", ""),
        lang=row.get("lang", ""),
        outlet=row.get("outlet", ""),
        event=row.get("event", ""),
        digest=row.get("digest", ""),
    )  # fmt: skip


def count_voiceless(codings: Iterable[Coding]) -> dict[str, int]:
    """Return, for each frame, in how many sentences it was coded and nobody named its voice.

    >>> from framing.records import Span
    >>> count_voiceless([Coding(article="x", span=Span(0, 5), frames={"hr": True})])
    {'hr': 1}
    """
    seen: dict[str, dict[Unit, bool]] = {}
    for item in codings:
        for name, mark in item.frames.items():
            if mark and not item.junk:
                known = seen.setdefault(name, {})
                known[item.unit] = known.get(item.unit, False) or bool(item.voices.get(name))
    counted = {name: sum(not has for has in units.values()) for name, units in seen.items()}
    return {name: number for name, number in counted.items() if number}


def refuse_doubles(codings: Iterable[Coding]) -> None:
    """Raise InputError where one coder coded a sentence twice."""
    seen = set()
    for item in codings:
        key = (*item.unit, item.coder)
        if key in seen:
            raise InputError(
                f"{item.article} {item.span.start}-{item.span.end}: coder {item.coder!r} coded it "
                "twice; keep one row for each sentence and coder, and give every coder another name "
                "(where a form has none, its file's name or --coder counts)"
            )
        seen.add(key)


def build_coding_table(codings: Iterable[Coding], *, with_text: bool = False) -> Table:
    """Return codings as a table ordered by sentence and coder; the text only when asked for."""
    ordered = sorted(codings, key=lambda item: (item.unit, item.coder))
    frames = tuple(dict.fromkeys(name for item in ordered for name in item.frames))
    columns = (
        "article", "start", "end", "digest", "coder", "lang", "outlet", "event",
        *(f"{name}{part}" for name in frames for part in ("", "_voice", "_stance")),
        "mode", "speaker", "role", "junk", "inclusion", *(("text",) if with_text else ()),
    )  # fmt: skip
    table = Table("codings", columns)
    for item in ordered:
        cells: list[str | int | float | None] = [
            item.article, item.span.start, item.span.end, item.digest, item.coder, item.lang,
            item.outlet, item.event,
        ]  # fmt: skip
        for name in frames:
            mark = item.frames.get(name)
            cells += [None if mark is None else int(mark)]
            cells += [item.voices.get(name, ""), item.stances.get(name, "")]
        cells += [item.mode, item.speaker, item.role, int(item.junk), item.inclusion]
        table.rows.append((*cells, item.text) if with_text else tuple(cells))
    return table


def read_inclusion(row: Mapping[str, str], where: str) -> float | None:
    """Return the chance in the cell `inclusion`, None where it is empty; InputError for no chance."""
    value = row.get("inclusion", "")
    if not value:
        return None
    share = read_number(value)
    if share is None or not 0 < share <= 1:
        raise InputError(f"{where}: inclusion is {value!r}; allowed is a chance above 0, at most 1")
    return share


def _read_codes(
    row: Mapping[str, str], named: Mapping[str, str], part: str, allowed: set[str], where: str
) -> dict[str, str]:
    found = {
        name: read_code(row, f"{column}_{part}", allowed, where) for name, column in named.items()
    }
    return {name: code for name, code in found.items() if code}
