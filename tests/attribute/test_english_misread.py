"""English words that look like subjects, verbs or speakers, and lines that lost their mark-up."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence, code_text


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        # verbs of the present end a subject
        ("6. Tom Rand keeps saying he pays for it all.", "indirect", "Tom Rand"),
        ("John Mooler, R-Mich., says the case exposes the threat.", "indirect", "John Mooler"),
        ("The public takes note and does the same.", "none", ""),
        ("The army is said to be developing plans to leave.", "indirect", ""),
        ("Rand's delegation to the Doha talks reportedly had two spies.", "none", ""),
        ("The general appeared to confirm that troops had left.", "indirect", "The general"),
        # whose demand, whose body, whose chant
        ("It may end in a fight between Orr and members over the mayor's demand for a wall.", "indirect", "the mayor"),
        ("Banks fear abuse by Tel Aviv, the Peace Reform Campaign (PRC) said on Monday.", "indirect", "the Peace Reform Campaign"),
        ("Footage shows some protesters chanting, “Down with him!”", "direct", "some protesters"),
        ("Echoing fears of Secretary Ash Orr, who said troops fled, many soldiers have expressed anger.", "indirect", "many soldiers"),
        ("In June, the prosecutor said he had fled, state news agency SPA reported.", "indirect", "the prosecutor"),
        ("Yale scoffs at Orr's often repeated charge that nobody pays.", "indirect", "Yale"),
        # a line in capitals glued to the sentence
        ("MANY BODIES FOUND NEAR LODWARRand warned that it will fight.", "indirect", "Rand"),
        ("The CNNMoney site said it was late.", "indirect", "The CNNMoney site"),
    ],
)  # fmt: skip
def test_subjects_end_where_they_do(
    attributor: RuleAttributor, text: str, mode: str, speaker: str
) -> None:
    """The speaker of each sentence is named whole, and by nothing else."""
    said = code_sentence(attributor, text)
    assert (said.mode, said.speaker) == (mode, speaker)


def test_led_in_paragraph_speaks_for_who_leads_it_in(attributor: RuleAttributor) -> None:
    """All of a paragraph behind a colon is said by whom the colon follows, whoever reports in it."""
    text = (
        "As the Lodwar Times notes:\n\nMr. Rand vouched for the group on Monday. "
        "The poll was not a sample.\n\nIt rained."
    )
    said = [one.speaker for one in code_text(attributor, text)]
    assert said == ["the Lodwar Times", "the Lodwar Times", "the Lodwar Times", ""]


def test_advice_is_nobody(attributor: RuleAttributor) -> None:
    """'He' is no advice, whomever the advice is for."""
    text = (
        "“It is late,” says Jan Yale, a law professor. His advice for refugees is to stay. "
        "“Nothing will happen,” he says."
    )
    assert code_text(attributor, text)[-1].role == "expert"


@pytest.mark.parametrize(
    ("naming", "role"),
    [("a UN panel of independent experts", "rights"), ("political science research", "expert")],
)
def test_roles_of_panels_and_research(naming: str, role: str) -> None:
    """Independent experts of the UN speak for rights, research for experts."""
    finder = RoleFinder.load()
    assert finder.find_role(naming, lang="en", published="2015-05", country="").role == role
