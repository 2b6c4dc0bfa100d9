"""Readers of one article per source: plain text, Markdown, a string."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from framing.read.facts import WEB_PAGE, build_article
from framing.read.options import ReadOptions, match_columns
from framing.read.sources import Loaded
from framing.records import Article, Skipped
from framing.text.tags import is_page

_FRONT = re.compile(
    r"---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"^(?P<name>[^\W\d][\w -]{0,30}):[ \t]*(?P<value>\S.*)$", re.MULTILINE)
_HEADING = re.compile(r"#[ \t]+(?P<title>[^\r\n]+)")


def from_text(loaded: Loaded, options: ReadOptions) -> Iterator[Article | Skipped]:
    """Yield the one article of a text file; its text is the file's, unchanged."""
    yield _build(loaded, {}, options)


def from_markdown(loaded: Loaded, options: ReadOptions) -> Iterator[Article | Skipped]:
    """Yield the one article of a Markdown file.

    Front matter (`outlet: …` between lines of `---`) and a first heading give facts that no
    manifest gives; the text stays the whole file, so that offsets hold.
    """
    yield _build(loaded, read_front_matter(loaded.text), options)


def _build(loaded: Loaded, told: Mapping[str, str], options: ReadOptions) -> Article | Skipped:
    """Return the article of a file; what the manifest gives prevails over what the text told.

    A web page under a text's name is skipped: its tags would be read as one long sentence.
    """
    if is_page(loaded.text):
        return Skipped(source=loaded.source, reason=WEB_PAGE)
    return build_article(
        loaded.text,
        source=loaded.source,
        known={"id": loaded.name, **told, **loaded.known},
        options=options,
        notices=loaded.notices,
        orders=loaded.orders,
    )


def read_front_matter(text: str) -> Mapping[str, str]:
    r"""Return the facts in the front matter of a Markdown text, and its first heading as title.

    >>> read_front_matter("---\noutlet: El Faro\nfecha: 2022-04-22\n---\n# Una marcha\n\nTexto.")
    {'title': 'Una marcha', 'outlet': 'El Faro', 'published': '2022-04-22'}
    """
    front = _FRONT.match(text)
    start = front.end() if front else 0
    heading = _HEADING.match(text[start : start + 1000].lstrip())
    known = {"title": heading["title"].strip("# \t")} if heading else {}
    if front is None:
        return known
    pairs = {
        pair["name"]: pair["value"].strip().strip("\"'") for pair in _PAIR.finditer(front["body"])
    }
    columns = match_columns(list(pairs), ReadOptions())
    return {**known, **{name: pairs[column] for name, column in columns.items()}}
