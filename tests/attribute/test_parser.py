"""The parser's help, with a parser of our own making in place of a spaCy model."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import Any

import pytest

from framing.attribute.parser import SpacyAttributor, load_models
from framing.attribute.roles.find import RoleFinder
from framing.attribute.rules import RuleAttributor
from framing.errors import PluginError
from framing.records import Article, Segment, Span
from framing.text.tokens import tokenize_text

TEXT = "Only when the river rose did the envoy maintain the dam was mined."
TREE = {  # word: head, dependency
    "envoy": ("maintain", "nsubj"), "maintain": ("", "ROOT"), "mined": ("maintain", "ccomp"),
}  # fmt: skip


@dataclass(eq=False)
class Token:
    """As much of a parser's token as the attributor asks for."""

    i: int
    idx: int
    text: str
    dep_: str = "dep"
    pos_: str = "NOUN"
    children: list[Token] = field(default_factory=list)
    head: Any = None
    doc: Any = None


def parse(text: str) -> list[Token]:
    """Return the words of a text as tokens, those in TREE with their heads."""
    tokens = tokenize_text(text)
    doc = [
        Token(i, at, text[at:end])
        for i, (at, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True))
    ]
    named = {token.text: token for token in reversed(doc)}
    for token in doc:
        token.doc = doc
        head, token.dep_ = TREE.get(token.text, ("", "dep"))
        token.head = named.get(head, token)
        if token.text in TREE and head:
            token.head.children.append(token)
        if token.text == "maintain":
            token.pos_ = "VERB"
    return doc


def attribute(attributor: RuleAttributor, text: str) -> list[tuple[str, str]]:
    """Return rule and source of each attribution of a one-sentence article."""
    article = Article(id="a", outlet="", published="", lang="en", title="", text=text, source="")
    segment = Segment(article_id="a", number=1, span=Span(0, len(text)), kind="body")
    found = attributor.attribute(article, [segment], tokenize_text(text))
    return [(item.rule, item.source.of(text) if item.source else "") for item in found]


def test_a_clause_that_the_rules_pass_over_is_found_by_the_parser() -> None:
    """The subject comes from the tree, however far the verb stands from it."""
    finder = RoleFinder.load()
    helped = SpacyAttributor(finder=finder, models={"en": parse})
    assert ("parser:maintain", "envoy") not in attribute(RuleAttributor(finder=finder), TEXT)
    assert ("parser:maintain", "envoy") in attribute(helped, TEXT)


def test_without_a_model_of_the_language_the_rules_stand_alone() -> None:
    """A model of another language changes nothing."""
    finder = RoleFinder.load()
    helped = SpacyAttributor(finder=finder, models={"es": parse})
    assert attribute(helped, TEXT) == attribute(RuleAttributor(finder=finder), TEXT)


def test_missing_spacy_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install and what to use instead."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PluginError, match=r"spaCy is missing; .*media-framing\[spacy\]"):
        load_models()
