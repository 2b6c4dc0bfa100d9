"""Who speaks in Spanish where the subject is dropped, late or parted, in sentences invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.spanish import read_spanish


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Volverán”, le comenta a BBC Mundo Ana Paz, vecina del puerto.", "Ana Paz"),
        ("“Volverán”, le dijo a CNN en Español Luis Paz, analista político.", "Luis Paz"),
        ("“Volverán”, explicó a EL PAÍS Ana Paz, vecina del puerto.", "Ana Paz"),
        ("La marcha sigue siendo útil, dijo a la AXN Luis Paz Gil, estudiante.", "Luis Paz Gil"),
        ("“Volverán”, comenzó diciendo Luis Paz, vecino de Lo Robles.", "Luis Paz"),
        ("Y lo dijo este domingo la propia alcaldesa Ana Paz.", "la propia alcaldesa Ana Paz"),
        ("Hubo apagones, que mencionó Ana Paz, por falta de gas.", "Ana Paz"),
        ("A esto se refirió Ana Paz (FA), quien afirmó que llovía.", "Ana Paz"),
        ("Ante los vecinos del puerto, Luis Paz Gil, denunció la campaña.", "Luis Paz Gil"),
        ("Ese mismo día, el alcalde, Luis Paz, dijo que llovía.", "el alcalde, Luis Paz"),
        ("Ese mismo día el alcalde, Luis Paz, dijo que llovía.", "el alcalde, Luis Paz"),
        ("Gritaban los vecinos: “No hay agua”.", "los vecinos"),
        ("“No hay agua”, explican desde la alcaldía.", "la alcaldía"),
        ("Desde la alcaldía, por su parte, señalaron que no hay agua.", "la alcaldía"),
        ("Ese día, desde la alcaldía se informó que no hay agua.", "la alcaldía"),
        ("Desde el lunes se informó que no hay agua.", ""),
        ("Desde el Senado se informó que no hay agua.", "el Senado"),
        ("Desde el Ministerio de Salud se dijo que no hay agua.", "el Ministerio de Salud"),
        ("Desde la caída del gobierno se afirmó que no hay agua.", ""),
        ("Desde el golpe de Estado se dijo que no hay agua.", ""),
        ("Desde la ventana se dijo que no hay agua.", ""),
        ("Desde esa fecha se dijo que no hay agua.", ""),
        ("No hay agua, según detalló Ex-Alba.", "Ex-Alba"),
        ("La cena tuvo de invitado al alcalde Luis Paz, quien dijo que no.", "Luis Paz"),
        ("“Volverán”, dijo en CNN Radio Ana Paz, vecina del puerto.", "Ana Paz"),
        ("Luis Paz recordó en CNN Radio cómo vivió el motín: “Yo huí”.", "Luis Paz"),
        ("El estudio -que tardó un año- revela un aumento del miedo.", "El estudio"),
        (
            "El jefe del Instituto Alba (IDA), Luis Paz, dijo que no.",
            "El jefe del Instituto Alba, Luis Paz",
        ),
        ("Lamenta Perú muertes en el puerto", "Perú"),
        (
            "En la ciudad de Alba, Perú, el ministro, Luis Paz, dijo que no.",
            "el ministro, Luis Paz",
        ),
        ('"El puerto ha sido exigente": Luis Paz, alcalde, tras la votación', "Luis Paz"),
    ],
)
def test_a_subject_is_found_behind_couriers_dates_and_lone_commas(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """Whom somebody tells, when, and a comma before the verb do not hide who speaks."""
    assert read_spanish(attributor, text)[0].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "La ministra Ana Ruiz visitó el barrio. “No cederemos”, afirmó.",
        "La ministra Ana Ruiz visitó el barrio. Llegó tarde. Dijo que no cederá.",
        "El escritor Luis Paz dijo que llovía. La ministra Ana Ruiz voló al sur. Dijo que nevaba.",
    ],
)
def test_a_verb_without_a_subject_takes_up_whom_the_sentence_before_is_about(
    attributor: RuleAttributor, text: str
) -> None:
    """The subject of a sentence without a report goes on, before who spoke earlier."""
    assert read_spanish(attributor, text)[-1].role == "government"


@pytest.mark.parametrize(
    "opening", ["En ella asegura", "En la entrevista señala", "En su discurso dijo"]
)
def test_where_somebody_speaks_is_no_speaker(attributor: RuleAttributor, opening: str) -> None:
    """An occasion and a pronoun behind a preposition leave the report to who spoke before."""
    text = f"La ministra Ana Ruiz dio una charla y dijo que llovía. {opening} que no teme a nadie."
    first, second = read_spanish(attributor, text)
    assert second.speaker_id == first.speaker_id


def test_one_of_them_is_one_of_the_speakers(attributor: RuleAttributor) -> None:
    """'Uno de ellos' belongs to those who spoke before."""
    text = "Los vecinos dijeron que llovía. Uno de ellos afirma que nevó."
    assert [item.role for item in read_spanish(attributor, text)] == ["resident", "resident"]


def test_a_surname_that_is_also_a_title_is_the_person_named_in_full(
    attributor: RuleAttributor,
) -> None:
    """Kings are 'reyes'; where the article tells of the actress Ana Reyes, she speaks."""
    told = read_spanish(attributor, "La actriz Ana Reyes llegó ayer. Luego, Reyes dijo que llovía.")
    assert [item.role for item in told] == ["other"]
    assert read_spanish(attributor, "Los reyes dijeron que llovía.")[0].role == "government"


@pytest.mark.parametrize("body", ["la filial del sur", "Ventas de Torrex"])
def test_a_vice_president_of_anything_is_no_government(
    attributor: RuleAttributor, body: str
) -> None:
    """Only of a country or without more words is a vice-president the government."""
    told = read_spanish(attributor, f"Ana Paz, vicepresidenta de {body}, dijo que llovía.")
    assert told[0].role == "other"
    told = read_spanish(attributor, "La vicepresidenta Ana Paz dijo que llovía.")
    assert told[0].role == "government"


@pytest.mark.parametrize(
    "text",
    [
        "Amnistía Internacional emitió un informe. En el documento se señala que hubo abusos.",
        "Amnistía Internacional dijo que llovía. Además, se indica que hubo abusos.",
        "Amnistía Internacional visitó la cárcel. El organismo señaló que hubo abusos.",
        "Según el informe de Amnistía Internacional, los vecinos huyeron del fuego.",
    ],
)
def test_a_document_and_a_body_go_on_with_who_issued_or_was_named(
    attributor: RuleAttributor, text: str
) -> None:
    """What a document says is its author's, 'el organismo' the body that was named last."""
    assert read_spanish(attributor, text)[-1].role == "rights"


