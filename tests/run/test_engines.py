"""Every engine gives the same results in the same order."""

import os
import signal
from functools import partial
from operator import add

import pytest

from framing.errors import SettingsError
from framing.run.engines import AHEAD, CHUNK, run_in_processes, run_serially


def build_adder() -> partial:
    """Return the work of each process."""
    return partial(add, 1)


def test_processes_and_series_agree() -> None:
    """Several processes return what one would, in order."""
    items = list(range(70))
    build = partial(partial, add, 1)
    assert list(run_in_processes(build, items, 2)) == list(run_serially(build_adder(), items))


def test_a_process_that_dies_is_told() -> None:
    """One line names the option to change, and no signal handler is left changed."""
    before = signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGINT)
    with pytest.raises(SettingsError, match="--workers 2: a process died"):
        list(run_in_processes(partial(partial, os._exit), [1] * 70, 2))
    assert (signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGINT)) == before


def test_items_are_read_as_results_are_asked_for() -> None:
    """A corpus passes through: at no time is more of it read than the processes have to do next."""
    read = []
    items = (read.append(number) or number for number in range(1_000))
    found = run_in_processes(partial(partial, add, 1), items, 2)
    for number, result in enumerate(found):
        assert result == number + 1
        assert len(read) <= number + CHUNK * AHEAD * 2
    assert len(read) == 1_000


def test_whoever_stops_early_does_not_wait_for_the_rest() -> None:
    """Closing the results waits for the items at hand, not for thousands of others."""
    found = run_in_processes(partial(partial, add, 1), list(range(10_000)), 2)
    assert next(found) == 1
    found.close()
