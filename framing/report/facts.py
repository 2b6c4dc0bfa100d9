"""The facts that a report's sentences may speak of: counted once, from the tables alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from framing.records import REPORTED_MODES
from framing.report.corrected import count_coded, list_corrected_facts
from framing.report.countries import list_country_facts
from framing.report.gap import list_gap_facts
from framing.report.model import (
    Record,
    Report,
    find_article_outlets,
    find_family,
    find_weights,
    find_wire,
    list_frames,
    list_outlets,
    read_count,
    read_number,
)
from framing.report.origins import list_doubt_facts
from framing.report.reliability import list_weak_facts
from framing.report.shares import Share, Shares
from framing.report.wording import Fact, Wording

# Below this many outlets with an interval, outlets are not compared with any confidence.
MOST_UNCERTAIN = 2
# Two outlets whose shares differ by less, and by less than this factor, are told as alike.
ALIKE_POINTS, ALIKE_RATIO = 0.05, 1.5


def list_corpus_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    """Return what there is to say about the whole corpus, for the sentences of the wording."""
    articles = report.rows("articles")
    lines = [row for row in report.rows("sentences") if row["kind"] != "junk"]
    per_outlet = Counter(str(row["outlet"] or "") for row in articles)
    first_date, last_date = find_date_range(str(row["published"] or "") for row in articles)
    return {
        "articles": len(articles),
        "outlets": len(per_outlet),
        "sentences": len(lines),
        "words": sum(read_count(row["words"]) for row in articles),
        "junk": len(report.rows("sentences")) - len(lines),
        "langs": len({row["lang"] for row in articles}),
        "events": len({row.get("event_id") for row in articles if row.get("event_id")}),
        "first_date": wording.date(first_date) if first_date else "",
        "last_date": wording.date(last_date) if last_date else "",
        "one_date": bool(first_date) and first_date == last_date,
        "smallest": min(per_outlet.values(), default=0),
        "largest": max(per_outlet.values(), default=0),
        **_list_speech_facts(lines, find_weights(report), wording),
        "scare": sum(row["mode"] == "scare" for row in lines),
        **{name: count_items(report.run.get(name)) for name in ("skipped", "notices")},
        **_list_missing_facts(articles),
        **list_weak_facts(report, wording),
        "uncertain": len(per_outlet) - len(_list_certain(report)),
        **_list_test_facts(report, wording),
        **_list_wire_facts(report),
        **_list_related_facts(report),
        "coded": count_coded(report),
        **list_country_facts(report, wording),
        **list_gap_facts(report, wording),
        **list_doubt_facts(report),
    }


def _list_speech_facts(
    lines: Sequence[Record], weights: Mapping[str, float], wording: Wording
) -> dict[str, Fact]:
    """Return how many sentences report somebody, and whom most often."""
    reported, share = _find_reported(lines, weights)
    roles = Counter(str(row["role"]) for row in reported if row["role"])
    top, count, tied = find_leader(roles)
    return {
        "reported": len(reported),
        "reported_share": share,
        "top_role": wording.label("roles_in_text", top) if top else "",
        "top_role_count": count,
        "top_tied": tied,
        "unplaced": roles["unknown"],
        "placed": len(reported) - roles["unknown"],
        "unplaced_of_reported": roles["unknown"] / len(reported) if reported else None,
    }


def find_date_range(dates: Iterable[str]) -> tuple[str, str]:
    """Return the earliest and latest of ISO dates or parts of one; empty texts where there is none.

    A part of a date ends as late as it may mean: a bare year holds all its days.

    >>> find_date_range(["2024-03-15", "2024"]), find_date_range(["2023-12-30", "2024", "2024-03-15"])
    (('2024', '2024'), ('2023-12-30', '2024'))
    """
    known = [date[:10] for date in dates if date]
    return min(known, default=""), max(known, key=lambda date: f"{date}~", default="")


def _list_missing_facts(articles: Sequence[Record]) -> dict[str, Fact]:
    """Return how many articles have no date, no outlet, or nothing but labels and links."""
    return {
        "undated": sum(not row["published"] for row in articles),
        "unnamed": sum(not row["outlet"] for row in articles),
        "textless": sum(not read_count(row["sentences"]) for row in articles),
    }


def _find_reported(
    lines: Sequence[Record], weights: Mapping[str, float]
) -> tuple[list[Record], float | None]:
    """Return the sentences that report somebody, and their share; near-copies count as asked."""
    weighed = [(row, weights.get(str(row["article_id"]), 1.0)) for row in lines]
    found = [(row, weight) for row, weight in weighed if weight and row["mode"] in REPORTED_MODES]
    whole = sum(weight for _, weight in weighed)
    share = sum(weight for _, weight in found) / whole if whole else None
    return [row for row, _ in found], share


def _list_certain(report: Report) -> set[str]:
    """Return the outlets that have enough articles for an interval."""
    rows = [row for row in report.rows("outlets") if row["role"] == "all"]
    return {str(row["outlet"]) for row in rows if read_number(row["low"]) is not None}


def _list_bound(report: Report) -> set[str]:
    """Return the outlets whose intervals hold for the few events that they cover."""
    rows = report.rows("outlets")
    return {str(row["outlet"]) for row in rows if row.get("note") == "for these events only"}


def count_items(value: object) -> int:
    """Return how many items a value of the run's provenance lists; not a list counts zero."""
    return len(list(value)) if isinstance(value, Iterable) and not isinstance(value, str) else 0


