"""Build the tables of single articles: everything that needs no other article."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence

from framing.records import REPORTED_MODES, Attribution, Cell, CodedArticle, Hit, Span, Table
from framing.score.shares import count_words
from framing.tables.schema import SCHEMAS

Row = tuple[Cell, ...]
CONTEXT_CHARACTERS = 60
PLACES = 8


def round_value(value: float | None) -> float | None:
    """Return a float rounded so that files are the same on every machine; None stays None.

    Zero has no sign.

    >>> round_value(1 / 3), round_value(-1e-17)
    (0.33333333, 0.0)
    """
    return None if value is None else round(value, PLACES) + 0.0


def build_article_tables(coded: Iterable[CodedArticle]) -> dict[str, Table]:
    """Return the tables of the articles, in schema order, rows in the order of the articles."""
    tables = {name: Table(name, SCHEMAS[name].names) for name in _MAKERS}
    for item in coded:
        for name, make in _MAKERS.items():
            tables[name].rows.extend(make(item))
    return tables


def fill_column(table: Table, column: str, values: Mapping[str, str]) -> Table:
    """Return the table with one column filled from a mapping by the row's first cell.

    Rows whose first cell is not in the mapping keep what they had.
    """
    place = table.columns.index(column)
    rows = [
        (*row[:place], values.get(str(row[0]), row[place]), *row[place + 1 :]) for row in table.rows
    ]
    return Table(table.name, table.columns, rows)


def _make_articles(coded: CodedArticle) -> list[Row]:
    article = coded.article
    live = [
        said
        for segment, said in zip(coded.segments, coded.speech, strict=True)
        if segment.kind != "junk"
    ]
    reported = sum(said.mode in REPORTED_MODES for said in live)
    indices = {item.voice: dict(item.indices) for item in coded.readability}
    own, quoted = indices.get("own", {}), indices.get("quoted", {})
    return [
        (
            article.id,
            article.outlet,
            article.title,
            article.published,
            article.lang,
            article.source,
            count_words(coded.segments, coded.tokens),
            len(live),
            round_value(reported / len(live)) if live else None,
            article.event,
            coded.event_country,
            coded.event_country_from,
            "",
            round_value(own.get("reading_ease")),
            round_value(quoted.get("reading_ease")),
            round_value(own.get("grade")),
            round_value(quoted.get("grade")),
            "fernandez_huerta" if article.lang == "es" else "flesch",
            hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
            "; ".join(article.notices),
        )
    ]


def _make_sentences(coded: CodedArticle) -> list[Row]:
    text, identifier = coded.article.text, coded.article.id
    return [
        (
            identifier,
            segment.number,
            segment.span.start,
            segment.span.end,
            segment.kind,
            said.mode,
            said.speaker,
            said.role if said.mode in REPORTED_MODES else "",
            segment.span.of(text),
        )
        for segment, said in zip(coded.segments, coded.speech, strict=True)
    ]


def _make_attributions(coded: CodedArticle) -> list[Row]:
    return [_attribution_row(coded.article.id, item) for item in coded.attributions]


def _attribution_row(identifier: str, item: Attribution) -> Row:
    source = item.source or (None, None)
    cue = item.cue or (None, None)
    return (
        identifier,
        item.segment,
        item.span.start,
        item.span.end,
        item.kind,
        item.mode,
        item.speaker,
        item.speaker_id,
        item.role,
        item.stance,
        *source,
        *cue,
        ";".join(f"{part.start}-{part.end}" for part in item.parts),
        item.rule,
        item.role_rule,
        item.stance_rule,
    )


def _make_frames(coded: CodedArticle) -> list[Row]:
    return [
        (
            coded.article.id,
            code.segment,
            code.frame,
            int(code.present),
            None if code.probability is None else round(code.probability, 4),
            code.lexicon_hits,
            code.voice,
            code.stance,
            "",
        )
        for code in coded.codes
    ]


def _make_evidence(coded: CodedArticle) -> list[Row]:
    text = coded.article.text
    spans = {segment.number: segment.span for segment in coded.segments}
    return [_evidence_row(coded.article.id, hit, text, spans[hit.segment]) for hit in coded.hits]


def _evidence_row(identifier: str, hit: Hit, text: str, segment: Span) -> Row:
    start = max(segment.start, hit.span.start - CONTEXT_CHARACTERS)
    end = min(segment.end, hit.span.end + CONTEXT_CHARACTERS)
    return (
        identifier,
        hit.segment,
        hit.span.start,
        hit.span.end,
        hit.term_id,
        hit.span.of(text),
        hit.frame,
        hit.theme,
        hit.weight,
        hit.role,
        hit.stance,
        int(hit.negated),
        " ".join(text[start:end].split()),
    )


def _make_scores(coded: CodedArticle) -> list[Row]:
    return [
        (
            score.article_id,
            score.scorer,
            score.frame,
            score.role,
            score.stance,
            score.sentences,
            score.basis,
            round_value(score.value),
            score.hits,
            score.basis_words,
            round_value(score.hits_per_1000_words),
            "",
        )
        for score in coded.scores
    ]


_MAKERS: dict[str, Callable[[CodedArticle], Sequence[Row]]] = {
    "articles": _make_articles,
    "sentences": _make_sentences,
    "attributions": _make_attributions,
    "frames": _make_frames,
    "evidence": _make_evidence,
    "scores": _make_scores,
}
ARTICLE_TABLES = tuple(_MAKERS)
