"""Where a new article stands against a corpus that was scored before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

import numpy as np
from scipy.special import ndtri
from sklearn.feature_extraction.text import TfidfVectorizer

from framing.attribute.identity import find_key
from framing.compare.corpus import Corpus, build_corpus
from framing.compare.design import Floats
from framing.compare.pairs import ALWAYS
from framing.records import REPORTED_MODES, Cell, Table
from framing.tables.build import round_value
from framing.tables.schema import SCHEMAS

NEAR_SHOWN = 5
# Among fewer articles one more or less moves a percentile by five or more: none is given.
LEAST_ARTICLES = 20
# How alike an article must be to be of the same event: at whatever date, or within a week of it.
SAME_EVENT, SAME_EVENT_IN_TIME, WINDOW_DAYS = 0.3, 0.22, 7
Row = tuple[Cell, ...]


def place_article(tables: Mapping[str, Table], corpus_tables: Mapping[str, Table]) -> Table:
    """Return the `placement` table: where each new article stands against an earlier run.

    Percentile per frame and voice (own, quoted, all), with an interval that comes from the
    new article's own length, both empty below 20 articles; the nearest articles; sources that
    articles on the event quote (copies of one text counting once) and this one does not; terms
    the corpus never used. The event is that of the manifest, or
    else of the nearest article if it is at least .22 similar and within seven days, or .3
    where a date is missing (on BASIL these found 139 of 140 and joined none wrongly).
    """
    schema = SCHEMAS["placement"]
    table = Table(schema.name, schema.names)
    corpus = build_corpus(corpus_tables)
    new = build_corpus(tables)
    texts, known = _join_texts(tables), _join_texts(corpus_tables)
    events = _Events.collect(tables, corpus_tables)
    texts_of = _map_texts(corpus_tables)
    vectorizer = TfidfVectorizer(sublinear_tf=True, strip_accents="unicode")
    matrix = vectorizer.fit_transform([known.get(name, "") for name in corpus.ids])
    for place, name in enumerate(new.ids):
        vector = vectorizer.transform([texts.get(name, "")])
        nearness = np.asarray((matrix @ vector.T).todense(), dtype=np.float64).ravel()
        event, similarity = events.find(name, corpus, nearness)
        on_event = _find_on_event(name, event, events.known, texts_of)
        found = [
            *_place_shares(new, place, corpus),
            *_list_near(name, corpus, nearness),
            _tell_event(name, event, similarity, on_event),
            *_list_unquoted(name, tables, corpus_tables, on_event),
            *_list_new_terms(name, tables, corpus_tables),
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


def _place_shares(new: Corpus, place: int, corpus: Corpus) -> list[Row]:
    rows: list[Row] = []
    columns = {column: number for number, column in enumerate(corpus.columns)}
    total = int(new.sentences[place])
    apart = [number for number, name in enumerate(corpus.ids) if name != new.ids[place]]
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


def _join_texts(tables: Mapping[str, Table]) -> dict[str, str]:
    table = tables["sentences"]
    parts: dict[str, list[str]] = defaultdict(list)
    for article, kind, text in zip(
        *(table.column(name) for name in ("article_id", "kind", "text")), strict=True
    ):
        if kind != "junk":
            parts[str(article)].append(str(text))
    return {article: "\n".join(lines) for article, lines in parts.items()}


def _map_column(tables: Mapping[str, Table], column: str) -> dict[str, str]:
    """Return a column of `articles` by article; empty texts where there is none."""
    table = tables["articles"]
    if column not in table.columns:
        return {}
    cells = zip(table.column("article_id"), table.column(column), strict=True)
    return {str(article): str(cell or "") for article, cell in cells}


def _map_texts(tables: Mapping[str, Table]) -> dict[str, str]:
    """Return for each article which text it prints: that of its wire group, or its own."""
    groups = _map_column(tables, "wire_group")
    return {
        name: groups.get(name) or name for name in map(str, tables["articles"].column("article_id"))
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Events:
    """The events and whole dates of articles: those `given` with the new, those `known` before."""

    given: Mapping[str, str]
    known: Mapping[str, str]
    new_days: Mapping[str, date | None]
    days: Mapping[str, date | None]

    @classmethod
    def collect(cls, tables: Mapping[str, Table], corpus_tables: Mapping[str, Table]) -> Self:
        return cls(
            given=_map_column(tables, "event_id"),
            known=_map_column(corpus_tables, "event_id"),
            new_days=_map_days(tables),
            days=_map_days(corpus_tables),
        )

    def find(self, name: str, corpus: Corpus, nearness: Floats) -> tuple[str, float | None]:
        """Return the article's event and how alike its nearest article is; empty where unsure."""
        given = self.given.get(name, "")
        if given and given in self.known.values():
            return given, None
        own = self.new_days.get(name)
        for place in np.argsort(-nearness, kind="stable")[:NEAR_SHOWN]:
            other, similarity = corpus.ids[place], float(nearness[place])
            day = self.days.get(other)
            gap = abs((own - day).days) if own and day else None
            least = SAME_EVENT if gap is None else SAME_EVENT_IN_TIME
            if other != name and similarity >= least and (gap or 0) <= WINDOW_DAYS:
                return self.known[other], similarity
        return "", None


