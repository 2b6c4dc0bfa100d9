"""Dictionaries of other tools arrive whole, and what cannot be kept is said."""

from pathlib import Path

import pytest

from framing.errors import FramingError, InputError, OutputError
from framing.lexicon.compile import compile_terms
from framing.lexicon.convert import convert_lexicon, read_dictionary
from framing.lexicon.lint import check_lexicon
from framing.lexicon.load import load_lexicon
from framing.lexicon.template import create_lexicon
from framing.records import Span
from framing.text.tokens import tokenize_text

LIWC = """%
1\t\tharm
\t2\trights (HR)

%
massacre*\t\t1\t
Secure\t2
secur*\t1
human rights\t1\t\t2
law and order 1 2
kind\t(02 134)125/464
lonely
"""
QUANTEDA = """# a comment
harm:
  body:
    - massacre*
    - 'gun down'   # two words
  "mind": [fear, "be afraid, very"]
rights:
- human_rights
"""
LEXICODER = "+HARM\nmassacre*\n gun down\n\n+RIGHTS\nhuman rights\n"
WORDSTAT = (
    "HARM\n\tBODY\n\t\tMASSACRE* (1)\n\t\tGUN_DOWN (2)\n\t@RULE [A NEAR B] (1)\n"
    "RIGHTS\n\tHUMAN_RIGHTS (1)\n"
)
YOSHIKODER = """<?xml version="1.0" encoding="UTF-16"?>
<dictionary style="050805" patternengine="substring">
<cnode name="All"><cnode name="harm"><pnode name="massacre*"/><pnode name="gun down"/></cnode>
<cnode name="rights"><pnode name="human rights"/></cnode></cnode>
</dictionary>
"""
CSV = 'Word;Category;Weight\nmassacre*;harm;0.5\n"gun down";harm;\nhuman rights;rights;1\n'


def find_terms(name: str, content: str, folder: Path, text: str) -> set[tuple[str, str]]:
    """Convert a dictionary to a folder, load and check it, and match a text."""
    source = folder / name
    source.write_text(content, encoding="utf-8")
    out = folder / "converted"
    convert_lexicon(source, out)
    lexicon = load_lexicon(out)
    assert not [p for p in check_lexicon(lexicon) if p.severity == "error"]
    compiled = compile_terms(lexicon.terms["en"], "en")
    found = compiled.find(text, tokenize_text(text), [Span(0, len(text))])
    return {(item.term.text, item.term.frame) for item in found}


@pytest.mark.parametrize(
    ("name", "content", "harm"),
    [
        ("d.yml", QUANTEDA, "harm_body"),
        ("d.lc3", LEXICODER, "harm"),
        ("d.cat", WORDSTAT, "harm_body"),
        ("d.ykd", YOSHIKODER, "harm"),
        ("d.lcd", YOSHIKODER, "harm"),
        ("d.csv", CSV, "harm"),
    ],
)
def test_each_format_finds_its_words(name: str, content: str, harm: str, tmp_path: Path) -> None:
    """Wildcards, phrases and categories of every format match as in their own tool."""
    found = find_terms(
        name, content, tmp_path, "They were gunned, gun down: Massacres! Human rights."
    )
    assert found == {("massacre*", harm), ("gun down", harm), ("human rights", "rights")}


