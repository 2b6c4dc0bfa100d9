"""Sentences that several people coded: whose codes a model is taught, and whose it is measured by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from framing.errors import ModelError
from framing.learn.coded import CodedSentence

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

    sentences: tuple[CodedSentence, ...]
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
    sentences: Sequence[CodedSentence], counting: Counting, adjudicator: str = ""
) -> Joined:
    """Return one sentence for each place in a text, with what its coders made of it.

    `each` leaves a frame None where coders differ and keeps the share that said yes in `shares`;
    `agreed` leaves the share out too; `first` takes the coder who comes first. A blank is not a
    code, so whoever left one does not differ. Where `adjudicator` coded a sentence, only that
    code counts. Raises ModelError where nobody of that name coded anything.
    """
    groups: dict[tuple[str, int, int], list[CodedSentence]] = {}
    for item in sentences:
        key = (item.article, item.span.start, item.span.end)
        groups.setdefault(key, []).append(item)
    settled = _settle(groups, adjudicator)
    shared = [group for group in groups.values() if len(group) > 1]
    disputes = [[frame for frame in one[0].frames if _differ(one, frame)] for one in shared]
    counts = Counter(frame for frames in disputes for frame in frames)
    names = sentences[0].frames if sentences else ()
    return Joined(
        sentences=tuple(_TAKE[counting](group) for group in groups.values()),
        twice=len(shared),
        differ={name: counts[name] for name in names if counts[name]},
        differing=sum(bool(frames) for frames in disputes),
        settled=settled,
    )


def _settle(groups: dict[tuple[str, int, int], list[CodedSentence]], adjudicator: str) -> int:
    """Leave of each sentence that the adjudicator coded that code alone; return of how many."""
    if not adjudicator:
        return 0
    coders = sorted({item.coder for group in groups.values() for item in group})
    if adjudicator not in coders:
        raise ModelError(
            f"--adjudicator {adjudicator}: coded no sentence; the coders are {', '.join(coders)}"
        )
    own = {
        key: [item for item in group if item.coder == adjudicator] for key, group in groups.items()
    }
    found = {key: group for key, group in own.items() if group}
    groups.update(found)
    return len(found)


def _marks(group: Iterable[CodedSentence], frame: str) -> list[bool]:
    """Return the codes that coders gave, without the blanks."""
    return [mark for item in group if (mark := item.frames.get(frame)) is not None]


def _differ(group: Sequence[CodedSentence], frame: str) -> bool:
    return len(set(_marks(group, frame))) > 1


def _merge(group: Sequence[CodedSentence]) -> CodedSentence:
    """Return one sentence: what coders agree on, and the share of them that sees each frame.

    >>> from framing.records import Span
    >>> a = CodedSentence(article="x", span=Span(0, 5), frames={"hr": True}, mode="none", role="",
    ...     junk=False, coding=1)
    >>> both = _merge([a, replace(a, frames={"hr": False})])
    >>> both.frames, both.shares
    ({'hr': None}, {'hr': 0.5})
    """
    first = group[0]
    if len(group) == 1:
        return first
    marks = {name: _marks(group, name) for name in first.frames}
    said = [item for item in group if item.mode]
    modes, roles = {item.mode for item in said}, {item.role for item in said}
    return replace(
        first,
        frames={name: one[0] if len(set(one)) == 1 else None for name, one in marks.items()},
        shares={name: sum(one) / len(one) for name, one in marks.items() if len(set(one)) > 1},
        mode=modes.pop() if len(modes) == 1 and len(roles) == 1 else "",
        role=roles.pop() if len(roles) == 1 else "",
        junk=all(item.junk for item in group),
        coding=min(item.coding for item in group),
    )


def _keep_agreed(group: Sequence[CodedSentence]) -> CodedSentence:
    return replace(_merge(group), shares={})


def _take_first(group: Sequence[CodedSentence]) -> CodedSentence:
    return group[0]


_TAKE: Mapping[Counting, Callable[[Sequence[CodedSentence]], CodedSentence]] = {
    "each": _merge,
    "agreed": _keep_agreed,
    "first": _take_first,
}
