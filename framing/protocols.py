"""What a plugin of each kind must offer: agent nouns, one method each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from framing.records import (
    Article,
    Attribution,
    FrameCode,
    Hit,
    Segment,
    Speech,
    Tokens,
)  # fmt: skip


@runtime_checkable
class Segmenter(Protocol):
    """Cuts an article into units of coding."""

    def segment(self, article: Article) -> tuple[Segment, ...]:
        """Return the segments in text order; spans do not overlap."""
        ...


@runtime_checkable
class Attributor(Protocol):
    """Finds whose words a text gives."""

    def attribute(
        self, article: Article, segments: Sequence[Segment], tokens: Tokens
    ) -> tuple[Attribution, ...]:
        """Return every attribution in text order."""
        ...

    def sum_up(
        self, segments: Sequence[Segment], attributions: Sequence[Attribution]
    ) -> tuple[Speech, ...]:
        """Return one Speech for each segment, in order."""
        ...


@runtime_checkable
class Matcher(Protocol):
    """Finds the terms of a lexicon."""

    def match(
        self, article: Article, segments: Sequence[Segment], tokens: Tokens
    ) -> tuple[Hit, ...]:
        """Return every hit in text order; voice is filled in later."""
        ...


@runtime_checkable
class Scorer(Protocol):
    """Decides which frames each segment carries."""

    name: str

    def score(
        self,
        article: Article,
        segments: Sequence[Segment],
        tokens: Tokens,
        attributions: Sequence[Attribution],
        speech: Sequence[Speech],
        hits: Sequence[Hit],
    ) -> tuple[FrameCode, ...]:
        """Return one FrameCode for each segment that is not junk and each frame."""
        ...


@runtime_checkable
class Renderer(Protocol):
    """Writes a report in one format; its plugin name is the ending of the file it makes."""

    def __call__(self, report: Any, *, lang: str) -> str | bytes:  # noqa: ANN401 - see below
        """Return the whole file, worded in `lang`; the same report gives the same bytes.

        `report` is a `framing.report.Report`; its type lies above this layer.
        """
        ...
