"""English reports through a paper, anonymous persons, groups named after people."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        # nobody speaks through a paper that only tells what somebody believes or does
        ("Some owners moved north, where they believe the town is safe, reported La Nacion.", "La Nacion", "media"),
        ("One driver said he was beaten, reported La Nacion.", "One driver", "resident"),
        ("Marchers met in Lodwar, Alba and even in Nord, Al-Jazeera reported.", "Al-Jazeera", "media"),
        # a paper with a small article
        ("The deal is dead, the Guardian reported on Monday.", "the Guardian", "media"),
        ("The minister lied, according to the Post.", "the Post", "media"),
        ("At the gate the post said nobody came.", "the post", "unknown"),
        # somebody in the know is nobody in particular
        ("A person briefed on the raid said it was late.", "A person briefed on the raid", "unknown"),
        ("A person with knowledge of the plan said it was late.", "A person with knowledge of the plan", "unknown"),
        # a full name speaks though no comma closes what describes it
        ("Mia Orr, a spokeswoman for the teachers' union said it was late.", "Mia Orr", "other"),
        ("In Lodwar, a spokesman for the police said it was late.", "a spokesman for the police", "security"),
        # what hangs on a hyphen is no verb
        ("The U.S.-backed rebels said it was late.", "The U.S.-backed rebels", "armed"),
    ],
)  # fmt: skip
def test_couriers_and_anonymous_persons(
    attributor: RuleAttributor, text: str, speaker: str, role: str
) -> None:
    """The main speaker of each sentence and the role it has."""
    said = code_sentence(attributor, text)
    assert (said.speaker, said.role) == (speaker, role)


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("the rights group Mothers of the Square", "rights"),
        ("the opposition group Students for Change", "opposition"),
        ("the Committee of Families of the Disappeared", "rights"),
        ("BBC state department correspondent Tom Bate", "media"),
        ("Interior Minister Noe Orr", "government"),
    ],
)
def test_groups_and_correspondents(naming: str, role: str) -> None:
    """A group is what the noun before its name says, a correspondent no part of what he covers."""
    finder = RoleFinder.load()
    assert finder.find_role(naming, lang="en", published="2015-05", country="").role == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("US forces in Afghanistan", "foreign"),
        ("a spokesman for US forces in Afghanistan", "foreign"),
        ("the police in Kabul", "security"),
        ("the Afghan president's spokesman in London", "government"),
    ],
)
def test_forces_belong_to_their_country(naming: str, role: str) -> None:
    """Whose forces they are tells more than where they stand."""
    finder = RoleFinder.load()
    assert finder.find_role(naming, lang="en", published="2015-05", country="AF").role == role
