"""The table of actors contradicts itself nowhere: one name has one role at a time."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest

from framing.attribute.roles.data import ACTOR_COLUMNS, read_actor, split_words
from framing.attribute.roles.find import RoleFinder
from framing.attribute.roles.index import Entry, fold_word
from framing.attribute.roles.terms import Actors
from framing.lexicon.folder import find_lexicon
from framing.lexicon.rows import read_rows

FINDER = RoleFinder.load()


def group_names() -> dict[tuple[tuple[str, ...], str], list[tuple[str, Entry]]]:
    """Return the entries of each folded name and country, with the row each stands in."""
    rows = read_rows(
        find_lexicon("actors") / "actors.csv", required=ACTOR_COLUMNS, optional=("note",)
    )
    grouped = defaultdict(list)
    for row in rows:
        own = split_words(row["name"])
        for words, entry in read_actor(row):
            if words == own:
                grouped[words, entry.country].append((row.where.rpartition(":")[2], entry))
                break
    return grouped


def overlap(first: Entry, second: Entry) -> bool:
    """Tell whether two terms of office share more than the day, month or year of handing over."""
    earlier, later = sorted((first, second), key=lambda entry: entry.since)
    if not earlier.until:
        return True
    size = min(len(earlier.until), len(later.since))
    return later.since[:size] < earlier.until[:size]


def test_terms_of_office_of_one_name_do_not_overlap() -> None:
    """A name has one role at a time in a country, and no row says again what another says."""
    clashes = [
        (before[0], after[0])
        for found in group_names().values()
        for before, after in combinations(found, 2)
        if before[1].kind == after[1].kind and overlap(before[1], after[1])
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("surname", "country", "published"),
    [("Ibrahim", "NG", "2024-03-10"), ("Mansour", "EG", "2014-02-10"), ("Traoré", "ML", "2022-05")],
)
def test_a_shared_surname_tells_nothing(surname: str, country: str, published: str) -> None:
    """A surname of several persons with different roles at the date gives nobody's role."""
    terms = Actors(find_lexicon("actors")).find_surname(fold_word(surname))
    held = {e.role for _, e in terms if e.country == country and e.holds(published)}
    assert len(held) > 1
    told = FINDER.find_surname(surname, published=published, country=country)
    assert told.role == "unknown"


@pytest.mark.parametrize("naming", ["Cuatro vecinos", "Gabriela Paz", "Sindicato"])
def test_an_ordinary_word_is_no_body(naming: str) -> None:
    """Numbers, given names and common nouns that begin a sentence are no outlet, group or gang."""
    told = FINDER.find_role(naming, lang="es", published="2022-05-10", country="CO")
    assert told.role not in {"media", "rights", "armed"}
