"""Tell English from Spanish by their function words, and other languages by theirs or by their script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

LANGUAGES: Final = ("en", "es")  # those that articles are read in
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000  # characters from the start of the text
_LEAST_MARKERS = 3
_LEAST_OTHER = 6
_LEAD = 1.5
_BEYOND_LATIN = re.compile("[^\0-\u024f]")


class Detected(NamedTuple):
    """A language and whether the text decided it."""

    lang: str
    sure: bool


def detect_language(text: str, markers: Mapping[str, AbstractSet[str]]) -> Detected:
    """Return the language whose function words stand most often at the start of `text`.

    Not sure, and English, when there are fewer than three such words or no clear lead.

    >>> markers = {"en": {"the", "of", "and"}, "es": {"el", "de", "los"}}
    >>> detect_language("El jefe de los bomberos de la ciudad", markers)
    Detected(lang='es', sure=True)
    >>> detect_language("Caracas", markers)
    Detected(lang='en', sure=False)
    """
    counts = _count_markers(text, markers)
    ranked = sorted(counts, key=lambda lang: (-counts[lang], lang))
    most = counts[ranked[0]]
    rest = counts[ranked[1]] if len(ranked) > 1 else 0
    if most < _LEAST_MARKERS or most < 2 * rest:
        return Detected("en", sure=False)
    return Detected(ranked[0], sure=True)


def find_other(
    text: str,
    markers: Mapping[str, AbstractSet[str]],
    others: Mapping[str, AbstractSet[str]],
) -> str:
    """Return which of the `others` tells the text better than every language of `markers` does.

    Empty where none leads by half, or where fewer than six words speak for it: languages share
    short words, so that a sentence alone does not tell Spanish from Catalan.

    >>> french = {"le", "de", "la", "et", "les"}
    >>> find_other("Le chef de la police et les gens de la rue", {"es": {"de", "la"}}, {"French": french})
    'French'
    """
    counts = _count_markers(text, {**markers, **others})
    best = max((counts[name] for name in markers), default=0)
    most = max(others, key=lambda name: (counts[name], name), default="")
    clear = most and counts[most] >= max(_LEAST_OTHER, _LEAD * best)
    return most if clear else ""


def find_script(text: str, scripts: Mapping[str, str]) -> str:
    """Return the name of the script in which most letters of a text are; empty for the Latin.

    `scripts` holds the names by the first word of the names that Unicode gives their letters.

    >>> find_script("Полиция стреляла", {"CYRILLIC": "Cyrillic script"}), find_script("Kyiv (Київ)", {})
    ('Cyrillic script', '')
    """
    sample = text[:_SAMPLE]
    others = [letter for letter in _BEYOND_LATIN.findall(sample) if letter.isalpha()]
    if not others:
        return ""
    letters = sum(map(str.isalpha, sample))
    found = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in others)
    named: Counter[str] = Counter()
    for script, count in found.items():
        if script in scripts:
            named[scripts[script]] += count
    if 2 * sum(named.values()) <= letters:
        return ""
    return max(named, key=lambda name: (named[name], name))


def _count_markers(text: str, markers: Mapping[str, AbstractSet[str]]) -> dict[str, int]:
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    return {
        name: sum(words[word] for word in known if word in words) for name, known in markers.items()
    }
