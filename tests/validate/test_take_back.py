"""Codings come back from every form as they were given, and wrong ones with file and line."""

import csv
import io
import json
from pathlib import Path

import pytest

from framing.errors import InputError
from framing.lexicon.load import load_lexicon
from framing.tables.write import format_table
from framing.text.digest import digest_text
from framing.validate.codings import Coding, build_coding_table, read_codings
from framing.validate.forms import write_form
from framing.validate.sample import Item, build_key_table, draw_sample
from framing.validate.take_back import import_codings
from tests.validate.build import FRAMES, score_tables

ITEMS = draw_sample(score_tables(), 6, seed=5)
LEXICON = load_lexicon("political-violence")
# What the coder says of the first two items; the second carries two frames, the rest stay blank.
GIVEN = {
    ITEMS[0].name: {"mode": "none"},
    ITEMS[1].name: {
        "government": "1", "government_voice": "security", "government_stance": "attributed",
        "human_rights": "1", "human_rights_voice": "outlet", "human_rights_stance": "own",
        "mode": "indirect", "speaker": "the colonel", "role": "security",
    },
}  # fmt: skip


def answer_csv(sent: dict[str, bytes]) -> str:
    """Return the CSV form as the coder fills it in."""
    rows = list(csv.DictReader(io.StringIO(sent["form.csv"].decode("utf-8-sig"))))
    for row in rows:
        if row["item"] in GIVEN:
            row.update(dict.fromkeys(FRAMES, "0"), **GIVEN[row["item"]])
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def answer_label_studio(sent: dict[str, bytes]) -> str:
    """Return Label Studio's JSON export of the answers."""
    tasks = json.loads(sent["tasks.json"])
    for number, task in enumerate(tasks):
        cells = GIVEN.get(task["data"]["item"])
        answers = {**dict.fromkeys(FRAMES, "0"), **cells} if cells else {}
        result = [
            {
                "from_name": name,
                "to_name": "text",
                "type": "textarea" if name == "speaker" else "choices",
                "value": {"text": [value]} if name == "speaker" else {"choices": [value]},
            }
            for name, value in answers.items()
        ]
        task["id"] = number
        task["annotations"] = [{"completed_by": {"id": 4, "email": "ana"}, "result": result}]
    return json.dumps(tasks)


def answer_doccano(sent: dict[str, bytes]) -> str:
    """Return doccano's JSON Lines export of the answers, speakers left out."""
    rows = [json.loads(line) for line in sent["doccano.jsonl"].decode().splitlines()]
    for row in rows:
        cells = GIVEN.get(row["item"], {})
        row["label"] = [
            name if value == "1" else f"{name}={value}"
            for name, value in cells.items()
            if name != "speaker"
        ]
    return "\n".join(json.dumps(row) for row in rows)


def answer_inception(sent: dict[str, bytes]) -> str:
    """Return a WebAnno TSV 3.3 export with both layers on the first word of a sentence."""
    lines = ["#FORMAT=WebAnno TSV 3.3", "#T_SP=webanno.custom.Framing|frame|stance|voice"]
    lines += ["#T_SP=webanno.custom.Speech|mode|role|speaker", ""]
    name = ""
    for number, text in enumerate(sent["inception.txt"].decode().splitlines(), start=1):
        lines += ["", f"#Text={text}"]
        cells = GIVEN.get(name, {}) if not text.startswith(("item-", "[…]")) else {}
        name = text.split()[0] if text.startswith("item-") else name
        frames = [frame for frame in FRAMES if cells.get(frame) == "1"]
        framing = [
            "|".join(f"{value}[{n}]" for n, value in enumerate(values, start=1)) or "_"
            for values in (
                frames,
                [cells[f"{frame}_stance"] for frame in frames],
                [cells[f"{frame}_voice"] for frame in frames],
            )
        ]
        speech = [cells.get(part) or "_" for part in ("mode", "role", "speaker")]
        lines.append("\t".join([f"{number}-1", "0-4", text.split()[0], *framing, *speech, ""]))
    return "\n".join(lines) + "\n"


