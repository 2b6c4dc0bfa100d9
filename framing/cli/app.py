"""The Typer application: gathers the subcommands."""

from __future__ import annotations

from typing import Annotated

import typer

from framing import __version__
from framing.cli.commands import LazyCommands

app = typer.Typer(
    name="framing",
    cls=LazyCommands,
    help="Compare how outlets frame the same political violence, in whose voice, and how sure "
    "that is. It exposes evidence; people interpret it.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"framing {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Compare how outlets frame the same political violence."""
    del version
