"""Where a report starts behind when and where it was said, and behind 'As the union has documented'."""

from __future__ import annotations

import pytest

from framing.attribute.rules import RuleAttributor
from tests.attribute.english import read_english


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The army said on Sunday the town was “calm”.", "the town was “calm”"),
        ("The army said on Sunday the town was calm.", "the town was calm"),
        ("The union said in a statement the raid was “cruel”.", "the raid was “cruel”"),
        ("Ana Paz said Monday the deal was dead.", "the deal was dead"),
        ("As the union has documented, guards fired at the crowd.", "guards fired at the crowd"),
        ("As Ana Paz observed, the town was empty.", "the town was empty"),
        ("The union urged the council to reject the plan.", "the council to reject the plan"),
        ("Ana Paz complained about photographs she had seen.", "about photographs she had seen"),
    ],
)
def test_reports_start_with_what_is_reported(
    attributor: RuleAttributor, text: str, content: str
) -> None:
    """When and where it was said is no part of what a verb of saying reports; a topic is."""
    found = [item.span.of(text) for item in read_english(attributor, text)]
    assert found == [content]


@pytest.mark.parametrize(
    "text",
    [
        "As the case shows, the courts are slow.",
        "As the raids continue, the town is empty.",
        "Soldiers fired as Ana Paz observed the crowd.",
    ],
)
def test_as_alone_reports_nothing(attributor: RuleAttributor, text: str) -> None:
    """'As' before what shows, goes on or is seen opens no report."""
    assert not read_english(attributor, text)
