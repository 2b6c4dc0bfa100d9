"""Render a report as Markdown for a repository or a notebook: the same sentences and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from framing.report.charts import tell_share
from framing.report.codebook_words import tell_meaning, word_report
from framing.report.evidence import Quote
from framing.report.machine_words import tell_lacking, tell_method
from framing.report.markdown.differences import write_differences
from framing.report.markdown.form import escape, escape_run, list_labels, write_name, write_table
from framing.report.markdown.readings import write_readings
from framing.report.markdown.related import (
    write_figures,
    write_naming,
    write_omissions,
    write_passages,
)
from framing.report.markdown.reliability import mark_frame, write_notes, write_reliability
from framing.report.markdown.sources import write_sources, write_speakers
from framing.report.markdown.words import write_supports, write_vocabularies
from framing.report.model import Report, read_number
from framing.report.origins import list_files
from framing.report.page import Page, Told, gather_page, say_wire
from framing.report.shares import Share
from framing.report.wording import Wording


def to_markdown(report: Report, *, lang: str = "en") -> str:
    """Return the report as Markdown; text from articles is escaped and never becomes markup.

    `lang` is the language of the wording, "en" or "es".
    """
    wording = word_report(report, lang)
    page, files = gather_page(report, wording), list_files(report)
    blocks = [f"# {escape(page.title)}", *(_write_told(told) for told in page.opening)]
    for section, write in _SECTIONS:
        written = list(write(page, wording))
        told = _tell_tables(files.get(section, ()), wording) if written else ""
        blocks += [*written[:2], *([told] if told else []), *written[2:]]
    return "\n\n".join(blocks) + "\n"


def _tell_tables(files: Iterable[tuple[str, str]], wording: Wording) -> str:
    """Return which tables a section's numbers come from, linked where they were written."""
    names = [f"[{file}]({file})" if file else f"`{name}`" for name, file in files]
    return f"{wording.say('from_tables')} {', '.join(names)}" if names else ""


def _write_told(told: Told) -> str:
    return "".join(
        f"**{escape_run(run.text)}**" if run.strong else escape_run(run.text) for run in told.runs
    )


def _write_list(items: Iterable[Told]) -> str:
    return "\n".join(f"- {_write_told(told)}" for told in items)


def _write_cautions(page: Page, wording: Wording) -> Iterator[str]:
    if page.cautions:
        yield f"## {wording.say('caution_head')}"
        yield _write_list(page.cautions)


def _write_frames(page: Page, wording: Wording) -> Iterator[str]:
    if not page.panels:
        return
    yield f"## {wording.say('frames_section')}"
    yield say_wire("frames_intro_markdown", page, wording)
    for panel in page.panels:
        yield f"### {mark_frame(panel.frame, panel.total.reliability, wording)}"
        if meaning := tell_meaning(panel.frame, wording):
            yield escape(meaning)
        yield " ".join(_write_told(told) for told in panel.told)
        yield write_table(
            list_labels(
                wording,
                "outlet",
                "all_voices",
                "own",
                "quoted",
                "distanced",
                "quoted_most",
                "interval_head",
                *(["corrected_head"] if page.coded else []),
            ),
            [
                _list_share_cells(share, wording) + _correct_share(page, share, wording)
                for share in panel.shares
            ],
        )
        yield from write_notes((lv for s in panel.shares for lv in s.shown_levels), wording)
    if page.coded:
        yield wording.say("corrected_note", n=page.coded)
    for outlet in page.outlet_panels:
        told = " ".join(_write_told(sentence) for sentence in outlet.told)
        yield f"**{write_name(outlet.outlet, wording)}** ({wording.say('n_articles', n=outlet.articles)}). {told}"


def _list_share_cells(share: Share, wording: Wording) -> list[str]:
    return [
        write_name(share.outlet, wording),
        f"{tell_share(share, wording)} {wording.mark_tier(share.reliability)}".rstrip(),
        f"{wording.number(share.own)} {wording.mark_tier(share.levels.get('outlet', ''))}".rstrip()
        if share.own
        else wording.number(share.own),
        wording.number(share.quoted),
        wording.number(share.distanced),
        ", ".join(_tell_role(share, role, n, wording) for role, n in share.by_role()[:2]),
        wording.say(
            "interval",
            low=wording.percent(share.interval[0]),
            high=wording.percent(share.interval[1]),
        )
        if share.interval
        else wording.say(share.lacking),
    ]


def _correct_share(page: Page, share: Share, wording: Wording) -> list[str]:
    if not page.coded:
        return []
    found = share.corrected
    if found is None:
        return [wording.say("uncorrected")]
    return [wording.corrected(found.corrected, found.corrected_low, found.corrected_high)]


def _tell_role(share: Share, role: str, count: int, wording: Wording) -> str:
    mark = wording.mark_tier(share.levels.get(role, ""))
    return f"{wording.label('roles', role)} {count} {mark}".rstrip()


