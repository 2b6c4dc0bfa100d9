"""`framing events`: which articles belong to one event, and why."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from framing.cli import options
from framing.cli.scoring import score_sources
from framing.codebook import load_codebook
from framing.relate.events.features import build_profiles
from framing.relate.events.group import EventOptions, group_events
from framing.relate.events.table import relate_events
from framing.tables.order import order_articles
from framing.tables.write import format_csv


def events(
    articles: options.Sources,
    window_days: Annotated[
        int, typer.Option("--window", min=0, help="Most days between articles of one event.")
    ] = EventOptions().window_days,
    threshold: Annotated[
        float, typer.Option("--threshold", min=0, max=1, help="Likeness at which groups join.")
    ] = EventOptions().threshold,
    regroup: Annotated[
        bool, typer.Option("--regroup", help="Group by content even where events are given.")
    ] = False,
    date: options.Date = "",
    lang: options.Lang = "",
    encoding: options.Encoding = "",
    manifest: options.Manifest = None,
    column: options.Columns = None,
    stdin: options.Stdin = "",
) -> None:
    """List which articles belong to one event, and why."""
    codebook = load_codebook(options.build_settings("political-violence", "lexicon", None))
    read = options.build_read_options(
        "", date, lang, "", encoding, manifest, columns=column, stdin=stdin
    )
    scored = score_sources(articles, codebook, read)
    how = EventOptions(window_days=window_days, threshold=threshold, use_given=not regroup)
    coded = order_articles(scored.coded)
    profiles = build_profiles(coded)
    found = group_events(coded, how, profiles)
    sys.stdout.buffer.write(format_csv(relate_events(coded, found, profiles)))
    options.exit_for(scored.run)
