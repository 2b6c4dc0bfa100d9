"""Tell what stands between quotation marks: a clause, a name, or the title of a work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.attribute.namings.edges import find_nickname
from framing.attribute.quotes.find import Quote
from framing.attribute.words.titles import is_title
from framing.attribute.words.view import QUOTES, View
from framing.records import Span

_CLAUSE_MIN = 3  # words of the shortest clause
_LONG_QUOTE = 7  # words: a quotation this long is speech, whoever speaks
_LED_WORDS = 3  # of a quotation that a colon leads in
_SIGN_WORDS = 9  # between a sign and what it reads
_INSCRIBED = 3  # between 'se leía' and what is read


def names_work(view: View, quote: Quote) -> bool:
    """Tell 'el libro “Hasta que valga la pena”' and '“Días de sal”, de Ana Paz' from speech."""
    inner = quote.inner.of(view.text)
    if not inner[:1].isupper() or inner[-1:] in _SENTENCE_ENDS:
        return False
    at = bisect_left(view.starts, quote.inner.start)
    works, before = view.lexicon.works, view.words[max(0, at - 2) : at]
    if before and (before[-1] in works or " ".join(before) in works) and view.gap(at)[:1] == " ":
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


def is_spoken(view: View, quote: Quote, sentence: Span) -> bool:
    """Return whether a quotation without a cue in its sentence is speech, not a word or a name."""
    words = quote.inner.of(view.text).count(" ") + 1
    if reads_sign(view, quote, sentence):
        return True
    if is_title(quote.inner.of(view.text)) or names_work(view, quote):
        return False
    if words >= _LONG_QUOTE or quote.span.end > sentence.end:
        return True
    size = sentence.end - sentence.start
    covers = (quote.span.end - quote.span.start) * 10 > size * 8
    if words >= _LED_WORDS and is_led(view, quote):
        return True  # 'The general was defiant: “We will not leave.”'
    lower = view.lexicon.lang == "en" and view.text[quote.inner.start].islower()
    return covers or (words >= 5 and (lower or is_clausal(view, quote)))  # noqa: PLR2004 - words


def reads_sign(view: View, quote: Quote, sentence: Span) -> bool:
    """'“Fuera Paz” se leía en pancartas', 'lienzos con la frase “Fuera Paz”': a sign near says it."""
    text = quote.inner.of(view.text)
    if not view.lexicon.groups["sign"] or not text[:1].isupper():
        return False
    at = bisect_left(view.starts, quote.inner.start)
    after = bisect_left(view.starts, quote.inner.end)
    low = max(at - _SIGN_WORDS, bisect_left(view.starts, sentence.start))
    high = min(after + _SIGN_WORDS, bisect_left(view.starts, sentence.end))
    near = [*range(max(low, at - _INSCRIBED), at), *range(after, min(high, after + _INSCRIBED))]
    if is_title(text) and not any(view.among(place, "inscribed") for place in near):
        return False  # 'una manta firmada por “Los Zetas”'
    for place in range(at - 1, low - 1, -1):
        if view.among(place, "sign"):
            return True
        if "," in view.gap(place):
            break
    for place in range(after, high):
        if place > after and "," in view.gap(place):
            return False
        if view.among(place, "sign"):
            return True
    return False


def behind_quotation(view: View, at: int, low: int) -> bool:
    """Return whether a quoted sentence ends between word `at` and the verb group behind it.

    The mark alone may close a name: 'El diario “La Hora” publicó …'.
    """
    if at < low:
        return False
    gap = view.gap(at + 1)
    if view.lexicon.lang == "es" and "—" in view.gap(low) and "—" in gap:
        return True  # '—¿Dónde está? —preguntó Paz.'
    closed = not QUOTES.isdisjoint(gap) and not _STOPS.isdisjoint(gap)
    return closed and find_nickname(view, at, low) < 0


_STOPS = frozenset(",.?!…")


def pass_title(view: View, quotes: Sequence[Quote], nxt: int, high: int) -> int:
    """Return the word behind the show in 'said on “State of the Town” Sunday that', `nxt` where none is named."""
    soon = min(high, nxt + _SHOW_WORDS) - 1
    for quote in quotes:
        if not view.starts[nxt] <= quote.inner.start <= view.starts[soon]:
            continue
        titled = is_title(quote.inner.of(view.text)) and view.lexicon.lang == "en"
        after = bisect_left(view.starts, quote.span.end)
        ended = view.classes[after : after + 1] in (["complement"], ["time"], ["adverb"])
        return after if titled and ended else nxt
    return nxt


_SHOW_WORDS = 8  # words from the verb to the title
