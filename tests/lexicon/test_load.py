"""A lexicon folder loads whole, or says file, line and remedy."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from framing.codings import refuse_name
from framing.errors import LexiconError
from framing.lexicon.lint import check_lexicon
from framing.lexicon.load import digest_folder, load_lexicon
from framing.tables.coding_schemas import CODINGS, FORM, KEY

FIXTURE = Path(__file__).resolve().parents[1] / "data" / "weather-frames"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the test codebook that may be spoilt."""
    return Path(shutil.copytree(FIXTURE, tmp_path / "weather"))


def test_a_good_folder_loads() -> None:
    """Frames, themes, terms, thresholds and languages come as written."""
    lexicon = load_lexicon(FIXTURE)
    assert lexicon.frame_names == ("damage", "rescue")
    assert lexicon.frames[0].voices == ("resident",)
    assert lexicon.thresholds == {"damage": 1.0, "rescue": 0.8}
    flood = lexicon.terms["en"][0]
    assert (flood.id, flood.weight, flood.theme) == ("en:flood", 1.0, "problem")
    assert flood.unless == ("flood of letters", "flood light")
    assert flood.where == f"{FIXTURE / 'terms.en.csv'}:3"
    ids = [term.id for term in lexicon.list_terms()]
    assert len(ids) == len(set(ids))
    assert "en:levee@rescue" in ids


def test_the_digest_follows_all_that_can_change_a_score(folder: Path) -> None:
    """The same words elsewhere have the same digest; prose and measurements do not count."""
    before = load_lexicon(folder).digest
    assert before == load_lexicon(FIXTURE).digest == digest_folder(folder)
    for name in (".cache", "card.md", "reliability.toml", "reliability.deep.toml", "model.zip"):
        (folder / name).write_text("x", encoding="utf-8")
    assert digest_folder(folder) == before
    with (folder / "terms.en.csv").open("a", encoding="utf-8") as terms:
        terms.write("\n")
    assert digest_folder(folder) != before


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("storm,wind,problem,lemma,1,,", "frame is 'wind', allowed are 'damage', 'rescue'"),
        ("storm,damage,hope,lemma,1,,", "theme is 'hope', allowed are 'problem', 'remedy'"),
        ("storm,damage,problem,fuzzy,1,,", "match is 'fuzzy', allowed are"),
        ("storm,damage,problem,lemma,0,,", "weight is '0'"),
        ("storm,damage,problem,lemma,2,,", "weight is '2'"),
        ("storm,damage,problem,lemma,nan,,", "weight is 'nan'"),
        ("storm,damage,problem,lemma,high,,", "weight is 'high'"),
        (",damage,problem,lemma,1,,", "the term is empty"),
        ("—,damage,problem,lemma,1,,", "holds no word"),
        ("big ~2 storm,damage,problem,lemma,1,,", "needs match 'phrase'"),
        ("big ~99 storm,damage,problem,phrase,1,,", "is no gap"),
        ("~2 storm,damage,problem,phrase,1,,", "must stand between two words"),
        ("storm ~2,damage,problem,phrase,1,,", "ends in a gap"),
        ("st*rm,damage,problem,wildcard,1,,", "only at the end of a word"),
        ("storm*,damage,problem,lemma,1,,", "needs match 'wildcard' or 'phrase'"),
        ("storm,damage,problem,lemma,1,sto*rm,", "unless: 'sto*rm'"),
        ("Floods,damage,problem,lemma,1,,,,", "9 cells where the header has 7"),
        ("FLOOD,damage,problem,exact,1,,", "is listed twice for 'damage', first at"),
    ],
)
def test_a_wrong_row_is_named_by_file_and_line(folder: Path, row: str, complaint: str) -> None:
    """The first wrong row stops the load with its place, the find and what is allowed."""
    path = folder / "terms.en.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, row]), encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_lexicon(folder)
    assert str(error.value).startswith(f"{path}:{len(lines) + 1}: ")
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


def test_terms_saved_by_a_spreadsheet_are_the_same(folder: Path) -> None:
    """Semicolons, decimal commas, quoted comments and empty rows change nothing that is read."""
    before = load_lexicon(folder)
    for name in ("terms.en.csv", "terms.es.csv", "examples.csv"):
        path = folder / name
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.reader(file) if not row[0].startswith("#")]
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            file.write('"# term: words; any case";;\r\n')
            writer = csv.writer(file, delimiter=";")
            writer.writerows([[cell.replace("0.", "0,") for cell in row] for row in rows])
            file.write(";;;;;;\r\n")
    after = load_lexicon(folder)
    for lang in before.languages:
        was, now = before.terms[lang], after.terms[lang]
        assert [replace(term, where="") for term in was] == [
            replace(term, where="") for term in now
        ]
    assert {term.weight for term in after.terms["es"]} == {1.0, 0.6, 0.7}
    assert after.terms["es"][0].where.endswith("terms.es.csv:3")
    assert check_lexicon(after) == check_lexicon(before)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('kind = "frames"', 'kind = "moods"', "kind is 'moods'"),
        ('title = "Damage"', "", "title is None"),
        ('languages = ["en", "es"]', "languages = []", "languages is []"),
        ("rescue = 0.8", "rescue = -1", "threshold of rescue is -1"),
        ("rescue = 0.8", "relief = 0.8", "names 'relief'"),
        ('name = "rescue"', 'name = "damage"', "the frame 'damage' is defined twice"),
        ('name = "rescue"', 'name = "role"', "frame 'role' is a column of its own"),
        ('name = "rescue"', 'name = "role"', "not one of after, all, article, before, coder"),
        ('name = "rescue"', 'name = "hr"', "'hr' stands for human_rights"),
        ('name = "rescue"', 'name = "the_voice"', "'the_voice' ends in _voice"),
        ('name = "rescue"', 'name = "a|b"', "'a|b' holds |"),
        (
            'voices = ["resident"]',
            'voices = ["vecino"]',
            "'vecino', allowed are outlet, government",
        ),
        ("[[frames]]", "[[", "not valid TOML"),
        ('"es"]', '"fr"]', "terms.fr.csv: file is missing"),
    ],
)
def test_a_wrong_toml_is_named(folder: Path, old: str, new: str, complaint: str) -> None:
    """Whatever is wrong in lexicon.toml is said in one line with the file."""
    path = folder / "lexicon.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_lexicon(folder)
    assert complaint in str(error.value)
    assert str(error.value).startswith(str(folder))


def test_no_frame_is_called_like_a_column_beside_the_frames() -> None:
    """Whatever else a form, key or coding table has a column for is no name of a frame."""
    for schema in (KEY, FORM, CODINGS):
        for name in schema.names:
            assert refuse_name(name) or name.startswith("FRAME"), name


def test_an_unknown_lexicon_names_the_known() -> None:
    """A name that is neither shipped nor a folder lists the shipped ones."""
    with pytest.raises(LexiconError, match="political-violence"):
        load_lexicon("no-such-lexicon")


def test_a_shipped_lexicon_reads_a_language_when_it_is_asked_for() -> None:
    """Languages are known without reading their terms; asked for, each is read once and whole."""
    lexicon = load_lexicon("political-violence")
    assert list(lexicon.terms) == list(lexicon.languages)
    assert len(lexicon.terms) == len(lexicon.languages)
    assert "pt" not in lexicon.terms
    with pytest.raises(KeyError):
        lexicon.terms["pt"]
    assert lexicon.terms["es"] is lexicon.terms["es"]
    assert {term.lang for term in lexicon.list_terms()} == set(lexicon.languages)