def _list_test_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    rows = report.rows("comparisons")
    tested = [row for row in rows if read_number(row.get("q")) is not None]
    outlets = len(list_outlets(report))
    family = find_family(report)
    return {
        "family_frames": ", ".join(wording.name_frame(name) for name in family.frames)
        or wording.say("every_frame"),
        "family_roles": ", ".join(wording.label("roles", name) for name in family.roles),
        "pairs": outlets * (outlets - 1) // 2,
        "tested_pairs": len({(row["outlet"], row["versus"]) for row in tested}),
        "compared": len(rows),
        "tested": len(tested),
        "bound": len(_list_bound(report)),
        "found": sum((read_number(row["q"]) or 0) < 0.05 for row in tested),  # noqa: PLR2004
    }


def _list_wire_facts(report: Report) -> dict[str, Fact]:
    """Return how many articles are near-copies of an earlier one, and what was done with them."""
    groups = [str(row["wire_group"]) for row in report.rows("articles") if row.get("wire_group")]
    return {"copies": len(groups) - len(set(groups)), "wire": find_wire(report)}


def _list_related_facts(report: Report) -> dict[str, Fact]:
    passages = report.rows("passages")
    return {
        "passages": len(passages),
        "reworded": sum("reworded" in str(row["kind"]) for row in passages),
        "figures": len(report.rows("figures")),
        "omissions": len(report.rows("omissions")),
    }


def list_frame_facts(
    frame: str, shares: Shares, report: Report, wording: Wording
) -> dict[str, Fact]:
    """Return what there is to say about one frame: how much, whose voice, which outlets differ."""
    total = shares[None, frame]
    measured = [s for outlet in list_outlets(report) if (s := shares[outlet, frame]).basis]
    return {
        "frame": wording.label("frames", frame),
        "n": total.count,
        "basis": total.basis,
        "share": total.pooled,
        "own": total.own,
        "quoted": total.quoted,
        "own_of_frame": total.own / total.count if total.count else None,
        "distanced": total.distanced,
        "outlets": len(measured),
        "single": max((share.articles for share in measured), default=0) == 1,
        **_list_voice_facts(total, wording),
        **_list_rank_facts(measured, total, wording),
        **list_corrected_facts(measured, count_coded(report), wording),
    }


