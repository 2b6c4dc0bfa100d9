"""Who speaks how much in each article, and how often each speaker's sentences carry a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.compare.corpus import Corpus
from framing.records import REPORTED_MODES, ROLES, Cell, Table


@dataclass(frozen=True, slots=True)
class Voices:
    """Each article's sentences by who speaks in them.

    `weights[i, r]` is the share of article i's eligible sentences in which role r speaks,
    `framed[i, r, f]` the share in which role r speaks and that carry frame f.
    """

    weights: NDArray[np.float64]
    framed: NDArray[np.float64]


def find_speakers(tables: Mapping[str, Table], corpus: Corpus) -> dict[tuple[Cell, Cell], int]:
    """Return who speaks in each eligible sentence, as article × number of roles + role.

    A sentence belongs to one role: its `role` where mode is direct, indirect or mixed, else
    the outlet.
    """
    place = {identifier: row for row, identifier in enumerate(corpus.ids)}
    role_place = {str(role): number for number, role in enumerate(ROLES)}
    role_place[""] = role_place["unknown"]
    spoken_in = tables["sentences"].cells("article_id", "sentence", "kind", "mode", "role")
    return {
        (article, sentence): place[str(article)] * len(ROLES)
        + (role_place[str(role or "")] if mode in REPORTED_MODES else 0)
        for article, sentence, kind, mode, role in spoken_in
        if kind != "junk" and str(article) in place
    }


def count_voices(tables: Mapping[str, Table], corpus: Corpus) -> Voices:
    """Return who speaks in each article, from the `sentences` and `frames` tables.

    That is who speaks in a sentence, whatever the `voice` of a frame in it.
    """
    speaking = find_speakers(tables, corpus)
    shape = (len(corpus.ids), len(ROLES))
    spoken = _count(list(speaking.values()), shape[0] * shape[1]).reshape(shape)
    totals = spoken.sum(axis=1)
    totals[totals == 0] = 1.0
    frame_place = {frame: number for number, frame in enumerate(corpus.frames)}
    table = tables["frames"]
    coded = table.cells("article_id", "sentence", "frame", "present")
    framed = [
        speaking[article, sentence] * len(corpus.frames) + frame_place[str(frame)]
        for article, sentence, frame, present in coded
        if present and (article, sentence) in speaking
    ]
    cube = _count(framed, shape[0] * shape[1] * len(corpus.frames))
    cube = cube.reshape(*shape, len(corpus.frames))
    return Voices(spoken / totals[:, None], cube / totals[:, None, None])


def _count(places: list[int], size: int) -> NDArray[np.float64]:
    counted = np.bincount(np.array(places, dtype=np.intp), minlength=size)
    return np.asarray(counted, dtype=np.float64)
