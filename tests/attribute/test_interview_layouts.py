"""Interviews as papers of many Spanish-speaking countries lay them out, invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Attribution
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text


def read_answers(attributor: RuleAttributor, title: str, text: str) -> list[Attribution]:
    """Return what is attributed in an interview of this title."""
    article = Article(
        id="a", outlet="", published="2021-07-09", lang="es", title=title, text=text, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    return list(attributor.attribute(article, segments, tokenize_text(text)))


BOLD = (
    "**¿Cuándo empezó?**\nHace tres años.\n**¿Qué hizo el gobierno?**\nNada.\n"
    "**¿Tiene miedo?**\nTodos los días.\n**¿Se irá?**\nNo, aquí están mis muertos.\n"
)
LISTED = (
    "1) ¿Qué tiene de nuevo?\nLa edad de los que marchan.\n2) ¿Se parece?\nEn la rabia, sí.\n"
    "3) ¿Qué espera?\nQue escuchen.\n"
)
LETTERS = "**P.** ¿Cuánta gente llega?\n**R.** Doscientos.\n**P.** ¿De dónde?\n**R.** Del sur.\n**P.** ¿Y hoy?\n**R.** No.\n"
COLONS = "P: ¿Cuánta gente llega?\nR: Doscientos.\nP: ¿De dónde?\nR: Del sur.\n"
DASHES = "—¿Cómo se enteró?\n—Por una vecina.\n—¿Qué pide?\n—Justicia.\n—¿Y hoy?\n—Nada.\n"


@pytest.mark.parametrize(
    ("title", "text", "speaker", "role"),
    [
        ("Vivir allí", f"La jueza Eva Lamas conversó con Zeta.\n{BOLD}", "Eva Lamas", "government"),
        (
            "El relato de una maestra",
            f"Eva Lamas vive allí. La maestra, de 47 años, recibió a Zeta.\n{BOLD}",
            "Eva Lamas",
            "resident",
        ),
        (
            "Tres preguntas a Eva Lamas",
            f"La historiadora acaba de publicar un ensayo.\n{LISTED}",
            "Eva Lamas",
            "expert",
        ),
        ("En la frontera", f"Eva Lamas, vecina. 33 años.\n{LETTERS}", "Eva Lamas", "resident"),
        (
            "En la frontera",
            f"En diálogo con Radio Sur, el ministro Iván Lamas explica el plan.\n{COLONS}",
            "Iván Lamas",
            "government",
        ),
        (
            "En la frontera",
            f"El viceministro, Iván Lamas, llegó y respondió las preguntas.\n{COLONS}",
            "Iván Lamas",
            "government",
        ),
        (
            "Habla la madre del joven",
            f"Eva Lamas recibió a este medio en su casa.\n{DASHES}",
            "Eva Lamas",
            "resident",
        ),
        ("Entrevista / Eva Lamas, vecina del cerro", DASHES, "Eva Lamas", "resident"),
        ("Hablamos con el ministro Iván Lamas", DASHES, "Iván Lamas", "government"),
        ("Eva Lamas y la feria", DASHES, "Eva Lamas", "other"),
    ],
)
def test_the_lead_tells_who_is_interviewed_and_what_they_are(
    attributor: RuleAttributor, title: str, text: str, speaker: str, role: str
) -> None:
    """All answers are theirs, however questions are marked; whom nothing puts with a group is other."""
    found = [one for one in read_answers(attributor, title, text) if one.rule == "answer"]
    assert len(found) == text.count("?")
    assert {(one.speaker, one.role) for one in found} == {(speaker, role)}


@pytest.mark.parametrize(
    "labels",
    [
        ("LR: ", "EL: ", "EL: "),
        ("El Faro: ", "Ministra Eva Lamas: ", "Lamas: "),
        ("Periodista.- ", "Ministra.- ", "Ministra.- "),
        ("FARO: ", "EVA LAMAS: ", "E.L.: "),
    ],
)
def test_labels_tell_who_asks_and_who_answers(
    attributor: RuleAttributor, labels: tuple[str, str, str]
) -> None:
    """Initials, a surname or a post stand for the name, and whoever asks reports nothing."""
    asks, first, later = labels
    text = (
        f"La ministra Eva Lamas habló con este diario.\n{asks}¿Cuántas camas faltan?\n"
        f"{first}Dos mil en todo el país. Es mucho.\n{asks}¿Y qué hará?\n{later}Comprar más.\n"
        f"{asks}¿Cuándo?\n{later}En marzo.\n"
    )
    found = read_answers(attributor, "Faltan camas", text)
    assert [one.rule for one in found] == ["answer"] * 4
    assert {one.role for one in found} == {"government"}
    assert {one.speaker.split()[-1].lower() for one in found} == {"lamas"}


def test_a_list_of_labels_is_no_transcript(attributor: RuleAttributor) -> None:
    """Lines that open with a word and a colon are an interview only where some ask and others answer."""
    text = "Fecha: 3 de mayo\nLugar: Plaza Gris\nHora: 10.00\nPrecio: libre\n"
    assert read_answers(attributor, "La feria", text) == []
