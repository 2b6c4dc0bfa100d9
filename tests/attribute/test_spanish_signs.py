"""What is written on signs and cried in the street, and names between marks that are no quotations."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import sum_up_spanish


@pytest.mark.parametrize(
    "text",
    [
        "“Fuera Paz” se leía en pancartas durante la marcha.",
        "En los carteles podía leerse “Ni un muerto más”.",
        "Los vecinos llevaban pancartas con la frase “No más violencia”.",
        "Los estudiantes portaban carteles que decían “Nos están matando”.",
        "Al grito de “Justicia”, cientos de personas marcharon por el centro.",
    ],
)
def test_what_a_sign_reads_is_speech_of_nobody_named(attributor: RuleAttributor, text: str) -> None:
    """A banner with its words, however few, is a quotation; the sign itself says nothing."""
    said = sum_up_spanish(attributor, text)[0]
    assert (said.mode, said.speaker) == ("direct", "")


@pytest.mark.parametrize(
    "text",
    [
        "La pancarta fue colgada frente al cuartel “General Roca”.",
        "Una manta firmada por “Los Lobos” fue hallada junto a los cuerpos.",
        "La marcha pasó por el barrio “San Juan” y hubo pancartas.",
    ],
)
def test_a_name_near_a_sign_is_no_speech(attributor: RuleAttributor, text: str) -> None:
    """Names of places and groups stay names where nothing tells that they are read on a sign."""
    assert sum_up_spanish(attributor, text)[0].mode == "scare"


def test_one_word_that_is_cried_is_direct(attributor: RuleAttributor) -> None:
    """'“Asesinos”, gritaban …' is all that is said; a quoted name in a report is not."""
    cried = sum_up_spanish(attributor, "“Asesinos”, gritaban los manifestantes a los policías.")[0]
    named = sum_up_spanish(attributor, "“Operación Faro” es el nombre del plan, dijo el fiscal.")[0]
    assert (cried.mode, named.mode) == ("direct", "indirect")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El jefe, conocido como “El Gato”, dijo que no se rendirá.", "El jefe"),
        ("El cabecilla, alias “Juan Ríos”, negó que hubiera muertos.", "El cabecilla"),
        (
            "El cabecilla, alias 'Juan Ríos', habría ordenado la masacre, según la Policía.",
            "la Policía",
        ),
        ("La Policía capturó a Luis Paz, alias “El Gato”, informó el fiscal.", "el fiscal"),
        ("El comandante Luis Paz, apodado “El Gato”, dijo que no.", "El comandante Luis Paz"),
    ],
)
def test_a_nickname_between_marks_is_no_quotation(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """Who bears the nickname speaks; what closes is a name, so that no report ends there."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker
