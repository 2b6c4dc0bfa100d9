"""Forms in which a sample goes to coders: CSV, Label Studio, doccano, INCEpTION."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from framing.errors import SettingsError
from framing.lexicon.model import Lexicon
from framing.records import MODES, ROLES, STANCES, Cell, Table
from framing.tables.coding_schemas import QUESTIONS
from framing.tables.write import format_csv
from framing.validate.sample import Item

PARTS = ("voice", "stance")
_FREE = "free text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing a coder is asked of a sentence, and the answers allowed (empty: free text)."""

    name: str
    title: str
    answers: tuple[str, ...]
    frame: str = ""


def list_questions(lexicon: Lexicon) -> tuple[Question, ...]:
    """Return the codebook's questions: each frame with its voice and stance, then who speaks."""
    asked = []
    for frame in lexicon.frames:
        title = f"{frame.title}: {frame.definition}"
        asked.append(Question(name=frame.name, title=title, answers=("0", "1")))
        for part, answers in zip(PARTS, (ROLES, STANCES), strict=True):
            title = f"{frame.title}: {part}, if the frame is present"
            name = f"{frame.name}_{part}"
            asked.append(Question(name=name, title=title, answers=answers, frame=frame.name))
    asked += [
        Question(name="mode", title="How words are reported", answers=MODES),
        Question(name="speaker", title="Naming of the source", answers=()),
        Question(name="role", title="Who the source is", answers=ROLES),
        Question(name="junk", title="Not part of the article", answers=("0", "1")),
    ]
    return tuple(asked)


def write_form(items: Sequence[Item], lexicon: Lexicon, form: str) -> dict[str, bytes]:
    """Return the files of a blind coding form by name; no prediction, outlet or stratum in them.

    `form` is csv, label-studio (tasks and labelling configuration), doccano (JSON Lines and the
    labels of a text classification project) or inception (plain text, one sentence a line, and
    tag sets; see docs/coding.md for the two layers to set up).
    """
    if form not in WRITERS:
        raise SettingsError(f"{form}: no such form; choose {', '.join(WRITERS)}")
    return WRITERS[form](items, list_questions(lexicon))


def _write_csv(items: Sequence[Item], asked: Sequence[Question]) -> dict[str, bytes]:
    columns = ("item", "title", "before", "text", "after", *(q.name for q in asked), "coder")
    blank: tuple[Cell, ...] = ("",) * (len(asked) + 1)
    rows: list[tuple[Cell, ...]] = [
        (item.name, item.title, item.before, item.text, item.after, *blank) for item in items
    ]
    guide: list[tuple[Cell, ...]] = [(q.name, q.title, " ".join(q.answers) or _FREE) for q in asked]
    guide.append(("coder", "Who codes, the same in every row; blank: the name of the file", _FREE))
    return {
        "form.csv": format_csv(Table("form", columns, rows)),
        "questions.csv": format_csv(Table("questions", QUESTIONS.names, guide)),
    }


def _write_label_studio(items: Sequence[Item], asked: Sequence[Question]) -> dict[str, bytes]:
    tasks = [
        {
            "data": {
                "item": item.name, "title": item.title, "before": item.before,
                "text": item.text, "after": item.after,
            }
        }
        for item in items
    ]  # fmt: skip
    lines = [
        "<View>",
        '  <Header value="$title"/>',
        '  <Text name="before" value="$before"/>',
        '  <Header value="Code this sentence:"/>',
        '  <Text name="text" value="$text"/>',
        '  <Text name="after" value="$after"/>',
        *(_format_control(question) for question in asked),
        "</View>",
    ]
    return {
        "tasks.json": _dump(tasks),
        "labelling.xml": ("\n".join(lines) + "\n").encode(),
    }


def _format_control(question: Question) -> str:
    name, title = quoteattr(question.name), quoteattr(question.title)
    if not question.answers:
        return f'  <TextArea name={name} toName="text" placeholder={title} maxSubmissions="1"/>'
    when = (
        f' visibleWhen="choice-selected" whenTagName={quoteattr(question.frame)} '
        'whenChoiceValue="1"'
        if question.frame
        else ""
    )
    choices = "".join(f"<Choice value={quoteattr(answer)}/>" for answer in question.answers)
    needed = ' required="true"' if question.answers == ("0", "1") else ""
    return (
        f"  <View{when}><Header value={title}/><Choices name={name} toName="
        f'"text" choice="single" showInline="true"{needed}>{choices}</Choices></View>'
    )


def _write_doccano(items: Sequence[Item], asked: Sequence[Question]) -> dict[str, bytes]:
    lines = [
        json.dumps(
            {
                "text": item.text, "label": [], "item": item.name, "title": item.title,
                "before": item.before, "after": item.after,
            },
            ensure_ascii=False,
        )
        for item in items
    ]  # fmt: skip
    # A doccano label is present or absent, so each answer is a label and '0' needs none.
    labels = [
        question.name if answer == "1" else f"{question.name}={answer}"
        for question in asked
        for answer in question.answers
        if answer != "0"
    ]
    return {
        "doccano.jsonl": ("\n".join(lines) + "\n").encode(),
        "labels.json": _dump([{"text": label} for label in labels]),
    }


def _write_inception(items: Sequence[Item], asked: Sequence[Question]) -> dict[str, bytes]:
    lines = []
    for item in items:
        around = [f"{item.name} {item.title}".strip(), f"[…] {item.before}", item.text]
        lines += [*(_flatten(line) for line in around), _flatten(f"[…] {item.after}")]
    files = {"inception.txt": ("\n".join(lines) + "\n").encode()}
    frames = [question.name for question in asked if question.name + "_voice" in _names(asked)]
    for name, tags in (
        ("frame", frames), ("voice", ROLES), ("stance", STANCES), ("mode", MODES), ("role", ROLES),
    ):  # fmt: skip
        # INCEpTION's tab-separated tag sets: first the set and its description, then the tags.
        listed = "".join(f"{tag}\t\n" for tag in tags)
        files[f"tagset-{name}.tsv"] = f"{name}\tcodebook\n{listed}".encode()
    return files


def _names(asked: Sequence[Question]) -> set[str]:
    return {question.name for question in asked}


def _flatten(text: str) -> str:
    return " ".join(text.split())


def _dump(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


WRITERS: dict[str, Callable[[Sequence[Item], Sequence[Question]], dict[str, bytes]]] = {
    "csv": _write_csv,
    "label-studio": _write_label_studio,
    "doccano": _write_doccano,
    "inception": _write_inception,
}
