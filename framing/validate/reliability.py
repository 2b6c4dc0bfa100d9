"""The reliability file of a lexicon or model, measured on coded sentences of one's own."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing.codings import Judged
from framing.errors import LexiconError
from framing.records import Table
from framing.score.quality import (
    compute_f1,
    count_hits,
    draw_articles,
    find_interval,
    place_articles,
)
from framing.score.tiers import load_reliability
from framing.score.voice import name_coded_voice
from framing.validate.codings import Coding
from framing.validate.pairs import list_judged_frames, merge_coders, pair_codings

GOOD, USABLE, FEWEST_CASES = 0.65, 0.45, 30
_FEWEST_LISTED = 10  # cases below which a voice is not listed at all
_OPENING = """# How well a scorer finds each frame, by language and by the voice of the sentence; floors for tables and
# reports. Made by framing evaluate or train with --reliability-out; lower a floor only with a reason.
"""
_Row = Mapping[str, str | float | int | None]


def measure_reliability(
    tables: Mapping[str, Table], codings: Sequence[Coding], *, seed: int = 0, resamples: int = 500
) -> list[_Row]:
    """Return F1 per frame, language and voice of the sentence ('' any), with its cases and rows.

    A sentence that several coders coded counts where they agree. Intervals (95 %) draw whole
    articles again; below five articles, and where one draw in twenty has no case, there is none. A frame without a case is left out, and so
    is a voice with fewer than ten.
    """
    pairs = pair_codings(tables, merge_coders(codings))
    frames = list_judged_frames(tables, codings)
    judged = [
        Judged(
            frame, pair.group["lang"], name_coded_voice(pair.coding.mode, pair.coding.role),
            pair.coding.article, truth, pair.says(frame),
        )
        for pair in pairs
        if not pair.coding.junk
        for frame in frames
        if (truth := pair.coding.frames.get(frame)) is not None
    ]  # fmt: skip
    return sum_up_judged(judged, seed=seed, resamples=resamples)


def sum_up_judged(judged: Sequence[Judged], *, seed: int = 0, resamples: int = 500) -> list[_Row]:
    """Return the rows of `measure_reliability` for sentences that are judged already."""
    rows: list[_Row] = []
    for frame in dict.fromkeys(one.frame for one in judged):
        known = [one for one in judged if one.frame == frame]
        for lang in sorted({one.lang for one in known}):
            inside = [one for one in known if one.lang == lang]
            for voice in ("", *sorted({one.voice for one in inside} - {""})):
                chosen = [one for one in inside if not voice or one.voice == voice]
                found = _measure(chosen, seed, resamples)
                if int(found["cases"] or 0) >= (_FEWEST_LISTED if voice else 1):
                    rows.append({"frame": frame, "lang": lang, "voice": voice, **found})
    return rows


def _measure(judged: Sequence[Judged], seed: int, resamples: int) -> _Row:
    truth, said = (np.array([one[part] for one in judged], dtype=bool) for part in (4, 5))
    counts = count_hits(place_articles([one.article for one in judged]), truth, said)
    cases = int(truth.sum())
    f1 = float(compute_f1(counts.sum(axis=0))) if cases else 0.0
    drawn = draw_articles(len(counts), seed, resamples) @ counts
    ends: dict[str, float] = {}
    if interval := find_interval(compute_f1(drawn)):
        ends = {"low": round(interval[0], 3), "high": round(interval[1], 3)}
    return {"f1": round(f1, 3), **ends, "cases": cases, "rows": len(judged)}


def format_reliability(
    rows: Sequence[_Row],
    run: Mapping[str, object],
    codings: Sequence[Path],
    how: str = "sentences coded by hand",
    *,
    floors: Floors | None = None,
) -> bytes:
    """Return measured rows as a reliability file; `run` is the provenance of the scores.

    The file names what it was measured on: it holds for that model (or, of the lexicon scorer,
    for those words) only.
    """
    digest = hashlib.sha256()
    for path in codings:
        digest.update(path.read_bytes())
    facts = {
        "scorer": f"{run.get('scorer')}, {how}",
        "made_for": name_scored(run),
        "data": " and ".join(path.name for path in codings),
        "digest": digest.hexdigest(),
    }
    parts = [_OPENING, *_list_cells(facts), "\n[floors]\n", (floors or Floors()).text]
    for row in rows:
        parts += ["\n[[measured]]\n", *_list_cells(row)]
    return "".join(parts).encode("utf-8", "replace")


class Floors(NamedTuple):
    """What tiers begin at, and its lines in the file with the comments that stand there."""

    fewest_cases: int = FEWEST_CASES
    text: str = f"good = {GOOD}\nusable = {USABLE}\nfewest_cases = {FEWEST_CASES}\n"


def read_floors(path: Path) -> Floors:
    """Return the floors of a reliability file that is written again; where there is none, the usual.

    Raises:
        LexiconError: something else than a reliability file stands there.
    """
    if not path.exists():
        return Floors()
    known = load_reliability(file=path)
    found = _FLOORS.search(path.read_text(encoding="utf-8"))
    if known is None or found is None:
        raise LexiconError(f"{path}: no [floors] here, so no reliability file; choose another file")
    return Floors(known.fewest_cases, f"{found[1].rstrip()}\n")


_FLOORS = re.compile(r"^\[floors\][^\n]*\n(.*?)(?=^\s*\[|\Z)", re.MULTILINE | re.DOTALL)


def _list_cells(cells: _Row) -> list[str]:
    # A JSON string or number is a TOML one.
    return [f"{name} = {json.dumps(cell, ensure_ascii=False)}\n" for name, cell in cells.items()]


def name_scored(run: Mapping[str, object]) -> str:
    """Return the digest of a run's model, or of its lexicon where words alone decided."""
    lexicons = run.get("lexicons")
    known = list(lexicons.values()) if isinstance(lexicons, Mapping) else []
    about: Mapping[str, object] = known[0] if known else {}
    return str(run.get("model_digest") or about.get("digest", ""))


def list_few(rows: Sequence[_Row], fewest: int = FEWEST_CASES) -> list[str]:
    """Return the frames and languages with too few cases to have a tier, with the cases.

    >>> list_few([{"frame": "water", "lang": "es", "voice": "", "cases": 12}])
    ['water (es) 12']
    """
    whole = [row for row in rows if not row["voice"] and int(row["cases"] or 0) < fewest]
    return [f"{row['frame']} ({row['lang']}) {row['cases']}" for row in whole]
