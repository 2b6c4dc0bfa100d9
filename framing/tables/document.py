"""The documentation of the tables, made from their schemas so that it cannot go stale."""

import re
from collections.abc import Iterable, Iterator

from framing.read.options import load_columns
from framing.tables.coding_schemas import CODING_SCHEMAS, EVALUATION, MEASURES
from framing.tables.columns import SHARED, Column, TableSchema
from framing.tables.schema import SCHEMAS

_OPENING = """# Output tables

@CONTENTS@

One file each, tidy (one row per thing, one column per property), UTF-8, as CSV, JSON lines or Parquet.

- **An empty cell** (null in JSON and Parquet) means that there is no value: nothing was eligible, or too little to say. It never means zero.
- **Offsets** count characters (Unicode code points) of the article's text as read.
- **In CSV** a text cell that starts with `=`, `+`, `-`, `@`, `'`, tab or carriage return has an apostrophe in front, so that no spreadsheet runs it. Take one leading apostrophe off to have the text back, as `framing` itself does.
- **`run.json`** holds the provenance: version, settings, seed, thresholds, digests of lexicons, model and corpus, every input that was skipped, every notice (in English, with a `kind` and its `values`) and the names of the files
  written beside it. `framing compare` writes its own settings to `compare.json`.
- **Many outlets** make long tables of pairs: `comparisons` has outlets × (outlets − 1) ÷ 2 × frames × voices rows, with 3 voices (`all`, `quoted`, `outlet`) and each role in which one of the two has the frame, 14 at most. Three frames and 217 outlets are
  23,436 pairs and 529,025 rows (65 MB, a minute and a half to compute), nine in ten of them `too few`; a spreadsheet opens 1,048,576 rows. No option leaves pairs out: give the articles of the outlets to be compared alone, or keep the rows whose `n` and `n_versus` reach `--min-articles`. The report lists at most 40 of the rows.
- **Another run into the same folder** removes the files of the earlier one. A file that neither JSON file lists is yours, and a run that would write over it stops before it begins.

This page is made from `framing/tables/*_schemas.py` by `python -m framing.tables.document`.

## Columns of many tables

Tables that have them name them under 'Shared'.

"""
_CODING = """
# Tables of the coding loop

What `framing code sample`, `code import`, `code agree` and `framing evaluate --out` write; [coding.md](coding.md) explains the loop. FRAME stands for the name of a frame: a codebook of three frames has three such columns.
"""
_INPUT = """
# Columns that are read

Names by which the columns of your own tables and of a `manifest.csv` are known (`lexicons/language/columns.csv`), in capitals or not, with blanks for underscores or not. Of several the first listed counts. Any other name is mapped:
`--column text=Cuerpo`, in JSON also one inside an object: `--column text=content.rendered`. A column that
is mapped but nowhere in a table or manifest is told in one line, and the articles are read without it; without that of `text` or `id` a table gives no article. Cells are separated by commas, semicolons or tabs; the header decides.

| field | column names |
|---|---|
"""
_LISTS = ("Tables of a run", SCHEMAS), ("[Coding loop](#tables-of-the-coding-loop)", CODING_SCHEMAS)
Meaning = tuple[str, str]  # of one name, or of several that share it: "`low`, `high`"


def describe_tables() -> str:
    """Return the Markdown page that documents every table and column."""
    seen = dict.fromkeys(_join_columns(SHARED), "")
    parts = [_OPENING.replace("@CONTENTS@", _list_contents()), _list_meanings("column", seen)]
    parts += [_describe_table(schema, seen) for schema in SCHEMAS.values()]
    parts.append(_CODING)
    for schema in CODING_SCHEMAS.values():
        parts.append(_describe_table(schema, seen))
        if schema is EVALUATION:
            measures = ((f"`{name}`", meaning) for name, meaning in MEASURES.items())
            parts.append("\n" + _list_meanings("measure", measures))
    return "".join([*parts, _INPUT, *_list_input()])


def _list_contents() -> str:
    lines = [
        f"{title}: "
        + " · ".join(f"[{name}](#{_find_anchor(one)})" for name, one in schemas.items())
        for title, schemas in _LISTS
    ]
    return "\n\n".join([*lines, "[Columns of your own tables](#columns-that-are-read)"])


def _find_anchor(schema: TableSchema) -> str:
    """Return the name under which a table's heading can be reached, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", _title(schema).lower()).replace(" ", "-")


def _list_input() -> Iterator[str]:
    """Yield a row for each field with the column names that stand for it."""
    names: dict[str, list[str]] = {}
    for column, field in load_columns().items():
        names.setdefault(field, []).append(f"`{column}`")
    yield from (f"| {field} | {', '.join(columns)} |\n" for field, columns in names.items())


def _title(schema: TableSchema) -> str:
    return f"`{schema.name}`: one row per {schema.row}"


def _describe_table(schema: TableSchema, seen: dict[Meaning, str]) -> str:
    """Return the section of a table: which columns are explained before, then the others.

    `seen` holds the table in which a column was explained, '' for the shared ones; new ones are added.
    """
    joined = _join_columns(schema.columns)
    before: dict[str, list[str]] = {}
    for one in joined:
        if one in seen:
            before.setdefault(seen[one], []).append(one[0])
    said = [
        f"{f'As in `{name}`' if name else 'Shared'}: {', '.join(names)}."
        for name, names in before.items()
    ]
    own = [one for one in joined if one not in seen]
    seen.update(dict.fromkeys(own, schema.name))
    told = f"{' '.join(said)}\n\n" if said else ""
    return f"\n## {_title(schema)}\n\n{told}{_list_meanings('column', own)}"


def _join_columns(columns: Iterable[Column]) -> list[Meaning]:
    """Return names and meanings, a column without a meaning with the one before.

    >>> _join_columns([Column("low", "ends", "number"), Column("high", "", "number")])
    [('`low`, `high`', 'ends')]
    """
    joined: list[Meaning] = []
    for column in columns:
        name = f"`{column.name}`"
        if column.meaning:
            joined.append((name, column.meaning))
        else:
            joined[-1] = (f"{joined[-1][0]}, {name}", joined[-1][1])
    return joined


def _list_meanings(what: str, meanings: Iterable[Meaning]) -> str:
    rows = (f"| {name} | {meaning} |\n" for name, meaning in meanings)
    return f"| {what} | meaning |\n|---|---|\n{''.join(rows)}"


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201 - the page is the output
