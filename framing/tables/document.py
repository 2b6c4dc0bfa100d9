"""The documentation of the tables, made from their schemas so that it cannot go stale."""

from collections.abc import Iterable

from framing.tables.coding_schemas import CODING_SCHEMAS, EVALUATION, MEASURES
from framing.tables.columns import TableSchema
from framing.tables.schema import SCHEMAS

_OPENING = """# Output tables

One file each, tidy (one row per thing, one column per property), UTF-8, as CSV, JSON lines or Parquet.
An empty cell (null in JSON and Parquet) means there is no value: nothing was eligible, or too little to
say. It never means zero. Offsets count characters (Unicode code points) of the article's text as read.
In CSV a text cell that starts with `=`, `+`, `-`, `@`, `'`, tab or carriage return has an apostrophe in
front of it, so that no spreadsheet runs it; take one leading apostrophe off to have the text back, as
`framing` itself does. `run.json` holds the provenance: version, settings, seed, thresholds, and digests of lexicons,
model and corpus, with every input that was skipped; `framing compare` writes its own settings to `compare.json`.

This page is made from `framing/tables/article_schemas.py`, `corpus_schemas.py` and `coding_schemas.py`. The tables of the coding loop
([coding.md](coding.md)) stand [last](#tables-of-the-coding-loop).
"""
_CODING = """
# Tables of the coding loop

What `framing code sample`, `code import`, `code agree` and `framing evaluate --out` write. FRAME stands for the name of a frame: a codebook
of three frames has three such columns.
"""


def describe_tables() -> str:
    """Return the Markdown page that documents every table and column."""
    parts = [_OPENING, *map(_describe_table, SCHEMAS.values()), _CODING]
    for schema in CODING_SCHEMAS.values():
        parts.append(_describe_table(schema))
        if schema is EVALUATION:
            parts.append("\n" + _list_meanings("measure", MEASURES.items()))
    return "".join(parts)


def _describe_table(schema: TableSchema) -> str:
    heading = f"\n## `{schema.name}`: one row per {schema.row}\n\n"
    return heading + _list_meanings("column", schema.columns)


def _list_meanings(what: str, meanings: Iterable[tuple[str, str]]) -> str:
    rows = (f"| `{name}` | {meaning} |\n" for name, meaning in meanings)
    return f"| {what} | meaning |\n|---|---|\n{''.join(rows)}"


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201 - the page is the output
