"""A source's role comes from its noun phrase, its name and date, and where the events happen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribute.roles.find import RoleFinder
from framing.errors import LexiconError
from framing.records import ROLES, Article
from framing.text.tokens import tokenize_text

HEADER = "name,aliases,kind,role,country,valid_from,valid_to,note\n"
FINDER = RoleFinder.load()


def find(naming: str, lang: str = "en", published: str = "2021-07-10", country: str = "") -> str:
    """Return the role found for a naming."""
    return FINDER.find_role(naming, lang=lang, published=published, country=country).role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("Interior Minister Ana Example", "government"),
        ("a spokesman for the rebel group", "armed"),
        ("the police spokesman", "security"),
        ("one local resident", "resident"),
        ("a human rights lawyer", "rights"),
        ("an opposition lawmaker", "opposition"),
        ("the mayor of a small town", "government"),
        ("a spokeswoman for the human rights group", "rights"),
        ("retired colonel John Example", "expert"),
        ("local media", "media"),
        ("state television", "government"),
        ("Amnesty International", "rights"),
        ("one of the victims' relatives", "resident"),
        ("a university professor", "expert"),
        ("the parish priest", "other"),
        ("Prime MinisterAna Example", "government"),
        ("Ret. Lt. Col. John Example", "expert"),
        ("a spokesman at the rebel group", "armed"),
        ("the Department for Roads", "government"),
        ("Gov. Jane Doe", "government"),
        ("Lt. Gov. Jane Doe", "government"),
        ("Cllr Jane Doe", "government"),
        ("Prof. Jane Doe", "expert"),
        ("the Salt Lake Tribune", "media"),
    ],
)
def test_english_phrases_tell_their_role(naming: str, role: str) -> None:
    """The head decides; a spokesperson has the role of those spoken for."""
    assert find(naming) == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("la vocera de la Fiscalía", "government"),
        ("fuentes de la policía", "security"),
        ("una vecina del sector", "resident"),
        ("el líder opositor", "opposition"),
        ("el portavoz de la guerrilla", "armed"),
        ("la organización de derechos humanos", "rights"),
        ("medios locales", "media"),
        ("los familiares de las víctimas", "resident"),
        ("el politólogo", "expert"),
        ("el informe de la Defensoría del Pueblo", "rights"),
    ],
)
def test_spanish_phrases_tell_their_role(naming: str, role: str) -> None:
    """In Spanish the first noun is the head, and what follows 'de' is who is spoken for."""
    assert find(naming, "es") == role


@pytest.mark.parametrize("naming", ["they", "Jordan Q. Nobody", "", "ellos", "Pérez", "…", "'s"])
def test_nothing_to_go_by_stays_unknown(naming: str) -> None:
    """A pronoun or a bare personal name is never guessed into a camp."""
    assert find(naming) == "unknown"
    assert find(naming, "es") == "unknown"


def test_an_office_speaks_for_no_trade_that_qualifies_it() -> None:
    """'Secretaría Técnica' is an office, 'portavoz de los técnicos' speaks for people."""
    assert find("el encargado de la Secretaría Técnica", "es") == "government"
    assert find("el encargado de la Secretaría de Vecinos", "es") == "resident"


def test_government_of_another_country_is_foreign() -> None:
    """Government is the government of the country where the events happen."""
    assert find("the Chilean government", country="CL") == "government"
    assert find("the Chilean government", country="PE") == "foreign"
    assert find("the Chilean government") == "government"
    assert find("el canciller argentino", "es", country="VE") == "foreign"
    assert find("France", country="ML") == "foreign"
    assert find("French residents", country="ML") == "resident"


@pytest.mark.parametrize(
    "naming", ["la policía siria", "los ministros sirios", "los policías sirios"]
)
def test_spanish_names_of_a_people_tell_the_country_in_all_forms(naming: str) -> None:
    """Feminine and plural forms tell whose police or ministers they are, as 'sirio' does."""
    assert find(naming, "es", country="SY") != "foreign"
    assert find(naming, "es", country="PE") == "foreign"


def test_a_people_is_residents_without_a_capital_too() -> None:
    """Spanish writes the names of peoples in lower case, and the adjective is no people."""
    assert find("los chilenos", "es", country="CL") == "resident"
    assert find("los ministros chilenos", "es", country="CL") == "government"


@pytest.mark.parametrize(
    ("naming", "country", "role"),
    [
        ("Sen. Ann Smith", "EG", "foreign"),
        ("Sen. Ann Smith", "US", "government"),
        ("Sen. Ana Paz", "PH", "government"),
        ("the House committee", "LY", "foreign"),
        ("White House officials", "IQ", "foreign"),
        ("the Foreign Office", "SY", "foreign"),
        ("Republicans", "IR", "foreign"),
    ],
)
def test_titles_and_parties_of_one_country_are_foreign_elsewhere(
    naming: str, country: str, role: str
) -> None:
    """A US senator in a story about Egypt is a foreign voice; a Philippine one at home is not."""
    found = FINDER.find_role(naming, lang="en", published="2014-05-01", country=country)
    assert found.role == role


def test_description_decides_where_the_naming_does_not() -> None:
    """An appositive tells who an otherwise unknown person is."""
    found = FINDER.find_role(
        "Rosa Nobody", lang="en", published="", country="", description="a 40-year-old mechanic"
    )
    assert found.role == "resident"
    assert found.rule.startswith("description")


def test_a_users_actor_prevails_and_holds_for_its_dates(tmp_path: Path) -> None:
    """One person may be a minister one year and in opposition another."""
    path = tmp_path / "mine.csv"
    path.write_text(
        HEADER
        + "Pat Turncoat,Turncoat,person,government,XY,2010,2014-06,\n"
        + "Pat Turncoat,Turncoat,person,opposition,XY,2014-07,,\n"
        + "Reuters,,body,other,,,,\n",
        encoding="utf-8",
    )
    finder = RoleFinder.load([path])

    def role(naming: str, published: str, country: str = "XY") -> str:
        return finder.find_role(naming, lang="en", published=published, country=country).role

    assert role("Pat Turncoat", "2012-01-01") == "government"
    assert role("Turncoat", "2013") == "government"
    assert role("Turncoat", "2014") == "unknown"  # a year that covers both
    assert role("President Turncoat", "2019-03") == "government"  # the text may look back
    assert role("former President Turncoat", "2019-03") == "opposition"
    assert role("Pat Turncoat", "2019-03") == "opposition"
    assert role("Pat Turncoat", "2005") == "unknown"
    assert role("Pat Turncoat", "") == "unknown"
    assert role("Pat Turncoat", "2012-01-01", "CL") == "foreign"
    assert role("Turncoat's neighbours", "2012-01-01") == "resident"
    assert role("Reuters", "2012-01-01") == "other"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Pat,,person,baker,XY,,,", "role is 'baker', allowed are"),
        ("Pat,,king,government,XY,,,", "kind is 'king'"),
        ("Pat,,person,government,Chile,,,", "country is 'Chile', wanted is"),
        ("Pat,,person,government,CL,June 2010,,", "valid_from is 'June 2010', wanted is"),
        ("Pat,,person,government,CL,2014,2010,", "valid_from 2014 is after valid_to 2010"),
        (",,person,government,CL,,,", "is no name"),
    ],
)
def test_a_wrong_row_is_named_by_file_and_line(tmp_path: Path, row: str, message: str) -> None:
    """A user who mistypes a row learns where, what was found and what is allowed."""
    path = tmp_path / "mine.csv"
    path.write_text(f"{HEADER}{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        RoleFinder.load([path])
    assert f"{path}:2: " in str(error.value)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("CARACAS. Police fired in Petare, in Venezuela's capital. US officials protested.", "VE"),
        ("Santiago amaneció con barricadas. Carabineros actuó en Valparaíso, en Chile.", "CL"),
        ("Chile and Peru. Chile and Peru. Peru and Chile. It happened in Chile in Peru.", ""),
        (
            "Men fell in Chile and in Peru, in Chile and in Peru, in Chile and in Peru. Chile wept.",
            "CL",
        ),
        ("Peru, Peru and Peru spoke of what happens in Chile.", "CL"),
        ("They told us the turkey was cold.", ""),
        ("", ""),
    ],
)
def test_country_comes_from_the_places_named(text: str, country: str) -> None:
    """Where the events happen is read from places; a text without any stays unclear."""
    article = Article(
        id="a", outlet="", published="", lang="en", title="", text=text, source="a.txt"
    )
    assert FINDER.find_country(article, tokenize_text(text)) == country


def test_officials_of_a_country_do_not_make_it_the_scene() -> None:
    """'In Aleppo' says where; 'U.S. officials' says who speaks, however often."""
    text = "U.S. officials spoke. U.S. troops stood by. The US president called. Aid fell in Syria."
    article = Article(id="x", outlet="", published="", lang="en", title="", text=text, source="")
    assert FINDER.find_country(article, tokenize_text(text)) == "SY"


def test_named_actors_of_a_country_count_beside_its_places() -> None:
    """A home press seldom names its own country, but its parties and its forces."""
    text = "Estados Unidos calló. Habló Carabineros. Renovación Nacional y Carabineros iban con Renovación Nacional."
    article = Article(id="x", outlet="", published="", lang="es", title="", text=text, source="")
    assert FINDER.find_country(article, tokenize_text(text)) == "CL"


@given(st.text(max_size=60), st.sampled_from(["en", "es", "fr"]), st.text(max_size=40))
def test_any_phrase_has_a_role(naming: str, lang: str, description: str) -> None:
    """Every input ends in a codebook role, the same one each time."""

    def once() -> tuple[str, str, str]:
        return FINDER.find_role(
            naming, lang=lang, published="2020", country="VE", description=description
        )

    assert once() == once()
    assert once()[0] in ROLES


@pytest.mark.parametrize(
    ("naming", "lang", "published", "country", "role"),
    [
        ("Conservative MP Ann Bell", "en", "2024-08-08", "GB", "opposition"),
        ("Labour MP Ann Bell", "en", "2024-08-08", "GB", "government"),
        ("Republican Sen. Tom Dell", "en", "2015-01-01", "US", "opposition"),
        ("el diputado Luis Gil (PPD)", "es", "2019-11-01", "CL", "opposition"),
        ("el senador de RN Luis Gil", "es", "2019-11-01", "CL", "government"),
        ("la senadora socialista Ana Gil", "es", "2020-01-01", "ES", "government"),
        ("the Workers' Party", "en", "2018-01-01", "BR", "opposition"),
    ],
)
def test_a_legislator_stands_with_the_party(
    naming: str, lang: str, published: str, country: str, role: str
) -> None:
    """A seat takes the role of its party at the date, wherever the phrase names the party."""
    found = RoleFinder.load().find_role(naming, lang=lang, published=published, country=country)
    assert found.role == role


@pytest.mark.parametrize(
    ("naming", "published", "country", "role"),
    [
        ("Ben Rhodes", "2013-09-10", "SY", "foreign"),
        ("Ben Rhodes", "2013-09-10", "US", "government"),
        ("Senator Mitch McConnell", "2015-02-01", "US", "opposition"),
        ("Senator Mitch McConnell", "2018-02-01", "US", "government"),
        ("Giorgio Jackson", "2019-11-01", "CL", "opposition"),
        ("Giorgio Jackson", "2022-11-01", "CL", "government"),
        ("Rapid Support Forces", "2020-01-01", "SD", "security"),
        ("the Rapid Support Forces (RSF)", "2024-01-01", "SD", "armed"),
        ("Taliban", "2015", "AF", "armed"),
        ("Hands Off Venezuela", "2007-01-01", "VE", "other"),
        ("teleSUR", "2016", "MX", "media"),
    ],
)
def test_a_public_person_has_the_role_of_the_day(
    naming: str, published: str, country: str, role: str
) -> None:
    """Who governed at the date is government at home and foreign elsewhere."""
    assert find(naming, "en", published, country) == role


def test_another_given_name_makes_a_namesake() -> None:
    """The surname of a president is not the president in 'Marta Biden', nor in 'Biden Example'."""
    assert find("Biden Example", published="2022-05-01", country="US") == "unknown"
    assert find("Mr. Biden", published="2022-05-01", country="US") == "government"
    assert find("Biden officials", published="2022-05-01", country="US") == "government"
    assert find("Biden", published="2022-05-01", country="US") == "government"
    assert find("Marta Biden", published="2022-05-01", country="US") == "unknown"
    assert find("Joseph R. Biden", published="2022-05-01", country="US") == "government"


def test_a_name_with_an_article_has_a_second_capital() -> None:
    """At the start of a sentence 'La segunda fase' is no newspaper, as 'La Segunda' is; 'US military' is a force."""
    assert [find("La segunda fase", "es"), find("La Segunda", "es")] == ["unknown", "media"]
    assert find("the US military", country="US") == "security"


@pytest.mark.parametrize(
    ("man", "woman"),
    [
        ("presidente de la Cámara de Comercio", "presidenta de la Cámara de Comercio"),
        ("jefe policial", "jefa policial"),
        ("dirigente estudiantil", "dirigenta estudiantil"),
        ("senador opositor", "senadora opositora"),
    ],
)
def test_a_spanish_title_tells_the_same_of_a_woman(man: str, woman: str) -> None:
    """The feminine of a title has the role of the masculine."""
    assert find(woman, "es") == find(man, "es") != "unknown"
