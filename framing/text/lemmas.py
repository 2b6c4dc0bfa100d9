"""Dictionary forms of words, so that one listed form finds every inflection."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import simplemma

from framing.text.language import LANGUAGES

# Without its accent 'él' is the article: 'se' would stand for 'los', and English 'us' (or US) for 'we'.
_PRONOUNS = frozenset({"él", "yo", "tú", "i", "he", "she", "we", "they", "you", "it"})


@lru_cache(maxsize=200_000)
def find_lemma(word: str, lang: str) -> str:
    """Return the dictionary form of a word in lower case, without a possessive ending.

    A word that the dictionary does not know, and any word of another language than
    English and Spanish, is returned as it is, and so is a personal pronoun ('se', 'them').
    Source: simplemma's word lists.

    >>> find_lemma("fled", "en"), find_lemma("ejecuciones", "es"), find_lemma("army's", "en")
    ('flee', 'ejecución', 'army')
    """
    word = strip_possessive(unicodedata.normalize("NFC", word.lower().replace("’", "'")))
    if lang not in LANGUAGES or not word.isalpha():
        return word
    lemma = simplemma.lemmatize(word, lang).lower()
    return word if lemma in _PRONOUNS else lemma


def strip_possessive(word: str) -> str:
    """Return a word without an English possessive ending.

    >>> strip_possessive("government's"), strip_possessive("didn't")
    ('government', "didn't")
    """
    return word[:-2] if len(word) > 2 and word.endswith("'s") else word  # noqa: PLR2004 - length of "'s"
