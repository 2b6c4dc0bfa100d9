"""Sum up the attributions of a segment as the codebook's Speech."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from framing.records import Attribution, Mode, Segment, Speech


def sum_up_segments(
    segments: Sequence[Segment], attributions: Sequence[Attribution]
) -> tuple[Speech, ...]:
    """Return one Speech for each segment: its mode, and the first-named source.

    Intention and feeling do not count as speech; an opinion that is reported does. Reported speech outranks scare quotes.
    """
    grouped: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        grouped[attribution.segment].append(attribution)
    return tuple(_sum_up(segment, grouped.get(segment.number, [])) for segment in segments)


def _sum_up(segment: Segment, found: list[Attribution]) -> Speech:
    speech = [item for item in found if is_speech(item)]
    if segment.kind == "junk" or not speech:
        scare = [item for item in found if item.kind == "scare"]
        mode: Mode = "scare" if scare and segment.kind != "junk" else "none"
        return Speech(
            segment=segment.number,
            mode=mode,
            speaker="",
            role="",
            stance="own",
            rule=scare[0].rule if scare else "",
        )
    main = choose_main(speech)
    return Speech(
        segment=segment.number,
        mode=_join_modes(segment, speech),
        speaker=main.speaker,
        role=main.role or "unknown",
        stance=main.stance,
        rule=main.rule,
    )


def is_speech(item: Attribution) -> bool:
    """Return whether an attribution counts as speech: said, or an opinion that is reported."""
    return item.kind == "speech" or item.rule.startswith("opinion-")


def choose_main(speech: Sequence[Attribution]) -> Attribution:
    """Return the attribution that speaks for a segment: a known speaker before a courier."""
    best = speech[0]
    for item in speech[1:]:
        if _rank(item) > _rank(best):
            best = item
    return best


_COURIER_RULES = frozenset({"inverted", "tail", "phrase"})  # '…, reported El Diario'


def _rank(item: Attribution) -> int:
    if not item.speaker:
        return 0
    courier = item.role == "media" and item.rule.split(":")[0] in _COURIER_RULES
    return 1 if courier else 2


def _join_modes(segment: Segment, speech: Sequence[Attribution]) -> Mode:
    modes = {item.mode for item in speech}
    if len(modes) == 1:
        return speech[0].mode
    if "direct" in modes:
        size = segment.span.end - segment.span.start
        quoted = max(item.span.end - item.span.start for item in speech if item.mode == "direct")
        if "mixed" not in modes and quoted * 2 > size:
            return "direct"
    return "mixed"
