"""Engines that run one function over many articles: in process or in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar, TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Item], Result]
CHUNK = 32


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
    sent; the results are those of `run_serially`.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - loads slowly
    from multiprocessing import get_context  # noqa: PLC0415

    with ProcessPoolExecutor(
        workers,
        mp_context=get_context("spawn"),
        initializer=_Prepared.prepare,
        initargs=(build_work,),
    ) as pool:
        yield from cast("Iterator[Result]", pool.map(_Prepared.do, items, chunksize=CHUNK))


class _Prepared:
    """The work of one process, kept on the class since a pool can hand it over no other way."""

    work: ClassVar[Callable[[Any], Any] | None] = None

    @classmethod
    def prepare(cls, build_work: Callable[[], Callable[[Any], Any]]) -> None:
        """Build the work when the process starts."""
        cls.work = build_work()

    @classmethod
    def do(cls, item: object) -> object:
        """Do the work on one item."""
        if cls.work is None:
            raise RuntimeError("the process was not prepared")
        return cls.work(item)
