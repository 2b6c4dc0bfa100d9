"""Where a result comes from: version, settings, and digests of lexicons, model and corpus."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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


def digest_corpus(articles: Iterable[Article]) -> str:
    """Return a SHA-256 over ids, outlets, dates and texts in order."""
    total = hashlib.sha256()
    for article in articles:
        for part in (article.id, article.outlet, article.published, article.lang, article.text):
            total.update(part.encode("utf-8", "surrogatepass"))
            total.update(b"\0")
    return total.hexdigest()
