"""Write whom outlets let speak as Markdown: kinds of source, first and last words, named sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.report.markdown.form import escape, list_labels, write_name, write_table
from framing.report.markdown.reliability import write_notes
from framing.report.page import Page, say_wire
from framing.report.panels import Speaker
from framing.report.wording import Wording


def write_sources(page: Page, wording: Wording) -> Iterator[str]:
    """Yield whom each outlet lets speak, by kind of source, and who has the first and last word."""
    if not page.voices:
        return
    yield f"## {wording.say('sources_section')}"
    yield say_wire("sources_intro", page, wording)
    roles = [r for r in wording.labels["roles_short"] if any(r in v.reported for v in page.voices)]
    head = [*list_labels(wording, "outlet", "sentences"), wording.label("roles", "outlet")]
    rows = []
    for voice in page.voices:
        known = voice.shares or dict.fromkeys(("outlet", *roles))
        shares = [wording.percent(known.get(role, 0.0)) for role in ("outlet", *roles)]
        rows.append([write_name(voice.outlet, wording), wording.number(voice.sentences), *shares])
    yield write_table([*head, *(wording.label("roles", role) for role in roles)], rows)
    if any(voice.first for voice in page.voices):
        yield f"### {wording.say('words_head')}"
        yield wording.say("words_intro")
        yield write_table(
            list_labels(wording, "outlet", "first_word", "last_word"),
            [
                [write_name(voice.outlet, wording), *(_rank(told, wording) for told in (voice.first, voice.last))]
                for voice in page.voices if voice.first
            ],
        )  # fmt: skip


def _rank(ranked: Sequence[tuple[str, float]], wording: Wording) -> str:
    told = (f"{wording.label('roles', role)} {wording.number(n)}" for role, n in ranked[:4])
    return ", ".join(told)


def write_speakers(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the named sources of each outlet with the frames that they voice."""
    if not page.speakers:
        return
    yield f"### {wording.say('speakers_head')}"
    yield wording.say("speakers_intro", n=page.speakers_shown)
    yield write_table(
        list_labels(
            wording, "outlet", "speaker", "role", "sentences", "share_words", "first_position", "frames_voiced",
        ),
        [_list_speaker_cells(speaker, wording) for speaker in page.speakers],
    )  # fmt: skip
    yield from write_notes((speaker.reliability for speaker in page.speakers), wording)


def _list_speaker_cells(speaker: Speaker, wording: Wording) -> list[str]:
    voiced = ", ".join(
        f"{escape(wording.label('frames', frame))} {wording.number(n)}"
        for frame, n in speaker.frames
    )
    return [
        write_name(speaker.outlet, wording),
        escape(speaker.name),
        wording.label("roles", speaker.role),
        wording.number(speaker.sentences),
        wording.percent(speaker.share_words),
        wording.percent(speaker.first_position),
        f"{voiced} {wording.mark_tier(speaker.reliability)}".strip(),
    ]
