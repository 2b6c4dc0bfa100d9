"""An article says who its people are: before the name, after it, and never across a full stop."""

from __future__ import annotations

from functools import partial

import pytest

from framing.attribute.roles.article import find_fuller, find_introduced
from framing.attribute.roles.find import RoleFinder
from framing.attribute.roles.introductions import find_introductions
from framing.attribute.rules import RuleAttributor
from framing.attribute.words.lists import load_speech_words
from framing.attribute.words.view import View, build_view
from framing.records import Article
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

FINDER = RoleFinder.load()


def view_text(text: str, lang: str) -> View:
    """Return the view of a text."""
    return build_view(text, tokenize_text(text), load_speech_words(lang))


def ask_role(text: str, lang: str, name: str) -> str:
    """Return the role that a text gives to a name."""
    find = partial(FINDER.find_role, lang=lang, published="2019-05-01", country="")
    return find_introduced(FINDER, (view_text(text, lang),), name.lower().split(), find).role


@pytest.mark.parametrize(
    ("lang", "text", "name", "role"),
    [
        ("en", "Ana Paz, a 40-year-old mechanic, fled. Paz spoke later.", "Paz", "resident"),
        ("en", "It was 22-year-old Yara Voss who ran.", "Yara Voss", "resident"),
        ("en", "They fear the gangs. Yara Voss spoke.", "Yara Voss", "unknown"),
        ("en", "A report on the army. Gen. Tom Rand was there.", "Tom Rand", "security"),
        ("en", "Police chief Ravi Kumar left. Mohan Kumar spoke.", "Mohan Kumar", "unknown"),
        ("en", "Ana Paz was seen telling police her name.", "Ana Paz", "unknown"),
        ("en", "Ana Paz -- a 40-year-old mechanic -- fled. Paz spoke later.", "Paz", "resident"),
        ("en", "A long-time Ana Paz was there.", "Paz", "unknown"),
        ("en", "Ana Paz, 64, had her roof torn off.", "Ana Paz", "resident"),
        ("en", "Ana Paz, 64, had left. Mayor Ana Paz was there.", "Ana Paz", "government"),
        ("en", "Ana Paz, who joined a protest in Villanueva, spoke.", "Ana Paz", "resident"),
        ("en", "Ana Paz – whose brother was killed – spoke.", "Ana Paz", "resident"),
        ("en", "Ana Paz, who was the mayor of Villanueva, spoke.", "Ana Paz", "government"),
        ("en", "Ana Paz, who was arrested by the police, spoke.", "Ana Paz", "unknown"),
        ("en", "The colonel Dmitry Orlo was there. Dmitry spoke.", "Dmitry", "security"),
        ("en", "He was joined by the mayor of Villanueva, Ana Paz.", "Ana Paz", "government"),
        ("en", "Ana Paz, 33, from Villanueva, spoke.", "Ana Paz", "resident"),
        ("en", "Ana Paz, from Amnesty International, spoke.", "Ana Paz", "rights"),
        ("en", "Ana Paz of the Villanueva Research Institute spoke.", "Ana Paz", "expert"),
        ("en", "Ana Paz of Villanueva spoke.", "Ana Paz", "unknown"),
        ("es", "Llega Ana Paz (Lima, 71 años), rectora de la escuela.", "Ana Paz", "expert"),
        ("es", "Llega Ana Paz (Lima, 1966), que vive lejos.", "Ana Paz", "unknown"),
        ("es", "El ministro del Interior, Ramón Paz, llegó. Paz habló.", "Paz", "government"),
        ("es", "Para el director del instituto, Ramón Paz, no es así.", "Ramón Paz", "expert"),
        ("es", "El presidente de Chile, Ramón Paz, llegó. Paz habló.", "Paz", "government"),
        ("es", "El presidente, Ramón Paz, llegó. Paz habló.", "Paz", "unknown"),
        ("es", "En dicha entrevista, Paz negó todo.", "Paz", "unknown"),
        ("es", "Laura Gil, de 33 años, huyó.", "Laura Gil", "resident"),
        ("es", "Laura Gil, quien había llegado hacía dos años, huyó.", "Laura Gil", "unknown"),
        ("es", "Dijo en CNN Laura Gil que huyó.", "Laura Gil", "unknown"),
        ("es", "Laura Gil tiene 47 años y camina.", "Laura Gil", "resident"),
        ("es", "Laura Gil tiene el apoyo del gobierno.", "Laura Gil", "unknown"),
        ("es", "Habló Laura Gil, quien vive en el cerro.", "Laura Gil", "resident"),
        ("es", "Habló Laura Gil, del Servicio Geológico.", "Laura Gil", "expert"),
        ("es", "Llegó la madre de Laura Gil.", "Laura Gil", "unknown"),
        ("es", "Llegó la ministra de Gil.", "Gil", "unknown"),
        ("es", "Laura Gil es cineasta. Laura habló luego.", "Laura", "other"),
        ("es", "Laura Gil Ruiz, alcaldesa, calló. Gil habló luego.", "Gil", "government"),
        ("es", "Laura Gil, quien es alcaldesa de Villanueva, huyó.", "Laura Gil", "government"),
        ("es", "Laura Gil (59) volvía a su casa.", "Laura Gil", "resident"),
        ("es", "Halló eco en el exjefe de la policía, Laura Gil.", "Laura Gil", "security"),
        ("es", "Citó los dichos del ministro de Salud, Ramón Paz.", "Ramón Paz", "government"),
        ("es", "Llegó la cineasta de la ciudad (GL) Laura Gil.", "Laura Gil", "other"),
        ("es", "Llegaron los cineastas Ramón Paz y Laura Gil.", "Laura Gil", "other"),
        ("es", "Llegaron la alcaldesa Ana Paz y Laura Gil.", "Laura Gil", "unknown"),
        ("es", "Laura Gil, catadora de quesos finos, habló.", "Laura Gil", "other"),
        ("es", "Habló Laura Gil, la mejor remera que ganará copas.", "Laura Gil", "other"),
        ("es", "Laura Gil, catadora de quesos finos. La alcaldesa Gil.", "Gil", "government"),
        ("es", "Laura Gil, y nadie más que ella, habló.", "Laura Gil", "unknown"),
        ("es", "Laura Gil, la Rubia, habló.", "Laura Gil", "unknown"),
    ],
)
def test_an_introduction_gives_the_role(lang: str, text: str, name: str, role: str) -> None:
    """A title before and an apposition after a name tell its role; other sentences never do."""
    assert ask_role(text, lang, name) == role