def test_liwc_traps(tmp_path: Path) -> None:
    """Doubled tabs, phrases and capitals work; an exact entry is not shadowed by a wildcard."""
    found = find_terms("d.dic", LIWC, tmp_path, "MASSACRED. secure human rights, law and order")
    assert found == {
        ("massacre*", "harm"),
        ("secure", "rights_hr"),
        ("secur*", "harm"),
        ("human rights", "harm"),
        ("human rights", "rights_hr"),
        ("law and order", "harm"),
        ("law and order", "rights_hr"),
    }
    _, notices = read_dictionary(tmp_path / "d.dic")
    assert any("(02" in notice for notice in notices)
    assert any("'lonely' has no category" in notice for notice in notices)


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    """Rules, weights and inner wildcards are named with their line."""
    source = tmp_path / "d.cat"
    source.write_text(WORDSTAT + "\tVI*NCE (1)\n", encoding="utf-8")
    _, notices = read_dictionary(source)
    *lines, renamed = (notice.partition(":")[0] for notice in notices)
    assert sorted(lines) == ["line 4", "line 5", "line 8"]
    assert renamed == "frames have other names than categories"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("d.dic", "massacre\t1\n", "two lines with '%'"),
        ("d.dic", "%\nharm\n%\n", "d.dic:2: 'harm' is no category"),
        ("d.yml", "a: &x\n  - b\n", "d.yml:1: '&x' is not read"),
        ("d.yml", "- b\n", "d.yml:1: 'b' stands outside any category"),
        ("d.lc3", "word\n", "d.lc3:1: 'word' stands before"),
        ("d.cat", "\tword (1)\n", "outside any category"),
        ("d.ykd", "<dictionary>", "d.ykd:1: not valid XML"),
        ("d.ykd", '<!DOCTYPE d [<!ENTITY a "b">]><d/>', "not allowed"),
        ("d.csv", "a,b\n1,2\n", "d.csv:1: no column term or word"),
        ("d.csv", "word,category,weight\na,b,7\n", "d.csv:2: weight is '7'"),
        ("d.csv", "word,category\n", "no entry that could be used"),
        ("d.xyz", "a", "unknown kind of dictionary"),
        ("d.dic", "\0\1\2\3\4\5", "not a text file"),
    ],
)
def test_broken_files_are_named(name: str, content: str, words: str, tmp_path: Path) -> None:
    """A file that is not what its ending says is refused in one line with its place."""
    source = tmp_path / name
    source.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_dictionary(source)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """An existing folder or file is left alone."""
    source = tmp_path / "d.csv"
    source.write_text(CSV, encoding="utf-8")
    with pytest.raises(OutputError):
        convert_lexicon(source, tmp_path)
    with pytest.raises(OutputError):
        convert_lexicon(source, source)
    assert source.read_text(encoding="utf-8") == CSV
    with pytest.raises(FramingError, match="--match is 'fuzzy'"):
        convert_lexicon(source, tmp_path / "new", match="fuzzy")


@pytest.mark.parametrize("ending", ["csv", "yml"])
def test_there_and_back(ending: str, tmp_path: Path) -> None:
    """An exported lexicon converts back to the same words."""
    source = tmp_path / "d.csv"
    source.write_text(CSV, encoding="utf-8")
    convert_lexicon(source, tmp_path / "one")
    convert_lexicon(tmp_path / "one", tmp_path / f"two.{ending}")
    convert_lexicon(tmp_path / f"two.{ending}", tmp_path / "three")
    one, three = load_lexicon(tmp_path / "one"), load_lexicon(tmp_path / "three")
    assert [(t.text, t.frame, t.match) for t in one.list_terms()] == [
        (t.text, t.frame, t.match) for t in three.list_terms()
    ]


def make_lexicon(folder: Path) -> Path:
    """Return a new lexicon with a gap, a choice, a weight, an exclusion and two languages."""
    made = create_lexicon(folder)
    with (made / "terms.en.csv").open("a", encoding="utf-8") as file:
        file.write("=dry well,scarcity,problem,phrase,1,,contested\n")
        file.write("dry/empty well,scarcity,problem,phrase,1,,\n")
    return made


def test_a_quanteda_dictionary_says_what_it_lost(tmp_path: Path) -> None:
    """What YAML cannot hold is counted and the first terms are named, line by line."""
    source = make_lexicon(tmp_path / "water")
    notices = convert_lexicon(source, tmp_path / "w.yml").notices
    assert notices[:4] == (
        (
            "3 terms left out, as they have a gap (~) or too many choices (/): en:run ~2 dry; "
            "en:joint ~1 commission; es:compartir ~2 agua"
        ),
        (
            "3 terms counted as 1, whatever their weight: en:dried-up (0.5); en:desertif* (0.8); "
            "es:desertif* (0.8)"
        ),
        (
            "2 terms counted also where 'unless' cancels them: en:drought (unless drought of goals | "
            "…); es:sequía (unless sequía de goles)"
        ),
        (
            "6 terms found only as written, no longer inflected: en:drought; en:water shortage; "
            "en:=dry well; …"
        ),
    )
    assert "definitions, thresholds, examples, card and licence" in notices[-1]


