"""`framing report`: the main job, from sources to the report and every table."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from framing.cli import options
from framing.cli.codings import read_all_codings, tell_corrections
from framing.cli.output import check_output, name_files, write_run
from framing.cli.scoring import score_sources
from framing.cli.values import choose_value
from framing.codebook import load_codebook
from framing.compare.pairs import describe_family
from framing.pipeline import compare_articles, render_report
from framing.read.written import RUN_TABLES
from framing.registry import RENDERERS, load_plugin
from framing.report.wording import LANGUAGES
from framing.settings import WIRE, Settings
from framing.tables.write import FORMATS, format_table

_DEFAULT = Settings()


def report(
    sources: options.Sources,
    out: Annotated[Path, typer.Option("--out", help="Folder for the report and the tables.")],
    form: options.Format = "csv",
    report_lang: Annotated[
        str, typer.Option("--report-lang", help="Language of the report: en or es.")
    ] = "en",
    render: Annotated[
        list[str] | None,
        typer.Option(
            "--render", help="Format of the report: html, md or an installed plugin; several times."
        ),
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
    coding: options.Codings = None,
    adjudicator: options.Adjudicator = "",
    wire: Annotated[
        str, typer.Option("--wire", help="Near-copies in comparisons: with, without or weighted.")
    ] = _DEFAULT.wire,
    seed: options.Seed = _DEFAULT.seed,
    resamples: options.Resamples = _DEFAULT.resamples,
    min_articles: options.MinArticles = _DEFAULT.min_articles,
    family_role: options.FamilyRoles = None,
    family_frame: options.FamilyFrames = None,
) -> None:
    """Read, score and compare articles; write an HTML and a Markdown report and every table."""
    choose_value("--format", form, FORMATS, "format")
    choose_value("--report-lang", report_lang, LANGUAGES, "language")
    renderers = tuple(dict.fromkeys(render or RENDERERS))
    for name in renderers:
        load_plugin("renderers", name)
    made = sorted(RUN_TABLES - {"placement"})
    check_output(out, name_files(made, form, [f"report.{name}" for name in renderers]))
    settings = replace(
        options.build_settings(lexicon, scorer, actors, attributor, reliability),
        wire=choose_value("--wire", wire, WIRE, "way"),
        seed=seed,
        resamples=resamples,
        min_articles=min_articles,
    )
    codings = read_all_codings(coding or (), adjudicator)
    codebook = load_codebook(settings)
    family = options.build_family(family_role, family_frame, codebook.frames)
    codebook = replace(codebook, settings=replace(settings, family=family))
    read = options.build_read_options(
        outlet, date, lang, event_country, encoding, manifest, columns=column, stdin=stdin
    )
    scored = score_sources(sources, codebook, read, workers=workers)
    compared = compare_articles(scored, codebook, codings)
    files = {f"{name}.{form}": format_table(compared[name], form) for name in compared}
    files |= render_report(compared, report_lang, renderers, form=form)
    write_run(files, compared.run, out)
    first = out / f"report.{renderers[0]}"
    print(f"framing: {options.count_articles(compared.run)}; open {first}", file=sys.stderr)
    print(f"framing: {describe_family(compared['comparisons'], family)}", file=sys.stderr)
    tell_corrections(codings, coding or (), compared["outlets"], compared.run.to_record())
    options.exit_for(compared.run)
