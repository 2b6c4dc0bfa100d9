"""Take codings back from CSV, Label Studio, doccano and INCEpTION into one coding table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from framing.errors import InputError, SettingsError
from framing.text.digest import digest_text
from framing.text.spreadsheets import open_rows, read_span, read_spreadsheet
from framing.validate.codings import Coding, build_coding, read_inclusion
from framing.validate.sample import FRAMES_PART
from framing.validate.webanno import read_webanno

_DIGEST = re.compile("[0-9a-f]{16}")
_OTHERS = {"mode", "speaker", "role", "junk", "note"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one coder answered for one item: cells by question, and where they were read.

    Some tools only mark what is present: there, in an item with any answer, a frame without
    one means 'not present' (`absent_is_no`). `around` holds the lines shown for an item where
    the tool gives no cell of its own to its text.
    """

    item: str
    coder: str
    cells: Mapping[str, str]
    where: str
    text: str = ""
    absent_is_no: bool = False
    around: Sequence[str] = ()


def import_codings(
    path: Path,
    form: str,
    key: Path,
    frames: Sequence[str] = (),
    *,
    coder: str = "",
    with_text: bool = False,
) -> tuple[Coding, ...]:
    """Return the codings of one returned form, joined to the sentences of the sample's key.

    The frames are those of the sample unless given. `coder` names the coder where the form does
    not (else the file's name does). An item nobody answered is left out. The text stays out of
    the coding unless `with_text`. Raises InputError with file and line (or task) for an unknown
    item, one that a coder answered twice, an answer the codebook lacks, or a text that is not
    the one that was drawn.
    """
    if form not in READERS:
        raise SettingsError(f"{form}: no such form; choose {', '.join(READERS)}")
    known = _read_key(key)
    frames = frames or _read_frames(known, key)
    found = []
    seen: dict[tuple[str, ...], str] = {}
    for answer in READERS[form](path, coder or path.stem):
        if answer.item not in known:
            raise InputError(f"{answer.where}: item {answer.item!r} is not in the key {key}")
        drawn = known[answer.item]
        text = _find_text(answer, drawn)
        cells = _fill_blanks(answer, frames)
        if cells is None:
            continue
        _refuse_second(answer, drawn, seen)
        row = {**drawn, **cells, "coder": answer.coder}
        coding = build_coding(row, answer.where, list(frames))
        _check_frames(coding, answer.where)
        found.append(replace(coding, text=text) if with_text else coding)
    return tuple(found)


def _refuse_second(
    answer: Answer, drawn: Mapping[str, str], seen: dict[tuple[str, ...], str]
) -> None:
    """Refuse a second answer to a sentence, also as another item of a key put together by hand."""
    place = (answer.coder, drawn["article"], drawn["start"], drawn["end"])
    if first := seen.get(place):
        raise InputError(
            f"{answer.where}: coder {answer.coder!r} answered {answer.item} already in {first}; "
            "keep one answer, or give each coder a name of their own"
        )
    seen[place] = answer.where


def _find_text(answer: Answer, drawn: Mapping[str, str]) -> str:
    """Return the sentence as the form shows it; InputError where it is not the one drawn."""
    # CSV forms guard cells that a spreadsheet would take for a formula with an apostrophe.
    shown = [answer.text, answer.text.removeprefix("'")] if answer.text else answer.around
    for text in shown:
        if digest_text(text) == drawn["digest"]:
            return text
    if answer.text or _is_other(answer.around, drawn):
        raise InputError(
            f"{answer.where}: the text of {answer.item} is not the one drawn; is it the key of "
            "this sample? If an old encoding changed it, save the form as UTF-8, or empty the cell"
        )
    return ""


def _is_other(around: Sequence[str], drawn: Mapping[str, str]) -> bool:
    """Whether no line can be the sentence: forms in lines write runs of spaces as one."""
    length = int(drawn["end"]) - int(drawn["start"])
    return bool(around) and not any(len(line) < length for line in around[1:2])


def _fill_blanks(answer: Answer, frames: Sequence[str]) -> dict[str, str] | None:
    """Return the answers, or None for an item without any."""
    given = {name: value.strip() for name, value in answer.cells.items() if value.strip()}
    if not given:
        return None
    allowed = {f"{name}{part}" for name in frames for part in ("", "_voice", "_stance")} | _OTHERS
    if unknown := [name for name in given if name not in allowed]:
        raise InputError(
            f"{answer.where}: {unknown[0]!r} is no question of the codebook; its frames are "
            f"{', '.join(frames)}; name another codebook with --lexicon"
        )
    return {**dict.fromkeys(frames, "0" if answer.absent_is_no else ""), **given}


def _check_frames(coding: Coding, where: str) -> None:
    for name in {**coding.voices, **coding.stances}:
        if not coding.frames.get(name):
            raise InputError(
                f"{where}: {name} has a voice or stance but is not coded as present; code it 1 "
                "or clear them"
            )


