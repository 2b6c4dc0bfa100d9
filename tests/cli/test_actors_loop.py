"""The list of speakers, corrected or not, fed back: what it changes, what it leaves, what it tells."""

import csv
from pathlib import Path
from typing import NamedTuple

import pytest

from framing.cli.main import run
from framing.codebook import load_codebook
from framing.pipeline import score_articles
from framing.read.articles import read_articles
from framing.records import Cell, Table
from framing.relate.speakers import list_speakers
from framing.settings import Settings
from framing.tables.write import format_csv

ENGLISH = """The government rejected the report. The government said that the valley is calm.

“Nobody will be spared,” Interior Minister Pia Solvang said. Her office said that the list was short.

Critics said the minister lied. One officer told reporters that the bridge was mined.

Colonel Haruto Senda, who leads the garrison, said the road was shut. Senda added that it would stay so.

Reuters reported that the harbour burned. Opposition leader Peter Ouma claimed that forty had died. Ouma said he would march.

The embassy of Chile denied the claim. Residents of the port said they fled, and Jo Vale, a nurse, said she saw fire.
"""
SPANISH = """El congresista Julio Mamani dijo que el valle está en calma. La ministra del Interior, Rosa Quispe, afirmó que no habrá tregua.

“Nadie se irá”, dijo la ministra. El general Luis Paredes señaló que el puente está cerrado. El general agregó que seguirá así.

La embajada de Estados Unidos negó la denuncia. Los vecinos aseguraron que huyeron del puerto.

Según Reuters, el puerto ardió. La vocera de la coalición, Inés Roca, denunció cuarenta muertes. Roca dijo que marcharán.
"""
ROLES = ("government", "opposition", "security", "armed", "resident", "expert", "rights", "other")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an article in either language."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "es.txt").write_text(SPANISH, encoding="utf-8")
    return folder