def test_what_is_said_may_be_anybodys_words(attributor: RuleAttributor) -> None:
    """'Se dice' names no source, whoever spoke before."""
    text = "Amnistía Internacional dijo que llovía. Se dice que hubo abusos."
    assert read_spanish(attributor, text)[-1].role == "unknown"


def test_the_official_is_the_policeman_met_last(attributor: RuleAttributor) -> None:
    """'El funcionario' goes on with whoever in office spoke before."""
    text = "El comisario Luis Paz dijo que llovía. El funcionario agregó que nevaba."
    assert [item.role for item in read_spanish(attributor, text)] == ["security", "security"]


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("la normativa oficial", "government"),
        ("la versión oficial", "government"),
        ("la cuenta oficial de Amnistía Internacional", "rights"),
        ("un oficial", "security"),
    ],
)
def test_what_is_official_is_no_officer(attributor: RuleAttributor, source: str, role: str) -> None:
    """An official account speaks for its owner, an official version for the government."""
    assert read_spanish(attributor, f"Según {source}, hubo dos heridos.")[0].role == role


def test_a_court_that_takes_up_a_case_says_nothing(attributor: RuleAttributor) -> None:
    """'Admitir a trámite' is done, not said."""
    assert not read_spanish(attributor, "El tribunal admitió a trámite la causa de Ana Paz.")


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("El Instituto Alpino de Derechos dijo que sí. La Comisión Andina de Derechos dijo que no.", False),
        ("Ana Ríos dijo que llovía. Luis Ríos dijo que no.", False),
        ("El presidente Ríos dijo que llovía. Luis Ríos dijo que no.", True),
        ("Ana Lira Paz dijo que llovía. Ana Paz dijo que no.", True),
        ("La Comisión Andina de Caminos (CAC) dijo que llovía. La CAC dijo que no.", True),
        ("CAC dijo que llovía. La Comisión Andina de Caminos (CAC) dijo que no.", True),
        ("La diputada Ana Paz (PAS) dijo que llovía. El PAS dijo que no.", False),
        ("La directora de la Comisión Andina de Caminos (CAC) dijo que sí. La CAC dijo que no.", False),
    ],
)  # fmt: skip
def test_who_ends_alike_is_one_only_by_name(
    attributor: RuleAttributor, text: str, *, alike: bool
) -> None:
    """Bodies and people that share their last word stay two; a body and its acronym in brackets are one."""
    first, second = read_spanish(attributor, text)
    assert (first.speaker_id == second.speaker_id) is alike


@pytest.mark.parametrize("title", ["El policía", "El obispo", "El profesor", "El comediante"])
def test_a_bare_title_is_not_the_speaker_before(attributor: RuleAttributor, title: str) -> None:
    """'El policía' behind somebody of no known role may be another, so that one's role stays open."""
    text = f"“Hay miedo”, dijo Luis Paz. {title} aseguró que llovía."
    first, second = read_spanish(attributor, text)
    assert (first.role, first.speaker_id == second.speaker_id) == ("unknown", False)


def test_a_comma_behind_the_verb_leaves_the_speaker_open(attributor: RuleAttributor) -> None:
    """What follows 'según relató,' is told by who spoke before."""
    text = "La ministra Ana Ruiz dijo que no. Según relató, la noche previa a la marcha llovía."
    assert read_spanish(attributor, text)[1].role == "government"
