"""Where a result comes from: version, settings, and digests of lexicons, model and corpus."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.errors import InputError
from framing.notes import Note, write_note
from framing.records import Article, Skipped
from framing.text.names import fold_name


class Notice(NamedTuple):
    """What reading had to guess of an input, or what a run has to tell of it.

    >>> str(Notice("a.csv#2", Note("no date")))
    'a.csv#2: no date'
    """

    source: str
    text: Note

    def __str__(self) -> str:
        """Return the notice as a line: the input, then what is said of it."""
        return f"{self.source}: {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """What a reader needs to make the same tables again; it holds no time and no place."""

    version: str
    settings: Mapping[str, object]
    lexicons: Mapping[str, Mapping[str, str]]
    scorer: str
    model_digest: str
    corpus_digest: str
    articles: int
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[Notice, ...] = ()
    notes: Mapping[str, object] = field(default_factory=dict)

    def to_record(self) -> dict[str, object]:
        """Return the run as plain values, keys in a fixed order."""
        return {
            "version": self.version,
            "settings": dict(self.settings),
            "lexicons": {name: dict(about) for name, about in sorted(self.lexicons.items())},
            "scorer": self.scorer,
            "model_digest": self.model_digest,
            "corpus_digest": self.corpus_digest,
            "articles": self.articles,
            "skipped": [
                {"source": item.source, **item.reason.to_record("reason")} for item in self.skipped
            ],
            "notices": [
                {"source": item.source, **item.text.to_record("notice")} for item in self.notices
            ],
            **self.notes,
        }

    def to_json(self, files: Iterable[str] = ()) -> bytes:
        """Return the run as indented JSON with the names of the `files` written beside it."""
        record = {**self.to_record(), "files": sorted(files)}
        text = json.dumps(record, ensure_ascii=False, indent=2)
        return f"{text}\n".encode("utf-8", "replace")


class Gathered(NamedTuple):
    """A notice, the first input that it is about, how many more it is about, and how many are like it."""

    source: str
    more: int
    notice: Note
    like: int = 0


# What stands between quotation marks (an apostrophe inside or behind a word is none), and numbers.
_VALUES = re.compile(r"""(?<!\w)'.*?'(?!\w)|(?<!\w)".*?"(?!\w)|\d+""")


def gather_notices(notices: Iterable[Notice]) -> list[Gathered]:
    """Return each notice once, in the order of first appearance, with the inputs counted.

    Of notices that differ in quoted values and numbers alone the first stands for all; `like` counts the others.

    >>> late, none = Note("late"), Note("no date")
    >>> gather_notices([Notice("a", none), Notice("b", late), Notice("c", none)])
    [Gathered(source='a', more=1, notice='no date', like=0), Gathered(source='b', more=0, notice='late', like=0)]
    >>> gather_notices(Notice("a", Note(f"no date ({value!r})")) for value in "?-?")
    [Gathered(source='a', more=1, notice="no date ('?')", like=1)]
    """
    found: dict[str, list[Notice]] = {}
    for item in notices:
        found.setdefault(name_sort(item.text), []).append(item)
    gathered = []
    for items in found.values():
        source, first = items[0]
        same = sum(notice == first for _, notice in items)
        gathered.append(Gathered(source, same - 1, first, len(items) - same))
    return gathered


def name_sort(text: str) -> str:
    """Return what a notice has in common with those that differ in quoted values and numbers alone.

    >>> name_sort("date '03/04/2021' may be 2021-04-03")
    "date '' may be ''-''-''"
    """
    return _VALUES.sub("''", text)


_FEWEST_DATED, _FAR = 10, 5  # articles; years
_LONG, _FEWEST_LONG = 100_000, 10  # characters, articles: below them no length is out of the way
_TIMES, _TOO_LONG = 100, 500_000  # the median; characters of some 4,000 sentences


class CorpusLog:
    """What a run has to tell of its articles, noted one by one while they pass."""

    def __init__(self) -> None:
        self.articles = 0
        self.skipped: list[Skipped] = []
        self.notices: list[Notice] = []
        self.langs: set[str] = set()
        self.countries: Counter[str] = Counter()  # of events, where they are given
        self._sources: dict[str, str] = {}
        self._outlets: dict[str, str] = {}
        self._years: list[tuple[int, str, str]] = []
        self.ask_last: list[Callable[[], Sequence[Notice]]] = []
        self._sizes: list[tuple[int, str]] = []
        self._texts: dict[bytes, str] = {}
        self._total = hashlib.sha256()

    @property
    def digest(self) -> str:
        """A SHA-256 over ids, outlets, dates, languages, texts and given countries of events in order."""
        return self._total.hexdigest()

    def note(self, article: Article) -> None:
        """Count an article, take it into the digest and keep its notices."""
        self.articles += 1
        self.langs.add(article.lang)
        self._outlets.setdefault(article.outlet, article.source)
        self.notices += (Notice(article.source, text) for text in article.notices)
        self._note_copy(article)
        self._sizes.append((len(article.text), article.source))
        if article.published:
            self._years.append((int(article.published[:4]), article.published, article.source))
        parts = [article.id, article.outlet, article.published, article.lang, article.text]
        if article.event_country:
            self.countries[article.event_country] += 1
            parts.append(article.event_country)
        for part in parts:
            self._total.update(part.encode("utf-8", "surrogatepass"))
            self._total.update(b"\0")

    def _note_copy(self, article: Article) -> None:
        """Keep a notice where an earlier article of the same outlet has the same words."""
        words = f"{article.outlet}\0{' '.join(article.text.split())}"
        key = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
        first = self._texts.setdefault(key, article.source)
        if first != article.source:
            same = "same text as {first}, of the same outlet: both count; leave one out"
            note = write_note("same_text", same, first=repr(first))
            self.notices.append(Notice(article.source, note))

    def list_long_articles(self) -> list[Notice]:
        """Return a notice for each article that is so much longer than others that it may hold several.

        Asked at the end: a hundred times the median of ten articles or more, or some 4,000 sentences.
        """
        sizes = sorted(size for size, _ in self._sizes)
        most = _TOO_LONG
        if len(sizes) >= _FEWEST_LONG:
            most = min(most, max(_LONG, _TIMES * sizes[len(sizes) // 2]))
        long = "{size:,} characters long: is it one article? If it holds several, part them"
        return [
            Notice(source, write_note("long_article", long, size=size))
            for size, source in self._sizes
            if size > most
        ]

    def list_lone_dates(self) -> list[Notice]:
        """Return a notice for each date that lies far after every other article's.

        Asked at the end; at most one in a hundred articles (or one of ten) can be alone.
        """
        years = sorted(self._years)
        first = len(years) - max(1, len(years) // 100)
        if len(years) < _FEWEST_DATED:
            return []
        for place in range(first, len(years)):
            gap = years[place][0] - years[place - 1][0]
            if gap > _FAR:
                return [
                    _tell_lone(published, gap, source) for _, published, source in years[place:]
                ]
        return []

    def list_like_outlets(self) -> list[Notice]:
        """Return a notice for outlets whose names differ by capitals, accents or marks alone.

        Asked at the end; the source is the first article of the name that came last.
        """
        alike: dict[str, list[str]] = {}
        for outlet in self._outlets:
            alike.setdefault(fold_name(outlet), []).append(outlet)
        return [
            Notice(
                self._outlets[names[-1]],
                write_note(
                    "like_outlets",
                    "outlets {names} differ by capitals, accents or marks alone and count as "
                    "{count}: if they are one, write one name",
                    names=", ".join(sorted(names)),
                    count=len(names),
                ),
            )
            for folded, names in alike.items()
            if folded and len(names) > 1
        ]

    def list_last(self) -> list[Notice]:
        """Return the notices that only the whole run can give, from all that `ask_last` holds too."""
        last = (one for ask in self.ask_last for one in ask())
        return [
            *self.list_lone_dates(),
            *self.list_long_articles(),
            *self.list_like_outlets(),
            *last,
        ]

    def keep_articles(self, items: Iterable[Article | Skipped]) -> Iterator[Article]:
        """Yield the articles among `items`, noting both them and the inputs that were skipped.

        Raises InputError for a second article with the id of an earlier one, since tables would
        mix them up, and for what is no article.
        """
        for item in items:
            if isinstance(item, Skipped):
                self.skipped.append(item)
                continue
            self._refuse_other(item)
            self.note(item)
            yield item

    def _refuse_other(self, item: object) -> None:
        if not isinstance(item, Article):
            raise InputError(
                f"{str(item)[:40]!r} is a {type(item).__name__}, allowed are articles as read_articles "
                "and read_text give them"
            )
        if item.id in self._sources:
            first = self._sources[item.id]
            raise InputError(
                f"{item.source}: its id {item.id!r} is also that of an article from {first}; give "
                "each article its own id, and each article once"
            )
        self._sources[item.id] = item.source


def _tell_lone(published: str, gap: int, source: str) -> Notice:
    lone = "dated {date}, {gap} years after all the others: check it"
    return Notice(source, write_note("lone_date", lone, date=published, gap=gap))
