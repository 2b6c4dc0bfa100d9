"""The report as data: tables, coded articles and provenance, before any wording or drawing."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from framing.protocols import Renderer
from framing.records import Cell, CodedArticle, Table
from framing.registry import load_plugin
from framing.settings import WIRE, Family, Wire
from framing.tables.wire import weigh_wire

FRAME_ORDER = ("government", "opposition", "human_rights")
Record = Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything a renderer needs; it holds no text that was written for readers.

    `tables` are the output tables by name, `coded` the articles with their marks (may be
    empty when only stored tables are at hand), `run` the provenance as plain values.
    An empty `title` lets the wording choose one; `form` is the ending of the files that the
    tables were written to beside the report, empty where they were not.
    """

    tables: Mapping[str, Table]
    coded: tuple[CodedArticle, ...] = ()
    run: Mapping[str, object] = field(default_factory=dict)
    title: str = ""
    form: str = ""
    # Rows as mappings, made once: a corpus has some hundred thousand of them. A report made from
    # this one by `replace` may have other tables, and reads them anew.
    _rows: dict[str, list[dict[str, Cell]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def rows(self, name: str) -> list[dict[str, Cell]]:
        """Return the rows of a table as mappings; an absent table reads as empty."""
        if name not in self._rows:
            table = self.tables.get(name)
            self._rows[name] = list(table.records()) if table else []
        return self._rows[name]

    def _repr_html_(self) -> str:
        """Show the report in a notebook, inside a frame of its own."""
        from html import escape  # noqa: PLC0415 - only notebooks need it

        render = cast("Renderer", load_plugin("renderers", "html", discover=False))
        page = escape(str(render(self, lang="en")), quote=True)
        return f'<iframe srcdoc="{page}" width="100%" height="800" title="framing"></iframe>'


def build_report(
    tables: Mapping[str, Table],
    coded: Sequence[CodedArticle] = (),
    run: Mapping[str, object] | None = None,
    *,
    title: str = "",
) -> Report:
    """Return a report on `tables`, with the articles' own text and marks where they are given.

    >>> build_report({}).rows("outlets")
    []
    """
    return Report(tables=dict(tables), coded=tuple(coded), run=dict(run or {}), title=title)


def list_frames(report: Report) -> tuple[str, ...]:
    """Return the frames that were measured, the codebook's three first and in their order.

    >>> rows = [("a", 1, "conflict"), ("a", 1, "opposition")]
    >>> table = Table("frames", ("article_id", "sentence", "frame"), rows)
    >>> list_frames(build_report({"frames": table}))
    ('opposition', 'conflict')
    """
    found = dict.fromkeys(str(row["frame"]) for row in report.rows("frames"))
    known = [frame for frame in FRAME_ORDER if frame in found]
    return tuple(known + [frame for frame in found if frame not in FRAME_ORDER])


def list_outlets(report: Report) -> tuple[str, ...]:
    """Return the outlets in alphabetical order, capitals and small letters alike."""
    names = {str(row["outlet"] or "") for row in report.rows("articles")}
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))


def find_article_outlets(report: Report) -> dict[str, str]:
    """Return the outlet of every article by the article's id."""
    return {str(row["article_id"]): str(row["outlet"] or "") for row in report.rows("articles")}


def find_wire(report: Report) -> Wire:
    """Return what the run did with near-copies: 'with', 'without' or 'weighted'."""
    settings = report.run.get("settings")
    asked = settings.get("wire") if isinstance(settings, Mapping) else ""
    return next((wire for wire in WIRE if wire == asked), "with")


def find_family(report: Report) -> Family:
    """Return the tests that the run declared beforehand; the usual ones where it does not say."""
    settings = report.run.get("settings")
    asked = settings.get("family") if isinstance(settings, Mapping) else None
    if not isinstance(asked, Mapping):
        return Family()
    frames, roles = (tuple(str(name) for name in asked.get(key, ())) for key in ("frames", "roles"))
    return Family(frames=frames, roles=roles or Family().roles)


def find_weights(report: Report) -> dict[str, float]:
    """Return how much every article counts in comparisons, by its id; 0 leaves it out.

    >>> articles = Table("articles", ("article_id", "wire_group"), [("a", "w"), ("b", "w")])
    >>> run = {"settings": {"wire": "weighted"}}
    >>> find_weights(build_report({"articles": articles}, (), run))
    {'a': 0.5, 'b': 0.5}
    """
    rows = report.rows("articles")
    weights = weigh_wire(rows, find_wire(report))
    return {str(row["article_id"]): weight for row, weight in zip(rows, weights, strict=True)}


def group_rows(rows: Sequence[Record], *keys: str) -> dict[tuple[str, ...], list[Record]]:
    """Return rows gathered by the values of some columns, in order of first appearance.

    >>> rows = [{"outlet": "A", "n": 1}, {"outlet": "B", "n": 2}, {"outlet": "A", "n": 3}]
    >>> [(key, len(group)) for key, group in group_rows(rows, "outlet").items()]
    [(('A',), 2), (('B',), 1)]
    """
    groups: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    for row in rows:
        groups[tuple(str(row[key]) for key in keys)].append(row)
    return dict(groups)


def read_count(value: object) -> int:
    """Return a cell as a whole number; an empty cell counts as zero.

    >>> read_count(None), read_count(3), read_count("4")
    (0, 3, 4)
    """
    return int(float(value)) if isinstance(value, int | float | str) and value != "" else 0


def read_number(value: object) -> float | None:
    """Return a cell as a number, None where it is empty: no evidence is not zero.

    >>> read_number(""), read_number(0.25)
    (None, 0.25)
    """
    if isinstance(value, int | float | str) and value != "":
        return float(value)
    return None


def make_anchor(kind: str, name: str) -> str:
    """Return a link target that is the same on every run and safe in an address.

    Names that had to be changed get letters of their digest, so that two do not meet.

    >>> make_anchor("article", "001_40b3")
    'article-001_40b3'
    >>> make_anchor("outlet", "El País")
    'outlet-El-Pa-s-87308e84320a'
    """
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name)
    if plain != name or not plain:
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        plain = f"{plain[:40].strip('-') or 'x'}-{digest}"
    return f"{kind}-{plain}"


def make_sentence_anchor(article: object, sentence: object) -> str:
    """Return the link target of a sentence of an article.

    >>> make_sentence_anchor("001_40b3", 7)
    'article-001_40b3-s7'
    """
    return f"{make_anchor('article', str(article))}-s{sentence}"
