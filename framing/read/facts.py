"""Make an article from a text and the facts known about it."""

from __future__ import annotations

from collections.abc import Mapping

from framing.lexicon.language import load_language_names, load_markers
from framing.notes import Note, write_note
from framing.read.countries import read_event_country
from framing.read.dates import Dated, Order, find_orders, normalise_date
from framing.read.failures import find_failure
from framing.read.options import (
    ReadOptions,
    is_absent,
    load_absent,
    load_month_numbers,
    load_others,
    load_scripts,
    load_years,
)
from framing.read.orders import DateOrders
from framing.records import Article, Skipped
from framing.text.encoding import clean_text, is_misread
from framing.text.language import LANGUAGES, detect_language, find_other, find_script
from framing.text.markup import strip_marks
from framing.text.names import tidy_name
from framing.text.tags import find_tag

_SHOWN = 40  # characters of a tag
_MISREAD = write_note(
    "misread", "letters damaged before it was saved ('Ã¡' for 'á'): export it anew as UTF-8"
)

WEB_PAGE = write_note(
    "web_page", "a web page (HTML) with its tags; save the text of the article alone"
)


def build_article(
    text: str,
    *,
    source: str,
    known: Mapping[str, str],
    options: ReadOptions,
    notices: tuple[Note, ...] = (),
    orders: DateOrders | None = None,
) -> Article | Skipped:
    """Return the article with dates in ISO form and its language found; a skip when empty or a mere notice."""
    text, replaced = clean_text(text)
    if not any(map(str.isalnum, text)):
        reason = write_note("no_words", "no text in it; leave it out or fill it")
        return Skipped(source=source, reason=reason)
    if notice := find_failure(text, known.get("title", "")):
        reason = write_note(
            "failed_fetch",
            "nothing but a notice of a failed fetch ({told}); fetch it again or leave it out",
            told=repr(notice),
        )
        return Skipped(source=source, reason=reason)
    facts, nameless = _find_facts(known, options)
    dated = _find_date(facts["published"], known.get("outlet", "").strip(), orders)
    lang, guessed = _find_language(facts["lang"], text)
    country, unread = read_event_country(facts["event_country"])
    misread = _MISREAD if is_misread(f"{facts['title']}\n{text}") else None
    told = (
        *notices,
        *replaced,
        misread,
        _find_tagged(text),
        nameless,
        dated.notice,
        guessed,
        unread,
    )
    return Article(
        id=clean_text(known.get("id", "").strip())[0],
        outlet=facts["outlet"],
        published=dated.published,
        lang=lang,
        title=facts["title"],
        text=text,
        source=source,
        event=facts["event"],
        event_country=country,
        notices=tuple(notice for notice in told if notice),
    )


def _find_tagged(text: str) -> Note | None:
    """Return the notice that a text has tags of HTML, with the first; None where it has none."""
    tag = find_tag(text)
    told = "HTML tags such as {tag} are read as words; save the text of the article alone"
    return write_note("tags_in", told, tag=repr(tag[:_SHOWN])) if tag else None


def _find_facts(
    known: Mapping[str, str], options: ReadOptions
) -> tuple[dict[str, str], Note | None]:
    """Return what is known or else assumed of an article, and a notice where no outlet is named.

    Outlets and events that only a machine tells apart are one: two spaces, an accent of its own.
    """
    facts = {}
    for name in ("outlet", "published", "title", "lang", "event", "event_country"):
        value = known.get(name, "").strip()
        told = "" if is_absent(value) else value
        facts[name] = clean_text(told or getattr(options, name))[0]
    # What stands there instead of a date is told by the reader of dates.
    facts["published"] = facts["published"] or clean_text(known.get("published", ""))[0]
    facts["outlet"], facts["event"] = tidy_name(facts["outlet"]), tidy_name(facts["event"])
    facts["title"] = strip_marks(facts["title"], listed=True).strip()
    given = known.get("outlet", "").strip()
    if facts["outlet"] or not given:
        return facts, None
    return facts, write_note("no_outlet", "no outlet: {found} stands there", found=repr(given))


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
        value, load_month_numbers(), load_absent(), order=order, years=load_years()
    )


def _find_language(given: str, text: str) -> tuple[str, Note | None]:
    """Return the language and a notice where it had to be assumed."""
    short = given.lower().replace("_", "-").split("-")[0]
    told = load_language_names().get(short, "")
    markers = load_markers()
    other = find_script(text, load_scripts())
    if told and not other:
        return told, None
    detected = detect_language(text, markers)
    lang = told or detected.lang
    other = other or find_other(text, markers, load_others())
    return lang, _tell_guess(given, lang, other, sure=detected.sure)


def _tell_guess(given: str, lang: str, other: str, *, sure: bool) -> Note | None:
    """Return the notice of a language that was assumed; None where nothing speaks against it.

    `other` is the language that cannot be scored which the text reads as, `given` what the
    source calls its language and is none of the two.
    """
    allowed = " and ".join(LANGUAGES)
    if other:
        return write_note(
            "other_language",
            "reads as {other}, which is not among {allowed}: taken as {lang}, so its figures mean "
            "nothing; leave it out",
            other=other,
            allowed=allowed,
            lang=lang,
        )
    if sure and given:
        unknown = "language {given} is not among {allowed}: taken as {lang}"
        return write_note(
            "unknown_language", unknown, given=repr(given), allowed=allowed, lang=lang
        )
    if sure:
        return None
    doubt = "language undecided between {allowed}: taken as {lang}; give it with --lang"
    if not given:
        return write_note("undecided", doubt, allowed=allowed, lang=lang)
    return write_note(
        "unknown_undecided",
        f"language {{given}} is not among {{allowed}}; {doubt}",
        given=repr(given),
        allowed=allowed,
        lang=lang,
    )
