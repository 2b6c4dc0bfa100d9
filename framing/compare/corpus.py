"""The articles of stored tables as arrays: outlet, event, weight, and share of each frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.errors import InputError, SettingsError
from framing.records import ROLES, Table
from framing.settings import Wire
from framing.tables.order import rank_article
from framing.tables.wire import weigh_wire

SUMMARY_ROLES = ("all", "quoted")
Column = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles with eligible text by date, then id, so that the order of the input changes nothing.

    `events` numbers the events (an article without one is an event of its own), `weights` is
    how much an article counts, `values` the share of its sentences for each (frame, role).
    """

    ids: tuple[str, ...]
    outlets: tuple[str, ...]
    outlet_of: NDArray[np.intp]
    events: NDArray[np.intp]
    event_names: tuple[str, ...]
    weights: NDArray[np.float64]
    sentences: NDArray[np.intp]
    frames: tuple[str, ...]
    columns: tuple[Column, ...]
    values: NDArray[np.float64]

    def find_places(self, outlet: str) -> NDArray[np.intp]:
        """Return the places of an outlet's articles."""
        return np.flatnonzero(self.outlet_of == self.outlets.index(outlet))

    def list_pairs(self) -> list[tuple[int, int]]:
        """Return every pair of outlets once, by their places in `outlets`."""
        count = len(self.outlets)
        return [(first, second) for first in range(count) for second in range(first + 1, count)]


def has_text(tables: Mapping[str, Table]) -> bool:
    """Return whether any article has an eligible sentence, so that there is something to compare."""
    return any(tables["articles"].column("sentences"))


def build_corpus(
    tables: Mapping[str, Table], *, wire: Wire = "with", event_column: str = "event_id"
) -> Corpus:
    """Return the articles of the `articles` and `scores` tables as arrays.

    Articles without an eligible sentence are left out: no evidence is not zero. `wire` says
    what to do with groups of near-copies: keep all, keep the first, or let each group count
    as one article.
    """
    records = sorted(
        (record for record in tables["articles"].records() if record["sentences"]),
        key=lambda record: rank_article(record.get("published"), record["article_id"]),
    )
    if event_column not in tables["articles"].columns:
        allowed = ", ".join(tables["articles"].columns)
        raise SettingsError(f"--event-column {event_column}: no such column; choose of {allowed}")
    weights = weigh_wire(records, wire)
    kept = [place for place, weight in enumerate(weights) if weight > 0]
    records = [records[place] for place in kept]
    if not records:
        raise InputError("articles: none has eligible sentences, so there is nothing to compare")
    outlets = sorted({str(record["outlet"] or "") for record in records})
    order = {outlet: place for place, outlet in enumerate(outlets)}
    ids = tuple(str(record["article_id"]) for record in records)
    names = [
        str(record[event_column] or "") or f"\0{place}" for place, record in enumerate(records)
    ]
    events = {name: place for place, name in enumerate(dict.fromkeys(names))}
    frames = tuple(dict.fromkeys(str(frame) for frame in tables["scores"].column("frame")))
    columns, values = _build_values(tables["scores"], ids, frames)
    return Corpus(
        ids=ids,
        outlets=tuple(outlets),
        outlet_of=np.array([order[str(record["outlet"] or "")] for record in records]),
        events=np.array([events[name] for name in names]),
        event_names=tuple("" if name.startswith("\0") else name for name in events),
        weights=np.array([weights[place] for place in kept]),
        sentences=np.array([int(record["sentences"] or 0) for record in records]),
        frames=frames,
        columns=columns,
        values=values,
    )


def _build_values(
    scores: Table, ids: Sequence[str], frames: Sequence[str]
) -> tuple[tuple[Column, ...], NDArray[np.float64]]:
    """Return the (frame, role) columns and each article's share of sentences in them."""
    place = {identifier: row for row, identifier in enumerate(ids)}
    role_place = {str(role): number for number, role in enumerate(ROLES)}
    frame_place = {frame: number for number, frame in enumerate(frames)}
    unknown = role_place["unknown"]
    shape = (len(ids), len(frames), len(ROLES))
    flat = [
        place[identifier] * shape[1] * shape[2]
        + frame_place[str(frame)] * shape[2]
        + role_place.get(str(role), unknown)
        if (identifier := str(article)) in place
        else -1
        for article, frame, role in scores.cells("article_id", "frame", "role")
    ]
    shares = _read_shares(scores)
    cells = np.array(flat, dtype=np.intp)
    known = cells >= 0
    size = shape[0] * shape[1] * shape[2]
    cube = np.bincount(cells[known], weights=shares[known], minlength=size).reshape(shape)
    found: NDArray[np.bool_] = np.any(cube, axis=0)
    columns: list[Column] = []
    parts = []
    for number, frame in enumerate(frames):
        own = cube[:, number, 0]
        total = cube[:, number].sum(axis=1)
        quoted = cube[:, number, 1:].sum(axis=1)
        columns += [(frame, "all"), (frame, "quoted"), (frame, "outlet")]
        parts += [total, quoted, own]
        for role in ROLES[1:]:
            if found[number, role_place[role]]:
                columns.append((frame, role))
                parts.append(cube[:, number, role_place[role]])
    return tuple(columns), np.stack(parts, axis=1) if parts else np.zeros((len(ids), 0))


def _read_shares(scores: Table) -> NDArray[np.float64]:
    """Return sentences / basis of each row; `value` is the same but rounded when stored."""
    if {"sentences", "basis"} <= set(scores.columns):
        counts = np.array([cell or 0 for cell in scores.column("sentences")], dtype=np.float64)
        bases = np.array([cell or 0 for cell in scores.column("basis")], dtype=np.float64)
        return np.asarray(counts / np.maximum(bases, 1.0), dtype=np.float64)
    return np.array([0.0 if cell is None else float(cell) for cell in scores.column("value")])
