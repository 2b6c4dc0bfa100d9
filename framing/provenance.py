"""Where a result comes from: version, settings, and digests of lexicons, model and corpus."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from framing.records import Article, Skipped


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
    notices: tuple[str, ...] = ()
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
            "skipped": [{"source": item.source, "reason": item.reason} for item in self.skipped],
            "notices": list(self.notices),
            **self.notes,
        }

    def to_json(self) -> bytes:
        """Return the run as indented JSON."""
        text = json.dumps(self.to_record(), ensure_ascii=False, indent=2)
        return f"{text}\n".encode("utf-8", "replace")


class Gathered(NamedTuple):
    """A notice, the first input that it is about, and how many more it is about."""

    source: str
    more: int
    notice: str


def gather_notices(notices: Iterable[str]) -> list[Gathered]:
    """Return each notice once, in the order of first appearance, with the inputs counted.

    >>> gather_notices(["a.csv#2: no date", "a.csv#3: late", "a.csv#4: no date"])
    [Gathered(source='a.csv#2', more=1, notice='no date'), Gathered(source='a.csv#3', more=0, notice='late')]
    """
    found: dict[str, list[str]] = {}
    for text in notices:
        source, _, notice = text.partition(": ")
        found.setdefault(notice, []).append(source)
    return [Gathered(sources[0], len(sources) - 1, notice) for notice, sources in found.items()]


_FEWEST_DATED, _FAR = 10, 5  # articles; years


class CorpusLog:
    """What a run has to tell of its articles, noted one by one while they pass."""

    def __init__(self) -> None:
        self.articles = 0
        self.skipped: list[Skipped] = []
        self.notices: list[str] = []
        self.langs: set[str] = set()
        self._years: list[tuple[int, str, str]] = []
        self.ask_last: list[Callable[[], Sequence[str]]] = []
        self._total = hashlib.sha256()

    @property
    def digest(self) -> str:
        """A SHA-256 over ids, outlets, dates, languages and texts in order."""
        return self._total.hexdigest()

    def note(self, article: Article) -> None:
        """Count an article, take it into the digest and keep its notices."""
        self.articles += 1
        self.langs.add(article.lang)
        self.notices += [f"{article.source}: {notice}" for notice in article.notices]
        if article.published:
            self._years.append((int(article.published[:4]), article.published, article.source))
        for part in (article.id, article.outlet, article.published, article.lang, article.text):
            self._total.update(part.encode("utf-8", "surrogatepass"))
            self._total.update(b"\0")

    def list_lone_dates(self) -> list[str]:
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
                    f"{source}: dated {published}, {gap} years after all the others: check it"
                    for _, published, source in years[place:]
                ]
        return []

    def list_last(self) -> list[str]:
        """Return the notices that only the whole run can give, from all that `ask_last` holds too."""
        return [*self.list_lone_dates(), *(one for ask in self.ask_last for one in ask())]

    def keep_articles(self, items: Iterable[Article | Skipped]) -> Iterator[Article]:
        """Yield the articles among `items`, noting both them and the inputs that were skipped."""
        for item in items:
            if isinstance(item, Skipped):
                self.skipped.append(item)
            else:
                self.note(item)
                yield item
