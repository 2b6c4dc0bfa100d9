"""Whose 'his office' and 'her spokesman' are: of whom their own sentence or the one before tells."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_text, read_english

_POLICE = "Police chief Tom Hale said the road was closed. "


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Governor Lee Marsh left the town on Friday; his office said he was tired.", "government"),
        ("After Governor Lee Marsh fell ill, his office said he was tired.", "government"),
        ("Opposition leader Ivo Lund was shot. His office said he was fine.", "opposition"),
        # named in passing
        (
            "The raid on Ivo Lund, an opposition deputy, shook the town. His party said it was planned.",
            "opposition",
        ),
        (
            "Police arrested Ivo Lund, an opposition leader. His spokesman said it was illegal.",
            "opposition",
        ),
        # no lawyer has a spokesman
        (
            "Rebel leader Ivo Kel was arrested. His lawyer said he was ill, and his spokesman said he was fine.",
            "armed",
        ),
    ],
)
def test_whose_office_speaks(attributor: RuleAttributor, told: str, role: str) -> None:
    """An office or a party belongs to whom the sentence is about, not to who spoke before."""
    assert read_english(attributor, _POLICE + told)[-1].role == role


def test_a_pronoun_alone_goes_on_with_who_spoke(attributor: RuleAttributor) -> None:
    """'The mayor fled, he said': another than the mayor says it."""
    said = code_text(attributor, _POLICE + "Governor Lee Marsh fled on Friday, he said.")
    assert said[-1].role == "security"
