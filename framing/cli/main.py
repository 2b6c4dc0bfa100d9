"""Start the `framing` command and turn errors and interrupts into one line and an exit code."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from framing.errors import FramingError, InputError

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
