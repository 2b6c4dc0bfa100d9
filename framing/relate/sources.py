"""Who is given a voice: how much, how early, and with which frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from framing.attribute.fullest import choose_fullest, find_full_names
from framing.records import REPORTED_MODES, Article, Cell, CodedArticle, Speech, Table
from framing.relate.people import find_people
from framing.score.shares import count_words
from framing.tables.build import round_value
from framing.tables.corpus_schemas import SOURCES
from framing.tables.wire import write_count
from framing.text.tokens import find_token_range


@dataclass(slots=True)
class _Share:
    sentences: float = 0.0
    words: float = 0.0
    positions: float = 0.0
    articles: float = 0.0
    first_words: float = 0.0
    last_words: float = 0.0
    frames: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    names: set[str] = field(default_factory=set)
    first: tuple[str, int] = ("", 0)


Key = tuple[str, str, str]
People = Mapping[tuple[tuple[str, str], str], str]


def relate_sources(
    coded: Sequence[CodedArticle], weights: Mapping[str, float] | None = None
) -> Table:
    """Return the `sources` table: a row for each outlet and role, then for each speaker.

    Shares are of all eligible sentences and words of the outlet. The namings that an article
    links to one speaker count together under the fullest, and so do, in all articles of the
    outlet, namings in one role that mean one person or body (`find_people`). Speakers who go unnamed count in their role's row only. `weights` says
    how much an article counts, by its id (1 where not given, 0 leaves it out); counts are sums of weights. A role's frames are all in its
    voice, also where another source of the sentence comes first or a word is held at a distance:
    a role that only such frames have is a row with no sentences. A speaker's are those in the
    sentences that report the speaker.
    """
    shares: dict[Key, _Share] = defaultdict(_Share)
    people = find_people(coded, _tell_place, surnames=True)
    sentences: dict[str, float] = defaultdict(float)
    words: dict[str, float] = defaultdict(float)
    for item in coded:
        outlet, weight = item.article.outlet, (weights or {}).get(item.article.id, 1.0)
        if weight:
            eligible = sum(segment.kind != "junk" for segment in item.segments)
            sentences[outlet] += weight * eligible
            words[outlet] += weight * count_words(item.segments, item.tokens)
            _add_article(item, weight, shares, people)
    table = Table(SOURCES.name, SOURCES.names)
    rows = [_row(key, share, sentences[key[0]], words[key[0]]) for key, share in shares.items()]
    table.rows.extend(sorted(rows, key=lambda row: row[:3]))
    return table


def _tell_place(article: Article, said: Speech) -> tuple[str, str]:
    return article.outlet, said.role or "unknown"


def _add_article(
    item: CodedArticle, weight: float, shares: dict[Key, _Share], people: People
) -> None:
    outlet = item.article.outlet
    live = [
        (segment, said)
        for segment, said in zip(item.segments, item.speech, strict=True)
        if segment.kind != "junk"
    ]
    reported_words = _count_reported_words(item)
    full = find_full_names(item.attributions)
    frames: dict[tuple[int, str], list[str]] = defaultdict(list)
    for code in item.codes:
        if code.present and code.voice != "outlet":
            frames[code.segment, code.voice].append(code.frame)
            shares[outlet, code.voice, ""].frames[code.frame] += weight
    seen: set[Key] = set()
    spoken: list[tuple[Key, ...]] = []
    for place, (segment, said) in enumerate(live):
        if said.mode not in REPORTED_MODES:
            continue
        name = full.tell(said)
        spoken.append(_keys(item.article, said, name, people))
        for key in spoken[-1]:
            share = shares[key]
            share.names.add(name if key[2] else "")
            share.first = share.first if share.first[0] else (item.article.id, segment.number)
            share.sentences += weight
            share.words += weight * reported_words.get(segment.number, 0)
            for frame in frames[segment.number, key[1]] if key[2] else ():
                share.frames[frame] += weight
            if key not in seen:
                seen.add(key)
                share.positions += weight * place / max(1, len(live) - 1)
                share.articles += weight
    if spoken:
        _add_ends(spoken[0], spoken[-1], weight, shares)


def _add_ends(
    first: tuple[Key, ...], last: tuple[Key, ...], weight: float, shares: dict[Key, _Share]
) -> None:
    """Count an article for those who are reported first and last in it."""
    for key in first:
        shares[key].first_words += weight
    for key in last:
        shares[key].last_words += weight


def _keys(article: Article, said: Speech, name: str, people: People) -> tuple[Key, ...]:
    place = _tell_place(article, said)
    whole: Key = (*place, "")
    return (whole, (*place, people[place, name.casefold()])) if name else (whole,)


def _count_reported_words(item: CodedArticle) -> dict[int, int]:
    """Return the words inside reported content by segment, each word counted once."""
    inside: dict[int, set[int]] = defaultdict(set)
    for attribution in item.attributions:
        if attribution.kind != "speech":
            continue
        for part in attribution.parts:
            inside[attribution.segment].update(find_token_range(item.tokens, part))
    return {segment: len(indices) for segment, indices in inside.items()}


def _row(key: Key, share: _Share, sentences: float, words: float) -> tuple[Cell, ...]:
    voiced = ";".join(f"{frame}:{write_count(n)}" for frame, n in sorted(share.frames.items()))
    return (
        *key[:2],
        choose_fullest(share.names or {""}),
        write_count(share.sentences),
        round_value(share.sentences / sentences),
        write_count(share.words),
        round_value(share.words / words) if words else None,
        round_value(share.positions / share.articles) if share.articles else None,
        write_count(share.first_words),
        write_count(share.last_words),
        voiced,
        "",
        *(share.first if share.articles else ("", None)),
    )
