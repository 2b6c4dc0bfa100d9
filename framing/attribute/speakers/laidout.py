"""Know the speakers whom an article names outside its sentences: its title, lead and layout."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.attribute.roles.find import RoleEvidence
from framing.attribute.speakers.interviewees import read_answering, read_titled
from framing.attribute.speakers.reader import RoleReader
from framing.attribute.speakers.speaker import Speaker
from framing.attribute.words.view import View

_UNASKED = -2  # nobody has asked yet who answers in an interview


@dataclass(slots=True)
class LaidOutBook(RoleReader):
    """The speakers of one article, with those who stand in its title, lead, labels and posts."""

    speakers: list[Speaker] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    last_person: int = -1
    interviewee: int = _UNASKED
    titled: int = _UNASKED

    def add(self, shown: str, evidence: RoleEvidence, *told: str, person: bool) -> Speaker:
        """Return a new speaker; `told` is what the article says beside the naming."""
        number = len(self.speakers)
        speaker = Speaker(id=number, naming=shown, evidence=evidence, person=person)
        speaker.told += [shown, *told]
        self.speakers.append(speaker)
        return speaker

    def name_speaker(self, name: str, view: View) -> tuple[Speaker, str]:
        """Return the speaker that the layout names, as under an embedded post."""
        key = name.lower()
        if key not in self.by_name:
            told = self.tell_label(view, key.split(), self.find_role(name))
            self.by_name[key] = self.add(name, told, person=False).id
        return self.speakers[self.by_name[key]], name

    def find_titled(self, view: View) -> tuple[Speaker | None, str]:
        """Return the person whom the title names, who speaks where the text names nobody."""
        if self.titled == _UNASKED:
            said = read_titled(self, view)
            self.titled = -1
            if said is not None:
                word = said.name.lower().split()[-1]
                if word not in self.by_name:
                    self.by_name[word] = self.add(said.name, said.evidence, person=True).id
                self.titled = self.by_name[word]
        return self._show(self.titled)

    def find_interviewee(self, view: View, limit: int) -> tuple[Speaker | None, str]:
        """Return who answers in an interview whose first answer starts at `limit`, by title or lead."""
        if self.interviewee == _UNASKED:
            said = read_answering(self, view, limit)
            self.interviewee = self.last_person
            if said is not None:
                self.interviewee = self.add(said.name, said.evidence, person=True).id
        return self._show(self.interviewee)

    def _show(self, number: int) -> tuple[Speaker | None, str]:
        speaker = self.speakers[number] if number >= 0 else None
        return speaker, "" if speaker is None else speaker.naming
