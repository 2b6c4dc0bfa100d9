"""The documentation of the tables, made from their schemas so that it cannot go stale."""

from collections.abc import Iterable, Iterator

from framing.read.options import load_columns
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
model and corpus, with every input that was skipped and every notice (in English, with a `kind` and its `values`) and the names of the files written beside it; `framing compare` writes its own
settings to `compare.json`. Another run into the same folder takes the files of the earlier one away; a file that none of them lists is yours, and a
run that would write over it stops before it begins.

This page is made from `framing/tables/article_schemas.py`, `corpus_schemas.py`, `relation_schemas.py` and `coding_schemas.py`. The tables of the coding loop
([coding.md](coding.md)) stand [behind them](#tables-of-the-coding-loop), last the columns of [tables that are read](#columns-that-are-read).
"""
_CODING = """
# Tables of the coding loop

What `framing code sample`, `code import`, `code agree` and `framing evaluate --out` write. FRAME stands for the name of a frame: a codebook
of three frames has three such columns.
"""
_INPUT = """
# Columns that are read

Names by which the columns of your own tables and of a `manifest.csv` are known (`lexicons/language/columns.csv`), in capitals or not,
with blanks for underlines or not. Of several the first listed counts; any other name is mapped: `--column text=Cuerpo`, in
JSON also one inside an object: `--column text=content.rendered`. Commas, semicolons or tabs part the cells, as the header tells.

| field | column names |
|---|---|
"""


def describe_tables() -> str:
    """Return the Markdown page that documents every table and column."""
    parts = [_OPENING, *map(_describe_table, SCHEMAS.values()), _CODING]
    for schema in CODING_SCHEMAS.values():
        parts.append(_describe_table(schema))
        if schema is EVALUATION:
            parts.append("\n" + _list_meanings("measure", MEASURES.items()))
    return "".join([*parts, _INPUT, *_list_input()])


def _list_input() -> Iterator[str]:
    """Yield a row for each field with the column names that stand for it."""
    names: dict[str, list[str]] = {}
    for column, field in load_columns().items():
        names.setdefault(field, []).append(f"`{column}`")
    yield from (f"| {field} | {', '.join(columns)} |\n" for field, columns in names.items())


def _describe_table(schema: TableSchema) -> str:
    heading = f"\n## `{schema.name}`: one row per {schema.row}\n\n"
    return heading + _list_meanings(
        "column", ((column.name, column.meaning) for column in schema.columns)
    )


def _list_meanings(what: str, meanings: Iterable[tuple[str, str]]) -> str:
    rows = (f"| `{name}` | {meaning} |\n" for name, meaning in meanings)
    return f"| {what} | meaning |\n|---|---|\n{''.join(rows)}"


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201 - the page is the output
