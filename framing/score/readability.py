"""How hard the outlet's own voice and its quotations are to read, kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from framing.lexicon.folder import find_lexicons_root
from framing.records import Article, Readability, Segment, Speech, Tokens
from framing.text.addresses import blank_addresses, find_addresses
from framing.text.language import LANGUAGES
from framing.text.syllables import SyllableCounter
from framing.text.tokens import find_token_range

LEAST_WORDS = 100
LONGEST_SUBHEAD = 12  # words; a longer line is a sentence that lost its closing mark
_OWN_MODES = ("none", "scare")


@dataclass(frozen=True, slots=True)
class TextCounts:
    """What reading formulas are made of: numbers of words, sentences and syllables."""

    words: int
    sentences: int
    syllables: int


def measure_flesch(counts: TextCounts) -> float:
    """Return Flesch's reading ease (Flesch 1948): about 0 to 100, higher is easier.

    >>> round(measure_flesch(TextCounts(words=100, sentences=5, syllables=150)), 3)
    59.635
    """
    return (
        206.835
        - 1.015 * (counts.words / counts.sentences)
        - 84.6 * (counts.syllables / counts.words)
    )


def measure_grade(counts: TextCounts) -> float:
    """Return the Flesch-Kincaid grade, in years of school (Kincaid et al. 1975).

    >>> round(measure_grade(TextCounts(words=100, sentences=5, syllables=150)), 2)
    9.91
    """
    return (
        0.39 * (counts.words / counts.sentences) + 11.8 * (counts.syllables / counts.words) - 15.59
    )


def measure_fernandez_huerta(counts: TextCounts) -> float:
    """Return the Spanish reading ease of Fernández Huerta (1959), as textstat computes it.

    >>> round(measure_fernandez_huerta(TextCounts(words=100, sentences=5, syllables=200)), 2)
    66.44
    """
    return (
        206.84 - 60 * (counts.syllables / counts.words) - 1.02 * (counts.words / counts.sentences)
    )


def split_voices(
    segments: Sequence[Segment], speech: Sequence[Speech], tokens: Tokens
) -> dict[Literal["own", "quoted"], list[Segment]]:
    """Return the sentences in the outlet's own voice and the direct quotations.

    Sentences that only report or mix voices, captions, subheads and junk belong to neither: among
    subheads are the cells of tables and the names below quotations. A subhead of more than twelve
    words is a sentence without its closing mark.
    """
    voices: dict[Literal["own", "quoted"], list[Segment]] = {"own": [], "quoted": []}
    for segment, said in zip(segments, speech, strict=True):
        kept = segment.kind in ("body", "quote-block", "headline")
        if segment.kind == "subhead":
            kept = len(find_token_range(tokens, segment.span)) > LONGEST_SUBHEAD
        if not kept:
            continue
        if said.mode in _OWN_MODES:
            voices["own"].append(segment)
        elif said.mode == "direct":
            voices["quoted"].append(segment)
    return voices


def list_sentences(
    text: str, segments: Sequence[Segment], tokens: Tokens
) -> list[tuple[str, list[str]]]:
    """Return the text and the words of each segment without addresses; one with no word is left out.

    An address would count as one sentence's longest word, or as many short ones.
    """
    hidden = {at for span in find_addresses(text) for at in find_token_range(tokens, span)}
    plain = blank_addresses(text) if hidden else text
    found = []
    for segment in segments:
        places = find_token_range(tokens, segment.span)
        words = tokens.words[places.start : places.stop]
        if hidden:
            words = [word for at, word in zip(places, words, strict=True) if at not in hidden]
        if words:
            found.append((segment.span.of(plain), words))
    return found


class ReadabilityMeter:
    """Measures readability by voice; each index is None below a hundred words."""

    def __init__(self) -> None:
        table = find_lexicons_root() / "language" / "syllables.en.txt.gz"
        self._counters = {lang: SyllableCounter(lang, table) for lang in LANGUAGES}

    def measure(
        self,
        article: Article,
        segments: Sequence[Segment],
        speech: Sequence[Speech],
        tokens: Tokens,
    ) -> tuple[Readability, ...]:
        """Return the readability of the own voice and of direct quotations, in this order."""
        voices = split_voices(segments, speech, tokens)
        return (
            self._measure_voice("own", article, voices["own"], tokens),
            self._measure_voice("quoted", article, voices["quoted"], tokens),
        )

    def _measure_voice(
        self,
        voice: Literal["own", "quoted"],
        article: Article,
        segments: Sequence[Segment],
        tokens: Tokens,
    ) -> Readability:
        lang = article.lang
        sentences = [words for _, words in list_sentences(article.text, segments, tokens)]
        words = list(chain.from_iterable(sentences))
        enough = len(words) >= LEAST_WORDS
        ease: float | None = None
        grade: float | None = None
        if enough:
            syllables = self._counters["es" if lang == "es" else "en"].count_all(words)
            counts = TextCounts(len(words), len(sentences), syllables)
            if lang == "es":
                ease = measure_fernandez_huerta(counts)
            else:
                ease, grade = measure_flesch(counts), measure_grade(counts)
        return Readability(
            voice=voice,
            words=len(words),
            sentences=len(sentences),
            indices=(("reading_ease", ease), ("grade", grade)),
            note="" if enough else f"fewer than {LEAST_WORDS} words",
        )
