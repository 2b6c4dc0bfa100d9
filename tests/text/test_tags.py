"""Tags of HTML are taken out as a browser would show the text; what is none stays."""

from __future__ import annotations

import time

import pytest

from framing.text.tags import find_tag, is_page, strip_tags

PLAIN = (
    "a < b and c > d",
    "x<b and y>z",
    "Write to <ana@example.org> or <Ana Roldán>.",
    "AT&T, R&D; black&white, ?a=1&copy=2&lt=3 and &nothing;",
    "<3 <- -> <<no>> </ >",
    "One.\nTwo.\n\n\nThree.  \n",
    "She said <a lot> & left.",
)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_tag_stays(text: str) -> None:
    """Signs of comparison, addresses, arrows and lone ampersands are the author's own."""
    assert strip_tags(text) == text
    assert find_tag(text) == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<P CLASS=lead>One\ntwo.</P>\n<ul><li>A</li><li>B</li></ul>", "One two.\n\nA\n\nB"),
        ("One<br/>two<br>three", "One\ntwo\nthree"),
        ("<em>One</em>\ntwo\n\nthree", "One\ntwo\n\nthree"),
        ("<p>The <a href='/x>y' title=\"the regime massacred\">ministry</a> said</p>", "The ministry said"),
        ("<script type='x'>if (a < b) kill()</script><style>p {}</style>Calm.", "Calm."),
        ("<!-- wp:paragraph --><p>Calm.</p><!-- /wp:paragraph -->", "Calm."),
        ("<p>5 < 6 &amp;&lt;b&gt; &ldquo;no&rdquo;, dijo Mar&iacute;a &#8212; &#x2014;</p>", "5 < 6 &<b> “no”, dijo María — —"),
        ("The &ldquo;regime&rdquo; said", "The “regime” said"),
        ("A page on &amp;lt; and &amp;amp;", "A page on &lt; and &amp;"),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\n\nTwo."),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A  B\n\nC"),
        ("<p>One<script>never closed, <p>Two", "Onenever closed,\n\nTwo"),
        ("One <!-- never closed", "One  never closed"),
    ],
)  # fmt: skip
def test_tags_are_taken_out(text: str, shown: str) -> None:
    """Paragraphs, lines, cells and entities are kept, scripts and comments go; nothing unclosed is lost."""
    assert strip_tags(text) == shown


def test_a_page_is_told_from_a_piece_of_one() -> None:
    """A whole page begins as one, after marks and comments; a body of an article is none."""
    assert is_page("\ufeff\n<!-- saved --><!doctype HTML>\n<html>")
    assert is_page('<?xml version="1.0"?><html lang="es">')
    assert not is_page("<p>Rain fell.</p><html>")


@pytest.mark.parametrize("bait", ["<!--", "<script>", '<a ="', "<a x=", "<p", "<a title='", "&#"])
def test_hostile_texts_take_no_longer(bait: str) -> None:
    """Thousands of tags that never close are read in a moment."""
    start = time.perf_counter()
    strip_tags(bait * 20_000)
    assert time.perf_counter() - start < 5
