"""English words that look like verbs of saying report nothing; rare ways of saying are found."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence


@pytest.mark.parametrize(
    "text",
    [
        "These are welcome developments, not only because of the war.",
        "Soldiers are poor and exposed when moving over flat terrain.",
        "A daily summary of global reports on crime.",
        "The mayor met Ana Paz and Juan Gil in separate calls on Tuesday.",
        "The victims it has claimed and the suffering it has caused are many.",
        "The area is blocked off, with access denied.",
        "The town was annexed in a move not recognised abroad.",
        "Families can claim asylum under the law.",
        "As the mayor has weighed a raid, talk of a truce has been clouded.",
        "Scott, thank you.",
        "The war goes on, suggesting that talks have failed.",
        "Mr Paz's decision to cancel the trip suggests the raid may be large.",
        "She put it on the table.",
        "The player was ruled out of the match.",
        "The year concluded with a raid on a camp that had filled the square.",
    ],
)
def test_lookalikes_report_nothing(attributor: RuleAttributor, text: str) -> None:
    """Adjectives, nouns, participles and what facts suggest are no reports."""
    assert code_sentence(attributor, text).mode == "none"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The unions welcome the plan.", "The unions"),
        ("The mayor was late and criticised the plan.", "The mayor"),
        ("A member of parliament claims that all is well.", "A member of parliament"),
        ("Mr Paz's report suggests the raid may be large.", "Mr Paz"),
        ("Ana Paz said it was late, suggesting that talks had failed.", "Ana Paz"),
        ("Ana Paz shook her head, saying that talks had failed.", "Ana Paz"),
        ("The plan, as Ana Paz put it, was late.", "Ana Paz"),
        ("As noted by Ana Paz at the time, the term varies.", "Ana Paz"),
        ("The officer stated to the Post in late June that the road was closed.", "The officer"),
        ("Ana Paz spoke at the march in Alba about the war.", "Ana Paz"),
        ("The mayor has ruled out sending troops.", "The mayor"),
        ("Officials are adamant that more force is too much.", "Officials"),
        ("The union trashed the mayor for being late.", "The union"),
        ("Few say that the raid was fair.", "Few"),
        ("The road is closed, according to polling, which the mayor doubts.", "polling"),
        ("The assertion from the union that the mayor lied is old.", "the union"),
    ],
)
def test_rare_ways_of_saying_are_found(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """Each sentence reports, and from its own speaker."""
    said = code_sentence(attributor, text)
    assert (said.mode, said.speaker) == ("indirect", speaker)


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday there were 700,000 mentions.",
        "Alba protests: Crowds leave the square",
        "If bakers demand more flour, the mill will close.",
    ],
)
def test_nouns_and_conditions_report_nothing(attributor: RuleAttributor, text: str) -> None:
    """Counted mentions, the topic of a headline and what might be asked for are no reports."""
    assert code_sentence(attributor, text).mode == "none"