def _tell_order(page: Page, wording: Wording) -> str:
    return wording.say("comparisons_order", n=len(page.comparisons), all=page.comparisons_all)


def _write_comparisons(page: Page, wording: Wording) -> Iterator[str]:
    if not page.comparisons:
        return
    yield f"## {wording.say('comparisons_section')}"
    yield f"{say_wire('comparisons_intro', page, wording)} {_tell_order(page, wording)}"
    yield wording.say(
        "comparisons_family",
        frames=page.facts["family_frames"],
        roles=page.facts["family_roles"],
        n=page.facts["tested"],
    )
    rows = []
    for row in page.comparisons:
        low, high = (read_number(row[name]) for name in ("low", "high"))
        known = low is not None and high is not None
        rows.append(
            [write_name(str(row["outlet"]), wording), write_name(str(row["versus"]), wording),
             mark_frame(str(row["frame"]), str(row.get("reliability")), wording), wording.label("roles", str(row["role"])),
             wording.points(read_number(row["difference"])),
             wording.say("interval", low=wording.points(low), high=wording.points(high)) if known
             else tell_lacking(str(row.get("method") or ""), wording),
             *([wording.corrected(row["corrected"], row["corrected_low"], row["corrected_high"],
                                  points=True)] if page.coded else []),
             wording.number(read_number(row["q"]), 3), f"{row['n']} / {row['n_versus']}",
             escape(tell_method(str(row.get("method") or ""), wording))]
        )  # fmt: skip
    head = list_labels(
        wording,
        "outlet",
        "compared_with",
        "frame",
        "voice",
        "difference",
        "interval_plain",
        *(["corrected_head"] if page.coded else []),
        "q_value",
        "n_each",
        "method",
    )
    yield write_table(head, rows)
    yield from write_notes((str(row.get("reliability")) for row in page.comparisons), wording)


def _write_evidence(page: Page, wording: Wording) -> Iterator[str]:
    if not page.panels:
        return
    yield f"## {wording.say('evidence_section')}"
    yield wording.say("evidence_intro")
    for panel in page.panels:
        yield f"### {escape(wording.label('frames', panel.frame))}"
        for head, quotes in (
            ("evidence_own", panel.own_quotes), ("evidence_quoted", panel.quoted_quotes),
        ):  # fmt: skip
            yield f"#### {wording.say(head)}"
            yield from (_write_quote(quote, wording) for quote in quotes)
            if not quotes:
                yield wording.say("evidence_none")
    shown = [q for panel in page.panels for q in (*panel.own_quotes, *panel.quoted_quotes)]
    yield from write_notes((quote.reliability for quote in shown), wording)


def _write_quote(quote: Quote, wording: Wording) -> str:
    who = [f"**{write_name(quote.outlet, wording)}**"]
    if quote.voice not in {"", "outlet"}:
        who += [escape(quote.speaker)] if quote.speaker else []
        who += [wording.label("roles", quote.voice)]
        who += [wording.label("stances", quote.stance)] if quote.stance else []
    who[0] += f" {wording.mark_tier(quote.reliability)}".rstrip()
    who.append(f"{escape(quote.article)} · {quote.sentence}")
    return f"> {escape(quote.text)}\n>\n> — {', '.join(who)}"


def _write_closing(page: Page, wording: Wording) -> Iterator[str]:
    for head, items in (("how_section", page.how), ("limits_section", page.limits)):
        yield f"## {wording.say(head)}"
        yield _write_list(items)


def _write_run(page: Page, wording: Wording) -> Iterator[str]:
    yield f"## {wording.say('run_section')}"
    if page.provenance:
        yield "\n".join(f"- {escape(name)}: {escape(value)}" for name, value in page.provenance)
    if page.notices:
        yield f"### {wording.say('notices_head')}"
        yield "\n".join(f"- {escape(notice)}" for notice in page.notices)
    if page.skipped:
        yield f"### {wording.say('skipped_section')}"
        yield "\n".join(f"- {escape(source)}: {escape(reason)}" for source, reason in page.skipped)


# What is written in order; a section with tables of its own is named as in a page's links.
_SECTIONS: Final[tuple[tuple[str, Callable[[Page, Wording], Iterator[str]]], ...]] = (
    ("", _write_cautions),
    ("frames", _write_frames),
    ("differences", write_differences),
    ("comparisons", _write_comparisons),
    ("sensitivity", write_supports),
    ("evidence", _write_evidence),
    ("sources", write_sources),
    ("", write_speakers),
    ("naming", write_naming),
    ("phrases", write_vocabularies),
    ("figures", write_figures),
    ("passages", write_passages),
    ("omissions", write_omissions),
    ("readability", write_readings),
    ("", write_reliability),
    ("", _write_closing),
    ("", _write_run),
)
