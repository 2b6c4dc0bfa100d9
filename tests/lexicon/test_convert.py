"""Dictionaries of other tools arrive whole, and what cannot be kept is said."""

from pathlib import Path

import pytest

from framing.errors import FramingError, InputError, OutputError
from framing.lexicon.compile import compile_terms
from framing.lexicon.convert import convert_lexicon, read_dictionary
from framing.lexicon.lint import check_lexicon
from framing.lexicon.load import load_lexicon
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
    assert [notice.partition(":")[0] for notice in notices] == ["line 5", "line 4", "line 8"] or [
        notice.partition(":")[0] for notice in notices
    ] == ["line 4", "line 5", "line 8"]


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
