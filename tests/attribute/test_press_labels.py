"""A label of the press holds for the outlets that are named behind it."""

from __future__ import annotations

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article
from framing.segment.segments import RuleSegmenter
from framing.text.tokens import tokenize_text


def find_roles(text: str, lang: str) -> list[str]:
    """Return the role of the speech of each sentence."""
    article = Article(id="a", outlet="", published="", lang=lang, title="", text=text, source="")
    segments = RuleSegmenter.load().segment(article)
    attributor = RuleAttributor.load()
    found = attributor.attribute(article, segments, tokenize_text(text))
    return [item.role for item in attributor.sum_up(segments, found)]


@pytest.mark.parametrize(
    ("text", "lang", "role"),
    [
        (
            "Opposition newspapers blamed them. An editorial by El Faro said the plan had failed.",
            "en",
            "opposition",
        ),
        (
            "State media praised the raid. The newspaper El Faro said the streets were calm.",
            "en",
            "government",
        ),
        (
            "La prensa opositora culpó al gabinete. El diario El Faro dijo que el plan fracasó.",
            "es",
            "opposition",
        ),
        ("The newspaper El Faro said the streets were calm.", "en", "media"),
    ],
)
def test_label_holds_for_the_outlets_behind_it(text: str, lang: str, role: str) -> None:
    """The codebook: 'opposition media outlets said' holds for those named in the next sentences."""
    assert find_roles(text, lang)[-1] == role
