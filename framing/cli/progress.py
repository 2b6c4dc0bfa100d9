"""What a terminal shows while articles are read: how many are done, and which one takes long."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from framing.records import Article, Skipped

_LONG = 3  # seconds after which the article at hand is named
_SHOWN = 60  # characters of its name


class Counter:
    """Counts articles that are done, and knows which one is at hand and since when."""

    def __init__(
        self, report: Callable[[int], object], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._report = report
        self._clock = clock
        self._name = ""
        self._since = 0.0

    def __call__(self, done: int) -> None:
        """Tell how many articles are done."""
        self._report(done)

    def watch(
        self, articles: Iterable[Article | Skipped], workers: int = 1
    ) -> Iterator[Article | Skipped]:
        """Yield the articles; each is at hand until the next is asked for.

        None is where several workers are: they are sent articles before they come to them.
        """
        for item in articles:
            if isinstance(item, Article) and workers == 1:
                self._name = f"{item.source[-_SHOWN:]} ({len(item.text):,} characters)"
                self._since = self._clock()
            yield item
            self._name = ""

    def name_slow(self) -> str:
        """Return the article at hand once it has taken some seconds, else nothing."""
        slow = self._name and self._clock() - self._since >= _LONG
        return f"at work on {self._name}" if slow else ""


@contextmanager
def show_progress() -> Iterator[Counter]:
    """Show a counter on stderr while articles are read; stay quiet where no terminal is."""
    if not sys.stderr.isatty():
        yield Counter(lambda _: None)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import (  # noqa: PLC0415 - likewise
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.text import Text  # noqa: PLC0415 - likewise

    class SlowColumn(ProgressColumn):
        """Names the article that takes long; looked at whenever the line is drawn again."""

        def render(self, _: Task) -> Text:
            """Return the name, or nothing."""
            return Text(counter.name_slow())

    columns = (
        TextColumn("{task.description} {task.completed} articles"),
        TimeElapsedColumn(),
        SlowColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("scored", total=None)
    counter = Counter(lambda done: bar.update(task, completed=done))
    with bar:
        yield counter
