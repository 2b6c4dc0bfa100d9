"""Spellings of one word compare equal, different words do not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.accents import fold_accents, strip_diacritics
from framing.text.lemmas import find_lemma
from framing.text.variants import normalise_spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("destabilise", "destabilize"),
        ("organisations", "organizations"),
        ("militarised", "militarized"),
        ("paralysed", "paralyzed"),
        ("neighbourhoods", "neighborhoods"),
        ("behavioural", "behavioral"),
        ("armoured", "armored"),
        ("labourers", "laborers"),
        ("defence", "defense"),
        ("offences", "offenses"),
        ("centre", "center"),
        ("manoeuvres", "maneuvers"),
        ("travelled", "traveled"),
        ("marshalling", "marshaling"),
        ("fulfil", "fulfill"),
        ("wilful", "willful"),
        ("judgement", "judgment"),
        ("programme", "program"),
        ("sceptic", "skeptic"),
    ],
)
def test_british_and_american_are_one(british: str, american: str) -> None:
    """One listed spelling stands for both."""
    assert normalise_spelling(british, "en") == normalise_spelling(american, "en")


def test_capitals_make_no_other_word_and_spanish_keeps_its_endings() -> None:
    """'CENTRE' is 'center'; what English does with its endings is nothing to Spanish."""
    assert normalise_spelling("CENTRE", "en") == normalise_spelling("center", "en")
    assert normalise_spelling("CENTRE", "es") == "centre"
    assert normalise_spelling("centre", "es") != normalise_spelling("center", "es")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filled", "filed"),
        ("polling", "poling"),
        ("hour", "hor"),
        ("scoured", "scored"),
        ("prise", "prize"),
        ("massacre", "massacer"),
        ("killer", "kiler"),
        ("tourist", "torist"),
    ],
)
def test_words_that_differ_stay_apart(one: str, other: str) -> None:
    """No rule runs two words together."""
    assert normalise_spelling(one, "en") != normalise_spelling(other, "en")


@given(st.text(alphabet="abcdeilmnoprsuzáéíóúüñç’'", min_size=1, max_size=12))
def test_composed_and_decomposed_are_one(word: str) -> None:
    """Input in NFD finds what input in NFC finds, and a key is its own key in Spanish."""
    key = normalise_spelling(word, "es")
    assert normalise_spelling(unicodedata.normalize("NFD", word), "es") == key
    assert normalise_spelling(key, "es") == key
    assert word.count("ñ") == fold_accents(word).count("ñ")


@given(st.text(alphabet="abceimnostuáéíóúüñčğÑ김", min_size=1, max_size=12))
def test_marks_go_whichever_way_they_are_written(word: str) -> None:
    """Only the ñ tells the two ways of leaving accents out apart; both see NFC and NFD alike."""
    apart = unicodedata.normalize("NFD", word)
    assert fold_accents(word) == fold_accents(apart)
    assert strip_diacritics(word) == strip_diacritics(apart) == strip_diacritics(fold_accents(word))
    assert fold_accents(word).count("ñ") == word.count("ñ")


def test_letters_of_other_scripts_stay_whole() -> None:
    """A mark that has no letter goes; no two words become one because their first sounds agree."""
    assert fold_accents("김") != fold_accents("고")
    assert fold_accents("q\u0303") == strip_diacritics("q\u0303") == "q"


@pytest.mark.parametrize(
    ("word", "lang", "lemma"),
    [
        ("Massacres", "en", "massacre"),
        ("fled", "en", "flee"),
        ("government’s", "en", "government"),
        ("abatidos", "es", "abatir"),
        ("regímenes", "es", "régimen"),
        ("2,500", "en", "2,500"),
        ("Foo", "xx", "foo"),
        ("Londres", "es", "londres"),
        ("se", "es", "se"),  # as 'él' it would be one with the article
        ("US", "en", "us"),
    ],
)
def test_lemmas(word: str, lang: str, lemma: str) -> None:
    """Inflections lead to the dictionary form, anything unknown to itself."""
    assert find_lemma(word, lang) == lemma
