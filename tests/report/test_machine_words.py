"""What tables write in fixed English words is said in the language of the page."""

import ast
import re
from pathlib import Path

import numpy as np
import pytest

import framing
from framing.compare.design import Design, Side
from framing.compare.pairs import describe_method
from framing.notes import Note
from framing.read.articles import read_articles
from framing.read.options import load_others, load_scripts
from framing.read.values import KINDS
from framing.records import Article, Skipped
from framing.report.machine_words import tell_item, tell_method, tell_note
from framing.report.wording import LANGUAGES, load_wording
from framing.text.syllables import SYLLABLE_SOURCE


def list_methods() -> list[str]:
    """Return a method of every sort that a comparison can have."""
    side = Side(np.arange(3), np.zeros(3, dtype=np.intp), 1, np.ones(3) / 3)
    wide = Side(np.arange(6), np.arange(6), 6, np.ones(6) / 6)
    designs = [
        Design("shared", wide, wide, 6, by_event=True),
        Design("any", side, side, 0, by_event=False),
        Design("any", wide, wide, 2, by_event=False),
    ]
    found = [
        describe_method(design, enough=enough, freedom=freedom, varied=varied, resamples=200)
        for design in designs
        for enough in (True, False)
        for freedom in (None, 3.0, 200.0)
        for varied in (True, False)
    ]
    return [*found, f"{found[0]}; outside the declared family, so no q"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_wording_knows_every_phrase_of_a_method(lang: str) -> None:
    """Each phrase stands in the wording, with as many numbers as it is told."""
    known = load_wording(lang).labels["methods"]
    for method in list_methods():
        for phrase in re.split(r"; |, ", method):
            key = re.sub(r"\d+", "#", phrase)
            assert known[key].count("#") == key.count("#")


def test_a_method_is_told_in_spanish() -> None:
    """Numbers keep their places; what nobody translated stays as it is."""
    spanish = load_wording("es")
    for method in list_methods():
        told = tell_method(method, spanish)
        assert re.findall(r"\d+", told) == re.findall(r"\d+", method)
        assert not re.search(r"\b(of|draws|with|events|shared|few)\b", told)
    assert tell_method("drawn by hand; no p: no shared event", spanish).startswith(
        "drawn by hand; "
    )


@pytest.mark.parametrize(
    ("kind", "item", "told"),
    [
        ("role", "rights", "organizaciones de derechos"),
        ("naming", "event: clash", "Lo ocurrido: choque"),
        ("figure", "rate 45.6 (per 100,000 inhabitants)", "Tasa: 45,6 (por cada 100.000 "),
        ("figure", "arrested 20–30", "Detenidos: 20–30"),
        ("figure", "seized up to 3 (rifles)", "Incautado: hasta 3 (rifles)"),
        ("source", "Ana Prat", "Ana Prat"),
    ],
)
def test_what_is_left_out_is_told_in_spanish(kind: str, item: str, told: str) -> None:
    """Figures, namings and roles are written as the language writes them; names stay."""
    assert tell_item(kind, item, load_wording("es")).startswith(told)


READ = {
    "a.csv": b"text,Paper\n ,A\n",
    "b.jsonl": b'{"text": "Los soldados.", "date": "03/04/2021", "lang": "fr"}\n[1]\n{\n',
    "c.txt": b"",
    "d.txt": b"%PDF-1.4",
    "e.txt": "El jefe de la policía dijo que no.".encode("cp1252"),
    "f.txt": b"Les gens ont quitt\xc3\xa9 la place dans la nuit, et la police a dit que les portes sont l\xc3\xa0.",
    "g.pdf": b"%PDF",
    "k.txt": "Los vecinos de la colina no salieron porque la policÃ\xada disparÃ³, dijo la seÃ±ora.".encode(),
    "h.txt": b"...",
    "i.csv": b"text,date\nThe army shot at the crowd.,NaT\nThe army ran.,1 Foo 20\nNo.,32/32/2021\n",
    "j.txt.gz": b"not packed",
    "l.jsonl": b"""{"text": {"rendered": "The army shot."}}
{"text": 5}
{"text": "The army shot.", "outlet": {"name": "A"}, "date": true}
{"text": "<p>The army ran.</p>", "outlet": "nan", "date": "0021-07-11"}
{"text": "<html>The army ran.</html>", "outlet": "A", "date": "21-07-11"}
{"text": "The army fled.", "outlet": "A", "date": "21-07-11"}
{"text": "%s", "outlet": "A", "date": "2021"}
"""
    % ("\u043f\u0430\u0440\u043a " * 9).encode(),
    "m.txt": b"<p>The army shot at the crowd.</p>",
    "noext": b"The army shot.",
}


def list_notes() -> list[tuple[str, set[str]]]:
    """Return the kind of each note that the code makes, and the names of the values it gives."""
    calls = [
        node
        for path in sorted(Path(framing.__file__).parent.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "write_note"
    ]
    return [
        (ast.literal_eval(call.args[0]), {str(value.arg) for value in call.keywords})
        for call in calls
    ]


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_the_wording_has_every_kind_of_note_and_no_other(lang: str) -> None:
    """What readers say is written in English where it is made: each kind has its words in every other language."""
    made, known = list_notes(), load_wording(lang).labels["notes"]
    assert {kind for kind, _ in made} == known.keys()
    for kind, given in made:
        assert set(re.findall(r"\{(\w+)", known[kind])) <= given, kind


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_names_of_languages_and_values_are_told_too(lang: str) -> None:
    """'reads as French' does not leave 'French' in the page of another language."""
    words = load_wording(lang).labels["note_values"].keys()
    assert {*load_others(), *load_scripts().values(), *KINDS.values()} <= words


def test_a_note_of_another_version_keeps_its_english_words() -> None:
    """A kind or a value that the wording does not know breaks no report."""
    spanish = load_wording("es")
    for note in (Note("late"), Note("late", "tardy"), Note("no date", "no_date", {"other": 1})):
        assert tell_note(note, spanish) == note


def test_where_syllables_come_from_is_told() -> None:
    """The provenance says in the page's language how syllables were counted."""
    assert {*SYLLABLE_SOURCE.values()} == load_wording("es").labels["provenance"].keys()


def test_what_readers_say_is_told_in_spanish(tmp_path: Path) -> None:
    """No skip and no notice stays English, and English stays as it is."""
    for name, data in READ.items():
        (tmp_path / name).write_bytes(data)
    sources = [tmp_path, tmp_path / "none.txt", f"{tmp_path}/*.xyz"]
    found = list(read_articles(sources))
    said = [item.reason for item in found if isinstance(item, Skipped)]
    said += [note for item in found if isinstance(item, Article) for note in item.notices]
    assert len({note.kind for note in said}) > 15
    assert not [note for note in said if tell_note(note, load_wording("es")) == note]
    assert all(tell_note(note, load_wording("en")) == note for note in said)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_frames_of_an_own_codebook_are_named_alike_everywhere(lang: str) -> None:
    """An omission calls a frame that the wording does not know as the charts call it, not by its id."""
    wording = load_wording(lang)
    told = tell_item("frame", "mediation", wording)
    assert told == wording.label("frames", "mediation") == "Mediation"
