"""Write what ties articles together as Markdown: names, figures, passages, omissions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from framing.report.events import tell_event
from framing.report.figures import FigureRow
from framing.report.machine_words import tell_item, tell_quantity
from framing.report.markdown.form import escape, escape_run, list_labels, write_name, write_table
from framing.report.page import Page, say_wire
from framing.report.panels import NAMING_OUTLETS, Naming
from framing.report.passages import Change
from framing.report.wording import Wording


def write_naming(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the words each outlet chooses for one thing."""
    if not page.naming:
        return
    yield f"## {wording.say('naming_section')}"
    yield say_wire("naming_intro", page, wording)
    for naming in page.naming:
        outlets = naming.list_outlets(NAMING_OUTLETS)
        yield f"### {escape(wording.label('concepts', naming.concept))}"
        yield write_table(
            [wording.say("variant"), *(write_name(outlet, wording) for outlet in outlets)],
            [
                [
                    escape(wording.label("variants", variant)),
                    *(_write_uses(naming, outlet, variant, wording) for outlet in outlets),
                ]
                for variant in naming.variants[:12]
            ],
        )


def _write_uses(naming: Naming, outlet: str, variant: str, wording: Wording) -> str:
    counts = naming.uses.get((outlet, variant), (0, 0, 0))
    own, said, apart = (wording.number(n) if n else "" for n in counts)
    parts = [own] if own else []
    parts += [f"“{said}”"] if said else []
    parts += [f"\\~{apart}"] if apart else []
    return " ".join(parts) or "·"


def write_figures(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the figures of each event side by side."""
    if not page.figures:
        return
    yield f"## {wording.say('figures_section')}"
    yield " ".join([wording.say("figures_intro"), *(escape(t.text) for t in page.figures_told)])
    for event, group in groupby(page.figures, key=lambda row: row.event):
        rows = list(group)
        outlets = [outlet for outlet in page.outlets if any(outlet in row.cells for row in rows)]
        yield f"### {escape(tell_event(event, page.events, wording))}"
        yield write_table(
            [wording.say("quantity"), *(write_name(outlet, wording) for outlet in outlets)],
            [_list_figure_cells(row, outlets, wording) for row in rows],
        )


def _list_figure_cells(row: FigureRow, outlets: Sequence[str], wording: Wording) -> list[str]:
    name = escape(tell_quantity(row.quantity, row.unit, wording))
    if row.conflicts:
        name += f" (**{wording.say('conflict')}**)"
    return [name, *(_list_figures(row, outlet, wording) for outlet in outlets)]


def _list_figures(row: FigureRow, outlet: str, wording: Wording) -> str:
    figures = [escape(figure.as_written) for figure in row.cells.get(outlet, ())]
    if outlet in row.torn:
        figures[0] += f" (**{wording.say('torn')}**)"
    return "; ".join(figures) or "·"


def write_passages(page: Page, wording: Wording) -> Iterator[str]:
    """Yield the shared passages with their changed words in bold."""
    if page.passages or page.passages_told:
        yield f"## {wording.say('passages_section')}"
        told = (escape(sentence.text) for sentence in page.passages_told)
        yield " ".join([wording.say("passages_intro"), *told])
    for passage in page.passages:
        yield f"### {escape(wording.label('passage_kinds', passage.kind))}"
        for outlet, changes in (
            (passage.outlet_a, passage.changes_a), (passage.outlet_b, passage.changes_b),
        ):  # fmt: skip
            yield f"> {_write_changes(changes)}\n>\n> — {write_name(outlet, wording)}"


def _write_changes(changes: Iterable[Change]) -> str:
    parts = []
    for change in changes:
        text, marked = escape_run(change.text), change.side != "both" and change.text.strip()
        # Markdown takes '**' for a mark only where no blank stands between it and the words.
        before, after = (" " if end.isspace() else "" for end in (text[:1], text[-1:]))
        parts.append(f"{before}**{text.strip()}**{after}" if marked else text)
    return "".join(parts)


def write_omissions(page: Page, wording: Wording) -> Iterator[str]:
    """Yield what others carry and one outlet does not."""
    if page.omissions:
        yield f"## {wording.say('omissions_section')}"
        cut = len(page.omissions) < page.omissions_all
        shown = {"n": len(page.omissions), "all": page.omissions_all}
        told = wording.say("omissions_cut", **shown) if cut else ""
        yield f"{wording.say('omissions_intro')} {told}".rstrip()
    for event, group in groupby(page.omissions, key=lambda one: one.event):
        yield f"### {escape(tell_event(event, page.events, wording))}"
        yield write_table(
            list_labels(wording, "omission_item", "omission_kind", "carried_by", "missing_from"),
            [
                [escape(tell_item(one.kind, one.item, wording)),
                 wording.label("omission_kinds", one.kind),
                 ", ".join(write_name(outlet, wording) for outlet in one.carried_by),
                 ", ".join(write_name(outlet, wording) for outlet in one.missing_from)]
                for one in group
            ],
        )  # fmt: skip
