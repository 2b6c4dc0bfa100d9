"""Link the namings of one speaker through an article and give each speaker a role."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.attribute.contents import is_title
from framing.attribute.introductions import count_names
from framing.attribute.roles import RoleFinder
from framing.attribute.roles_article import find_introduced
from framing.attribute.view import Naming, View
from framing.records import Role

_PERSON = frozenset({"his", "he", "she", "him", "her", "él", "ella"})
_INDEFINITE = frozenset({"a", "an", "another", "un", "una", "otro", "otra"})
_TITLE_WORDS = 10  # before the colon of a title that quotes
_MENTIONS = 8  # of a word that are looked at
_PLAIN = 2  # words of 'the group': an article and a noun
_GROUP = frozenset({"their", "its", "su", "sus", "they", "ellos", "ellas", "it", "we"})


@dataclass(slots=True, kw_only=True)
class Speaker:
    """One speaker of an article: the fullest naming, and the role with the rule that gave it."""

    id: int
    naming: str
    role: Role
    role_rule: str
    person: bool
    words: set[str] = field(default_factory=set)


@dataclass(slots=True)
class SpeakerBook:
    """The speakers met so far in one article."""

    finder: RoleFinder
    lang: str
    published: str
    country: str
    title: str = ""
    speakers: list[Speaker] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_word: dict[str, int] = field(default_factory=dict)
    last_person: int = -1
    last_any: int = -1
    interviewee: int = -1

    def resolve(self, view: View, naming: Naming | None) -> tuple[Speaker | None, str]:
        """Return the speaker that a naming means, and the naming to show for it."""
        if naming is None:
            speaker = self.speakers[self.last_any] if self.last_any >= 0 else None
            return speaker, speaker.naming if speaker else ""
        text = naming.span.of(view.text)
        if naming.kind == "pronoun":
            return self._resolve_pronoun(view.words[naming.first], text)
        speaker, shown = self._resolve_naming(view, naming, text)
        if self.last_any >= 0 and speaker.role == "unknown" and _is_thing(view, naming, speaker):
            speaker = self.speakers[self.last_any]
            return speaker, speaker.naming
        self.speak_last(speaker)
        return speaker, shown

    def speak_last(self, speaker: Speaker | None) -> None:
        """Let the next sentence without a subject go on with this speaker."""
        if speaker is None:
            return
        self.last_any = speaker.id
        if speaker.person:
            self.last_person = speaker.id

    def name_speaker(self, name: str) -> tuple[Speaker, str]:
        """Return the speaker that the layout names, as under an embedded post."""
        key = name.lower()
        if key not in self.by_name:
            role, rule = self.find_role(name, "")
            self.by_name[key] = self._add(name, role, rule, person=False).id
        return self.speakers[self.by_name[key]], name

    def find_interviewee(self, view: View, limit: int) -> tuple[Speaker | None, str]:
        """Return who answers in an interview: whom the title quotes, or met most before `limit`."""
        if self.interviewee < 0:
            quoted = self._find_quoted_in_title(view)
            names = count_names(view, limit)
            best = max(names, key=lambda name: (name in self.title, names[name]), default="")
            if quoted is not None:
                self.interviewee = quoted
            elif best:
                role, rule = self._search_role(view, best.lower().split())
                self.interviewee = self._add(best, role, rule, person=True).id
            else:
                self.interviewee = self.last_person
        if self.interviewee < 0:
            return None, ""
        speaker = self.speakers[self.interviewee]
        return speaker, speaker.naming

    def _find_quoted_in_title(self, view: View) -> int | None:
        """Read 'Ana Paz, alcaldesa: “…”' and 'Historiador: …': the title says who answers."""
        named, colon, _ = self.title.partition(":")
        words = named.replace(",", " ").split()
        if not colon or not 0 < len(words) <= _TITLE_WORDS or not named[:1].isupper():
            return None
        naming, _, described = named.partition(",")
        role, rule = self.find_role(naming.strip(), described.strip())
        if role == "unknown" and len(words) > 1:
            role, rule = self._search_role(view, naming.lower().split())
        if role == "unknown" and naming not in view.text:
            return None
        return self._add(naming.strip(), role, rule, person=True).id

    def _resolve_pronoun(self, word: str, text: str) -> tuple[Speaker | None, str]:
        at = self.last_person if word in _PERSON and self.last_person >= 0 else self.last_any
        if at < 0 or word not in _PERSON | _GROUP:
            role, rule = self.find_role(text, "")
            if role == "unknown":
                return None, ""
            at = self._add(text, role, rule, person=False).id
        self.last_any = at
        speaker = self.speakers[at]
        return speaker, speaker.naming

    def _resolve_naming(self, view: View, naming: Naming, text: str) -> tuple[Speaker, str]:
        words = view.words[naming.first : naming.last + 1]
        head = _find_head(view, naming)
        shown = text
        plain = len(words) <= _PLAIN and naming.kind == "noun"
        described = "" if plain and _is_anaphor(view, head) else naming.description
        titled = naming.kind == "noun" and is_title(described)
        if titled:
            shown = f"{text}, {described}"
        named = titled or (naming.kind == "name" and view.capital(naming.last))
        role, rule = self.find_role(text, described)
        known = None if titled else self._find_known(view, naming, head, role, named=named)
        if known is not None:
            speaker = self.speakers[known]
            if speaker.role == "unknown" and role != "unknown":
                speaker.role, speaker.role_rule = role, rule
            return speaker, shown
        if role == "unknown" and named and not titled:
            role, rule = self._search_role(view, words)
        person = titled or (named and words[0] not in {"the", "el", "la", "los"})
        speaker = self._add(shown, role, rule, person=person)
        if named:
            self.by_name[words[-1] if not titled else described.split()[-1].lower()] = speaker.id
        self.by_word[head] = speaker.id
        return speaker, shown

    def _find_known(
        self, view: View, naming: Naming, head: str, role: Role, *, named: bool
    ) -> int | None:
        """Return the speaker met before that a naming means: by surname, or 'the ministry'."""
        if named:
            known = self.by_name.get(view.words[naming.last])
            if known is None or role in {"unknown", self.speakers[known].role}:
                return known
            alone = naming.first == naming.last and self.speakers[known].person
            alone = alone or self.speakers[known].role == "unknown"
            return known if alone else None
        plain = naming.last - naming.first < _PLAIN
        if naming.kind == "name" or not plain:
            return self.by_word.get(head) if role == "unknown" and naming.kind == "noun" else None
        if head in self.by_word:
            return self.by_word[head]
        determined = view.classes[naming.first] in {"determiner", "possessive"}
        if role == "unknown" and determined and _is_anaphor(view, head) and self.last_any >= 0:
            return self.last_any
        return None

    def _search_role(self, view: View, words: list[str]) -> tuple[Role, str]:
        """Return the role of a name by where the article introduces it."""
        found = find_introduced(
            self.finder, view, words, published=self.published, country=self.country
        )
        return found.role, found.rule if found.role != "unknown" else ""

    def find_role(self, text: str, described: str) -> tuple[Role, str]:
        """Return the role of a naming with its apposition, and the rule that decided."""
        evidence = self.finder.find_role(
            text,
            lang=self.lang,
            published=self.published,
            country=self.country,
            description=described,
        )
        return evidence.role, evidence.rule

    def _add(self, shown: str, role: Role, rule: str, *, person: bool) -> Speaker:
        speaker = Speaker(
            id=len(self.speakers), naming=shown, role=role, role_rule=rule, person=person
        )
        self.speakers.append(speaker)
        return speaker


def _find_head(view: View, naming: Naming) -> str:
    """Return the noun that a naming is about, in the singular: 'US officials' -> 'official'."""
    words = [
        at
        for at in range(naming.first, naming.last + 1)
        if not view.lexicon.classes.get(view.words[at])
    ]
    if not words:
        return ""
    if view.lexicon.lang == "es":
        return view.words[words[0]].removesuffix("s")
    last = words[0]
    for at in words[1:]:
        if at > last + 1 or view.hard(at):
            break
        last = at
    return view.words[last].removesuffix("s")


def _is_anaphor(view: View, head: str) -> bool:
    return head in view.lexicon.anaphors or f"{head}s" in view.lexicon.anaphors


def _is_thing(view: View, naming: Naming, speaker: Speaker) -> bool:
    """Tell 'the measure' and 'Such' from somebody; 'a poll' is somebody new."""
    if naming.kind == "noun":
        return not speaker.person and view.words[naming.first] not in _INDEFINITE
    return naming.first == naming.last and _is_opener(view, naming.first)


def _is_opener(view: View, at: int) -> bool:
    """Return whether a word has its capital only because sentences start with it."""
    word, seen = view.words[at], -1
    for _ in range(_MENTIONS):
        try:
            seen = view.words.index(word, seen + 1)
        except ValueError:
            return True
        opens = seen == 0 or view.hard(seen) or "." in view.gap(seen)
        if view.capital(seen) and not opens:
            return False
    return True
