"""Whom a Spanish naming is about: its first noun, not a word further on; seats by surname."""

import pytest

from framing.attribute.roles.find import RoleFinder

FINDER = RoleFinder.load()


def find(naming: str) -> str:
    """Return the role of a Spanish naming in an article of 2021 about Chile."""
    return FINDER.find_role(naming, lang="es", published="2021-07-10", country="CL").role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("la joven vecina", "resident"),
        ("uno de los vecinos", "resident"),
        ("una de las más de 300 personas", "resident"),
        ("Catalina Niño", "unknown"),
        ("el pésimo estado de la residencia de ancianos", "unknown"),
        ("el Estado", "government"),
        ("el fotógrafo Luis Ruiz", "other"),
        ("un fotógrafo de Reuters", "media"),
        ("el defensor nacional, Luis Ruiz", "government"),
        ("el jefe de bancada de los diputados socialistas", "opposition"),
        ("la bancada de la UDI", "government"),
        ("el docente de la Universidad Nacional", "expert"),
        ("Bomberos", "other"),
        ("los testigos de Jehová", "other"),
        ("un testigo del choque", "resident"),
        ("la Tesorería General", "government"),
        ("el auditor general", "government"),
        ("fuertes críticas de los sindicatos", "other"),
    ],
)
def test_a_private_word_counts_only_as_the_head(naming: str, role: str) -> None:
    """A surname or a noun that belongs to another noun makes nobody a resident."""
    assert find(naming) == role


def test_a_legislator_is_known_by_surname() -> None:
    """'el senador Paz' stands where all politicians of that surname stood at the date, if on one side."""
    before = FINDER.find_surname("Elizalde", published="2021-07-10", country="CL", seated=True)
    after = FINDER.find_surname("Elizalde", published="2022-07-10", country="CL", seated=True)
    assert (before.role, after.role) == ("opposition", "government")


@pytest.mark.parametrize(
    ("surname", "published", "country"),
    [("Elizalde", "", "CL"), ("Elizalde", "2021-07-10", ""), ("Qwerty", "2021-07-10", "CL")],
)
def test_without_date_country_or_name_a_seat_tells_nothing(
    surname: str, published: str, country: str
) -> None:
    """Nothing is guessed where the politicians of that name are not known at the date."""
    assert (
        FINDER.find_surname(surname, published=published, country=country, seated=True).role
        == "unknown"
    )


def test_a_surname_alone_tells_the_role_of_its_only_bearer() -> None:
    """'Ottone: …' in a Chilean title: one known person has the name; a camp is not asked for."""
    told = FINDER.find_surname("Ottone", published="2023-01-10", country="CL")
    assert told.role == "expert"
    assert FINDER.find_surname("Ottone", published="2023-01-10", country="PE").role == "unknown"


@pytest.mark.parametrize(
    ("naming", "lang", "role"),
    [
        ("la exministra Ana Paz", "es", "government"),
        ("el excapitán Luis Ruiz", "es", "expert"),
        ("un exobrero", "es", "resident"),
        ("Change Tanzania", "en", "rights"),
        ("the exchange Tanzania", "en", "unknown"),
        ("the Press Union of Liberia", "en", "rights"),
    ],
)
def test_only_a_glued_office_or_trade_is_a_former_one(naming: str, lang: str, role: str) -> None:
    """'exministra' is a former minister; 'exchange' holds no 'Change'."""
    told = FINDER.find_role(naming, lang=lang, published="2021-07-10", country="")
    assert told.role == role


@pytest.mark.parametrize(
    ("naming", "country", "role"),
    [
        ("El coordinador general de Provea", "VE", "rights"),
        ("El general Luis Ruiz", "VE", "security"),
        ("La lideresa maya Ana Ruiz", "GT", "rights"),
        ("El presidente de la Junta de Acción Comunal", "CO", "resident"),
        ("El presidente de la Junta", "CO", "government"),
        ("El alto comisionado de la ONU para los Derechos Humanos", "CO", "rights"),
        ("La rectora del CNE", "VE", "government"),
        ("La rectora de la universidad", "VE", "expert"),
        ("La personera de Tumaco", "CO", "government"),
        ("El personero de la empresa", "CO", "other"),
        ("La morenista Ana Ruiz", "MX", "government"),
        ("Los fujimoristas", "PE", "opposition"),
        ("La exfiscal", "PE", "government"),
        ("El exdiputado", "PE", "government"),
        ("Fuentes diplomáticas", "PE", "foreign"),
        ("El experto", "PE", "expert"),
    ],
)
def test_offices_and_peoples_of_the_andes_and_central_america(
    naming: str, country: str, role: str
) -> None:
    """'general' behind a noun is no rank; 'ex' glued to an office leaves it one, alone as with more words."""
    found = FINDER.find_role(naming, lang="es", published="2021-07-10", country=country)
    assert found.role == role


@pytest.mark.parametrize(
    ("naming", "description", "role"),
    [
        ("La comisionada Ana Ruiz", "jefa de la Policía en Managua", "security"),
        ("El comandante Luis Ruiz", "jefe de la guerrilla en el norte", "armed"),
        ("El delegado Luis Ruiz", "de 50 años", "government"),
        ("El alcalde Luis Ruiz", "jefe de la guerrilla en los ochenta", "government"),
    ],
)
def test_what_describes_a_speaker_outweighs_a_vague_post(
    naming: str, description: str, role: str
) -> None:
    """A commissioner or commander of nothing named is what the words behind the comma say."""
    found = FINDER.find_role(
        naming, lang="es", published="2021-07-10", country="NI", description=description
    )
    assert found.role == role


def test_retired_officers_and_unions_of_employees_have_one_rule_each() -> None:
    """'en retiro' and 'retirado' tell the same; a union of employees is no authority."""
    assert find("el general retirado Luis Gil") == find("el coronel en retiro Luis Gil") == "expert"
    assert {find(f"la {body} de empleados públicos") for body in ("unión", "agrupación")} == {
        "other"
    }
