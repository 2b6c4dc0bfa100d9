"""What stands in the next clause or sentence neither changes who speaks nor how far the outlet stands off."""

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text
from tests.attribute.english import code_sentence, code_text
from tests.attribute.spanish import sum_up_spanish


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The union condemned the raid. Alleged thieves fled the town.", "attributed"),
        ("The letter was baseless.\n\nMinister Ana Paz said nine had died.", "attributed"),
        ("Minister Ana Paz falsely said nine had died.", "distanced"),
    ],
)
def test_a_word_of_distance_holds_for_its_own_sentence(
    attributor: RuleAttributor, text: str, stance: str
) -> None:
    """'alleged' in the next sentence says nothing about who spoke before it."""
    said = [one for one in code_text(attributor, text) if one.mode == "indirect"]
    assert [one.stance for one in said] == [stance]


def find_sources(attributor: RuleAttributor, text: str, lang: str) -> list[tuple[str, str]]:
    """Return source and content of each report in a sentence, in order."""
    article = Article(
        id="a", outlet="", published="2021-07-09", lang=lang, title="", text=text, source=""
    )
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
    found = attributor.attribute(article, [segment], tokenize_text(text))
    named = sorted((one for one in found if one.source), key=lambda one: one.source or one.span)
    return [(one.source.of(text), one.content[0].of(text)) for one in named if one.source]


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        (
            "The minister praised the police and the bakers' union accused the mayor of theft.",
            "en",
            [("The minister", "the police"), ("the bakers' union", "the mayor of theft")],
        ),
        (
            "Residents blamed the army and the minister called for calm.",
            "en",
            [("Residents", "the army"), ("the minister", "for calm")],
        ),
        (
            "El sindicato condenó las muertes y la alcaldesa exigió una investigación.",
            "es",
            [("El sindicato", "las muertes"), ("la alcaldesa", "una investigación")],
        ),
        (
            "Los vecinos culparon al Ejército y el ministro pidió calma.",
            "es",
            [("Los vecinos", "al Ejército"), ("el ministro", "calma")],
        ),
    ],
)
def test_an_object_is_no_second_speaker(
    attributor: RuleAttributor, text: str, lang: str, said: list[tuple[str, str]]
) -> None:
    """Behind 'and' another clause starts: its subject does not join the object before it."""
    assert find_sources(attributor, text, lang) == said


def test_who_speak_together_stay_together(attributor: RuleAttributor) -> None:
    """Behind a verb of saying both are the subject of the clause."""
    text = "Ana Paz said the police and the mayor accused her of theft."
    found = find_sources(attributor, text, "en")
    assert ("the police and the mayor", "her of theft") in found


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Lawmaker Ana Paz said the police had shot at traders.", "unknown"),
        ("Lawmaker Ana Paz of the opposition Alba Union said so.", "opposition"),
        ("An MP from the ruling party said the police had shot at traders.", "government"),
        ("Lawmakers said the police had shot at traders.", "government"),
    ],
)
def test_a_legislator_of_no_known_party_stands_on_no_side(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """A seat alone tells no camp; several legislators are their parliament."""
    assert code_sentence(attributor, text).role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La diputada Ana Paz dijo que la policía disparó.", "unknown"),
        ("La diputada oficialista Ana Paz dijo que la policía disparó.", "government"),
        ("Un senador de la coalición de gobierno dijo que la policía disparó.", "government"),
        ("El diputado y ministro Luis Paz dijo que la policía disparó.", "government"),
    ],
)
def test_a_spanish_legislator_stands_where_party_or_post_does(
    attributor: RuleAttributor, text: str, role: str
) -> None:
    """A party in office or a second post says on which side a legislator stands."""
    assert sum_up_spanish(attributor, text)[0].role == role


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The government declared a state of emergency and sent 600 soldiers.", "none"),
        ("Protesters chanted: “Murderers!”", "direct"),
        ("Critics of the president call him a dictator.", "indirect"),
        ("The ministry contends the guards fled.", "indirect"),
        ("The ministry estimates the damage at two million.", "indirect"),
    ],
)
def test_declaring_acts_and_chanting_quotes(
    attributor: RuleAttributor, text: str, mode: str
) -> None:
    """A declared emergency is an act, a chant a quotation, an estimate a report."""
    assert code_sentence(attributor, text).mode == mode


def test_a_dateline_is_not_said(attributor: RuleAttributor) -> None:
    """Place, agency and date before the dash are the outlet's, not the mayor's."""
    text = "ALBA, Kenya, March 14, 2024 - Nine people died in the raid, the mayor said."
    assert find_sources(attributor, text, "en") == [("the mayor", "Nine people died in the raid")]
