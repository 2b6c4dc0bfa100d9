"""English reports: where the verb stands, what is no report, whom an opening names."""

from __future__ import annotations

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("“He was cornered,” Paz said of the mayor.", "direct", "Paz"),
        ("Ana Paz said of the raid: “They crossed every line.”", "direct", "Ana Paz"),
        ("Other protesters shouted that the mayor was a thief.", "indirect", "Other protesters"),
        ("The protesters here this morning said they were tired.", "indirect", "The protesters"),
        ("Later, she testified, she was robbed.", "indirect", ""),
        (
            "Two died, according to a warning issued by the union.",
            "indirect",
            "a warning issued by the union",
        ),
        ("The judge went on to call the case “a party sham”.", "mixed", "The judge"),
        (
            "Shots fell in Alba, a town south of Sor, the Associated Press reported.",
            "indirect",
            "the Associated Press",
        ),
        ("Two men died, and one fled, reported La Voz in an article.", "indirect", "La Voz"),
        ("As La Voz reported, Ana Paz told reporters that it rained.", "indirect", "Ana Paz"),
        ("Paz herself admitted in June that the plan failed.", "indirect", "Paz"),
        ("The hackers recently released documents of the bank.", "none", ""),
        ("The mayor opened his remarks by thanking the crowd.", "none", ""),
        ("That plea was refused over safety concerns, the court heard.", "indirect", "the court"),
        ("Residents heard that shots were fired.", "none", ""),
        ("Footage seen by the jury showed Paz in a car.", "none", ""),
        ("The move is seen by critics as a defeat.", "indirect", "critics"),
        ("No group claimed responsibility for the blast.", "none", ""),
        ("Payments demanded by gangs rose sharply.", "none", ""),
        ("The mayor made clear to the paper that the jets would fly.", "indirect", "The mayor"),
        ("The union's primary demands centre on wages.", "none", ""),
        ("More than 50 officials signed a memo calling for a truce.", "indirect", "50 officials"),
        (
            "A U.S. State Department official said it was over.",
            "indirect",
            "A U.S. State Department official",
        ),
        ("“We cannot go on like that,” said Ana Paz, a nurse.", "direct", "Ana Paz"),
        ("He fled on foot, the jury was told.", "indirect", "the jury"),
        ("“We stayed,” Paz answered.", "direct", "Paz"),
        ("It is hard to tell whether they will follow.", "none", ""),
        ("The town is ruled by the military.", "none", ""),
        ("Gains attributed to the plan have faded.", "none", ""),
        ("Troops stood by [File: Ana Paz]", "none", ""),
        ("Implicit in his words is a threat to leave.", "none", ""),
        ("The town fell despite government claims that it held.", "indirect", "government"),
        (
            "The mayor dismissed rebel claims that it fell, saying it held.",
            "indirect",
            "The mayor",
        ),
        ("USA Today noted that the town held.", "indirect", "USA Today"),
        (
            "Police are checking the car and Mayor Ana Paz said it was hers.",
            "indirect",
            "Mayor Ana Paz",
        ),
        (
            "Speaking in Alba, Ana Paz joined others in demanding that the mayor resign.",
            "indirect",
            "Ana Paz",
        ),
        ("Told of the plan, Ana Paz, a nurse, voiced outrage at it.", "indirect", "Ana Paz"),
        ("Residents, though, said Alba leaders, who run it, had failed.", "indirect", "Residents"),
        (
            "The two will meet again on Monday, Ana Paz, an adviser, said earlier.",
            "indirect",
            "Ana Paz",
        ),
        ("As a paper put it: “The hawks won the day.”", "direct", "a paper"),
        ("She put a book on the table.", "none", ""),
        ("(Ana Gil/Alba Photo)“We are tired of this war,” Paz said.", "direct", "Paz"),
    ],
)
def test_english_reports_have_their_speaker(
    attributor: RuleAttributor, text: str, mode: str, speaker: str
) -> None:
    """Each construction is read once, whole, and from its own speaker."""
    (found,) = code_text(attributor, text)
    assert (found.mode, found.speaker) == (mode, speaker)