class Loop:
    """Runs commands and reads the list of speakers."""

    def __init__(self, folder: Path, output: pytest.CaptureFixture[bytes]) -> None:
        self.folder = folder
        self.output = output

    def call(self, *arguments: object) -> str:
        """Return what a command prints."""
        self.output.readouterr()
        with pytest.raises(SystemExit) as stopped:
            run([str(one) for one in arguments])
        assert not stopped.value.code
        return self.output.readouterr().out.decode("utf-8")

    def list_rows(self, *arguments: object) -> list[dict[str, str]]:
        """Return the rows of `framing sources`."""
        printed = self.call("sources", self.folder, *arguments)
        return list(csv.DictReader(printed.splitlines()))

    def write(self, path: Path, rows: list[dict[str, str]]) -> Path:
        """Write a list of speakers, as whoever corrects it saves it."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return path


@pytest.fixture
def loop(articles: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Loop:
    """Return the loop over the invented articles."""
    return Loop(articles, capfdbinary)


def read_tables(folder: Path) -> dict[str, bytes]:
    """Return every table of a run."""
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


def test_the_list_fed_back_unchanged_changes_no_table(loop: Loop, tmp_path: Path) -> None:
    """Rows that keep their role are neutral, also where a speaker has several roles."""
    rows = loop.list_rows()
    assert len(rows) >= 12
    listed = loop.write(tmp_path / "a.csv", rows)
    loop.call("score", loop.folder, "--out", tmp_path / "before")
    loop.call("score", loop.folder, "--out", tmp_path / "after", "--actors", listed)
    assert read_tables(tmp_path / "after") == read_tables(tmp_path / "before")


class Found(NamedTuple):
    """What `framing sources` lists, and who is linked with whom in `attributions`."""

    speakers: Table
    linked: list[tuple[Cell, ...]]


def find_speakers(folder: Path, *actors: Path) -> Found:
    """Do once what `framing sources` and `framing score` do with the same list."""
    settings = Settings(scorer="lexicon", actors=tuple(map(str, actors)))
    scored = score_articles(read_articles([str(folder)]), load_codebook(settings))
    linked = scored["attributions"].cells("article_id", "speaker", "speaker_id")
    return Found(list_speakers(scored.coded), [*linked])


@pytest.fixture(scope="module")
def uncorrected(articles: Path) -> Found:
    """Return what is found without a list."""
    return find_speakers(articles)


@pytest.mark.parametrize("shift", range(len(ROLES)))
def test_every_changed_role_shows(
    loop: Loop, uncorrected: Found, tmp_path: Path, shift: int
) -> None:
    """Whatever the names look like: articles, numbers, titles, commas, actors that are shipped."""
    printed = format_csv(uncorrected.speakers).decode("utf-8")
    rows = [*csv.DictReader(printed.splitlines())]
    for number, row in enumerate(rows):
        other = [role for role in ROLES if role != row["role"]]
        row["role"] = other[(number + shift) % len(other)]
    corrected = find_speakers(loop.folder, loop.write(tmp_path / "a.csv", rows))
    wanted = {(row["name"], row["role"]) for row in rows}
    assert set(corrected.speakers.cells("name", "role")) == wanted
    assert corrected.linked == uncorrected.linked  # the roles are others, not the speakers


def test_one_role_replaced_all_over_the_list_shows(loop: Loop, tmp_path: Path) -> None:
    """'Replace all' in a spreadsheet is a correction, too."""
    printed = loop.call("sources", loop.folder)
    corrected = tmp_path / "a.csv"
    corrected.write_text(printed.replace("security", "armed"), encoding="utf-8")
    roles = {row["name"]: row["role"] for row in loop.list_rows("--actors", corrected)}
    assert "security" not in roles.values()
    assert roles["El general Luis Paredes"] == "armed"


def test_a_corrected_list_made_anew_keeps_its_corrections(loop: Loop, tmp_path: Path) -> None:
    """The second list does alone what the first did, and a role may become 'unknown'."""
    rows = loop.list_rows()
    for row in rows:
        row["role"] = "unknown" if row["role"] == "government" else "rights"
    first = loop.write(tmp_path / "a.csv", rows)
    second = loop.write(tmp_path / "b.csv", loop.list_rows("--actors", first))
    loop.call("score", loop.folder, "--out", tmp_path / "first", "--actors", first)
    loop.call("score", loop.folder, "--out", tmp_path / "second", "--actors", second)
    assert read_tables(tmp_path / "second") == read_tables(tmp_path / "first")


def test_a_row_about_nobody_is_told(
    loop: Loop, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """One line says how many and gives the first names; rows that the list brought are not among them."""
    rows = loop.list_rows()
    for name in ("Nils Ablad", "Tove Brink", "Ada Cern", "Ola Dyr"):
        rows.append({**dict.fromkeys(rows[0], ""), "name": name, "kind": "person", "role": "other"})
    listed = loop.write(tmp_path / "a.csv", rows)
    for command in (["sources"], ["score", "--out", str(tmp_path / "out")]):
        with pytest.raises(SystemExit):
            run([command[0], str(loop.folder), *command[1:], "--actors", str(listed)])
        lines = capfdbinary.readouterr().err.decode("utf-8").splitlines()
        told = [line for line in lines if "a.csv" in line]
        assert len(told) == 1
        assert "4 rows are about nobody in these articles" in told[0]
        assert "‘Nils Ablad’, ‘Tove Brink’, ‘Ada Cern’ …" in told[0]


def test_a_row_whose_found_is_emptied_holds_as_written(loop: Loop, tmp_path: Path) -> None:
    """Wherever the name stands, also behind a title that tells otherwise."""
    rows = [row for row in loop.list_rows() if row["name"] == "Colonel Haruto Senda"]
    rows[0] |= {"name": "Haruto Senda", "role": "armed", "found": ""}
    held = loop.write(tmp_path / "a.csv", rows)
    roles = {row["name"]: row["role"] for row in loop.list_rows("--actors", held)}
    assert roles["Colonel Haruto Senda"] == "armed"
