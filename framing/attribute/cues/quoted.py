"""Tell what stands between quotation marks: a clause, a name, or the title of a work."""

from __future__ import annotations

from bisect import bisect_left

from framing.attribute.quotes.find import Quote
from framing.attribute.words.view import View

_CLAUSE_MIN = 3  # words of the shortest clause
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


def names_work(view: View, quote: Quote) -> bool:
    """Tell 'el libro “Hasta que valga la pena”' and '“Días de sal”, de Ana Paz' from speech."""
    inner = quote.inner.of(view.text)
    if not inner[:1].isupper() or inner[-1:] in _SENTENCE_ENDS:
        return False
    at = bisect_left(view.starts, quote.inner.start)
    if at and view.words[at - 1] in view.lexicon.works and view.gap(at)[:1] == " ":
        return ":" not in view.gap(at)
    after = bisect_left(view.starts, quote.inner.end)
    if after + 1 >= len(view.words) or not view.among(after, "author"):
        return False
    return view.gap(after).rstrip()[-1:] == "," and view.capital(after + 1)


_SENTENCE_ENDS = frozenset(".!?…,")


def is_name(view: View, quote: Quote) -> bool:
    """Tell a name ('alias “El Tuerto”', 'Iván “el Panadero” Petrenko'), title or translation from doubt."""
    if names_work(view, quote):
        return True
    at = bisect_left(view.starts, quote.inner.start)
    after = bisect_left(view.starts, quote.inner.end)
    if not 0 < at < after:
        return False
    inside = after < len(view.words) and view.capital(at - 1) and view.capital(after)
    if inside and not (view.gap(at)[:-1].strip() or view.gap(after)[1:].strip()):
        return not view.classes[at - 1] and not view.classes[after]
    before = at - 2 if view.among(at - 1, "as") and at > 1 else at - 1
    groups = view.lexicon.groups
    if view.gap(at)[:-1].strip(" ,") or view.words[before] not in groups["naming"]:
        return view.words[before] in groups["meaning"]
    return quote.inner.of(view.text)[:1].isupper()


def is_clausal(view: View, quote: Quote) -> bool:
    """Return whether a quotation holds a clause or sentence, not a word or phrase of one."""
    text = quote.inner.of(view.text)
    words = text.count(" ") + 1
    before = view.text[max(0, quote.span.start - 2) : quote.span.start].rstrip()
    opened = not before or before[-1] in ",:.!?\n—–-"
    return words >= _CLAUSE_MIN and (opened or text[:1].isupper())


def is_led(view: View, quote: Quote) -> bool:
    """Return whether a colon leads in a quotation that starts as a sentence does."""
    text, start = view.text, quote.span.start
    return text[max(0, start - 2) : start].strip() == ":" and text[quote.inner.start].isupper()
