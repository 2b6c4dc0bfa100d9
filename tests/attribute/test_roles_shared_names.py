"""Bodies and parties of one name in several countries speak for that of the events."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.records import Article
from framing.text.tokens import tokenize_text

FINDER = RoleFinder.load()


@pytest.mark.parametrize(
    ("naming", "lang", "country", "role"),
    [
        ("the Border Police", "en", "RO", "security"),
        ("the State Security Service", "en", "GE", "security"),
        ("the Internal Security Forces", "en", "TN", "security"),
        ("the Central Election Commission", "en", "UA", "government"),
        ("the Investigative Committee", "en", "AM", "government"),
        ("la Fiscalía General de la República", "es", "SV", "government"),
        ("la Secretaría de Gobernación", "es", "HN", "government"),
        ("la Policía Militar", "es", "HN", "security"),
        ("la Unidad de Inteligencia Financiera", "es", "AR", "government"),
        ("el Comité Cívico", "es", "CO", "resident"),
        ("Canal 4", "es", "SV", "media"),
        ("la PNP", "es", "PE", "security"),
        ("el CNI", "es", "ES", "security"),
        ("the morality police", "en", "AF", "security"),
    ],
)
def test_an_office_that_means_the_same_everywhere_is_no_foreigner(
    naming: str, lang: str, country: str, role: str
) -> None:
    """An office whose name says what it does has its role wherever the events are."""
    found = FINDER.find_role(naming, lang=lang, published="2021-05-01", country=country)
    assert found.role == role


@pytest.mark.parametrize(
    ("naming", "lang", "country", "published", "role"),
    [
        ("the Labour Party", "en", "GB", "2021-05-01", "opposition"),
        ("the Labour Party", "en", "NZ", "2021-05-01", "government"),
        ("the Labour Party", "en", "NG", "2023-05-01", "opposition"),
        ("the Labour Party", "en", "US", "2021-05-01", "foreign"),
        ("the National Party", "en", "NZ", "2012-05-01", "government"),
        ("el Partido Nacional", "es", "UY", "2022-05-01", "government"),
        ("el Partido Nacional", "es", "HN", "2022-05-01", "opposition"),
        ("el Partido Comunista", "es", "CU", "2021-07-12", "government"),
        ("el Partido Comunista", "es", "CL", "2021-07-12", "opposition"),
        ("el Frente Amplio", "es", "CR", "2019-07-12", "opposition"),
        ("el Partido Republicano", "es", "US", "2018-07-12", "government"),
        ("the Justice and Development Party", "en", "MA", "2015-07-12", "government"),
        ("the Justice and Development Party", "en", "MA", "2023-07-12", "opposition"),
        ("the Justice and Development Party", "en", "TR", "2023-07-12", "government"),
        ("the Democratic Party", "en", "HK", "2019-07-12", "opposition"),
        ("el Partido Colorado", "es", "UY", "2012-07-12", "opposition"),
        ("the National Unity Government", "en", "MM", "2022-07-12", "opposition"),
        ("the National Unity Government", "en", "AF", "2016-07-12", "government"),
        ("Congress", "en", "IN", "2012-07-12", "government"),
        ("Congress", "en", "IN", "2020-07-12", "opposition"),
        ("the Muslim Brotherhood", "en", "JO", "2018-07-12", "opposition"),
        ("the National Salvation Front", "en", "TN", "2023-02-12", "opposition"),
        ("the National Salvation Front", "en", "SS", "2019-02-12", "armed"),
        ("the Foreign Secretary", "en", "BD", "2019-02-12", "government"),
    ],
)
def test_a_party_stands_where_it_stood_in_the_country_of_the_events(
    naming: str, lang: str, country: str, published: str, role: str
) -> None:
    """Of parties with one name that of the country of the events speaks, in its role at the date."""
    found = FINDER.find_role(naming, lang=lang, published=published, country=country)
    assert found.role == role


@pytest.mark.parametrize(
    ("naming", "country", "published", "role"),
    [
        ("Abdul Salam Hanafi", "AF", "2015-03-10", "armed"),
        ("Abdul Salam Hanafi", "AF", "2022-03-10", "government"),
        ("Chee Soon Juan", "SG", "2011-03-10", "opposition"),
        ("Janardan Sharma", "NP", "2003-03-10", "armed"),
        ("Sri Lanka Podujana Peramuna", "LK", "2021-03-10", "government"),
        ("Yameen Rasheed", "MV", "2017-03-10", "rights"),
    ],
)
def test_people_and_parties_hold_their_role_at_the_date(
    naming: str, country: str, published: str, role: str
) -> None:
    """Who led an armed group governs later, and a party in power was in opposition before."""
    found = FINDER.find_role(naming, lang="en", published=published, country=country)
    assert found.role == role


def test_a_title_is_no_retired_politician() -> None:
    """Only a person who left politics speaks as a politician; 'the labor leader' is no party."""
    found = FINDER.find_role("the labor leader", lang="en", published="2024-09-02", country="IL")
    assert found.role == "other"


@pytest.mark.parametrize(
    "name",
    ["Border Police", "Central Election Commission", "Labour Party", "Investigative Committee"],
)
def test_a_shared_name_tells_no_country(name: str) -> None:
    """Where events happen is not read from a name that several countries use."""
    text = f"{name} officials spoke. The {name} said so again. The {name} would not say more."
    article = Article(
        id="a", outlet="", published="", lang="en", title=f"{name} speaks", text=text, source=""
    )
    assert FINDER.find_country(article, tokenize_text(text)) == ""
