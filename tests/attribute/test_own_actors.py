"""A user's rows prevail: over shipped rows, over titles, whatever their names look like."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.attribute.roles.data import ACTOR_COLUMNS
from framing.attribute.roles.find import RoleFinder
from framing.attribute.roles.own import OwnActors
from framing.text.tokens import tokenize_text
from tests.build import an_article

HEADER = ",".join((*ACTOR_COLUMNS, "note", "found"))


def write_rows(folder: Path, *rows: str) -> Path:
    """Return a file of actors."""
    path = folder / "mine.csv"
    path.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize("country", ["", "VE", "CO"])
@pytest.mark.parametrize("published", ["", "2012-05-01", "2021-07-08"])
@pytest.mark.parametrize("name", ["Freddy Bernal", "Maduro", "Globovision", "Reuters"])
def test_a_users_row_prevails_over_the_shipped_ones(
    tmp_path: Path, name: str, published: str, country: str
) -> None:
    """Whatever country and dates those have, and whether or not the user's row gives any."""
    for given in ("", country):
        path = write_rows(tmp_path, f"{name},,person,expert,{given},,,,")
        finder = RoleFinder.load([path])
        found = finder.find_role(name, lang="es", published=published, country=country)
        assert found.role == "expert"


def test_three_columns_are_enough(tmp_path: Path) -> None:
    """Name, kind and role decide; aliases, country and dates may be left out of the table."""
    path = tmp_path / "mine.csv"
    path.write_text("name;kind;role\nIldo Varn;person;rights\n", encoding="utf-8")
    found = RoleFinder.load([path]).find_role("Ildo Varn", lang="es", published="", country="")
    assert found.role == "rights"


@pytest.mark.parametrize(
    ("name", "lang", "naming"),
    [
        ("El congresista Julio Mamani", "es", "El congresista Julio Mamani"),
        ("El congresista Julio Mamani", "es", "el congresista Julio Mamani"),
        ("La embajada de Estados Unidos", "es", "La embajada de Estados Unidos"),
        ("The government", "en", "The government"),
        ("One officer", "en", "One officer"),
        ("Two of 30 guards", "en", "Two of 30 guards"),
        ("Ali al-Najjar", "en", "Ali al-Najjar"),
        ("Jan van Holm", "en", "minister Jan van Holm"),
    ],
)
def test_a_name_may_open_with_an_article_or_number(
    tmp_path: Path, name: str, lang: str, naming: str
) -> None:
    """Its capital is that of a sentence, or of a name that goes on in small letters."""
    path = write_rows(tmp_path, f"{name},,person,armed,,,,,")
    found = RoleFinder.load([path]).find_role(naming, lang=lang, published="", country="PE")
    assert found.role == "armed"


def test_a_users_row_without_dates_wins_over_a_title(tmp_path: Path) -> None:
    """'President Ana Prat' is what the user says of Ana Prat; with dates the text may look back."""
    path = write_rows(tmp_path, "Ana Prat,,person,rights,,,,,", "Ida Prat,,person,rights,,2010,,,")
    finder = RoleFinder.load([path])

    def role(naming: str) -> str:
        return finder.find_role(naming, lang="en", published="2020", country="").role

    assert role("President Ana Prat") == "rights"
    assert role("President Ida Prat") == "government"


def test_a_users_row_without_country_leaves_where_events_are(tmp_path: Path) -> None:
    """It tells who somebody is, not where: the shipped actor's country still counts."""
    text = "Diosdado Cabello spoke. " * 6
    article, tokens = an_article(text), tokenize_text(text)
    mine = RoleFinder.load([write_rows(tmp_path, "Diosdado Cabello,,person,expert,,,,,")])
    country = RoleFinder.load().find_country(article, tokens)
    assert country
    assert mine.find_country(article, tokens) == country


@pytest.mark.parametrize(
    ("naming", "names"),
    [
        ("Ana Prat", ["Ana Prat"]),
        ("Minister Ana Prat", ["Ana Prat"]),
        ("the lawyer of Ana Prat", []),
        ("Prat", ["Prat"]),
        ("Captain Prat", []),
        ("The minister, Ida Prat", ["The minister, Ida Prat"]),
    ],
)
def test_a_listed_row_fits_whom_it_lists(tmp_path: Path, naming: str, names: list[str]) -> None:
    """Its own name before an alias; behind a title too, not behind a preposition."""
    rows = OwnActors(
        [
            write_rows(
                tmp_path,
                "Ana Prat,Prat,person,rights,,,,,unk",
                "Prat,,person,armed,,,,,unk",
                '"The minister, Ida Prat",Prat,person,armed,,,,,gov',
            )
        ]
    ).find(naming, {"of", "the"})
    assert [row.names[0] for row in rows] == names
