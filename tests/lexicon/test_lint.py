"""`check_lexicon` finds what an author would want to know, with file and line."""

import shutil
from pathlib import Path

import pytest

from framing.lexicon.folder import find_lexicon, list_lexicon_ids
from framing.lexicon.lint import check_lexicon
from framing.lexicon.load import load_lexicon
from framing.lexicon.rows import read_toml

FIXTURE = Path(__file__).resolve().parents[1] / "data" / "weather-frames"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the test codebook that may be spoilt."""
    return Path(shutil.copytree(FIXTURE, tmp_path / "weather"))


def check_with(folder: Path, name: str, row: str) -> list[str]:
    """Add a row to a file of the codebook and return the new problems as lines."""
    before = set(map(str, check_lexicon(load_lexicon(folder))))
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write(row + "\n")
    return [line for line in map(str, check_lexicon(load_lexicon(folder))) if line not in before]


def test_a_good_lexicon_has_only_known_gaps() -> None:
    """Every problem of the test codebook is that of a frame without examples."""
    problems = check_lexicon(load_lexicon(FIXTURE))
    assert {problem.severity for problem in problems} == {"warning"}
    assert all("no example" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("row", "severity", "words"),
    [
        ("flash floods,damage,problem,exact,0.9,,", "warning", "swallowed"),
        ("Destabilize,damage,problem,lemma,0.5,,", "error", "is the same as"),
        ("evacuation,rescue,remedy,exact,0.7,,", "warning", "swallowed: 'evacuat*'"),
        ("storm,damage,problem,lemma,1,storm,", "error", "is dead"),
        ("storm,damage,problem,lemma,1,river bank,", "warning", "not contained in its exclusion"),
        ("flood,rescue,remedy,lemma,1,,", "warning", "stands for 'rescue' here and for 'damage'"),
    ],
)
def test_bad_terms_are_found(folder: Path, row: str, severity: str, words: str) -> None:
    """Duplicates in other spelling, dead, swallowed and contradictory terms are located."""
    found = check_with(folder, "terms.en.csv", row)
    assert len(found) == 1, found
    assert f"terms.en.csv:13: {severity}: " in found[0]
    assert words in found[0]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("en,Nothing but sunshine.,damage,1,", "must hit 'damage', found no term"),
        ("en,There was no flood.,damage,1,", "found en:flood (negated)"),
        ("en,A flood came.,damage,0,", "must not hit 'damage', found en:flood"),
    ],
)
def test_examples_are_run(folder: Path, row: str, words: str) -> None:
    """A sentence that must or must not hit is matched, and what was found is said."""
    found = check_with(folder, "examples.csv", row)
    assert len(found) == 1
    assert "examples.csv:6: error: " in found[0]
    assert words in found[0]


def test_missing_files_and_unused_names_are_warned_of(folder: Path) -> None:
    """A lexicon without card or examples, or with an unused theme, is told so."""
    (folder / "card.md").unlink()
    (folder / "examples.csv").unlink()
    with (folder / "lexicon.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[themes]]\nname = "hope"\ntitle = "Hope"\n')
        file.write('\n[[frames]]\nname = "wind"\ntitle = "Wind"\n')
    lines = " / ".join(map(str, check_lexicon(load_lexicon(folder))))
    for words in ("card.md: warning", "examples.csv: warning", "theme 'hope' has no term"):
        assert words in lines
    assert "frame 'wind' has no term in 'es'" in lines


def test_missing_examples_are_missed_where_they_belong(folder: Path) -> None:
    """With a file of examples for each language the warning names the file of that language."""
    (folder / "examples.csv").rename(folder / "examples.en.csv")
    (folder / "examples.es.csv").write_text("lang,text,frame,hit,note\n", encoding="utf-8")
    found = [str(problem) for problem in check_lexicon(load_lexicon(folder))]
    missing = [line for line in found if "no example" in line]
    assert missing
    for line in missing:
        lang = line[-3:-1]
        assert line.startswith(str(folder / f"examples.{lang}.csv")), line


def test_tables_of_any_kind_are_read(folder: Path) -> None:
    """Other tables in a lexicon folder must be well formed and hold no row twice."""
    found = check_with(folder, "colours.csv", "word,colour\nred,1\nblue,2\nred,1")
    assert len(found) == 1
    assert "colours.csv:4: warning: the same row stands at" in found[0]
    found = check_with(folder, "shapes.csv", "word,shape\nround,1,2")
    assert len(found) == 1
    assert "3 cells where the header has 2" in found[0]


@pytest.mark.parametrize("name", list_lexicon_ids())
def test_shipped_lexicons_have_no_problems(name: str) -> None:
    """Nothing shipped fails its own examples, holds a dead term or says a thing twice."""
    folder = find_lexicon(name)
    facts = read_toml(folder / "lexicon.toml")
    files = [f"terms.{lang}.csv" for lang in facts["languages"] if facts["kind"] == "frames"]
    if not all((folder / file).is_file() for file in ["card.md", *files]):
        pytest.skip("this lexicon is not written yet")
    problems = [str(p) for p in check_lexicon(load_lexicon(name))]
    assert not problems, "\n".join(problems)
