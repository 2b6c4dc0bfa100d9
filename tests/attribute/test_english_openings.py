"""English subjects behind openings, adverbs and objects; whom a place or a part of a name means."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence, code_text


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("Earlier, two officials identified the student as a cadet, and said he fled.", "indirect", "two officials"),
        ("Paz left, with Orr flatly rejecting each of the rules.", "indirect", "Orr"),
        ("But Mr. Orr has stirred the debate, warning that the army would leave.", "indirect", "Mr. Orr"),
        ("Others go further, pointing out that the army had links to gangs.", "indirect", "Others"),
        ("The strikes were late, while rebel leader Max Hill, warned that it would be tough.", "indirect", "rebel leader Max Hill"),
        # what somebody is made to say
        ("The raid led several lawyers to demand that the mayor resign.", "indirect", "several lawyers"),
        ("The delay forced the minister to admit that he had lied.", "indirect", "the minister"),
        # adjectives of saying, and the same in passing
        ("Rights groups have been critical of the way the army fights.", "indirect", "Rights groups"),
        ("The president was emphatic that no deal had been made.", "indirect", "The president"),
        ("The mayor became critical of the plan and left.", "none", ""),
        # participles and particles are no subjects
        ("The raid shattered plans for a truce.", "none", ""),
        ("The militia had carried out repeated attacks on bases.", "none", ""),
    ],
)  # fmt: skip
def test_subjects_behind_openings(
    attributor: RuleAttributor, text: str, mode: str, speaker: str
) -> None:
    """The speaker is the subject alone, whatever stands around it."""
    said = code_sentence(attributor, text)
    assert (said.mode, said.speaker) == (mode, speaker)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It will fail, says Eugene Orr, a professor of law. But Mr. Orr in Oxford says it is late.", "expert"),
        ("Nine fell, according to the Nord Observatory for Human Rights. One fled, the Observatory said.", "rights"),
        ("“We are afraid,” said Mia Istaj, 34. They left. “We ran,” Istaj said.", "resident"),
        ("Mia Istaj, who was visiting the market, said it was quiet.", "resident"),
        ("A spokesman for Nordex Energy denied it.", "other"),
        ("Ann Gill, a senior vice president at Nordex, said prices would rise.", "other"),
        ("Bo Orr, vice president for foreign policy at the Nord Institute, said it was lost.", "expert"),
    ],
)  # fmt: skip
def test_later_mentions_and_private_lives(attributor: RuleAttributor, text: str, role: str) -> None:
    """A place behind a name, a part of a name and an age tell who the last speaker is."""
    assert code_text(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [("Channel 10", "media"), ("Vice President Jo Faber", "government"), ("the vice president", "government")],
)  # fmt: skip
def test_channels_and_offices(naming: str, role: str) -> None:
    """A numbered channel broadcasts; a vice president without a firm governs."""
    finder = RoleFinder.load()
    assert finder.find_role(naming, lang="en", published="2015-05", country="").role == role
