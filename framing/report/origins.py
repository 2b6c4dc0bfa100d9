"""What went into a report: inputs not used, what reading had to guess, and the provenance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from framing.notes import Note
from framing.provenance import Notice, gather_notices
from framing.report.machine_words import tell_note
from framing.report.model import Report
from framing.report.wording import Fact, Wording

SOURCES_NAMED = 3
# Kinds of notice after which an article's figures may mean nothing.
_DOUBTS: Final[Mapping[str, tuple[str, ...]]] = {
    "foreign": ("other_language",),
    "misread": ("misread",),
    "guessed": ("undecided", "unknown_undecided", "unknown_language"),
}

# The tables that hold the numbers of each section of a page, by its link target.
SECTION_TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "frames": ("outlets", "scores", "frames"),
    "differences": ("decomposition",),
    "comparisons": ("comparisons", "mixed"),
    "sensitivity": ("sensitivity",),
    "evidence": ("evidence", "frames"),
    "sources": ("sources",),
    "naming": ("naming",),
    "phrases": ("distinctive",),
    "figures": ("figures",),
    "passages": ("passages",),
    "omissions": ("omissions",),
    "readability": ("readability",),
    "articles": ("articles", "sentences", "attributions", "evidence"),
}


def list_files(report: Report) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, by section, its tables with the file of each, empty where none was written.

    >>> from framing.report.model import build_report
    >>> from framing.records import Table
    >>> list_files(build_report({"figures": Table("figures", ())}))["figures"]
    (('figures', ''),)
    """
    return {
        section: tuple(
            (name, f"{name}.{report.form}" if report.form else "")
            for name in names
            if name in report.tables
        )
        for section, names in SECTION_TABLES.items()
    }


def list_skipped(run: Mapping[str, object], wording: Wording) -> list[tuple[str, str]]:
    """Return the inputs that were not used and why, from the run's provenance.

    >>> from framing.report.wording import load_wording
    >>> empty = {"source": "a.txt", "reason": "empty file", "kind": "no_words"}
    >>> list_skipped({"skipped": [empty]}, load_wording("es"))
    [('a.txt', 'no contiene texto; quítelo o complételo')]
    """
    items = run.get("skipped")
    return [
        (str(item.get("source", "")), tell_note(Note.from_record(item, "reason"), wording))
        if isinstance(item, Mapping)
        else (str(getattr(item, "source", item)), str(getattr(item, "reason", "")))
        for item in (items if isinstance(items, list | tuple) else [])
    ]


def list_notices(report: Report, wording: Wording) -> list[str]:
    """Return what reading had to guess, each notice once with the inputs it is about."""
    return [
        wording.say(
            "notice_of_more" if more else "notice_of",
            source=source,
            more=more,
            notice=tell_note(notice, wording),
        )
        + (wording.say("notices_alike", like=like) if like else "")
        for source, more, notice, like in gather_notices(_read_notices(report))
    ]


def list_doubt_facts(report: Report) -> dict[str, Fact]:
    """Return how many inputs have figures that reading itself doubts, and which the first of them are.

    These are texts in another language, with damaged letters, or of a language that was guessed.
    """
    found: dict[str, list[str]] = {name: [] for name in _DOUBTS}
    for source, notice in _read_notices(report):
        for doubt, kinds in _DOUBTS.items():
            if notice.kind in kinds and source not in found[doubt]:
                found[doubt].append(source)
    facts: dict[str, Fact] = {doubt: len(sources) for doubt, sources in found.items()}
    for doubt, sources in found.items():
        more = " …" if len(sources) > SOURCES_NAMED else ""
        facts[f"{doubt}_inputs"] = ", ".join(sources[:SOURCES_NAMED]) + more
    return facts


def _read_notices(report: Report) -> list[Notice]:
    items = report.run.get("notices")
    notices = [_read_notice(item) for item in items] if isinstance(items, list | tuple) else []
    for coded in report.coded:
        notices += [Notice(coded.article.source, text) for text in coded.article.notices]
    return list(dict.fromkeys(notices))


def _read_notice(item: object) -> Notice:
    """Read one notice of `run.json`; runs of earlier versions have the input and the text in one."""
    if isinstance(item, Mapping):
        return Notice(str(item.get("source", "")), Note.from_record(item, "notice"))
    source, _, text = str(item).partition(": ")
    return Notice(source, Note(text))


def list_provenance(report: Report, wording: Wording) -> list[tuple[str, str]]:
    """Return the run's provenance as pairs of name and value, what is written in words in the page's language."""
    words = wording.labels.get("provenance", {})
    return [(name, words.get(value, value)) for name, value in flatten_run(report.run)]


def flatten_run(run: Mapping[str, object], path: str = "") -> list[tuple[str, str]]:
    """Return the provenance as pairs of name and value, in their own order.

    >>> flatten_run({"version": "0.1", "lexicon": {"id": "pv", "terms": 3}})
    [('version', '0.1'), ('lexicon.id', 'pv'), ('lexicon.terms', '3')]
    """
    found: list[tuple[str, str]] = []
    for name, value in run.items():
        if path == "" and name in {"skipped", "notices", "reliability"}:
            continue
        if isinstance(value, Mapping):
            found += flatten_run(value, f"{path}{name}.")
        elif isinstance(value, list | tuple):
            found.append((f"{path}{name}", ", ".join(str(item) for item in value)))
        else:
            found.append((f"{path}{name}", "–" if value is None or value == "" else str(value)))
    return found
