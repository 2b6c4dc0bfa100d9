"""Spanish dialogue behind dashes, and whom the sentence behind a quotation reveals."""

import pytest

from framing.attribute.quotes.dialogue import find_dialogue
from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import sum_up_spanish

VERBS = frozenset({"dice", "preguntó"})


def find_said(text: str) -> list[str]:
    """Return what lines of dialogue hold."""
    return [quote.span.of(text) for quote in find_dialogue(text, VERBS, [])]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("—No me voy —dice Ana—. Es mi casa.", ["No me voy", "Es mi casa."]),
        ("– No me voy – dice Ana.", ["No me voy"]),
        ("—¿Dónde está? —le preguntó Luis.", ["¿Dónde está?"]),
        ("—No me voy —dice Ana.\n—Yo sí.\nLlovía.", ["No me voy", "Yo sí."]),
        ("- No me voy -dice Ana.\n- Yo sí.", ["No me voy"]),
        ("- El pan - el dulce - subió.", []),
        ("Ana —dice su madre— se va.", []),
        ("—No me voy.", []),
        (
            "Ana dice: —No me voy. Y Luis dice: —Yo sí.\nLlovía.",
            ["No me voy. Y Luis dice: —Yo sí."],
        ),
    ],
)
def test_a_verb_of_saying_behind_a_second_dash_tells_a_dialogue(text: str, said: list[str]) -> None:
    """The words around '—dice Ana—' are spoken, a list or an aside in a sentence is not."""
    assert find_said(text) == said


def test_dialogue_is_direct_and_has_its_speaker(attributor: RuleAttributor) -> None:
    """'—dice Ana—' names who speaks the whole line."""
    text = "La vecina Ana Paz espera.\n—El puente se va a caer —dice Ana Paz—. Nadie viene."
    read = [(one.mode, one.speaker, one.role) for one in sum_up_spanish(attributor, text)]
    assert read == [("none", "", ""), *[("direct", "Ana Paz", "resident")] * 2]


@pytest.mark.parametrize(
    "revealing",
    [
        "Quien habla es Luis Gil, alcalde de Alba.",
        "Quien lo dice es Luis Gil, alcalde de Alba.",
        "El que así lo cuenta es Luis Gil, alcalde de Alba.",
    ],
)
def test_the_next_sentence_may_reveal_who_speaks(
    attributor: RuleAttributor, revealing: str
) -> None:
    """A quotation belongs to whom 'Quien habla es …' names behind it."""
    said = sum_up_spanish(attributor, f"“El puente caerá y nadie hace nada”. {revealing}")[0]
    assert (said.speaker, said.role) == ("Luis Gil", "government")


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("El gerente general de Alba Minerals, Luis Gil, dijo que llovía.", "other"),
        ("La ministra Ana Paz dijo que llovía.", "government"),
    ],
)
def test_an_executive_in_small_letters_is_a_manager_met_or_the_government(
    attributor: RuleAttributor, before: str, role: str
) -> None:
    """'El ejecutivo' goes on with a manager, but means the government where a minister spoke."""
    said = sum_up_spanish(attributor, f"{before} El ejecutivo agregó que no habrá paro.")[-1]
    assert said.role == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("La Federación de Comerciantes", "other"),
        ("El Sindicato de Camioneros", "other"),
        ("El Colegio de México", "expert"),
        ("El Instituto Penitenciario", "government"),
        ("La minera", "other"),
        ("La defensa de los policías", "other"),
        ("El Comité de Defensa de los Derechos Humanos", "rights"),
        ("El Inegi", "government"),
    ],
)
def test_bodies_of_several_countries_have_roles(
    attributor: RuleAttributor, naming: str, role: str
) -> None:
    """A union of a known trade is a union, though its own name is in no list."""
    assert sum_up_spanish(attributor, f"{naming} dijo que habrá paro.")[0].role == role


def test_the_aforesaid_body_is_the_last_one(attributor: RuleAttributor) -> None:
    """'Dicha entidad' goes on with who spoke before."""
    text = "La Cámara de Comercio pidió calma. Dicha entidad señaló que no habrá paro."
    assert sum_up_spanish(attributor, text)[-1].speaker == "La Cámara de Comercio"


@pytest.mark.parametrize(
    ("text", "speaker", "mode"),
    [
        ("Llovía. Luis Gil, alcalde de Alba: “No habrá agua este mes”.", "Luis Gil", "direct"),
        (
            "Llovía. Sobre el agua, el alcalde Luis Gil: “No habrá este mes”.",
            "el alcalde Luis Gil",
            "direct",
        ),
        ("Luis Gil barre la plaza. “No hay agua”, cuenta.", "Luis Gil", "direct"),
        ("Ana Paz, de 34 años, barre la vereda. “No hay agua”, cuenta.", "Ana Paz", "direct"),
        (
            "“No hay agua”, reconoció, visiblemente molesto, el alcalde Luis Gil.",
            "el alcalde Luis Gil",
            "direct",
        ),
        ("El alcalde se mostró “tranquilo” por el fallo.", "El alcalde", "mixed"),
        ("El alcalde se definió como “un hombre tranquilo”.", "El alcalde", "mixed"),
        (
            "Fuentes consultadas por este diario indicaron que llovía.",
            "Fuentes consultadas por este diario",
            "indirect",
        ),
    ],
)
def test_whom_the_words_around_a_quotation_name_speaks(
    attributor: RuleAttributor, text: str, speaker: str, mode: str
) -> None:
    """Before a colon, in a sentence whose verb is in no list, behind an aside: who is named speaks."""
    said = sum_up_spanish(attributor, text)[-1]
    assert (said.speaker, said.mode) == (speaker, mode)


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("El presidente de la federación de sindicatos de Metro", "other"),
        ("El sindicato del Metro", "other"),
        ("La Policía", "security"),
        ("El director de Políticas Públicas de la Sofofa", "other"),
    ],
)
def test_a_union_does_not_speak_for_its_employer(
    attributor: RuleAttributor, naming: str, role: str
) -> None:
    """The unions of a public body are no government, and public policies no politicians."""
    assert sum_up_spanish(attributor, f"{naming} dijo que habrá paro.")[0].role == role


def test_a_colon_and_a_dash_lead_in_what_is_said(attributor: RuleAttributor) -> None:
    """'Y agrega: —Es su casa.' is direct; a list behind a colon and a dash is not."""
    said = sum_up_spanish(attributor, "Y agrega: —Es una mujer que no le teme a nadie.")[0]
    plain = sum_up_spanish(attributor, "Había tres panes: —uno negro, otro blanco y otro dulce.")[0]
    assert (said.mode, plain.mode) == ("direct", "none")


def test_by_what_things_go_is_part_of_an_answer(attributor: RuleAttributor) -> None:
    """'según su conciencia' inside an answer is the answer's, not somebody else's report."""
    text = (
        "La ministra Rosa Landa habló ayer.\n-¿Va a renunciar, ministra?\n-No. Cada uno sigue su "
        "camino según su conciencia.\n-¿Y el gremio?\n-Yo no sé.\n-¿Qué espera usted?\n-Que llueva."
    )
    said = [one for one in sum_up_spanish(attributor, text) if one.mode != "none"]
    assert {one.mode for one in said[1:]} == {"direct"}