def _map_days(tables: Mapping[str, Table]) -> dict[str, date | None]:
    return {name: _read_day(text) for name, text in _map_column(tables, "published").items()}


def _read_day(text: str) -> date | None:
    """Return a whole ISO date; None for a part of one."""
    return date.fromisoformat(text) if len(text) == len("2021-07-10") else None


def _find_on_event(
    name: str, event: str, events: Mapping[str, str], texts: Mapping[str, str]
) -> dict[str, str]:
    """Return the corpus articles on the event, the article itself apart, and which text each prints."""
    if not event:
        return {}
    return {one: texts[one] for one, its in events.items() if its == event and one != name}


def _tell_event(
    name: str, event: str, similarity: float | None, on_event: Mapping[str, str]
) -> Row:
    """Return the row that says on which event the article was placed, empty where on none."""
    shown = (round_value(similarity), None, None, None, len({*on_event.values()}))
    return (name, "event", "", "", event, *shown)


def _list_near(name: str, corpus: Corpus, nearness: Floats) -> list[Row]:
    others = [place for place, article in enumerate(corpus.ids) if article != name]
    rows: list[Row] = []
    for place in sorted(others, key=lambda place: (-nearness[place], place))[:NEAR_SHOWN]:
        if nearness[place] > 0:
            similarity = round_value(float(nearness[place]))
            shown = (similarity, None, None, None, len(others))
            rows.append((name, "near article", "", "", corpus.ids[place], *shown))
    return rows


def _list_sources(tables: Mapping[str, Table]) -> list[tuple[str, str, str, str]]:
    """Return article, name, speaker and role of every sentence that reports a named source."""
    table, langs = tables["sentences"], _map_column(tables, "lang")
    columns = (table.column(name) for name in ("article_id", "mode", "speaker", "role"))
    return [
        (str(article), name, str(speaker), str(role or "unknown"))
        for article, mode, speaker, role in zip(*columns, strict=True)
        if mode in REPORTED_MODES and speaker
        if (name := find_key(str(speaker), langs.get(str(article), "")))
    ]


def _list_unquoted(
    name: str,
    tables: Mapping[str, Table],
    corpus_tables: Mapping[str, Table],
    on_event: Mapping[str, str],
) -> list[Row]:
    if not on_event:
        return []
    quoted = {key for article, key, _, _ in _list_sources(tables) if article == name}
    carried: dict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for article, key, speaker, role in _list_sources(corpus_tables):
        if article in on_event and key not in quoted:
            carried[key][on_event[article]] = (role, speaker)
    rows: list[Row] = []
    for _, by_article in sorted(carried.items(), key=lambda item: (-len(item[1]), item[0])):
        role, speaker = max(by_article.values(), key=lambda pair: (len(pair[1]), pair))
        shown = (len(by_article), None, None, None, len({*on_event.values()}))
        rows.append((name, "source not quoted", "", role, speaker, *shown))
    return rows


def _list_new_terms(
    name: str, tables: Mapping[str, Table], corpus_tables: Mapping[str, Table]
) -> list[Row]:
    if "evidence" not in tables or "evidence" not in corpus_tables:
        return []
    corpus = corpus_tables["evidence"]
    used = zip(corpus.column("article_id"), corpus.column("term_id"), strict=True)
    known = {term for article, term in used if str(article) != name}
    others = set(map(str, corpus_tables["articles"].column("article_id"))) - {name}
    table = tables["evidence"]
    columns = (table.column(n) for n in ("article_id", "frame", "role", "term_id", "negated"))
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    for article, frame, role, term, negated in zip(*columns, strict=True):
        if str(article) == name and term not in known and not negated:
            found[str(frame), str(role), str(term)] += 1
    return [
        (name, "new term", *key, count, None, None, None, len(others))
        for key, count in sorted(found.items())
    ]
