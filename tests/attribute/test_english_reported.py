"""Where English reports start, who is meant by an owner, and plural nouns that look like verbs."""

from __future__ import annotations

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence, code_text, read_english


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He said there were seven men, who all wore vests.", "there were seven men, who all wore vests"),
        ("Rand said there was proof that guards fired.", "there was proof that guards fired"),
        ("Mr. Rand vowed on Monday to show the rebels an “iron fist”.", "to show the rebels an “iron fist”"),
        ("Rand vowed on Monday to dismiss the guards.", "to dismiss the guards"),
        ("Rand vowed on Monday to prove that he won.", "to prove that he won"),
        # whom it was said to is not what is meant to be done
        ("Rand called on the guards on Monday to look into it.", "on the guards on Monday to look into it"),
        ("Rand said on Sunday to cheering crowds that guards fired.", "guards fired"),
        # a dateline is nobody's report
        ("LODWAR, Kenya (Reuters) - Rand said on Monday that he won.", "he won"),
        # a clause behind the source is no apposition
        ("As noted by Crime Watch, Lodwar recorded 58 thefts, a third more than before.",
         "Lodwar recorded 58 thefts, a third more than before"),
        ("Thefts fell by half, Rand estimated on Monday.", "Thefts fell by half"),
        ("Thefts fell by half, Rand estimated.", "Thefts fell by half"),
        ("Thefts fell by half, federal government data show.", "Thefts fell by half"),
    ],
)  # fmt: skip
def test_report_starts_where_it_does(attributor: RuleAttributor, text: str, content: str) -> None:
    """A report holds its whole clause, and neither a dateline nor when it was said."""
    found = read_english(attributor, text)
    first = found[0].content if found else ()
    assert " … ".join(text[part.start : part.end] for part in first) == content


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("“He is gone,” wailed one parent, Tom Rand.", "direct", "one parent, Tom Rand"),
        ("“We want it too,” chimes in Rand with his window down.", "direct", "Rand"),
        ("“The law is old,” points out Tom Rand.", "direct", "Tom Rand"),
        ("On Monday, Tom Rand, spokesman for the Lodwar Union of Bakers told CNN it is late.", "indirect", "Tom Rand"),
        ("A warning by the Center for Human Rights to guards that they must not fire was ignored.",
         "indirect", "the Center for Human Rights"),
        # for whom or what a body asks is no part of its name
        ("A demand by the Kremlin for President Rand to resign was rejected.", "indirect", "the Kremlin"),
        ("A demand by the Union for President Rand's release was rejected.", "indirect", "the Union"),
        # nouns for somebody that end as adjectives do
        ("A Kenyan national claims he was beaten by guards.", "indirect", "A Kenyan national"),
        ("The local fanatic claims that he acted alone.", "indirect", "The local fanatic"),
        ("A diabetic claims that guards fired.", "indirect", "A diabetic"),
    ],
)  # fmt: skip
def test_speaker_is_found(attributor: RuleAttributor, text: str, mode: str, speaker: str) -> None:
    """Verbs with a particle, a trade behind a name and a body with 'for' name who speaks."""
    said = code_sentence(attributor, text)
    assert (said.mode, said.speaker) == (mode, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "US diplomatic posts in Kenya were hit before.",
        "It had nothing to do with Rand's political hopes and promises.",
        "Rather than saying that the march must end, Yale would do better to help.",
        "Kenya and Oman - among other countries - have recalled their ambassadors to Sweden.",
        "The rebels slammed into the gate.",
        "The police find a truce easier said than done.",
        "His historical claims to land were ignored.",
        "Kenyan ministry economic forecasts were late.",
        "A Kenyan official referred questions to Yale.",
        "More:Rebels in Kenya: What is the group?",
    ],
)
def test_nobody_reports(attributor: RuleAttributor, text: str) -> None:
    """Plural nouns, what is not said and calls home of envoys report nothing."""
    assert read_english(attributor, text) == []


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Colonel Rand denies the raid and claims, without evidence, that rebels fired.", ["denies", "claims"]),
        ("The general denied the charge and claims: “I was framed.”", ["denied", "claims"]),
        ("The union visited the prison and reports, in a statement, that guards fired.", ["reports"]),
        ("The union wants higher pay and demands, once again, that guards leave.", ["demands"]),
        ("The opposition fears fraud and pledges, if it wins, to free prisoners.", ["pledges"]),
        ("The mayor praised Rand's hopes and promises.", ["praised"]),
    ],
)  # fmt: skip
def test_second_verb_reports(attributor: RuleAttributor, text: str, verbs: list[str]) -> None:
    """A second verb that looks like a plural noun reports, unless its sentence ends there."""
    cues = [item.cue for item in read_english(attributor, text)]
    assert [text[cue.start : cue.end] for cue in cues if cue] == verbs


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ms Rand said details of the plan were due.", ["Ms Rand"]),
        ("Rand said talks about the mine had failed.", ["Rand"]),
        ("Officials say Hassan agreed that troops must leave.", ["Officials", "Hassan"]),
        ("Some analysts say Orr agreed that troops must leave.", ["Some analysts", "Orr"]),
    ],
)
def test_verb_of_saying_ends_a_subject(
    attributor: RuleAttributor, text: str, speakers: list[str]
) -> None:
    """In 'officials say Orr agreed' Orr agrees; in 'Rand said details were due' details say nothing."""
    assert [item.speaker for item in read_english(attributor, text)] == speakers


def test_owner_is_who_was_named(attributor: RuleAttributor) -> None:
    """Whose claims are told has the role that the article told of the name."""
    text = "Police Commissioner Tom Rand went home. Rand's claims that all is well were heard."
    assert code_text(attributor, text)[-1].role == "security"
