"""Values of options: refused in one line that names the option and what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, TypeVar

from framing.errors import FramingError, SettingsError

Click = Any  # a class of click's own, which newer Typers bundle under another name
Choice = TypeVar("Choice", bound=str)


def choose_value(option: str, value: str, allowed: Collection[Choice], what: str = "one") -> Choice:
    """Return a value that must be one of `allowed`; SettingsError for any other.

    >>> choose_value("--wire", "with", ("with", "without"))
    'with'
    """
    for known in allowed:
        if known == value:
            return known
    raise SettingsError(f"{option} {value}: no such {what}; choose {', '.join(allowed)}")


def name_options(command: Click) -> Click:
    """Let a command, and those in its group, name the option whose value an error is about.

    The rooms below the command line know of files and names, and begin an error with them; which
    option gave them is known here alone.
    """
    for inner in getattr(command, "commands", {}).values():
        name_options(inner)
    invoke = command.invoke

    def invoke_named(context: Click) -> Any:  # noqa: ANN401 - whatever the command returns
        try:
            return invoke(context)
        except FramingError as error:
            for option, value in _list_values(context):
                if str(error).startswith(f"{value}:"):
                    raise type(error)(f"{option} {error}") from None
            raise

    command.invoke = invoke_named
    command.parse_args = _name_command(command.parse_args)
    return command


def _name_command(parse: Callable[[Click, list[str]], list[str]]) -> Callable[..., list[str]]:
    """Let misuse found while options are read point to the help of the command that it befell."""

    def parse_named(context: Click, given: list[str]) -> list[str]:
        try:
            return parse(context, given)
        except Exception as error:
            if getattr(error, "ctx", context) is None:
                error.ctx = context  # type: ignore[attr-defined]
            raise

    return parse_named


def _list_values(context: Click) -> Iterator[tuple[str, str]]:
    """Yield each option of a call with each name and file given for it, and for no argument."""
    known: dict[str, list[tuple[str, str]]] = {"option": [], "argument": []}
    for parameter in context.command.params:
        value = context.params.get(parameter.name)
        for part in value if isinstance(value, list | tuple) else (value,):
            if isinstance(part, str | Path) and str(part):
                known[parameter.param_type_name].append((parameter.opts[-1], str(part)))
    arguments = {value for _, value in known["argument"]}
    return ((option, value) for option, value in known["option"] if value not in arguments)
