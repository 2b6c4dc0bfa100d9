"""Find who is meant by 'his' in 'his office', and who speaks through what is somebody's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.attribute.namings.right import make_naming
from framing.attribute.roles.article import is_weak
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import is_body_rule
from framing.attribute.speakers.anaphora import find_issuer, find_owner
from framing.attribute.speakers.names import find_runs
from framing.attribute.speakers.speaker import Speaker
from framing.attribute.words.view import Naming, View


def owns_next(view: View, at: int) -> bool:
    """Tell 'his office said' from 'he said': a possessive with its noun behind it."""
    nxt = at + 1
    return view.among(at, "owner") and nxt < len(view.words) and not view.hard(nxt)


def leave_owned(
    view: View, speakers: Sequence[Speaker], trail: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the namings met without 'his lawyer': 'his spokesman' behind it is not the lawyer's."""
    owners = view.lexicon.groups["owner"]
    return [met for met in trail if speakers[met[1]].naming.lower().partition(" ")[0] not in owners]


def find_passing(
    view: View, low: int, stop: int, tell: Callable[[View, list[str]], RoleEvidence]
) -> Naming | None:
    """Return whom words `low` to `stop` name last in passing, in full: 'The raid on Ana Paz's home'.

    `tell` gives what the article tells of a name: of whom it tells nothing, nobody serves.
    """
    for first, last in reversed([*find_runs(view, view.starts[stop], low)]):
        told = tell(view, view.words[first : last + 1]) if first < last else None
        if told is not None and not is_weak(told) and not is_body_rule(told.rule):
            return make_naming(view, first, last)
    return None


def find_hidden(view: View, naming: Naming, speaker: Speaker) -> Naming | None:
    """Return whose document or office a naming is that tells no role itself, None where nobody is named."""
    if speaker.role != "unknown":
        return None
    issuer = find_issuer(view, naming)
    asked = issuer is None and speaker.kind == "body" and view.lexicon.lang == "en"
    return find_owner(view, naming) if asked and not view.capital(naming.last) else issuer
