"""Speakers whom a clause describes, whom only a colon names, or who post somewhere."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text
from tests.attribute.test_spanish_speakers import read_spanish


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“They shot at us,” said a resident who fled the town.", "a resident"),
        ("“They shot at us,” said a teacher whose brother died.", "a teacher"),
        ("“They shot at us,” said a resident who requested anonymity.", "a resident"),
        ("“They shot at us,” said one nurse, who asked not to be named.", "one nurse"),
        ("“We had no orders,” said an officer who was not authorised to speak.", "an officer"),
    ],
)
def test_a_clause_behind_the_speaker_is_no_report(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """What describes the speaker, or keeps the name back, leaves the quotation direct and whole."""
    said = code_text(attributor, text)[0]
    assert (said.mode, said.speaker) == ("direct", speaker)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("There was no immediate comment from the army.", "none"),
        ("The army had a comment from its spokesman.", "indirect"),
        ("The president branded the demonstrators terrorists.", "indirect"),
    ],
)
def test_no_comment_is_no_report(attributor: RuleAttributor, text: str, mode: str) -> None:
    """Silence is not reported speech; what somebody is branded is."""
    assert code_text(attributor, text)[0].mode == mode


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("The general was defiant: “We will not leave.”", "direct", "The general"),
        ("The law is on every wall: “We want justice.”", "direct", ""),
        ("The general kept “order” and left.", "scare", ""),
        ("The general has a motto: “order and work”.", "scare", ""),
    ],
)
def test_a_colon_leads_in_whom_its_sentence_is_about(
    attributor: RuleAttributor, text: str, mode: str, speaker: str
) -> None:
    """A short sentence behind a colon is speech, of the subject where that is somebody."""
    said = code_text(attributor, text)[0]
    assert (said.mode, said.speaker) == (mode, speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No vamos a ceder”, dijo a través de la red social X el ministro Luis Paz.", "el ministro Luis Paz"),
        ("La cantante Rosa Lira viajó. “No vamos a ceder”, publicó a través de su Instagram.", "La cantante Rosa Lira"),
        ("De acuerdo con lo señalado por la Defensoría, hubo diez heridos.", "la Defensoría"),
        ("Según lo expresado por la fiscal Rosa Lira, el agente disparó.", "la fiscal Rosa Lira"),
        ("El fiscal Luis Paz compareció ayer. A su juicio, el agente mintió.", "El fiscal Luis Paz"),
        ("“Nos disparaban”, cuenta un manifestante que pidió el anonimato.", "un manifestante"),
        ("La dirigente opositora fue tajante: “Esto es una farsa”.", "La dirigente opositora"),
    ],
)  # fmt: skip
def test_spanish_speakers_behind_platforms_participles_and_possessives(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A platform never speaks; 'lo señalado por' names who did, 'a su juicio' means the last subject."""
    assert read_spanish(attributor, text)[-1].speaker == speaker


def test_a_birthplace_in_brackets_hides_no_description(attributor: RuleAttributor) -> None:
    """'Ana Paz (Lima, 71 años), rectora …' is an expert, no private person of seventy-one."""
    text = "Ana Paz (Lima, 71 años), rectora de la escuela, dijo que no. “Nadie cede”, añadió Paz."
    roles = [item.role for item in read_spanish(attributor, text)]
    assert roles == ["expert", "expert"]
