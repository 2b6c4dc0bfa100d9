"""Leaders of a country speak for its government, and forces sent far away stay foreign."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder

FINDER = RoleFinder.load()


@pytest.mark.parametrize(
    ("naming", "country", "role"),
    [
        ("the Kenyan leader", "KE", "government"),
        ("Kenya's leadership", "KE", "government"),
        ("the Kenyan leader", "SO", "foreign"),
        ("the movement's leadership", "KE", "unknown"),
        ("a leader", "KE", "unknown"),
        ("the Kenyan politician", "KE", "unknown"),
    ],
)
def test_a_leader_stands_for_the_state_only_behind_its_country(
    naming: str, country: str, role: str
) -> None:
    """Who leads is the government where a country's name says what is led, and unknown elsewhere."""
    assert FINDER.find_role(naming, lang="en", published="2015", country=country).role == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [("the village baker", "resident"), ("Ana Baker", "unknown")],
)
def test_a_surname_is_no_trade(naming: str, role: str) -> None:
    """A trade that ends a personal name says nothing of who speaks."""
    assert FINDER.find_role(naming, lang="en", published="2015", country="KE").role == role
