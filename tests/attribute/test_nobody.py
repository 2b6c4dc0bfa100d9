"""Events, things and pieces of sentences say nothing; somebody beside them still does."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text


@pytest.mark.parametrize(
    "text",
    [
        "The bombing of the bridge demonstrated that nobody was safe.",
        "Such attacks could threaten the harvest in the valley.",
        "The steadily rising rate of arrests shows that the plan is failing.",
        "A string of explosions in the port claimed more than forty lives.",
        "The ministry did not provide details about who had been hurt.",
        "Gulf states in the region would have been glad to see him go.",
        "The village lies near Sitta, Rakhine state.",
        "The farmers fear new territorial claims over the islands.",
        "It was a year of broken promises, the harvest among them.",
        'Ten men were held in an operation dubbed "Lantern".',
        "FILE PHOTO: Soldiers stand near a bridge in Villanueva.",
        "SEE ALSO: The story of the bridge",
    ],
)
def test_nobody_speaks(attributor: RuleAttributor, text: str) -> None:
    """No sentence of these reports what somebody said."""
    assert {said.mode for said in code_text(attributor, text)} <= {"none", "scare"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A report on the bombing demonstrated that nobody was safe.", "A report on the bombing"),
        ("Victims of the attack said that nobody was safe.", "Victims of the attack"),
        ("Research showed that nobody was safe.", "Research"),
        ("Everyone said that nobody was safe.", "Everyone"),
        ("The decree states that the port will close.", "The decree"),
        ("Marta Lind states the port will close.", "Marta Lind"),
        ('Marta Lind called the operation "a disgrace".', "Marta Lind"),
        ('The opposition called "shameful" a vote that nobody had watched.', "The opposition"),
        ("The ministry said that talking points were handed out.", "The ministry"),
    ],
)
def test_somebody_still_speaks(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """Documents, people and nouns that need no article report what follows."""
    assert code_text(attributor, text)[-1].speaker == speaker
