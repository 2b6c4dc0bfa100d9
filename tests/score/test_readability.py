"""Readability by voice, equal to textstat's formulas where textstat can count."""

from dataclasses import replace

import pytest
import textstat
import textstat.backend.counts._count_syllables as counting

from framing.records import SegmentKind
from framing.score.indices import measure_indices
from framing.score.readability import (
    ReadabilityMeter,
    TextCounts,
    list_sentences,
    measure_fernandez_huerta,
    measure_flesch,
    measure_grade,
)
from framing.text.tokens import tokenize_text
from tests.build import a_segment, an_article, some_speech

SENTENCE = "The minister told the council that every patrol had returned to the harbour"


def test_formulas_are_textstats(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a text that both cut alike our formulas give textstat's own figures."""
    monkeypatch.setattr(counting, "get_cmudict", lambda _: None)
    counting.count_syllables.cache_clear()
    text = f"{SENTENCE}. {SENTENCE}."
    words, syllables = textstat.lexicon_count(text), textstat.syllable_count(text)
    counts = TextCounts(words=words, sentences=2, syllables=syllables)
    assert measure_flesch(counts) == pytest.approx(textstat.flesch_reading_ease(text))
    assert measure_grade(counts) == pytest.approx(textstat.flesch_kincaid_grade(text))
    assert measure_fernandez_huerta(counts) == pytest.approx(
        206.84 - 60 * syllables / words - 1.02 * words / 2
    )


def test_too_few_words_give_none_with_a_reason() -> None:
    """Below a hundred words an index is undefined, not 0."""
    own, quoted = ReadabilityMeter().measure(
        an_article(SENTENCE), [a_segment(end=80)], [some_speech()], tokenize_text(SENTENCE)
    )
    assert dict(own.indices)["reading_ease"] is None
    assert "fewer than 100 words" in quoted.note


def test_voices_are_measured_apart() -> None:
    """Direct quotations do not count towards the outlet's own reading ease, captions towards neither."""
    text = f"{SENTENCE}. " * 20
    length = len(SENTENCE) + 2
    segments = [a_segment(n + 1, n * length, (n + 1) * length) for n in range(20)]
    speech = [some_speech(n + 1, "direct" if n < 10 else "none") for n in range(20)]
    own, quoted = ReadabilityMeter().measure(
        an_article(text), segments, speech, tokenize_text(text)
    )
    assert own.words == quoted.words == 13 * 10
    assert dict(own.indices)["grade"] == dict(quoted.indices)["grade"]
    captions = [replace(item, kind="caption") for item in segments]
    assert [
        item.words
        for item in ReadabilityMeter().measure(
            an_article(text), captions, speech, tokenize_text(text)
        )
    ] == [0, 0]


def test_addresses_are_no_words_to_read() -> None:
    """A long address makes no sentence harder, in the meter's indices and in textstat's."""
    tail = " https://harbour.example/2024/patrols-had-returned-to-the-harbour @harbourpost"
    found = []
    for text in (f"{SENTENCE}.\n" * 20, f"{SENTENCE}{tail}.\n" * 20):
        tokens = tokenize_text(text)
        length = len(text) // 20
        segments = [a_segment(n + 1, n * length, (n + 1) * length) for n in range(20)]
        speech = [some_speech(n + 1) for n in range(20)]
        own, _ = ReadabilityMeter().measure(an_article(text), segments, speech, tokens)
        sentences = [sentence for sentence, _ in list_sentences(text, segments, tokens)]
        found.append((own, measure_indices(sentences, "en")))
    assert found[0] == found[1]


def test_a_line_that_is_an_address_is_no_sentence() -> None:
    """A lone address makes the sentences around it no shorter on the mean."""
    text = f"{SENTENCE}.\nhttps://harbour.example/a1\n"
    segments = [a_segment(1, 0, len(SENTENCE) + 1), a_segment(2, len(SENTENCE) + 2, len(text))]
    (sentence,) = list_sentences(text, segments, tokenize_text(text))
    assert len(sentence[1]) == 13


def test_subheads_are_no_sentences_to_read() -> None:
    """Cells of a table and names below quotations make the own voice no easier."""
    text = f"{SENTENCE}.\nQuarter III\nQuarter IV"
    ends = [0, len(SENTENCE) + 1, len(SENTENCE) + 13, len(text)]
    kinds: tuple[SegmentKind, ...] = ("body", "subhead", "subhead")
    segments = [
        replace(a_segment(n, ends[n - 1], ends[n]), kind=kind)
        for n, kind in enumerate(kinds, start=1)
    ]
    speech = [some_speech(n) for n in (1, 2, 3)]
    own, _ = ReadabilityMeter().measure(an_article(text), segments, speech, tokenize_text(text))
    assert (own.sentences, own.words) == (1, 13)


def test_a_paragraph_without_its_closing_mark_is_a_sentence() -> None:
    """A line too long for a subhead is read, whatever the segmenter calls it."""
    segments = [replace(a_segment(1, 0, len(SENTENCE)), kind="subhead")]
    tokens = tokenize_text(SENTENCE)
    own, _ = ReadabilityMeter().measure(an_article(SENTENCE), segments, [some_speech(1)], tokens)
    assert (own.sentences, own.words) == (1, 13)
