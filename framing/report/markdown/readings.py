"""Write in Markdown how hard own voice and quotations are to read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from framing.report.markdown.form import write_name, write_table
from framing.report.page import Page
from framing.report.readings import Reading
from framing.report.wording import Wording


def write_readings(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the section on how hard own voice and quotations are to read."""
    if not page.readings:
        return
    yield f"## {wording.say('readability_section')}"
    yield wording.say("readability_intro")
    for lang, readings in groupby(page.readings, key=lambda r: r.lang):
        rows = list(readings)
        indices = list(dict.fromkeys(index for r in rows for index in r.values))
        if len({r.lang for r in page.readings}) > 1:
            yield f"### {wording.label('languages', lang)}"
        yield write_table(
            [wording.say("outlet"), *(wording.label("indices", index) for index in indices)],
            [
                [
                    write_name(r.outlet, wording),
                    *(_tell_pair(r, index, wording) for index in indices),
                ]
                for r in rows
            ],
        )


def _tell_pair(reading: Reading, index: str, wording: Wording) -> str:
    pair = reading.values.get(index)
    if pair is None:
        return "–"
    sides = ((pair.own, pair.own_articles), (pair.quoted, pair.quoted_articles))
    return " / ".join(
        f"{wording.number(value, 1)} ({wording.number(articles)})" if articles else "–"
        for value, articles in sides
    )
