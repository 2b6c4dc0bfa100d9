"""Sentences that several people coded: whose codes a model is taught, and whose it is measured by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from framing.codings import (
    agree_coders,
    count_disputed,
    group_coders,
    list_disputed,
    list_marks,
    settle_coders,
)
from framing.learn.coded import TaughtSentence

Counting = Literal["each", "agreed", "first"]
COUNTINGS: tuple[Counting, ...] = get_args(Counting)
_TAUGHT: Mapping[Counting, str] = {
    "each": "the model learns each coder's code in equal parts",
    "agreed": "the model learns what they agree on",
    "first": "the model learns the first coder's code alone",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Sentences, one for each that was coded, and how its coders got on.

    `twice` is how many sentences more than one coder coded, `differ` in how many of these they
    differ, by frame, and `settled` how many the adjudicator decided.
    """

    sentences: tuple[TaughtSentence, ...]
    twice: int
    differ: Mapping[str, int]
    differing: int
    settled: int

    def describe(self, counting: Counting) -> str:
        """Return in a line what was coded by several and how it counts; empty where nothing was."""
        if not self.twice and not self.settled:
            return ""
        left = ", ".join(f"{frame} {number}" for frame, number in self.differ.items())
        parts = [f"{self.settled} sentences count as adjudicated"] if self.settled else []
        if self.twice:
            parts.append(
                f"{self.twice} of {len(self.sentences)} sentences were coded by several, who differ "
                f"in {self.differing}{f' ({left})' if left else ''}"
            )
            parts.append(_TAUGHT[counting])
        return "; ".join(parts)

    def name_judges(self, counting: Counting) -> str:
        """Return in a line whose codes a model is measured by; empty where no sentence has two."""
        if not self.twice:
            return ""
        if counting == "first":
            return "measured against the first coder where several coded a sentence"
        left = ", ".join(f"{frame} {number}" for frame, number in self.differ.items())
        return (
            "measured where the coders of a sentence agree, so on the easier ones; left out, in "
            f"sentences: {left or 'none'}"
        )


def join_coders(
    sentences: Sequence[TaughtSentence], counting: Counting, adjudicator: str = ""
) -> Joined:
    """Return one sentence for each place in a text, with what its coders made of it.

    `each` leaves a frame None where coders differ and keeps the share that said yes in `shares`;
    `agreed` leaves the share out too; `first` takes the coder who comes first. A blank is not a
    code, so whoever left one does not differ. Where `adjudicator` coded a sentence, only that
    code counts. Raises SettingsError where nobody of that name coded anything.
    """
    settled = group_coders(settle_coders(sentences, adjudicator))
    groups = [settled[unit] for unit in group_coders(sentences)]
    shared = [group for group in groups if len(group) > 1]
    counts = count_disputed(item for group in shared for item in group)
    names = sentences[0].frames if sentences else ()
    own = {item.unit for item in sentences if adjudicator and item.coder == adjudicator}
    return Joined(
        sentences=tuple(_TAKE[counting](group) for group in groups),
        twice=len(shared),
        differ={name: counts[name] for name in names if name in counts},
        differing=sum(bool(list_disputed(group)) for group in shared),
        settled=len(own),
    )


def _merge(group: Sequence[TaughtSentence]) -> TaughtSentence:
    """Return one sentence: what coders agree on, and the share of them that sees each frame.

    >>> from framing.records import Span
    >>> a = TaughtSentence(article="x", span=Span(0, 5), frames={"hr": True}, mode="none")
    >>> both = _merge([a, replace(a, frames={"hr": False})])
    >>> both.frames, both.shares
    ({'hr': None}, {'hr': 0.5})
    """
    marks = {name: list_marks(group, name) for name in list_disputed(group)}
    return replace(
        agree_coders(group),
        shares={name: sum(each) / len(each) for name, each in marks.items()},
        coding=min(item.coding for item in group),
    )


def _keep_agreed(group: Sequence[TaughtSentence]) -> TaughtSentence:
    return replace(_merge(group), shares={})


def _take_first(group: Sequence[TaughtSentence]) -> TaughtSentence:
    return group[0]


_TAKE: Mapping[Counting, Callable[[Sequence[TaughtSentence]], TaughtSentence]] = {
    "each": _merge,
    "agreed": _keep_agreed,
    "first": _take_first,
}
