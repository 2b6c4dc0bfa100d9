"""Options that several commands share, and how sources and skipped inputs are handled."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.values import choose_value
from framing.errors import InputError, SettingsError
from framing.provenance import RunInfo, gather_notices, name_sort
from framing.read.facts import read_date
from framing.read.options import FIELDS, KINDS, ReadOptions, name_field
from framing.records import ROLES, Article, Skipped
from framing.settings import LEAST_ARTICLES, LEAST_RESAMPLES, LEAST_SEED, Family, Settings

SOME_SKIPPED = 1
_MOST_APART, _NAMED = 5, 3  # inputs skipped for a reason: more are one line, so many named

FamilyRoles = Annotated[
    list[str] | None,
    typer.Option("--family-role", help="Role the tests were meant for; several times."),
]
FamilyFrames = Annotated[
    list[str] | None,
    typer.Option("--family-frame", help="Frame the tests were meant for; several times."),
]

Sources = Annotated[
    list[str],
    typer.Argument(help="Files, folders, globs, or - for standard input.", show_default=False),
]
Lexicon = Annotated[
    str, typer.Option("--lexicon", help="A shipped lexicon's name or a lexicon folder.")
]
Scorer = Annotated[
    str,
    typer.Option("--scorer", help="auto, lexicon, classifier, deep (slow) or an installed plugin."),
]
Attributor = Annotated[
    str,
    typer.Option(
        "--attributor",
        help="rules, spacy (a model that you have installed helps the rules) or a plugin.",
    ),
]
Actors = Annotated[
    list[Path] | None,
    typer.Option("--actors", help="CSV of your own actors; may be given several times."),
]
Reliability = Annotated[
    Path | None,
    typer.Option(
        "--reliability",
        help="File of measured reliability to mark by, instead of the lexicon's reliability.toml.",
    ),
]
Outlet = Annotated[str, typer.Option("--outlet", help="Outlet of the articles, if not in them.")]
Date = Annotated[str, typer.Option("--date", help="Date of the articles, if not in them.")]
Lang = Annotated[str, typer.Option("--lang", help="en or es; detected when not given.")]
EventCountry = Annotated[
    str,
    typer.Option(
        "--event-country",
        help="Country where the events happen, as US, if not in the articles; guessed when not given.",
    ),
]
Encoding = Annotated[str, typer.Option("--encoding", help="Encoding, if the guess is wrong.")]
Manifest = Annotated[
    Path | None,
    typer.Option(
        "--manifest", help="CSV that gives outlet, date, language, title and more of files."
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", help="Map a column, as in --column text=Body; several times."),
]
Stdin = Annotated[
    str,
    typer.Option(
        "--stdin",
        help="What - is: text, markdown, csv, tsv or jsonl; told by its first line when not given.",
    ),
]
Codings = Annotated[
    list[Path] | None,
    typer.Option(
        "--coding",
        help="Coded sentences (CSV) of these articles, to correct shares and differences by; several times.",
    ),
]
Adjudicator = Annotated[
    str,
    typer.Option(
        "--adjudicator", help="Coder whose code alone counts for the sentences that this one coded."
    ),
]
Format = Annotated[str, typer.Option("--format", help="csv, jsonl or parquet.")]
PrintFormat = Annotated[
    str, typer.Option("--format", help="csv, jsonl, parquet or, to read, text.")
]
Seed = Annotated[int, typer.Option("--seed", min=LEAST_SEED, help="Seed of every draw.")]
Resamples = Annotated[
    int,
    typer.Option("--resamples", min=LEAST_RESAMPLES, help="Bootstrap draws and permutations."),
]
MinArticles = Annotated[
    int,
    typer.Option("--min-articles", min=LEAST_ARTICLES, help="Below it 'too few' is printed."),
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes to use.")]


def build_settings(
    lexicon: str,
    scorer: str,
    actors: list[Path] | None,
    attributor: str = "rules",
    reliability: Path | None = None,
) -> Settings:
    """Return the settings that the shared options describe."""
    return Settings(
        lexicon=lexicon,
        scorer=scorer,
        attributor=attributor,
        actors=tuple(str(path) for path in actors or ()),
        reliability=str(reliability or ""),
    )


def build_read_options(
    outlet: str,
    date: str,
    lang: str,
    event_country: str,
    encoding: str,
    manifest: Path | None,
    *,
    columns: list[str] | None,
    stdin: str,
) -> ReadOptions:
    """Return how sources are to be read; SettingsError for a value that no source can have."""
    _check_date(date)
    _check_encoding(encoding)
    if stdin:
        choose_value("--stdin", stdin, KINDS, "kind")
    return ReadOptions(
        outlet=outlet,
        published=date,
        lang=lang,
        event_country=event_country,
        encoding=encoding,
        manifest=manifest,
        columns=dict(_split_column(text) for text in columns or []),
        kind=stdin,
    )


def _split_column(text: str) -> tuple[str, str]:
    field, equals, name = text.partition("=")
    if not (field and equals and name):
        raise SettingsError(f"--column {text}: give FIELD=COLUMN, as in --column text=Body")
    known = name_field(field)
    if known not in FIELDS:
        raise SettingsError(f"--column {text}: no such field; choose {', '.join(FIELDS)}")
    return known, name.strip()


def _check_date(date: str) -> None:
    """Refuse a date that is none; one that may be two is read as the outlet writes its others."""
    found = read_date(date)
    if date.strip() and not found.published:
        raise SettingsError(f"--date {date}: no date that can be; write it as YYYY-MM-DD")


def _check_encoding(encoding: str) -> None:
    try:
        "".encode(encoding or "utf-8")
    except LookupError:
        raise SettingsError(
            f"--encoding {encoding}: no such encoding; give one such as utf-8 or cp1252"
        ) from None


def build_family(
    roles: Sequence[str] | None, frames: Sequence[str] | None, known: Collection[str]
) -> Family:
    """Return the declared family of tests; `known` are the frames that there are.

    Raises SettingsError for a role or frame that no row can have.
    """
    for option, given, allowed in (
        ("--family-role", roles, ("all", "quoted", *ROLES)),
        ("--family-frame", frames, tuple(known)),
    ):
        for name in given or ():
            choose_value(option, name, allowed)
    return Family(frames=tuple(frames or ()), roles=tuple(roles or Family().roles))


def require_articles(run: RunInfo) -> None:
    """Raise InputError when a run has no article at all, after listing what was skipped."""
    list_skipped(run)
    _refuse_none(run.articles)


def count_articles(run: RunInfo) -> str:
    """Return how many articles were used, in words."""
    return f"{run.articles} article{'s' * (run.articles != 1)}"


def list_skipped(run: RunInfo) -> None:
    """Print one line on stderr for each input that was skipped (of many alike the first), and for each notice."""
    _tell_skipped(run.skipped)
    for source, more, notice, like in gather_notices(run.notices):
        others = f" and {more} more" if more else ""
        alike = f" … and {like} more like it" if like else ""
        print(f"framing: note: {source}{others}: {notice}{alike}", file=sys.stderr)


def exit_for(run: RunInfo) -> None:
    """Leave with exit code 1 when inputs were skipped."""
    if run.skipped:
        count = len(run.skipped)
        print(
            f"framing: done; {count} input{'s' * (count != 1)} skipped, listed above",
            file=sys.stderr,
        )
        raise typer.Exit(SOME_SKIPPED)


def refuse_nothing(articles: Sequence[Article], skipped: Sequence[Skipped]) -> None:
    """Print what was skipped and raise InputError when no article is left."""
    _tell_skipped(skipped)
    _refuse_none(len(articles))


def _tell_skipped(skipped: Sequence[Skipped]) -> None:
    alike: dict[str, list[Skipped]] = {}
    for item in skipped:
        alike.setdefault(name_sort(item.reason), []).append(item)
    for items in alike.values():
        first = items[0].reason
        if len(items) <= _MOST_APART:
            lines = [f"{item.source}: {item.reason}" for item in items]
        elif all(item.reason == first for item in items):
            named = ", ".join(item.source for item in items[:_NAMED])
            lines = [f"{named} and {len(items) - _NAMED} more: {first}"]
        else:
            lines = [f"{items[0].source}: {first} … and {len(items) - 1} more like it"]
        for line in lines:
            print(f"framing: skipped {line}", file=sys.stderr)


def _refuse_none(articles: int) -> None:
    if not articles:
        raise InputError("no usable article in the sources; give files with text, CSV or JSONL")
