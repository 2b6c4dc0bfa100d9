"""What one outlet prints in three or more articles is its formula, not news."""

import pytest

from framing.text.repeated import find_repeated
from tests.relate.coding import code_text


def find(outlets: str, *lines: str) -> list[str]:
    """Return what is repeated in the first of articles of these outlets with one line each."""
    texts = [
        f"The choir number {place} sang of {'abc'[place % 3] * (place + 3)}.\n\n{line}"
        for place, line in enumerate(lines)
    ]
    coded = [
        code_text(text, id=str(place), outlet=outlets[place]) for place, text in enumerate(texts)
    ]
    numbers = find_repeated(coded)["0"]
    return [one.span.of(texts[0]) for one in coded[0].segments if one.number in numbers]


LINE = "Readers may call our newsroom at any hour."


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((LINE, LINE, LINE), True),
        ((LINE, LINE, "The town slept."), False),
        (
            (
                "Read 12 more stories on this.",
                "Read 7 more stories on this.",
                "READ 140 MORE STORIES ON THIS",
            ),
            True,
        ),
        (
            (
                "Más información en nuestra página.",
                "Mas informacion en nuestra pagina",
                "Más información, en nuestra página.",
            ),
            True,
        ),
        (
            (
                "Our harbour diary: https://a.example/x1",
                "Our harbour diary: https://a.example/qk",
                "Our harbour diary: https://a.example/zz",
            ),
            True,
        ),
        (
            ("Twelve people spoke there.", "Nine people spoke there.", "Ten people spoke there."),
            False,
        ),
    ],
)
def test_capitals_accents_marks_addresses_and_numbers_make_no_other_sentence(
    lines: tuple[str, ...], found: bool
) -> None:
    """An outlet types its formulas with and without them; other words are another sentence."""
    assert (lines[0] in find("AAA", *lines)) == found


def test_others_formulas_do_not_count() -> None:
    """A sentence in three outlets is wire copy, and so may be one of articles whose outlet is unknown."""
    assert find("ABC", LINE, LINE, LINE) == []
    coded = [code_text(LINE, id=name, outlet="") for name in "abc"]
    assert find_repeated(coded) == dict.fromkeys("abc", frozenset())


def test_one_article_prints_it_once() -> None:
    """A chorus within one article is no formula of the outlet."""
    found = find_repeated([code_text("\n\n".join([LINE] * 5), id="a", outlet="A")])
    assert found == {"a": frozenset()}


def test_what_stands_around_a_formula_is_no_part_of_it() -> None:
    """A prompt in the middle of articles is found, though other words follow it."""
    texts = [
        f"The choir sang of {word}.\n\n{LINE}\n\nIt ended {word}." for word in ("a", "be", "sea")
    ]
    coded = [code_text(text, id=text[18], outlet="A") for text in texts]
    assert [len(numbers) for numbers in find_repeated(coded).values()] == [1, 1, 1]
