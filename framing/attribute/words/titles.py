"""Tell a name or title from other words by its capitals."""

from __future__ import annotations

_LINK_LETTERS = 3  # "of", "del": small words inside a title
_TITLE_MAX = 60  # characters


def is_title(text: str) -> bool:
    """Return whether a quoted text is a name or title: '“El Picure”', '“N”'.

    >>> is_title("Operation Free Valley"), is_title("a war"), is_title("No.")
    (True, False, False)
    >>> is_title("I saw it")
    False
    """
    words = text.split()
    if len(text) > _TITLE_MAX or text[-1:] in "!?" or (text[-1:] == "." and len(words) == 1):
        return False
    if not all(word[:1].isupper() or len(word) <= _LINK_LETTERS for word in words):
        return False
    raised = sum(word[:1].isupper() for word in words)
    return bool(words) and words[0][:1].isupper() and (len(words) == 1 or raised > 1)
