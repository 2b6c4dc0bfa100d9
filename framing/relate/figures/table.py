"""The `figures` table: every figure with its value, what it counts and whose claim it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.attribute.holders import Holders
from framing.records import Attribution, Cell, CodedArticle, Table
from framing.relate.figures.find import QUOTE_PAIRS, Figure, FigureFinder
from framing.relate.figures.matrix import compare_figures
from framing.tables.build import round_value
from framing.tables.relation_schemas import FIGURES
from framing.tables.units import find_kind
from framing.text.markup import strip_name
from framing.text.repeated import Repeated, find_repeated

STOPS = frozenset(".!?…”»\"'")


def relate_figures(
    coded: Sequence[CodedArticle],
    finder: FigureFinder,
    events: Mapping[str, str] | None = None,
    repeated: Repeated | None = None,
) -> Table:
    """Return the `figures` table of the articles, rows in text order.

    `events` maps an article's id to its event; without it the articles' own events are used.
    `agreement` is that of `compare_figures`, alike in all rows of an event, quantity and kind
    of thing counted. Links to other articles that an outlet prints in three or more are left out:
    those of `find_repeated`, when they were found already.
    """
    repeated = repeated or find_repeated(coded)
    table = Table(FIGURES.name, FIGURES.names)
    for item in coded:
        links = _list_links(item, repeated[item.article.id])
        event = item.article.event if events is None else events.get(item.article.id, "")
        holders = Holders(item.attributions, kinds=("speech",))
        for figure in (one for one in finder.find(item) if one.segment not in links):
            claim = holders.find(figure.segment, figure.span)
            table.rows.append(_make_row(item, figure, event, claim))
    published = {item.article.id: item.article.published for item in coded}
    found: dict[tuple[Cell, ...], Cell] = {
        (one.event_id, one.quantity, one.kind): one.agreement
        for one in compare_figures(table, published)
    }
    for place, (event_id, quantity, unit) in enumerate(table.cells("event_id", "quantity", "unit")):
        key = (event_id, quantity, find_kind(quantity, unit))
        table.rows[place] = (*table.rows[place][:-1], found[key])
    return table


def _list_links(item: CodedArticle, repeated: frozenset[int]) -> set[int]:
    """Return the headlines of other articles in an article: lines without a stop that its outlet prints often."""
    return {
        segment.number
        for segment in item.segments
        if segment.number in repeated
        and segment.kind != "headline"
        and segment.span.of(item.article.text).rstrip()[-1:] not in STOPS
    }


def _make_row(
    item: CodedArticle, figure: Figure, event: str, claim: Attribution | None
) -> tuple[Cell, ...]:
    return (
        item.article.id,
        item.article.outlet,
        event,
        figure.segment,
        figure.span.start,
        figure.span.end,
        figure.quantity,
        _as_number(figure.low),
        _as_number(figure.high),
        write_figure(figure.span.of(item.article.text)),
        figure.unit,
        figure.what,
        claim.role if claim else "outlet",
        claim.speaker if claim else "",
        "",  # filled in once all outlets' figures are known
    )


def write_figure(written: str) -> str:
    """Return a figure as it is written, without a quotation mark that has no partner in it.

    >>> write_figure("134 “delinquents"), write_figure("134 “delinquents”")
    ('134 delinquents', '134 “delinquents”')
    """
    for opening, closing in QUOTE_PAIRS:
        if written.count(opening) != written.count(closing):
            written = written.replace(opening, "").replace(closing, "")
    if written.count('"') % 2:
        written = written.replace('"', "")
    return " ".join(strip_name(written).split())


def _as_number(value: float | None) -> Cell:
    if value is None:
        return None
    return int(value) if value.is_integer() else round_value(value)
