"""Who speaks through a place, an office or a document, in sentences invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import read_english
from tests.attribute.spanish import read_spanish


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ioana Pop (PSD) of Transylvania said the bridge was closed.", "Ioana Pop"),
        (
            "The Union of Dock Workers (UDW) of Ghana said the strike would go on.",
            "The Union of Dock Workers",
        ),
        ("Juan Rojas in Valdivia, Chile said the water was gone.", "Juan Rojas in Valdivia"),
        ("Tom Were, a farmer in Nakuru, Kenya said the harvest was lost.", "Tom Were"),
        ("In Valdivia, Chile said the border was closed.", "Chile"),
        ("After talks in Geneva, Iran said the deal was dead.", "Iran"),
        ("As protests spread in Lima, Peru said the border was closed.", "Peru"),
    ],
)
def test_a_place_is_not_who_speaks(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """A place behind a bracket or another place tells where; a country by itself speaks."""
    (told,) = read_english(attributor, text)
    assert told.speaker == speaker


def test_a_spanish_place_is_not_who_speaks(attributor: RuleAttributor) -> None:
    """Neither 'de Temuco' behind a bracket nor 'Chile' between commas speaks."""
    (told,) = read_spanish(attributor, "Ana Paz (PS) de Temuco dijo que llovía.")
    assert told.speaker == "Ana Paz"
    (told,) = read_spanish(attributor, "Juan Rojas en Valdivia, Chile, dijo que llovía.")
    assert told.role == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "Governor Adaeze Obi left town. A statement from her office said that all was quiet.",
        "Governor Lena Holm left town. “We are safe,” said a statement issued by her office.",
        "Governor Ana Paz left town. All was quiet, according to a statement from her office.",
    ],
)
def test_who_heads_an_office_speaks_through_it(attributor: RuleAttributor, text: str) -> None:
    """'A statement from her office' is hers."""
    told = read_english(attributor, text)[-1]
    assert told.speaker.startswith("Governor")
    assert told.role == "government"


def test_a_statement_issued_by_a_ministry_is_the_ministrys(attributor: RuleAttributor) -> None:
    """'Issued by' and 'released by' belong to the statement: they report nothing themselves."""
    quoted = "“The army acted well,” said a statement released by the interior ministry."
    plain = "A statement issued by the interior ministry said the army acted well."
    for text in (quoted, plain):
        (told,) = read_english(attributor, text)
        assert told.role == "government"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("En un comunicado del ministerio se informó que el paro terminó.", "government"),
        ("A través de un comunicado de la policía, se informó que nadie murió.", "security"),
        ("En un comunicado, se informó que el paro terminó.", "unknown"),
    ],
)
def test_whose_document_it_is_tells_what_is_told_in_it(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """'En un comunicado de X se informó que': X."""
    assert read_spanish(attributor, text)[-1].role == role


def test_a_spanish_office_speaks_for_its_head(attributor: RuleAttributor) -> None:
    """'Un comunicado de su oficina' is that of the speaker met last."""
    text = "La alcaldesa Ana Paz pidió calma. Un comunicado de su despacho indicó que llovía."
    first, second = read_spanish(attributor, text)
    assert second.speaker_id == first.speaker_id


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La jueza Ana Paz llamó la atención sobre las muertes en la cárcel.", 1),
        ("El relator llamó la atención de la prensa sobre la ley.", 1),
        ("Las madres llamaron la atención acerca de que nadie las busca.", 1),
        ("Llamó la atención que lloviera.", 0),
        ("Al diputado le llamó la atención que lloviera sobre el cerro.", 0),
        ("El desfile llamó la atención de los vecinos.", 0),
    ],
)
def test_calling_attention_reports_where_it_says_to_what(
    attributor: RuleAttributor, text: str, count: int
) -> None:
    """'Llamó la atención sobre …' is a report, 'llamó la atención que …' an impression."""
    assert len(read_spanish(attributor, text)) == count


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Murieron treinta, según los datos recopilados por el Ministerio Público.",
            "government",
        ),
        (
            "El dengue creció, de acuerdo con un reporte dado a conocer ayer por la policía.",
            "security",
        ),
        ("Faltan camas, según un informe elaborado este mes por Amnistía Internacional.", "rights"),
        ("Murieron treinta, según los datos recopilados.", "unknown"),
    ],
)
def test_who_issued_a_spanish_document_is_its_source(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """'según un informe elaborado por X': X, also with a date in between."""
    assert read_spanish(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A warning by the Center for Human Rights that it was late went unheard.", "the Center for Human Rights"),
        ("A warning by the group Mothers for Peace that it was late went unheard.", "the group Mothers for Peace"),
        ("Calls by residents for an inquiry went unheard.", "residents"),
        ("Calls by Ana Paz for Rand to resign went unheard.", "Ana Paz"),
        ("Calls by Ana Paz for Rand's release went unheard.", "Ana Paz"),
    ],
)  # fmt: skip
def test_a_name_with_for_stays_whole(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """'for' joins the name of a body; elsewhere it opens what is called for."""
    assert [said.speaker for said in read_english(attributor, text)] == [speaker]


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "A press statement from the Interior Ministry said nobody was hurt.", "government"),
        ("en", "The press service of the National Guard said nobody was hurt.", "security"),
        ("es", "Según un comunicado de prensa del Ministerio del Interior, no hubo heridos.", "government"),
        ("es", "El boletín de prensa de la Fiscalía señala que no hubo heridos.", "government"),
        ("es", "El comunicado de prensa señala que no hubo heridos.", "unknown"),
    ],
)  # fmt: skip
def test_what_is_for_the_press_is_not_the_presss(
    attributor: RuleAttributor, lang: str, text: str, role: str
) -> None:
    """A statement to the press has the role of whoever issues it."""
    read = read_english if lang == "en" else read_spanish
    (told,) = read(attributor, text)
    assert told.role == role


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("en", "The junta said in a statement carried by the state's news agency that it had won.", "it had won"),
        ("en", "Paz said during an interview with the Coast Herald last week that it rained.", "it rained"),
        ("en", "Paz said in a letter the army had in its files hidden proof that it lied.",
         "the army had in its files hidden proof that it lied"),
        ("es", "La junta dijo en un comunicado difundido por la agencia del Estado que había ganado.", "había ganado"),
        ("es", "Paz aseguró en rueda de prensa desde el palacio de gobierno este lunes que llovía.", "llovía"),
    ],
)  # fmt: skip
def test_how_a_statement_came_out_is_no_part_of_it(
    attributor: RuleAttributor, lang: str, text: str, content: str
) -> None:
    """The report starts behind 'that', unless it has begun before."""
    read = read_english if lang == "en" else read_spanish
    (told,) = [one for one in read(attributor, text) if one.rule.startswith("subject")]
    assert [part.of(text) for part in told.content] == [content]


def test_dissidents_in_the_plural_are_armed(attributor: RuleAttributor) -> None:
    """'Las disidencias' are armed groups, 'la disidencia' is an opposition."""
    (told,) = read_spanish(attributor, "El comandante de las disidencias dijo que llovía.")
    assert told.role == "armed"
    (told,) = read_spanish(attributor, "La disidencia dijo que llovía.")
    assert told.role == "opposition"
