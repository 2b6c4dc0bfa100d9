"""Forms as tools and spreadsheets really return them: read where the meaning is plain, else refused."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from framing.errors import InputError
from framing.tables.write import format_table
from framing.validate.sample import build_key_table, draw_sample
from framing.validate.take_back import import_codings
from tests.validate.build import FRAMES, score_tables
from tests.validate.test_take_back import (
    FORMS,
    ITEMS,
    answer_csv,
    answer_doccano,
    answer_inception,
    answer_label_studio,
    bring_back,
    send,
)

Spoil = Callable[[str], str]
SPOILT: dict[str, Spoil] = {
    "separator told": lambda text: "sep=;\r\n" + text.replace(",", ";"),
    "empty rows at the end": lambda text: text + "," * 18 + "\r\n" + "," * 18 + "\r\n",
    "whole columns as decimals": lambda text: text.replace(",0", ",0.0").replace(",1", ",1.0"),
    "missing cells as NA": lambda text: text.replace(",,", ",NA,").replace(",,", ",NA,"),
    "capitals": lambda text: text.replace("security", "Security").replace("indirect", "Indirect"),
    "spaces": lambda text: text.replace("item-00002", "item-00002 ").replace(",1,", ", 1 ,"),
}


@pytest.mark.parametrize("name", list(SPOILT))
def test_what_spreadsheets_do_is_undone(tmp_path: Path, name: str) -> None:
    """A form that a spreadsheet or a script saved again gives the same codings."""
    content = answer_csv(send(tmp_path, "csv"))
    spoilt = SPOILT[name](content)
    assert spoilt != content
    assert bring_back(tmp_path, "csv", spoilt) == bring_back(tmp_path, "csv", content)


def test_doccano_keeps_line_separators(tmp_path: Path) -> None:
    """A line separator inside a text does not end a line; older exports nest what was sent along."""
    content = answer_doccano(send(tmp_path, "doccano"))
    rows = [json.loads(line) for line in content.split("\n")]
    for row in rows:
        row["meta"] = {"item": row.pop("item"), "after": row.pop("after") + "\u2028next"}
    old = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    assert bring_back(tmp_path, "doccano", old) == bring_back(tmp_path, "doccano", content)


def test_label_studio_skips_what_is_no_answer(tmp_path: Path) -> None:
    """Relations, ratings, emptied fields and skipped annotations are no answers; a text may stand bare."""
    content = answer_label_studio(send(tmp_path, "label-studio"))
    tasks = json.loads(content)
    tasks[1]["annotations"][0]["result"] += [
        {"type": "relation", "from_id": "a", "to_id": "b"},
        {"type": "rating", "from_name": "stars", "value": {"rating": 4}},
        {"type": "textarea", "from_name": "note", "value": {"text": []}},
    ]
    given = tasks[1]["annotations"][0]["result"]
    tasks[2]["annotations"].append({"was_cancelled": True, "result": given})
    speaker = next(one for one in given if one.get("from_name") == "speaker")
    speaker["value"]["text"] = speaker["value"]["text"][0]
    found = bring_back(tmp_path, "label-studio", json.dumps(tasks))
    assert found == bring_back(tmp_path, "label-studio", content)


@pytest.mark.parametrize("form", ["csv", "label-studio"])
def test_one_answer_for_each_coder(tmp_path: Path, form: str) -> None:
    """An item that one coder answered twice is refused where it stands."""
    content = FORMS[form](send(tmp_path, form))
    if form == "csv":
        content += content.split("\n")[2] + "\n"
    else:
        tasks = json.loads(content)
        tasks[1]["annotations"] *= 2
        content = json.dumps(tasks)
    with pytest.raises(InputError, match="'ana' answered item-00002 already in"):
        bring_back(tmp_path, form, content)


def test_two_labels_for_one_question(tmp_path: Path) -> None:
    """Two answers to one question are refused, not decided by their order."""
    content = answer_doccano(send(tmp_path, "doccano"))
    content = content.replace('"mode=none"', '"mode=none", "mode=direct"')
    with pytest.raises(InputError, match="two answers to mode, 'none' and 'direct'"):
        bring_back(tmp_path, "doccano", content)


@pytest.mark.parametrize("form", list(FORMS))
def test_key_of_another_sample(tmp_path: Path, form: str) -> None:
    """No form is joined to the key of another sample, though both begin with item-00001."""
    content = FORMS[form](send(tmp_path, form))
    others = [
        item for item in draw_sample(score_tables(), 40, seed=9) if item.span != ITEMS[0].span
    ]
    send(tmp_path, form, tuple(others))
    key = (tmp_path / "key.csv").read_text(encoding="utf-8")
    for number, item in enumerate(others, start=1):
        key = key.replace(f"\n{item.name},", f"\nitem-{number:05d},")
    (tmp_path / "key.csv").write_text(key, encoding="utf-8")
    with pytest.raises(InputError, match="is not the one drawn; is it the key of this sample"):
        bring_back(tmp_path, form, content)


def test_a_key_saved_by_a_spreadsheet(tmp_path: Path) -> None:
    """Semicolons and decimal commas are read; what cannot be is said of the key, not of the form."""
    content = answer_csv(send(tmp_path, "csv"))
    before = bring_back(tmp_path, "csv", content)
    key = tmp_path / "key.csv"
    with key.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["inclusion"] = row["inclusion"].replace(".", ",")

    def save(**cells: str) -> None:
        with key.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
            writer.writeheader()
            writer.writerows([{**rows[0], **cells}, *rows[1:]])

    save()
    assert bring_back(tmp_path, "csv", content) == before
    for name, cell in (("inclusion", "8 %"), ("start", "-1"), ("digest", "1,23457E+15")):
        save(**{name: cell})
        with pytest.raises(InputError, match=rf"key\.csv:2: {name} is '{re.escape(cell)}'"):
            bring_back(tmp_path, "csv", content)


def test_runs_of_spaces_in_line_forms(tmp_path: Path) -> None:
    """INCEpTION shows runs of spaces as one; such a sentence is still the one drawn."""
    content = answer_inception(send(tmp_path, "inception"))
    key = tmp_path / "key.csv"
    row = next(line for line in key.read_text().splitlines() if line.startswith(ITEMS[1].name))
    cells = row.split(",")
    cells[3], cells[4] = str(int(cells[3]) + 2), "0" * 16  # two more spaces, another digest
    key.write_text(key.read_text().replace(row, ",".join(cells)))
    assert len(bring_back(tmp_path, "inception", content)) == 2


def test_frames_stand_in_the_key(tmp_path: Path) -> None:
    """Codings of any codebook are taken back by the key alone; a key without frames says so."""
    form = tmp_path / "ana.csv"
    form.write_text(answer_csv(send(tmp_path, "csv")), encoding="utf-8")
    key = tmp_path / "key.csv"
    with pytest.raises(InputError, match=r"key.csv: tells no frames; name the codebook with"):
        import_codings(form, "csv", key)
    key.write_bytes(format_table(build_key_table(ITEMS, FRAMES), "csv"))
    assert import_codings(form, "csv", key) == import_codings(form, "csv", key, FRAMES)
    with pytest.raises(InputError, match=r"ana.csv: not a key"):
        import_codings(form, "csv", form)


def test_packed_export(tmp_path: Path) -> None:
    """A zip file, as doccano exports, and an Excel workbook say what to do."""
    send(tmp_path, "doccano")
    path = tmp_path / "export.zip"
    path.write_bytes(b"PK\x03\x04rest")
    with pytest.raises(InputError, match="unpack it, or save the sheet as CSV"):
        import_codings(path, "doccano", tmp_path / "key.csv", FRAMES)
