"""Coding tables: the project's own, and what is wrong with others."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from framing.errors import InputError, SettingsError
from framing.records import Span
from framing.validate.agree import agree_codings
from framing.validate.codings import Coding, count_voiceless, describe_codings, read_codings

ROOT = Path(__file__).resolve().parents[2]
HEADER = "article,start,end,coder,government,government_voice,government_stance,mode\n"


def test_shipped_codings_hold_codes_and_no_text() -> None:
    """The project's codings read without error, name their passes and carry no words of the press."""
    first = read_codings(ROOT / "codings" / "political-violence.csv")
    held = read_codings(ROOT / "codings" / "held-out.csv")
    second = read_codings(ROOT / "codings" / "blind-second-pass.csv")
    readers = {f"read-{number}" for number in range(1, 7)}
    assert {item.coder for item in first} == {"shared-1", "shared-2"} | readers
    assert {item.coder for item in held} == {f"read-{number}" for number in range(8, 14)}
    assert {item.coder for item in second} == {f"read-{number}" for number in range(7, 15)}
    assert {(item.unit, item.digest) for item in second} < {
        (item.unit, item.digest) for item in (*first, *held)
    }
    found = (*first, *held, *second)
    assert all(len(item.digest) == 16 for item in found)
    assert not any(item.text or item.speaker for item in found)
    for item in found:
        assert set(item.voices) == {name for name, mark in item.frames.items() if mark}


def test_no_sentence_is_both_trained_on_and_held_out() -> None:
    """What the classifier is judged on, it has not seen."""
    first = read_codings(ROOT / "codings" / "political-violence.csv")
    held = read_codings(ROOT / "codings" / "held-out.csv")
    assert not {item.unit for item in first} & {item.unit for item in held}


def test_seed_coding_reads() -> None:
    """A table in the columns of the seeds' coding reads under the frames' full names."""
    found = read_codings(ROOT / "seeds" / "coding.csv")
    assert len(found) == 118
    assert set(found[0].frames) == {"government", "opposition", "human_rights"}


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("a,0,9,x,2,,,none", r"c.csv:2: government is '2'; allowed are 1, 0 or nothing"),
        ("a,zero,9,x,1,,,none", r"c.csv:2: start is 'zero'"),
        ("a,0,9,x,1,sheriff,,none", r"c.csv:2: government_voice is 'sheriff'"),
        ("a,0,9,x,1,,,sung", r"c.csv:2: mode is 'sung'"),
        ("a,0,9,x,1,,,none,extra", r"c.csv:2: more cells"),
    ],
)
def test_wrong_cells_are_named(tmp_path: Path, row: str, complaint: str) -> None:
    """The first wrong cell is refused with file, line, what was found and what is allowed."""
    path = tmp_path / "c.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        read_codings(path)


def test_headers_are_checked(tmp_path: Path) -> None:
    """A table without offsets or without frames says what it lacks."""
    path = tmp_path / "c.csv"
    path.write_text("article,text\na,b\n", encoding="utf-8")
    with pytest.raises(InputError, match="lacks start, end"):
        read_codings(path)


def test_a_coder_codes_once(tmp_path: Path) -> None:
    """Two rows of one coder for one sentence are refused before they could count as agreement."""
    path = tmp_path / "c.csv"
    path.write_text(HEADER + "a,0,9,x,1,,,none\n" * 2, encoding="utf-8")
    with pytest.raises(InputError, match="coder 'x' coded it twice"):
        agree_codings(read_codings(path))


def test_agreement_table_says_why_empty(tmp_path: Path) -> None:
    """Every empty alpha has its reason; a perfect code that varies is 1."""
    lines = [
        f"a{n},0,9,{coder},{int(n % 2 == 0)},,,none\n" for n in range(40) for coder in ("x", "y")
    ]
    path = tmp_path / "c.csv"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    rows = {(row[0], row[1]): row for row in agree_codings(read_codings(path), resamples=50).rows}
    assert rows["frame", "government"][4] == 1
    assert rows["mode", ""][4] is None
    assert "same value, 'none'" in str(rows["mode", ""][-1])


