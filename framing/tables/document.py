"""The documentation of the tables, made from their schemas so that it cannot go stale."""

from framing.tables.schema import SCHEMAS

_OPENING = """# Output tables

One file each, tidy (one row per thing, one column per property), UTF-8, as CSV, JSON lines or Parquet.
An empty cell (null in JSON and Parquet) means there is no value: nothing was eligible, or too little to
say. It never means zero. Offsets count characters (Unicode code points) of the article's text as read.
In CSV a text cell that starts with `=`, `+`, `-`, `@`, `'`, tab or carriage return has an apostrophe in
front of it, so that no spreadsheet runs it; take one leading apostrophe off to have the text back, as
`framing` itself does. `run.json` holds the provenance: version, settings, seed, thresholds, and digests of lexicons,
model and corpus, with every input that was skipped.

This page is made from `framing/tables/article_schemas.py` and `corpus_schemas.py`.
"""


def describe_tables() -> str:
    """Return the Markdown page that documents every table and column."""
    parts = [_OPENING]
    for schema in SCHEMAS.values():
        lines = [
            f"\n## `{schema.name}`: one row per {schema.row}\n",
            "| column | meaning |",
            "|---|---|",
        ]
        lines += [f"| `{name}` | {meaning} |" for name, meaning in schema.columns]
        parts.append("\n".join(lines) + "\n")
    return "".join(parts)


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201 - the page is the output
