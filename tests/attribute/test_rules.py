"""Reported speech in sentences invented for the project."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span, Speech
from framing.text.tokens import tokenize_text


@pytest.fixture(scope="module")
def attributor() -> RuleAttributor:
    """Return the attributor with the shipped data."""
    return RuleAttributor.load()


def code_sentences(
    attributor: RuleAttributor, sentences: list[str], lang: str
) -> tuple[Speech, ...]:
    """Return the speech of an article made of one sentence after another."""
    text = " ".join(sentences)
    segments = []
    start = 0
    for number, sentence in enumerate(sentences, start=1):
        span = Span(start, start + len(sentence))
        segments.append(Segment(article_id="a", number=number, span=span, kind="body"))
        start = span.end + 1
    article = Article(
        id="a", outlet="", published="2021-07-09", lang=lang, title="", text=text, source=""
    )
    found = attributor.attribute(article, segments, tokenize_text(text))
    return attributor.sum_up(segments, found)


def test_a_quotation_over_two_sentences_has_one_speaker(attributor: RuleAttributor) -> None:
    """Each sentence of a quotation carries its speaker, named only at the end."""
    first, second = code_sentences(
        attributor,
        ["“We heard shots all night.", "We hid under the beds,” said Rosa Paz, a baker."],
        "en",
    )
    assert (first.mode, first.speaker) == ("direct", "Rosa Paz")
    assert (second.mode, second.speaker) == ("direct", "Rosa Paz")


def test_a_pronoun_means_the_last_full_naming(attributor: RuleAttributor) -> None:
    """'She said' is the minister named the sentence before."""
    _, second = code_sentences(
        attributor,
        ["Interior Minister Ana Ruiz said the roads were open.", "She said nobody was hurt."],
        "en",
    )
    assert (second.mode, second.speaker) == ("indirect", "Interior Minister Ana Ruiz")


def test_a_hostile_text_is_read(attributor: RuleAttributor) -> None:
    """Thousands of opening marks end in an answer."""
    (speech,) = code_sentences(attributor, ["“" * 5000], "en")
    assert speech.segment == 1
