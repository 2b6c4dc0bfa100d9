"""Who speaks and what is reported where an English clause has asides, openers and addresses."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence, code_text, read_english


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("After the vote, Ana Paz, the head of the union, said it was late.", "Ana Paz"),
        ("During the debate, Tom Reed, a lawyer, argued that it was late.", "Tom Reed"),
        ("The ban is right, as Ana Paz, a lawyer, said.", "Ana Paz"),
        ("A speech was given by Ana Paz, a retired baker, who said pay was low.", "Ana Paz"),
        ("They met the mayor of New Alba, a lawyer, who said pay was low.", "a lawyer"),
        ("The army-led council said the road was closed.", "The army-led council"),
        ("Guests at Dolly's said the road was closed.", "Guests at Dolly"),
        ("Those on the other side of the square say pay is low.", "Those on the other side"),
        ("On Friday, Ana Paz took to Twitter to accuse the firm of fraud.", "Ana Paz"),
        ("Pay stayed low despite calls by residents for a new law.", "residents"),
        ("The governor says state and federal guards should leave.", "The governor"),
        ("Ana Long, the mayor, said the road was closed.", "Ana Long"),
        ("Ana Paz during the interview defended the raid.", "Ana Paz"),
        ("As the Alba Daily recently reported, Ana Paz, a baker, denied it.", "Ana Paz"),
    ],
)
def test_speaker_stands_beside_asides(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """Openers, appositions, relative clauses and compounds hide nobody who speaks."""
    assert (code_sentence(attributor, text).speaker or "").startswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor Ana Paz called the raid vile. She and Tom Reed said it was late.", "Mayor Ana Paz"),
        (
            "Tom Gil, a baker, said it was late. When Mayor Tom Reed left, he said that it was over.",
            "Mayor Tom Reed",
        ),
        (
            "Mayor Tom Reed said it was late. When the police left, he said, nobody stayed.",
            "Mayor Tom Reed",
        ),
    ],
)
def test_pronoun_means_the_nearest_person(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A pronoun that shares its verb speaks first; one behind a clause means who acts in it."""
    assert code_text(attributor, text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ban is right, as Ana Paz said.", "The ban is right"),
        ("Pay must rise, as the union has called for.", "Pay must rise"),
        ("Tom Reed told alba.com he fled when he heard shots.", "he fled when he heard shots"),
        (
            "People left after it was announced that the mine had closed.",
            "the mine had closed",
        ),
        ("The claim that guards fired first is false.", "guards fired first"),
        ('Tom Reed told "Good Morning Alba" that he would leave.', "he would leave"),
        (
            "Ana Paz spoke about the debate that has opened up.",
            "about the debate that has opened up",
        ),
    ],
)
def test_content_is_what_was_said(attributor: RuleAttributor, text: str, content: str) -> None:
    """Neither who says it, where, nor the outlet's own verdict is part of what is reported."""
    (found,) = read_english(attributor, text)
    assert [part.of(text) for part in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Residents called the police when the raid began.",
        "The union called an emergency meeting.",
        "The council passed a law called the Bread Act.",
        "People can dial a number — say 727 — to get help.",
        "The message that inspired the march was old.",
        "Reform means that power changes hands.",
        "History shows that progress is slow.",
        "In reality, it seems some plans would do the opposite.",
        "The drought threatens the stability of the region.",
        "His wife is expecting a baby.",
        "Ana Paz was denied entry on Monday.",
        "Bakers were denied the right to strike.",
        "The mayor called a meeting in the town hall on Monday.",
    ],
)
def test_nobody_speaks(attributor: RuleAttributor, text: str) -> None:
    """Summons, names, examples and findings of nobody are no reports."""
    assert code_sentence(attributor, text).mode == "none"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The governor called a vote of no confidence “a disgrace”.", "The governor"),
        ("The governor called a vote of no confidence a disgrace.", "The governor"),
        ("The minister called protests by students “criminal”.", "The minister"),
        ("The minister denied the right wing had burned the market.", "The minister"),
        ("Ana Paz denied justice had been delayed.", "Ana Paz"),
        ("The gang threatened the lives of guards.", "The gang"),
        ("The gang leader threatened the peace talks would end.", "The gang leader"),
    ],
)
def test_what_opens_like_a_summons_or_a_harm_may_be_said(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A verdict or a clause behind 'called a vote' or 'denied the right' is somebody's report."""
    assert code_sentence(attributor, text).speaker == speaker


def test_dash_behind_a_quotation_signs_it(attributor: RuleAttributor) -> None:
    """'“…” — Local baker Ana Paz, to the Alba Daily' names who speaks in every sentence before."""
    text = "“We talk about a shop. Nobody talks about us.” — Researcher Ana Paz, to the Alba Daily"
    said = code_text(attributor, text)
    assert [one.speaker for one in said[:2]] == ["Researcher Ana Paz"] * 2
    assert said[0].role == "expert"


def test_plain_would_be_is_no_doubt(attributor: RuleAttributor) -> None:
    """'said it would be late' reports at no distance."""
    assert code_sentence(attributor, "The mayor said it would be late.").stance == "attributed"


def test_title_that_is_a_surname_is_one(attributor: RuleAttributor) -> None:
    """'King' is somebody named in full before, no monarch; without that name it stays a title."""
    named = "The trial of Rodney King began on Monday. “It is late,” King said."
    assert code_text(attributor, named)[-1].role == "unknown"
    assert code_text(attributor, "“It is late,” the King said.")[-1].role == "government"
