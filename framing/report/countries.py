"""By which countries a report's governments were told from foreign ones, and how these are known."""

from __future__ import annotations

from collections import Counter

from framing.lexicon.language import load_country_names
from framing.report.model import Report
from framing.report.wording import Fact, Wording

_NAMED = 8  # countries; of more the rest are counted


def name_country(code: str, lang: str) -> str:
    """Return a country's name as it stands in a sentence; of an unknown code the code itself.

    >>> name_country("US", "en"), name_country("XX", "es")
    ('the United States', 'XX')
    """
    names = load_country_names(lang).get(code)
    return names[0] if names else code


def list_country_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    """Return the countries of the articles' events in words, those of most articles first.

    `judged` is empty where none is known; `unclear` counts the articles of unclear country.

    >>> from framing.records import Table
    >>> from framing.report.model import build_report
    >>> from framing.report.wording import load_wording
    >>> rows = [("VE", "guessed"), ("VE", "guessed"), ("CL", "given"), ("", "")]
    >>> articles = Table("articles", ("event_country", "event_country_from"), rows)
    >>> list_country_facts(build_report({"articles": articles}), load_wording("en"))
    {'judged': 'Venezuela (2 articles, guessed), Chile (1 article, given)', 'unclear': 1}
    """
    found = Counter(
        (str(row["event_country"] or ""), str(row["event_country_from"] or ""))
        for row in report.rows("articles")
        if "event_country" in row  # runs of earlier versions do not say
    )
    unclear = found.pop(("", ""), 0)
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    told = [
        wording.say(f"country_{how}", country=name_country(country, wording.lang), n=n)
        for (country, how), n in ordered[:_NAMED]
    ]
    if rest := sum(n for _, n in ordered[_NAMED:]):
        told.append(wording.say("country_more", n=rest))
    return {"judged": ", ".join(told), "unclear": unclear}
