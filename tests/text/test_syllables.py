"""Syllables are counted as Pyphen and the shipped table count them."""

import pytest
from pyphen import Pyphen

from framing.text.syllables import SyllableCounter

WORDS = (
    "a", "el", "masacre", "policía", "ñandú", "extrajudiciales", "desaparición", "averigüéis",
    "extraordinarily", "counterinsurgency", "rhythm", "o'brien", "2,500", "ъ", "ßß", "x" * 40,
)  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("word", WORDS)
def test_hyphenation_counts_what_pyphen_counts(lang: str, word: str) -> None:
    """The quicker search finds the very places that Pyphen finds."""
    assert SyllableCounter(lang).count(word) == len(Pyphen(lang=lang).positions(word)) + 1
