"""Tell what each line of an article is: headline, subhead, caption, body, quotation, junk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import Article, SegmentKind, Span
from framing.segment.boundaries import WritingRules
from framing.segment.junk import JunkPatterns
from framing.text.markup import find_heading_level, strip_marks

_LONGEST_HEADLINE, _LONGEST_SUBHEAD, _LONGEST_TAIL = 160, 90, 24
_LEAST_CAPTION, _CAPTION_REACH = 40, 3  # characters; lines up and down
_MOST_TAIL_WORDS = 3
_LEAD_IN_REACH, _LEAD_IN_WORDS = 80, 8  # characters and words before the comma or colon
_MOST_LINK, _MOST_LABEL, _LONGEST_JUNK = 220, 60, 300
_FINAL = (".", "!", "?", "…")
_STOPS = (*_FINAL, ":", ";", ",")
_OPENERS = '"“«‘—–'
_CLOSERS = "\"”’'»›)]"
_COUNTER = re.compile(r"[\d.,kK]{1,7}")


def find_kinds(
    article: Article, lines: Sequence[Span], patterns: JunkPatterns, rules: WritingRules
) -> list[SegmentKind]:
    """Return the kind of each line of the article's text; the marks of Markdown are read, not seen as words."""
    written = [line.of(article.text) for line in lines]
    texts = [strip_marks(text) or text for text in written]
    levels = [find_heading_level(text) for text in written]
    junk = find_junk_lines(texts, patterns, article)
    kinds: list[SegmentKind] = ["junk" if found else "body" for found in junk]
    _mark_headline(article, texts, levels, kinds)
    _mark_captions(texts, kinds, patterns)
    for index, text in enumerate(texts):
        if kinds[index] != "body" or index == 0:
            continue
        if (levels[index] or _is_subhead(text)) and len(texts) > index + 1:
            kinds[index] = "subhead"
        elif kinds[index - 1] == "body" and _leads_in(texts[index - 1], rules):
            kinds[index] = "quote-block"
    return kinds


def find_junk_lines(texts: Sequence[str], patterns: JunkPatterns, article: Article) -> list[bool]:
    """Return for each line whether it is no article text.

    Below the heading of a list of links, headings and counters are junk too, up to the next
    sentence. A label is the outlet's own name on a line, or an unfinished line of one to three
    words that ends the text.
    """
    front = _count_front_matter(texts)
    junk = [True] * front
    in_list = False
    for number, text in enumerate(texts[front:]):
        reach = patterns.find_reach(text, first=number == 0)
        if in_list and not reach and not _is_link(text):
            in_list = False
        whole = bool(reach) and not (reach == "sentence" and len(text) > _LONGEST_JUNK)
        listed = in_list or reach == "list"
        junk.append(listed or whole or _is_outlet_label(text, article.outlet))
        in_list = listed or _ends_in_list_label(text, patterns)
        if number == 0 and article.title and text.casefold() == article.title.casefold():
            junk[-1] = False
    _mark_tail(texts, junk)
    return junk


def _count_front_matter(texts: Sequence[str]) -> int:
    """Return how many lines at the start are the front matter of a Markdown file."""
    if texts[:1] != ["---"]:
        return 0
    return next((i + 1 for i, text in enumerate(texts[1:], 1) if text in {"---", "..."}), 0)


def _mark_tail(texts: Sequence[str], junk: list[bool]) -> None:
    """Mark a stray label that ends a text of several lines."""
    last = len(texts) - 1
    while last > 0 and junk[last]:
        last -= 1
    if (
        last > 1
        and len(texts[last]) <= _LONGEST_TAIL
        and len(texts[last].split()) <= _MOST_TAIL_WORDS
    ):
        junk[last] = not _is_finished(texts[last])


def _ends_in_list_label(text: str, patterns: JunkPatterns) -> bool:
    """Tell a paragraph with the heading of a list of links stuck to its end ('… READ MORE:')."""
    if not text.endswith(":"):
        return False
    return patterns.find_reach(text[-_MOST_LABEL:].rpartition(". ")[2]) == "list"


def _is_link(text: str) -> bool:
    if _COUNTER.fullmatch(text):
        return True
    return len(text) <= _MOST_LINK and not _is_finished(text)


def _is_outlet_label(text: str, outlet: str) -> bool:
    """Tell a line that is the outlet's name, alone or with one word such as 'Analysis'."""
    if not outlet or text[: len(outlet)].lower() != outlet.lower():
        return False
    return len(text[len(outlet) :].split()) <= 1 and not _is_finished(text)


def _is_finished(text: str) -> bool:
    """Tell whether a line ends with a mark that closes a sentence, before any closing quote."""
    return text.rstrip(_CLOSERS)[-1:] in _FINAL


def _mark_headline(
    article: Article, texts: Sequence[str], levels: Sequence[int], kinds: list[SegmentKind]
) -> None:
    """Mark the first line that is no junk where it is the title, or reads or is marked as one.

    A text that has its title elsewhere may open with a heading of a part ('## …').
    """
    title = strip_marks(article.title).strip().casefold()
    for index, text in enumerate(texts):
        if kinds[index] == "junk":
            continue
        same = bool(title) and text.strip("# ").casefold() == title
        part = bool(title) and not same and levels[index] > 1
        short = len(text) <= _LONGEST_HEADLINE and not text.rstrip(_CLOSERS).endswith(_STOPS)
        if same or ((short or levels[index]) and len(texts) > index + 1):
            kinds[index] = "subhead" if part else "headline"
        return


def _mark_captions(texts: Sequence[str], kinds: list[SegmentKind], patterns: JunkPatterns) -> None:
    """Mark lines that stand twice close by, carry a credit, or stand above an agency's name."""
    for index, text in enumerate(texts):
        if kinds[index] != "body":
            continue
        above_credit = (
            index + 1 < len(texts)
            and kinds[index + 1] == "junk"
            and patterns.is_credit(texts[index + 1])
        )
        if _stands_near(texts, index) or above_credit or patterns.ends_in_credit(text):
            kinds[index] = "caption"


def _stands_near(texts: Sequence[str], index: int) -> bool:
    """Tell a line that stands again close by, as a picture's description and its caption do."""
    text = texts[index]
    if len(text) < _LEAST_CAPTION or text[0] in _OPENERS:
        return False
    start = max(0, index - _CAPTION_REACH)
    return text in texts[start:index] or text in texts[index + 1 : index + 1 + _CAPTION_REACH]


def _is_subhead(text: str) -> bool:
    return len(text) <= _LONGEST_SUBHEAD and not text.rstrip(_CLOSERS).endswith(_STOPS)


def _leads_in(text: str, rules: WritingRules) -> bool:
    """Tell a line that announces a quotation: it ends with a verb of saying and a comma or colon."""
    if not text.endswith((",", ":")):
        return False
    words = text[-_LEAD_IN_REACH:].rstrip(",:").split()[-_LEAD_IN_WORDS:]
    if all(word[0].isupper() for word in words) and len(words) > 1:
        return False  # a heading in capitals: 'Three Dead, Army Says:'
    return any(word.lower() in rules.saying for word in words)
