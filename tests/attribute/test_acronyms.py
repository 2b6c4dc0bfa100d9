"""An article says what its acronyms stand for; what it leaves open is nobody's role."""

from __future__ import annotations

import pytest

from framing.attribute.roles.acronyms import spell_out
from framing.attribute.rules import RuleAttributor
from framing.attribute.words.lists import load_speech_words
from framing.attribute.words.view import build_view
from framing.records import Article
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text

ATTRIBUTOR, SEGMENTER = RuleAttributor.load(), RuleSegmenter.load()


def read_roles(text: str, lang: str = "en") -> list[str]:
    """Return the roles of all who speak in a text, in order."""
    article = Article(
        id="a", outlet="", published="2019-05-01", lang=lang, title="", text=text, source="a"
    )
    found = ATTRIBUTOR.attribute(article, SEGMENTER.segment(article), tokenize_text(text))
    return [one.role for one in found]


@pytest.mark.parametrize(
    ("lang", "text", "word", "full"),
    [
        ("en", "The Alba Farmers Union (AFU) met. The AFU spoke.", 7, "The Alba Farmers Union"),
        ("en", "The Alba Union (Unión Alba - UALB) met. UALB spoke.", 7, "The Alba Union"),
        ("en", "The afu spoke. It met (afu).", 1, ""),
        ("en", "The AFU spoke, and Alba (of the AFU) left. So did AFU.", 1, ""),
        ("es", "La Unión Alba (UALB) llegó. UALB habló.", 5, "La Unión Alba"),
        (
            "en",
            "It joined the Alba Farmers Union, or AFU. The AFU spoke.",
            9,
            "the Alba Farmers Union",
        ),
    ],
)
def test_an_acronym_is_what_the_article_puts_before_its_bracket(
    lang: str, text: str, word: int, full: str
) -> None:
    """The words before the bracket that it closes; nothing for words in small letters."""
    view = build_view(text, tokenize_text(text), load_speech_words(lang))
    assert spell_out(view, word) == full


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "The Alba Rights Group (ARGX) met. The ARGX said two had died.", "rights"),
        ("en", "The Alba Street Police (ASPX) met. The ASPX said two had died.", "security"),
        ("en", "The Villanueva Thing (AZXQ) is new. The AZXQ said two had died.", "unknown"),
        ("en", "The Alba Street Police met. Ann Dell, director of the ASP, said no.", "security"),
        ("en", "The Alba Street Police met. ASP chief Ann Dell said no.", "security"),
        ("en", "Alba met. Street Police met. ASP chief Ann Dell said no.", "unknown"),
        ("es", "La Policía de Alba (PDAX) llegó. La PDAX dijo que hubo dos muertos.", "security"),
    ],
)
def test_who_an_acronym_speaks_for_is_read_from_its_words(lang: str, text: str, role: str) -> None:
    """What is spelled out decides; where that tells nothing, the role stays open."""
    assert read_roles(text, lang)[-1] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Two died in Syria. US officials said so in Damascus, Syria.", "foreign"),
        ("Two died in Syria, a US official said in Damascus, Syria.", "foreign"),
        ("Two died in Syria. The villagers told us that they fled from Aleppo, Syria.", "resident"),
    ],
)
def test_a_country_in_capitals_is_no_pronoun(text: str, role: str) -> None:
    """'US' belongs to the name of the source; 'us' does not."""
    assert read_roles(text)[-1] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Two died,” said Ana Rull, director of Albor Nuevo, a rights group.", "rights"),
        ("“Two died,” said Ana Rull, director of Albor Nuevo, in Villanueva.", "unknown"),
        ("Ana Rull, aged 25, said she had fled.", "resident"),
        ("Two died, according to a report by local authorities.", "government"),
        ("His lawyer, Ana Rull, told the state news agency that he was ill.", "other"),
        ("The new government of President Ana Rull fell. Ms Rull said she was well.", "government"),
        ("Gen. Tom Rand, a NATO commander, said in Aleppo, Syria, that two died.", "foreign"),
        ("Gen. Tom Rand, the army commander, said in Aleppo, Syria, that two died.", "security"),
        ("Two died in Aleppo, Syria, diplomats said.", "foreign"),
        ("People familiar with the matter said two had died.", "unknown"),
    ],
)
def test_what_stands_around_a_name_tells_who_speaks(text: str, role: str) -> None:
    """A second apposition, an age, whoever issued a report; never a verb after the name."""
    assert read_roles(text)[0] == role
