"""The agreement table of a coding: per frame, per voice, per language, with intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from framing.errors import SettingsError
from framing.records import REPORTED_MODES, Table
from framing.tables.coding_schemas import AGREEMENT
from framing.validate.agreement import (
    FEWEST_UNITS,
    RESAMPLES,
    Agreement,
    Judgement,
    measure_alpha,
    measure_kappa,
    measure_percentage,
)
from framing.validate.codings import Coding, refuse_doubles

_Reader = Callable[[Coding], "str | int | None"]
_Sees = Callable[[Coding], bool]


def agree_codings(
    codings: Sequence[Coding],
    *,
    seed: int = 0,
    resamples: int = RESAMPLES,
    fewest: int = FEWEST_UNITS,
    against: Collection[str] = (),
) -> Table:
    """Return one row for each thing that was coded twice, in each language and over all.

    `what` is `frame` (carried or not), `frame in voice` (carried in that voice or not), `voice`
    and `stance` (among the sentences where both coders saw the frame), `mode`, `role` (among
    those where both saw somebody reported), `junk`.
    `cases` counts codings that are positive (or not the commonest value), so that a rare code
    is seen as rare. `reason` says what is undefined or has no interval, and of which coefficient. `against` names coders that are
    taken together as one and set against all others as the other one, so that kappa is defined
    where every batch had another pair; of several codings on one side the first by the coder's
    name counts. Raises InputError for codings in which one coder coded a sentence twice, and
    SettingsError for a coder in `against` who coded nothing.
    """
    refuse_doubles(codings)
    twice = _set_against(codings, against) if against else _keep_twice(codings)
    table = Table("agreement", AGREEMENT.names)
    langs = sorted({item.lang for item in codings if item.lang})
    for what, frame, voice, read, sees in _list_questions(codings):
        for lang in (*langs, "") if len(langs) > 1 else ("",):
            chosen = [item for item in twice if lang in ("", item.lang)]
            judged = _judge(chosen, read, sees)
            measured = _measure(judged, seed=seed, resamples=resamples, fewest=fewest)
            table.rows.append((what, frame, voice, lang, *measured))
    return table


def _list_questions(codings: Sequence[Coding]) -> Iterable[tuple[str, str, str, _Reader, _Sees]]:
    frames = list(dict.fromkeys(name for item in codings for name in item.frames))
    for frame in frames:
        yield "frame", frame, "", partial(_read_frame, frame), _see_any
    for frame in frames:
        for voice in sorted({item.voices[frame] for item in codings if frame in item.voices}):
            yield (
                "frame in voice",
                frame,
                voice,
                partial(_read_frame_in_voice, frame, voice),
                _see_any,
            )
    for frame in frames:
        yield "voice", frame, "", partial(_read_voice, frame), partial(_see_frame, frame)
        yield "stance", frame, "", partial(_read_stance, frame), partial(_see_frame, frame)
    yield "mode", "", "", lambda item: item.mode or None, _see_any
    yield "role", "", "", lambda item: item.role or None, lambda item: item.mode in REPORTED_MODES
    yield "junk", "", "", lambda item: int(item.junk), _see_any


def _see_any(_: Coding) -> bool:
    return True


def _see_frame(frame: str, item: Coding) -> bool:
    return bool(item.frames.get(frame))


def _read_frame(frame: str, item: Coding) -> int | None:
    mark = item.frames.get(frame)
    return None if mark is None else int(mark)


def _read_frame_in_voice(frame: str, voice: str, item: Coding) -> int | None:
    mark = item.frames.get(frame)
    if mark is None or (mark and not item.voices.get(frame)):
        return None  # who left the voice blank may have meant any
    return int(mark and item.voices[frame] == voice)


def _read_voice(frame: str, item: Coding) -> str | None:
    return item.voices.get(frame)


def _read_stance(frame: str, item: Coding) -> str | None:
    return item.stances.get(frame)


def _judge(codings: Sequence[Coding], read: _Reader, sees: _Sees) -> list[Judgement]:
    """Return the judgements on one question, of sentences where all see what it is about."""
    barred = {item.unit for item in codings if not sees(item)}
    return [
        Judgement(unit=item.unit, coder=item.coder, value=value)
        for item in codings
        if item.unit not in barred and (value := read(item)) is not None
    ]


def _measure(
    judged: Sequence[Judgement], *, seed: int, resamples: int, fewest: int
) -> tuple[str | int | float | None, ...]:
    alpha = measure_alpha(judged, seed=seed, resamples=resamples, fewest=fewest)
    kappa = measure_kappa(judged, seed=seed, resamples=resamples, fewest=fewest)
    share = measure_percentage(judged, seed=seed, resamples=1, fewest=fewest)
    judges = Counter(item.unit for item in judged)
    values = [item.value for item in judged if judges[item.unit] > 1]
    usual = 0 if 0 in values else max(sorted(set(values), key=repr), key=values.count, default="")
    cases = sum(value != usual for value in values)
    return (
        alpha.value, alpha.low, alpha.high, kappa.value, kappa.low, kappa.high, share.value,
        alpha.units, cases, alpha.coders, _give_reasons(alpha, kappa, share),
    )  # fmt: skip


def _give_reasons(*measured: Agreement) -> str:
    """Say what is undefined or has no interval, and which coefficients that concerns."""
    missing: dict[str, list[str]] = {}
    for item in measured:
        # No interval of the percentage is asked for, so none is missed.
        why = item.reason or ("" if item.coefficient == "percentage" else item.note)
        if why:
            missing.setdefault(why, []).append(item.coefficient)
    if len(missing) == 1 and len(measured) == sum(map(len, missing.values())):
        return next(iter(missing))
    return "; ".join(f"{', '.join(names)}: {why}" for why, names in missing.items())


def _keep_twice(codings: Sequence[Coding]) -> list[Coding]:
    coders: dict[tuple[str, int, int], set[str]] = {}
    for item in codings:
        coders.setdefault(item.unit, set()).add(item.coder)
    return [item for item in codings if len(coders[item.unit]) > 1]


def _set_against(codings: Sequence[Coding], against: Collection[str]) -> list[Coding]:
    """Return the sentences coded on both sides, with one coding and one coder's name a side."""
    known = {item.coder for item in codings}
    if unknown := sorted(set(against) - known):
        raise SettingsError(
            f"{unknown[0]}: coded nothing here; the coders are {', '.join(sorted(known))}"
        )
    sides: dict[tuple[str, int, int], dict[str, Coding]] = {}
    for item in sorted(codings, key=lambda item: item.coder):
        side = "against" if item.coder in against else "others"
        sides.setdefault(item.unit, {}).setdefault(side, replace(item, coder=side))
    return [item for pair in sides.values() if len(pair) > 1 for item in pair.values()]
