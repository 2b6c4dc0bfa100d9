"""Make spellings of one word alike, so that a list needs only one of them.

The result is a key for comparing, not a spelling to print: both sides of every comparison
pass through the same rules, so a rule may reach words that have only one spelling as long
as it never makes two different words alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framing.text.accents import fold_accents

_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # destabilise, organisation, terrorising; at least three letters before, so not rise
        (r"(?<=\w{3})is(?=(?:e[sd]?|ing|ers?|ations?|ational|able)$)", "iz"),
        (r"lys(?=(?:e[sd]?|ing|ers?)$)", "lyz"),
        # neighbourhood, behavioural, armoured, labourers; not hour, scoured, tourist
        (
            r"(?<=\w{3})our(?=(?:s|ed|ing|ers?|able|ably|ite|ites|hoods?|ful|less|ly|als?|y|ies)?$)",
            "or",
        ),
        (r"enc(?=e(?:s|less)?$)", "ens"),  # defence, offence, licence
        (r"oeuv", "euv"),
        (r"(?<=[btv])re(?=[sd]?$)", "er"),  # centre, calibre, manoeuvre
        # travelled, marshalling, fulfil; not after one vowel only: killed, filling
        (
            r"([aeiouy][bcdfghjklmnpqrstvwxyz]{1,3}[aeio])ll(?=(?:ed|ings?|ers?|ors?|ments?)?$)",
            r"\1l",
        ),
        (r"(?<=i)llful", "lful"),
        (r"dgement", "dgment"),
        (r"gramme(?=[sd]?$)", "gram"),
        (r"^scept", "skept"),
        (r"(?<=\w)ae(?=\w{4})", "e"),  # paedophile, anaesthetic
    )
)
# What every rule above needs; a word without any of it is left alone, as most words are.
_ENGLISH_CORES = re.compile(
    r"is[eia]|lys|our|ence|oeuv|[btv]re[sd]?$|ll|dgement|gramme|^scept|\wae\w"
)
_PREFIX_ENDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w{3})is$"), "iz"),
    (re.compile(r"(?<=\w{3})our$"), "or"),
    (re.compile(r"enc$"), "ens"),
)


@lru_cache(maxsize=200_000)
def normalise_spelling(word: str, lang: str) -> str:
    """Return the key under which all spellings of a word compare equal.

    British and American endings fall together in English, accents in every language.

    >>> normalise_spelling("destabilise", "en") == normalise_spelling("destabilize", "en")
    True
    >>> normalise_spelling("víctimas", "es")
    'victimas'
    """
    key = fold_accents(word.lower())
    if lang == "en" and _ENGLISH_CORES.search(key):
        for pattern, replacement in _ENGLISH:
            key = pattern.sub(replacement, key)
    return key


def list_prefix_variants(prefix: str, lang: str) -> tuple[str, ...]:
    """Return the beginnings that stand for one listed beginning of a word.

    >>> list_prefix_variants("destabilis", "en")
    ('destabilis', 'destabiliz')
    """
    plain = fold_accents(prefix.lower())
    if lang != "en":
        return (plain,)
    other = plain
    for pattern, replacement in _PREFIX_ENDS:
        other = pattern.sub(replacement, other)
    return tuple(dict.fromkeys((plain, other, normalise_spelling(plain, lang))))
