"""Read the English relative clause after a name: the post that somebody holds, what befell them."""

from __future__ import annotations

import re

from framing.attribute.roles.index import Found
from framing.attribute.roles.naming import Phrase

_POSTS = frozenset({"post", "past"})
_OPENING = 3  # words from 'who' to the verb: 'who has long been'


def read_post(phrase: Phrase, clause: str) -> str:
    """Return what 'who is …' or 'who served as …' names, with 'former' for the past; '' if nothing.

    'who was arrested by police' names nothing: a noun phrase has to follow.
    """
    for item in phrase.found:
        if item.entry.kind not in _POSTS or item.start > _OPENING:
            continue
        words = phrase.words[item.start : item.end]
        told = re.search(r"\b" + r"\W+".join(words) + r"\W+(.+)", clause, re.IGNORECASE)
        if told is None or not (words[-1] == "as" or _is_noun_phrase(phrase, item)):
            return ""
        return f"former {told[1]}" if item.entry.kind == "past" else told[1]
    return ""


def find_deed(phrase: Phrase) -> Found | None:
    """Return the first words that tell a private person: 'whose brother', 'joined a protest'."""
    return next((item for item in phrase.found if item.entry.kind == "deed"), None)


def _is_noun_phrase(phrase: Phrase, post: Found) -> bool:
    """Return whether a determiner or a capital follows."""
    if post.end >= len(phrase.words):
        return False
    opens = any(f.start == post.end and f.entry.kind == "determiner" for f in phrase.found)
    return opens or phrase.words[post.end] in _ARTICLES or phrase.capital[post.end] > 0


_ARTICLES = frozenset({"a", "an", "the"})
