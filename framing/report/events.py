"""What an event is called on a page: a number says nothing, a headline does."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from framing.report.model import Record, Report
from framing.report.wording import Wording

LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event: its name, how many articles are on it, and the headline of the earliest with one."""

    name: str
    articles: int
    title: str


Events = dict[str, Event]


def list_events(report: Report) -> Events:
    """Return the events of the articles by name; articles without a date come last.

    >>> from framing.records import Table
    >>> from framing.report.model import build_report
    >>> columns = ("event_id", "title", "published", "article_id")
    >>> rows = [("e", "Second day", "2021-07-10", "b"), ("e", "First day", "2021-07-09", "a")]
    >>> list_events(build_report({"articles": Table("articles", columns, rows)}))["e"].title
    'First day'
    """
    groups: defaultdict[str, list[Record]] = defaultdict(list)
    for row in report.rows("articles"):
        if row.get("event_id"):
            groups[str(row["event_id"])].append(row)
    return {
        name: Event(name=name, articles=len(rows), title=_find_title(rows))
        for name, rows in groups.items()
    }


def _find_title(rows: list[Record]) -> str:
    ordered = sorted(rows, key=lambda r: (str(r["published"] or "9999"), str(r["article_id"])))
    title = next((str(row["title"]) for row in ordered if row["title"]), "")
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"


def tell_event(name: str, events: Events, wording: Wording) -> str:
    """Return an event's name with how many articles are on it and the first one's headline."""
    event = events.get(name)
    if event is None:
        return wording.say("event", name=name)
    told = "event_of" if event.title else "event_untitled"
    return wording.say(told, name=name, n=event.articles, title=event.title)
