"""Printed dialogues: who asks is the outlet, who answers speaks in their own name."""

import pytest

from framing.attribute.quotes.find import find_quotes
from framing.attribute.quotes.interviews import find_answers
from framing.attribute.quotes.transcripts import find_transcript
from framing.attribute.rules import RuleAttributor
from framing.attribute.words.lists import load_speech_words
from tests.attribute.english import code_text

LEAD = "I spoke with the historian Ana Roldan, who lives in Port Alma, about the raid on Luis Paz."
ASKED = ("Who gave the order?", "When did it begin?", "And who left?")
TOLD = ("The minister did. We all knew.", "At noon, I think.", "Nobody left.")


def print_dialogue(asking: str, answering: str, gap: str = "\n\n") -> str:
    """Return a lead and three questions with their answers, each behind a label."""
    turns = zip(ASKED, TOLD, strict=True)
    return gap.join([LEAD, *(f"{asking}: {ask}{gap}{answering}: {told}" for ask, told in turns)])


@pytest.mark.parametrize("gap", ["\n\n", " "])
@pytest.mark.parametrize(
    ("asking", "answering"),
    [("THE POST", "ROLDAN"), ("The Post", "Ana Roldan"), ("TP", "AR")],
)
def test_who_answers_speaks_and_who_asks_is_the_outlet(
    attributor: RuleAttributor, asking: str, answering: str, gap: str
) -> None:
    """A surname, a full name or initials before the colon mean the expert of the lead."""
    said = code_text(attributor, print_dialogue(asking, answering, gap))[1:]
    assert [one.mode for one in said] == [
        "none",
        "direct",
        "direct",
        "none",
        "direct",
        "none",
        "direct",
    ]
    assert {one.role for one in said if one.mode == "direct"} == {"expert"}


@pytest.mark.parametrize(
    "text",
    [
        "Ferguson: calm. Riverside: tense. Why?\nFerguson: rain. Riverside: sun. Ferguson: no.",
        "Takeaway: Who won?\nTakeaway: Who lost?\nTakeaway: Who left?\nTakeaway: Who stayed?\nTip: Go.",
    ],
)
def test_lists_are_no_dialogue(text: str) -> None:
    """Labels of places or of advice name nobody who speaks."""
    assert find_transcript(text, load_speech_words("en").interviews) == []


def test_an_explainer_answers_its_own_questions() -> None:
    """Headings that ask make no interview where nobody is addressed and nobody says 'I'."""
    heads = ("Who fired?", "When did it start?", "What will change?", "Why did it fail?")
    text = "\n".join(f"{head}\nThe army kept silent about it." for head in heads)
    words = load_speech_words("en").interviews
    assert find_answers(text, find_quotes(text), words) == []


@pytest.mark.parametrize(
    ("lead", "role"),
    [
        (
            "Luis Paz, a farmer, died in a raid that Luis Paz feared. We spoke with the historian Ana Roldan.",
            "expert",
        ),
        (
            "Ana Roldan, a historian, and Ana Roldan's son wrote of Luis Paz. I talked to Mayor Luis Paz.",
            "government",
        ),
    ],
)
def test_whom_the_outlet_met_answers(attributor: RuleAttributor, lead: str, role: str) -> None:
    """'I spoke with …' says who answers, whoever else the lead names more often."""
    turns = "\n".join(
        f"{ask}\n{told}"
        for ask, told in zip(
            ("Did you know?", "When did you leave?", "Will you return?", "Are you afraid?"),
            ("I did.", "We left at noon.", "I hope so.", "I am."),
            strict=True,
        )
    )
    said = code_text(attributor, f"{lead}\n{turns}")
    assert {one.role for one in said if one.mode == "direct"} == {role}
