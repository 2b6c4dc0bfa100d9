"""Find all passages that articles share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from framing.records import CodedArticle
from framing.relate.passages.candidates import find_candidates, group_identical
from framing.relate.passages.judge import MIN_WORDS, Match, judge_pair
from framing.relate.passages.units import Sentence, list_sentences
from framing.text.repeated import Repeated, find_repeated

MOST_PAIRED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Two sentences, by their place in the list, and what they share."""

    first: Sentence
    second: Sentence
    match: Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The passages that articles share, in text order, and the sentences they were sought in."""

    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]


def find_passages(
    coded: Sequence[CodedArticle],
    events: Mapping[str, str] | None = None,
    repeated: Repeated | None = None,
) -> Shared:
    """Return every passage that articles share.

    `events` maps article ids to events; without it each article's own event holds, and
    articles without any event count as being on the same one. `repeated` are the segments of
    `find_repeated`, when they were found already.
    """
    repeated = repeated or find_repeated(coded)
    sentences, vocabulary = list_sentences(coded)
    homes = [
        item.article.event if events is None else events.get(item.article.id, "") for item in coded
    ]
    outlets = [item.article.outlet for item in coded]
    words = [sentence.words for sentence in sentences]
    groups = group_identical(words, MIN_WORDS)
    formulas = [repeated[item.article.id] for item in coded]
    found = list(_pair_identical(sentences, groups, outlets, formulas))
    # equal sentences stand once in the index, or wire copy would crowd out everything else
    firsts = _keep_firsts(sentences)
    kept = [sentences[place] for place in firsts]
    for one, two in find_candidates([item.words for item in kept], max(1, len(vocabulary))):
        first, second = kept[one], kept[two]
        if first.article == second.article or first.words == second.words:
            continue
        if outlets[first.article] and outlets[first.article] == outlets[second.article]:
            continue
        home, other = homes[first.article], homes[second.article]
        match = judge_pair(first, second, vocabulary.function_words, same_event=home == other)
        if match:
            found.append(Passage(first=first, second=second, match=match))
    found.sort(key=_place)
    return Shared(passages=tuple(found), sentences=tuple(sentences))


def _place(passage: Passage) -> tuple[int, int, int, int]:
    first, second = passage.first, passage.second
    return first.article, first.number, second.article, second.number


def _keep_firsts(sentences: Sequence[Sentence]) -> list[int]:
    seen: dict[tuple[int, ...], None] = {}
    kept = []
    for place, sentence in enumerate(sentences):
        if sentence.words not in seen:
            seen[sentence.words] = None
            kept.append(place)
    return kept


def _pair_identical(
    sentences: Sequence[Sentence],
    groups: Sequence[Sequence[int]],
    outlets: Sequence[str],
    repeated: Sequence[Container[int]],
) -> Iterator[Passage]:
    """Pair equal sentences: within an article, within an outlet, between outlets.

    What one outlet prints in three articles or more is boilerplate and paired with its first
    place only; so are the members of groups too large to pair each with each.
    """
    for group in groups:
        by_outlet: dict[str, list[Sentence]] = defaultdict(list)
        for place in group:
            by_outlet[outlets[sentences[place].article]].append(sentences[place])
        heads = []
        for outlet, members in by_outlet.items():
            boilerplate = members[0].number in repeated[members[0].article]
            yield from _pair_own(members, boilerplate=boilerplate)
            heads += [members[0]] if outlet else _first_of_each_article(members)
        star = len(heads) > MOST_PAIRED
        pairs = [(heads[0], head) for head in heads[1:]] if star else combinations(heads, 2)
        for first, second in pairs:
            yield _pair(first, second, "identical")


def _pair_own(members: Sequence[Sentence], *, boilerplate: bool) -> Iterator[Passage]:
    for member in members[1:]:
        same = member.article == members[0].article
        yield _pair(members[0], member, "boilerplate" if boilerplate and not same else "identical")


def _first_of_each_article(members: Sequence[Sentence]) -> list[Sentence]:
    firsts: dict[int, Sentence] = {}
    for member in members:
        firsts.setdefault(member.article, member)
    return list(firsts.values())


def _pair(first: Sentence, second: Sentence, kind: str) -> Passage:
    match = Match(
        kind="boilerplate" if kind == "boilerplate" else "identical",
        similarity=1.0,
        tokens=(first.tokens, second.tokens),
    )
    return Passage(first=first, second=second, match=match)
