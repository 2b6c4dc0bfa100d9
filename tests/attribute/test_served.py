"""Aides, offices and spokespeople are what the person is whom they serve."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Interior Minister Rosa Quiñe left. Quiñe spokesman Ivo Rull said she was well.",
            "government",
        ),
        ("Interior Minister Rosa Quiñe left. Quiñe's office said she was well.", "government"),
        ("Interior Minister Rosa Quiñe left. A former Quiñe policy adviser said so.", "government"),
        (
            "Rebel leader Rosa Quiñe left. Quiñe's spokeswoman, Eva Rull, said she was well.",
            "armed",
        ),
        ("Rosa Quiñe left the town. Quiñe spokesman Ivo Rull said she was well.", "unknown"),
        ("Rosa Quiñe, 44, left the town. Quiñe's office said she was well.", "unknown"),
        ("Interior Minister Rosa Quiñe left. Quiñe's lawyer said she was well.", "other"),
        (
            "Interior Minister Rosa Quiñe left. Lind spokesman Ivo Rull said she was well.",
            "unknown",
        ),
        ("Former aides said she was well.", "unknown"),
    ],
)
def test_whom_somebody_serves_tells_the_role(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """The article tells who the person is; an age alone or another surname tells nothing."""
    assert code_text(attributor, text)[-1].role == role


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("Mr. Obama's aides", "government"),
        ("Barack Obama's senior adviser", "government"),
        ("an adviser to Barack Obama", "government"),
        ("Lena Obama's aides", "unknown"),
        ("Ana Paz's lawyer", "other"),
        ("defence counsel Ivo Rull", "other"),
        ("a human rights lawyer", "rights"),
        ("sources in the security forces", "security"),
        ("sources in the valley", "unknown"),
        ("sources close to the negotiations", "unknown"),
        ("six in 10 respondents", "resident"),
        ("a senior congressional aide", "government"),
        ("an ex-convict", "resident"),
        ("former SEAL Ivo Rull", "expert"),
        ("Undersheriff Ivo Rull", "security"),
    ],
)
def test_namings_tell_roles(attributor: RuleAttributor, naming: str, role: str) -> None:
    """A naming alone tells whom somebody serves, or to which group they belong."""
    found = attributor.finder.find_role(naming, lang="en", published="2014-05-05", country="US")
    assert found.role == role


def test_a_label_asks_the_article_who_it_names(attributor: RuleAttributor) -> None:
    """'Quiñe: “…”' is said by the minister whom the text introduces."""
    text = 'Interior Minister Rosa Quiñe met the mayors.\n\nQuiñe: "We will rebuild the bridge this year."'
    last = code_text(attributor, text)[-1]
    assert (last.speaker, last.role) == ("Quiñe", "government")
