"""`framing sources`: who speaks, in which role, and how that was decided."""

from __future__ import annotations

import sys

from framing.cli import options
from framing.cli.scoring import score_sources
from framing.codebook import load_codebook
from framing.relate.speakers import list_speakers
from framing.tables.write import format_csv


def sources(
    articles: options.Sources,
    actors: options.Actors = None,
    attributor: options.Attributor = "rules",
    outlet: options.Outlet = "",
    date: options.Date = "",
    lang: options.Lang = "",
    event_country: options.EventCountry = "",
    encoding: options.Encoding = "",
    manifest: options.Manifest = None,
    column: options.Columns = None,
    stdin: options.Stdin = "",
) -> None:
    """List the speakers as a CSV to correct by hand and feed back with --actors."""
    codebook = load_codebook(
        options.build_settings("political-violence", "lexicon", actors, attributor)
    )
    read = options.build_read_options(
        outlet, date, lang, event_country, encoding, manifest, columns=column, stdin=stdin
    )
    scored = score_sources(articles, codebook, read)
    sys.stdout.buffer.write(format_csv(list_speakers(scored.coded)))
    options.exit_for(scored.run)
