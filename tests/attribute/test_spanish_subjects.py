"""Only a noun phrase is the subject of a Spanish verb of saying, in sentences invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text
from tests.attribute.spanish import read_spanish, sum_up_spanish


@pytest.mark.parametrize(
    "opening",
    [
        "En la ocasión pidió",
        "Junto con ello, pidió",
        "Respecto de los rayados, pidió",
        "Inmediatamente pidió",
        "Por lo que pidió",
        "En sus escritos pedía",
        "Ahí pidió",
    ],
)
def test_an_opening_names_nobody_so_that_the_speaker_goes_on(
    attributor: RuleAttributor, opening: str
) -> None:
    """What hangs on a preposition or says when, where and how is no subject."""
    text = f"La ministra Ana Ruiz dijo que llovía. {opening} que nadie saliera a la calle."
    first, second = read_spanish(attributor, text)
    assert second.speaker_id == first.speaker_id
    assert second.role == "government"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Desde la cancillería advirtieron que el paso cerraría.", "la cancillería"),
        ("En la noche del lunes el ministro advirtió que llovería.", "el ministro"),
        ("La guardia detuvo a tres vecinos que denunciaron golpes.", "vecinos"),
        ("El alcalde de Lo Robles, Luis Paz, advirtió que llovería.", "El alcalde de Lo Robles"),
        ("Es así, como el ministro, Luis Paz, anunció un plan.", "el ministro"),
        ("En tanto, la alcaldesa, Eva Paz, dijo que llovía.", "la alcaldesa"),
        ("Durante una transmisión, el jefe de la policía, Luis Paz, dijo que nevaba.", "el jefe"),
        ("Tras la captura de Gil, líder de la banda, el juez, Luis Paz, dijo que no.", "el juez"),
        ("A casi tres años del paro, el dueño del hotel, Luis Paz, dijo que abrirá.", "el dueño"),
        ("Al analizar la situación, Luis Paz, gerente del banco, dijo que abrirá.", "Luis Paz"),
        ("Habló Eva Paz (PPC), quien dijo que llovía.", "Eva Paz"),
        ("Una visión similar planteó la ministra de Salud.", "la ministra de Salud"),
        ("“Eso es lo que quieren”, volvió a insistir el abogado Paz.", "el abogado Paz"),
        ("Eva Paz se excusó más tarde: “Si molestó, lo lamento”, dijo.", "Eva Paz"),
        ("Según la vecina, este niño pensó que llovería.", "este niño"),
        ("La alcaldesa Ana Paz salió a defender que se abriera el puente.", "La alcaldesa Ana Paz"),
    ],
)
def test_the_subject_is_the_phrase_that_hangs_on_nothing(
    attributor: RuleAttributor, text: str, source: str
) -> None:
    """A body behind 'desde' speaks; a relative clause may describe what hangs on a preposition."""
    article = Article(id="a", outlet="", published="", lang="es", title="", text=text, source="")
    segments = RuleSegmenter.load().segment(article)
    found = attributor.attribute(article, segments, tokenize_text(text))
    assert any(source in item.source.of(text) for item in found if item.source)


@pytest.mark.parametrize(
    "text",
    [
        "La tasa subió y apenas un 7% confía en que baje.",
        "De lo que no cabe duda es de que llueve.",
    ],
)
def test_numbers_and_verbs_say_nothing(attributor: RuleAttributor, text: str) -> None:
    """Neither a share nor the verb of another clause speaks."""
    assert not [item for item in read_spanish(attributor, text) if item.source]


def test_a_surname_goes_on_with_whom_a_title_introduced(attributor: RuleAttributor) -> None:
    """'El director de …, Eduardo Vega, dijo' is Vega, whoever else bears that surname."""
    text = (
        "Llegó el presidente de la junta de vecinos, Héctor Vega. "
        "El director Ejecutivo del Observatorio de Pobreza, Eduardo Vega, dijo que llovía. "
        "Vega afirmó que nevaba."
    )
    first, second = read_spanish(attributor, text)
    assert second.speaker_id == first.speaker_id
    assert second.role == first.role != "resident"


def test_a_web_address_before_a_sentence_is_no_part_of_it(attributor: RuleAttributor) -> None:
    """Where a page's link was run into the text, the sentence behind it is read as any other."""
    text = "https://diario.example/nota/123 Para la ministra Ana Ruiz, el plan es un error."
    (said,) = read_spanish(attributor, text)
    assert said.role == "government"


@pytest.mark.parametrize("thing", ["sus siglas en inglés", "sus intereses", "las circunstancias"])
def test_according_to_circumstances_reports_nothing(attributor: RuleAttributor, thing: str) -> None:
    """'Según las circunstancias' says on what something depends, not who said it."""
    assert not read_spanish(attributor, f"El mercado abre los lunes, según {thing}.")


