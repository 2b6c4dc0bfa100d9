"""`framing lexicon`: list, check, show, begin, convert and extend lexicons."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.suggest import suggest
from framing.cli.values import choose_value
from framing.errors import LexiconError
from framing.lexicon.convert import convert_lexicon
from framing.lexicon.folder import find_lexicon, list_lexicon_ids
from framing.lexicon.lint import check_lexicon
from framing.lexicon.load import load_lexicon
from framing.lexicon.template import create_lexicon
from framing.lexicon.write import to_csv

app = typer.Typer(
    name="lexicon",
    help="List, check, show, begin, convert and extend lexicons.",
    no_args_is_help=True,
)

app.command("suggest")(suggest)

_NAME = typer.Argument(help="A shipped lexicon's name or the path of a lexicon folder.")


@app.command("list")
def show_names() -> None:
    """List the shipped lexicons: name, kind, version, languages, number of terms, title."""
    typer.echo("id\tkind\tversion\tlanguages\tterms\ttitle")
    for name in list_lexicon_ids():
        lexicon = load_lexicon(find_lexicon(name))
        count = str(len(lexicon.list_terms())) if lexicon.kind == "frames" else ""
        facts = (lexicon.id, lexicon.kind, lexicon.version, ",".join(lexicon.languages), count)
        typer.echo("\t".join((*facts, lexicon.title)))


@app.command("check")
def check_names(
    names: Annotated[list[str] | None, _NAME] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
) -> None:
    """Check lexicons (all shipped ones unless named); exit code 1 when one has an error."""
    errors = 0
    for name in names or list_lexicon_ids():
        try:
            problems = check_lexicon(load_lexicon(name))
        except LexiconError as error:
            typer.echo(str(error))
            errors += 1
            continue
        for problem in problems:
            if problem.severity == "error" or not quiet:
                typer.echo(str(problem))
        failed = sum(problem.severity == "error" for problem in problems)
        errors += failed
        summary = f"{name}: {failed} errors, {len(problems) - failed} warnings"
        typer.echo(summary, err=True)
    if errors:
        raise typer.Exit(1)


@app.command("show")
def show_terms(
    name: Annotated[str, _NAME],
    frame: Annotated[str, typer.Option("--frame", help="Only the terms of this frame.")] = "",
    lang: Annotated[str, typer.Option("--lang", help="Only this language: en or es.")] = "",
) -> None:
    """Print the terms of a lexicon as CSV: with a column lang, or with --lang as a terms file."""
    lexicon = load_lexicon(find_lexicon(name, "frames"))
    if lexicon.kind != "frames":
        raise LexiconError(
            f"{name}: kind {lexicon.kind!r} has no terms to show; its files are in {lexicon.path}"
        )
    for option, value, allowed in (
        ("--frame", frame, lexicon.frame_names),
        ("--lang", lang, lexicon.languages),
    ):
        if value:
            choose_value(option, value, allowed)
    terms = tuple(
        term
        for term in lexicon.list_terms()
        if frame in {"", term.frame} and lang in {"", term.lang}
    )
    typer.echo(to_csv(terms, with_lang=not lang), nl=False)


@app.command("new")
def create_folder(
    folder: Annotated[Path, typer.Argument(help="A folder that does not exist yet.")],
) -> None:
    """Write a commented example lexicon to start from."""
    typer.echo(str(create_lexicon(folder)))


@app.command("convert")
def convert_file(
    source: Annotated[
        Path,
        typer.Argument(help="A .dic, .yml, .lc3, .cat, .ykd, .csv file or a lexicon folder."),
    ],
    out: Annotated[
        Path, typer.Argument(help="A new lexicon folder, or a .csv or .yml file to export to.")
    ],
    lang: Annotated[
        str,
        typer.Option(
            "--lang", help="Language of the dictionary (en unless given); of a lexicon, only this."
        ),
    ] = "",
    match: Annotated[
        str, typer.Option("--match", help="How words without * match: exact or lemma.")
    ] = "exact",
) -> None:
    """Convert a dictionary of another tool into a lexicon folder, or a lexicon into CSV or YAML."""
    converted = convert_lexicon(source, out, lang=lang, match=match)
    for notice in converted.notices:
        typer.echo(notice, err=True)
    for path in converted.paths:
        typer.echo(str(path))
