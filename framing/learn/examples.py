"""From coded sentences to rows of features: every article goes through the real stages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from framing.attribute.rules import RuleAttributor
from framing.learn.coded import TaughtCorpus, TaughtSentence
from framing.lexicon.model import Lexicon
from framing.match.terms import TermMatcher
from framing.prepare import prepare_article, restore_offsets
from framing.records import Article, Hit, PreparedArticle, Segment, Span
from framing.score.features import FeatureSpace
from framing.score.lexicon import LexiconScorer, group_hits
from framing.score.voice import name_coded_voice
from framing.score.words import WordTable
from framing.segment.segments import RuleSegmenter

Floats = NDArray[np.float32]
Codes = NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaughtArticle(PreparedArticle):
    """One article to learn from, as it is when it is scored.

    `places` are the spans of its segments in the text as it is stored, which codings point into.
    `conflict` is the event that a manifest gives, else the country where the article's events
    happen, else the article itself.
    """

    places: tuple[Span, ...]
    conflict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The tools that prepare an article: those of a run that names no other segmenter or attributor."""

    segmenter: RuleSegmenter
    attributor: RuleAttributor
    matcher: TermMatcher

    @classmethod
    def load(cls, lexicon: Lexicon) -> Stages:
        """Load the segmenter, the attributor and a matcher for the lexicon."""
        return cls(
            segmenter=RuleSegmenter.load(),
            attributor=RuleAttributor.load(),
            matcher=TermMatcher.build(lexicon),
        )

    def prepare(self, article: Article) -> TaughtArticle:
        """Run an article through the same stages as when it is scored."""
        found = prepare_article(article, self.segmenter, self.attributor, self.matcher)
        return TaughtArticle(
            article=found.article,
            tokens=found.tokens,
            segments=found.segments,
            attributions=found.attributions,
            speech=found.speech,
            hits=found.hits,
            event_country=found.event_country,
            places=restore_offsets(tuple(item.span for item in found.segments), article),
            conflict=article.event or found.event_country or article.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Coded sentences as rows: features, codes (1, 0, or -1 where coders differ), origin.

    `shares` is what is learnt: the codes, and where coders differ the share of them who said yes.
    `lexicon` says whether the lexicon alone finds a frame in the sentence; `voices` whose voice
    the sentence was coded to be in, empty where that was not coded.
    """

    features: Floats
    codes: Codes
    shares: Floats
    lexicon: Codes
    langs: NDArray[np.str_]
    outlets: NDArray[np.str_]
    articles: NDArray[np.str_]
    conflicts: NDArray[np.str_]
    voices: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.codes)

    def take(self, rows: NDArray[np.bool_]) -> Examples:
        """Return some of the rows."""
        return Examples(**{each.name: getattr(self, each.name)[rows] for each in fields(self)})


def prepare_corpus(corpus: TaughtCorpus, stages: Stages) -> dict[str, TaughtArticle]:
    """Run the stages once over every article of a corpus."""
    return {key: stages.prepare(article) for key, article in corpus.articles.items()}


def build_examples(
    corpus: TaughtCorpus,
    prepared: dict[str, TaughtArticle],
    lexicon: Lexicon,
    space: FeatureSpace,
    words: WordTable,
) -> Examples:
    """Return a row for each coded sentence of the first coding that is not junk.

    A sentence takes the features of the segment that covers most of it; one that no
    segment covers by a third is left out.
    """
    rows = {key: _build_rows(item, space, words) for key, item in prepared.items()}
    hits = {key: group_hits(item.hits) for key, item in prepared.items()}
    scorer = LexiconScorer.build(lexicon)
    features, codes, shares, verdicts, origin = [], [], [], [], []
    for sentence, index in find_rows(corpus, prepared):
        item = prepared[sentence.article]
        features.append(rows[sentence.article][index])
        known = [_code(sentence, frame) for frame in space.frames]
        codes.append(known)
        pairs = zip(space.frames, known, strict=True)
        shares.append([sentence.shares.get(frame, code) for frame, code in pairs])
        verdicts.append(_judge_by_lexicon(hits[sentence.article], item.segments[index], scorer))
        facts = (item.article.lang, item.article.outlet, sentence.article, item.conflict)
        origin.append((*facts, name_coded_voice(sentence.mode, sentence.role)))
    langs, outlets, articles, conflicts, voices = (
        np.array([item[column] for item in origin], dtype=np.str_) for column in range(5)
    )
    return Examples(
        features=np.array(features, dtype=np.float32),
        codes=np.array(codes, dtype=np.int8),
        shares=np.array(shares, dtype=np.float32),
        lexicon=np.array(verdicts, dtype=np.int8),
        langs=langs,
        outlets=outlets,
        articles=articles,
        conflicts=conflicts,
        voices=voices,
    )


def find_rows(
    corpus: TaughtCorpus, prepared: dict[str, TaughtArticle]
) -> Iterator[tuple[TaughtSentence, int]]:
    """Yield the coded sentences that have a row, in order, each with the number of its segment."""
    for sentence in corpus.sentences:
        if not sentence.junk and sentence.coding == 1:
            index = find_place(prepared[sentence.article].places, sentence.span)
            if index is not None:
                yield sentence, index


def sample_rows(
    articles: Iterable[Article], stages: Stages, space: FeatureSpace, words: WordTable, most: int
) -> Floats:
    """Return rows of uncoded segments, at most `most` an article, spread over it evenly."""
    blocks = []
    for article in articles:
        item = stages.prepare(article)
        live = [index for index, one in enumerate(item.segments) if one.kind != "junk"]
        if live:
            step = max(1, -(-len(live) // most))
            blocks.append(_build_rows(item, space, words)[live[::step]])
    return np.vstack(blocks)


def _build_rows(item: TaughtArticle, space: FeatureSpace, words: WordTable) -> Floats:
    meaning = words.sum_up(item.segments, item.tokens)
    return space.build(item.article, item.segments, item.speech, item.hits, meaning)


def _code(sentence: TaughtSentence, frame: str) -> int:
    value = sentence.frames[frame]
    return -1 if value is None else int(value)


def find_place(places: Sequence[Span], span: Span) -> int | None:
    """Return the index of the place that covers most of a span, None below a third of it."""
    shares = [place.overlap(span) for place in places]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    if best is None or shares[best] * 3 < span.end - span.start:
        return None
    return best


def _judge_by_lexicon(
    hits: Mapping[tuple[int, str], Sequence[Hit]], segment: Segment, scorer: LexiconScorer
) -> list[int]:
    return [
        int(scorer.finds(frame, hits.get((segment.number, frame), ()))) for frame in scorer.frames
    ]
