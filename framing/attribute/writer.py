"""Write one attribution: from a draft, a quotation, a turn of the layout, or scare quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from framing.attribute.cues.contents import decide_mode
from framing.attribute.cues.drafts import Draft
from framing.attribute.cues.quoted import is_name
from framing.attribute.namings.right import cover_naming
from framing.attribute.quotes.find import Quote
from framing.attribute.quotes.turns import Turn
from framing.attribute.speakers.link import SpeakerBook
from framing.attribute.speakers.speaker import Speaker
from framing.attribute.stance import Distance
from framing.attribute.words.view import View
from framing.records import Attribution, Mode, Segment, Span, Stance
from framing.text.markup import strip_name

_WIDE = 12  # characters of a quotation for each word outside it
_FEW = 2  # words outside a quotation that leave it a direct one


@dataclass(slots=True)
class Voice:
    """Who speaks: the resolved speaker and the naming shown."""

    speaker: Speaker | None
    shown: str
    draft: Draft | None
    stance: Stance = "attributed"
    stance_rule: str = ""


@dataclass(slots=True)
class Writer:
    """The state of writing one article's attributions: who spoke last, who owns a quotation."""

    view: View
    segments: Sequence[Segment]
    drafts: list[list[Draft]]
    book: SpeakerBook
    quotes: Sequence[Quote]
    turns: Sequence[Turn]
    turn: int = 0
    distance: list[Distance] = field(default_factory=list)
    contrasts: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    written: list[Attribution] = field(default_factory=list)
    voice: Voice | None = None
    signer: Voice | None = None
    surnames: set[str] = field(default_factory=set)
    voice_segment: int = -9
    led_until: int = -1
    led_mode: Mode = "direct"
    led_voice: Voice | None = None
    owners: dict[int, Voice] = field(default_factory=dict)


def write_quote(
    writer: Writer, segment: Segment, part: Span, voice: Voice, rule: str, *, whole: bool = True
) -> None:
    """Write a quotation, direct or mixed by what stands around it in its sentence."""
    before = writer.view.text[segment.span.start : part.start].split()
    after = writer.view.text[part.end : segment.span.end].split()
    loose = len(before) + len(after)
    clause = before[-1:] == ["que"]  # 'que “…”': a whole clause stands in the marks
    room = (part.end - part.start) // _WIDE if clause else _FEW
    mode: Mode = "mixed" if not whole and loose > room else "direct"
    write_span(writer, segment, part, voice, rule, mode)


def write_span(
    writer: Writer, segment: Segment, part: Span, voice: Voice, rule: str, mode: Mode
) -> None:
    """Write a stretch of a segment as the words of a voice."""
    _write(writer, segment, (part,), voice, rule, mode, "speech")


def _write(
    writer: Writer,
    segment: Segment,
    content: Sequence[Span],
    voice: Voice,
    rule: str,
    mode: Mode,
    kind: Literal["speech", "belief"],
) -> None:
    draft, speaker = voice.draft, voice.speaker
    writer.written.append(
        Attribution(
            segment=segment.number,
            span=Span(content[0].start, content[-1].end),
            mode=mode,
            speaker=strip_name(voice.shown),
            role=speaker.role if speaker else "unknown",
            stance=voice.stance,
            rule=rule,
            source=cover_naming(draft.source) if draft else None,
            cue=writer.view.span(draft.first, draft.last) if draft else None,
            content=tuple(content),
            kind=kind,
            speaker_id=speaker.id if speaker else None,
            role_rule=speaker.evidence.rule if speaker else "",
            stance_rule=voice.stance_rule,
        )
    )


def write_scare(writer: Writer, segment: Segment, part: Span) -> None:
    """Write a word in quotation marks: a name or translation is the outlet's own, any other held at a distance."""
    place = bisect_right(writer.starts, part.end - 1) - 1
    quote = writer.quotes[place] if place >= 0 else None
    named = quote is not None and quote.span.overlap(part) > 0 and is_name(writer.view, quote)
    rule = "quoted-name" if named else "scare-quotes"
    writer.written.append(
        Attribution(
            segment=segment.number,
            span=part,
            mode="scare",
            speaker="",
            role="outlet" if named else "",
            stance="own" if named else "distanced",
            rule=rule,
            content=(part,),
            kind="scare",
            stance_rule=rule,
        )
    )


def write_draft(
    writer: Writer,
    segment: Segment,
    draft: Draft,
    voice: Voice,
    here: Sequence[Quote],
    *,
    said: bool,
) -> None:
    """Write the attribution of a cue in use; `said` tells speech from belief."""
    held = draft.rule == "passive" and draft.agentless  # 'is seen as': by nobody named
    prefix = "opinion-" if draft.cue.kind == "opinion" and not held else ""
    content = draft.content or [writer.view.span(draft.first, draft.last)]
    mode = decide_mode(writer.view, draft, here)
    thought = not said or draft.cue.kind == "opinion"
    rule = f"{prefix}{draft.rule}:{draft.cue.lemma}"
    _write(writer, segment, content, voice, rule, mode, "belief" if thought else "speech")


def write_apart(writer: Writer, write: Callable[[], None]) -> None:
    """Write a line that stands apart: whom it names is not whom the text goes on with."""
    book, voice = writer.book, (writer.voice, writer.voice_segment)
    person, last, trail = book.last_person, book.last_any, len(book.trail)
    write()
    book.last_person, book.last_any = person, last
    del book.trail[trail:]
    writer.voice, writer.voice_segment = voice


def fill_roles(writer: Writer) -> None:
    """Give what was said before the article told who speaks the role that it tells later.

    'dijo Ana Paz' stays nobody's until 'la actriz Ana Paz' makes her one.
    """
    for place, item in enumerate(writer.written):
        if item.role == "unknown" and item.speaker_id is not None:
            speaker = writer.book.speakers[item.speaker_id]
            told = replace(item, role=speaker.role, role_rule=speaker.evidence.rule)
            writer.written[place] = told
