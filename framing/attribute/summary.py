"""Sum up the attributions of a segment as the codebook's Speech."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

from framing.records import REPORTED_MODES, Attribution, Mode, Segment, Speech


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


def list_reported(speech: Sequence[Speech], attributions: Sequence[Attribution]) -> list[Speech]:
    """Return who is reported, sentence by sentence: the source of the sentence, then others in it.

    Of 'Paz called for calm, while Gil said no' the second is quoted too; a courier is not ('…, AFP reported').
    """
    found = [said for said in speech if said.mode in REPORTED_MODES]
    reporting = {said.segment for said in found}
    found += [
        Speech(one.segment, one.mode, one.speaker, one.role, one.stance, one.rule)
        for one in attributions
        if one.segment in reporting and is_speech(one) and one.role != "media"
    ]
    return sorted(found, key=attrgetter("segment"))


def choose_main(speech: Sequence[Attribution]) -> Attribution:
    """Return the attribution that speaks for a segment: a known speaker before a courier."""
    best = speech[0]
    rank = _rank(best, speech)
    for item in speech[1:]:
        other = _rank(item, speech)
        if other > rank:
            best, rank = item, other
    return best


_COURIER_RULES = frozenset({"inverted", "tail", "phrase"})  # '…, reported El Diario'
_SPEAKING_RULES = frozenset(
    {"subject", "relative", "quoting", "inverted", "tail", "phrase", "shared"}
)


def _rank(item: Attribution, speech: Sequence[Attribution]) -> int:
    if not item.speaker:
        return 0
    rule, _, lemma = item.rule.partition(":")
    courier = item.role == "media" and rule in _COURIER_RULES
    unknown = item.role == "unknown" and (rule in _COURIER_RULES or lemma != "say")
    relayed = lemma in _RELAYING and (item.role in {"media", "expert"} or unknown)
    relayed = relayed or (lemma == "report" and rule in _CLOSING_RULES)  # a state's news agency
    if (courier or relayed) and any(_speaks_through(other, item) for other in speech):
        return 1
    if lemma in _BACKING and any(_claims(other, item) for other in speech):
        return 1  # 'Citing a review, the minister said …'
    if rule in _LOW_RULES or (courier and rule not in _CLOSING_RULES):
        return 1
    outer = rule in _CLOSING_RULES and any(_holds(item, other) for other in speech)
    return 3 if outer else 2


_LOW_RULES = frozenset({"noun", "relative"})  # told beside what the sentence reports
_CLOSING_RULES = frozenset({"tail", "inverted"})  # '…, Paz said' reports all that stands before


def _holds(item: Attribution, inner: Attribution) -> bool:
    """Return whether one report stands inside another's: 'the town fell, as rebels claim, Paz said'."""
    if inner is item or inner.cue is None or inner.speaker_id == item.speaker_id:
        return False
    return any(part.overlap(inner.cue) > 0 for part in item.content)


def _claims(item: Attribution, other: Attribution) -> bool:
    """Return whether somebody else speaks, who is no courier."""
    return item is not other and bool(item.speaker) and item.role not in {"media", "unknown"}


_BACKING = frozenset({"citing", "told by"})


_RELAYING = frozenset({"report", "cite", "quote", "say", "according to"})


def _speaks_through(item: Attribution, courier: Attribution) -> bool:
    """Return whether somebody reports within the words of a courier: 'the army said, AFP reported'."""
    if item is courier or item.cue is None or not item.speaker or item.role == "media":
        return False
    if item.speaker_id == courier.speaker_id or item.rule.partition(":")[0] not in _SPEAKING_RULES:
        return False
    return any(part.overlap(item.cue) > 0 for part in courier.content)


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
