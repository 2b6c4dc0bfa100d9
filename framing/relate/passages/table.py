"""The `passages` table: what articles share word for word, nearly so, or in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.lexicon.language import load_agencies
from framing.records import Cell, CodedArticle, Span, Table
from framing.relate.passages.find import Passage, Shared, find_passages
from framing.relate.passages.likeness import show_difference
from framing.tables.relation_schemas import PASSAGES
from framing.text.accents import strip_diacritics
from framing.text.tokens import tokenize_text
from framing.text.variants import normalise_spelling

_COPIES = frozenset({"identical", "near copy"})


def relate_passages(
    coded: Sequence[CodedArticle],
    events: Mapping[str, str] | None = None,
    shared: Shared | None = None,
) -> Table:
    """Return the `passages` table, one row for each pair of sentences that share a passage.

    `events` maps article ids to events; without it each article's own event holds. `shared`
    is what `find_passages` returned, when it was called already.
    """
    found = (shared or find_passages(coded, events)).passages
    names = _read_agencies()
    agencies = [_list_agencies(item, names) for item in coded]
    table = Table(PASSAGES.name, PASSAGES.names)
    table.rows.extend(_make_row(coded, passage, agencies) for passage in found)
    return table


def _make_row(
    coded: Sequence[CodedArticle], passage: Passage, agencies: Sequence[Sequence[str]]
) -> tuple[Cell, ...]:
    one, two = coded[passage.first.article], coded[passage.second.article]
    own, other = passage.match.tokens
    first, second = _span(one, own), _span(two, other)
    return (
        one.article.id,
        passage.first.number,
        one.article.outlet,
        two.article.id,
        passage.second.number,
        two.article.outlet,
        passage.match.kind,
        passage.match.similarity,
        first.start,
        first.end,
        second.start,
        second.end,
        " ".join(first.of(one.article.text).split()),
        " ".join(second.of(two.article.text).split()),
        _describe_difference(one, two, own, other),
        passage.match.speaker or _name_agency(passage, agencies),
    )


def _name_agency(passage: Passage, agencies: Sequence[Sequence[str]]) -> str:
    first, second = passage.first.article, passage.second.article
    if passage.match.kind not in _COPIES or first == second:
        return ""
    return next((name for name in agencies[first] if name in agencies[second]), "")


def _read_agencies() -> list[tuple[str, str]]:
    """Return the news agencies: name and its words, as text is cut."""
    return [(name, " ".join(tokenize_text(name).words)) for name in load_agencies()]


def _list_agencies(item: CodedArticle, names: Sequence[tuple[str, str]]) -> list[str]:
    """Return the news agencies an article names, in the order of the list."""
    words = f" {' '.join(item.tokens.words)} "
    return [name for name, key in names if f" {key} " in words]


def _span(item: CodedArticle, tokens: range) -> Span:
    return Span(item.tokens.starts[tokens[0]], item.tokens.ends[tokens[-1]])


def _describe_difference(one: CodedArticle, two: CodedArticle, own: range, other: range) -> str:
    sides = [
        (item.article.lang, [item.tokens.words[place] for place in tokens])
        for item, tokens in ((one, own), (two, other))
    ]
    numbers: dict[str, int] = {}
    keys = [
        [
            numbers.setdefault(strip_diacritics(normalise_spelling(word, lang)), len(numbers))
            for word in words
        ]
        for lang, words in sides
    ]
    if keys[0] == keys[1]:
        return ""
    return show_difference(_as_written(one, own), _as_written(two, other), (keys[0], keys[1]))


def _as_written(item: CodedArticle, tokens: range) -> list[str]:
    """Return the words as they stand in the text, in its own case."""
    return [
        item.article.text[item.tokens.starts[place] : item.tokens.ends[place]] for place in tokens
    ]
