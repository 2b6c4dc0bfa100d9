"""Charts as inline SVG: bars of shares split by voice, and differences with their parts."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from framing.report.relations import Difference
from framing.report.shares import Part, Share
from framing.report.wording import Wording

WIDTH, ROW, BAR, TOP = 360, 46, 16, 6
# An average character of the labels inside a bar, in units of the drawing.
CHARACTER = 6.4


def draw_shares(
    shares: Sequence[Share], frame: str, slot: int, top: float, wording: Wording
) -> Markup:
    """Return one frame's bars, one for each outlet, as wide as `top` (a share) allows.

    The outlet's own voice is solid, each quoted role a lighter part with its name, words held
    at a distance are hatched; `slot` picks the frame's colour.
    """
    height = TOP + ROW * len(shares) + 22
    title = wording.say("chart_title", frame=wording.label("frames", frame))
    rows = Markup("").join(
        _draw_row(share, slot, top, TOP + ROW * number, wording)
        for number, share in enumerate(shares)
    )
    return Markup(
        '<svg class="chart f{}" viewBox="0 0 {} {}" role="img" aria-labelledby="c-{} d-{}">'
        '<title id="c-{}">{}</title><desc id="d-{}">{}</desc>{}{}</svg>'
    ).format(
        slot,
        WIDTH,
        height,
        slot,
        slot,
        slot,
        title,
        slot,
        wording.say("chart_description"),
        _draw_axis(top, TOP + ROW * len(shares), wording),
        rows,
    )


def _draw_axis(top: float, bottom: int, wording: Wording) -> Markup:
    step = find_step(top)
    ticks = [number * step for number in range(int(top / step + 1e-9) + 1)]
    lines = []
    for tick in ticks:
        x = _place(tick, top)
        anchor = "start" if tick == 0 else ("end" if x > WIDTH - 20 else "middle")
        lines.append(
            Markup(
                '<line class="grid" x1="{0}" x2="{0}" y1="0" y2="{1}"/>'
                '<text class="tick" x="{0}" y="{2}" text-anchor="{3}">{4}</text>'
            ).format(x, bottom, bottom + 14, anchor, wording.percent(tick))
        )
    return Markup('<g aria-hidden="true">{}</g>').format(Markup("").join(lines))


def find_step(top: float) -> float:
    """Return the distance of ticks that gives an axis three to five of them.

    >>> find_step(0.5), find_step(1.0), find_step(0.12)
    (0.2, 0.25, 0.05)
    """
    for step in (0.01, 0.02, 0.05, 0.1, 0.2, 0.25):
        if top / step <= 4:  # noqa: PLR2004 - at most four steps keep labels apart on a phone
            return step
    return 0.25


def find_top(shares: Sequence[Share]) -> float:
    """Return the end of the axis: the largest share or interval, rounded up to a tick."""
    ends = [share.share or 0.0 for share in shares]
    ends += [i.high for share in shares if (i := share.intervals.get("all")) and i.high]
    largest = max(ends, default=0.0)
    top = 0.05
    for candidate in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0):
        top = candidate
        if largest <= candidate:
            break
    return top


def _place(value: float, top: float) -> float:
    return round(WIDTH * min(value, top) / top, 1)


def _draw_row(share: Share, slot: int, top: float, y: int, wording: Wording) -> Markup:
    name = share.outlet or wording.say("all_outlets")
    if share.share is None:
        value = wording.say("nothing_to_measure")
    else:
        value = wording.say("n_of_basis", share=share.share, n=share.count, basis=share.basis)
    parts = []
    position = 0
    for part in sorted(share.parts, key=lambda p: (p.role != "outlet", -p.count, p.role)):
        parts.append(_draw_part(part, share, slot, position, top, y + 20, wording))
        position += part.count
    return Markup(
        '<text class="name" x="0" y="{0}">{1}</text>'
        '<text class="value" x="{2}" y="{0}" text-anchor="end">{3}</text>{4}{5}'
    ).format(
        y + 14,
        shorten(name, 30),
        WIDTH,
        value,
        Markup("").join(parts),
        _draw_interval(share, top, y + 20),
    )


def _draw_part(
    part: Part, share: Share, slot: int, position: int, top: float, y: int, wording: Wording
) -> Markup:
    x = _place(position / share.basis, top)
    width = round(_place((position + part.count) / share.basis, top) - x, 1)
    own = part.role == "outlet"
    role = wording.label("roles", part.role)
    told = wording.say("part_distanced" if part.distanced else "part", role=role, n=part.count)
    short = wording.label("roles_short", part.role)
    room = len(short) * CHARACTER + 6 < width
    label = Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
        "in-own" if own else "in-quoted", round(x + 4, 1), y + 12, short
    )
    hatch = Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="url(#hatch-{})"/>').format(
        x, y, max(width - 1, 0.5), BAR, slot
    )
    return Markup(
        '<g><title>{}</title><rect class="{}" x="{}" y="{}" width="{}" height="{}"/>{}{}</g>'
    ).format(
        told,
        "own" if own else "quoted",
        x,
        y,
        max(round(width - 1, 1), 0.5),
        BAR,
        hatch if part.distanced else "",
        label if room else "",
    )


def _draw_interval(share: Share, top: float, y: int) -> Markup:
    interval = share.intervals.get("all")
    if interval is None or interval.low is None or interval.high is None:
        return Markup("")
    low, high, middle = _place(interval.low, top), _place(interval.high, top), y + BAR + 3.5
    return Markup('<path class="interval" d="M{0} {2}H{1}M{0} {3}v4M{1} {3}v4"/>').format(
        low, high, middle, middle - 2
    )


def shorten(text: str, most: int) -> str:
    """Return `text` cut to `most` characters with an ellipsis.

    >>> shorten("Agence", 10), shorten("The Long Gazette", 8)
    ('Agence', 'The Lon…')
    """
    return text if len(text) <= most else text[: most - 1] + "…"


def find_reach(differences: Sequence[Difference]) -> float:
    """Return the largest absolute part of any difference, the common scale of their bars."""
    values = [c.value or 0.0 for d in differences for c in (*d.parts, d.total)]
    return max(map(abs, values), default=1.0)


def draw_difference(difference: Difference, reach: float, slot: int, wording: Wording) -> Markup:
    """Return the three parts of a difference as bars to the left and right of zero.

    `reach` is the largest absolute value on the page, so that all differences compare.
    """
    rows = []
    for number, part in enumerate((*difference.parts, difference.total)):
        y, value = 6 + 22 * number, part.value or 0.0
        half = WIDTH / 2
        length = round(half * 0.62 * abs(value) / (reach or 1), 1)
        x = half if value >= 0 else half - length
        end = half + length + 4 if value >= 0 else half - length - 4
        rows.append(
            Markup(
                '<rect class="{}" x="{}" y="{}" width="{}" height="12"/>'
                '<text class="value" x="{}" y="{}" text-anchor="{}">{}</text>'
            ).format(
                "own" if part.name == "difference" else "quoted",
                round(x, 1),
                y,
                max(length, 0.5),
                round(end, 1),
                y + 10,
                "start" if value >= 0 else "end",
                wording.points(value),
            )
        )
    title = wording.say("difference_title", outlet=difference.outlet, versus=difference.versus)
    return Markup(
        '<svg class="chart f{}" viewBox="0 0 {} 96" role="img"><title>{}</title>'
        '<line class="zero" x1="{}" x2="{}" y1="0" y2="96"/>{}</svg>'
    ).format(slot, WIDTH, title, WIDTH / 2, WIDTH / 2, Markup("").join(rows))


def draw_bar(share: float | None) -> Markup:
    """Return a thin bar for a table cell; the number beside it says the same.

    >>> str(draw_bar(None))
    ''
    """
    if share is None:
        return Markup("")
    return Markup(
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="4"/></svg>'
    ).format(round(100 * min(share, 1.0), 1))
