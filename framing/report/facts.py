"""The facts that a report's sentences may speak of: counted once, from the tables alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from framing.records import REPORTED_MODES
from framing.report.model import (
    Report,
    find_article_outlets,
    list_frames,
    list_outlets,
    read_count,
    read_number,
)
from framing.report.shares import Share, Shares
from framing.report.wording import Fact, Wording

# Below this many articles for an outlet nothing is said about how the outlet usually writes.
FEW_ARTICLES = 10
# Two outlets whose shares differ by less are told as alike.
ALIKE = 0.05


def list_corpus_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    """Return what there is to say about the whole corpus, for the sentences of the wording."""
    articles = report.rows("articles")
    lines = [row for row in report.rows("sentences") if row["kind"] != "junk"]
    per_outlet = Counter(str(row["outlet"] or "") for row in articles)
    dates = sorted(str(row["published"])[:10] for row in articles if row["published"])
    reported = [row for row in lines if row["mode"] in REPORTED_MODES]
    roles = Counter(str(row["role"]) for row in reported if row["role"])
    top_role, top_count = min(roles.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return {
        "articles": len(articles),
        "outlets": len(per_outlet),
        "sentences": len(lines),
        "words": sum(read_count(row["words"]) for row in articles),
        "junk": len(report.rows("sentences")) - len(lines),
        "langs": len({row["lang"] for row in articles}),
        "events": len({row.get("event_id") for row in articles if row.get("event_id")}),
        "first_date": dates[0] if dates else "",
        "last_date": dates[-1] if dates else "",
        "undated": len(articles) - len(dates),
        "smallest": min(per_outlet.values(), default=0),
        "largest": max(per_outlet.values(), default=0),
        "reported": len(reported),
        "reported_share": len(reported) / len(lines) if lines else None,
        "top_role": wording.label("roles_in_text", top_role) if top_role else "",
        "top_role_key": top_role,
        "top_role_count": top_count,
        "top_role_share": top_count / len(reported) if reported else None,
        "scare": sum(row["mode"] == "scare" for row in lines),
        "skipped": count_items(report.run.get("skipped")),
        "notices": count_items(report.run.get("notices")),
        "few": min(per_outlet.values(), default=0) < FEW_ARTICLES,
        **_list_test_facts(report),
        **_list_related_facts(report),
    }


def count_items(value: object) -> int:
    """Return how many items a value of the run's provenance lists; not a list counts zero."""
    return len(list(value)) if isinstance(value, Iterable) and not isinstance(value, str) else 0


def _list_test_facts(report: Report) -> dict[str, Fact]:
    rows = report.rows("comparisons")
    tested = [row for row in rows if read_number(row.get("q")) is not None]
    return {
        "compared": len(rows),
        "tested": len(tested),
        "found": sum((read_number(row["q"]) or 0) < 0.05 for row in tested),  # noqa: PLR2004
    }


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
    total = shares["", frame]
    outlets = [shares[outlet, frame] for outlet in list_outlets(report)]
    measured = [share for share in outlets if share.share is not None]
    high = max(measured, key=lambda s: (s.share or 0, s.outlet), default=total)
    low = min(measured, key=lambda s: (s.share or 0, s.outlet), default=total)
    own_high = max(measured, key=lambda s: (_own_share(s), s.outlet), default=total)
    voices = total.by_role()
    top_role, top_count = voices[0] if voices else ("", 0)
    second_role, second_count = voices[1] if len(voices) > 1 else ("", 0)
    return {
        "frame": wording.label("frames", frame),
        "frame_in_text": wording.label("frames_in_text", frame),
        "n": total.count,
        "basis": total.basis,
        "share": total.share,
        "own": total.own,
        "quoted": total.quoted,
        "own_of_frame": total.own / total.count if total.count else None,
        "quoted_of_frame": total.quoted / total.count if total.count else None,
        "distanced": total.distanced,
        "outlets": len(measured),
        "carrying": sum(share.count > 0 for share in measured),
        "top_role": wording.label("roles_in_text", top_role) if top_role else "",
        "top_role_count": top_count,
        "second_role": wording.label("roles_in_text", second_role) if second_role else "",
        "second_role_count": second_count,
        "voices": len(voices),
        **_list_rank_facts("high", high),
        **_list_rank_facts("low", low),
        "own_high_outlet": own_high.outlet,
        "own_high_n": own_high.own,
        "spread": (high.share or 0) - (low.share or 0),
        "alike": (high.share or 0) - (low.share or 0) < ALIKE,
        "few": min((share.articles for share in measured), default=0) < FEW_ARTICLES,
    }


def _own_share(share: Share) -> float:
    return share.own / share.basis if share.basis else 0.0


def _list_rank_facts(rank: str, share: Share) -> dict[str, Fact]:
    return {
        f"{rank}_outlet": share.outlet,
        f"{rank}_share": share.share,
        f"{rank}_n": share.count,
        f"{rank}_basis": share.basis,
        f"{rank}_own": share.own,
    }


def list_outlet_facts(
    outlet: str, shares: Shares, report: Report, wording: Wording
) -> dict[str, Fact]:
    """Return what there is to say about one outlet in a sentence or two."""
    outlet_of = find_article_outlets(report)
    lines = [
        row
        for row in report.rows("sentences")
        if outlet_of.get(str(row["article_id"])) == outlet and row["kind"] != "junk"
    ]
    reported = [row for row in lines if row["mode"] in REPORTED_MODES]
    roles = Counter(str(row["role"]) for row in reported if row["role"])
    top_role, top_count = min(roles.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    own = [shares[outlet, frame] for frame in list_frames(report)]
    top = max(own, key=lambda share: share.own, default=None)
    return {
        "outlet": outlet,
        "articles": sum(name == outlet for name in outlet_of.values()),
        "sentences": len(lines),
        "reported": len(reported),
        "reported_share": len(reported) / len(lines) if lines else None,
        "top_role": wording.label("roles_in_text", top_role) if top_role else "",
        "top_role_count": top_count,
        "own_frame": wording.label("frames_in_text", top.frame) if top and top.own else "",
        "own_frame_n": top.own if top else 0,
        "own_framed": sum(share.own for share in own),
    }
