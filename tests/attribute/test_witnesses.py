"""Somebody of no known role who tells of kin, home or what befell them is a private person."""

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text
from tests.attribute.spanish import read_spanish


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“They shot my little brother,” Ann Dell said.", "resident"),
        ("“They shot my brother,” Ann Dell said. “It was late.” Dell said the army lied.", "resident"),
        ("“I just ran,” said Ann Dell.", "resident"),
        ("Ann Dell told reporters that her son was shot.", "resident"),
        ("Ann Dell said Rand left his house.", "unknown"),
        ("“They are our brothers,” said Ann Dell.", "unknown"),
        ("“My family thanks you,” President Ann Dell said.", "government"),
        ("“My family is there,” lawmaker Ann Dell said.", "unknown"),
        ("“My family is there,” a statement said.", "unknown"),
    ],
)  # fmt: skip
def test_what_people_tell_of_themselves_makes_residents(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """The speaker's own kin or flight counts in quotation, kin that opens a report; no office yields to it."""
    assert code_text(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Reform advocates say the path is clear.", "Reform advocates"),
        ("Gun control advocates argued that it was late.", "Gun control advocates"),
        ("The report states that it was late.", "The report"),
    ],
)
def test_a_plural_before_a_verb_of_saying_is_its_subject(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'Advocates' before 'say' speaks, and is no verb; 'states that' is one."""
    assert code_text(attributor, text)[-1].speaker == speaker


def test_a_very_detailed_account_reports_nothing(attributor: RuleAttributor) -> None:
    """A participle behind an article and 'very' is an adjective."""
    assert (
        code_text(attributor, "She gave a very detailed account of the strike.")[-1].mode == "none"
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It is late,” said Ann Dell, the owner of a bakery.", "resident"),
        ("“It is late,” said Stanford's Ann Dell.", "expert"),
        ("In Baghdad, Iraq, USAID said in Baghdad that it would stay.", "foreign"),
    ],
)
def test_owners_universities_and_long_acronyms(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """An owner is a private person; an acronym of five letters means one body everywhere."""
    assert code_text(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("Some residents said they hid. Others said it was quiet.", "Others", "resident"),
        ("Others said it was quiet.", "Others", "unknown"),
        (
            "The case went to the Alba Law Enforcement Division, or ALEDX. ALEDX chief Ann Dell said no.",
            "ALEDX chief Ann Dell",
            "security",
        ),
        (
            "Rand called it late, criticizing the arrest of rebel leader Ann Dell, who said no.",
            "Rand",
            "unknown",
        ),
        (
            "Ann Dell hid. She says her brother, who was stopped, told police he hid. He said no.",
            "her brother",
            "resident",
        ),
        ("Rand very openly called for calm.", "Rand", "unknown"),
        ("Ann Dell saw it. Video there showed it. “It was late,” she said.", "Ann Dell", "unknown"),
        ("Luis Dell, the uncle, said no. Anna Dell said it was late. She said no.", "Anna Dell", "unknown"),
        (
            "A girl said it was late. The mayor, Tom Dell, left. “No,” he said. A girl hid. “No,” she said.",
            "A girl",
            "resident",
        ),
    ],
)  # fmt: skip
def test_who_is_meant_where_others_stand_near(
    attributor: RuleAttributor, text: str, speaker: str, role: str
) -> None:
    """'Others' are as 'some' were; given names, gender and the clause's own verb tell speakers apart."""
    said = code_text(attributor, text)[-1]
    assert (said.speaker, said.role) == (speaker, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Mi hijo salió a comprar pan y no volvió”, dijo Rosa Mena.", "resident"),
        ("“Yo vi cómo lo golpeaban”, contó Luis Pozo. “Nadie ayudó”, añadió Pozo.", "resident"),
        ("“Corrí a la plaza y grité”, relató Luis Pozo.", "resident"),
        ("Elena Ruiz contó que su hermano fue detenido en la plaza.", "resident"),
        ("“Vi cómo crecía el país”, dijo Luis Pozo.", "unknown"),
        ("“Mi familia les agradece”, dijo el ministro Luis Pozo.", "government"),
        ("“Nuestros hermanos resisten”, dijo Luis Pozo.", "unknown"),
    ],
)
def test_what_people_tell_of_themselves_in_spanish(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """'Mi hijo', 'yo vi' and 'corrí' are a private person's, of whom nothing else is known."""
    assert read_spanish(attributor, text)[-1].role == role


def test_who_speaks_at_length_is_no_witness(attributor: RuleAttributor) -> None:
    """A long interview is with somebody for another reason than kin."""
    many = " ".join(
        f"“Es la obra número {number} del año”, dijo Rosa Mena." for number in range(12)
    )
    text = f"“Mi hijo pinta también”, dijo Rosa Mena. {many}"
    assert {told.role for told in read_spanish(attributor, text)} == {"unknown"}


def test_a_listed_person_is_known_at_any_date() -> None:
    """A politician who tells of his father is no private person where no date tells his office."""
    finder = RoleFinder.load()
    assert finder.lists_person("Pedro Sánchez")
    assert not finder.lists_person("Sánchez")
    assert not finder.lists_person("Rosa Mena Pozo")
