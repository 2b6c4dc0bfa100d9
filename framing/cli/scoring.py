"""Score the articles of sources as commands do that need all of them at once."""

from __future__ import annotations

from collections.abc import Sequence

from framing.cli.options import require_articles
from framing.cli.progress import show_progress
from framing.codebook import Codebook
from framing.pipeline import score_articles
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.tables.collection import Tables


def score_sources(
    sources: Sequence[str],
    codebook: Codebook,
    read: ReadOptions | None = None,
    *,
    workers: int = 1,
) -> Tables:
    """Return the scored articles of sources, after listing on stderr what was skipped.

    Raises InputError where no article is left.
    """
    with show_progress() as progress:
        articles = progress.watch(read_articles(sources, read or ReadOptions()), workers)
        scored = score_articles(articles, codebook, workers=workers, progress=progress)
    require_articles(scored.run)
    return scored
