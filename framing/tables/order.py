"""The order in which articles are set side by side, whatever the order of the input."""

from __future__ import annotations

from collections.abc import Iterable

from framing.records import CodedArticle

_UNDATED = "9"  # after every year


def rank_article(published: object, identifier: object) -> tuple[str, str]:
    """Return what articles are ordered by: their date, those without one last, then their id.

    >>> sorted([("", "a"), ("2021-03-01", "c"), ("2021-03", "b")], key=lambda one: rank_article(*one))
    [('2021-03', 'b'), ('2021-03-01', 'c'), ('', 'a')]
    """
    return str(published or _UNDATED), str(identifier)


def order_articles(coded: Iterable[CodedArticle]) -> tuple[CodedArticle, ...]:
    """Return the articles by date, those without one last, then by id.

    Everything that sets articles side by side goes by this order: what is 'first', which of two
    stands for both, what ties go to. So the order of the input changes nothing.
    """
    return tuple(
        sorted(coded, key=lambda item: rank_article(item.article.published, item.article.id))
    )
