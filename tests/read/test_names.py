"""Outlets that only a machine tells apart are one; those that people may mean as one are pointed out."""

from __future__ import annotations

import unicodedata

import pytest

from framing.provenance import CorpusLog
from framing.read.articles import read_text

TEXT = "The army shot at the crowd in the square. “We ran,” said a man."


@pytest.mark.parametrize(
    "written",
    [
        "El  País", " El País ", "El\u00a0País", "\ufeffEl País", "El\u200b País", "El\tPaís",
        "El Pa\u00adís", unicodedata.normalize("NFD", "El País"),
    ],
)  # fmt: skip
def test_what_nobody_sees_makes_no_other_outlet(written: str) -> None:
    """Blanks, invisible marks and how an accent is stored do not part an outlet or an event."""
    article = read_text(TEXT, outlet=written, event=written)
    assert (article.outlet, article.event) == ("El País", "El País")


@pytest.mark.parametrize(
    "absent", ["null", "None", "nan", "N/A", "NA", "-", "Sin fecha", "unknown"]
)
def test_marks_of_absence_are_no_outlet(absent: str) -> None:
    """'nan' is told as no outlet, and no title, event or language either."""
    article = read_text(TEXT, outlet=absent, event=absent, title=absent, lang=absent)
    assert (article.outlet, article.event, article.title, article.lang) == ("", "", "", "en")
    assert article.notices == (f"no outlet: {absent!r} stands there",)


def test_outlets_written_almost_alike_are_pointed_out() -> None:
    """Capitals, accents and marks may part outlets that are one: all the names are given once."""
    log = CorpusLog()
    for number, outlet in enumerate(
        ["BBC News", "BBC news", "El País", "BBC-News", "Sun", "", "?"]
    ):
        log.note(read_text(TEXT, outlet=outlet, source=f"s{number}"))
    (notice,) = log.list_last()
    assert str(notice) == (
        "s3: outlets BBC News, BBC news, BBC-News differ by capitals, accents or marks alone and "
        "count as 3: if they are one, write one name"
    )


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("قتلت الشرطة ثلاثة متظاهرين في العاصمة يوم الاثنين.", "Arabic script"),
        ("警察向抗议者开枪，造成三人死亡。", "Chinese"),
        ("Полиция стреляла по толпе на площади.", "Cyrillic script"),
    ],
)
def test_other_scripts_are_named(text: str, script: str) -> None:
    """A text in other letters is no undecided English: it is named, whatever language was given."""
    for lang in ("", "es"):
        (notice,) = read_text(text, lang=lang).notices
        assert notice.startswith(f"reads as {script}, which is not among en and es")
    assert not read_text(f"{TEXT} {text[:20]}").notices
