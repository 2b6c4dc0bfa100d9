"""Write what the differences between outlets are made of as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from framing.report.markdown.form import list_labels, write_name, write_table
from framing.report.markdown.reliability import mark_frame, write_notes
from framing.report.page import Page
from framing.report.relations import Component, tell_cut
from framing.report.wording import Wording


def write_differences(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the differences with their parts, and the corrected parts where there is a coding."""
    if page.differences:
        yield f"## {wording.say('differences_section')}"
        yield _introduce_differences(page, wording)
        parts = [part.name for part in page.differences[0].parts]
        heads = [wording.label("parts", name) for name in (*parts, "difference")]
        told = [
            [_tell_part(part, wording) for part in (*d.parts, d.total)] for d in page.differences
        ]
        yield _write_parts(page, heads, told, wording)
        yield from _write_corrected_parts(page, wording)
        yield from write_notes((d.reliability for d in page.differences), wording)


def _write_corrected_parts(page: Page, wording: Wording) -> Iterator[str]:
    if page.coded:
        yield wording.say("corrected_parts_note")
        told_head = wording.say("corrected_head")
        heads = [
            f"{wording.label('parts', part.name)}: {told_head}"
            for part in page.differences[0].parts
        ]
        told = [
            [wording.corrected(*part.corrected, points=True) for part in d.parts]
            for d in page.differences
        ]
        yield _write_parts(page, heads, told, wording)


def _write_parts(page: Page, heads: list[str], told: list[list[str]], wording: Wording) -> str:
    """Return a table with a row for each difference: the pair, the frame, and what is told of it."""
    rows = zip(page.differences, told, strict=True)
    return write_table(
        [*list_labels(wording, "outlet", "compared_with", "frame"), *heads],
        [
            [
                write_name(d.outlet, wording),
                write_name(d.versus, wording),
                mark_frame(d.frame, d.reliability, wording),
                *cells,
            ]
            for d, cells in rows
        ],
    )


def _introduce_differences(page: Page, wording: Wording) -> str:
    cut = tell_cut(page.differences, page.differences_all, wording)
    return " ".join(filter(None, (wording.say("differences_intro"), cut)))


def _tell_part(part: Component, wording: Wording) -> str:
    value = wording.points(part.value)
    if part.low is None or part.high is None:
        return value
    low, high = wording.points(part.low), wording.points(part.high)
    return f"{value} ({wording.say('interval', low=low, high=high)})"
