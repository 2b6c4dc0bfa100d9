"""Shares of an article: no evidence is not zero."""

from hypothesis import given
from hypothesis import strategies as st

from framing.score.shares import score_article
from framing.text.tokens import tokenize_text
from tests.build import a_code, a_hit, a_segment

FRAMES = ("government", "human_rights")


def test_value_is_none_exactly_when_nothing_was_eligible() -> None:
    """An article of junk and one without any frame never look alike."""
    nothing = score_article("a1", "lexicon", FRAMES, [], tokenize_text(""), [], [])
    assert [score.value for score in nothing] == [None, None]
    silent = score_article(
        "a1", "lexicon", FRAMES, [a_segment()], tokenize_text("calm today"), [], []
    )
    assert [score.value for score in silent] == [0, 0]


def test_share_and_rate_are_counts_over_their_basis() -> None:
    """One of four sentences is 1/4; one term in two words is 500 per 1,000."""
    segments = [a_segment(number, number * 10, number * 10 + 9) for number in range(4)]
    tokens = tokenize_text("massacre  today")
    scores = score_article("a1", "lexicon", FRAMES, segments, tokens, [a_code()], [a_hit()])
    found = next(score for score in scores if score.frame == "human_rights")
    assert found.value == 1 / 4
    assert found.hits_per_1000_words == 1000 * 1 / 2


@given(st.lists(st.sampled_from(["outlet", "rights", "government"]), max_size=12))
def test_shares_of_all_voices_add_up_to_the_share_of_the_frame(voices: list) -> None:
    """Whatever the voices, their shares sum to the share of sentences with the frame."""
    segments = [a_segment(number) for number in range(1, 13)]
    codes = [
        a_code(n, voice=voice, stance="own" if voice == "outlet" else "attributed")
        for n, voice in enumerate(voices, start=1)
    ]
    scores = score_article("a1", "lexicon", FRAMES, segments, tokenize_text("x"), codes, [])
    total = sum(score.sentences for score in scores if score.frame == "human_rights")
    assert total == len(voices)