def _read_key(path: Path) -> dict[str, dict[str, str]]:
    reader = open_rows(read_spreadsheet(path))
    if not {"item", "article", "start", "end", "digest"} <= set(reader.columns):
        raise InputError(f"{path}: not a key; give the key.csv that `framing code sample` wrote")
    known = {}
    for row in reader:
        # Read here, since later a wrong cell would be blamed on the form.
        where = f"{path}:{reader.line}"
        read_span(row, where)
        read_inclusion(row, where)
        if not _DIGEST.fullmatch(row["digest"]):
            raise InputError(
                f"{where}: digest is {row['digest']!r}; a spreadsheet took it for a number: give "
                "the key.csv as `framing code sample` wrote it, or draw the same sample again"
            )
        known[row["item"]] = row
    return known


def _read_frames(known: Mapping[str, Mapping[str, str]], key: Path) -> tuple[str, ...]:
    told = {row.get("frames", "") for row in known.values()} - {""}
    if not told:
        raise InputError(f"{key}: tells no frames; name the codebook with --lexicon")
    return tuple(min(told).split(FRAMES_PART))


def _read_csv(path: Path, coder: str) -> Iterator[Answer]:
    reader = open_rows(read_spreadsheet(path))
    if "item" not in reader.columns:
        raise InputError(
            f"{path}:1: the header lacks 'item'; give the form that was sent "
            "out, and with --form the tool that it comes from, if not a spreadsheet"
        )
    shown = {"item", "title", "before", "text", "after", "coder"}
    for row in reader:
        yield Answer(
            item=row["item"].strip(),
            coder=row.get("coder", "").strip() or coder,
            cells={name: value for name, value in row.items() if name and name not in shown},
            where=f"{path}:{reader.line}",
            text=row.get("text", "").strip(),
        )


def _read_label_studio(path: Path, coder: str) -> Iterator[Answer]:
    tasks = _parse_json(read_spreadsheet(path), str(path))
    if not isinstance(tasks, list):
        raise InputError(f"{path}: not a list of tasks; export from Label Studio as JSON")
    for number, task in enumerate(tasks, start=1):
        where = f"{path}: task {number}"
        try:
            data = task["data"]
            for place, annotation in enumerate(task.get("annotations", ()), start=1):
                if annotation.get("was_cancelled"):
                    continue
                yield Answer(
                    item=str(data["item"]),
                    coder=_name_coder(annotation.get("completed_by"), coder),
                    cells=dict(_read_results(annotation["result"])),
                    where=f"{where}, annotation {place}",
                    text=str(data.get("text", "")),
                )
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise InputError(f"{where}: {error} is missing; export as JSON, not JSON-MIN") from None


def _name_coder(completed_by: object, coder: str) -> str:
    if isinstance(completed_by, dict):
        return str(completed_by.get("email") or completed_by.get("id") or coder)
    return coder if completed_by is None else str(completed_by)


def _read_results(results: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield question and answer; relations, ratings and emptied text fields hold none."""
    for result in results:
        value = result.get("value", {})
        answers = value.get("choices") or value.get("text") or ()
        if answers:
            answer = answers if isinstance(answers, str) else answers[0]
            yield str(result["from_name"]), str(answer)


def _read_doccano(path: Path, coder: str) -> Iterator[Answer]:
    # Not splitlines: JSON Lines end at line feeds only, and a text may hold other separators.
    for line, content in enumerate(read_spreadsheet(path).split("\n"), start=1):
        if not content.strip():
            continue
        where = f"{path}:{line}"
        row = _parse_json(content, where)
        if isinstance(row, dict) and isinstance(row.get("meta"), dict):
            row = {**row["meta"], **row}
        if not isinstance(row, dict) or "item" not in row:
            raise InputError(f"{where}: no item; keep the metadata of the file sent out")
        labels = [str(label) for label in row.get("label") or row.get("labels") or ()]
        cells: dict[str, str] = {}
        for label in labels:
            name, equals, answer = label.partition("=")
            answer = answer if equals else "1"
            if cells.setdefault(name, answer) != answer:
                raise InputError(
                    f"{where}: {row['item']} has two answers to {name}, {cells[name]!r} and "
                    f"{answer!r}; keep one"
                )
        # An item without any label counts as not coded: coders always give it a mode.
        yield Answer(
            item=str(row["item"]), coder=coder, where=where, text=str(row.get("text", "")),
            cells=cells, absent_is_no=True,
        )  # fmt: skip


def _read_inception(path: Path, coder: str) -> Iterator[Answer]:
    for item in read_webanno(read_spreadsheet(path), str(path)):
        yield Answer(
            item=item.item, coder=coder, cells=item.cells, where=item.where,
            absent_is_no=True, around=item.lines,
        )  # fmt: skip


def _parse_json(text: str, where: str) -> Any:  # noqa: ANN401 - JSON can be anything
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{where}: not valid JSON: {error}; does --form name its tool?") from None


READERS: dict[str, Callable[[Path, str], Iterator[Answer]]] = {
    "csv": _read_csv,
    "label-studio": _read_label_studio,
    "doccano": _read_doccano,
    "inception": _read_inception,
}