def test_languages_are_never_mixed(tmp_path: Path) -> None:
    """A quanteda dictionary is written for each language, and each comes back as that language."""
    source = make_lexicon(tmp_path / "water")
    done = convert_lexicon(source, tmp_path / "w.yml")
    assert done.paths == (tmp_path / "w.en.yml", tmp_path / "w.es.yml")
    english, spanish = (path.read_text(encoding="utf-8") for path in done.paths)
    assert english.count('"dry well"') == english.count('"empty well"') == 1
    assert "sequía" in spanish
    assert "sequía" not in english
    one = convert_lexicon(source, tmp_path / "one.yml", lang="es")
    assert one.paths == (tmp_path / "one.yml",)
    assert one.paths[0].read_text(encoding="utf-8") == spanish
    with pytest.raises(FramingError, match="--lang is 'fr', its languages are en, es"):
        convert_lexicon(source, tmp_path / "fr.yml", lang="fr")
    with pytest.raises(OutputError, match=r"w\.en\.yml: exists already"):
        convert_lexicon(source, tmp_path / "w.yml")


def test_frames_keep_their_names_or_it_is_said(tmp_path: Path) -> None:
    """A table of this program brings frames back as they were called; renamed categories are told.

    So are a name that no frame may have and two categories that become one frame.
    """
    source = make_lexicon(tmp_path / "water")
    for path in source.iterdir():
        path.write_text(path.read_text("utf-8").replace("scarcity", "poca agua"), encoding="utf-8")
    convert_lexicon(source, tmp_path / "w.csv")
    convert_lexicon(tmp_path / "w.csv", tmp_path / "back")
    assert load_lexicon(tmp_path / "back").frame_names == ("poca agua", "cooperation")
    other = tmp_path / "o.csv"
    other.write_text("word,category\na,orden público\nb,role\nc,Role\nd,x\n", encoding="utf-8")
    lexicon, notices = read_dictionary(other)
    assert lexicon.frame_names == ("orden_público", "role_frame", "x")
    (notice,) = notices
    assert notice.endswith(": 'orden público' is orden_público, 'role' and 'Role' are role_frame")


def test_an_escaped_quotation_mark_ends_no_text(tmp_path: Path) -> None:
    """What stands behind an escaped mark in quotation marks is text, also a '#'."""
    source = tmp_path / "d.yml"
    source.write_text('harm:\n- "say \\"no #1"\n- "a\\\\" # note\n', encoding="utf-8")
    lexicon, _ = read_dictionary(source)
    assert {term.text for term in lexicon.list_terms()} == {'say "no #1', "a\\"}


def test_a_table_keeps_every_property_of_a_term(tmp_path: Path) -> None:
    """A lexicon that went out as CSV comes back with its gaps, weights, exclusions and languages."""
    source = make_lexicon(tmp_path / "water")
    notices = convert_lexicon(source, tmp_path / "w.csv").notices
    assert [line.partition(":")[0] for line in notices] == ["water"]
    assert convert_lexicon(tmp_path / "w.csv", tmp_path / "back").notices == ()
    names = ("text", "lang", "frame", "theme", "match", "weight", "unless", "note")
    there, back = (
        [tuple(getattr(term, name) for name in names) for term in load_lexicon(path).list_terms()]
        for path in (source, tmp_path / "back")
    )
    assert there == back
    assert not [p for p in check_lexicon(load_lexicon(tmp_path / "back")) if p.severity == "error"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("rain,wet,,sharp,1,,,en", "t.csv:2: match is 'sharp', allowed are exact"),
        ("rain,wet,,exact,1,,,English", "t.csv:2: lang is 'English', write a code"),
        ("rain,wet,,exact,1,,,en\nsnow,wet,cold,exact,1,,,en", "'rain' has no theme and others"),
    ],
)
def test_a_table_with_wrong_properties_is_named(row: str, words: str, tmp_path: Path) -> None:
    """A cell that a term cannot have stops the import with its place."""
    source = tmp_path / "t.csv"
    header = "term,frame,theme,match,weight,unless,note,lang"
    source.write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(FramingError) as error:
        read_dictionary(source)
    assert words in str(error.value)


def test_one_term_in_two_spellings_is_kept_once(tmp_path: Path) -> None:
    """A hyphen is as good as a space, so a dictionary with both gives a lexicon that loads."""
    source = tmp_path / "t.csv"
    source.write_text("word,category\ndried-up,dry\ndried up,dry\n", encoding="utf-8")
    done = convert_lexicon(source, tmp_path / "new")
    assert done.notices == ("line 3: 'dried up' is listed twice for 'dry'; kept once",)
    assert len(load_lexicon(tmp_path / "new").list_terms()) == 1
