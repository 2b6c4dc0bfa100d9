"""Whether namings of different articles mean one speaker: by the name, never by an office."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribute.holders import Holders, find_holder
from framing.attribute.identity import find_name
from framing.attribute.people import NameBook, find_full_name, name_speaker, share_name
from framing.records import Attribution, Mode, Span


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "Interior Minister Carla Meléndez", "Melendez"),
        ("en", "Carla Meléndez, the interior minister", "Mrs Melendez"),
        ("en", "Alba's ambassador to the UN, Tom Reed", "Reed"),
        ("en", "Sen. Ida Moss of Norvale", "Moss"),
        ("en", "Karim al-Taleb", "Mr Taleb"),
        ("es", "La ministra de Defensa, Rosa Quispe", "Quispe"),
        ("es", "el ministro de Hacienda Jaime de Abarca", "Abarca"),
        ("es", "Nuria Reyes", "la diputada Nuria Reyes"),
        ("en", "The Interior Ministry", "the Interior Ministry"),
        ("en", "the Kremlin", "The Kremlin"),
    ],
)
def test_a_name_is_told_whatever_stands_beside_it(lang: str, one: str, other: str) -> None:
    """Titles, accents, articles and what stands behind the name make no other person."""
    assert share_name(find_name(one, lang), find_name(other, lang))


@pytest.mark.parametrize(
    ("lang", "naming"),
    [
        ("en", "Interior Minister"),
        ("en", "the Justice Minister"),
        ("en", "a police officer"),
        ("en", "another officer"),
        ("en", "Police"),
        ("en", "Residents"),
        ("en", "an Interior Ministry spokesman"),
        ("en", "the lawyer of Ana Paz"),
        ("en", "supporters of President Paz"),
        ("en", "A spokesman for Norvale County Prosecutor Ana Paz"),
        ("es", "el Presidente"),
        ("es", "La ministra del Interior"),
        ("es", "Vecinos"),
        ("es", "los partidarios de Quispe"),
        ("en", ""),
    ],
)
def test_offices_and_descriptions_have_no_name(lang: str, naming: str) -> None:
    """Another article's minister or officer may be somebody else, and a person's lawyer is not that person."""
    assert find_name(naming, lang) == ()
    assert name_speaker(naming, naming, lang) == ()


def test_other_bodies_are_others() -> None:
    """The last word of a body's name is shared by many."""
    names = [find_name(name, "en") for name in ("the Interior Ministry", "the Justice Ministry")]
    assert all(names)
    assert not share_name(*names)


@pytest.mark.parametrize(
    ("lang", "naming", "name"),
    [
        ("en", "Human Rights Watch", ("human rights watch",)),
        ("en", "the rights group Human Rights Watch", ("human rights watch",)),
        ("en", "HRW", ("human rights watch",)),
        ("es", "La ONU", find_name("the UN", "en")),
        ("en", "The Washington Post", find_name("the Washington Post", "en")),
        ("en", "Ida Moss of Human Rights Watch", ("ida", "moss")),
        ("en", "a spokesman for Human Rights Watch", ()),
        ("en", "the Los Angeles Times", ("los angeles times",)),
        ("en", "the Norvale NAACP", ("naacp",)),
        ("en", "IDA PAN", ("ida", "pan")),
        ("en", "Committee to Protect Journalists", find_name("CPJ", "en")),
        ("en", "Republican senators", ()),
        ("en", "Republican Sen. Ida Moss", ("ida", "moss")),
        ("en", "Republican presidential candidate and Sen. Ida Moss", ("ida", "moss")),
    ],
)
def test_a_listed_body_goes_by_its_whole_name(
    lang: str, naming: str, name: tuple[str, ...]
) -> None:
    """'Watch' and 'International' end many names; an acronym of the list means its body, and no person's name."""
    assert find_name(naming, lang) == name
    assert find_full_name(naming, lang) == (name if len(name) > 1 else ())


def test_either_surname_tells_a_spanish_speaker() -> None:
    """'Ana Vela Ruiz' is 'Vela' and 'Ruiz'; nobody is who has no name."""
    full = find_name("Ana Vela Ruiz", "es")
    assert share_name(full, find_name("Vela", "es"))
    assert share_name(find_name("la ministra Ruiz", "es"), full)
    assert not share_name(full, find_name("Ana Paz", "es"))
    assert not share_name((), ())


