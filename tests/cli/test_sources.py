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
