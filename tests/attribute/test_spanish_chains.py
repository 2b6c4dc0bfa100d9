"""Spanish infinitives of saying behind another verb, ministries without an article, unions of employees."""

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import read_spanish


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No disparen más”, volvió a gritar Luis Pozo.", "Luis Pozo"),
        ("“No habrá paro este año”, llegó a decir la ministra.", "la ministra"),
        ("“No habrá paro este año”, quiso aclarar la ministra.", "la ministra"),
        ("“No disparen más”, alcanzó a gritar Luis Pozo.", "Luis Pozo"),
    ],
)
def test_a_verb_before_an_infinitive_of_saying_is_no_part_of_the_words(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'“…”, volvió a gritar N' is one direct report of N's."""
    (told,) = read_spanish(attributor, text)
    assert (told.mode, told.speaker) == ("direct", speaker)


def test_an_infinitive_is_not_who_speaks(attributor: RuleAttributor) -> None:
    """'Quiso aclarar que …' names nobody."""
    (told,) = read_spanish(attributor, "Quiso aclarar que no había paro.")
    assert told.speaker == ""


def test_the_writer_speaks_for_herself(attributor: RuleAttributor) -> None:
    """'Digo que …' is the outlet's own, no report of who spoke before."""
    found = read_spanish(attributor, "El ministro dijo que no. Digo que es tarde.")
    assert [told.speaker for told in found] == ["El ministro"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Salud confirmó que hay treinta casos.", "government"),
        ("Según Defensa, hubo diez heridos.", "government"),
        ("“No hay riesgo”, informó Sanidad.", "government"),
        ("La defensa pidió la libertad del acusado.", "other"),
        ("Según la defensa, no hubo delito.", "other"),
    ],
)
def test_a_ministry_without_its_article(attributor: RuleAttributor, text: str, role: str) -> None:
    """A capital without article is a ministry; 'la defensa' are lawyers."""
    assert read_spanish(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("la federación de empleados del Ministerio de Salud", "other"),
        ("el sindicato de obreros", "other"),
        ("el gremio de transportistas", "other"),
        ("la federación de vecinos", "resident"),
        ("los empleados del Ministerio de Salud", "resident"),
    ],
)
def test_a_union_is_neither_employer_nor_employee(naming: str, role: str) -> None:
    """A union of employees is `other`; the employees themselves, and neighbours, are residents."""
    found = RoleFinder.load().find_role(naming, lang="es", published="2021", country="CL")
    assert found.role == role
