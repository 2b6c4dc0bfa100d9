"""Whose a Spanish quotation without a verb of saying is, in sentences invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import read_spanish

BEFORE = "El alcalde Luis Ruiz dijo que la plaza seguirá cerrada. "


def test_the_subject_before_a_colon_speaks(attributor: RuleAttributor) -> None:
    """'Ana Paz fue tajante: “…”' is hers, not the last speaker's."""
    text = BEFORE + "La vecina Ana Paz fue tajante: “Nadie nos ha preguntado nada en todo el año”."
    assert read_spanish(attributor, text)[-1].speaker == "La vecina Ana Paz"


def test_the_subject_of_the_sentence_before_speaks(attributor: RuleAttributor) -> None:
    """A quotation that opens its sentence goes to the person whom the sentence before is about."""
    text = BEFORE + "Ana Paz publicó un video en su cuenta. “Nos están cerrando la calle entera”."
    assert read_spanish(attributor, text)[-1].speaker == "Ana Paz"


def test_a_place_or_a_thing_speaks_no_quotation(attributor: RuleAttributor) -> None:
    """'Lima está llena de carteles: “…”': a town says nothing."""
    text = BEFORE + "Lima está llena de carteles: “La calle es de todos los que viven aquí”."
    assert all(item.speaker != "Lima" for item in read_spanish(attributor, text))


def test_a_line_with_a_name_heads_the_quotation_below(attributor: RuleAttributor) -> None:
    """'Ana Paz, cocinera' above a quotation says who speaks it."""
    text = BEFORE + "\nAna Paz, cocinera de un comedor escolar\n“Salimos todos a la calle ese día”."
    assert read_spanish(attributor, text)[-1].speaker == "Ana Paz"


@pytest.mark.parametrize("again", ["Ana", "Paz", "Gil"])
def test_any_word_of_a_full_name_names_its_bearer_again(
    attributor: RuleAttributor, again: str
) -> None:
    """'Ana Paz Gil' may be 'Ana', 'Paz' or 'Gil' afterwards."""
    text = f"“No hay agua”, dijo la bióloga Ana Paz Gil. {again} añadió que falta luz."
    first, last = read_spanish(attributor, text)
    assert first.speaker_id == last.speaker_id


def test_an_opening_participle_names_nobody(attributor: RuleAttributor) -> None:
    """'Consultado por El Faro, dijo …': the speaker before goes on."""
    text = BEFORE + "Consultado por El Faro, dijo que no habrá más cierres."
    first, last = read_spanish(attributor, text)
    assert first.speaker_id == last.speaker_id


def test_short_lines_may_stand_below_the_heading_name(attributor: RuleAttributor) -> None:
    """A place or a note of the interview between name and quotation changes nothing."""
    text = (
        BEFORE
        + "\nAna Paz Gil, 30 años, cocinera.\nEntrevista de diciembre. Valdivia\n“Salí a la calle ese día con mis hijos”."
    )
    last = read_spanish(attributor, text)[-1]
    assert (last.speaker, last.role) == ("Ana Paz Gil", "resident")


def test_a_lone_capital_word_that_nobody_introduces_is_no_topic(attributor: RuleAttributor) -> None:
    """'Europa atraviesa …: “…”': the continent says nothing."""
    text = (
        BEFORE + "Europa atraviesa un año difícil: “Nadie nos ha preguntado nada en todo el año”."
    )
    assert all(item.speaker != "Europa" for item in read_spanish(attributor, text))


def test_a_speech_in_full_is_whose_who_held_it(attributor: RuleAttributor) -> None:
    """'Discurso pronunciado por Ana Paz' names the speaker of what follows."""
    text = "Discurso pronunciado por la ministra Ana Paz en la plaza.\nQueridos vecinos de Tilar:\nEsta plaza es de todos. Nadie la cerrará."
    assert {item.role for item in read_spanish(attributor, text)} == {"government"}


def test_a_verb_between_dashes_inside_a_quotation_says_who_speaks(
    attributor: RuleAttributor,
) -> None:
    """'“… -detalla Paz en una entrevista-”' is hers, though all of it stands within the marks."""
    text = (
        "La cantante Ana Paz estrenó un disco. "
        + BEFORE
        + "“Escribí la canción en una semana -detalla Paz en una entrevista-. Luego la grabé”."
    )
    assert [item.speaker for item in read_spanish(attributor, text)][-1] == "Paz"


@pytest.mark.parametrize(("subject", "same"), [("Un capítulo", True), ("Una voz", False)])
def test_a_thing_met_in_passing_lets_the_speaker_go_on(
    attributor: RuleAttributor, subject: str, same: bool
) -> None:
    """'Un capítulo señala …' behind a report is still the report's; 'una voz' is somebody new."""
    text = f"El informe de Amnistía Internacional denuncia torturas. {subject} señala que faltan datos."
    first, last = read_spanish(attributor, text)
    assert (first.speaker_id == last.speaker_id) is same


def test_an_office_once_held_means_the_person_met_last(attributor: RuleAttributor) -> None:
    """'La exmandataria' behind 'Ana Paz' is hers, whatever she is known as."""
    text = "“No hay agua”, dijo la bióloga Ana Paz. La exmandataria añadió que falta luz."
    first, last = read_spanish(attributor, text)
    assert first.speaker_id == last.speaker_id


def test_a_quotation_that_a_noun_sums_up_is_direct(attributor: RuleAttributor) -> None:
    """'“…”, fue la respuesta de Paz': the words of the outlet between the two make it no mixed one."""
    text = "“No hemos hablado con nadie del puerto”, fue la respuesta de Ana Paz, que llegó tarde."
    (found,) = read_spanish(attributor, text)
    assert (found.mode, found.speaker) == ("direct", "Ana Paz")


def test_the_helper_of_a_verb_is_no_part_of_what_is_said(attributor: RuleAttributor) -> None:
    """'“…”, ha dicho Paz': the report ends with its marks."""
    text = "“No hay luz en todo el puerto”, le ha dicho Ana Paz a la radio."
    (found,) = read_spanish(attributor, text)
    assert text[found.content[0].end :].startswith(", le ha dicho")


def test_what_somebody_tells_of_their_own_does_not_speak(attributor: RuleAttributor) -> None:
    """'El joven, herido en mayo, relató su versión': the young man speaks, not his account."""
    text = "El joven que cayó al río, herido en mayo, relató su versión de los hechos al juzgado."
    assert "su versión de los hechos" not in {
        item.source and item.source.of(text) for item in read_spanish(attributor, text)
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Nos mintieron”, dice su carta a los padres.", "su carta"),
        ("“Nos mintieron”, dice su mensaje.", "su mensaje"),
        ("“Nos mintieron”, dice su testimonio.", "su testimonio"),
        ("“Nos mintieron”, dice su declaración final.", "su declaración final"),
        ("“Fue un error”, repite su versión.", "su versión"),
        ("El puente cayó, dice su carta.", "su carta"),
    ],
)
def test_what_somebody_wrote_speaks(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """A letter, a message and a testimony say what is quoted."""
    (found,) = read_spanish(attributor, text)
    assert found.speaker == speaker