@pytest.mark.parametrize(
    ("text", "roles", "same"),
    [
        (
            "En Chile, la presidenta boliviana Ana Ruiz dijo que sí. La mandataria dijo que iría.",
            ["foreign", "foreign"],
            True,
        ),
        (
            "En Chile, el vecino Luis Paz dijo que sí. El ministro agregó que no.",
            ["resident", "government"],
            False,
        ),
    ],
)
def test_a_bare_office_means_the_person_met_last_who_holds_one(
    attributor: RuleAttributor, text: str, roles: list[str], same: bool
) -> None:
    """'La mandataria' is the president named before, of whatever country; no private person is."""
    first, second = read_spanish(attributor, text)
    assert [first.role, second.role] == roles
    assert (first.speaker_id == second.speaker_id) is same


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La reforma, explicó el ministro en rueda de prensa, será enviada.", "el ministro"),
        ("La prueba, plantean los médicos en Alba, debe repetirse.", "los médicos"),
        ("Desde el Gobierno, señalaron que el plan sigue.", "el Gobierno"),
        ("Según comentan en La Moneda, el tema está cerrado.", "La Moneda"),
        ("Según un catastro elaborado por Mapanorte, faltan tres hornos.", "Mapanorte"),
        ("Mientras que Rosa Landa, maestra de Alba, añade que no irá.", "Rosa Landa"),
        ("Unido a esto, pidieron a la autoridad terminar los permisos.", ""),
        ("De esa forma aclaró que no volverá.", ""),
    ],
)
def test_who_speaks_is_told_from_where_and_how(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """Where somebody speaks, how, and what was added to are no speakers; a body speaks 'desde' itself."""
    assert sum_up_spanish(attributor, text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("El lunes, Ana Paz, vocera del gremio dijo que llovía.", "Ana Paz"),
        ("Tras la marcha, Ana Paz, jueces y fiscales dijeron que llovía.", "jueces y fiscales"),
        ("Ayer la diputada fue insultada en la plaza por vecinos que le recriminaron el acuerdo.", "vecinos"),
        ("Aunque la cifra puede variar, el ministerio informó al menos 30 detenidos, uno de ellos menor.",
         "el ministerio"),
    ],
)  # fmt: skip
def test_who_speaks_stands_before_one_comma_or_behind_a_participle(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A title that no comma closes hides no name, and what befell somebody is no part of who speaks."""
    assert speaker in [item.speaker for item in read_spanish(attributor, text)]


@pytest.mark.parametrize(
    "text",
    [
        "El ministro pidió calma. En este sentido se pudo constatar que el muro cayó.",
        "El ministro pidió calma. Se pudo constatar que el muro cayó.",
    ],
)
def test_what_could_be_seen_is_said_by_nobody(attributor: RuleAttributor, text: str) -> None:
    """'Se pudo constatar' is the outlet's own finding, not that of who spoke last nor of 'this sense'."""
    assert [item.speaker for item in read_spanish(attributor, text)] == ["El ministro"]


def test_a_concession_before_the_speaker_is_not_what_is_said(attributor: RuleAttributor) -> None:
    """Of 'Aunque …, el ministerio informó al menos 30' only what stands behind the verb is reported."""
    text = "Aunque la cifra puede variar, el ministerio informó al menos 30 detenidos, uno de ellos menor."
    (said,) = read_spanish(attributor, text)
    assert text[said.span.start :].startswith("al menos 30")


def test_a_call_is_no_word_of_doubt(attributor: RuleAttributor) -> None:
    """'Hizo un llamado a la calma' is reported plainly; 'el llamado “plan”' keeps its distance."""
    text = "El sindicato hizo un llamado a entablar un diálogo."
    assert {item.stance for item in read_spanish(attributor, text)} == {"attributed"}


def test_a_sign_is_no_gang(attributor: RuleAttributor) -> None:
    """'Un cartel que decía' is a poster; 'el cartel' stays a gang."""
    text = 'En la plaza apareció un cartel que decía: "Fuera el rector".'
    assert [item.role for item in read_spanish(attributor, text)] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("La jueza renunció el lunes, como había anunciado oportunamente, pero nada cambió.", "oportunamente"),
        ("El 8 de marzo, para el día de la Mujer, miles salieron a marchar.", "el día de la Mujer"),
        ("En el capítulo final, elaborado por Ana Ruiz, advierten que hubo víctimas.", "elaborado por Ana Ruiz"),
        ("Según las informaciones entregadas por el ministerio, hubo dos heridos.", "las informaciones entregadas"),
    ],
)  # fmt: skip
def test_no_adverb_day_or_participle_speaks(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """An adverb, a day and by whom something was made are no speakers; what is handed out is the giver's."""
    assert speaker not in [item.speaker for item in read_spanish(attributor, text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Según aseguran vecinos del valle esto llevó al cierre del puente.", "vecinos del valle"),
        ("La alcaldesa enfrenta una queja, presentada por vecinos del valle, que piden su salida.",
         "vecinos del valle"),
        ("La alcaldesa enfrenta dos quejas, presentadas por vecinos del valle, que piden su salida.",
         "vecinos del valle"),
    ],
)  # fmt: skip
def test_a_speaker_begins_behind_por_and_ends_before_esto(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'presentada por vecinos, que piden' and 'según vecinos esto llevó' are the neighbours'."""
    assert speaker in [item.speaker for item in read_spanish(attributor, text)]
