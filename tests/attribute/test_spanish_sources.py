"""Which words of a Spanish sentence are its source, and what they say of it."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import read_spanish, sum_up_spanish


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "El ministro, el jefe de la policía y el fiscal dijeron que hay calma.",
            "El ministro, el jefe de la policía y el fiscal",
            "government",
        ),
        (
            "Vecinos, comerciantes y maestros denunciaron que nadie responde.",
            "Vecinos, comerciantes y maestros",
            "resident",
        ),
        ("En Alba, los vecinos y los maestros se quejaron del ruido.", None, "resident"),
        ("Una vez más, los vecinos y los maestros dijeron que no.", None, "resident"),
        ("El lunes, los vecinos y los maestros dijeron que no.", None, "resident"),
    ],
)
def test_a_series_speaks_whole(
    attributor: RuleAttributor, text: str, speaker: str | None, role: str
) -> None:
    """All who speak together are the source, and the first named gives the role; a time is none of them."""
    found = sum_up_spanish(attributor, text)[0]
    assert found.speaker == (speaker or "los vecinos y los maestros")
    assert found.role == role


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Juan Landa fue acusado por la fiscalía de incendiar un peaje.", "la fiscalía"),
        ("Juan Landa, acusado por el régimen de terrorismo, salió ayer.", "el régimen"),
        (
            "Juan Landa está acusado por la Fiscalía General de la República de homicidio.",
            "la Fiscalía General de la República",
        ),
        (
            "El coronel fue señalado por organizaciones de derechos humanos como culpable.",
            "organizaciones de derechos humanos",
        ),
    ],
)
def test_a_charge_ends_who_accuses(attributor: RuleAttributor, text: str, agent: str) -> None:
    """What somebody is accused of is no part of who accuses."""
    assert sum_up_spanish(attributor, text)[0].speaker == agent


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Según lo que dijo la alcaldesa Rosa Landa, el puente se cayó.",
            "la alcaldesa Rosa Landa",
        ),
        ("Hablando con la prensa dijo que no sabía nada.", ""),
        ("Refiriéndose al paro, aseguró que la medida seguirá.", ""),
        ("Fernando Landa dijo que no sabía nada.", "Fernando Landa"),
        ("Los jóvenes marcharon al grito de “fuera el dictador”.", "Los jóvenes"),
        ("Según el acta, el general Landa detalló que no hubo disparos.", "el general Landa"),
        ("Según el acta, el puente se cayó por la lluvia.", "el acta"),
    ],
)
def test_who_speaks_is_told_from_when_and_where(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """Neither a gerund nor a document in which somebody else speaks is who speaks."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "mode", "role"),
    [
        ("El alcalde Pablo Landa fue enfático: no habrá más plazo.", "indirect", "government"),
        ("La ministra ha sido clara: “El paro no seguirá”.", "direct", "government"),
        ("El panorama es claro: no hay agua.", "none", ""),
        ("La señal a los policías es clara: no hay dinero.", "none", ""),
    ],
)
def test_how_somebody_puts_it_leads_in_what_is_said(
    attributor: RuleAttributor, text: str, mode: str, role: str
) -> None:
    """'Fue tajante: …' reports somebody; of a thing it is the outlet's own view."""
    found = sum_up_spanish(attributor, text)[0]
    assert (found.mode, found.role or "") == (mode, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Según Juan Landa, el gobierno reprimió la marcha. Landa agregó que seguirá.", "unknown"),
        ("Tras la muerte de Luis Landa, los vecinos huyeron. Landa dijo que temía.", "unknown"),
        ("Luis Landa, el alcalde de la ciudad, llegó. Landa dijo que lo siente.", "government"),
        ("Luis Landa, un periodista que se encontraba allí, huyó. Landa dijo que no.", "media"),
        ("Luis Landa, en entrevista con este diario, dijo que no.", "unknown"),
        ("El diputado del partido opositor Juan Landa dijo que no.", "opposition"),
        ("El artículo 15 señala que nadie puede ser detenido.", "unknown"),
        ("El artículo señala que nadie puede ser detenido.", "media"),
    ],
)
def test_only_what_describes_somebody_tells_a_role(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """A clause that goes on behind a name, or where somebody spoke, is no description."""
    assert read_spanish(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La ministra, en rueda de prensa, anunció la compra de vacunas.", "La ministra"),
        ("El alcalde, luego de la reunión, confirmó el cierre de calles.", "El alcalde"),
        ("El alcalde, a través de su cuenta, lamentó la muerte.", "El alcalde"),
        ("El lunes, en rueda de prensa, anunció la ministra que no irá.", "la ministra"),
        ("Hay un plan, advierten en el Ministerio de Hacienda.", "el Ministerio de Hacienda"),
        ("Así lo dio a conocer el Ministerio de Salud.", "el Ministerio de Salud"),
        ("Desde el ministerio condenaron la agresión.", "el ministerio"),
        (
            "Para el exdiputado y vocero de gobierno, Juan Landa, el plan falló.",
            "el exdiputado y vocero de gobierno, Juan Landa",
        ),
    ],
)
def test_where_and_when_stand_beside_who_speaks(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """An aside behind the subject leaves it the subject, and a body speaks from its own house."""
    found = sum_up_spanish(attributor, text)[0]
    assert (found.speaker, found.role) == (speaker, "government")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("En términos generales, explicó Rosa Landa, el río sube cada año.", "Rosa Landa"),
        ("En ese espacio, confirma Rosa Landa (ind.), la cuota se pagará.", "Rosa Landa"),
        ("En mayo, explicó FENAPAN, en los hornos faltó la harina.", "FENAPAN"),
        ("“El pan subió -acusa Rosa Landa, vecina de Alba-. Nadie responde”.", "Rosa Landa"),
        ("“El pan subió - acusa Rosa Landa - y nadie responde”.", "Rosa Landa"),
        ("“Nadie responde”, lanzó la alcaldesa Rosa Landa.", "la alcaldesa Rosa Landa"),
        ("“Me dieron”, dijo Mario Landa antes de caer al suelo.", "Mario Landa"),
        ("De acuerdo con Landa los guardias llegaron tarde.", "Landa"),
        (
            "La Liga de Panaderos (LIPA) anunció los turnos que pide el gremio.",
            "La Liga de Panaderos",
        ),
        (
            "ALBA.- Como “injusta” calificó la ministra Rosa Landa la multa.",
            "la ministra Rosa Landa",
        ),
        (
            "Sorpresa causaron los dichos del ministro Juan Landa, quien pidió más harina.",
            "ministro Juan Landa",
        ),
        (
            "Allí, en tanto, tienen otra lectura, así la líder del gremio, Rosa Landa, dijo que no.",
            "la líder del gremio, Rosa Landa",
        ),
    ],
)
def test_who_speaks_ends_and_starts_where_it_should(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """Circumstances, brackets, dashes and datelines around a name are no part of it and hide it no more."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker


@pytest.mark.parametrize(
    "tail",
    [
        "expresó en diálogo con Mañanas Claras, de Nélida Giró.",
        "dijo este viernes en una charla con la directora de EL FARO, Pilar Buenaño.",
        "ha reconocido en el foro El reto del agua.",
    ],
)
def test_whom_and_where_somebody_told_is_not_who_speaks(
    attributor: RuleAttributor, tail: str
) -> None:
    """Who leads a programme, the interviewer and the title of a forum speak no quotation."""
    text = "El alcalde Ramón Olivo pidió calma. “La ciudad cambia cada día”, " + tail
    assert sum_up_spanish(attributor, text)[1].speaker == "El alcalde Ramón Olivo"


def test_an_opinion_needs_no_comma_behind_who_has_spoken(attributor: RuleAttributor) -> None:
    """'Para Curaz es un error' is hers once she has spoken; 'Para Alba es un problema' is nobody's."""
    text = "Deysi Curaz dijo que irá. Para Curaz el proceso fue muy duro. Para Alba es un problema."
    said = sum_up_spanish(attributor, text)
    assert [(one.mode, one.speaker) for one in said[1:]] == [("indirect", "Curaz"), ("none", "")]


def test_an_opinion_may_be_joined_to_what_was_said(attributor: RuleAttributor) -> None:
    """'Pero para Le Duc, …': the conjunction before and the small word of the name are no hindrance."""
    found = sum_up_spanish(attributor, "Pero para Le Duc, la espera ya fue larga.")[0]
    assert (found.mode, found.speaker) == ("indirect", "Le Duc")
