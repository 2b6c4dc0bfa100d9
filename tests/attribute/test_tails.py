"""A speaker named inside or behind the report, with the whole report kept."""

from __future__ import annotations

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

ATTRIBUTOR = RuleAttributor.load()


def find_reports(text: str, lang: str) -> list[tuple[str, list[str]]]:
    """Return source and contents of the attributions in one sentence."""
    article = Article(id="a", outlet="", published="", lang=lang, title="", text=text, source="")
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
    found = ATTRIBUTOR.attribute(article, [segment], tokenize_text(text))
    return [
        (item.source.of(text) if item.source else "", [part.of(text) for part in item.content])
        for item in found
    ]


@pytest.mark.parametrize(
    ("text", "lang", "source", "contents"),
    [
        (
            "The pact, she said, had failed.",
            "en",
            "she",
            ["The pact", "had failed"],
        ),
        (
            "The pact is dead, the envoy told Radio Sur on Monday.",
            "en",
            "the envoy",
            ["The pact is dead"],
        ),
        ("El pacto, dijo la jueza, era falso.", "es", "la jueza", ["El pacto", "era falso"]),
        ("El pacto, dijo, es falso.", "es", "", ["El pacto", "es falso"]),
    ],
)
def test_report_around_its_speaker_is_kept_whole(
    text: str, lang: str, source: str, contents: list[str]
) -> None:
    """Who stands inside the reported clause is its source; both halves are content."""
    assert find_reports(text, lang) == [(source, contents)]


def test_description_behind_a_quotation_is_no_content() -> None:
    """'“…,” said Paz, a baker' reports nothing after the name."""
    found = find_reports("“We are tired of this,” said Marta Paz, a baker.", "en")
    assert found == [("Marta Paz", ["“We are tired of this,”"])]


def test_answering_with_deeds_is_no_report() -> None:
    """'Two days later, the army responded with a raid' tells what was done."""
    assert find_reports("Two days later, the army responded with a raid on the camp.", "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "In four states that vote next week, turnout was low.",
        "Firms like ours in the north have closed.",
        "The cost may fall to, say, ten coins a loaf.",
        "On Tuesday the mayor did not back down from the plan.",
    ],
)
def test_words_that_only_look_like_reports(text: str) -> None:
    """Plural nouns, prepositions and fillers with the form of a verb report nothing."""
    assert find_reports(text, "en") == []


def test_hedged_adjectives_and_speakers_behind_brackets() -> None:
    """'alleged gunmen' reports nothing; a bracket does not hide who speaks."""
    assert find_reports("The raid hit two barns and alleged gunmen.", "en") == []
    found = find_reports(
        "Officials of the Farm Union (FU), who said the dam was unsafe, left.", "en"
    )
    assert found[0][0] == "Officials of the Farm Union"
    found = find_reports("“No vuelvo más”, exclamó antes de salir.", "es")
    assert found == [("", ["“No vuelvo más”"])]


def test_pointing_out_is_one_verb() -> None:
    """The particle of 'point out' is no part of what is said."""
    found = find_reports("Experts point out that the tone has changed.", "en")
    assert found == [("Experts", ["the tone has changed"])]


@pytest.mark.parametrize(
    ("hearer", "content"),
    [
        ("local media", "the raids were an answer"),
        ("Radio Sur on Monday", "he would step down"),
        ("a crowd of pensioners", "their bread was safe"),
        ("the court on Tuesday", "his men were elsewhere"),
    ],
)
def test_whom_somebody_tells_is_no_part_of_the_report(hearer: str, content: str) -> None:
    """Without 'that' the report starts where its subject opens."""
    found = find_reports(f"Marta Paz told {hearer} {content}.", "en")
    assert found == [("Marta Paz", [content])]


def test_what_somebody_tells_without_a_hearer_stays_whole() -> None:
    """'told the truth about the raid' names nobody who was told."""
    found = find_reports("Marta Paz told the truth about the raid and the officers.", "en")
    assert found == [("Marta Paz", ["the truth about the raid and the officers"])]