def _list_voice_facts(total: Share, wording: Wording) -> dict[str, Fact]:
    voices = dict(total.by_role())
    top_role, top_count, tied = find_leader(voices)
    return {
        "top_role": wording.label("roles_in_text", top_role) if top_role else "",
        "top_role_count": top_count,
        "top_tied": tied,
        "voices": len(voices),
    }


def _list_rank_facts(measured: Sequence[Share], total: Share, wording: Wording) -> dict[str, Fact]:
    """Rank outlets: those with an interval where there are two, else all of them."""
    certain = [share for share in measured if share.interval]
    ranked = certain if len(certain) > 1 else measured
    high = max(ranked, key=lambda s: (s.mean or 0, s.outlet), default=total)
    low = min(ranked, key=lambda s: (s.mean or 0, s.outlet), default=total)
    own_high = max(ranked, key=lambda s: (s.own_mean, s.outlet), default=total)
    ends = high.interval, low.interval
    return {
        "few": len(certain) < MOST_UNCERTAIN,
        "ranked": len(ranked),
        "high_outlet": wording.name_outlet(high.outlet),
        "high_share": high.mean,
        "high_tied": sum(share.mean == high.mean for share in ranked),
        "low_outlet": wording.name_outlet(low.outlet),
        "low_share": low.mean,
        "low_tied": sum(share.mean == low.mean for share in ranked),
        "own_high_outlet": wording.name_outlet(own_high.outlet),
        "own_high_n": own_high.own,
        "own_high_share": own_high.own_mean,
        "own_high_tied": sum(s.own_mean == own_high.own_mean for s in ranked),
        "alike": _find_alike(high.mean or 0.0, low.mean or 0.0),
        "apart": bool(ends[0] and ends[1] and ends[0][0] > ends[1][1]),
    }


def _find_alike(high: float, low: float) -> bool:
    """Return whether two shares are close both in points and in proportion."""
    return high - low < ALIKE_POINTS and high <= ALIKE_RATIO * low


def find_leader(roles: Mapping[str, int]) -> tuple[str, int, int]:
    """Return the role with most sentences, how many, and how many roles share that number.

    Sources that could not be placed lead only where there are no others.

    >>> find_leader({"unknown": 9, "rights": 4, "expert": 4})
    ('expert', 4, 2)
    """
    placed = {role: n for role, n in roles.items() if role != "unknown"} or roles
    top = max(placed.values(), default=0)
    leaders = sorted(role for role, n in placed.items() if n == top and n)
    return (leaders[0] if leaders else ""), top, len(leaders)


def list_outlet_facts(
    outlet: str, shares: Shares, report: Report, wording: Wording
) -> dict[str, Fact]:
    """Return what there is to say about one outlet in a sentence or two."""
    outlet_of, weights = find_article_outlets(report), find_weights(report)
    mine = {name for name, of in outlet_of.items() if of == outlet and weights[name]}
    lines = [
        row
        for row in report.rows("sentences")
        if str(row["article_id"]) in mine and row["kind"] != "junk"
    ]
    reported, reported_share = _find_reported(lines, weights)
    roles = Counter(str(row["role"]) for row in reported if row["role"])
    top_role, top_count, tied = find_leader(roles)
    own = [shares[outlet, frame] for frame in list_frames(report)]
    top = max(own, key=lambda share: share.own, default=None)
    return {
        "outlet": wording.name_outlet(outlet),
        "articles": len(mine),
        "sentences": len(lines),
        "reported": len(reported),
        "reported_share": reported_share,
        "top_role": wording.label("roles_in_text", top_role) if top_role else "",
        "top_role_count": top_count,
        "top_tied": tied,
        "own_frame": wording.name_frame(top.frame) if top and top.own else "",
        "own_frame_n": top.own if top else 0,
        "own_frame_tied": sum(share.own == top.own for share in own) if top else 0,
        "own_framed": sum(share.own for share in own),
    }