@pytest.mark.parametrize(
    ("lang", "naming", "name"),
    [
        ("en", "Police Chief Ana King", ("ana", "king")),
        ("en", "Ida Bishop of Norvale", ("ida", "bishop")),
        ("en", "Mr. Judge", ("judge",)),
        ("en", "Dr. Tom Reed Jr.", ("thomas", "reed")),
        ("en", "Mike Moss", ("michael", "moss")),
        ("en", "the Army Chief", ()),
        ("en", "the Norvale Bishops", ()),
        ("en", "Norvale's Toughest Judge", ()),
        ("en", "Channel host Don Moss", ("don", "moss")),
        ("es", "doña Rosa de la Vega", ("rosa", "vega")),
        ("es", "Don Luis Vega", ("luis", "vega")),
        ("es", "el Sr. Vega", ("vega",)),
    ],
)
def test_titles_stand_beside_names_or_are_surnames(
    lang: str, naming: str, name: tuple[str, ...]
) -> None:
    """'King' is a surname behind a given name and a title elsewhere; 'Mr' and 'Jr' are no part of a name."""
    assert find_name(naming, lang) == name


def test_who_bears_one_surname_is_not_one() -> None:
    """Given names tell two people apart; initials, a second surname and a middle name do not."""
    assert not share_name(("ana", "paz"), ("luis", "paz"))
    assert not share_name(("ana", "paz", "gil"), ("luis", "paz", "gil"))
    for other in (("a", "paz"), ("ana", "paz", "gil"), ("ana", "rosa", "paz"), ("paz",)):
        assert share_name(("ana", "paz"), other)


def test_a_surname_joins_the_one_name_that_it_fits() -> None:
    """'Moss' is the one Moss of the event; where two are, it stays apart and may be either."""
    ida, eve, moss, reed = ("ida", "moss"), ("eve", "moss"), ("moss",), ("reed",)
    book = NameBook([moss, ida, reed])
    assert (book.tell(moss), book.tell(reed)) == (ida, reed)
    book = NameBook([moss, ida, eve, reed])
    assert book.tell(moss) == moss
    assert book.list_possible(moss) == {moss, ida, eve}
    assert book.list_possible(ida) == {ida, moss}


def test_many_of_one_surname_take_no_longer_than_they_are_many() -> None:
    """Four thousand people of one surname in a corpus are told apart in a blink."""
    people = [(f"g{number:04d}", "moss") for number in range(4000)]
    start = time.process_time()
    book = NameBook([("moss",), *people])
    assert time.process_time() - start < 5
    assert len(book.list_possible(("moss",))) == 4001
    assert book.list_possible(people[7]) == {people[7], ("moss",)}


def test_the_article_tells_whom_a_short_naming_means() -> None:
    """'Moss' and 'the mayor' have the name that their article links them to, others' names they have not."""
    for naming in ("Moss", "the mayor", "Ms. Moss"):
        assert name_speaker(naming, "Mayor Ida Moss", "en") == ("ida", "moss")
    assert name_speaker("Reed", "Mayor Ida Moss", "en") == ("reed",)


def attribute(start: int, end: int, speaker: str, mode: Mode = "direct") -> Attribution:
    """Return an attribution of a stretch of text."""
    return Attribution(
        segment=1,
        span=Span(start, end),
        mode=mode,
        speaker=speaker,
        role="unknown",
        stance="attributed",
        rule="",
    )


def test_the_nearest_voice_answers() -> None:
    """Of two that hold a span the shorter one answers, whichever stands first; half is not enough."""
    outer, inner = attribute(0, 100, "Reed", "indirect"), attribute(40, 60, "Moss")
    for order in ((outer, inner), (inner, outer)):
        assert find_holder(order, Span(45, 55)) == inner
        assert find_holder(order, Span(50, 70)) == outer
        assert find_holder(order, Span(95, 105)) is None
    assert find_holder((), Span(0, 5)) is None


_PLACES = st.tuples(st.integers(0, 12), st.integers(1, 6))


@given(st.lists(_PLACES, max_size=8), _PLACES)
def test_looking_by_place_finds_what_looking_at_all_would(
    places: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    """The index leaves nobody out who might answer, and keeps the order of those who tie."""
    told = [
        attribute(start, start + length, str(at), "indirect")
        for at, (start, length) in enumerate(sorted(places))
    ]
    span = Span(asked[0], sum(asked))
    assert Holders(told, kinds=("speech",)).find(1, span) == find_holder(told, span)
    assert Holders(told, kinds=("scare",)).find(1, span) is None
