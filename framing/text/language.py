"""Tell English from Spanish by their function words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4_000  # characters from the start of the text
_LEAST_MARKERS = 3


class Detected(NamedTuple):
    """A language and whether the text decided it."""

    lang: str
    sure: bool


def detect_language(
    text: str, markers: Mapping[str, AbstractSet[str]], default: str = "en"
) -> Detected:
    """Return the language whose function words stand most often at the start of `text`.

    Not sure, and `default`, when there are fewer than three such words or no clear lead.

    >>> markers = {"en": {"the", "of", "and"}, "es": {"el", "de", "los"}}
    >>> detect_language("El jefe de los bomberos de la ciudad", markers)
    Detected(lang='es', sure=True)
    >>> detect_language("Caracas", markers)
    Detected(lang='en', sure=False)
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    counts = {lang: sum(word in known for word in words) for lang, known in markers.items()}
    ranked = sorted(counts, key=lambda lang: (-counts[lang], lang))
    most = counts[ranked[0]]
    rest = counts[ranked[1]] if len(ranked) > 1 else 0
    if most < _LEAST_MARKERS or most < 2 * rest:
        return Detected(default, sure=False)
    return Detected(ranked[0], sure=True)
