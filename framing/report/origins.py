"""What went into a report: inputs not used, what reading had to guess, and the provenance."""

from __future__ import annotations

from collections.abc import Mapping

from framing.report.model import Report


def list_skipped(run: Mapping[str, object]) -> list[tuple[str, str]]:
    """Return the inputs that were not used and why, from the run's provenance.

    >>> list_skipped({"skipped": [{"source": "a.txt", "reason": "empty"}]})
    [('a.txt', 'empty')]
    """
    found = []
    items = run.get("skipped")
    for item in items if isinstance(items, list | tuple) else []:
        if isinstance(item, Mapping):
            found.append((str(item.get("source", "")), str(item.get("reason", ""))))
        else:
            found.append((str(getattr(item, "source", item)), str(getattr(item, "reason", ""))))
    return found


def list_notices(report: Report) -> list[str]:
    """Return what reading had to guess, of the run and of each article."""
    items = report.run.get("notices")
    notices = [str(item) for item in items] if isinstance(items, list | tuple) else []
    for coded in report.coded:
        notices += [f"{coded.article.source}: {text}" for text in coded.article.notices]
    return list(dict.fromkeys(notices))


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
