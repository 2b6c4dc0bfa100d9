"""Without a date a name whose role changed still tells the country, and so who is foreign."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.attribute.roles.find import RoleFinder

_ROWS = """name,aliases,kind,role,country,valid_from,valid_to,note
Ana Example,Example,person,government,CL,2010,2013-12-31,
Ana Example,Example,person,opposition,CL,2014,,
"""


@pytest.mark.parametrize(
    ("naming", "country", "role"),
    [
        ("President Example", "CL", "government"),
        ("President Example", "AR", "foreign"),
        ("the Example administration", "CL", "government"),
        ("the Example administration", "AR", "foreign"),
        ("Ana Example", "CL", "unknown"),
        ("Ana Example", "AR", "foreign"),
    ],
)
def test_an_undated_name_tells_its_country(
    tmp_path: Path, naming: str, country: str, role: str
) -> None:
    """A title in the text decides the role, the name decides whose title it is."""
    actors = tmp_path / "actors.csv"
    actors.write_text(_ROWS, encoding="utf-8")
    finder = RoleFinder.load(actors_extra=(actors,))
    assert finder.find_role(naming, lang="en", published="", country=country).role == role
