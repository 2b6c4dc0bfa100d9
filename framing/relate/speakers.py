"""The speakers of a corpus as a table of actors, to correct by hand and feed back in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.attribute.fullest import choose_fullest, find_full_names
from framing.attribute.identity import find_name
from framing.attribute.people import Name, names_person, share_name
from framing.attribute.roles.data import split_words
from framing.attribute.roles.grounds import OWN_RULE, finds_body, is_told_by, split_correction
from framing.attribute.roles.own import shorten_role
from framing.records import REPORTED_MODES, Article, CodedArticle, Speech, Table
from framing.relate.people import find_people, map_role_rules

SPEAKER_COLUMNS = (
    "name", "aliases", "kind", "role", "country", "valid_from", "valid_to", "note", "found",
)  # fmt: skip


@dataclass(slots=True)
class _Speaker:
    sentences: int = 0
    body: bool = True
    fullest: set[str] = field(default_factory=set)
    names: dict[str, Name] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)
    roles: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)

    def add(self, said: Speech, full: str, article: Article, role_rule: str) -> None:
        """Count a sentence that reports the speaker."""
        role = said.role or "unknown"
        found, rule = split_correction(role_rule)
        self.sentences += 1
        self.fullest.add(full)
        self.articles.add(article.id)
        for naming in (said.speaker, full):
            if name := find_name(naming, article.lang):
                self.names[naming] = name
            described = len(name) > 1 and is_told_by(rule, "description")
            person = described or names_person(naming, role, article.lang)
            self.body = self.body and finds_body(rule) and not person
        self.roles[role] += 1
        self.found[found or role] += rule != OWN_RULE
        self.rules[f"corrected, {rule}" if found else rule] += 1


def list_speakers(coded: Sequence[CodedArticle]) -> Table:
    """Return every named speaker with the role given to it and what decided.

    The columns are those of an actors file: correct `role`, fill `country` and dates where
    they matter, and pass the file with `--actors`. `found` is the role that was found, in three
    letters: a row that still has that role changes nothing, also where the speaker has several;
    with `found` emptied it holds as it is written, wherever its names stand. `kind` is
    `body` where all namings were read as a ministry's or a group's and none is a person's. The note
    says how often the speaker was found and by which rule the role was decided. Namings that an
    article links to one speaker, or that mean one person or body (`find_people`), are one row: the
    fullest is its name, others by name are its aliases ('the minister' is none, since other articles mean others). Speakers
    are ordered by the sentences they have, those that nothing decided first.
    """
    speakers: dict[str, _Speaker] = defaultdict(_Speaker)
    people = find_people(coded, lambda _article, _said: "")
    for item in coded:
        rules = map_role_rules(item.attributions)
        full = find_full_names(item.attributions)
        for said in item.speech:
            if said.mode in REPORTED_MODES and split_words(said.speaker):
                name = full.tell(said)
                rule = rules.get((said.segment, said.speaker, said.role), "")
                speakers[people["", name.casefold()]].add(said, name, item.article, rule)
    table = Table("speakers", SPEAKER_COLUMNS)
    named = [(choose_fullest(speaker.fullest), speaker) for speaker in speakers.values()]
    table.rows.extend(_row(*pair) for pair in sorted(named, key=lambda pair: _order(*pair)))
    return table


def _row(name: str, speaker: _Speaker) -> tuple[str, ...]:
    aliases = "|".join(sorted(one for one in speaker.names if _is_alias(one, name, speaker.names)))
    role = _most_common(speaker.roles)
    found = shorten_role(_most_common(speaker.found)) if speaker.found.total() else ""
    kind = "body" if speaker.body else "person"
    return name, aliases, kind, role, "", "", "", _describe(speaker), found


def _is_alias(naming: str, name: str, names: Mapping[str, Name]) -> bool:
    """'Senda' for 'Colonel Haruto Senda'; not the name itself, nor 'the colonel', who has no name."""
    last = naming.rsplit(maxsplit=1)[-1]
    ends = last == name.rsplit(maxsplit=1)[-1] and last[:1].isupper()
    same = naming.casefold() == name.casefold()
    return not same and (ends or share_name(names[naming], names.get(name, ())))


def _order(name: str, speaker: _Speaker) -> tuple[bool, int, str]:
    return _most_common(speaker.roles) != "unknown", -speaker.sentences, name


def _most_common(counts: Counter[str]) -> str:
    return min(counts, key=lambda key: (-counts[key], key))


def _describe(speaker: _Speaker) -> str:
    also = ", ".join(f"{role} {n}" for role, n in sorted(speaker.roles.items()))
    rule = _most_common(speaker.rules)
    decided = f"; decided by: {rule}" if rule else ""
    split = f"; roles: {also}" if len(speaker.roles) > 1 else ""
    sentences = "sentence" if speaker.sentences == 1 else "sentences"
    articles = "article" if len(speaker.articles) == 1 else "articles"
    where = f"{speaker.sentences} {sentences} in {len(speaker.articles)} {articles}"
    return f"{where}{split}{decided}"
