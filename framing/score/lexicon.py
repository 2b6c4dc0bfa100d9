"""The lexicon's own verdict: a frame is present when its terms weigh enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from framing.lexicon.model import Lexicon
from framing.records import (
    Article,
    Attribution,
    FrameCode,
    Hit,
    Role,
    Segment,
    Speech,
    Stance,
    Tokens,
)
from framing.score.voice import find_voice


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconScorer:
    """Marks a frame present where the weights of its terms reach the lexicon's threshold.

    A term counts once in a sentence however often it stands there; negated terms do not
    count. The scorer gives no probability.
    """

    frames: tuple[str, ...]
    thresholds: Mapping[str, float] = field(default_factory=dict)
    name: str = "lexicon"

    @classmethod
    def build(cls, lexicon: Lexicon) -> LexiconScorer:
        """Return the scorer for a lexicon's frames and thresholds."""
        return cls(
            frames=tuple(frame.name for frame in lexicon.frames), thresholds=lexicon.thresholds
        )

    def score(
        self,
        article: Article,
        segments: Sequence[Segment],
        tokens: Tokens,
        attributions: Sequence[Attribution],
        speech: Sequence[Speech],
        hits: Sequence[Hit],
    ) -> tuple[FrameCode, ...]:
        """Return one code for each segment that is not junk and each frame."""
        del article, tokens, attributions
        grouped = group_hits(hits)
        return tuple(
            self._code(segment, frame, grouped.get((segment.number, frame), ()), said)
            for segment, said in zip(segments, speech, strict=True)
            if segment.kind != "junk"
            for frame in self.frames
        )

    def _code(self, segment: Segment, frame: str, hits: Sequence[Hit], speech: Speech) -> FrameCode:
        return code_frame(segment, frame, hits, speech, self.finds(frame, hits), None)

    def finds(self, frame: str, hits: Sequence[Hit]) -> bool:
        """Say whether a segment's hits of a frame weigh enough; no hit is never enough."""
        weight = sum({hit.term_id: hit.weight for hit in hits if not hit.negated}.values())
        return weight > 0 and weight >= self.thresholds.get(frame, 1.0) - 1e-9


def group_hits(hits: Sequence[Hit]) -> dict[tuple[int, str], list[Hit]]:
    """Return the hits by segment number and frame, in text order."""
    grouped: dict[tuple[int, str], list[Hit]] = defaultdict(list)
    for hit in hits:
        grouped[hit.segment, hit.frame].append(hit)
    return grouped


def code_frame(
    segment: Segment,
    frame: str,
    hits: Sequence[Hit],
    speech: Speech,
    present: bool,
    probability: float | None,
) -> FrameCode:
    """Return the code of one segment and frame, its voice and stance filled in when present."""
    if not present and not hits:  # of nearly all sentences
        return FrameCode(segment.number, frame, present, probability, 0, "", "")
    voice: Role = ""
    stance: Stance | Literal[""] = ""
    if present:
        voice, stance = find_voice(frame, hits, speech)
    return FrameCode(
        segment=segment.number,
        frame=frame,
        present=present,
        probability=probability,
        lexicon_hits=sum([not hit.negated for hit in hits]),
        voice=voice,
        stance=stance,
        hits=tuple(hits),
    )