def test_a_clause_behind_according_to_describes_nobody(attributor: RuleAttributor) -> None:
    """In 'According to Rand, major wars are rare' Rand is no major."""
    (found,) = code_text(attributor, "According to Rand, major wars are rare in the hills.")
    assert (found.speaker, found.role) == ("Rand", "unknown")


def test_a_closing_mark_alone_is_no_quotation(attributor: RuleAttributor) -> None:
    """A stray mark behind the last sentence of a text neither quotes nor mixes it."""
    text = 'Paz spoke. He accused the mayor of theft. He left at noon."'
    assert [item.mode for item in code_text(attributor, text)] == ["none", "indirect", "none"]


def test_sir_and_dame_go_with_a_given_name(attributor: RuleAttributor) -> None:
    """'Sir Rolo' has the role of the 'Sir Rolo Paz' named before."""
    text = "Sir Rolo Paz, a police spokesman, said it was calm. Later Sir Rolo said it was not."
    first, second = code_text(attributor, text)
    assert (first.role, second.role) == ("security", "security")


def test_a_recording_is_nobody(attributor: RuleAttributor) -> None:
    """'He' behind 'another video' is no video."""
    text = "Another video was shown of the march. In the video, he said: “We stay.”"
    assert code_text(attributor, text)[1].speaker == ""


def test_a_title_inside_a_naming_tells_man_or_woman(attributor: RuleAttributor) -> None:
    """'He' is not the 'judge Mrs Justice Bell' named last."""
    text = "Mr Paz said it was over. The judge Mrs Justice Bell said no. He said it was late."
    assert code_text(attributor, text)[2].speaker == "Mr Paz"


def test_who_is_named_inside_a_quotation_does_not_speak(attributor: RuleAttributor) -> None:
    """'He' takes up no subject of a sentence in quotation marks."""
    text = "Ana Paz and Luis Gil met. “We stay,” Paz said. “Rolo Ruiz left us. Rolo Ruiz fled.” He said no."
    assert code_text(attributor, text)[-1].speaker != "Rolo Ruiz"


def test_footage_introduces_nobody(attributor: RuleAttributor) -> None:
    """'Footage showed Lea Paz' tells no role of hers."""
    (_, found) = code_text(attributor, "Footage posted online showed Lea Paz. Paz said it rained.")
    assert found.role == "unknown"


def test_a_post_is_no_given_name(attributor: RuleAttributor) -> None:
    """'Chief Gil' is the police commander Luis Gil of the same text."""
    text = "Luis Gil, a police commander from Alba, came. “We stay,” Chief Gil said."
    assert code_text(attributor, text)[-1].role == "security"


def test_seeing_somebody_is_no_opinion(attributor: RuleAttributor) -> None:
    """'They saw each other as they came' holds no view, 'saw it as a defeat' does."""
    modes = [
        code_text(attributor, text)[0].mode
        for text in ("The pair saw each other as they came.", "Critics saw the plan as a defeat.")
    ]
    assert modes == ["none", "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Paz, a nurse, shook her head. “We will not leave this town.”", "Ana Paz"),
        ("Soldiers came to the gate at dawn. “We hid under the beds for hours.”", ""),
    ],
)
def test_a_quotation_without_a_cue_is_of_whom_the_sentence_before_names(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """A person whom the sentence before is about speaks; soldiers who came do not."""
    assert code_text(attributor, text)[-1].speaker == speaker


def test_single_curly_marks_hold_a_long_quotation(attributor: RuleAttributor) -> None:
    """‘…’ behind a full stop is one quotation, however many sentences it holds."""
    said = " ".join(["We have waited in this town for a very long time."] * 8)
    modes = [item.mode for item in code_text(attributor, f"Ana Paz spoke. ‘{said}’ Then she left.")]
    assert modes == ["none", *["direct"] * 8, "none"]
