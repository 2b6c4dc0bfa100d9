"""`framing evaluate`: how good stored scores are against a coding."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.codings import (
    read_all_codings,
    tell_disputed,
    tell_elsewhere,
    tell_unscored,
    warn_of_training,
)
from framing.cli.options import Adjudicator, PrintFormat
from framing.cli.printing import write_out
from framing.cli.values import choose_value
from framing.errors import SettingsError
from framing.files import check_file, check_folder, write_files
from framing.read.written import list_written
from framing.records import Table
from framing.score.tiers import Grades
from framing.tables.grade import grade_tables
from framing.tables.load import load_run, load_tables
from framing.tables.write import FORMATS, format_table
from framing.validate.codings import Coding
from framing.validate.evaluate import evaluate_tables
from framing.validate.prevalence import estimate_shares
from framing.validate.reliability import (
    Floors,
    format_reliability,
    list_few,
    measure_reliability,
    read_floors,
)
from framing.validate.show import show_evaluation


def evaluate(
    tables: Annotated[Path, typer.Argument(help="Folder that `framing score` wrote.")],
    codings: Annotated[list[Path], typer.Argument(help="Coding tables; one or more.")],
    out: Annotated[
        Path | None, typer.Option("--out", help="Folder for all tables, prevalence too.")
    ] = None,
    reliability_out: Annotated[
        Path | None,
        typer.Option(
            "--reliability-out",
            help="File for the tiers of tables and reports: reliability.toml in the lexicon's folder.",
        ),
    ] = None,
    adjudicator: Adjudicator = "",
    form: PrintFormat = "text",
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the intervals.")] = 1,
    resamples: Annotated[int, typer.Option("--resamples", min=1, help="For intervals.")] = 1000,
) -> None:
    """Print how good stored scores are against a coding, per language, outlet and event."""
    choose_value("--format", form, ("text", *FORMATS), "format")
    if out is not None:
        check_folder(out)
    found = read_all_codings(codings, adjudicator)
    scored = load_tables(tables)
    run = load_run(tables)
    fitted = warn_of_training(run, codings)
    floors = Floors()
    if reliability_out:
        _refuse_fitted(fitted)
        written = (tables / name for name in list_written(tables))
        check_file(reliability_out, "--reliability-out", reads=(*codings, *written))
        floors = read_floors(reliability_out)
    measured = evaluate_tables(scored, found, seed=seed, resamples=resamples)
    # Files first: who prints into `head` closes standard output, which ends the command.
    if reliability_out:
        _write_reliability(scored, found, run, codings, reliability_out, floors)
    if out is not None:
        kind = "csv" if form == "text" else form
        _write_tables({**measured, **_estimate_shares(scored, found, run)}, out, kind, codings)
    tell_elsewhere(scored, found)
    tell_unscored(scored, found)
    tell_disputed(found, "left out where coders disagree")
    if form == "text":
        print(show_evaluation(measured))
    elif out is None:
        write_out(measured["evaluation"], form)


def _estimate_shares(
    scored: Mapping[str, Table], found: Sequence[Coding], run: Mapping[str, object]
) -> dict[str, Table]:
    """Return the table of corrected shares with the marks of the run's measured reliability."""
    shares = {"prevalence": estimate_shares(scored, found, by=("outlet", "lang"))}
    known = {"articles": scored["articles"], **shares}
    return {"prevalence": grade_tables(known, Grades.build(run.get("reliability")))["prevalence"]}


def _write_tables(
    tables: Mapping[str, Table], out: Path, kind: str, codings: Sequence[Path]
) -> None:
    files = {f"{name}.{kind}": format_table(table, kind) for name, table in tables.items()}
    for name in files:
        check_file(out / name, reads=codings)
    write_files(files, out)
    print(f"framing: {', '.join(files)} in {out}", file=sys.stderr)


def _refuse_fitted(fitted: Sequence[Path]) -> None:
    """Refuse codings that the model was fitted on: they would flatter it."""
    if fitted:
        raise SettingsError(
            f"--reliability-out: the model was fitted on {fitted[0]}, which says nothing about it; "
            "give sentences coded since"
        )


def _write_reliability(
    scored: Mapping[str, Table],
    found: Sequence[Coding],
    run: Mapping[str, object],
    codings: Sequence[Path],
    path: Path,
    floors: Floors,
) -> None:
    """Write the measured tiers and say where they count, and which frames had too few cases."""
    rows = measure_reliability(scored, found)
    write_files({path.name: format_reliability(rows, run, codings, floors=floors)}, path.parent)
    few = list_few(rows, floors.fewest_cases)
    short = f"; too few cases ({floors.fewest_cases} needed), so not measured: {', '.join(few)}"
    print(
        f"framing: reliability in {path}; it counts as reliability.toml in the lexicon's folder "
        f"or with --reliability {path}{short if few else ''}",
        file=sys.stderr,
    )
