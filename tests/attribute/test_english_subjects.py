"""Who speaks, where commas, dashes, series and relative clauses stand around an English subject."""

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import code_sentence, read_english


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a clause whose verb no list knows, then a name and who it is
        (
            "Soldiers expect the old town to fall within days, Ana Paz, the mayor, said.",
            "Ana Paz",
        ),
        (
            "Soldiers expect the old town to fall within days, the mayor, Ana Paz, said.",
            "the mayor, Ana Paz",
        ),
        ("The mayor of Alba, Ana Paz, a lawyer, said the town was lost.", "The mayor of Alba"),
        # who stands before a dash
        (
            "The raid drew anger from all sides, and Ana Paz — on a visit — said it was wrong.",
            "Ana Paz",
        ),
        ("The mayor — who had fled — said that the road was closed.", "The mayor"),
        # a series
        (
            "Teachers, rescue workers and medics said the road was closed.",
            "Teachers, rescue workers and medics",
        ),
        ("In Alba, teachers and medics said the road was closed.", "teachers and medics"),
        ("Last week, teachers and medics said the road was closed.", "teachers and medics"),
        # words that count a subject
        ("Peru and its neighbour, Chile, both said they wanted talks.", "Peru and its neighbour"),
        ("The army and the union have both said they wanted talks.", "The army and the union"),
        ("Local prosecutors have long accused the mayor of fraud.", "Local prosecutors"),
        # names and titles of several parts
        ("“It is late,” said Robert “Bud” Paz, an adviser.", "Robert “Bud” Paz"),
        (
            "“It is late,” said retired analyst and veteran watcher Ana Paz, who was there.",
            "retired analyst and veteran watcher Ana Paz",
        ),
        ("The road is shut, according to a report set to be released today.", "a report"),
        ("Rebels have fled from most of the old town, said an article last month.", "an article"),
        # adjectives behind a noun
        (
            "The road is shut, sources familiar with the plan said.",
            "sources familiar with the plan",
        ),
        # a report within a report, and one that a relative clause tells in passing
        (
            "Towns that officially reject talks with rebels may turn around, experts say.",
            "experts",
        ),
        (
            "Responding to a raid by a couple that vowed to fight, Ana Paz said: “We are late.”",
            "Ana Paz",
        ),
        ("The army found no sign of a plot, said sources who asked for calm.", "sources"),
        # what was done to a thing says nothing
        ("The video, posted in 2014, has been seen often, according to the police.", "the police"),
    ],
)
def test_subjects_are_read_whole(attributor: RuleAttributor, text: str, speaker: str) -> None:
    """The speaker of each sentence is named whole, and by nothing else."""
    assert code_sentence(attributor, text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The video, posted in 2014, has been seen often.",
        "What both said was true.",
        "In Alba, late requests may be turned down.",
    ],
)
def test_what_was_done_to_a_thing_is_no_report(attributor: RuleAttributor, text: str) -> None:
    """Participles and plurals that look like a verb of saying report nothing."""
    assert code_sentence(attributor, text).mode == "none"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a clause of its own stands before 'and'
        ("Soldiers shot at the crowd and residents said they heard blasts.", "residents"),
        ("Police shot two men and relatives said they were unarmed.", "relatives"),
        ("The army hit a school and the mayor said ten children died.", "the mayor"),
        # a participle tells which one
        ("A man shot by police said he had been asleep.", "A man shot by police"),
        ("A woman held in the camp said she was ill.", "A woman held in the camp"),
        ("Two nurses caught in the blast said they saw a truck.", "Two nurses caught in the blast"),
        ("A letter sent to the mayor said: “You will pay.”", "A letter sent to the mayor"),
        ("A note left beside the car read: “We will be back.”", "A note left beside the car"),
        ("A banner hung from the bridge said: “No more war.”", "A banner hung from the bridge"),
    ],
)
def test_past_forms_that_are_participles_too(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'shot at the crowd and …' is a verb, 'shot by police' a description."""
    assert code_sentence(attributor, text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "A leaflet found at the scene read: “Leave the town or die.”",
        "A poster found near the body said: “This is what thieves get.”",
        "A woman held in the camp said she was ill.",
    ],
)
def test_what_a_participle_tells_is_no_report(attributor: RuleAttributor, text: str) -> None:
    """'found at the scene read' is one report."""
    assert len(read_english(attributor, text)) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asha Venn lives upstairs and said she heard two shots.", "Asha Venn"),
        ("Peter Noll works at the bakery and said the men wore masks.", "Peter Noll"),
        ("Officer Tom Hale patrols the area and said he saw nothing.", "Officer Tom Hale"),
        ("Alba City officials met twice and said the road was closed.", "Alba City officials"),
    ],
)
def test_what_a_speaker_does_is_no_part_of_the_name(
    attributor: RuleAttributor, text: str, speaker: str
) -> None:
    """'Ana Paz lives upstairs and said': Ana Paz, whatever she does."""
    assert code_sentence(attributor, text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "mode", "speaker"),
    [
        ("“We won,” Paz said as she left.", "direct", "Paz"),
        ("“Leave now,” urged the mayor.", "direct", "the mayor"),
        ("“We won’t forget that,” said a woman holding a loaf.", "direct", "a woman"),
        ("Paz said on “Face of the Town” Sunday that “the ovens must stay open.”", "mixed", "Paz"),
        ("Last week, bakers brought a petition, demanding more flour.", "indirect", "bakers"),
        ("The link suggested by the new study “is real,” says Ana Paz.", "mixed", "Ana Paz"),
    ],
)
def test_words_around_a_quotation_do_not_hide_who_speaks(
    attributor: RuleAttributor, text: str, mode: str, speaker: str
) -> None:
    """What somebody does meanwhile, a show, a day or a study are not the speaker."""
    said = code_sentence(attributor, text)
    assert (said.mode, said.speaker) == (mode, speaker)
