"""`framing score`: score articles into tables, also one new text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from framing.cli import options
from framing.errors import SettingsError
from framing.pipeline import load_codebook, place_articles, score_articles
from framing.read.articles import read_articles
from framing.tables.collection import Tables
from framing.tables.load import load_tables
from framing.tables.schema import SCHEMAS
from framing.tables.write import FORMATS, check_folder, format_table, write_files


def score(
    sources: options.Sources,
    out: Annotated[
        str, typer.Option("--out", help="Folder for the tables, or - to print one table.")
    ] = "-",
    form: Annotated[str, typer.Option("--format", help="csv, jsonl or parquet.")] = "csv",
    table: Annotated[
        str, typer.Option("--table", help="Which table to print with --out -.")
    ] = "scores",
    against: Annotated[
        Path | None,
        typer.Option("--against", help="Folder of an earlier run: where does this stand in it?"),
    ] = None,
    lexicon: options.Lexicon = "political-violence",
    scorer: options.Scorer = "auto",
    actors: options.Actors = None,
    outlet: options.Outlet = "",
    date: options.Date = "",
    lang: options.Lang = "",
    encoding: options.Encoding = "",
    manifest: options.Manifest = None,
    column: options.Columns = None,
    workers: options.Workers = 1,
) -> None:
    """Score articles for each frame, in the outlet's own voice and in the voices it quotes."""
    _check_output(out, form, table)
    corpus = load_tables(against) if against else None
    codebook = load_codebook(options.build_settings(lexicon, scorer, actors))
    read = options.build_read_options(
        outlet=outlet, date=date, lang=lang, encoding=encoding, manifest=manifest, columns=column
    )
    with options.show_progress("scored") as progress:
        scored = score_articles(
            read_articles(sources, read), codebook, workers=workers, progress=progress
        )
    options.require_articles(scored.run)
    if corpus is not None:
        scored = place_articles(scored, corpus)
        table = "placement" if table == "scores" else table
    write_scored(scored, out, form, table)
    options.exit_for(scored.run)


def _check_output(out: str, form: str, table: str) -> None:
    if form not in FORMATS:
        raise SettingsError(f"--format {form}: no such format; choose {', '.join(FORMATS)}")
    if out == "-" and table not in SCHEMAS:
        raise SettingsError(f"--table {table}: no such table; choose {', '.join(SCHEMAS)}")
    if out != "-":
        check_folder(Path(out))


def write_scored(scored: Tables, out: str, form: str, table: str = "scores") -> None:
    """Write every table and run.json into a folder, or one table to standard output."""
    if out == "-":
        if table not in scored:
            raise SettingsError(f"--table {table}: not made here; choose {', '.join(scored)}")
        sys.stdout.buffer.write(format_table(scored[table], form))
        return
    files = {f"{name}.{form}": format_table(scored[name], form) for name in scored}
    write_files({**files, "run.json": scored.run.to_json()}, Path(out))
    print(f"framing: {scored.run.articles} articles, {len(files)} tables in {out}", file=sys.stderr)
