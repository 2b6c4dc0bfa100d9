"""Engines that run one function over many articles: in process or in several processes."""

from __future__ import annotations

import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from framing.errors import SettingsError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from multiprocessing.synchronize import Event

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Item], Result]
CHUNK = 8  # items that are sent to a process together
AHEAD = 4  # chunks for each process that are sent before the first result is asked for


def run_serially(work: Work[Item, Result], items: Iterable[Item]) -> Iterator[Result]:
    """Yield the result for each item in order, one at a time.

    >>> list(run_serially(len, ["a", "bc"]))
    [1, 2]
    """
    return map(work, items)


def run_in_processes(
    build_work: Callable[[], Work[Item, Result]], items: Iterable[Item], workers: int
) -> Iterator[Result]:
    """Yield the result for each item in order from several processes.

    Each process builds its own work once, so that what it needs is loaded there and not
    sent; the results are those of `run_serially`. Only so many items are read ahead as keep the
    processes at work, so that neither they nor the results need fit in memory. An interrupt
    waits for the items at hand only.
    Raises SettingsError when a process dies.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - loads slowly
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("spawn")
    stop = context.Event()
    pool = ProcessPoolExecutor(
        workers,
        mp_context=context,
        initializer=_Prepared.prepare,
        initargs=(build_work, stop),
    )
    # Writing to a process that died would else end this one without a word.
    with _ignore("SIGPIPE"):
        try:
            # Ctrl-C goes to every process of a terminal: those started here leave it to this one.
            # A pool starts one for each item that waits, and none is done before its work is built.
            with _ignore("SIGINT"):
                for _ in range(workers):
                    pool.submit(int)
            yield from cast("Iterator[Result]", _do_ahead(pool, items, workers * AHEAD))
        except BrokenProcessPool:
            raise SettingsError(
                f"--workers {workers}: a process died, perhaps for want of memory: give fewer"
                + _tell_guard()
            ) from None
        except BaseException:
            stop.set()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def _do_ahead(pool: Executor, items: Iterable[object], most: int) -> Iterator[object]:
    """Yield the result for each item in order, with at most so many chunks of items on their way."""
    rest = iter(items)
    waiting: deque[Future[list[object]]] = deque()
    while chunk := list(islice(rest, CHUNK)):
        waiting.append(pool.submit(_Prepared.do_all, chunk))
        if len(waiting) == most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _tell_guard() -> str:
    """Return what a script must have that starts processes; the command line has it."""
    main = getattr(sys.modules.get("__main__"), "__spec__", None)
    if main is not None or "__main__" not in sys.modules:
        return ""
    return "; or the script that asked lacks 'if __name__ == \"__main__\":' before its first call"


@contextmanager
def _ignore(name: str) -> Iterator[None]:
    """Ignore a signal, and let processes that are started ignore it; only the main thread can."""
    number = getattr(signal, name, None)
    if number is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(number, before)


class _Prepared:
    """The work of one process, kept on the class since a pool can hand it over no other way."""

    work: ClassVar[Callable[[Any], Any] | None] = None
    stop: ClassVar[Event | None] = None

    @classmethod
    def prepare(cls, build_work: Callable[[], Callable[[Any], Any]], stop: Event) -> None:
        """Build the work when the process starts; `stop` tells when nobody waits for it any more."""
        cls.work, cls.stop = build_work(), stop

    @classmethod
    def do_all(cls, items: Sequence[object]) -> list[object]:
        """Do the work on each item; None for what is left once nobody waits for it."""
        if cls.work is None or cls.stop is None:
            raise RuntimeError("the process was not prepared")
        return [None if cls.stop.is_set() else cls.work(item) for item in items]
