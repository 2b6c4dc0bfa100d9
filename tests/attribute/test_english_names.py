"""Who speaks in English where age, home, party, 'Jr.' or an hour stands beside a name."""

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text, read_english

PARTIES = "The Senate met in Washington. The Senate votes today. "


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("“We had no help,” said Ann Dell, 30, of Milltown.", "Ann Dell", "resident"),
        ("Ann Dell, 30, of Milltown, said the march will go on.", "Ann Dell", "resident"),
        (
            "Luis Dell Jr., a professor of law, said police conduct “was to blame” for it.",
            "Luis Dell Jr",
            "expert",
        ),
        (
            "The fire began at 6:45 a.m. on Mill Drive, the street where Dell lived, said Capt. Ann Rand.",
            "Capt. Ann Rand",
            "security",
        ),
        ("“It was late,” Rand, also 28, said of the raid.", "Rand", "unknown"),
        ("Martin Arthur King said the road was closed.", "Martin Arthur King", "unknown"),
        (
            "The ministry said no. “We were there,” the spokeswoman, Ann Dell, said.",
            "the spokeswoman, Ann Dell",
            "government",
        ),
    ],
)
def test_what_stands_beside_a_name_hides_no_speaker(
    attributor: RuleAttributor, text: str, speaker: str, role: str
) -> None:
    """Home and age make a resident; neither an hour nor 'Jr.' nor 'said of' changes who speaks."""
    said = code_text(attributor, text)[-1]
    assert (said.speaker, said.role) == (speaker, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sen. Ann Dell, R-S.C., said no.", "opposition"),
        ("Sen. Ann Dell, R-S.C., and Tom Rand, R-Ariz., said no.", "opposition"),
        ("Rep. Ann Dell (D-Calif.) said no.", "government"),
        ("“No,” said Rep. Ann Dell (R-OH) on Monday.", "opposition"),
        ("Rep. Ann Dell, Virginia Republican, said no.", "opposition"),
    ],
)
def test_a_state_behind_a_legislator_names_the_party(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """'R-Ohio' and 'Ohio Republican' stand with the party of the day, in 2021 the opposition."""
    assert code_text(attributor, PARTIES + text)[-1].role == role


def test_a_party_behind_a_legislator_names_the_country() -> None:
    """An American party is foreign where the events are elsewhere, though the seat names no country."""
    found = RoleFinder.load().find_role(
        "Sen. Ann Dell", lang="en", published="2021", country="SY", description="D-N.J"
    )
    assert found.role == "foreign"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Dell, who took the video of the raid, told the court that she hid.", "resident"),
        ("Ann Dell, who lives near the police station, said she hid.", "resident"),
        ("Ann Dell, who was shot by the army, said she hid.", "resident"),
        ("Ann Dell, who met with the president, said no.", "unknown"),
        ("Ann Dell, who heads the police union, said no.", "security"),
        ("Criminal defense attorney Ann Dell said it would fail.", "other"),
    ],
)
def test_a_clause_behind_a_name_tells_what_its_bearer_did(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """A home or a loss makes a resident, whoever else stands in the clause; a post tells a role."""
    assert code_text(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    "text",
    ["The name was in a police report about the raid.", "Read the police reports that are out."],
)
def test_a_report_by_the_police_is_a_noun(attributor: RuleAttributor, text: str) -> None:
    """'Police' takes no verb in -s, and none behind 'a'."""
    assert code_text(attributor, text)[-1].mode == "none"


def test_what_closes_a_report_describes_nobody_before_it(attributor: RuleAttributor) -> None:
    """'… shot Joe Dell, prosecutor Ann Gill said' makes no prosecutor of Dell."""
    text = "The raid hit Joe Dell, county prosecutor Ann Gill said. Joe Dell said it was late."
    assert code_text(attributor, text)[-1].role == "unknown"


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("The Harvest Party said it rained. The River Party said it did not.", 2),
        ("The Treasury Department said it rained. The State Department said boats left.", 2),
        ("The River Police said it rained. The Old River Police said boats left.", 1),
        ("The River Police said it rained. The Police said boats left.", 1),
        ("Ukraine's Parliament said it rained. The Ukrainian Parliament said boats left.", 1),
        ("Iran's Foreign Ministry said it rained. The Iranian Ministry said boats left.", 1),
        ("Ukraine's Parliament said it rained. The Russian Parliament said boats left.", 2),
        ("The Ukrainian Parliament said it rained. Ukraine's Parliament said boats left.", 1),
        ("The Russian Parliament said it rained. Ukraine's Parliament said boats left.", 2),
    ],
)
def test_bodies_that_only_end_alike_are_several(
    attributor: RuleAttributor, text: str, several: int
) -> None:
    """'The Party' may be the one named before; a party of another name is another."""
    assert len({one.speaker_id for one in read_english(attributor, text)}) == several
