"""The marks of Markdown are no words: what people read is shown without them, and texts keep them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.codebook import load_codebook
from framing.pipeline import code_article, report_articles, view_report
from framing.read.articles import read_text
from framing.report import to_html, to_markdown
from framing.text.markup import find_heading_level, find_marks, strip_marks, strip_name
from framing.text.tokens import tokenize_text

TEXT = """## Segunda noche de fuego

**Puerto Alba, 3 de mayo.** El **ministro** dijo [a la prensa](https://x.example/a_b) que hubo una _masacre_.

### ¿Qué dicen los vecinos?

La **vecina Rosa Arce** dijo que los soldados mataron a cuatro vecinos.
"""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("# Gobierno **anuncia** medidas", "Gobierno anuncia medidas"),
        ("**Lima", "Lima"),
        ("***both*** and **a *b* c**", "both and a b c"),
        ("__My _own_ word__ of __two__, not__this__", "My own word of two, not__this__"),
        ("He told [the press](https://x.example/a_b) so", "He told the press so"),
        ("> _Nobody_ came.", "Nobody came."),
        ("* A neighbour ran.", "A neighbour ran."),
        ("- No, he said.", "- No, he said."),
        ("5 * 3 * 2 makes f*** and s**t for @user_name", "5 * 3 * 2 makes f*** and s**t for @user_name"),
        ("#BringThemBack [sic] (now)", "#BringThemBack [sic] (now)"),
    ],
)  # fmt: skip
def test_what_is_read_has_no_marks(text: str, read: str) -> None:
    """Headings, emphasis and links lose their marks; stars, lines and brackets that are text stay."""
    assert strip_marks(text) == read


def test_a_title_may_be_an_item_and_a_name_half_a_pair() -> None:
    """A headline from a list loses its dash, a naming the mark whose partner was cut off."""
    assert strip_marks("- La Fiscalía abre un caso", listed=True) == "La Fiscalía abre un caso"
    assert strip_name("The **minister") == "The minister"
    assert strip_name("the [Observatory of Pain") == "the Observatory of Pain"
    assert [find_heading_level(line) for line in ("## Two", "#One", "One")] == [2, 0, 0]


@pytest.mark.parametrize("piece", ["[a](http://b.example/c) ", "__a ", "**a** ", "*a "])
def test_a_line_of_many_marks_takes_no_longer_than_its_length(piece: str) -> None:
    """A page of links pasted as one line is read in a blink: each mark costs the same."""
    start = time.process_time()
    find_marks(piece * 8_000)
    assert time.process_time() - start < 3


@given(st.text(alphabet="*_[]()# >-a.b\n", max_size=40), st.booleans())
def test_marks_stand_apart_in_text_order(text: str, listed: bool) -> None:
    """Whatever stars and brackets a text has, its marks do not overlap, and what is left is the text."""
    marks = find_marks(text, listed=listed)
    edges = [place for mark in marks for place in mark]
    assert edges == sorted(edges)
    assert len(strip_marks(text, listed=listed)) == len(text) - sum(b - a for a, b in marks)


def test_emphasised_words_are_words() -> None:
    """'_massacre_' is found as a word, at its own offsets; a line within a word stays in it."""
    tokens = tokenize_text("a _massacre_ by __them__ and user_name")
    assert tokens.words == ["a", "massacre", "by", "them", "and", "user_name"]
    assert (tokens.starts[1], tokens.ends[1]) == (3, 11)


def test_readers_of_tables_and_report_see_no_marks() -> None:
    """Title, speakers and sentences are shown plain, headings are known, and the text is unchanged."""
    article = read_text(TEXT, id="a", title="# **Noche** en Puerto Alba", lang="es")
    assert article.text == TEXT
    assert article.title == "Noche en Puerto Alba"
    coded = code_article(article, load_codebook())
    assert [segment.kind for segment in coded.segments] == [
        "subhead",
        "body",
        "body",
        "subhead",
        "body",
    ]
    speakers = {found.speaker for found in coded.attributions}
    assert {"El ministro", "La vecina Rosa Arce"} <= speakers
    report = view_report(report_articles([article]))
    for page in (to_markdown(report, lang="es").replace("\\", ""), to_html(report, lang="es")):
        assert "Rosa Arce" in page
        assert not [
            mark
            for mark in ("](https", "_masacre_", "**vecina", "**ministro", "## ¿")
            if mark in page
        ]
