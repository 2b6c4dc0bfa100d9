"""One speaker of an article, and which of the speakers met before a word can mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from framing.attribute.roles.article import OTHERWISE
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.roles.grounds import is_body_rule, rests_on, undo_shift
from framing.attribute.speakers.anaphora import Gender, Kind
from framing.records import Role


@dataclass(slots=True, kw_only=True)
class Speaker:
    """One speaker of an article: the naming first met, and the role with what decided it.

    `told` are the namings and descriptions that the article gives this speaker.
    """

    id: int
    naming: str
    evidence: RoleEvidence
    person: bool
    kind: Kind = "body"
    gender: Gender = ""
    told: list[str] = field(default_factory=list)

    @property
    def role(self) -> Role:
        """Return the role, 'unknown' when nothing decides.

        A legislator of no known party stands on no side; several ('lawmakers') are their parliament.
        """
        told = self.evidence
        seated = told.role == "government" and rests_on(
            undo_shift(told.rule, "by a year in the text"), "seat"
        )
        return "unknown" if seated and self.kind != "several" else told.role

    def learn(self, evidence: RoleEvidence, *told: str) -> None:
        """Take over what a later naming, `told` in its words, tells where nothing firm was known."""
        self.told += told
        known = self.role != "unknown" and self.evidence.rule != OTHERWISE
        if not known and evidence.role != "unknown":
            self.evidence = evidence


def agrees(one: Gender, other: Gender) -> bool:
    """Return whether two genders can be the same: one of them may be unknown."""
    return not one or not other or one == other


def is_body(speaker: Speaker) -> bool:
    """Return whether a speaker is a ministry, a university or the like, whom no 'he' can mean."""
    bodily = speaker.kind == "body" and not speaker.person
    return bodily and is_body_rule(speaker.evidence.rule)


def may_mean(speaker: Speaker, gender: Gender) -> bool:
    """Return whether 'he' or 'she' may mean a speaker: no university, nor somebody of the other sex."""
    return not is_body(speaker) and agrees(speaker.gender, gender)


def find_last_person(
    speakers: Sequence[Speaker], trail: Sequence[tuple[int, int]], gender: Gender
) -> int:
    """Return the person of a gender who was met last, else one whose gender nothing tells, -1 where there is none."""
    known = (one for _, one in reversed(trail) if speakers[one].gender == gender)
    untold = (
        one
        for _, one in reversed(trail)
        if speakers[one].kind == "person" and agrees(speakers[one].gender, gender)
    )
    return next(chain(known, untold), -1)


def is_rank_of(speaker: Speaker, told: RoleEvidence) -> bool:
    """Return whether what a naming tells fits a speaker of that surname met before.

    'Gen. Rand' is 'U.S. Gen. Tom Rand' met before, of whatever country he is: a rank or title
    without a country tells none.
    """
    if told.role in {"unknown", speaker.role}:
        return True
    ranked = told.rule in {"title", "office", "relay"} and not told.country
    return ranked and speaker.role == "foreign" and speaker.person


def find_met(
    speakers: Sequence[Speaker],
    trail: Sequence[tuple[int, int]],
    part: tuple[int, int],
    wanted: Sequence[Kind],
    gender: Gender,
) -> Speaker | None:
    """Return the speaker of a fitting kind met last within a part of the text, by word numbers.

    `trail` holds the word and the speaker of each naming met.
    """
    low, stop = part
    best, place = None, low - 1
    for at, one in trail:
        speaker = speakers[one]
        fits = speaker.kind in wanted and agrees(speaker.gender, gender)
        if fits and place < at < stop:
            best, place = speaker, at
    return best


def agree_in_number(
    speakers: Sequence[Speaker], trail: Sequence[tuple[int, int]], last: int, plural: bool | None
) -> Speaker:
    """Return whom a verb without a subject means: the last speaker, unless its number is another's.

    'Los vecinos gritaron. La ministra Ana Paz huyó, dijeron. Añadieron …': a plural verb means no
    one person, a singular one no several; of the speakers met last one that fits is taken then.
    """
    known = speakers[last]
    if plural is None or known.kind == "body" or plural == _is_several(known):
        return known
    near = (speakers[one] for _, one in reversed(trail[-_NUMBERED:]))
    other = (one for one in near if one.kind != "body" and one.role != "unknown")
    return next((one for one in other if plural == _is_several(one)), known)


def _is_several(speaker: Speaker) -> bool:
    """'Ríos' may look a plural and is a person's name; 'Ana Paz y Luis Ríos' are two."""
    return speaker.kind == "several" and (not speaker.person or " y " in speaker.naming)


_NUMBERED = 4  # namings back that a verb's number is held against


def find_manager(
    speakers: Sequence[Speaker], trail: Sequence[tuple[int, int]], known: int | None
) -> int | None:
    """Return whom 'el ejecutivo' in small letters means: the manager met last, else `known`.

    Where somebody of the state was met since, it is the government.
    """
    for _, one in reversed(trail):
        speaker = speakers[one]
        if speaker.role in _STATE:
            break
        if speaker.role in _MANAGERS and (speaker.person or speaker.kind == "person"):
            return one
    return known


_STATE = frozenset({"government", "opposition", "security", "foreign"})
_MANAGERS = frozenset({"other", "expert", "media"})
