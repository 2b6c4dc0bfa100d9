"""Make an article from a text and the facts known about it."""

from __future__ import annotations

from collections.abc import Mapping

from framing.read.dates import Dated, Order, find_orders, normalise_date
from framing.read.failures import find_failure
from framing.read.options import (
    LANGUAGES,
    ReadOptions,
    load_absent,
    load_latest_year,
    load_markers,
    load_months,
    load_others,
)
from framing.read.orders import DateOrders
from framing.records import Article, Skipped
from framing.text.encoding import clean_text, is_misread
from framing.text.language import detect_language, find_other
from framing.text.markup import strip_marks

_SPANISH = frozenset({"es", "spa", "spanish", "español", "espanol", "castellano"})
_ENGLISH = frozenset({"en", "eng", "english", "inglés", "ingles"})
_MISREAD = "letters damaged before it was saved ('Ã¡' for 'á'): export it anew as UTF-8"


def build_article(
    text: str,
    *,
    source: str,
    known: Mapping[str, str],
    options: ReadOptions,
    notices: tuple[str, ...] = (),
    orders: DateOrders | None = None,
) -> Article | Skipped:
    """Return the article with dates in ISO form and its language found; a skip when empty or a mere notice."""
    text, replaced = clean_text(text)
    if not any(map(str.isalnum, text)):
        return Skipped(source=source, reason="no text in it; leave it out or fill it")
    if notice := find_failure(text, known.get("title", "")):
        reason = (
            f"nothing but a notice of a failed fetch ({notice!r}); fetch it again or leave it out"
        )
        return Skipped(source=source, reason=reason)
    facts = {
        name: known.get(name, "").strip() or getattr(options, name)
        for name in ("outlet", "published", "title", "lang", "event")
    }
    facts = {name: clean_text(value)[0] for name, value in facts.items()}
    facts["title"] = strip_marks(facts["title"], listed=True).strip()
    dated = _find_date(facts["published"], known.get("outlet", "").strip(), orders)
    lang, guessed = _find_language(facts["lang"], text)
    misread = _MISREAD if is_misread(f"{facts['title']}\n{text}") else ""
    return Article(
        id=clean_text(known.get("id", "").strip())[0],
        outlet=facts["outlet"],
        published=dated.published,
        lang=lang,
        title=facts["title"],
        text=text,
        source=source,
        event=facts["event"],
        notices=tuple(n for n in (*notices, *replaced, misread, dated.notice, guessed) if n),
    )


def _find_date(value: str, outlet: str, orders: DateOrders | None) -> Dated:
    """Return the date; one that could be two is read as the outlet writes its others."""
    doubtful = orders is not None and len(find_orders(value)) > 1
    order = orders.find(outlet, value) if orders and doubtful else ""
    return read_date(value, order)


def read_date(value: str, order: Order = "") -> Dated:
    """Return a date in ISO form as every reader gives it; `order` as in `normalise_date`.

    >>> read_date("16 Dec 2023").published
    '2023-12-16'
    """
    return normalise_date(
        value, load_months(), load_absent(), order=order, latest=load_latest_year()
    )


def _find_language(given: str, text: str) -> tuple[str, str]:
    """Return the language and a notice where it had to be assumed."""
    low = given.strip().lower()
    short = low.replace("_", "-").split("-")[0]
    if short in _SPANISH:
        return "es", ""
    if short in _ENGLISH:
        return "en", ""
    markers = load_markers()
    detected = detect_language(text, markers)
    allowed = " and ".join(LANGUAGES)
    if other := find_other(text, markers, load_others()):
        return detected.lang, (
            f"reads as {other}, which is not among {allowed}: taken as {detected.lang}, so its "
            "figures mean nothing; leave it out"
        )
    unknown = f"language {given!r} is not among {allowed}" if given else ""
    if not detected.sure:
        doubt = (
            f"language undecided between {allowed}: taken as {detected.lang}; give it with --lang"
        )
        return detected.lang, f"{unknown}; {doubt}" if unknown else doubt
    return detected.lang, f"{unknown}: taken as {detected.lang}" if unknown else ""
