"""Take the tags of HTML out of a text, and tell whether it has any: '<p>' is one, 'a < b' is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import Final

_HIDDEN: Final = frozenset(
    [
        "audio",
        "canvas",
        "head",
        "iframe",
        "math",
        "noscript",
        "object",
        "script",
        "style",
        "svg",
        "template",
        "title",
        "video",
    ]
)
_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "details",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "big",
        "br",
        "button",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "embed",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "link",
        "mark",
        "meta",
        "picture",
        "q",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "td",
        "th",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_NAMES = "|".join(sorted(_HIDDEN | _BLOCKS | _INLINE))
# A known name, alone or with attributes that have a value: '<a and b>' is text.
_TAG = (
    rf"<(?P<close>/?)(?P<name>{_NAMES})(?:\s*/?|\s(?=[^<>]*=)"
    r"(?:\"[^\"]{0,4000}\"|'[^']{0,4000}'|[^\"'<>]){1,9000})>"
)
_MARK = re.compile(rf"<!--|{_TAG}", re.IGNORECASE)
_PAGE = re.compile(
    r"[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{0,30});", re.IGNORECASE)
_BREAK = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v\n]*")
_PARTED = {"br": "\n", "td": " ", "th": " "}


def is_page(text: str) -> bool:
    """Tell whether a text is a whole web page, with menus and all that surrounds an article.

    >>> is_page("<!DOCTYPE html><html><body>Rain fell."), is_page("<p>Rain fell.</p>")
    (True, False)
    """
    return bool(_PAGE.match(text))


def find_tag(text: str) -> str:
    """Return the first tag or comment mark of HTML in a text; empty where it has none.

    >>> find_tag("Rain <b>fell</b>."), find_tag("If a < b and c > d, write to <ana@example.org>.")
    ('<b>', '')
    """
    found = _MARK.search(text) if "<" in text else None
    return found[0] if found else ""


def strip_tags(text: str) -> str:
    r"""Return a text without tags, comments, scripts and entities of HTML, its paragraphs apart.

    Where tags part paragraphs, a single line break is a blank, as browsers show it. What is no
    tag of HTML stays as it is; so does every text without tags and entities.

    >>> strip_tags("<p>Rain &amp; wind,<br>she <a href='x'>said</a>.</p><script>x</script><p>No.</p>")
    'Rain & wind,\nshe said.\n\nNo.'
    >>> strip_tags("a < b & c > d")
    'a < b & c > d'
    """
    if find_tag(text):
        return _join(text)
    plain = _ENTITY.sub(_decode, text) if "&" in text else text
    return _join(plain) if plain != text and find_tag(plain) else plain


def _join(text: str) -> str:
    parts = list(_split(text))
    if not any(mark.strip(" ") for _, mark in parts):
        return "".join(kept for kept, _ in parts)
    joined = "".join(_BREAK.sub(_soften, kept) + mark for kept, mark in parts)
    return _BREAK.sub(_settle, joined).strip()


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of text and what parts it from the next: a blank, a line, a paragraph."""
    place, unclosed = 0, set()
    while found := _MARK.search(text, place):
        name = (found["name"] or "!").lower()
        kept, place = text[place : found.start()], found.end()
        hides = name in _HIDDEN | {"!"} and not found["close"] and name not in unclosed
        if hides and not found[0].endswith("/>"):
            end = re.compile("-->" if name == "!" else rf"</{name}\s*>", re.IGNORECASE)
            closed = end.search(text, place)
            place = closed.end() if closed else place
            unclosed |= set() if closed else {name}
        mark = "\n\n" if name in _BLOCKS else _PARTED.get(name, "")
        yield _ENTITY.sub(_decode, kept), mark
    yield _ENTITY.sub(_decode, text[place:]), ""


def _decode(entity: re.Match[str]) -> str:
    known = entity[0][1] == "#" or entity[0][1:] in html5
    return unescape(entity[0]) if known else entity[0]


def _soften(lines: re.Match[str]) -> str:
    return "\n\n" if lines[0].count("\n") > 1 else " "


def _settle(lines: re.Match[str]) -> str:
    return "\n\n" if lines[0].count("\n") > 1 else "\n"
