"""textstat's readability indices, made to run without a download and to cut no sentence in two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import textstat
from textstat.backend.counts import _count_syllables

from framing.lexicon.folder import find_lexicons_root
from framing.text.syllables import read_syllable_table

INDICES = {
    "en": (
        "flesch_reading_ease",
        "flesch_kincaid_grade",
        "gunning_fog",
        "smog_index",
        "automated_readability_index",
        "coleman_liau_index",
        "lix",
    ),
    "es": ("fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford", "lix"),
}
# Sentences textstat would cut or join: it splits at every point and drops very short ones.
_STOPS = str.maketrans({".": "", "!": "", "?": "", "…": "", "\n": " "})


class _Phones:
    """Looks like NLTK's CMU dictionary to textstat, made from the shipped table."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["1"] * self._counts[word]]


@cache  # textstat asks anew for every word
def _give_dictionary(lang: str) -> _Phones | None:
    if not lang.startswith("en"):
        return None
    table = find_lexicons_root() / "language" / "syllables.en.txt.gz"
    return _Phones(read_syllable_table(table))


def measure_indices(sentences: Sequence[str], lang: str) -> dict[str, float]:
    """Return textstat's indices of a text given as sentences, by name.

    textstat would fetch the CMU dictionary when it first counts English syllables; it is
    given the shipped table in its place, which yields the same counts.

    >>> round(measure_indices(["The sea rose at night", "No one slept in town"] * 9, "en")["lix"])
    5
    """
    _count_syllables.get_cmudict = _give_dictionary
    textstat.set_lang("es" if lang == "es" else "en_US")
    text = " ".join(f"{sentence.translate(_STOPS).strip()}." for sentence in sentences)
    names = INDICES["es" if lang == "es" else "en"]
    return {name: float(getattr(textstat, name)(text)) for name in names}
