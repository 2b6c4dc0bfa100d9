"""The words of a report for its own codebook: what that codebook calls its frames and means by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from framing.report.model import Report
from framing.report.wording import Wording, load_wording

_WORDED = "political-violence"  # the codebook whose frames wording.*.toml words


def word_report(report: Report, lang: str) -> Wording:
    """Return the wording of a report, its frames named as the codebook of the run names them.

    The wording names and explains the frames of the project's codebook in each language. Those
    of any other stand as its authors wrote them, also where one has the name of a worded frame.

    >>> told = {"conflict": {"title": "Conflict", "definition": "Two sides disagree."}}
    >>> wording = word_report(Report(tables={}, run={"lexicons": {"mine": {}}, "frames": told}), "en")
    >>> tell_meaning("conflict", wording)
    'Two sides disagree.'
    """
    wording = load_wording(lang)
    lexicons, frames = report.run.get("lexicons"), report.run.get("frames")
    if not isinstance(lexicons, Mapping) or not isinstance(frames, Mapping):
        return wording
    if _WORDED in lexicons:
        return wording
    own: dict[str, Mapping[str, str]] = {
        "frames": {name: told["title"] for name, told in frames.items() if told["title"]},
        "frame_definitions": {},
        "codebook_definitions": {name: told["definition"] for name, told in frames.items()},
        "frames_in_text": {},
        "frames_short": {},
    }
    return replace(wording, labels={**wording.labels, **own})


def tell_meaning(frame: str, wording: Wording) -> str:
    """Return what a frame means, as a sentence; empty where nobody says.

    >>> tell_meaning("opposition", load_wording("en"))[:40]
    'Sentences that say or imply that the gov'
    """
    own = wording.labels.get("codebook_definitions", {})
    if frame in own:
        return own[frame]
    shipped = wording.labels["frame_definitions"].get(frame)
    return wording.say("frame_means", meaning=shipped) if shipped else ""