def test_one_coder_is_set_against_all_others(tmp_path: Path) -> None:
    """Where batches had different pairs of coders, both sides are taken as one coder each."""
    lines = [
        f"a{n},0,9,{coder},{int(n % 4 == 0)},,,none\n"
        for n in range(40)
        for coder in ("z", "x" if n < 20 else "y")
    ]
    lines += [f"b{n},0,9,{coder},{coder == 'x':d},,,none\n" for n in range(40) for coder in "xy"]
    path = tmp_path / "c.csv"
    path.write_text(HEADER + "".join(lines), encoding="utf-8")
    codings = read_codings(path)
    plain = agree_codings(codings, resamples=50).rows[0]
    row = agree_codings(codings, resamples=50, against=["z"]).rows[0]
    assert plain[7] is None
    assert (row[4], row[7], row[11], row[13]) == (1, 1, 40, 2)
    with pytest.raises(SettingsError, match="w: coded nothing here; the coders are x, y, z"):
        agree_codings(codings, against=["w"])


def test_a_coding_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """Windows-1252 and semicolons, as a Spanish spreadsheet saves them, change nothing."""
    plain, saved = tmp_path / "plain.csv", tmp_path / "saved.csv"
    text = HEADER + "peña,0,9,Núñez,1,outlet,own,none\n"
    plain.write_text(text, encoding="utf-8")
    saved.write_bytes(text.replace(",", ";").replace("\n", "\r\n").encode("cp1252"))
    assert read_codings(saved) == read_codings(plain)


def test_decimals_of_a_spreadsheet_are_read(tmp_path: Path) -> None:
    """A coding saved where decimals stand behind a comma is the same coding."""
    plain, saved = tmp_path / "plain.csv", tmp_path / "saved.csv"
    header = HEADER.replace("\n", ",inclusion\n")
    plain.write_text(header + "a,0,9,x,1,outlet,own,none,0.08\n", encoding="utf-8")
    text = header.replace(",", ";") + "a;0;9,0;x;1,0;outlet;own;none;0,08\n"
    saved.write_text(text, encoding="utf-8")
    assert read_codings(saved) == read_codings(plain)
    saved.write_text(text.replace("0,08", "8 %"), encoding="utf-8")
    with pytest.raises(InputError, match=r"saved\.csv:2: inclusion is '8 %'; allowed is a chance"):
        read_codings(saved)


def test_a_picture_is_no_coding(tmp_path: Path) -> None:
    """A file that holds no text is named in one line."""
    path = tmp_path / "c.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with pytest.raises(InputError, match=r"c\.csv: not a text file"):
        read_codings(path)


def test_the_digest_of_a_coding_stays_over_versions() -> None:
    """Runs that used the same codes say so, whichever version of the program they were made with."""
    one = Coding(article="a", span=Span(0, 9), coder="ana", frames={"hr": True}, mode="none")
    spelt = (
        "Coding(article='a', span=Span(start=0, end=9), digest='', coder='ana', "
        "frames={'hr': True}, voices={}, stances={}, mode='none', speaker='', role='', junk=False, "
        "lang='', outlet='', event='', inclusion=None, text='')"
    )
    digest = hashlib.sha256(spelt.encode()).hexdigest()
    said = {"sentences": 1, "codings": 1, "coders": 1, "digest": digest}
    assert describe_codings([one]) == {"coding": said}


def test_a_frame_without_a_voice_is_counted_once_a_sentence() -> None:
    """However many coders left the voice out; not where one of them names it, nor in junk."""
    one = Coding(article="a", span=Span(0, 9), coder="ana", frames={"hr": True})
    two = replace(one, coder="ben")
    assert count_voiceless([one, two]) == {"hr": 1}
    assert count_voiceless([one, replace(two, voices={"hr": "rights"})]) == {}
    assert count_voiceless([replace(one, junk=True)]) == {}
