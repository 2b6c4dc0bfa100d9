"""The naming variants keep their promises: aligned languages, known leanings, enough terms."""

from __future__ import annotations

import pytest

from framing.lexicon.folder import find_lexicon
from framing.lexicon.rows import Row, read_rows

COLUMNS = ("concept", "variant", "term", "match", "leaning")
LEANINGS = {"government", "opposition", "human_rights", "neutral"}


def read_variants(lang: str) -> tuple[Row, ...]:
    """Return the rows of one language."""
    path = find_lexicon("naming") / f"variants.{lang}.csv"
    return read_rows(path, required=COLUMNS, optional=("unless", "note"))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_each_language_names_enough(lang: str) -> None:
    """Fifteen concepts and a hundred and fifty terms at least, no term twice."""
    rows = read_variants(lang)
    terms = [row["term"].lower() for row in rows]
    assert len({row["concept"] for row in rows}) >= 15
    assert len(terms) >= 150
    assert len(terms) == len(set(terms))
    for row in rows:
        row.choose("leaning", LEANINGS)
        row.choose("match", {"exact", "lemma", "phrase"})


def test_variants_are_the_same_in_both_languages() -> None:
    """A variant has one label and one leaning, whatever the language."""
    english, spanish = (
        {(row["concept"], row["variant"]): row["leaning"] for row in read_variants(lang)}
        for lang in ("en", "es")
    )
    assert english == spanish
