"""`framing compare`: statistics again from stored tables, without reading text."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.codings import read_all_codings, tell_corrections
from framing.cli.options import (
    Adjudicator,
    Codings,
    FamilyFrames,
    FamilyRoles,
    MinArticles,
    Reliability,
    Resamples,
    Seed,
    build_family,
)
from framing.cli.values import choose_value
from framing.compare.every import compare_tables
from framing.compare.pairs import describe_family
from framing.errors import InputError, OutputError
from framing.files import check_folder, write_files
from framing.read.written import COMPARED, RUN, list_stale, list_written, refuse_own
from framing.records import Table
from framing.score.tiers import Grades, list_tiers, load_reliability
from framing.settings import WIRE, Settings
from framing.tables.grade import COLUMN, grade_tables
from framing.tables.load import load_run, load_tables
from framing.tables.write import FORMATS, format_table
from framing.validate.codings import describe_codings
from framing.validate.prevalence import collect_truths
from framing.validate.reliability import name_scored

_DEFAULT = Settings()
_NEED_TEXT = ("sources", "naming", "distinctive", "omissions")
_NEEDED = ("articles", "sentences", "frames", "evidence", "scores")


def compare(
    folder: Annotated[
        Path,
        typer.Argument(help="The --out folder of an earlier run.", show_default=False),
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Another folder for the new tables; else the same one."),
    ] = None,
    seed: Seed = _DEFAULT.seed,
    resamples: Resamples = _DEFAULT.resamples,
    min_articles: MinArticles = _DEFAULT.min_articles,
    wire: Annotated[
        str, typer.Option("--wire", help="Near-copies: with, without or weighted.")
    ] = "with",
    event_column: Annotated[
        str, typer.Option("--event-column", help="Column of `articles` that names the event.")
    ] = "event_id",
    family_role: FamilyRoles = None,
    family_frame: FamilyFrames = None,
    coding: Codings = None,
    adjudicator: Adjudicator = "",
    reliability: Reliability = None,
) -> None:
    """Compare outlets again from stored tables, with other settings, without reading text."""
    way = choose_value("--wire", wire, WIRE, "way")
    tables, run = _load(folder), load_run(folder)
    target = out or folder
    _check_target(target, run)
    codings = read_all_codings(coding or (), adjudicator)
    frames = list(dict.fromkeys(str(name) for name in tables["scores"].column("frame")))
    family = build_family(family_role, family_frame, frames)
    made = compare_tables(
        tables,
        seed=seed,
        resamples=resamples,
        min_articles=min_articles,
        family=family,
        wire=way,
        event_column=event_column,
        truths=collect_truths(tables, codings),
        thresholds=_find_thresholds(run),
    )
    form, marked = _find_format(folder), set(made)
    if reliability:  # what is stored takes the same marks, so that no two tables disagree
        run = _mark_by(reliability, run, tables, frames)
        marked |= {name for name, table in tables.items() if COLUMN in table.columns}
    graded = grade_tables({**tables, **made}, Grades.build(run.get("reliability")))
    files = {f"{name}.{form}": format_table(graded[name], form) for name in sorted(marked)}
    if reliability:
        files[RUN] = f"{json.dumps(run, ensure_ascii=False, indent=2)}\n".encode()
    settings = {
        "seed": seed,
        "resamples": resamples,
        "min_articles": min_articles,
        "wire": wire,
        "event_column": event_column,
        "family": {"frames": family.frames, "roles": family.roles},
        **describe_codings(codings),
    }
    _write(files, settings, target)
    print(f"framing: {describe_family(made['comparisons'], family)}", file=sys.stderr)
    print(f"framing: {len(marked)} tables in {target}", file=sys.stderr)
    tell_corrections(codings, coding or (), made["outlets"], run)
    _warn_of_wire(wire, run)


def _check_target(target: Path, run: Mapping[str, object]) -> None:
    """Refuse a folder that takes no files, or with a run over other articles to stand among these."""
    check_folder(target)
    there = load_run(target).get("corpus_digest") if target.is_dir() else None
    if there is not None and there != run.get("corpus_digest"):
        raise OutputError(f"--out {target}: holds a run over other articles; choose another folder")


def _write(files: dict[str, bytes], settings: Mapping[str, object], target: Path) -> None:
    """Write tables and settings in place of an earlier comparison's; say where a report stays as it was."""
    about = {**settings, "files": sorted(files)}
    files[COMPARED] = f"{json.dumps(about, indent=2)}\n".encode()
    refuse_own(target, files)
    write_files(files, target, list_stale(target, files, by=COMPARED))
    pages = [name for name in sorted(list_written(target)) if name.startswith("report.")]
    if stay := [name for name in pages if (target / name).is_file()]:
        print(
            f"framing: note: {', '.join(stay)} in {target} still show{'s' * (len(stay) == 1)} the "
            "figures of the run; framing report makes them anew",
            file=sys.stderr,
        )


def _find_thresholds(run: Mapping[str, object]) -> dict[str, float] | None:
    limits = run.get("thresholds")
    return limits if isinstance(limits, dict) else None


def _mark_by(
    file: Path, run: dict[str, object], tables: Mapping[str, Table], frames: Sequence[str]
) -> dict[str, object]:
    """Return the provenance of a run with tiers as a reliability file has them; say a misfit."""
    known = load_reliability(file=file)
    scorer, digest = str(run.get("scorer", "")), name_scored(run)
    if known and (misfit := known.tell_misfit(scorer, digest)):
        print(f"framing: note: {file}: {misfit}", file=sys.stderr)
    langs = {str(lang) for lang in tables["articles"].column("lang")}
    return {**run, "reliability": list_tiers(known, scorer, frames, langs, digest)}


def _warn_of_wire(wire: str, run: Mapping[str, object]) -> None:
    """Name the tables that need the text, and so keep the run's way of counting near-copies."""
    asked = run.get("settings")
    before = asked.get("wire", "with") if isinstance(asked, Mapping) else "with"
    if wire != before:
        print(
            f"framing: note: {', '.join(_NEED_TEXT)} stay as the run made them (--wire {before}); "
            f"they need the text: framing report … --wire {wire}",
            file=sys.stderr,
        )


def _load(folder: Path) -> dict[str, Table]:
    tables = load_tables(folder)
    missing = [name for name in _NEEDED if name not in tables]
    if missing:
        raise InputError(f"{folder}: no table {', '.join(missing)}; give the --out of a run")
    return tables


def _find_format(folder: Path) -> str:
    return next(form for form in FORMATS if (folder / f"articles.{form}").is_file())
