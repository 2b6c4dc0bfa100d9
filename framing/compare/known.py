"""What the tables of a run say of each article, read once and asked for every new article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from framing.attribute.fullest import find_full_names
from framing.attribute.people import Name, name_speaker
from framing.attribute.summary import list_reported
from framing.records import Attribution, Cell, Span, Speech, Table

Value = TypeVar("Value", str, tuple[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRun:
    """The facts of a run by article: events, which text each prints, sources, terms.

    `sources` are name, speaker and role of every sentence that reports a named source; `terms` frame,
    role and id of every term that is not negated, and `users` the articles that use a term at
    all, None for a run without evidence.
    """

    ids: Sequence[str]
    events: Mapping[str, str]
    members: Mapping[str, Sequence[str]]
    printed: Mapping[str, str]
    sources: Mapping[str, Sequence[tuple[Name, str, str]]]
    terms: Mapping[str, Sequence[tuple[str, str, str]]]
    users: Mapping[str, Collection[str]] | None

    @classmethod
    def read(cls, tables: Mapping[str, Table]) -> Self:
        """Return what the tables of a run say; each table is gone through once."""
        ids = [str(name) for name in tables["articles"].column("article_id")]
        events, groups = _map_column(tables, "event_id"), _map_column(tables, "wire_group")
        terms, users = _list_terms(tables)
        return cls(
            ids=ids,
            events=events,
            members=_turn(events),
            printed={name: groups.get(name) or name for name in ids},
            sources=_list_sources(tables),
            terms=terms,
            users=users,
        )


def find_copies(
    tables: Mapping[str, Table], corpus: Mapping[str, Table]
) -> dict[str, frozenset[str]]:
    """Return the articles of a corpus that are one of `tables`, by its id: its id, or outlet and text."""
    copies = _turn(_map_prints(corpus))
    new = _map_prints(tables)
    return {
        str(name): frozenset([str(name), *(copies.get(new[name], ()) if name in new else ())])
        for name in tables["articles"].column("article_id")
    }


def _map_prints(tables: Mapping[str, Table]) -> dict[str, tuple[str, str]]:
    """Return outlet and digest by article; nothing where a text has no digest."""
    outlets = _map_column(tables, "outlet")
    digests = _map_column(tables, "digest").items()
    return {name: (outlets.get(name, ""), digest) for name, digest in digests if digest}


def _map_column(tables: Mapping[str, Table], column: str) -> dict[str, str]:
    """Return a column of `articles` by article; empty texts where there is none."""
    table = tables["articles"]
    if column not in table.columns:
        return {}
    cells = zip(table.column("article_id"), table.column(column), strict=True)
    return {str(article): str(cell or "") for article, cell in cells}


def _turn(facts: Mapping[str, Value]) -> dict[Value, list[str]]:
    found: dict[Value, list[str]] = defaultdict(list)
    for name, value in facts.items():
        found[value].append(name)
    return dict(found)


def _list_sources(tables: Mapping[str, Table]) -> dict[str, list[tuple[Name, str, str]]]:
    langs, told = _map_column(tables, "lang"), _read_attributions(tables)
    found: dict[str, list[tuple[Name, str, str]]] = defaultdict(list)
    for article, speech in _read_speech(tables).items():
        full = find_full_names(told.get(article, ()))
        for said in list_reported(speech, told.get(article, ())):
            fullest = full.tell(said)
            if name := name_speaker(said.speaker, fullest, langs.get(article, "")):
                found[article].append((name, fullest, said.role or "unknown"))
    return dict(found)


def _read_speech(tables: Mapping[str, Table]) -> dict[str, list[Speech]]:
    """Return who speaks in each sentence, by article."""
    rows: Iterable[Any] = tables["sentences"].cells(*_SPEECH, "article_id")
    found: dict[str, list[Speech]] = defaultdict(list)
    for segment, mode, speaker, role, article in rows:
        found[article].append(Speech(segment, mode, speaker, role, "own"))
    return found


def _read_attributions(tables: Mapping[str, Table]) -> dict[str, list[Attribution]]:
    """Return what tells who speaks beside the source of a sentence; none for a run without attributions."""
    found: dict[str, list[Attribution]] = defaultdict(list)
    if "attributions" not in tables:
        return found
    rows: Iterable[Any] = tables["attributions"].cells(
        *_SPEECH, "kind", "rule", "speaker_id", "article_id"
    )
    for segment, mode, speaker, role, kind, rule, number, article in rows:
        found[article].append(
            Attribution(
                segment=segment, mode=mode, speaker=speaker, role=role, kind=kind, rule=rule,
                speaker_id=number, span=Span(0, 0), stance="attributed",
            )
        )  # fmt: skip
    return found


_SPEECH = ("sentence", "mode", "speaker", "role")


def _list_terms(
    tables: Mapping[str, Table],
) -> tuple[dict[str, list[tuple[str, str, str]]], dict[str, set[str]] | None]:
    if "evidence" not in tables:
        return {}, None
    table = tables["evidence"]
    names = ("article_id", "frame", "role", "term_id", "negated")
    columns: list[Sequence[Cell]] = [table.column(name) for name in names]
    terms: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    users: dict[str, set[str]] = defaultdict(set)
    for article, frame, role, term, negated in zip(*columns, strict=True):
        users[str(term)].add(str(article))
        if not negated:
            terms[str(article)].append((str(frame), str(role), str(term)))
    return dict(terms), dict(users)
