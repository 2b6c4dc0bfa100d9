"""The subcommands by name; a command's code is imported only when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import typer
from typer.core import TyperCommand, TyperGroup

from framing.cli.values import Click, name_options

# Each command is the function or the Typer application in the module of its name; the line is
# its help in the list of commands, so that the list need not load them all.
COMMANDS: Final[dict[str, str]] = {
    "report": "Read, score and compare articles; write an HTML and a Markdown report and every table.",
    "compare": "Compare outlets again from stored tables, with other settings, without reading text.",
    "score": "Score articles for each frame, in the outlet's own voice and in the voices it quotes.",
    "explain": "Show an article with its frames, voices and stances marked, and the rule behind each.",
    "train": "Fit a model; prints F1 with whole outlets, then conflicts left out, random folds beside it.",
    "evaluate": "Print how good stored scores are against a coding, per language, outlet and event.",
    "events": "List which articles belong to one event, and why.",
    "sources": "List the speakers as a CSV to correct by hand and feed back with --actors.",
    "plugins": "List every plugin: kind, name, origin and where its code is, parted by tabs.",
    "lexicon": "List, check, show, begin, convert and extend lexicons.",
    "code": "The coding loop: draw a blind sample, take the codings back, measure agreement.",
}


def load_command(name: str) -> Click:
    """Import one subcommand.

    >>> load_command("plugins").name
    'plugins'
    """
    module = import_module(f"framing.cli.{name}")
    around = typer.Typer(pretty_exceptions_show_locals=False)
    if hasattr(module, "app"):
        around.add_typer(module.app, name=name)
    else:
        around.command(name)(getattr(module, name))
    return name_options(typer.main.get_group(around).commands[name])


class LazyCommands(TyperGroup):
    """A group that imports a subcommand when it is called and none to list them."""

    _listing = False

    def list_commands(self, ctx: Click) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Click, cmd_name: str) -> Click | None:
        """Return a subcommand, or only its name and help while the list is printed."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        if self._listing:
            return TyperCommand(cmd_name, help=COMMANDS[cmd_name])
        return load_command(cmd_name)

    def format_help(self, ctx: Click, formatter: Click) -> None:
        """Print the help without loading any subcommand."""
        self._listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self._listing = False
