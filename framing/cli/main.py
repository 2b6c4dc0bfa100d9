"""The `framing` command: gathers the subcommands and turns errors into one line each."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Annotated, NoReturn

import typer

from framing import __version__
from framing.cli import explain, lexicon, plugins, report, score
from framing.errors import FramingError, InputError

DONE, SOME_SKIPPED, WRONG_USE, NOTHING_USABLE, INTERRUPTED = 0, 1, 2, 3, 130

app = typer.Typer(
    name="framing",
    help="Compare how outlets frame the same political violence, in whose voice, and how sure "
    "that is. It exposes evidence; people interpret it.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("report")(report.report)
app.command("score")(score.score)
app.command("explain")(explain.explain)
app.command("plugins")(plugins.plugins)
app.add_typer(lexicon.app, name="lexicon")


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


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done, 1 some inputs skipped, 2 wrong use, 3 nothing usable.

    An error is one line on stderr; an interrupt leaves no half-written file.
    """
    signal.signal(signal.SIGINT, _stop)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        app(args=None if arguments is None else list(arguments))
    except FramingError as error:
        print(f"framing: {error}", file=sys.stderr)
        sys.exit(NOTHING_USABLE if isinstance(error, InputError) else WRONG_USE)
    sys.exit(DONE)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    print("framing: interrupted; nothing was written", file=sys.stderr)
    raise SystemExit(INTERRUPTED)
