"""Whether namings of different articles mean one speaker: by the name, never by an office."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribute.holders import Holders, find_holder
from framing.attribute.identity import find_key, find_name, share_name
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
def test_a_name_is_told_by_its_last_word(lang: str, one: str, other: str) -> None:
    """Titles, accents, articles and what stands behind the name make no other person."""
    assert find_key(one, lang)
    assert find_key(one, lang) == find_key(other, lang)


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
        ("es", "el Presidente"),
        ("es", "La ministra del Interior"),
        ("es", "Vecinos"),
        ("es", "los partidarios de Quispe"),
        ("en", ""),
    ],
)
def test_offices_and_descriptions_have_no_name(lang: str, naming: str) -> None:
    """Another article's minister or officer may be somebody else, and a person's lawyer is not that person."""
    assert find_key(naming, lang) == ""
    assert find_name(naming, lang) == ()


def test_other_bodies_are_others() -> None:
    """The last word of a body's name is shared by many."""
    keys = {
        find_key(name, "en") for name in ("the Interior Ministry", "the Justice Ministry", "Reed")
    }
    assert len(keys) == 3


def test_either_surname_tells_a_spanish_speaker() -> None:
    """'Ana Vela Ruiz' is 'Vela' and 'Ruiz'; nobody is who has no name."""
    full = find_name("Ana Vela Ruiz", "es")
    assert share_name(full, find_name("Vela", "es"))
    assert share_name(find_name("la ministra Ruiz", "es"), full)
    assert not share_name(full, find_name("Ana Paz", "es"))
    assert not share_name((), ())


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
