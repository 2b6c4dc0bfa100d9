"""INCEpTION's export as its users make it: escaped values, other layers, a file for each coder."""

from pathlib import Path

import pytest

from framing.cli.main import run
from framing.errors import InputError
from framing.validate.codings import read_codings
from framing.validate.webanno import read_webanno

HEAD = (
    "#FORMAT=WebAnno TSV 3.3\n"
    "#T_SP=webanno.custom.Framing|frame|stance|voice\n"
    "#T_SP=webanno.custom.Speech|junk|mode|role|speaker\n"
)
LINES = ("item-00001 A title", "[…] Rain fell.", "The mayor spoke.", "[…] Shops closed.")
BLANK = ["_"] * 7


def export(cells: list[str], at: int = 2, head: str = HEAD) -> str:
    """Return an export whose first token of one of the lines holds the cells."""
    parts = [head]
    for number, line in enumerate(LINES, start=1):
        given = cells if number - 1 == at else ["_"] * len(cells)
        parts += [f"\n#Text={line}\n", "\t".join([f"{number}-1", "0-3", "Xyz", *given, "\n"])]
    return "".join(parts)


def test_escaped_values_are_undone() -> None:
    """Brackets, bars, semicolons and underscores in a naming or frame come back as typed."""
    cells = [r"human\_rights[1]|government[2]", "own[1]|*[2]", "outlet[1]|*[2]"]
    speech = ["_", "direct", "other", r"the A\_B \[sic\]\; group\|wing"]
    (found,) = read_webanno(export([*cells, *speech]), "a.tsv")
    assert found.cells == {
        "human_rights": "1", "human_rights_stance": "own", "human_rights_voice": "outlet",
        "government": "1", "mode": "direct", "role": "other",
        "speaker": "the A_B [sic]; group|wing",
    }  # fmt: skip


def test_columns_of_other_layers_are_passed_over() -> None:
    """Relations, chains and layers without a feature stand in columns of their own."""
    others = "#T_RL=x.Dependency|kind|BT_x.POS\n#T_CH=x.Link|type|relation\n#T_SP=x.Mark\n"
    first, rest = HEAD.split("\n", 1)
    cells = ["nsubj", "1-2", "*->1-1", "*", "*", "government", "own", "outlet", *BLANK[:4]]
    (found,) = read_webanno(export(cells, head=f"{first}\n{others}{rest}"), "a.tsv")
    assert found.cells == {
        "government": "1", "government_stance": "own", "government_voice": "outlet",
    }  # fmt: skip


@pytest.mark.parametrize(("typed", "junk"), [("1", "1"), ("true", "1"), ("false", "0")])
def test_junk_can_be_said(typed: str, junk: str) -> None:
    """A text feature or a boolean one says that a line is no part of the article."""
    (found,) = read_webanno(export(["_", "_", "_", typed, "none", "*", "*"]), "a.tsv")
    assert found.cells == {"mode": "none", "junk": junk}


@pytest.mark.parametrize("at", [0, 1, 3])
def test_an_annotation_beside_the_sentence_is_refused(at: int) -> None:
    """A frame on the title or a neighbouring sentence is not taken for one of the sentence."""
    with pytest.raises(InputError, match=r"a\.tsv:\d+: item-00001 is annotated beside its sente"):
        list(read_webanno(export(["government", *BLANK[1:]], at=at), "a.tsv"))


def test_two_coders_and_a_curator(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files of a project's export are named after coders; the curator settles what they dispute."""

    def call(*arguments: object) -> int:
        with pytest.raises(SystemExit) as stopped:
            run([str(argument) for argument in arguments])
        return int(stopped.value.code or 0)

    text = "The mayor spoke."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    score = ("score", tmp_path / "a.txt", "--scorer", "lexicon", "--lang", "en")
    assert call(*score, "--out", tmp_path / "run") == 0
    sample = ("code", "sample", tmp_path / "run", "--out", tmp_path / "s", "-n", 1)
    assert call(*sample, "--form", "inception") == 0
    said = {"ana": "government", "ben": "opposition", "CURATION_USER": "opposition"}
    files = []
    for name, frame in said.items():
        folder = tmp_path / name
        folder.mkdir()
        filled = export([frame, "own", "outlet", "_", "none", "*", "*"])
        (folder / f"{name}.tsv").write_text(filled, encoding="utf-8")
        (folder / "inception.tsv").write_text(filled, encoding="utf-8")
        files.append(folder / f"{name}.tsv")
    take = ("--form", "inception", "--key", tmp_path / "s" / "key.csv", "--out", tmp_path / "c.csv")
    assert call("code", "import", *files, *take) == 0
    assert [item.coder for item in read_codings(tmp_path / "c.csv")] == sorted(said)
    capsys.readouterr()
    judge = ("evaluate", tmp_path / "run", tmp_path / "c.csv", "--adjudicator", "CURATION_USER")
    assert call(*judge) == 0
    assert "coders disagree" not in capsys.readouterr().err
    alike = [path.with_name("inception.tsv") for path in files]
    assert call("code", "import", *alike, *take) == 3
    assert "its file's name or --coder counts" in capsys.readouterr().err