def test_each_mention_is_read() -> None:
    """Every mention of a name is yielded with its title and apposition."""
    view = view_text("Mayor Ana Paz spoke. Paz, a doctor, left.", "en")
    assert [made.told for made in find_introductions(view, "paz")] == ["", "a doctor"]


@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        (
            "en",
            "The army colonel said the town was safe. The measure added that roads were open.",
            ["security", "security"],
        ),
        (
            "en",
            "Russian officials said the town fell. The officials added that roads were open.",
            ["foreign", "foreign"],
        ),
        (
            "es",
            "Los vecinos dijeron que huyeron. El detalle agregó que volverán.",
            ["resident", "resident"],
        ),
        (
            "es",
            "Los vecinos dijeron que huyeron. Acto agregó que volverán.",
            ["resident", "resident"],
        ),
    ],
)
def test_plain_nouns_keep_the_speaker(lang: str, text: str, roles: list[str]) -> None:
    """A thing that says something speaks for who spoke before; 'the officials' are those named."""
    padded = f"It happened in Kyiv, Ukraine, in Ukraine. {text}"
    article = Article(
        id="x", outlet="", published="2022-05-01", lang=lang, title="", text=padded, source=""
    )
    segments = RuleSegmenter.load().segment(article)
    attributor = RuleAttributor.load()
    found = attributor.attribute(article, segments, tokenize_text(padded))
    assert [item.role for item in found] == roles


def test_the_title_says_who_answers() -> None:
    """In an interview the title's speaker answers, not the politician most talked about."""
    text = (
        "¿Qué piensa de Ramón Paz?\n-Ramón Paz se equivoca mucho en esto.\n"
        "¿Y de la marcha de ayer?\n-La marcha fue muy grande.\n"
        "¿Qué viene ahora?\n-Viene una etapa de calma.\n¿Algo más?\n-Nada más por hoy.\n"
    )
    article = Article(
        id="x",
        outlet="",
        published="2022-05-01",
        lang="es",
        title="Historiadora: “No hay calma”",
        text=text,
        source="",
    )
    segments = RuleSegmenter.load().segment(article)
    found = RuleAttributor.load().attribute(article, segments, tokenize_text(text))
    assert {item.role for item in found if item.rule == "answer"} == {"expert"}


def test_the_title_introduces_whom_the_text_only_describes() -> None:
    """An office in the title outweighs an age in the text."""
    views = (
        view_text("Ana Paz, de 50 años, habló ayer.", "es"),
        view_text("Ana Paz, alcaldesa de Villanueva: “No me callo”", "es"),
    )
    find = partial(FINDER.find_role, lang="es", published="", country="")
    assert find_introduced(FINDER, views, ["ana", "paz"], find).role == "government"


@pytest.mark.parametrize(
    ("lang", "text", "naming", "role"),
    [
        ("en", "A report by the rights group was out.", "the report", "rights"),
        ("en", "The Russian ambassador was angry.", "the ambassador", "foreign"),
        ("en", "U.S. military officials were angry.", "officials", "foreign"),
        ("en", "The Ukrainian ambassador was angry.", "the ambassador", "government"),
        ("en", "A report was out.", "the report", "unknown"),
        ("en", "A report by the rights group was out.", "a long new report", "unknown"),
        ("es", "Salió el informe de la Fiscalía.", "el informe", "government"),
        ("es", "Habló el embajador ruso.", "el embajador", "foreign"),
    ],
)
def test_a_short_naming_is_what_was_named_in_full(
    lang: str, text: str, naming: str, role: str
) -> None:
    """'The report' has the role of its fuller mention; 'the ministry' may be another country's."""
    find = partial(FINDER.find_role, lang=lang, published="2022", country="UA")
    view = view_text(text, lang)
    words = tokenize_text(naming).words
    assert find_fuller(view, words, len(view.words), find(naming), find).role == role
