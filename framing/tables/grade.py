"""Mark every row that rests on a frame with how reliably that frame is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from framing.records import Cell, Table
from framing.score.tiers import LEVELS, Grades

COLUMN = "reliability"
Langs = Mapping[Cell, frozenset[str]]
_NONE: frozenset[str] = frozenset()


def grade_tables(tables: Mapping[str, Table], grades: Grades) -> dict[str, Table]:
    """Return the tables with the column `reliability` filled in where a row carries a frame.

    Rows of articles take the language of the article, rows of outlets the worst over the
    languages that the outlets write in. The table `articles` must be among the tables.
    """
    by_article, by_outlet = _list_langs(tables["articles"])
    find = cache(grades.find_worst)

    def find_in_article(article: Cell, frame: Cell, role: Cell) -> str:
        return find(str(frame), by_article.get(article, _NONE), str(role or ""))

    def find_in_placement(kind: Cell, article: Cell, frame: Cell, role: Cell) -> str:
        return find_in_article(article, frame, role) if kind == "share" else ""

    def find_in_outlet(outlet: Cell, frame: Cell, role: Cell) -> str:
        return find(str(frame), by_outlet.get(outlet or "", _NONE), str(role or ""))

    def find_in_pair(outlet: Cell, versus: Cell, frame: Cell, role: Cell = "") -> str:
        pair = [by_outlet.get(name or "", _NONE) for name in (outlet, versus)]
        return find(str(frame), pair[0] | pair[1], str(role or ""))

    def find_in_voiced(outlet: Cell, role: Cell, voiced: Cell) -> str:
        frames = [part.rpartition(":")[0] for part in str(voiced or "").split(";") if part]
        levels = [find_in_outlet(outlet, frame, role) for frame in frames]
        return max(levels, key=LEVELS.index, default="")

    def find_in_group(group: Cell, value: Cell, frame: Cell) -> str:
        return find(str(frame), _list_group_langs(group, value, by_article, by_outlet))

    rules: dict[str, tuple[Callable[..., str], tuple[str, ...]]] = {
        "frames": (cache(find_in_article), ("article_id", "frame", "voice")),
        "scores": (find_in_article, ("article_id", "frame", "role")),
        "placement": (find_in_placement, ("kind", "article_id", "frame", "role")),
        "outlets": (find_in_outlet, ("outlet", "frame", "role")),
        "comparisons": (find_in_pair, ("outlet", "versus", "frame", "role")),
        "decomposition": (find_in_pair, ("outlet", "versus", "frame")),
        "mixed": (find_in_pair, ("outlet", "versus", "frame", "role")),
        "sensitivity": (find_in_pair, ("outlet", "versus", "frame", "role")),
        "prevalence": (find_in_group, ("group", "value", "frame")),
        "sources": (find_in_voiced, ("outlet", "role", "frames_voiced")),
    }
    return {
        name: _fill(table, *rules[name]) if name in rules else table
        for name, table in tables.items()
    }


def _fill(table: Table, find: Callable[..., str], columns: tuple[str, ...]) -> Table:
    """Return the table with the last column filled; where it is missing it is added."""
    cells = zip(*(table.column(name) for name in columns), strict=True)
    levels = [find(*row) for row in cells]
    if COLUMN not in table.columns:
        rows = [(*row, level) for row, level in zip(table.rows, levels, strict=True)]
        return Table(table.name, (*table.columns, COLUMN), rows)
    place = table.columns.index(COLUMN)
    rows = [
        (*row[:place], level, *row[place + 1 :])
        for row, level in zip(table.rows, levels, strict=True)
    ]
    return Table(table.name, table.columns, rows)


def _list_group_langs(
    group: Cell, value: Cell, by_article: Langs, by_outlet: Langs
) -> frozenset[str]:
    """Return the languages of a group of the table `prevalence`."""
    if group == "all":
        return _NONE.union(*by_article.values())
    if group == "lang":
        return frozenset({str(value)})
    return (by_article if group == "article" else by_outlet).get(value, _NONE)


def _list_langs(articles: Table) -> tuple[Langs, Langs]:
    """Return the language of each article, and those in which each outlet writes."""
    langs: dict[Cell, frozenset[str]] = {}
    outlets: dict[Cell, frozenset[str]] = {}
    for row in articles.records():
        own = frozenset({str(row.get("lang") or "")})
        langs[row["article_id"]] = own
        outlet = row["outlet"] or ""
        outlets[outlet] = outlets.get(outlet, _NONE) | own
    return langs, outlets
