"""Write words without accents: as Spanish sorts them, or as they are typed without its keys."""

from __future__ import annotations

import unicodedata


def fold_accents(word: str) -> str:
    """Return a word in composed form without accents and diaereses; the ñ is a letter and stays.

    >>> fold_accents("régimen"), fold_accents("pingüino"), fold_accents("niño")
    ('regimen', 'pinguino', 'niño')
    """
    if word.isascii():
        return word
    composed = unicodedata.normalize("NFC", word)
    return "".join(letter if letter in "ñÑ" else strip_diacritics(letter) for letter in composed)


def strip_diacritics(word: str) -> str:
    """Return a word without any mark on its letters, the ñ an n: so outlets spell names either way.

    >>> strip_diacritics("meléndez"), strip_diacritics("Ñuñoa")
    ('melendez', 'Nunoa')
    """
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(mark for mark in parts if not unicodedata.combining(mark))
