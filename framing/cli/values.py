"""Values of options: refused in one line that names the option and what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, TypeVar

from framing.errors import FramingError, InputError, ModelError, SettingsError

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
    option gave them is known here alone. So is whose fault it is: an option with a value that does
    not serve is wrong use, an argument that does not is a source with nothing usable in it.
    """
    for inner in getattr(command, "commands", {}).values():
        name_options(inner)
    invoke = command.invoke

    def invoke_named(context: Click) -> Any:  # noqa: ANN401 - whatever the command returns
        try:
            return invoke(context)
        except FramingError as error:
            raise _tell_whose(error, context) from None

    command.invoke = invoke_named
    command.parse_args = _name_command(command.parse_args)
    return command


def _tell_whose(error: FramingError, context: Click) -> FramingError:
    """Return the error with the option that it is about, in the class that its exit code follows."""
    said = str(error)
    arguments = [value for _, value in _list_values(context, "argument")]
    for option, value in _list_values(context, "option"):
        if said.startswith(f"{value}:") and value not in arguments:
            wrong = SettingsError if isinstance(error, InputError) else type(error)
            return wrong(f"{option} {error}")
    named = any(said.startswith((f"{value}:", f"{value}/")) for value in arguments)
    return InputError(said) if named and isinstance(error, ModelError) else error


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


def _list_values(context: Click, kind: str) -> Iterator[tuple[str, str]]:
    """Yield each option, or each argument, with every name and file that was given for it."""
    for parameter in context.command.params:
        value = context.params.get(parameter.name)
        for part in value if isinstance(value, list | tuple) else (value,):
            if parameter.param_type_name == kind and isinstance(part, str | Path) and str(part):
                yield parameter.opts[-1], str(part)
