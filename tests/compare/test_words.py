"""Distinctive words come from the outlet's own voice and are more than one article's tic."""

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import pytest

from framing.compare.words import compare_words, count_phrases
from framing.records import Article, Attribution, CodedArticle, Segment, Span
from framing.settings import WIRE
from framing.tables.schema import SCHEMAS
from framing.tables.wire import weigh_wire
from framing.text.tokens import tokenize_text

_NUMBERS, _IDS = count(), count()


def code(outlet: str, text: str, quoted: str = "", lang: str = "en") -> CodedArticle:
    """Return a one-sentence article in which `quoted` is somebody else's words."""
    start = text.find(quoted)
    attribution = Attribution(
        segment=1,
        span=Span(start, start + len(quoted)),
        mode="direct",
        speaker="Ana",
        role="rights",
        stance="attributed",
        rule="test",
    )
    return CodedArticle(
        article=Article(
            id=f"{outlet}-{next(_IDS)}",
            outlet=outlet,
            published="",
            lang=lang,
            title="",
            text=text,
            source="",
        ),
        tokens=tokenize_text(text),
        segments=(Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body"),),
        attributions=(attribution,) if quoted else (),
        speech=(),
        hits=(),
        codes=(),
        scores=(),
    )


def vary(text: str) -> str:
    """Return the text with a word that no other text has, so that no sentence stands twice."""
    number = next(_NUMBERS)
    return f"{text} q{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}{'x' * (number // 676)}"


def list_phrases(coded: Sequence[CodedArticle], outlet: str) -> list[str]:
    """Return the distinctive phrases of one outlet, in order."""
    table = compare_words(coded)
    assert table.columns == SCHEMAS["distinctive"].names
    return [str(row["phrase"]) for row in table.records() if row["outlet"] == outlet]


def test_quoted_words_are_not_the_outlets() -> None:
    """Words inside reported speech are left out, and no pair runs across them."""
    counts = count_phrases(code("A", "Residents of a massacre spoke", "a massacre"))
    assert counts == {"residents": 1, "of": 1, "spoke": 1, "residents of": 1}


def test_quoted_words_count_once_whatever_else_is_quoted() -> None:
    """A quotation within another, given out of order, leaves the words around both to the outlet."""
    item = code("A", "The troops burned the old village and left it", "burned the old village")
    inner = replace(item.attributions[0], span=Span(15, 22), content=(Span(15, 18), Span(19, 22)))
    item = replace(item, attributions=(inner, *item.attributions))
    assert [*count_phrases(item)] == [
        "the",
        "troops",
        "the troops",
        "and",
        "left",
        "and left",
        "it",
        "left it",
    ]


def test_many_handles_take_no_longer_than_they_are_long() -> None:
    """A list of 20,000 handles in one line is left out in a blink."""
    item = code("A", "@ana said " * 20_000)
    start = time.process_time()
    assert count_phrases(item) == {"said": 20_000}
    assert time.process_time() - start < 5


def test_junk_is_nobodys_choice_of_words() -> None:
    """The words of a line that is no part of the article are not counted."""
    item = code("A", "Read our newsletter every day")
    junk = replace(item, segments=(replace(item.segments[0], kind="junk"),))
    assert count_phrases(item)["newsletter"] == 1
    assert count_phrases(junk) == {}


def test_addresses_are_no_words() -> None:
    """Links and handles of embedded posts are left out, and no pair runs across them."""
    counts = count_phrases(code("A", "Police moved https://example.org/moved @ana_paz away"))
    assert counts == {"police": 1, "moved": 1, "police moved": 1, "away": 1}


def test_initials_are_one_word() -> None:
    """'U.S.' is no 'u' and no 's', in Spanish neither; a point that ends a sentence joins nothing."""
    assert count_phrases(code("A", "U.S. troops")) == {"u.s": 1, "troops": 1, "u.s troops": 1}
    assert "ee.uu" in count_phrases(code("A", "Tropas de EE.UU. salen", lang="es"))
    assert "left" in count_phrases(code("A", "They all left.It rained"))


def test_a_word_of_many_articles_stands_out() -> None:
    """A word in each of an outlet's articles and none of the other's is found, with its interval."""
    mine = [code("A", vary("The heroes marched to the square and sang")) for _ in range(60)]
    others = [code("B", vary("The crowd marched to the square and sang")) for _ in range(60)]
    assert "heroes" in list_phrases([*mine, *others], "A")
    assert "crowd" in list_phrases([*mine, *others], "B")
    assert "marched" not in list_phrases([*mine, *others], "A")
    assert [row[:3] for row in compare_words([*mine, *others], shown=1).rows] == [
        ("A", "en", "heroes"),
        ("B", "en", "crowd"),
    ]


def test_a_name_repeated_in_one_article_does_not() -> None:
    """The article is the unit: thirty mentions in one of twenty articles prove little."""
    mine = [code("A", vary("The crowd marched to the square")) for _ in range(18)]
    mine += [code("A", "Petra " * 30), code("A", "Petra sang"), code("A", "Petra left")]
    others = [code("B", vary("The crowd marched to the square")) for _ in range(20)]
    assert "petra" not in list_phrases([*mine, *others], "A")


@pytest.mark.parametrize(
    ("uses", "found"), [((1, 1, 1, 1, 1), True), ((1, 1, 1, 1), False), ((3, 3), False)]
)
def test_a_few_uses_are_too_few(uses: tuple[int, ...], found: bool) -> None:
    """Five uses in three articles may stand out; four uses, or six in two articles, may not."""
    mine = [code("A", vary("petra " * number + "saw the crowd on the square")) for number in uses]
    mine += [code("A", vary("they saw the crowd on the square")) for _ in range(10 - len(uses))]
    others = [code("B", vary("they saw the crowd on the square")) for _ in range(200)]
    assert ("petra" in list_phrases([*mine, *others], "A")) == found


def test_nothing_to_say_is_an_empty_table() -> None:
    """One outlet, or no phrase often enough, gives no row."""
    assert compare_words([]).rows == []
    assert compare_words([code("A", "The crowd sang")] * 9).rows == []


def test_outlets_are_compared_within_their_language() -> None:
    """Spanish words do not make a Spanish outlet distinctive among English ones."""
    mine = [code("A", vary("La multitud marchó a la plaza"), lang="es") for _ in range(30)]
    others = [code("B", vary("The crowd marched to the square")) for _ in range(30)]
    assert compare_words([*mine, *others]).rows == []


def test_an_outlets_own_name_is_no_choice_of_words() -> None:
    """'gazette' in The Day Gazette is left out; 'day' alone is too common to be its name."""
    filler = " ".join(f"word{number}" for number in range(400))
    text = f"the gazette saw day by day by day by day {filler}"
    mine = [code("The Day Gazette", vary(text)) for _ in range(30)]
    others = [code("B", vary(f"the crowd sang {filler}")) for _ in range(30)]
    found = list_phrases([*mine, *others], "The Day Gazette")
    assert "day" in found
    assert not any("gazette" in phrase for phrase in found)


def test_a_pair_with_a_function_word_at_its_end_is_none() -> None:
    """'leader of' says what 'leader' says; a pair of full words stands beside them."""
    mine = [code("A", vary("She spoke as leader of tear gas victims today")) for _ in range(60)]
    others = [code("B", vary("She spoke as friend of law student unions today")) for _ in range(60)]
    found = list_phrases([*mine, *others], "A")
    assert {"leader", "tear gas"} <= set(found)
    assert not {"leader of", "of tear", "as leader"} & set(found)


@pytest.mark.parametrize(
    ("lang", "text", "other", "kept", "empty"),
    [
        ("en", "The harbour was ours and we were there", "Boats left", "we", {"the", "was", "and"}),
        ("es", "El puerto es de los que nos ven", "Barcos salen", "nos", {"el", "es", "de", "los"}),
    ],
)
def test_a_grammatical_word_alone_is_no_choice_of_words(
    lang: str, text: str, other: str, kept: str, empty: set[str]
) -> None:
    """'was' and 'de' say nothing; 'we' and 'nos' say who is meant by us."""
    mine = [code("A", vary(text), lang=lang) for _ in range(60)]
    found = list_phrases([*mine, *(code("B", vary(other), lang=lang) for _ in range(60))], "A")
    assert kept in found
    assert not empty & set(found)


def test_times_of_day_letters_and_marks_of_pictures_are_no_words() -> None:
    """'10:30 a.m. ET' and '[caption width="3"]' are nobody's choice; the words beside them count."""
    text = 'P. Boats left at 10:30 a.m. ET [caption id="b1" width="3"] harbour [/caption] at 5pm'
    found = count_phrases(code("A", text))
    assert found.keys() == {"boats", "left", "at", "boats left", "left at", "harbour"}


def test_the_pronoun_i_is_a_choice_of_words() -> None:
    """A column's 'I think' is told from the letters of an interview."""
    found = count_phrases(code("A", "P. When I think of boats"))
    assert {"i", "when i", "i think"} <= found.keys()
    assert "p" not in found


def test_near_copies_count_as_asked() -> None:
    """Thirty copies of one text are thirty articles, one, or thirty parts of one."""
    mine = [code("A", vary(f"The heroes marched to the square {n}")) for n in range(10, 40)]
    mine = [replace(item, article=replace(item.article, id=f"a{n}")) for n, item in enumerate(mine)]
    others = [code("B", vary("The crowd marched to the square")) for _ in range(30)]
    mine_ids = [item.article.id for item in mine]
    records = [{"article_id": name, "wire_group": "wire-1"} for name in mine_ids]
    found = {
        wire: [
            row["phrase"]
            for row in compare_words(
                [*mine, *others], dict(zip(mine_ids, weigh_wire(records, wire), strict=True))
            ).records()
            if row["outlet"] == "A"
        ]
        for wire in WIRE
    }
    assert "heroes" in found["with"]
    assert found["without"] == found["weighted"] == []


def test_what_an_outlet_prints_in_many_articles_is_no_choice_of_words() -> None:
    """A prompt under every article does not stand out, whatever number it holds."""
    mine = [code("A", f"Readers may call the newsroom on {n}") for n in range(100, 160)]
    others = [code("B", vary("The crowd marched to the square")) for _ in range(60)]
    assert "newsroom" not in list_phrases([*mine, *others], "A")
    told = [code("A", vary(f"Readers may call the newsroom on {n}")) for n in range(100, 160)]
    assert "newsroom" in list_phrases([*told, *others], "A")