FORMS = {
    "csv": answer_csv,
    "label-studio": answer_label_studio,
    "doccano": answer_doccano,
    "inception": answer_inception,
}


def send(folder: Path, form: str, items: tuple[Item, ...] = ITEMS) -> dict[str, bytes]:
    """Write the key and return the form's files."""
    (folder / "key.csv").write_bytes(format_table(build_key_table(items), "csv"))
    return write_form(items, LEXICON, form)


def bring_back(folder: Path, form: str, content: str, **given: bool) -> tuple[Coding, ...]:
    """Import a filled-in form."""
    path = folder / "ana"
    path.write_text(content, encoding="utf-8")
    return import_codings(path, form, folder / "key.csv", FRAMES, **given)


@pytest.mark.parametrize("form", list(FORMS))
def test_round_trip(tmp_path: Path, form: str) -> None:
    """What a coder said comes back; blank items are left out; no text is kept."""
    found = bring_back(tmp_path, form, FORMS[form](send(tmp_path, form)))
    assert [item.unit for item in found] == [(i.article, *i.span) for i in ITEMS[:2]]
    first, second = found
    assert first.frames == dict.fromkeys(FRAMES, False)
    assert second.frames == {"government": True, "opposition": False, "human_rights": True}
    assert second.voices == {"government": "security", "human_rights": "outlet"}
    assert second.stances == {"government": "attributed", "human_rights": "own"}
    assert (second.mode, second.role) == ("indirect", "security")
    assert second.speaker == ("" if form == "doccano" else "the colonel")
    assert {item.coder for item in found} == {"ana"}
    assert second.digest == digest_text(ITEMS[1].text)
    assert second.text == ""


def test_table_reads_back(tmp_path: Path) -> None:
    """A coding table reads as the same codings, in whatever order they come, with text only when asked."""
    found = bring_back(tmp_path, "csv", answer_csv(send(tmp_path, "csv")))
    path = tmp_path / "codings.csv"
    path.write_bytes(format_table(build_coding_table(found), "csv"))
    assert sorted(read_codings(path), key=str) == sorted(found, key=str)
    assert build_coding_table(found[::-1]) == build_coding_table(found)
    assert ITEMS[1].text not in path.read_text(encoding="utf-8")
    kept = bring_back(tmp_path, "csv", answer_csv(send(tmp_path, "csv")), with_text=True)
    assert kept[1].text == ITEMS[1].text


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (ITEMS[1].name, "item-99999", r"ana:\d+: item 'item-99999' is not in the key"),
        ("security", "sheriff", r"ana:\d+: government_voice is 'sheriff'; allowed are armed"),
        ("outlet,own", "outlet,mine", r"ana:\d+: human_rights_stance is 'mine'"),
        (ITEMS[1].text, "Another text.", r"ana:\d+: the text of item-00002 is not the one drawn"),
    ],
)
def test_errors_name_the_line(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    """A wrong item, code or text is refused with file, line and what is allowed."""
    content = answer_csv(send(tmp_path, "csv"))
    assert old in content
    with pytest.raises(InputError, match=complaint):
        bring_back(tmp_path, "csv", content.replace(old, new))


def test_unknown_label_is_refused(tmp_path: Path) -> None:
    """A label that is no question of the codebook is not passed over in silence."""
    content = answer_doccano(send(tmp_path, "doccano")).replace('"government"', '"goverment"')
    with pytest.raises(InputError, match="'goverment' is no question of the codebook"):
        bring_back(tmp_path, "doccano", content)


@pytest.mark.parametrize("form", ["label-studio", "doccano", "inception"])
def test_wrong_file_is_refused(tmp_path: Path, form: str) -> None:
    """A file of another kind is refused in one line."""
    send(tmp_path, "csv")
    with pytest.raises(InputError, match="ana"):
        bring_back(tmp_path, form, "colour,taste\nred,sweet\n")
