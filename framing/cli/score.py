"""`framing score`: score articles into tables, also one new text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from framing.cli import options
from framing.cli.output import check_output, name_files, tell_stale, write_run
from framing.cli.progress import show_progress
from framing.cli.values import choose_value
from framing.codebook import Codebook, load_codebook
from framing.errors import OutputError
from framing.pipeline import Progress, describe_run, place_articles, score_articles, score_in_parts
from framing.provenance import CorpusLog, RunInfo
from framing.read.articles import read_articles
from framing.read.written import RUN, list_stale, refuse_own
from framing.records import Article, Skipped, Table
from framing.tables.build import ARTICLE_TABLES
from framing.tables.collection import Tables
from framing.tables.load import load_tables
from framing.tables.stream import TableStream
from framing.tables.write import FORMATS, format_table


def score(
    sources: options.Sources,
    out: Annotated[
        str, typer.Option("--out", help="Folder for the tables, or - to print one table.")
    ] = "-",
    form: options.Format = "csv",
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
    attributor: options.Attributor = "rules",
    reliability: options.Reliability = None,
    outlet: options.Outlet = "",
    date: options.Date = "",
    lang: options.Lang = "",
    event_country: options.EventCountry = "",
    encoding: options.Encoding = "",
    manifest: options.Manifest = None,
    column: options.Columns = None,
    stdin: options.Stdin = "",
    workers: options.Workers = 1,
) -> None:
    """Score articles for each frame, in the outlet's own voice and in the voices it quotes."""
    _check_output(out, form, table, against)
    corpus = load_tables(against) if against else None
    codebook = load_codebook(
        options.build_settings(lexicon, scorer, actors, attributor, reliability)
    )
    read = options.build_read_options(
        outlet, date, lang, event_country, encoding, manifest, columns=column, stdin=stdin
    )
    with show_progress() as progress:
        articles = progress.watch(read_articles(sources, read), workers)
        if out != "-" and corpus is None:
            run = _stream_tables(articles, Path(out), form, codebook, workers, progress)
        else:
            scored = score_articles(articles, codebook, workers=workers, progress=progress)
            run = scored.run
            options.require_articles(run)
            if corpus is not None:
                scored = place_articles(scored, corpus)
                table = "placement" if table == "scores" else table
            write_scored(scored, out, form, table)
            if corpus is not None:
                print("\n".join(_tell_placement(scored, corpus)), file=sys.stderr)
    options.exit_for(run)


def _tell_placement(scored: Tables, corpus: Mapping[str, Table]) -> list[str]:
    from framing.report.placed import tell_placement  # noqa: PLC0415 - the report loads slowly
    from framing.report.wording import load_wording  # noqa: PLC0415 - likewise

    return tell_placement(scored, load_wording("en"), corpus)


def _stream_tables(
    articles: Iterable[Article | Skipped],
    out: Path,
    form: str,
    codebook: Codebook,
    workers: int,
    progress: Progress,
) -> RunInfo:
    """Write the tables while articles are scored, so that a corpus need not fit in memory."""
    log = CorpusLog()
    with TableStream(out, form) as stream:
        for part in score_in_parts(articles, codebook, log, workers=workers, progress=progress):
            stream.add(part)
        run = describe_run(codebook, log)
        options.require_articles(run)
        names = name_files(ARTICLE_TABLES, form)
        refuse_own(out, names)
        stale = list_stale(out, names)
        paths = stream.finish({RUN: run.to_json(names[:-1])}, stale)
    tell_stale(out, stale)
    print(
        f"framing: {options.count_articles(run)}, {len(paths) - 1} tables in {out}", file=sys.stderr
    )
    return run


def _check_output(out: str, form: str, table: str, against: Path | None) -> None:
    made = (*ARTICLE_TABLES, *(["placement"] if against else []))
    choose_value("--format", form, FORMATS, "format")
    if out == "-":
        choose_value("--table", table, made, "table")
        return
    if against and Path(out).resolve() == against.resolve():
        raise OutputError(f"--out {out}: the run of --against, which must stay; choose another")
    check_output(Path(out), name_files(made, form))


def write_scored(scored: Tables, out: str, form: str, table: str = "scores") -> None:
    """Write every table and run.json into a folder, or one table to standard output."""
    if out == "-":
        sys.stdout.buffer.write(format_table(scored[table], form))
        return
    files = {f"{name}.{form}": format_table(scored[name], form) for name in scored}
    write_run(files, scored.run, Path(out))
    print(
        f"framing: {options.count_articles(scored.run)}, {len(files)} tables in {out}",
        file=sys.stderr,
    )
