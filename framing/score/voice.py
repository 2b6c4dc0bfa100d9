"""In whose voice a frame stands in a sentence, and at what distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.attribute.holders import Holders
from framing.records import REPORTED_MODES, Attribution, Hit, Role, Speech, Stance

_DISTANCE_FIRST: dict[Stance, int] = {"distanced": 0, "endorsed": 1, "attributed": 2, "own": 3}


def give_hits_voice(
    hits: Sequence[Hit], attributions: Sequence[Attribution], natural_voice: Mapping[str, Role]
) -> tuple[Hit, ...]:
    """Return the hits with the role and stance of the attribution whose content holds each.

    A hit outside every attribution stays the outlet's own. Of several attributions the
    shortest decides, since a quotation inside a report is the nearer voice. A scare-quoted
    term that names no speaker goes to its frame's `natural_voice` (an official term held at
    a distance is the government's word).
    """
    holders = Holders(attributions, kinds=("speech", "scare"))
    return tuple(
        _give_voice(hit, holders.find(hit.segment, hit.span), natural_voice) for hit in hits
    )


def _give_voice(hit: Hit, nearest: Attribution | None, natural_voice: Mapping[str, Role]) -> Hit:
    if nearest is None:
        return hit
    role = nearest.role
    if nearest.kind == "scare" and role in ("", "unknown"):
        role = natural_voice.get(hit.frame, "unknown")
    return hit._replace(role=role or "unknown", stance=nearest.stance)


def name_coded_voice(mode: str, role: str) -> str:
    """Return the voice that a coded sentence is in, from its codes of speech; '' is not coded.

    >>> name_coded_voice("indirect", "expert"), name_coded_voice("scare", ""), name_coded_voice("", "")
    ('expert', 'outlet', '')
    """
    if mode in REPORTED_MODES:
        return role
    return "outlet" if mode else ""


def find_voice(frame: str, hits: Sequence[Hit], speech: Speech) -> tuple[Role, Stance]:
    """Return whose words carry a frame in a segment, and the outlet's distance to them.

    In a segment that reports somebody, the heaviest voice among the frame's hits inside
    reported content decides, else the segment's source. In narration the frame is the
    outlet's own unless its hits are held at a distance (scare quotes).
    """
    mine = [hit for hit in hits if hit.frame == frame and not hit.negated]
    reported = speech.mode in REPORTED_MODES
    inside = [
        hit for hit in mine if (hit.role != "outlet" if reported else hit.stance == "distanced")
    ]
    if inside:
        weights: dict[tuple[Role, Stance], float] = {}
        for hit in inside:
            key = (hit.role, hit.stance)
            weights[key] = weights.get(key, 0.0) + hit.weight
        best = max(weights.items(), key=lambda item: (item[1], -_DISTANCE_FIRST[item[0][1]]))
        return best[0]
    if reported:
        return speech.role or "unknown", speech.stance
    return "outlet", "own"
