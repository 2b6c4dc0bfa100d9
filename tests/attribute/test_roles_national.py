"""Leaders of a country speak for its government, and forces sent far away stay foreign."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder

FINDER = RoleFinder.load()


@pytest.mark.parametrize(
    ("naming", "country", "role"),
    [
        ("the Kenyan leader", "KE", "government"),
        ("Kenya's leadership", "KE", "government"),
        ("the Kenyan leader", "SO", "foreign"),
        ("the movement's leadership", "KE", "unknown"),
        ("a leader", "KE", "unknown"),
        ("the Kenyan politician", "KE", "unknown"),
    ],
)
def test_a_leader_stands_for_the_state_only_behind_its_country(
    naming: str, country: str, role: str
) -> None:
    """Who leads is the government where a country's name says what is led, and unknown elsewhere."""
    assert FINDER.find_role(naming, lang="en", published="2015", country=country).role == role


@pytest.mark.parametrize(
    ("lang", "naming", "role"),
    [
        ("en", "the village baker", "resident"),
        ("en", "Ana Baker", "unknown"),
        ("en", "Thomas Judge", "unknown"),
        ("en", "Sen. Thomas King", "government"),
        ("en", "Kerala Governor", "government"),
        ("es", "la jueza Ana Paz", "government"),
        ("es", "Juan Alcalde", "unknown"),
        ("es", "Luis España, profesor", "expert"),
        ("es", "Casa Rey", "government"),
    ],
)
def test_a_surname_is_no_trade_title_or_country(lang: str, naming: str, role: str) -> None:
    """Whoever is called Baker need not bake, and Juan Alcalde holds no office."""
    assert FINDER.find_role(naming, lang=lang, published="", country="").role == role


@pytest.mark.parametrize(
    ("naming", "lang", "country", "role"),
    [
        ("el Ministerio Público", "es", "PE", "government"),
        ("el Ministerio Público", "es", "CL", "government"),
        ("el Tribunal Constitucional", "es", "BO", "government"),
        ("el Congreso Nacional", "es", "HN", "government"),
        ("la Policía Federal", "es", "AR", "security"),
        ("el Departamento de Estado", "es", "PE", "foreign"),
        ("la disidencia de las FARC", "es", "CO", "armed"),
        ("the Ministry of Defence", "en", "KE", "government"),
        ("the Prime Minister's Office", "en", "IN", "government"),
        ("the National Police Agency", "en", "KR", "security"),
        ("the Department of Justice", "en", "PH", "government"),
        ("the Department of Justice", "en", "KE", "foreign"),
        ("the Assistance Association for Prisoners", "en", "MM", "rights"),
    ],
)
def test_bodies_that_many_countries_have_speak_for_that_of_the_events(
    naming: str, lang: str, country: str, role: str
) -> None:
    """No country owns a name that its neighbours use too; a name of one country alone stays foreign."""
    found = FINDER.find_role(naming, lang=lang, published="2022-03-01", country=country)
    assert found.role == role
