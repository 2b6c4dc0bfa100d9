"""How good scored speech, voices and stances are, how probabilities hold, what is mixed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from framing.records import REPORTED_MODES, Cell, Table
from framing.validate.pairs import Pair

_BINS = 10
_Row = tuple[Cell, ...]


def say_share(measure: str, hits: float, n: int, frame: str = "") -> _Row:
    """Return one row of the evaluation: a share of n, or nothing and why."""
    reason = "" if n else "undefined: nothing of the kind was coded"
    return (frame, measure, hits / n if n else None, None, None, n, None, reason)


def measure_speech(pairs: Sequence[Pair], frames: Sequence[str]) -> list[_Row]:
    """Return rows on mode, role, voice and stance outside junk, without intervals."""
    live = [pair for pair in pairs if not pair.coding.junk and pair.coding.mode]
    true = [pair.coding.mode in REPORTED_MODES for pair in live]
    said = [_read(pair, "mode") in REPORTED_MODES for pair in live]
    both = sum(t and s for t, s in zip(true, said, strict=True))
    reported = [pair for pair, t in zip(live, true, strict=True) if t]
    heard = [pair for pair in reported if _read(pair, "mode") in REPORTED_MODES]
    modes = [(pair.coding.mode, _read(pair, "mode") or "none") for pair in live]
    roles = [(pair.coding.role, _read(pair, "role")) for pair in reported]
    found = [(pair.coding.role, _read(pair, "role")) for pair in heard]
    rows = [
        say_share("attributed_precision", both, sum(said)),
        say_share("attributed_recall", both, sum(true)),
        say_share("attributed_f1", 2 * both, sum(said) + sum(true)),
        say_share("mode_accuracy", _count_same(modes), len(modes)),
        _average_f1("mode_macro_f1", modes),
        say_share("role_accuracy", _count_same(roles), len(roles)),
        _average_f1("role_macro_f1", roles),
        say_share("role_accuracy_where_found", _count_same(found), len(found)),
    ]
    for part in ("voice", "stance"):
        given = [row for frame in frames for row in _list_codes(pairs, frame, part)]
        rows.append(say_share(f"{part}_accuracy", _count_same(given), len(given)))
    return rows


def _read(pair: Pair, column: str) -> str:
    return str(pair.segment[column] or "") if pair.segment is not None else ""


def _count_same(rows: Sequence[tuple[str, str]]) -> int:
    return sum(coded == said for coded, said in rows)


def _average_f1(measure: str, rows: Sequence[tuple[str, str]]) -> _Row:
    values = []
    for label in sorted({coded for coded, _ in rows}):
        both = sum(coded == said == label for coded, said in rows)
        either = sum((coded == label) + (said == label) for coded, said in rows)
        values.append(2 * both / either)
    return say_share(measure, sum(values) / len(values) * len(rows) if values else 0, len(rows))


def _list_codes(pairs: Sequence[Pair], frame: str, part: str) -> list[tuple[str, str]]:
    """Return coded and scored voice or stance of the sentences that were coded with a voice."""
    rows = []
    for pair in pairs:
        coded = pair.coding
        if coded.junk or not coded.frames.get(frame) or not coded.voices.get(frame):
            continue
        wanted = (coded.voices if part == "voice" else coded.stances).get(frame, "")
        rows.append((wanted, str(pair.codes[frame][part] or "") if frame in pair.codes else "-"))
    return rows


def list_chances(live: Sequence[Pair], frame: str) -> list[tuple[float, float]]:
    """Return probability and code of every sentence that has both."""
    found = []
    for pair in live:
        truth, code = pair.coding.frames.get(frame), pair.codes.get(frame)
        if truth is not None and code is not None and code["probability"] is not None:
            found.append((float(code["probability"]), float(truth)))
    return found


def build_calibration(pairs: Sequence[Pair], frames: Sequence[str]) -> Table:
    """Return, per frame and tenth of probability, the mean probability and the share coded yes."""
    table = Table("calibration", ("frame", "low", "high", "n", "probability", "share"))
    for frame in frames:
        known = list_chances([pair for pair in pairs if not pair.coding.junk], frame)
        for step in range(_BINS):
            inside = [row for row in known if min(int(row[0] * _BINS), _BINS - 1) == step]
            if inside:
                chance, share = np.mean(inside, axis=0).tolist()
                ends = (step / _BINS, (step + 1) / _BINS)
                table.rows.append((frame, *ends, len(inside), chance, share))
    return table


def build_confusion(pairs: Sequence[Pair], frames: Sequence[str]) -> Table:
    """Return how often each coded value met each scored one, for frames, voices, stances, speech."""
    counts: Counter[tuple[str, str, str, str]] = Counter()
    live = [pair for pair in pairs if not pair.coding.junk]
    for frame in frames:
        for pair in live:
            truth = pair.coding.frames.get(frame)
            if truth is not None:
                counts["present", frame, str(int(truth)), str(int(pair.says(frame)))] += 1
        for part in ("voice", "stance"):
            for coded, said in _list_codes(live, frame, part):
                counts[part, frame, coded, said or "-"] += 1
    for pair in live:
        if pair.coding.mode:
            counts["mode", "", pair.coding.mode, _read(pair, "mode") or "none"] += 1
        if pair.coding.mode in REPORTED_MODES:
            counts["role", "", pair.coding.role or "-", _read(pair, "role") or "-"] += 1
    rows: list[_Row] = [(*key, count) for key, count in sorted(counts.items())]
    return Table("confusion", ("what", "frame", "coded", "scored", "count"), rows)
