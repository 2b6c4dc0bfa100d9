"""Whose side a source is on, where the article says it elsewhere or about another country."""

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.test_anaphora import code_text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # a body by the last word of its name
        (
            "The Muslim Brotherhood met in Cairo, Egypt. In Egypt, the Brotherhood said it would stay.",
            "opposition",
        ),
        # the rank of somebody of another country
        (
            "U.S. Gen. Tom Rand said Libya was lost. In Libya, Gen. Rand said the war was over.",
            "foreign",
        ),
        # the president, not the one who was ousted
        (
            "In Egypt, President Obama met envoys of Egypt. Ousted President Gil fled. The president said no.",
            "foreign",
        ),
    ],
)
def test_roles_follow_what_was_said_before(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """The speaker of the last sentence has the role that the article gave before."""
    assert code_text(attributor, text)[-1].role == role


def test_hosts_of_a_broadcast_are_media(attributor: RuleAttributor) -> None:
    """In a transcript a surname before a colon is whoever was introduced with it."""
    turns = "ANA PAZ: It is late.\n\nGIL: Why is that?\n\nPAZ: The road is closed.\n\nGIL: Thanks."
    text = f"JUAN GIL, HOST:\n\nThe mayor spoke today.\n\n{turns}\n\nPAZ: It is.\n\nGIL: Right."
    roles = {said.speaker: said.role for said in code_text(attributor, text) if said.speaker}
    assert roles["GIL"] == "media"
    assert roles["PAZ"] != "media"


@pytest.mark.parametrize(
    ("naming", "country", "role"),
    [
        ("the Turks", "SY", "foreign"),
        ("the Turks", "TR", "resident"),
        ("many Sunni governments", "US", "foreign"),
        ("local governments", "US", "government"),
        ("the government", "US", "government"),
        ("the chemical weapons watchdog", "SY", "foreign"),
        ("a police watchdog", "SY", "rights"),
        ("gun-rights groups", "US", "other"),
        ("voting rights groups", "US", "rights"),
    ],
)
def test_roles_of_states_and_watchdogs(naming: str, country: str, role: str) -> None:
    """A people is its state in a text about another country; several governments are others."""
    finder = RoleFinder.load()
    assert finder.find_role(naming, lang="en", published="2015-05", country=country).role == role


@pytest.mark.parametrize(
    ("naming", "description", "role"),
    [
        ("Sen. John Cornyn", "", "opposition"),
        ("John T. Cornyn", "", "opposition"),
        ("Luis T. Cornyn", "", "unknown"),
        ("Norvale Highway Patrol Capt. John Cornyn", "", "security"),
        ("Sgt. John Cornyn of the state police", "", "security"),
        ("Representative Ida Moss", "Republican of Norvale", "opposition"),
        ("Representative Ida Moss", "the No. 2 House Democrat", "government"),
        ("Mayor Bloomberg", "", "government"),
        ("a reporter for Bloomberg", "", "media"),
    ],
)
def test_who_shares_a_name_with_a_politician(naming: str, description: str, role: str) -> None:
    """Initials make no other person, an officer's rank and force do; a party tells of whom nobody lists."""
    finder = RoleFinder.load()
    found = finder.find_role(
        naming, lang="en", published="2014-08-20", country="US", description=description
    )
    assert found.role == role


def test_by_whom_something_was_done_is_no_post(attributor: RuleAttributor) -> None:
    """A man whom police woke is no policeman; 'many' alone are nobody known."""
    said = code_text(
        attributor,
        "Lem Gil, who was woken by police in the park, said he would stay. Many say it is over.",
    )
    assert [one.role for one in said] == ["unknown", "unknown"]
