"""Every output table by name: one row per what, and the meaning of every column."""

from framing.tables import article_schemas, corpus_schemas, relation_schemas
from framing.tables.columns import TableSchema

SCHEMAS: dict[str, TableSchema] = {
    schema.name: schema
    for schema in (
        article_schemas.ARTICLES,
        article_schemas.SENTENCES,
        article_schemas.ATTRIBUTIONS,
        article_schemas.FRAMES,
        article_schemas.EVIDENCE,
        article_schemas.SCORES,
        corpus_schemas.OUTLETS,
        corpus_schemas.SOURCES,
        corpus_schemas.NAMING,
        corpus_schemas.READABILITY,
        corpus_schemas.COMPARISONS,
        corpus_schemas.DECOMPOSITION,
        corpus_schemas.MIXED,
        corpus_schemas.SENSITIVITY,
        corpus_schemas.DISTINCTIVE,
        corpus_schemas.PLACEMENT,
        relation_schemas.EVENTS,
        relation_schemas.PASSAGES,
        relation_schemas.FIGURES,
        relation_schemas.OMISSIONS,
    )
}
