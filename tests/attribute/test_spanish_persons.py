"""Whom a Spanish pronoun, a possessive or a number of people means, in sentences invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import read_spanish, sum_up_spanish


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La Conaie pidió calma. Su presidente, Jaime Landa, dijo que la lucha sigue.", "rights"),
        (
            "La policía denunció el ataque. Su portavoz, Jaime Landa, dijo que hay orden.",
            "security",
        ),
        (
            "El sindicato policial denunció el ataque. Su portavoz dijo que no hay medios.",
            "security",
        ),
        ("La Conaie pidió calma. Su madre, Rosa Landa, dijo que no.", "resident"),
        ("El ministro pidió calma. Su presidente dijo que hay orden.", "government"),
    ],
)
def test_whoever_speaks_for_a_body_has_its_role(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """'Su presidente' presides what was named last; kin does not speak for it."""
    assert read_spanish(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("pronoun", "speaker"),
    [
        ("Según él, eran veinte.", "el comerciante"),
        ("Según ella, eran diez.", "La jueza Rosa Landa"),
    ],
)
def test_a_pronoun_means_the_person_of_its_gender(
    attributor: RuleAttributor, pronoun: str, speaker: str
) -> None:
    """Nouns tell men from women by their article, and a person without a name is one too."""
    text = f"“Me iban a matar”, relató el comerciante. La jueza Rosa Landa dijo que no. {pronoun}"
    assert sum_up_spanish(attributor, text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Al menos 30 organizaciones anunciaron que irán al paro.", "30 organizaciones"),
        (
            "Al menos 30 organizaciones, agrupadas en la Mesa Social, anunciaron que irán al paro.",
            "30 organizaciones",
        ),
        ("Cerca de un centenar de vecinos dijo que no.", "Cerca de un centenar de vecinos"),
        ("Según consta en el expediente, el policía disparó dos veces.", "el expediente"),
        ("Según se conoció ayer, el policía disparó dos veces.", ""),
        ("Como publicó La Tercera, el ministro renunció.", "La Tercera"),
    ],
)
def test_numbers_and_documents_speak(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """A number of people opens a source, and what stands in a document is the document's."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker


def test_a_noun_is_no_verb_of_saying(attributor: RuleAttributor) -> None:
    """'Consigna' is a slogan here, though 'consigna' also reports."""
    text = "Como consigna diaria la usa para no olvidar."
    assert sum_up_spanish(attributor, text)[0].mode == "none"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Rodrigo Landa recibió un perdigón en el ojo. “Sentí un golpe seco”, recuerda.",
            "resident",
        ),
        ("Rosa Landa perdió a su hijo en la marcha. “Sentí un golpe seco”, recuerda.", "resident"),
        (
            "El ministro Luis Landa recibió un disparo. “Sentí un golpe seco”, recuerda.",
            "government",
        ),
        ("Rosa Landa recibió un premio. “Sentí una gran alegría”, recuerda.", "unknown"),
        ("“Nadie nos ayuda”, lamenta Rosa, que vive con sus tres hijos en una carpa.", "resident"),
    ],
)
def test_what_befell_somebody_makes_a_resident(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """A wound, a loss and a home are private, unless an office is told too."""
    assert read_spanish(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Esto fue lo que dijo el ministro: “No hubo exceso”.", "el ministro"),
        (
            "Esto es lo que dice la ministra de Salud, Rosa Landa: “No hay camas”.",
            "la ministra de Salud, Rosa Landa",
        ),
        ("Los jóvenes coreaban consignas como “no son 30 pesos, son 30 años”.", "Los jóvenes"),
        ("Según explicó en el informe, no hay camas.", ""),
    ],
)
def test_who_is_quoted_stands_behind_or_before(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'Lo que dijo el ministro: …' has him behind the verb; who sings slogans stands before them."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker
