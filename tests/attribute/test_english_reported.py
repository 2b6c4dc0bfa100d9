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
        ("Rand called on the guards on Monday to look into it.", "on the guards on Monday to look into it"),
        # a dateline is nobody's report
        ("LODWAR, Kenya (Reuters) - Rand said on Monday that he won.", "he won"),
        # a clause behind the source is no apposition
        ("As noted by Crime Watch, Lodwar recorded 58 thefts, a third more than before.",
         "Lodwar recorded 58 thefts, a third more than before"),
        ("Thefts fell by half, Rand estimated on Monday.", ""),
        ("Thefts fell by half, Rand estimated.", "Thefts fell by half"),
        ("Thefts fell by half, state government data show.", "Thefts fell by half"),
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
        "The storm slammed into the coast with winds of 130 miles.",
        "This is easier said than done.",
        "More:Rebels in Kenya: What is the group?",
    ],
)
def test_nobody_reports(attributor: RuleAttributor, text: str) -> None:
    """Plural nouns, what is not said and calls home of envoys report nothing."""
    assert code_sentence(attributor, text).mode == "none"


def test_owner_is_who_was_named(attributor: RuleAttributor) -> None:
    """Whose claims are told has the role that the article told of the name."""
    text = "Police Commissioner Tom Rand went home. Rand's claims that all is well were heard."
    assert code_text(attributor, text)[-1].role == "security"
