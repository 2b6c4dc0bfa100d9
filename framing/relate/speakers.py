"""The speakers of a corpus as a table of actors, to correct by hand and feed back in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.records import REPORTED_MODES, CodedArticle, Table

SPEAKER_COLUMNS = (
    "name", "aliases", "kind", "role", "country", "valid_from", "valid_to", "note",
)  # fmt: skip


@dataclass(slots=True)
class _Speaker:
    sentences: int = 0
    names: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    roles: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)


def list_speakers(coded: Sequence[CodedArticle]) -> Table:
    """Return every named speaker with the role given to it and what decided.

    The columns are those of an actors file: correct `role`, fill `country` and dates where
    they matter, delete the rows that are right, and pass the file with `--actors`. The note
    says how often the speaker was found and by which rule the role was decided. Namings that an
    article links to one speaker are one row: the fullest is its name, others that share its last
    word are its aliases ('the minister' is none, since other articles mean others). Speakers
    are ordered by the sentences they have, those that nothing decided first.
    """
    speakers: dict[str, _Speaker] = defaultdict(_Speaker)
    for item in coded:
        rules = {
            (attribution.segment, attribution.speaker): attribution.role_rule
            for attribution in item.attributions
        }
        full = _find_full_names(item)
        for said in item.speech:
            if said.mode in REPORTED_MODES and said.speaker:
                speaker = speakers[full.get((said.segment, said.speaker), said.speaker)]
                speaker.names.add(said.speaker)
                speaker.sentences += 1
                speaker.articles.add(item.article.id)
                speaker.roles[said.role or "unknown"] += 1
                speaker.rules[rules.get((said.segment, said.speaker), "")] += 1
    table = Table("speakers", SPEAKER_COLUMNS)
    for name in sorted(speakers, key=lambda name: _order(name, speakers[name])):
        speaker = speakers[name]
        role = _most_common(speaker.roles)
        aliases = "|".join(sorted(one for one in speaker.names if _is_alias(one, name)))
        table.rows.append((name, aliases, "person", role, "", "", "", _describe(speaker)))
    return table


def _find_full_names(item: CodedArticle) -> dict[tuple[int, str], str]:
    """Return the fullest naming of the speaker behind each naming, by segment."""
    linked: dict[int, set[str]] = defaultdict(set)
    for one in item.attributions:
        if one.speaker_id is not None and one.speaker:
            linked[one.speaker_id].add(one.speaker)
    fullest = {key: min(names, key=_fullness) for key, names in linked.items()}
    return {
        (one.segment, one.speaker): fullest[one.speaker_id]
        for one in item.attributions
        if one.speaker_id in fullest
    }


def _fullness(name: str) -> tuple[int, int, str]:
    """Order namings: those with more capitals first, then the longer ones."""
    return -sum(word[:1].isupper() for word in name.split()), -len(name), name


def _is_alias(naming: str, name: str) -> bool:
    """'Senda' for 'Colonel Haruto Senda'; not 'the colonel', nor the name itself."""
    last = naming.rsplit(maxsplit=1)[-1]
    return naming != name and last == name.rsplit(maxsplit=1)[-1] and last[:1].isupper()


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
