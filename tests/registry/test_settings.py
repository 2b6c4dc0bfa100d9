"""Settings made in Python have the limits of the command line."""

from __future__ import annotations

from typing import Any

import pytest

from framing.errors import SettingsError
from framing.settings import Family, Settings


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"wire": "x"}, "wire is 'x', allowed are with, without, weighted"),
        ({"resamples": 99}, "resamples is 99, allowed are whole numbers from 100"),
        ({"resamples": -1}, "resamples is -1"),
        ({"seed": -3}, "seed is -3, allowed are whole numbers from 0"),
        ({"seed": "3"}, "seed is '3'"),
        ({"min_articles": 1}, "min_articles is 1, allowed are whole numbers from 2"),
        ({"min_articles": 2.5}, "min_articles is 2.5"),
        ({"actors": "mine.csv"}, r"actors is the text 'mine.csv'; give a tuple: \('mine.csv',\)"),
    ],
)
def test_values_that_no_run_could_use_are_refused_at_once(wrong: dict[str, Any], told: str) -> None:
    """A wrong setting is told when it is made, by name and with what is allowed."""
    with pytest.raises(SettingsError, match=told):
        Settings(**wrong)


def test_the_limits_themselves_are_allowed() -> None:
    """The least values and a declared family pass."""
    family = Family(frames=("government",), roles=("all", "quoted", "expert"))
    Settings(seed=0, resamples=100, min_articles=2, wire="weighted", family=family)


def test_a_family_names_roles_that_there_are() -> None:
    """A role that no comparison has would leave the family empty without a word."""
    with pytest.raises(
        SettingsError, match="a role of the family is 'army', allowed are all, quoted"
    ):
        Family(roles=("army",))
    with pytest.raises(SettingsError, match="roles is the text 'expert'; give a tuple"):
        Family(roles="expert")  # type: ignore[arg-type]
