"""Options that several commands share, and how sources and skipped inputs are handled."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from framing.codings import count_disputed, settle_coders
from framing.errors import InputError, LexiconError, ModelError, SettingsError
from framing.lexicon.load import load_lexicon
from framing.pipeline import Progress as Report
from framing.provenance import RunInfo, gather_notices
from framing.read.options import ReadOptions
from framing.records import ROLES, Article, Skipped, Table
from framing.settings import Family, Settings
from framing.validate.codings import Coding, read_codings

SOME_SKIPPED = 1

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
Encoding = Annotated[str, typer.Option("--encoding", help="Encoding, if the guess is wrong.")]
Manifest = Annotated[
    Path | None,
    typer.Option("--manifest", help="CSV that gives outlet, date, language and title of files."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", help="Map a column, as in --column text=Body; several times."),
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
    *,
    outlet: str,
    date: str,
    lang: str,
    encoding: str,
    manifest: Path | None,
    columns: list[str] | None,
) -> ReadOptions:
    """Return how sources are to be read; a wrong language or mapping is an error."""
    return ReadOptions(
        outlet=outlet,
        published=date,
        lang=lang,
        encoding=encoding,
        manifest=manifest,
        columns=dict(_split_column(text) for text in columns or []),
    )


def _split_column(text: str) -> tuple[str, str]:
    field, equals, name = text.partition("=")
    if not (field and equals and name):
        raise SettingsError(f"--column {text}: give FIELD=COLUMN, as in --column text=Body")
    return field.strip(), name.strip()


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
            if name not in allowed:
                raise SettingsError(f"{option} {name}: no such one; choose {', '.join(allowed)}")
    return Family(frames=tuple(frames or ()), roles=tuple(roles or Family().roles))


@contextmanager
def show_progress(label: str) -> Iterator[Report]:
    """Show a counter on stderr while articles are read; stay quiet where no terminal is."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - likewise

    console = Console(stderr=True)
    columns = (TextColumn("{task.description} {task.completed} articles"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done: bar.update(task, completed=done)


def require_articles(run: RunInfo) -> None:
    """Raise InputError when a run has no article at all, after listing what was skipped."""
    list_skipped(run)
    if not run.articles:
        raise InputError("no usable article in the sources; give files with text, CSV or JSONL")


def _find_training(run: Mapping[str, object], codings: Sequence[Path]) -> tuple[Path, ...]:
    """Return the codings that the model of scores was itself fitted on.

    `run` is the provenance of the scores. None is found where their model is not at hand.
    """
    # numpy and the models load slowly; commands that need neither do not wait for them.
    from framing.score import classifier, deep  # noqa: PLC0415

    finders = {"classifier": classifier.find_training, "deep": deep.find_training}
    find, settings = finders.get(str(run.get("scorer"))), run.get("settings")
    if find is None or not isinstance(settings, Mapping) or not codings:
        return ()
    try:
        lexicon = load_lexicon(str(settings.get("lexicon")))
        return find(lexicon, str(run.get("model_digest")), codings)
    except (LexiconError, ModelError):
        return ()


def warn_of_training(run: Mapping[str, object], codings: Sequence[Path]) -> tuple[Path, ...]:
    """Say so where scores are held against codings that their own model was fitted on; return those."""
    fitted = _find_training(run, codings)
    for path in fitted:
        print(
            f"framing: note: the model was fitted on {path}, so it looks better there than it is "
            "and corrected shares lean towards it; use sentences coded since",
            file=sys.stderr,
        )
    return fitted


def read_all_codings(paths: Sequence[Path], adjudicator: str = "") -> tuple[Coding, ...]:
    """Return the codings of tables; of sentences that the adjudicator coded, no other code."""
    found = [item for path in paths for item in read_codings(path)]
    return settle_coders(found, adjudicator)


def tell_corrections(
    codings: Sequence[Coding], paths: Sequence[Path], outlets: Table, run: Mapping[str, object]
) -> None:
    """Say on stderr what codings corrected, how disputes count, and whether a model was fitted on them.

    `outlets` is the corrected table, `run` the provenance of the scores; without codings nothing.
    """
    if codings:
        print(f"framing: {count_corrected(outlets)}", file=sys.stderr)
        tell_disputed(codings, "where coders disagree, each counts in equal parts")
        warn_of_training(run, paths)


def tell_disputed(codings: Sequence[Coding], how: str) -> None:
    """Say on stderr in how many sentences coders disagree, and `how` these count."""
    if disputed := count_disputed(codings):
        left = ", ".join(f"{frame} {number}" for frame, number in disputed.items())
        print(f"framing: {how}, in sentences: {left}", file=sys.stderr)


def count_articles(run: RunInfo) -> str:
    """Return how many articles were used, in words."""
    return f"{run.articles} article{'s' * (run.articles != 1)}"


def count_corrected(outlets: Table) -> str:
    """Return of how many outlets a coding corrected the shares, and what the others lack.

    >>> rows = [("A", 0.2, "ppi"), ("B", None, "uncorrected: too few: 3 coded, 20 are needed")]
    >>> count_corrected(Table("outlets", ("outlet", "corrected", "correction"), rows))
    "the coding corrects shares of 1 of 2 outlets; column 'correction' in outlets says why not more"
    """
    names = outlets.column("outlet")
    pairs = zip(names, outlets.column("corrected"), strict=True)
    done, total = len({name for name, value in pairs if value is not None}), len(set(names))
    more = "; column 'correction' in outlets says why not more" if done < total else ""
    return f"the coding corrects shares of {done} of {total} outlets{more}"


def list_skipped(run: RunInfo) -> None:
    """Print one line on stderr for each input that was skipped, and one for each notice."""
    for item in run.skipped:
        print(f"framing: skipped {item.source}: {item.reason}", file=sys.stderr)
    for source, more, notice in gather_notices(run.notices):
        others = f" and {more} more" if more else ""
        print(f"framing: note: {source}{others}: {notice}", file=sys.stderr)


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
    for item in skipped:
        print(f"framing: skipped {item.source}: {item.reason}", file=sys.stderr)
    if not articles:
        raise InputError("no usable article in the sources; give files with text, CSV or JSONL")
