"""Group articles that are near copies of one another, mostly wire text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from framing.records import CodedArticle
from framing.relate.passages.candidates import group_identical
from framing.relate.passages.find import Passage, Shared, find_passages
from framing.relate.passages.judge import MIN_WORDS
from framing.relate.passages.units import Sentence

LEAST_SHARE = 0.5
LEAST_SENTENCES = 3
MOST_ARTICLES = 40


def find_wire_groups(coded: Sequence[CodedArticle], shared: Shared | None = None) -> dict[str, str]:
    """Return the group of each article that is a near copy of another; others are left out.

    Two articles are near copies when they have at least three sentences in common, equal or
    nearly so, and those are at least half of the shorter one's sentences. A group is
    named after its first article. `shared` is what `find_passages` returned, if called already.
    """
    shared = shared or find_passages(coded)
    names = [item.article.id for item in coded]
    passages, sentences = shared.passages, shared.sentences
    lengths = Counter(item.article for item in sentences if len(item.words) >= MIN_WORDS)
    common = _count_common(passages, sentences)
    parents = list(range(len(names)))
    for (first, second), count in sorted(common.items()):
        shorter = min(lengths[first], lengths[second])
        if count >= LEAST_SENTENCES and count >= LEAST_SHARE * shorter:
            one, two = sorted((_find_root(parents, first), _find_root(parents, second)))
            parents[two] = one
    roots = [_find_root(parents, place) for place in range(len(names))]
    sizes = Counter(roots)
    return {name: names[root] for name, root in zip(names, roots, strict=True) if sizes[root] > 1}


def _count_common(
    passages: Sequence[Passage], sentences: Sequence[Sentence]
) -> Counter[tuple[int, int]]:
    """Return how many sentences of the first article each pair has in common."""
    common: dict[tuple[int, int], set[int]] = defaultdict(set)
    for group in group_identical([item.words for item in sentences], MIN_WORDS):
        articles = {sentences[place].article: sentences[place].number for place in group}
        members = sorted(articles)
        if len(members) > MOST_ARTICLES:
            continue  # what so many print is boilerplate
        for place, first in enumerate(members):
            for second in members[place + 1 :]:
                common[first, second].add(articles[first])
    for passage in passages:
        pair = (passage.first.article, passage.second.article)
        if passage.match.kind in {"near copy", "shared quotation"} and pair[0] != pair[1]:
            common[pair].add(passage.first.number)
    return Counter({pair: len(numbers) for pair, numbers in common.items()})


def _find_root(parents: list[int], place: int) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place
