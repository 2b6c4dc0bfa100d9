"""Write how reliably frames are found as Markdown: marks, footnotes and the table of qualities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.report.markdown.form import escape, list_labels, write_table
from framing.report.page import Page
from framing.report.reliability import list_grey
from framing.report.wording import Wording


def mark_frame(frame: str, level: str, wording: Wording) -> str:
    """Return a frame's name with the footnote mark of its reliability, where it needs one."""
    return f"{escape(wording.label('frames', frame))} {wording.mark_tier(level)}".rstrip()


def write_notes(levels: Iterable[str], wording: Wording) -> Iterator[str]:
    """Yield the footnotes of the marks that a table carries, one paragraph each."""
    for level in list_grey(levels):
        yield wording.label("tier_notes", level)


def write_reliability(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the measured quality of every frame by language and voice."""
    if not page.qualities:
        return
    yield f"## {wording.say('reliability_section')}"
    if all(quality.f1 is None for quality in page.qualities):
        yield wording.say("reliability_none")
        return
    yield wording.say("reliability_intro", **page.quality_facts)
    head = list_labels(wording, "frame", "language", "voice", "f1_head", "cases_head", "tier_head")
    yield write_table(
        head,
        [
            [
                escape(wording.label("frames", q.frame)),
                wording.label("languages", q.lang),
                wording.label("roles", q.voice or "all"),
                wording.number(q.f1, 2),
                wording.number(q.cases),
                f"{wording.label('tiers', q.level)} {wording.mark_tier(q.level)}".rstrip(),
            ]
            for q in page.qualities
        ],
    )
    yield from write_notes((q.level for q in page.qualities), wording)
