"""What a classifier of frames sees of a sentence: evidence that holds in any conflict.

No feature names a person, place or outlet. They are hits of the lexicon by frame and theme,
who speaks and how, what the sentences around and the whole article say, the form of the
segment, and the meaning of its words in vectors distilled from a sentence encoder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.records import MODES, ROLES, STANCES, Article, Hit, Segment, Speech

Floats = NDArray[np.float32]

KINDS = ("headline", "subhead", "caption", "body", "quote-block")
FAMILIES = ("lexicon", "themes", "words", "speech", "fit", "neighbours", "article", "form")
SPEAKERS = (*ROLES, "")
_MOST = 3.0  # a sentence with more hits of one frame says no more than one with this weight


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureSpace:
    """Turns the stages' findings on one article into a row of numbers for each segment.

    `frames` and `themes` are those of the lexicon, `width` is the number of columns of the
    word vectors, `families` says which kinds of features are built, in this order.
    """

    frames: tuple[str, ...]
    themes: tuple[str, ...]
    width: int = 0
    families: tuple[str, ...] = FAMILIES

    def build(
        self,
        article: Article,
        segments: Sequence[Segment],
        speech: Sequence[Speech],
        hits: Sequence[Hit],
        meaning: Floats,
    ) -> Floats:
        """Return one row for each segment, junk included (its row is not to be used)."""
        if not segments:
            return np.zeros((0, 0), dtype=np.float32)
        seen = _Seen.collect(self, segments, speech, hits, meaning)
        makers: dict[str, Callable[[], Floats]] = {
            "lexicon": seen.describe_hits,
            "themes": seen.describe_themes,
            "words": lambda: meaning,
            "speech": lambda: _join([seen.modes, seen.roles, seen.stances]),
            "fit": seen.describe_fit,
            "neighbours": seen.describe_neighbours,
            "article": seen.describe_article,
            "form": lambda: _describe_form(article, segments),
        }
        return _join([makers[name]() for name in self.families])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """Counts on one article, one row for each segment."""

    by_theme: Floats  # segments x frames x themes
    negated: Floats
    heaviest: Floats
    weight: Floats
    modes: Floats
    roles: Floats
    stances: Floats
    meaning: Floats
    live: Floats  # 1 where the segment is not junk
    head: NDArray[np.int64]  # rows of headlines

    @classmethod
    def collect(
        cls,
        space: FeatureSpace,
        segments: Sequence[Segment],
        speech: Sequence[Speech],
        hits: Sequence[Hit],
        meaning: Floats,
    ) -> _Seen:
        row = {segment.number: index for index, segment in enumerate(segments)}
        frames, themes = _number(space.frames), _number(space.themes)
        # A lexicon without themes still has its hits: they all go into one column a frame.
        shape = (len(segments), len(frames), max(len(themes), 1))
        by_theme = np.zeros(shape, dtype=np.float32)
        negated = np.zeros((len(segments), len(frames)), dtype=np.float32)
        heaviest = np.zeros_like(negated)
        for hit in hits:
            place = (row[hit.segment], frames[hit.frame])
            if hit.negated:
                negated[place] += hit.weight
            else:
                by_theme[(*place, themes.get(hit.theme, 0))] += hit.weight
                heaviest[place] = max(heaviest[place], hit.weight)
        return cls(
            by_theme=np.minimum(by_theme, 2.0),
            negated=np.minimum(negated, 2.0),
            heaviest=heaviest,
            weight=np.minimum(by_theme.sum(axis=2), _MOST),
            modes=_mark([item.mode for item in speech], _MODE_PLACES),
            roles=_mark([item.role for item in speech], _SPEAKER_PLACES),
            stances=_mark([item.stance for item in speech], _STANCE_PLACES),
            meaning=meaning,
            live=np.array([[item.kind != "junk"] for item in segments], dtype=np.float32),
            head=np.flatnonzero([item.kind == "headline" for item in segments]),
        )

    def describe_hits(self) -> Floats:
        certain = (self.weight >= 1.0 - 1e-6).astype(np.float32)
        return _join([self.weight, self.heaviest, certain, self.negated])

    def describe_themes(self) -> Floats:
        return self.by_theme.reshape(len(self.by_theme), -1)

    def describe_fit(self) -> Floats:
        """Who says it times what is said: a police spokesman on 'terrorists', a victim on fear."""
        weight = np.minimum(self.weight, 2.0)
        return np.asarray(
            (self.roles[:, :, None] * weight[:, None, :]).reshape(len(weight), -1), dtype=np.float32
        )

    def describe_neighbours(self) -> Floats:
        near = _join([self.weight, self.roles])
        far = _shift(self.weight, 2) + _shift(self.weight, -2)
        return _join([_shift(near, 1), _shift(near, -1), far])

    def describe_article(self) -> Floats:
        count = max(float(self.live.sum()), 1.0)
        certain = (self.weight >= 1.0 - 1e-6).astype(np.float32)
        pooled = _join([self.weight, certain, self.roles, self.meaning]) * self.live
        title = np.minimum(self.weight[self.head].sum(axis=0), _MOST)
        whole = np.concatenate([pooled.sum(axis=0) / count, title])
        return np.broadcast_to(whole, (len(self.weight), len(whole)))


def _join(parts: Sequence[NDArray[np.floating]]) -> Floats:
    # Not np.hstack: on the few rows of one article it takes twice as long.
    return np.concatenate(parts, axis=1, dtype=np.float32)


def _number(names: Sequence[str]) -> dict[str, int]:
    return {name: index for index, name in enumerate(names)}


def _mark(values: Sequence[str], places: Mapping[str, int]) -> Floats:
    """Return a row for each value with a one in its place."""
    marks = np.zeros((len(values), len(places)), dtype=np.float32)
    marks[np.arange(len(values)), [*map(places.__getitem__, values)]] = 1.0
    return marks


_MODE_PLACES, _STANCE_PLACES = _number(MODES), _number(STANCES)
_SPEAKER_PLACES, _KIND_PLACES = _number(SPEAKERS), _number(KINDS)


def _shift(rows: Floats, by: int) -> Floats:
    """Return the rows moved down by `by` (up when negative), zeros moving in."""
    moved = np.zeros_like(rows)
    if by > 0:
        moved[by:] = rows[:-by]
    else:
        moved[:by] = rows[-by:]
    return moved


def _describe_form(article: Article, segments: Sequence[Segment]) -> Floats:
    count = len(segments)
    lengths = [segment.span.end - segment.span.start for segment in segments]
    kinds = [segment.kind if segment.kind in KINDS else "body" for segment in segments]
    return _join(
        [
            _mark(kinds, _KIND_PLACES),
            np.log1p(np.array(lengths, dtype=np.float32))[:, None] / 5.0,
            (np.arange(count, dtype=np.float32) / count)[:, None],
            np.full((count, 1), float(article.lang.startswith("es")), dtype=np.float32),
        ]
    )
