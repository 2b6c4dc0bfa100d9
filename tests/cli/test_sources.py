"""The loop of listing speakers, correcting them by hand and feeding them back."""

from pathlib import Path

import pytest

from framing.cli.main import run

TEXT = "“The harbour is closed,” Ildo Varn said. Ildo Varn added that no one would be let in.\n"


def list_sources(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    """Return what `framing sources` prints."""
    with pytest.raises(SystemExit) as stopped:
        run(["sources", *arguments])
    assert not stopped.value.code
    return capfdbinary.readouterr().out.decode("utf-8")


def test_corrected_list_changes_the_role(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A speaker nobody knows is 'unknown'; with the corrected list he has his role."""
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    before = list_sources(capfdbinary, str(article), "--lang", "en")
    assert "Ildo Varn,,person,unknown," in before
    corrected = tmp_path / "corrected.csv"
    corrected.write_text(before.replace("unknown", "opposition"), encoding="utf-8")
    after = list_sources(capfdbinary, str(article), "--lang", "en", "--actors", str(corrected))
    assert "Ildo Varn,,person,opposition," in after


def test_uncorrected_list_changes_nothing(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Rows that are still 'unknown' may stay in the file."""
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    before = list_sources(capfdbinary, str(article), "--lang", "en")
    same = tmp_path / "same.csv"
    same.write_text(before, encoding="utf-8")
    assert list_sources(capfdbinary, str(article), "--lang", "en", "--actors", str(same)) == before


def test_namings_of_one_speaker_are_one_row(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The surname is an alias of the full name, and the row counts both."""
    article = tmp_path / "a.txt"
    article.write_text(
        "Colonel Haruto Senda said the bridge was mined. Senda added that it was shut.\n",
        encoding="utf-8",
    )
    listed = list_sources(capfdbinary, str(article), "--lang", "en")
    assert "Colonel Haruto Senda,Senda,person,security,,,,2 sentences in 1 article" in listed
    assert len(listed.splitlines()) == 2


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("cp1252", ","), ("cp1252", ";"), ("utf-8-sig", ";"), ("utf-8", "\t"), ("utf-16", "\t")],
)
def test_corrected_list_is_read_as_a_spreadsheet_saves_it(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], encoding: str, mark: str
) -> None:
    """Windows-1252, UTF-16, semicolons and tabs, with empty rows at the end."""
    article = tmp_path / "a.txt"
    article.write_text("Ildo Peña dijo que el puerto está cerrado.\n", encoding="utf-8")
    header = mark.join(
        ("name", "aliases", "kind", "role", "country", "valid_from", "valid_to", "note")
    )
    row = mark.join(("Ildo Peña", "", "person", "opposition", "", "", "", '"1 x, y"'))
    corrected = tmp_path / "corrected.csv"
    corrected.write_bytes(f"{header}\r\n{row}\r\n{mark * 7}\r\n".encode(encoding))
    after = list_sources(capfdbinary, str(article), "--lang", "es", "--actors", str(corrected))
    assert "Ildo Peña,,person,opposition," in after


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "corrected.csv: empty; the first line must be name,"),
        ("nombre,kind\nAna,person\n", "corrected.csv:1: the header lacks name"),
        (
            "name,aliases,kind,role,country,valid_from,valid_to\nAna,,person,goverment,,,\n",
            "corrected.csv:2: role is 'goverment', allowed are",
        ),
    ],
)
def test_a_list_that_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], text: str, told: str
) -> None:
    """Where it is, what was found and what is allowed."""
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    corrected = tmp_path / "corrected.csv"
    corrected.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        run(["sources", str(article), "--actors", str(corrected)])
    assert stopped.value.code
    lines = capfdbinary.readouterr().err.decode("utf-8").strip().splitlines()
    assert len(lines) == 1
    assert told in lines[0]
