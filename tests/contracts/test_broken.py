"""One broken attributor and one broken scorer for each promise: each is told which it broke."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import pytest

from framing.checks import check_attributor, check_scorer
from framing.errors import PluginError
from framing.records import (
    Article,
    Attribution,
    FrameCode,
    Hit,
    Segment,
    Span,
    Speech,
    Tokens,
)
from framing.segment.segments import RuleSegmenter

SEGMENTER = RuleSegmenter.load()

Spoil = Callable[[Attribution, Article], Attribution]
SpoilSpeech = Callable[[Speech], Speech]
SpoilCode = Callable[[FrameCode, int], FrameCode]


def _keep(item: Any, *_: object) -> Any:
    return item


@dataclass
class Attributor:
    """Attributes every segment to a minister, each attribution and sum spoilt in one way."""

    spoil: Spoil = _keep
    spoil_speech: SpoilSpeech = _keep
    calls: Any = field(default_factory=count)
    forgets: bool = False

    def attribute(
        self, article: Article, segments: Sequence[Segment], tokens: Tokens
    ) -> tuple[Attribution, ...]:
        """Return one attribution a segment; one that forgets has none the second time."""
        del tokens
        if self.forgets and next(self.calls) % 2:
            return ()
        return tuple(
            self.spoil(
                Attribution(
                    segment=segment.number, span=segment.span, mode="indirect", speaker="the minister",
                    role="government", stance="attributed", rule="test", content=(segment.span,),
                    cue=segment.span, source=segment.span,
                ),
                article,
            )
            for segment in segments
        )  # fmt: skip

    def sum_up(
        self, segments: Sequence[Segment], attributions: Sequence[Attribution]
    ) -> tuple[Speech, ...]:
        """Return one speech a segment."""
        del attributions
        plain = [
            Speech(s.number, "indirect", "the minister", "government", "own") for s in segments
        ]
        return tuple(map(self.spoil_speech, plain))


@dataclass
class Scorer:
    """Says that every segment carries the one frame, each code spoilt in one way."""

    spoil: SpoilCode = _keep
    calls: Any = field(default_factory=count)
    name: str = "test"

    def score(
        self,
        article: Article,
        segments: Sequence[Segment],
        tokens: Tokens,
        attributions: Sequence[Attribution],
        speech: Sequence[Speech],
        hits: Sequence[Hit],
    ) -> tuple[FrameCode, ...]:
        """Return one code a segment that is not junk."""
        del article, tokens, attributions, speech, hits
        call = next(self.calls)
        return tuple(
            self.spoil(FrameCode(s.number, "alarm", True, 0.5, 0, "outlet", "own"), call)
            for s in segments
            if s.kind != "junk"
        )


ATTRIBUTIONS: dict[str, tuple[str, Spoil]] = {
    "no such segment": ("segments that there are", lambda a, _: replace(a, segment=99)),
    "past the segment": (
        "inside their segment",
        lambda a, _: replace(a, span=Span(a.span.start, a.span.end + 1)),
    ),
    "content elsewhere": (
        "inside their segment",
        lambda a, text: replace(a, content=(Span(0, len(text.text) + 9),)),
    ),
    "empty span": (
        "inside their segment",
        lambda a, _: replace(a, span=Span(a.span.start, a.span.start)),
    ),
    "cue outside": ("source and cue inside the text", lambda a, _: replace(a, cue=Span(-4, 2))),
    "source outside": (
        "source and cue inside the text",
        lambda a, text: replace(a, source=Span(0, len(text.text) + 1)),
    ),
    "mode": ("mode and stance", lambda a, _: replace(a, mode="shouted")),  # type: ignore[arg-type]
    "stance": ("mode and stance", lambda a, _: replace(a, stance="xx")),  # type: ignore[arg-type]
    "role": ("role", lambda a, _: replace(a, role="nobody")),  # type: ignore[arg-type]
}
SPEECH: dict[str, tuple[str, SpoilSpeech]] = {
    "segment": ("one speech a segment", lambda s: s._replace(segment=99)),
    "mode": ("mode and stance", lambda s: s._replace(mode="shouted")),  # type: ignore[arg-type]
    "stance": ("mode and stance", lambda s: s._replace(stance="xx")),  # type: ignore[arg-type]
    "role": ("role", lambda s: s._replace(role="nobody")),  # type: ignore[arg-type]
}
CODES: dict[str, tuple[str, SpoilCode]] = {
    "frame": ("codes", lambda c, _: c._replace(frame="calm")),
    "voiceless": ("exactly where the frame is present", lambda c, _: c._replace(voice="")),
    "voiced": ("exactly where the frame is present", lambda c, _: c._replace(present=False)),
    "voice": ("of the codebook", lambda c, _: c._replace(voice="nobody")),  # type: ignore[arg-type]
    "stance": ("of the codebook", lambda c, _: c._replace(stance="xx")),  # type: ignore[arg-type]
    "probability": ("from 0 to 1", lambda c, _: c._replace(probability=1.5)),
    "twice": ("same result twice", lambda c, call: c._replace(probability=0.5 + (call % 2) / 4)),
}


def test_what_is_not_broken_passes() -> None:
    """The makers below keep the contract until they are spoilt."""
    check_attributor(Attributor(), SEGMENTER)
    check_scorer(Scorer(), ["alarm"], SEGMENTER)


@pytest.mark.parametrize("broken", ATTRIBUTIONS)
def test_a_broken_attribution_is_told(broken: str) -> None:
    """Places outside and codes that the codebook does not have are refused."""
    promise, spoil = ATTRIBUTIONS[broken]
    with pytest.raises(PluginError, match=promise):
        check_attributor(Attributor(spoil), SEGMENTER)


@pytest.mark.parametrize("broken", SPEECH)
def test_a_broken_sum_is_told(broken: str) -> None:
    """So are the sums of a segment, from which the tables take voice and stance."""
    promise, spoil = SPEECH[broken]
    with pytest.raises(PluginError, match=promise):
        check_attributor(Attributor(spoil_speech=spoil), SEGMENTER)


def test_an_attributor_that_changes_its_mind_is_told() -> None:
    """The same text gives the same attributions."""
    with pytest.raises(PluginError, match="same result twice"):
        check_attributor(Attributor(forgets=True), SEGMENTER)


@pytest.mark.parametrize("broken", CODES)
def test_a_broken_code_is_told(broken: str) -> None:
    """A code that the tables could not hold, or that differs the second time, is refused."""
    promise, spoil = CODES[broken]
    with pytest.raises(PluginError, match=promise):
        check_scorer(Scorer(spoil), ["alarm"], SEGMENTER)
