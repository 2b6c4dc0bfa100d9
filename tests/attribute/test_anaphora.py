"""Pronouns and 'the group' mean the fitting speaker or subject of the sentences before."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the subject of the sentence before, though nobody has spoken yet
        ("Marta Lind, a nurse, was held for a week. She said guards had beaten her.", "Marta Lind"),
        ("Protesters filled the square. They demanded that the cabinet resign.", "Protesters"),
        # whom the subject belongs to
        ("Karl Weber's lawyer left early. He said he had been tortured.", "Karl Weber"),
        # a body, not the person who spoke last
        (
            "The health ministry said two had died. Karl Weber left. It added that five were hurt.",
            "The health ministry",
        ),
        # a person, not the body that spoke last
        (
            "Marta Lind was denied entry. The ministry gave no reason. She said it was a lie.",
            "Marta Lind",
        ),
        # a photograph's credit is nobody who speaks
        (
            "Marta Lind was held for a week.\n(Karl Weber/Agency Images) She said it was a lie.",
            "Marta Lind",
        ),
        # a word with a capital only because it opens a sentence
        (
            "Marta Lind was held for a week. Remember how it began. She said it was a lie.",
            "Marta Lind",
        ),
        # when it was is nobody
        ("Last week the ministry said two had died.", "the ministry"),
        # a surname alone that the text has in full elsewhere
        (
            "Karl Weber left. Marta Lind led the union. Weber certainly had a plan. He said it was a lie.",
            "Weber",
        ),
        (
            'Karl Weber left. Marta Lind spoke first. "We are late," said Weber. "Of course," he added.',
            "Weber",
        ),
        # a heading is nobody who speaks
        (
            "Karl Weber said the army had lied.\n\nBest Presidential Tracker\n\nHe said he had seen it.",
            "Karl Weber",
        ),
        # two who were named together are not one of them
        (
            "Marta Lind and Karl Weber had met. Later Karl Weber left. In May, Weber wrote that he was sad.",
            "Weber",
        ),
        # two titles of one person, and a body with 'and' in its name
        (
            "The old editor and rights activist Karl Weber left. In May he wrote that it was late.",
            "The old editor and rights activist Karl Weber",
        ),
        (
            "Marta Lind left. U.S. Customs and Border Protection chief Karl Weber said no. He said it was late.",
            "U.S. Customs and Border Protection chief Karl Weber",
        ),
        # a title tells the gender
        (
            "Ms Lind said the army had lied. Mr Weber said it had not. She said she had seen it.",
            "Ms Lind",
        ),
    ],
)
def test_pronouns_mean_the_fitting_speaker(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """The last sentence of each text is spoken by whom its pronoun fits."""
    assert code_text(attributor, text)[-1].speaker == speaker


def test_a_title_before_a_name_in_commas_shows_both(attributor: RuleAttributor) -> None:
    """'The organiser of Unite Denmark, Niels Holm,' names one speaker, met again by surname."""
    text = (
        "The national organiser of Unite Denmark, Niels Holm, said the talks had failed. "
        "Holm added that more would follow."
    )
    first, second = code_text(attributor, text)
    assert first.speaker == "The national organiser of Unite Denmark, Niels Holm"
    assert second.role == first.role


def test_new_people_are_not_taken_for_the_speaker_before(attributor: RuleAttributor) -> None:
    """Unnamed people of unknown role speak for themselves; a thing speaks for its owner."""
    text = "The minister said order was restored. Visitors said nothing had changed."
    assert code_text(attributor, text)[-1].speaker == "Visitors"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Here is the Harbour Union's letter to the minister:\nWe refuse to unload the ships.",
            "the Harbour Union",
        ),
        (
            "Marta Lind, a jailed activist, spoke. Here is part of her letter:\nI will testify.",
            "Marta Lind",
        ),
        ("Here is a statement by the Dockers' League:\nWe march at noon.", "the Dockers' League"),
    ],
)
def test_a_document_is_signed_by_whom_its_lead_in_names(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """The owner or author of a letter speaks its sentences, not who was quoted last."""
    assert code_text(attributor, text)[-1].speaker == speaker


def test_a_statement_speaks_for_its_owner(attributor: RuleAttributor) -> None:
    """'Weber's statement said' is Weber's, whoever spoke before."""
    text = "The army denied it. Karl Weber was held. Weber's statement said he had been beaten."
    assert code_text(attributor, text)[-1].speaker == "Weber"


def test_a_surname_before_a_colon_speaks_where_its_bearer_speaks(
    attributor: RuleAttributor,
) -> None:
    """'Lind: …' is a report where Lind is quoted; 'Correction: …' is none."""
    body = "\n\nMarta Lind said the talks were over.\n\nShe left on Monday."
    assert code_text(attributor, f"Lind: Talks with the rebels have failed{body}")[0].mode != "none"
    assert code_text(attributor, f"Correction: Talks with rebels failed{body}")[0].mode == "none"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # a bare spokesperson speaks for the body named last
        ("The rights group closed its office. A spokesperson said it would reopen.", "rights"),
        ("Marta Lind closed the office. A spokesperson said it would reopen.", "unknown"),
        # a party's noun stands for the person met last
        (
            "Rebel leader Karl Weber said it was over. Later the Ohio Republican said it was not.",
            "armed",
        ),
    ],
)
def test_a_short_naming_speaks_for_whoever_was_named(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """'A spokesperson' and 'the Ohio Republican' take the role of whom they stand for."""
    assert code_text(attributor, text)[-1].role == role


def test_he_is_no_body(attributor: RuleAttributor) -> None:
    """Where nobody but a university was named, 'he' is left open."""
    text = "Alba University announced that it would close. Nobody knew why. He said it was a lie."
    assert code_text(attributor, text)[-1].speaker == ""


def test_it_may_be_a_body_whose_name_is_no_surname(attributor: RuleAttributor) -> None:
    """A lone name that no given name stands before goes on as a body."""
    text = "Hezbollah said it would answer. Karl Weber left. It said the raid was a crime."
    assert code_text(attributor, text)[-1].speaker == "Hezbollah"
