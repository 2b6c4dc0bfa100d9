"""Whom a Spanish verb without a subject means, by its number."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import sum_up_spanish


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Los vecinos denunciaron golpes. La ministra Ana Paz lo negó. Añadieron que hay tres heridos.",
            "Los vecinos",
        ),
        (
            "La ministra Ana Paz negó los golpes. Según los vecinos, los agentes dispararon. Agregó que investigará.",
            "La ministra Ana Paz",
        ),
        (
            "Una de las vecinas dijo que oyó tiros. Así lo confirmaron los testigos. Añadió que nadie ayudó.",
            "Una de las vecinas",
        ),
        (
            "Los vecinos cerraron la calle. El Ministerio de Salud informó de 20 heridos. Precisaron que hay dos graves.",
            "El Ministerio de Salud",
        ),
        (
            "La ministra Ana Paz negó los golpes. Añadieron que hay tres heridos.",
            "La ministra Ana Paz",
        ),
    ],
)
def test_a_verb_goes_on_with_who_fits_its_number(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A body takes either number; where nobody fits, the last speaker goes on."""
    assert sum_up_spanish(attributor, text)[-1].speaker == speaker
