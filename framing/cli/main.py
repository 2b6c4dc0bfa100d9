"""Start the `framing` command and turn errors and interrupts into one line and an exit code."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any, NoReturn

from framing.errors import FramingError, InputError

Misuse = Any  # a class of click's own, which newer Typers bundle under another name

DONE, WRONG_USE, NOTHING_USABLE, INTERRUPTED = 0, 2, 3, 130

_OBJECTS_BETWEEN_COLLECTIONS = 1_000_000  # more than the records of the articles held at a time


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done, 1 some inputs skipped, 2 wrong use, 3 nothing usable.

    An error is one line on stderr; an interrupt leaves no half-written file.
    """
    # Records form no cycles, so a search for cycles after every few hundred of them finds nothing.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    signal.signal(signal.SIGINT, _stop)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # Matrices here are small: threads cost more than they save, and one thread gives the same
    # last digits on any number of processors. Must stand before numpy is imported.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    # Imported only now, so that an interrupt while the libraries load is caught too.
    from framing.cli.app import app  # noqa: PLC0415

    given = None if arguments is None else list(arguments)
    try:
        code = app(args=given, prog_name="framing", standalone_mode=False)
        sys.stdout.flush()
    except FramingError as error:
        print(f"framing: {error}", file=sys.stderr)
        sys.exit(NOTHING_USABLE if isinstance(error, InputError) else WRONG_USE)
    except OSError as error:
        print(f"framing: {_tell_failure(error)}", file=sys.stderr)
        sys.stdout = None  # what it still holds could not be written at the end either
        sys.exit(WRONG_USE)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        print(_tell_misuse(error), file=sys.stderr)
        sys.exit(WRONG_USE)
    sys.exit(code if isinstance(code, int) else DONE)


def _tell_misuse(error: Misuse) -> str:
    """Return in one line what is wrong with the options; a bare command's help is its message.

    >>> import typer
    >>> _tell_misuse(typer.BadParameter("no such frame"))
    'framing: Invalid value: no such frame; see framing --help'
    """
    context = getattr(error, "ctx", None)
    if context and type(error).__name__ == "NoArgsIsHelpError":
        return str(context.get_help())
    command = context.command_path if context else "framing"
    said = " ".join(error.format_message().split()).rstrip(".?")
    if context and said.startswith("No such command"):
        said += f" (there are {', '.join(context.command.list_commands(context))})"
    return f"{command}: {said}; see {command} --help"


def _tell_failure(error: OSError) -> str:
    """Return in one line what the system refused.

    >>> _tell_failure(OSError(28, "No space left on device"))
    'standard output: cannot write (No space left on device)'
    """
    reason = error.strerror or str(error)
    if error.filename is None:
        return f"standard output: cannot write ({reason})"
    return f"{error.filename}: {reason}"


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    # Not loaded means not used; an import in a handler could stand in the middle of another.
    files = sys.modules.get("framing.files")
    written = files is not None and files.has_written()
    said = "interrupted" if written else "interrupted; no file was written"
    print(f"framing: {said}", file=sys.stderr)
    raise SystemExit(INTERRUPTED)
