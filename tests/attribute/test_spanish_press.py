"""Speakers as the press of Latin America and Spain names them: dates before, outlets beside, names behind."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import sum_up_spanish


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La víspera el Ministerio informó de tres muertos.", "el Ministerio"),
        ("Esta mañana la fiscal anunció cargos.", "la fiscal"),
        (
            "El ministro de Gobierno, Ana de la Torre, acusó a los vecinos.",
            "El ministro de Gobierno, Ana de la Torre",
        ),
        ("“No hubo exceso”, declaró al Financial Times Carlos Ríos, profesor.", "Carlos Ríos"),
        ("“No hubo exceso”, dijo al diario El Faro el ministro Paz.", "el ministro Paz"),
        ("Hubo tres muertos, concluye un informe elaborado por la Fiscalía.", "la Fiscalía"),
        ("Reveló un informe elaborado por la Fiscalía que hubo muertos.", "la Fiscalía"),
        ("“No hubo exceso”, dijo un vecino golpeado por la Policía.", "un vecino golpeado"),
    ],
)
def test_the_naming_is_who_speaks(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """Neither when nor to whom belongs to it; who issued a document does, who hit a neighbour does not."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El ministro salió al paso de las críticas: “No hubo exceso de fuerza”.", "El ministro"),
        ("El dirigente no se guardó nada: “Este gobierno es una dictadura”.", "El dirigente"),
        ("El proyecto tiene un nombre: “Camino de la paz”.", ""),
        ("El mensaje en la pared era corto: “Nos van a matar”.", ""),
    ],
)
def test_a_post_before_a_colon_speaks(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """Whoever holds a post leads a quotation in, of whatever body; a thing does not."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("El país destaca negativamente en la encuesta.", "none"),
        ("La ministra destaca que hubo avances.", "indirect"),
        ("Estas medidas han probado ser efectivas.", "none"),
        ("La Policía probó que los jóvenes no tenían armas.", "indirect"),
        ("El grupo declaró la guerra al Estado.", "none"),
        ("El grupo declaró que habrá una tregua.", "indirect"),
        ("El Gobierno estableció cuarentenas para todo el que entrara.", "none"),
        ("La sentencia estableció que hubo una masacre.", "indirect"),
        ("El Gobierno respaldó el accionar de la Policía.", "indirect"),
        ("El puente respalda la economía local.", "none"),
    ],
)
def test_what_reports_nothing(attributor: RuleAttributor, text: str, mode: str) -> None:
    """A verb of saying in an idle phrase tells what is or was done."""
    assert sum_up_spanish(attributor, text)[0].mode == mode
