"""Where a new article stands against a corpus that was scored before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from scipy.special import ndtri

from framing.attribute.people import Name, NameBook
from framing.compare.corpus import Corpus, build_corpus
from framing.compare.design import Floats
from framing.compare.known import KnownRun
from framing.compare.pairs import ALWAYS
from framing.records import Cell, Table
from framing.tables.build import round_value
from framing.tables.near import NEAR_SHOWN, Near
from framing.tables.schema import SCHEMAS

# Among fewer articles one more or less moves a percentile by five or more: none is given.
LEAST_ARTICLES = 20
Row = tuple[Cell, ...]


def place_article(
    tables: Mapping[str, Table],
    corpus_tables: Mapping[str, Table],
    nearness: Mapping[str, Sequence[Near]],
    copies: Mapping[str, Collection[str]],
) -> Table:
    """Return the `placement` table: where each new article stands against an earlier run.

    Percentile per frame and voice (own, quoted, all), with an interval that comes from the
    new article's own length, both empty below 20 articles; the nearest articles; sources that
    articles on the event quote (copies of one text counting once) and this one does not; terms
    the corpus never used. The event is that of the manifest, or else of the likest article that
    can be on one event with it. `copies` are the `find_copies` of the same tables, `nearness` is
    what `measure_nearness` returns of all three.
    """
    schema = SCHEMAS["placement"]
    table = Table(schema.name, schema.names)
    corpus, new = build_corpus(corpus_tables), build_corpus(tables)
    known, given = KnownRun.read(corpus_tables), KnownRun.read(tables)
    for place, name in enumerate(new.ids):
        same, near = copies[name], nearness[name]
        others = [number for number, other in enumerate(corpus.ids) if other not in same]
        event, likeness = _find_event(name, given, known, near)
        members = known.members[event] if event else ()
        on_event = {one: known.printed[one] for one in members if one not in same}
        found = [
            *_place_shares(new, place, corpus, others),
            *_list_near(name, near, len(others)),
            _tell_event(name, event, likeness, on_event),
            *_list_unquoted(name, given, known, on_event),
            *_list_new_terms(name, given, known, same),
        ]
        table.rows.extend((*row, "") for row in found)
    return table


def find_percentile(value: float, others: Floats) -> float:
    """Return the share of others below a value, ties counting half, 0 to 100.

    >>> find_percentile(2.0, np.array([1.0, 2.0, 3.0, 4.0]))
    37.5
    """
    below = float(np.mean(others < value - 1e-12))
    return 100 * (below + float(np.mean(np.abs(others - value) <= 1e-12)) / 2)  # noqa: PLR2004


def find_wilson_interval(count: float, total: int, level: float = 0.95) -> tuple[float, float]:
    """Return Wilson's interval (1927) of a share.

    >>> tuple(round(end, 3) for end in find_wilson_interval(2, 10))
    (0.057, 0.51)
    """
    z = float(ndtri((1 + level) / 2))
    middle = (count + z * z / 2) / (total + z * z)
    reach = z / (total + z * z) * (count * (total - count) / total + z * z / 4) ** 0.5
    return middle - reach, middle + reach


def _place_shares(new: Corpus, place: int, corpus: Corpus, apart: Sequence[int]) -> list[Row]:
    rows: list[Row] = []
    columns = {column: number for number, column in enumerate(corpus.columns)}
    total = int(new.sentences[place])
    if not apart:
        return rows
    for number, (frame, role) in enumerate(new.columns):
        if role not in ALWAYS or (frame, role) not in columns:
            continue
        others = corpus.values[apart, columns[frame, role]]
        value = float(new.values[place, number])
        ends = find_wilson_interval(value * total, total)
        placed: list[Cell] = [None, None, None]
        if len(others) >= LEAST_ARTICLES:
            placed = [round_value(find_percentile(v, others)) for v in (value, *ends)]
        shown = (round_value(value), *placed, len(others))
        rows.append((new.ids[place], "share", frame, role, "", *shown))
    return rows


def _find_event(
    name: str, given: KnownRun, known: KnownRun, near: Sequence[Near]
) -> tuple[str, float | None]:
    """Return the article's event and how alike its likest article is; empty where there is none."""
    told = given.events.get(name, "")
    if told and told in known.members:
        return told, None
    for one in near:
        if one.same_event:
            return known.events.get(one.article_id, ""), one.likeness
    return "", None


def _tell_event(name: str, event: str, likeness: float | None, on_event: Mapping[str, str]) -> Row:
    """Return the row that says on which event the article was placed, empty where on none."""
    shown = (round_value(likeness), None, None, None, len({*on_event.values()}))
    return (name, "event", "", "", event, *shown)


def _list_near(name: str, near: Sequence[Near], total: int) -> list[Row]:
    return [
        (
            name,
            "near article",
            "",
            "",
            one.article_id,
            round_value(one.likeness),
            None,
            None,
            None,
            total,
        )
        for one in near[:NEAR_SHOWN]
    ]


def _list_unquoted(
    name: str, given: KnownRun, known: KnownRun, on_event: Mapping[str, str]
) -> list[Row]:
    own = [one for one, _, _ in given.sources.get(name, ())]
    others = {article: known.sources.get(article, ()) for article in on_event}
    book = NameBook([*own, *(one for told in others.values() for one, _, _ in told)])
    quoted = {other for one in own for other in book.list_possible(one)}
    carried: dict[Name, dict[str, tuple[str, str]]] = defaultdict(dict)
    for article, printed in on_event.items():
        for one, speaker, role in others[article]:
            if (key := book.tell(one)) not in quoted:
                carried[key][printed] = (role, speaker)
    rows: list[Row] = []
    for _, by_article in sorted(carried.items(), key=lambda item: (-len(item[1]), item[0])):
        role, speaker = max(by_article.values(), key=lambda pair: (len(pair[1]), pair))
        shown = (len(by_article), None, None, None, len({*on_event.values()}))
        rows.append((name, "source not quoted", "", role, speaker, *shown))
    return rows


def _list_new_terms(
    name: str, given: KnownRun, known: KnownRun, same: Collection[str]
) -> list[Row]:
    if given.users is None or known.users is None:
        return []
    users = known.users
    found = Counter(
        key
        for key in given.terms.get(name, ())
        if all(one in same for one in users.get(key[2], ()))
    )
    total = sum(one not in same for one in known.ids)
    return [
        (name, "new term", *key, count, None, None, None, total)
        for key, count in sorted(found.items())
    ]
