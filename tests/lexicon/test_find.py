"""The compiled finder finds exactly what a slow, plain reading of the patterns finds."""

import pickle
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LexiconError
from framing.lexicon.find import Finder
from framing.lexicon.patterns import Pattern, parse_pattern
from framing.records import Span
from framing.text.tokens import tokenize_text

WORDS = ["a", "b", "ab", "abc", "c"]
TERMS = st.lists(
    st.lists(st.sampled_from([*WORDS, "ab*", "a/c", "b/ab*"]), min_size=1, max_size=4), max_size=6
)
GAPS = st.lists(st.integers(0, 3), min_size=4, max_size=4)


def meets(part: str, word: str) -> bool:
    """Say whether a word meets one written part of a term."""
    return any(
        word.startswith(option[:-1]) if option.endswith("*") else word == option
        for option in part.split("/")
    )


def find_slowly(parts: list[str], gaps: list[int], words: list[str]) -> set[tuple[int, ...]]:
    """Return all places of a term by trying every combination of words."""
    places = product(*([i for i, word in enumerate(words) if meets(part, word)] for part in parts))
    return {
        place
        for place in places
        if all(
            0 < second - first <= gap + 1
            for first, second, gap in zip(place, place[1:], gaps[1:], strict=False)
        )
    }


@given(TERMS, GAPS, st.lists(st.sampled_from(WORDS), max_size=12))
def test_finder_agrees_with_a_plain_search(
    terms: list[list[str]], gaps: list[int], words: list[str]
) -> None:
    """Each term is found from the same first words, and only at true places."""
    patterns: list[Pattern] = []
    for parts in terms:
        pieces = [parts[0]]
        for part, gap in zip(parts[1:], gaps[1:], strict=False):
            pieces += [f"~{gap}", part] if gap else [part]
        patterns.append(parse_pattern(" ".join(pieces), "phrase", id="x"))
    text = " ".join(words)
    found = Finder.build(patterns, "xx").find(text, tokenize_text(text), [Span(0, len(text))])
    for number, parts in enumerate(terms):
        expected = find_slowly(parts, gaps, words)
        actual = [item.words for item in found if item.number == number]
        assert set(actual) <= expected
        assert sorted(place[0] for place in actual) == sorted({place[0] for place in expected})
    assert [item.words[0] for item in found] == sorted(item.words[0] for item in found)


def test_the_shortest_gap_is_taken() -> None:
    """Of several places from one first word that with the shortest gaps is returned."""
    finder = Finder.build([parse_pattern("a ~3 b", "phrase", id="t")], "en")
    text = "a x b b"
    found = finder.find(text, tokenize_text(text), [Span(0, len(text))])
    assert [(item.id, item.words) for item in found] == [("t", (0, 2))]


def test_a_finder_survives_pickling() -> None:
    """A compiled finder can be sent to another process and finds the same."""
    finder = Finder.build([parse_pattern("human rights", "lemma", id="hr")], "en")
    text = "a human right"
    tokens, spans = tokenize_text(text), [Span(0, len(text))]
    before = finder.find(text, tokens, spans)
    assert pickle.loads(pickle.dumps(finder)).find(text, tokens, spans) == before  # noqa: S301 - our own bytes
    assert [item.words for item in before] == [(1, 2)]


@pytest.mark.parametrize("text", ["a/b c/", "/", "a//b", "a/b-c"])
def test_a_choice_is_between_single_words(text: str) -> None:
    """An empty or many-worded option is refused."""
    with pytest.raises(LexiconError):
        parse_pattern(text, "phrase")
