"""Sentences as people coded them: whose code counts where several coded the same one.

Models are taught by such sentences and scores are held against them; both count coders alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from framing.errors import SettingsError
from framing.records import Span

# Short names that codings of the project's codebook use for its frames.
SHORT_FRAMES = {"gov": "government", "opp": "opposition", "hr": "human_rights"}
# Columns of forms, keys and coding tables beside those of the frames, and what tables call voices.
RESERVED_NAMES = frozenset(
    [
        "article", "file", "item", "title", "before", "text", "after", "start", "end", "digest",
        "lang", "outlet", "event", "stratum", "inclusion", "frames", "mode", "speaker", "role",
        "speaker_type", "junk", "note", "coder", "pass", "all", "quoted",
    ]
)  # fmt: skip
RESERVED_ENDS = ("_voice", "_stance")
_RESERVED_MARKS = ("=", "|")  # part a frame from its answer, and frames from each other
Unit = tuple[str, int, int]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedSentence:
    """What one coder said of one sentence, which article and span name.

    A frame is None where it was left blank, or where several coders were merged and differ.
    `mode` and `role` are the codebook's Speech, empty where it was not coded.
    """

    article: str
    span: Span
    coder: str = "1"
    frames: Mapping[str, bool | None] = field(default_factory=dict)
    mode: str = ""
    role: str = ""
    junk: bool = False

    @property
    def unit(self) -> Unit:
        """What identifies the sentence whoever coded it."""
        return self.article, self.span.start, self.span.end


Sentence = TypeVar("Sentence", bound=CodedSentence)


class Judged(NamedTuple):
    """One coded sentence and frame: whether coders and scorer see it, its voice ('' not coded)."""

    frame: str
    lang: str
    voice: str
    article: str
    truth: bool
    said: bool


def refuse_name(name: str) -> str:
    """Return why a frame cannot be called so; empty where it can.

    A coding table has a column for each frame, which no other column may be taken for.

    >>> refuse_name("scarcity"), refuse_name("law_voice")
    ('', "'law_voice' ends in _voice")
    """
    if name in RESERVED_NAMES:
        return f"{name!r} is a column of its own in coding tables"
    if name in SHORT_FRAMES:
        return f"{name!r} stands for {SHORT_FRAMES[name]} in coding tables"
    for part in (*RESERVED_ENDS, *_RESERVED_MARKS):
        if name.endswith(part) if part in RESERVED_ENDS else part in name:
            return f"{name!r} {'ends in' if part in RESERVED_ENDS else 'holds'} {part}"
    return ""


def list_reserved() -> str:
    """Return in words how no frame may be called."""
    words = ", ".join(sorted({*RESERVED_NAMES, *SHORT_FRAMES}))
    return f"{words}, what ends in {' or '.join(RESERVED_ENDS)} or holds {' or '.join(_RESERVED_MARKS)}"


def group_coders(sentences: Iterable[Sentence]) -> dict[Unit, list[Sentence]]:
    """Return what each sentence's coders said, sentences and coders in their first order."""
    groups: dict[Unit, list[Sentence]] = {}
    for item in sentences:
        groups.setdefault(item.unit, []).append(item)
    return groups


def settle_coders(sentences: Sequence[Sentence], adjudicator: str) -> tuple[Sentence, ...]:
    """Return sentences without what others said of those that the adjudicator coded.

    Raises SettingsError where nobody of that name coded anything; an empty name settles nothing.

    >>> one = CodedSentence(article="a", span=Span(0, 9), coder="ana")
    >>> both = [one, replace(one, coder="final")]
    >>> [item.coder for item in settle_coders(both, "final")]
    ['final']
    """
    coders = sorted({item.coder for item in sentences})
    if not adjudicator or not sentences:
        return tuple(sentences)
    if adjudicator not in coders:
        raise SettingsError(
            f"--adjudicator {adjudicator}: coded no sentence; the coders are {', '.join(coders)}"
        )
    settled = {item.unit for item in sentences if item.coder == adjudicator}
    return tuple(
        item for item in sentences if item.coder == adjudicator or item.unit not in settled
    )


def agree_coders(group: Sequence[Sentence]) -> Sentence:
    """Return one sentence with what its coders agree on; what they disagree on is left blank.

    Who left something blank did not code it, and so does not disagree. Junk is what all call so.

    >>> ana = CodedSentence(article="x", span=Span(0, 5), frames={"hr": True}, mode="none")
    >>> agree_coders([ana, replace(ana, coder="2", frames={"hr": False})]).frames
    {'hr': None}
    """
    first = group[0]
    if len(group) == 1:
        return first
    said = [item for item in group if item.mode]
    return replace(
        first,
        frames={name: choose_same(list_marks(group, name)) for name in first.frames},
        mode=choose_same(item.mode for item in said) or "",
        role=choose_same(item.role for item in said) or "",
        junk=all(item.junk for item in group),
    )


def list_marks(group: Iterable[CodedSentence], frame: str) -> list[bool]:
    """Return the codes that a sentence's coders gave a frame, without the blanks."""
    return [mark for item in group if (mark := item.frames.get(frame)) is not None]


def list_disputed(group: Sequence[CodedSentence]) -> list[str]:
    """Return the frames that the coders of one sentence disagree on."""
    names = dict.fromkeys(name for item in group for name in item.frames)
    return [name for name in names if len(set(list_marks(group, name))) > 1]


def count_disputed(sentences: Iterable[CodedSentence]) -> dict[str, int]:
    """Return, for each frame that coders disagree on, the number of sentences where they do.

    >>> one = CodedSentence(article="a", span=Span(0, 9), frames={"hr": True})
    >>> count_disputed([one, replace(one, coder="2", frames={"hr": False})])
    {'hr': 1}
    """
    groups = group_coders(sentences).values()
    return dict(Counter(frame for group in groups for frame in list_disputed(group)))


def choose_same(values: Iterable[Value]) -> Value | None:
    """Return the value that all have in common, None where they differ or there is none.

    >>> choose_same([1, 1]), choose_same([1, 0]), choose_same([])
    (1, None, None)
    """
    found = list(dict.fromkeys(values))
    return found[0] if len(found) == 1 else None
