"""Letters and statements given in full are the words of their signer, without any marks."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

GIVEN_IN_FULL = [
    ("en", "The union of bakers wrote to the mayor.\nHere is the full letter:", 1),
    ("en", "The union of bakers wrote to the mayor.\nDear Mayor Lund,", 2),
    ("es", "El sindicato de panaderos escribió al alcalde.\nA continuación, el comunicado:", 1),
    ("es", "El sindicato de panaderos escribió al alcalde.\nEstimado alcalde Bruno Salas:", 2),
]
NOT_GIVEN = [
    ("es", "El alcalde Lee habló del comunicado de ayer:"),
    ("en", "The bakers met at noon.\nTheir demands were these:"),
    ("en", "The bakers met at noon. Oh dear Mayor, one of them sighed."),
    ("es", "Los panaderos se reunieron al mediodía.\nEsta es la lista de calles:"),
]


def find_modes(lang: str, text: str) -> list[str]:
    """Return the mode of each line of a text."""
    segments = []
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        span = Span(at, at + len(line))
        segments.append(Segment(article_id="a", number=number, span=span, kind="body"))
        at += len(line) + 1
    article = Article(
        id="a", outlet="", published="2021-07-09", lang=lang, title="", text=text, source=""
    )
    attributor = RuleAttributor.load()
    found = attributor.attribute(article, segments, tokenize_text(text))
    return [said.mode for said in attributor.sum_up(segments, found)]


@pytest.mark.parametrize(("lang", "opening", "direct"), GIVEN_IN_FULL)
def test_documents_are_direct_speech(lang: str, opening: str, direct: int) -> None:
    """What follows the lead-in or the greeting of a letter is direct speech to the end."""
    rest = {
        "en": "The ovens stay cold.\nNobody paid us in May.",
        "es": "Los hornos siguen fríos.\nNadie nos pagó en mayo.",
    }[lang]
    assert find_modes(lang, f"{opening}\n{rest}")[-direct - 1 :] == ["direct"] * (direct + 1)


@pytest.mark.parametrize(("lang", "opening"), NOT_GIVEN)
def test_other_colons_open_no_document(lang: str, opening: str) -> None:
    """A colon alone, or a greeting inside a sentence, gives nobody the rest of the article."""
    rest = {"en": "The ovens stay cold.", "es": "Los hornos siguen fríos."}[lang]
    assert find_modes(lang, f"{opening}\n{rest}")[-1] == "none"


LED_IN = [
    ("es", "La panadera contestó el 3 de mayo:", ["indirect", "direct", "none"]),
    ("en", "The baker replied on Monday:", ["indirect", "direct", "none"]),
    ("en", "The chart lays out the ovens:", ["indirect", "none", "none"]),
    ("es", "Estas son las calles:", ["none", "none", "none"]),
]


@pytest.mark.parametrize(("lang", "opening", "modes"), LED_IN)
def test_a_verb_of_saying_before_a_colon_gives_the_next_paragraph(
    lang: str, opening: str, modes: list[str]
) -> None:
    """The paragraph behind '… replied on Monday:' is direct speech; the one after it is not."""
    rest = {
        "en": "The ovens stay cold.\nThe street was empty.",
        "es": "Los hornos siguen fríos.\nLa calle estaba vacía.",
    }[lang]
    assert find_modes(lang, f"{opening}\n{rest}")[1:] == modes[1:]


HEADINGS = [
    ("es", "Discurso pronunciado por Ana Paz en el puerto.", "direct"),
    ("es", "A continuación las palabras de la alcaldesa Ana Paz.", "direct"),
    ("en", "Full text of the speech by Ana Paz.", "direct"),
    ("en", "FULL TEXT OF THE SPEECH", "none"),
    ("es", "Hubo un discurso en el puerto.", "none"),
]


@pytest.mark.parametrize(("lang", "heading", "mode"), HEADINGS)
def test_a_heading_presents_the_speech_below_it(lang: str, heading: str, mode: str) -> None:
    """What stands below 'Discurso pronunciado por …' is the speech; a link in capitals heads nothing."""
    rest = {"en": "The ovens stay cold.", "es": "Los hornos siguen fríos."}[lang]
    assert find_modes(lang, f"{heading}\n{rest}")[-1] == mode


@pytest.mark.parametrize(
    ("lang", "opening"), [("es", "La panadera exige:"), ("en", "The baker demands:")]
)
def test_a_verb_of_saying_before_a_colon_gives_every_numbered_item(lang: str, opening: str) -> None:
    """All items of a numbered list are what was demanded; the paragraph behind them is not."""
    items = {"en": "1. Bread.\n2. Peace.\nIt rained.", "es": "1. Pan.\n2. Paz.\nLlovió."}[lang]
    assert find_modes(lang, f"{opening}\n{items}")[1:] == ["indirect", "indirect", "none"]
