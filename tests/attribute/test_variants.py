"""Less common shapes of each construction: who speaks, in which mode, and what exactly is reported."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Attribution, Segment, Span, Speech
from framing.text.tokens import tokenize_text


def code_sentence(
    attributor: RuleAttributor, text: str, lang: str, kind: str = "body"
) -> tuple[tuple[Attribution, ...], Speech]:
    """Return the attributions and the speech of an article of one sentence."""
    article = Article(
        id="a", outlet="", published="2012-05-05", lang=lang, title="", text=text, source=""
    )
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind=kind)  # type: ignore[arg-type]
    found = attributor.attribute(article, [segment], tokenize_text(text))
    return found, attributor.sum_up([segment], found)[0]


VARIANTS = [
    # a participle before the noun belongs to the speaker
    ("en", "“They fired first,” insists the retired sergeant.", "the retired sergeant", "direct",
     ["“They fired first,”"]),
    # words between the verb and the colon that leads a quotation in
    ("en", "The rebel commander shouted through a megaphone: “Lay down your rifles and go.”",
     "The rebel commander", "direct", ["“Lay down your rifles and go.”"]),
    ("es", "La embajada publicó en X: “Los ciudadanos deben salir por carretera”.",
     "La embajada", "direct", ["“Los ciudadanos deben salir por carretera”"]),
    # 'The road' stands in nobody's words: what is refuted stays out of the report
    ("en", "The minister said the road was open, although photographs prove otherwise.",
     "The minister", "indirect", ["the road was open"]),
    ("en", "Police said the man had fired, a version contradicted by three videos.",
     "Police", "indirect", ["the man had fired"]),
    ("es", "El alcalde dijo que la escuela estaba vacía, pero los testigos lo desmienten.",
     "El alcalde", "indirect", ["la escuela estaba vacía"]),
    # a gesture is no report
    ("en", "“My brother was only buying bread,” Amina Toure says, pointing to the corner.",
     "Amina Toure", "direct", ["“My brother was only buying bread,”"]),
    # short words in quotation marks are no title
    ("en", "“I saw it,” Joana Prates said.", "Joana Prates", "direct", ["“I saw it,”"]),
    # one of several
    ("es", "Uno de los manifestantes explicó: “Caminamos porque no hay autobuses”.",
     "Uno de los manifestantes", "direct", ["“Caminamos porque no hay autobuses”"]),
    # who made a document belongs to it
    ("en", "According to a survey by the Baltic Centre, most conscripts would rather leave.",
     "a survey by the Baltic Centre", "indirect", ["most conscripts would rather leave"]),
    # nobody named
    ("en", "Residents were told that the water was safe.", "", "indirect", ["the water was safe"]),
    ("en", "The rebels are said to control three border posts.", "", "indirect",
     ["The rebels are", "to control three border posts"]),
    ("es", "Se acusó a los guardias de robar las medicinas.", "", "indirect",
     ["a los guardias de robar las medicinas"]),
    # Spanish: a whole clause before the comma, and whom and where behind the speaker
    ("es", "El puente había caído, dijo el ejército a Reuters.", "el ejército", "indirect",
     ["El puente había caído"]),
    ("es", "La frontera seguirá cerrada, anuncia el ministro.", "el ministro", "indirect",
     ["La frontera seguirá cerrada"]),
    ("es", "El puente —dijo la ingeniera— no resistirá otro invierno.", "la ingeniera", "indirect",
     ["El puente", "no resistirá otro invierno"]),
    ("es", "Los pistoleros, según los sobrevivientes, vestían uniforme policial.",
     "los sobrevivientes", "indirect", ["Los pistoleros", "vestían uniforme policial"]),
    # the charge stands before the agent
    ("es", "El coronel fue acusado de vender combustible por una comisión parlamentaria.",
     "una comisión parlamentaria", "indirect",
     ["El coronel fue", "de vender combustible"]),
    # a short quotation is the whole report
    ("es", "“Volveremos mañana”, anunció la federación de estudiantes.",
     "la federación de estudiantes", "direct", ["“Volveremos mañana”"]),
    # marks within marks
    ("en", "‘They called us “vermin” on the radio,’ said a teacher.", "a teacher", "direct",
     ["‘They called us “vermin” on the radio,’"]),
    ("en", "The audit exposed payments to a militia.", "The audit", "indirect",
     ["payments to a militia"]),
    # a document that speaks reports nothing besides
    ("en", "A statement from the presidency spoke of “isolated excesses” during the march.",
     "A statement from the presidency", "mixed", ["of “isolated excesses” during the march"]),
    ("en", "The march followed claims by the miners' union that ballots had been burned.",
     "the miners' union", "indirect", ["ballots had been burned"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "speaker", "mode", "content"), VARIANTS)
def test_variants_are_read_as_written(
    attributor: RuleAttributor, lang: str, text: str, speaker: str, mode: str, content: list[str]
) -> None:
    """Speaker, mode and the exact words reported."""
    found, said = code_sentence(attributor, text, lang)
    assert (said.speaker, said.mode) == (speaker, mode)
    assert content in [[part.of(text) for part in item.content] for item in found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El gobierno planea reabrir la frontera en junio."),
        ("es", "Los refugiados esperan volver antes de la cosecha."),
        ("es", "Los rebeldes quieren canjear prisioneros antes de Pascua."),
        ("en", "The rebels want to exchange prisoners before Easter."),
    ],
)
def test_intention_is_found_apart_from_speech(
    attributor: RuleAttributor, lang: str, text: str
) -> None:
    """What is meant to be done is a belief in the table and no reported speech."""
    found, said = code_sentence(attributor, text, lang)
    assert [item.kind for item in found] == ["belief"]
    assert said.mode == "none"


@pytest.mark.parametrize("text", ["His “confession” was read out on state radio."])
def test_passive_verbs_name_no_speaker_behind_them(attributor: RuleAttributor, text: str) -> None:
    """'was read out' has no speaker called 'out'."""
    assert code_sentence(attributor, text, "en")[1].mode == "scare"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The guerrilla leader known as “El Tuerto” was flown to the capital."),
        ("en", "Ivan “the Baker” Petrenko was buried on Monday."),
        ("en", "Her novel “The Salt Road” won the prize in 1998."),
        ("en", "The word gacaca means “grass court” in the local language."),
        ("es", "La operación, bautizada “Escoba del Desierto”, empezó al alba."),
        ("es", "La palabra ayllu significa “comunidad” en quechua."),
    ],
)
def test_quoted_names_and_translations_are_the_outlets_own(
    attributor: RuleAttributor, lang: str, text: str
) -> None:
    """A nickname, a title or a translation in quotation marks marks no distance."""
    found, said = code_sentence(attributor, text, lang)
    assert said.mode == "scare"
    assert [(item.stance, item.rule) for item in found] == [("own", "quoted-name")]


@pytest.mark.parametrize(
    "text", ["The “liberated” villages had no bread.", "After the “rescue”, ten died."]
)
def test_doubted_words_are_held_at_a_distance(attributor: RuleAttributor, text: str) -> None:
    """A quoted word that the outlet does not adopt."""
    found, _ = code_sentence(attributor, text, "en")
    assert [(item.stance, item.rule) for item in found] == [("distanced", "scare-quotes")]


def test_an_aim_is_no_inverted_report(attributor: RuleAttributor) -> None:
    """'apuntaron a poner en marcha un sistema' names no speaker."""
    text = "Las primeras horas del plan apuntaron a poner en marcha un sistema de control."
    assert code_sentence(attributor, text, "es")[1].mode == "none"


def test_a_label_in_a_headline_is_no_quotation(attributor: RuleAttributor) -> None:
    """'UN: …' in a headline gives the gist, though it is written like a turn of an interview."""
    said = code_sentence(attributor, "UN: Half of country goes hungry", "en", "headline")[1]
    assert (said.mode, said.speaker) == ("indirect", "UN")
