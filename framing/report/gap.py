"""The surest gap between two outlets and its parts, for the first screen."""

from __future__ import annotations

from framing.report.model import Report
from framing.report.relations import Component, Difference, list_differences
from framing.report.wording import Fact, Wording

BELOW_FLOOR = "below floor"
_NAMES = ("gap_outlet", "gap_versus", "gap_frame", "gap_points", "gap_low", "gap_high",
          "gap_own", "gap_choice", "gap_said", "gap_open", "gap_corrected")  # fmt: skip


def list_gap_facts(report: Report, wording: Wording) -> dict[str, Fact]:
    """Return the difference whose 95% interval lies farthest off zero, told so that it is positive.

    The widest would be that of the outlet with the fewest articles.
    Frames that are found less reliably than the floor take no part (`gaps_weak` counts them).
    `gaps` counts the differences with an interval, `gaps_clear` those off zero; the other
    facts are empty where there is none (`gap_corrected` also where no coding corrects it). `gap_shared` says that the outlets were compared on
    the same events, `gap_open` names the parts whose own interval touches zero.
    """
    certain = [d for d in list_differences(report) if d.total.low is not None]
    sure = [d for d in certain if d.reliability != BELOW_FLOOR]
    clear = [d for d in sure if _is_clear(d.total)]
    facts: dict[str, Fact] = dict.fromkeys(_NAMES, "")
    facts |= {"gaps": len(sure), "gaps_clear": len(clear), "gap_shared": False}
    facts["gaps_weak"] = len(certain) - len(sure)
    if clear:
        surest = max(clear, key=lambda d: min(abs(d.total.low or 0.0), abs(d.total.high or 0.0)))
        shared = any(
            row.get("events") == "shared" and row["role"] == "all"
            for row in report.rows("comparisons")
            if (row["outlet"], row["versus"], row["frame"])
            == (surest.outlet, surest.versus, surest.frame)
        )
        facts |= _tell_gap(surest, wording) | {"gap_shared": shared}
    return facts


def _is_clear(total: Component) -> bool:
    return total.low is not None and total.high is not None and (total.low > 0 or total.high < 0)


def _tell_gap(difference: Difference, wording: Wording) -> dict[str, Fact]:
    sign = 1 if (difference.total.value or 0.0) >= 0 else -1
    outlets = (difference.outlet, difference.versus)[::sign]
    total = difference.total
    low, high = sorted((sign * (total.low or 0.0), sign * (total.high or 0.0)))
    own, choice, said = (wording.points(sign * (part.value or 0.0)) for part in difference.parts)
    corrected = [sign * end for end in total.corrected if end is not None]
    told = "" if total.corrected[0] is None else _tell_corrected(corrected, wording)
    names = [wording.name_outlet(outlet) for outlet in outlets]
    return {
        "gap_outlet": names[0],
        "gap_versus": names[1],
        "gap_frame": wording.name_frame(difference.frame),
        "gap_points": wording.number(100 * abs(difference.total.value or 0.0), 1),
        "gap_low": wording.number(100 * low, 1),
        "gap_high": wording.number(100 * high, 1),
        "gap_own": own,
        "gap_choice": choice,
        "gap_said": said,
        "gap_corrected": told,
        "gap_open": ", ".join(
            wording.label("parts", part.name).lower()
            for part in difference.parts
            if part.low is not None and not _is_clear(part)
        ),
    }


def _tell_corrected(figures: list[float], wording: Wording) -> str:
    """Return a corrected difference and, where it has one, its interval from the lower end."""
    value, ends = figures[0], sorted(figures[1:])
    low, high = ends if len(ends) > 1 else (None, None)
    return wording.corrected(value, low, high, points=True)
