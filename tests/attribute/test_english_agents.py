"""English agents and subjects: who blames, who stands behind an opening, which of two nouns speaks."""

from __future__ import annotations

import pytest

from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence, code_text, read_english


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        # what a verb takes stands behind its agent
        ("The general was accused by Amnesty International of lying.", "indirect", "Amnesty International"),
        ("He was accused by members of the opposition of fraud.", "indirect", "members of the opposition"),
        ("He was accused by the Ministry of Justice of theft.", "indirect", "the Ministry of Justice"),
        ("The army was blamed by villagers for the deaths.", "indirect", "villagers"),
        ("The mayor was criticised by a spokesman for the army.", "indirect", "a spokesman for the army"),
        ("The march was described by the mayor as a plot.", "indirect", "the mayor"),
        ('The killing was called a "massacre" by the rebels.', "mixed", "the rebels"),
        ("A strike called by the union as a protest shut the port.", "none", ""),
        # behind an opening that names an occasion or a day
        ("In a speech Mia Orr, a baker, said the mill had burned.", "indirect", "Mia Orr"),
        ("On Monday Mia Orr, a baker, said the mill had burned.", "indirect", "Mia Orr"),
        ("Asked about the war, Orr was grim but said peace was near.", "indirect", "Orr"),
        ("The party last week said it would march.", "indirect", "The party"),
        # 'who' describes a person, not what is theirs
        ("The plan drew the ire of Mia Orr, who said it was a waste.", "indirect", "Mia Orr"),
        ("It has support from fishermen, who said the port was safe.", "indirect", "fishermen"),
        ("A friend of Mia Orr, who said it was a waste, left.", "indirect", "A friend of Mia Orr"),
        # of two nouns side by side the one behind the article speaks
        ("The man the police said fired the shots was found dead.", "indirect", "the police"),
        ("Background The minister said the army would leave.", "indirect", "The minister"),
        ("Save The Trees said the camp was full.", "indirect", "Save The Trees"),
        ("Lawyers for other detained travellers said nobody ate.", "indirect", "Lawyers for other detained travellers"),
        # concerns that somebody raises, in company or alone
        ("Aid groups raised concerns that the camp would flood.", "indirect", "Aid groups"),
        ("The government's long war raised concerns about the port.", "none", ""),
        ("The town is under siege, with clan leaders warning of a disaster.", "indirect", "clan leaders"),
        ("The minister hinted at new elections.", "indirect", "The minister"),
    ],
)  # fmt: skip
def test_agents_are_read_whole(
    attributor: RuleAttributor, text: str, mode: str, speaker: str
) -> None:
    """The speaker of each sentence is named whole, and by nothing else."""
    said = code_sentence(attributor, text)
    assert (said.mode, said.speaker) == (mode, speaker)


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("Editor and activist Mia Orr", "rights"),
        ("The journalist and rights activist Ed Orr", "rights"),
        ("Teacher and priest Jo Paz", "resident"),
        ("The editor and two officials", "media"),
        ("Farmers and activists", "resident"),
        ("A national security aide", "government"),
        ("a national security analyst", "expert"),
        ("Maj. Ed Fox", "security"),
        ("Fox News", "media"),
    ],
)
def test_titles_beside_one_another(naming: str, role: str) -> None:
    """A trade gives way to the other title of one person; a surname is no broadcaster."""
    finder = RoleFinder.load()
    assert finder.find_role(naming, lang="en", published="2015-05", country="").role == role


def test_evidence_says_nothing(attributor: RuleAttributor) -> None:
    """What evidence suggests is nobody's words, not those of whoever spoke before."""
    text = "Paz said the raid failed. Evidence also suggests that nobody was held."
    assert code_text(attributor, text)[-1].mode == "none"


def test_whom_a_verb_found_speaks(attributor: RuleAttributor) -> None:
    """Of 'The crews found three women who said' the women speak, not the whole clause."""
    said = read_english(attributor, "The crews found three women who said he had lied.")
    assert said[-1].speaker == "three women"
