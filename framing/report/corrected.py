"""Shares corrected by a coding, as the page's sentences tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.report.model import Report, read_count
from framing.report.shares import Share
from framing.report.wording import Fact, Wording

OUTLETS_TOLD = 4


def count_coded(report: Report) -> int:
    """Return how many coded sentences the run was corrected by; 0 without a coding.

    >>> from framing.report.model import build_report
    >>> count_coded(build_report({}, (), {"coding": {"sentences": 120}}))
    120
    """
    coding = report.run.get("coding")
    return read_count(coding.get("sentences")) if isinstance(coding, Mapping) else 0


def list_corrected_facts(
    measured: Sequence[Share], coded: int, wording: Wording
) -> dict[str, Fact]:
    """Return the corrected shares of a frame with their intervals, the highest outlets first.

    `corrected_outlets` is empty where no outlet's share is corrected; `corrected_more` counts
    the corrected outlets that it leaves out.
    """
    found = [(share, told) for share in measured if (told := share.corrected)]
    found.sort(key=lambda item: (-(item[1].corrected or 0.0), item[0].outlet))
    listed = []
    for share, told in found[:OUTLETS_TOLD]:
        figure = wording.percent(told.corrected)
        if told.corrected_low is not None and told.corrected_high is not None:
            low, high = wording.percent(told.corrected_low), wording.percent(told.corrected_high)
            figure = f"{figure}, {wording.say('interval', low=low, high=high)}"
        listed.append(f"{wording.name_outlet(share.outlet)} ({figure})")
    return {
        "coded": coded,
        "corrected": len(found),
        "corrected_outlets": ", ".join(listed),
        "corrected_more": len(found) - len(listed),
    }
