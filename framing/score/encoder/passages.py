"""Cuts an article into passages that a language model reads at once, with some text before each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.records import Article, Segment, Span

LENGTH = 2600  # characters of sentences that are read at once
BEFORE = 450  # characters of the text before them
TITLE = 160  # characters of the title


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to read and the spans in it to judge, with their numbers in what was cut."""

    text: str
    spans: tuple[Span, ...]
    numbers: tuple[int, ...]


def cut_article(article: Article, segments: Sequence[Segment]) -> tuple[Passage, ...]:
    """Return passages that hold every segment once that is not junk; their numbers are places in `segments`."""
    live = [at for at, segment in enumerate(segments) if segment.kind != "junk"]
    spans = [segments[at].span for at in live]
    return tuple(
        replace(passage, numbers=tuple(live[at] for at in passage.numbers))
        for passage in cut_passages(article.title, article.text, spans)
    )


def cut_passages(title: str, text: str, spans: Sequence[Span]) -> tuple[Passage, ...]:
    r"""Return passages that hold every span once, in order; each begins with the title.

    A span longer than a passage is cut off at its length.

    >>> cut_passages("Title", "One. Two.", [Span(0, 4), Span(5, 9)])[0].text
    'Title\n\nOne. Two.'
    """
    head = f"{title[:TITLE]}\n\n" if title else ""
    passages: list[Passage] = []
    first = 0
    while first < len(spans):
        last = first
        while last + 1 < len(spans) and spans[last + 1].end - spans[first].start < LENGTH:
            last += 1
        passages.append(_cut(text, head, spans, range(first, last + 1)))
        first = last + 1
    return tuple(passages)


def _cut(text: str, head: str, spans: Sequence[Span], numbers: range) -> Passage:
    first = spans[numbers[0]]
    start = max(0, first.start - BEFORE)
    if start:
        blank = text.find(" ", start, first.start)
        start = blank + 1 if blank >= 0 else start
    end = min(spans[numbers[-1]].end, first.start + LENGTH)
    shift = len(head) - start
    return Passage(
        text=head + text[start:end],
        spans=tuple(
            Span(spans[number].start + shift, min(spans[number].end, end) + shift)
            for number in numbers
        ),
        numbers=tuple(numbers),
    )
