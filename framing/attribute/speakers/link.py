"""Link the namings of one speaker through an article and give each speaker a role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.attribute.roles.article import tell_other, weigh_title
from framing.attribute.roles.find import RoleEvidence
from framing.attribute.speakers.anaphora import (
    REACH,
    Gender,
    Kind,
    classify_naming,
    find_bearer_gender,
    find_doer,
    find_gender,
    find_topics,
    find_wanted,
    holds_office,
    is_partisan,
    joins,
    number_of,
)
from framing.attribute.speakers.describe import (
    drop_trade,
    find_head,
    find_key,
    fits_topic,
    is_anaphor,
    is_former,
    is_plain,
    is_surname,
    is_thing,
    is_titled,
    is_written,
    may_be_person,
    note_parts,
    read_description,
    tell_ministry,
)
from framing.attribute.speakers.labels import find_label
from framing.attribute.speakers.laidout import LaidOutBook
from framing.attribute.speakers.namesakes import find_short, is_namesake
from framing.attribute.speakers.owners import find_hidden, find_passing, leave_owned, owns_next
from framing.attribute.speakers.served import UNSERVED, tell_served
from framing.attribute.speakers.speaker import (
    Speaker,
    agree_in_number,
    agrees,
    find_last_person,
    find_manager,
    find_met,
    is_rank_of,
    may_mean,
)
from framing.attribute.words.view import DETERMINERS, Naming, View

_PLAIN_RULES = frozenset({"title", "private", "office", "relay"})
_TRAIL = 40  # namings back that a pronoun may mean


@dataclass(slots=True)
class SpeakerBook(LaidOutBook):
    """The speakers met so far in one article."""

    by_word: dict[str, int] = field(default_factory=dict)
    by_part: dict[str, int] = field(default_factory=dict)
    last_any: int = -1
    topicless: set[int] = field(default_factory=set)
    trail: list[tuple[int, int]] = field(default_factory=list)

    def resolve(
        self, view: View, naming: Naming | None, *, plural: bool | None = None
    ) -> tuple[Speaker | None, str]:
        """Return the speaker that a naming means, and the naming to show; `plural` tells of its verb."""
        if naming is None:
            if self.last_any < 0:
                return self.find_titled(view)
            speaker = agree_in_number(self.speakers, self.trail, self.last_any, plural)
            return speaker, speaker.naming
        text = naming.span.of(view.text).removesuffix("'s").removesuffix("’s")
        if naming.kind == "pronoun":
            return self._resolve_pronoun(view, naming.first, text)
        speaker, shown = self._resolve_naming(view, naming, text)
        owner = find_hidden(view, naming, speaker)
        if owner is not None:
            served, name = self.resolve(view, owner)
            if served is None or served.role not in UNSERVED:
                return served, name
        if self.last_any >= 0 and speaker.role == "unknown" and is_thing(view, naming, speaker):
            return self.speakers[self.last_any], self.speakers[self.last_any].naming
        self.trail.append((naming.first, speaker.id))
        self.speak_last(speaker)
        return speaker, shown

    def speak_last(self, speaker: Speaker | None) -> None:
        """Let the next sentence without a subject go on with this speaker."""
        if speaker is not None:
            self.last_any = speaker.id
            if speaker.person or (self.lang == "es" and speaker.kind == "person"):
                self.last_person = speaker.id

    def knows(self, view: View, naming: Naming) -> bool:
        """Return whether the last word of a naming names a speaker met before."""
        word = view.words[naming.last]
        return word in self.by_name or word in self.by_part

    def _resolve_pronoun(self, view: View, at: int, text: str) -> tuple[Speaker | None, str]:
        word = view.words[at].partition("'")[0]  # 'he's been saying'
        gender = find_gender(word, view.lexicon.lang)
        found = self._look_back(view, at, find_wanted(word), gender)
        single = word in view.lexicon.groups["person-pronoun"]
        last = self.last_person if single and self.last_person >= 0 else self.last_any
        if gender and last >= 0 and not may_mean(self.speakers[last], gender):
            last = find_last_person(self.speakers, self.trail[-_TRAIL:], gender)
        meant = single or word in view.lexicon.groups["group-pronoun"]
        if found is None and (last < 0 or not meant):
            evidence = self.find_role(text)
            if evidence.role == "unknown":
                return None, ""
            last = self.add(text, evidence, person=False).id
        speaker = self.speakers[last] if found is None else found
        speaker.gender = speaker.gender or gender
        self.trail.append((at, speaker.id))
        self.speak_last(speaker)
        return speaker, speaker.naming

    def _look_back(
        self, view: View, at: int, wanted: Sequence[Kind], gender: Gender
    ) -> Speaker | None:
        """Return the nearest speaker or subject of a fitting kind, one sentence after the other back."""
        if not wanted or not self.lows:
            return None
        number, stop = number_of(self.lows, at), at
        owner = owns_next(view, at)
        for place in range(number, max(-1, number - REACH - 1), -1):
            low = self.lows[place]
            trail = self.trail[-_TRAIL:]
            trail = leave_owned(view, self.speakers, trail) if owner else trail
            known = find_met(self.speakers, trail, (low, stop), wanted, gender)
            if known is not None:
                return known
            tail = place == number and bool(gender) and view.hard(at) and not owner
            topics = find_doer(view, low, at) if tail else find_topics(view, low, stop)
            for naming in () if low in self.topicless else topics:
                speaker = self._read_topic(view, naming, wanted, gender)
                if speaker is not None:
                    return speaker
            passing = find_passing(view, low, stop, self.search_role) if owner and gender else None
            if passing is not None and view.words[passing.last] not in self.by_name:
                return self._resolve_naming(view, passing, passing.span.of(view.text))[0]
            stop = low
        return None

    def _read_topic(
        self, view: View, naming: Naming, wanted: Sequence[Kind], gender: Gender
    ) -> Speaker | None:
        """Return the speaker that the subject of a sentence makes, None where the kind is another."""
        text = naming.span.of(view.text).removesuffix("'s").removesuffix("’s")
        word = view.bare(naming.last)
        met = self.by_name.get(word, -1) if naming.kind == "name" else -1
        if met >= 0 and self.speakers[met].kind in wanted:
            known = self.speakers[met]
            return known if agrees(known.gender, gender) else None
        if not fits_topic(view, naming, self.find_role(text), wanted, gender):
            return None
        return self._resolve_naming(view, naming, text)[0]

    def _resolve_naming(self, view: View, naming: Naming, text: str) -> tuple[Speaker, str]:
        head = find_head(view, naming)
        described = read_description(view, naming, head)
        titled = is_titled(view, naming, described, self.find_role)
        shown = f"{text}, {described}" if titled else text
        named = titled or (naming.kind == "name" and view.capital(naming.last))
        own = self.find_role(text)
        naming = self.cut_place(view, naming, own.rule)
        words, short = view.list_words(naming), find_short(view, naming)
        evidence = weigh_title(self.find_role, text, described, titled=titled) if described else own
        evidence = self.tell_initials(view, text, described, evidence)
        if titled and view.lexicon.lang == "en":
            known = self.by_name.get(described.split()[-1].lower())
        elif self.last_person >= 0 and is_partisan(view, naming):
            known = self.last_person
        else:
            known = None if titled else self._find_known(view, naming, head, evidence, named=named)
            known = self.by_name.get(short) if known is None and short else known
        if known is not None:
            self.speakers[known].learn(evidence, text, described)
            return self.speakers[known], shown
        name = described.lower().split() if titled else words
        evidence = self._ask_article(view, naming, evidence, name, named=named, titled=titled)
        kind = "person" if titled else classify_naming(view, naming, own.rule, own.matched)
        person = titled or (named and may_be_person(view, naming, kind, own.rule))
        evidence = tell_other(view, evidence, described if kind == "person" and named else "")
        speaker = self.add(shown, evidence, described, person=person)
        speaker.kind, speaker.gender = kind, find_bearer_gender(view, naming)
        if named and (kind != "several" or not joins(view, naming)):
            self.by_name[name[-1] if titled else find_key(view, naming)] = speaker.id
            note_parts(self.by_part, view, described if titled else text, speaker.id)
            if short:
                self.by_name.setdefault(short, speaker.id)
        if head:
            self.by_word[head] = speaker.id
        return speaker, shown

    def _ask_article(
        self,
        view: View,
        naming: Naming,
        told: RoleEvidence,
        name: list[str],
        *,
        named: bool,
        titled: bool,
    ) -> RoleEvidence:
        """Return what the rest of the article tells of a new speaker, `told` by the naming alone.

        `name` are the words of a personal name, those of the naming where there is none.
        """
        told = tell_ministry(view, naming, self.tell_acronym(view, naming, told))
        told = self.tell_short(view, naming, told)
        if is_surname(view, naming, told):
            told = self.tell_named(view, name, drop_trade(told))
        elif named and (told.role == "unknown" or told.rule == "seat"):
            told = self.tell_named(view, name, told)
        if naming.kind == "noun" and not titled:
            told = self.tell_fuller(view, naming, view.list_words(naming), told)
        if told.role == "unknown" and naming.first == naming.last and self.lows:
            told = self._tell_others(view, naming.first, told)
        told = tell_served(view, naming, told, lambda one: self._tell_name(view, one))
        if titled and told.role == "unknown" and is_plain(naming):
            spoken = self._find_spoken_for(view, naming, find_head(view, naming))
            told = told if spoken is None else self.speakers[spoken].evidence
        return find_label(view, naming.first, told, self.find_role)

    def _tell_others(self, view: View, at: int, told: RoleEvidence) -> RoleEvidence:
        """Return who 'Others' are behind 'Some residents said …' in the same sentence or the one before."""
        if not view.among(at, "alone"):
            return told
        low = self.lows[max(0, number_of(self.lows, at) - 1)]
        met = find_met(self.speakers, self.trail[-_TRAIL:], (low - 1, at), ("several",), "")
        plain = met is not None and met.evidence.rule in _PLAIN_RULES  # no 'Paz and Gil'
        return met.evidence if met is not None and plain else told

    def _tell_name(self, view: View, name: str) -> RoleEvidence:
        """Return what a speaker or somebody else of this surname is."""
        known = self.by_name.get(name, self.by_word.get(name, -1))
        return self.search_role(view, [name]) if known < 0 else self.speakers[known].evidence

    def _find_known(
        self, view: View, naming: Naming, head: str, evidence: RoleEvidence, *, named: bool
    ) -> int | None:
        """Return the speaker met before that a naming means: by surname, or 'the ministry'."""
        role = evidence.role
        if named:
            word = view.bare(naming.last)
            part = self.by_part.get(word) if naming.first == naming.last else None
            known = self.by_name.get(word, part)
            post = self.finder.names_post
            if known is not None and is_namesake(view, naming, self.speakers[known], post):
                known = None
            if known is None or is_rank_of(self.speakers[known], evidence):
                return known
            alone = naming.first == naming.last and self.speakers[known].person
            alone = alone or self.speakers[known].role == "unknown"
            return known if alone else None
        if naming.kind == "name" or not is_plain(naming):
            return self.by_word.get(head) if role == "unknown" and naming.kind == "noun" else None
        known = self.by_word.get(head)
        if self.last_any >= 0 and is_former(view, naming):
            last = self.speakers[self.last_any]
            known = last.id if last.person or last.kind == "person" else known
        elif view.among(naming.last, "executive") and not view.capital(naming.last):
            known = find_manager(self.speakers, self.trail[-_TRAIL:], known)
        if known is not None:
            return known
        if self.last_any >= 0:
            last = self.speakers[self.last_any]
            office = self.find_role(naming.span.of(view.text))
            if holds_office(view, naming, office, last.evidence):
                return self.last_any
        asked = role == "unknown" and view.classes[naming.first] in DETERMINERS
        return self._find_spoken_for(view, naming, head) if asked else None

    def _find_spoken_for(self, view: View, naming: Naming, head: str) -> int | None:
        """Return the speaker that 'the group' is, or that 'a spokesperson' speaks for."""
        speaks = head in view.lexicon.groups["mouthpiece"]
        bodily = is_anaphor(view, head) and (self.last_any >= 0 or view.lexicon.lang == "es")
        bodily = bodily and not view.among(naming.first, "owner")  # 'his party' is not 'the party'
        if not speaks and not bodily:
            return None
        said = is_written(view, head)
        found = None if said else self._look_back(view, naming.first, ("body",), "")
        if found is None and self.last_any < 0:
            return None
        if speaks:
            return None if found is None or found.role == "unknown" else found.id
        return self.last_any if found is None else found.id
