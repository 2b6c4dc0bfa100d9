"""Who speaks in English and what only looks like speech: datelines, pronouns, passives, goods, names."""

from __future__ import annotations

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("Not really, says Mr Paz.", "indirect", "Mr Paz"),
        (
            "The river may not rise at all, says Ana Paz at the Institute for Peace in Oslo.",
            "indirect",
            "Ana Paz",
        ),
        (
            "The bridge will fall, said a resident involved in the talks.",
            "indirect",
            "a resident",
        ),
        (
            "Alba (CNN) President Ana Paz closed the port on Monday, saying that it was unsafe.",
            "indirect",
            "President Ana Paz",
        ),
        (
            "Nairobi, Kenya - Police in Kenya have said that the road is closed.",
            "indirect",
            "Police in Kenya",
        ),
        ("Ana Paz - Mayor of Alba - said the road is closed.", "indirect", "Ana Paz"),
        (
            "Luis Gil was a trader who was shot dead by police who claimed he was armed.",
            "indirect",
            "police",
        ),
        (
            "Paz tried to calm the banks by promising that the rules will stay.",
            "indirect",
            "Paz",
        ),
        ("Police announced a curfew citing “public safety”.", "mixed", "Police"),
        (
            "Citing a police review, Mayor Ana Paz said the square is safe.",
            "indirect",
            "Mayor Ana Paz",
        ),
        ("Citing police, the road is closed.", "indirect", "police"),
        (
            "According to the Sydney Morning Herald, the river rose.",
            "indirect",
            "the Sydney Morning Herald",
        ),
        ("A law that state media say the council will pass may help.", "indirect", "state media"),
        ("Trucks brought men said to have been hurt in the raid.", "indirect", ""),
        ("There was a demand for an inquiry.", "indirect", ""),
        ("New investigations revealed no such links.", "indirect", "New investigations"),
        ("The union's demand for pay was rejected.", "indirect", "The union"),
    ],
)
def test_speaker_is_found(attributor: RuleAttributor, text: str, mode: str, speaker: str) -> None:
    """Who speaks is named without a place, a dateline or a reason."""
    said = code_text(attributor, text)[0]
    assert (said.mode, said.speaker) == (mode, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers received a resolution that would permit the war.",
        "The army is advising and arming the militias that have filled the void.",
        "As the talks drag on, the raids against farmers continue.",
        "No one took the blame for the Alba blasts, but trains ran.",
        "The town sees growing demand for fuel.",
        "The army fought the group that calls itself the Alba Front.",
        "The treaty ended its territorial claims in the south.",
        "The town only saw two raids on clinics, where the drug is sold as a cure.",
        "A large seizure of pills in Kenya shows evidence that the trade is growing.",
        "Heavy floods revealed the weakness of the roads.",
        "The mayor declined to give details, citing an ongoing operation.",
    ],
)
def test_nothing_is_reported(attributor: RuleAttributor, text: str) -> None:
    """Things, goods, names and deeds that look like speech report nothing."""
    assert code_text(attributor, text)[0].mode == "none"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor won again. He's been accusing the teachers of theft.", "The mayor"),
        ("The farmers left. They're saying the road is closed.", "The farmers"),
        (
            "The governor has a list. Rebel fighters in Kenya have fled. “It was close,” he said.",
            "The governor",
        ),
        (
            "The governor said it is shut.\n\nArmy is strong, general says\n\n“Not for long,” he said.",
            "The governor",
        ),
    ],
)
def test_pronoun_means_who_fits(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """A pronoun passes over those it cannot mean and over lines that stand apart."""
    assert code_text(attributor, text)[-1].speaker == speaker
