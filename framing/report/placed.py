"""Say in plain words where a new article stands against a corpus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.records import Table
from framing.report.model import Record, read_count, read_number
from framing.report.removals import name_terms
from framing.report.wording import Wording

SOURCES_TOLD, NEAR_TOLD, TERMS_TOLD = 5, 3, 8
TITLE_TOLD = 80  # characters
# A percentile whose interval spans more than this says next to nothing.
MOST_SPAN = 60.0


def tell_placement(
    tables: Mapping[str, Table], wording: Wording, corpus: Mapping[str, Table] | None = None
) -> list[str]:
    """Return the `placement` table as sentences, article by article; a cut list says so.

    Terms are named by the words found, where the table `evidence` is among `tables`; near
    articles by outlet and title, where `corpus` gives the tables they stand in.
    """
    names = name_terms(tables["evidence"].records() if "evidence" in tables else ())
    names |= _name_articles(corpus or {}, wording)
    rows: list[Record] = [
        {**row, "item": names.get(str(row["item"]), row["item"])}
        for row in tables["placement"].records()
    ]
    lines: list[str] = []
    for article in dict.fromkeys(str(row["article_id"]) for row in rows):
        mine = [row for row in rows if str(row["article_id"]) == article]
        lines.append(
            wording.say("placed_head", article=article, n=read_count(mine[0]["n_articles"]))
        )
        for tell in (_tell_shares, _tell_near, _tell_event, _tell_sources, _tell_terms):
            lines += [f"  {line}" for line in tell(mine, wording)]
    return lines


def _tell_shares(rows: Sequence[Record], wording: Wording) -> Iterator[str]:
    for row in rows:
        if row["kind"] != "share":
            continue
        low, high = read_number(row["low"]) or 0.0, read_number(row["high"]) or 0.0
        known = {
            "frame": wording.label("frames", str(row["frame"])),
            "voice": wording.label("roles", str(row["role"])),
            "share": wording.percent(read_number(row["value"])),
            "percentile": wording.number(read_number(row["percentile"]), 0),
            "low": wording.number(low, 0),
            "high": wording.number(high, 0),
        }
        if read_number(row["percentile"]) is None:
            yield wording.say("placed_few", **known)
        elif high - low > MOST_SPAN:
            yield wording.say("placed_vague", **known)
        elif not read_number(row["value"]):
            # Nothing is below nothing: the percentile is half of those that carry none either.
            tied = wording.number(2 * (read_number(row["percentile"]) or 0.0), 0)
            yield wording.say("placed_none", tied=tied, **known)
        else:
            yield wording.say("placed_share", **known)


def _tell_near(rows: Sequence[Record], wording: Wording) -> Iterator[str]:
    near = [row for row in rows if row["kind"] == "near article"][:NEAR_TOLD]
    told = (f"{row['item']} ({wording.number(read_number(row['value']), 2)})" for row in near)
    if near:
        yield wording.say("placed_near", items="; ".join(told))


def _name_articles(corpus: Mapping[str, Table], wording: Wording) -> dict[str, str]:
    """Return what to call each article of the corpus: its id with outlet and title."""
    named: dict[str, str] = {}
    for row in corpus["articles"].records() if "articles" in corpus else ():
        outlet = wording.name_outlet(str(row.get("outlet") or ""))
        title = str(row.get("title") or "")
        shown = title if len(title) <= TITLE_TOLD else f"{title[:TITLE_TOLD].rstrip()}…"
        label = f"{outlet}, “{shown}”" if title else outlet
        named[str(row["article_id"])] = f"{row['article_id']}, {label}"
    return named


def _tell_event(rows: Sequence[Record], wording: Wording) -> Iterator[str]:
    for row in rows:
        if row["kind"] == "event" and not row["item"]:
            yield wording.say("placed_no_event")
        elif row["kind"] == "event":
            n = read_count(row["n_articles"])
            alike = read_number(row["value"])
            yield wording.say(
                "placed_event" if alike is None else "placed_like",
                n=n,
                item=str(row["item"]),
                alike=wording.number(alike, 2),
            )
            if not any(other["kind"] == "source not quoted" for other in rows):
                yield wording.say("placed_all_quoted")


def _tell_sources(rows: Sequence[Record], wording: Wording) -> Iterator[str]:
    missing = [row for row in rows if row["kind"] == "source not quoted"]
    for row in missing[:SOURCES_TOLD]:
        yield wording.say(
            "placed_source",
            item=str(row["item"]),
            role=wording.label("roles", str(row["role"])),
            n=read_count(row["value"]),
            of=read_count(row["n_articles"]),
        )
    if len(missing) > SOURCES_TOLD:
        yield wording.say("placed_more", n=len(missing) - SOURCES_TOLD)


def _tell_terms(rows: Sequence[Record], wording: Wording) -> Iterator[str]:
    terms = list(dict.fromkeys(str(row["item"]) for row in rows if row["kind"] == "new term"))
    if terms:
        yield wording.say("placed_terms", items=", ".join(terms[:TERMS_TOLD]))
    if len(terms) > TERMS_TOLD:
        yield wording.say("placed_more", n=len(terms) - TERMS_TOLD)
