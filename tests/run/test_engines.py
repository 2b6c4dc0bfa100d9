"""Every engine gives the same results in the same order."""

from functools import partial
from operator import add

from framing.run.engines import run_in_processes, run_serially


def build_adder() -> partial:
    """Return the work of each process."""
    return partial(add, 1)


def test_processes_and_series_agree() -> None:
    """Several processes return what one would, in order."""
    items = list(range(70))
    build = partial(partial, add, 1)
    assert list(run_in_processes(build, items, 2)) == list(run_serially(build_adder(), items))
