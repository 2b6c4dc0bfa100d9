"""Charts as inline SVG: bars of shares split by voice, and differences with their parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

from markupsafe import Markup

from framing.report.relations import Difference
from framing.report.shares import Part, Share
from framing.report.wording import Wording
from framing.score.tiers import GREY

WIDTH, BAR, TOP = 360, 14, 4
# Rows name every voice below the bar; of many outlets the bars stand alone.
ROW, PLAIN_ROW, MOST_DETAILED = 62, 42, 14
# How many characters go on one line of a name and of the voices below a bar, and how high a further line is.
NAME_LENGTH, VOICES_LENGTH, NAME_LINE, VOICES_LINE = 36, 66, 15, 14
GREY_SLOT = 5
# Parts wider than this are set apart by a gap.
GAP_FROM = 5


def draw_shares(
    shares: Sequence[Share], frame: str, slot: int, top: float, wording: Wording
) -> Markup:
    """Return one frame's bars, one for each outlet, as wide as `top` (a share) allows.

    The outlet's own voice is solid, each quoted role a lighter part, words held at a distance
    are hatched; the voices are named below the bar. `slot` picks the frame's colour.
    """
    detailed = len(shares) <= MOST_DETAILED
    bottom, drawn = TOP, []
    title = wording.say("chart_title", frame=wording.label("frames", frame))
    for share in shares:
        row, height = _draw_row(share, slot, top, bottom, detailed, wording)
        drawn.append(row)
        bottom += height
    rows = Markup("").join(drawn)
    return Markup(
        '<svg class="chart f{slot}" viewBox="0 0 {width} {height}" role="img" '
        'aria-labelledby="c-{slot} d-{slot}"><title id="c-{slot}">{title}</title>'
        '<desc id="d-{slot}">{about}</desc>{axis}{rows}</svg>'
    ).format(
        slot=slot,
        width=WIDTH,
        height=bottom + 18,
        title=title,
        about=wording.say("chart_description"),
        axis=_draw_axis(top, bottom, wording),
        rows=rows,
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
            ).format(x, bottom, bottom + 14, anchor, wording.percent(tick, 0))
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
    ends = [share.mean or 0.0 for share in shares]
    ends += [share.interval[1] for share in shares if share.interval]
    largest = max(ends, default=0.0)
    top = 0.05
    for candidate in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0):
        top = candidate
        if largest <= candidate:
            break
    return top


def _place(value: float, top: float) -> float:
    return round(WIDTH * min(value, top) / top, 1)


def _draw_row(
    share: Share, slot: int, top: float, y: int, detailed: bool, wording: Wording
) -> tuple[Markup, int]:
    """Return an outlet's bar with its words, and how high they stand together."""
    grey = share.reliability in GREY
    names = wrap(wording.name_outlet(share.outlet), NAME_LENGTH)
    voices = join_lines(_name_voices(share, wording), VOICES_LENGTH) if detailed else []
    bar = y + 20 + NAME_LINE * (len(names) - 1)
    parts, position = [], 0.0
    for part in sorted(share.parts, key=lambda p: (p.role != "outlet", -p.count, p.role)):
        hue = _pick_hue(share.reliability, slot)
        parts.append(_draw_part(part, hue, position, top, bar, wording))
        position += part.mean
    drawn = Markup('{}<text class="value" x="{}" y="{}" text-anchor="end">{}</text>{}{}{}').format(
        _write_lines("name", names, y + 14, NAME_LINE),
        WIDTH,
        y + 14,
        f"{tell_share(share, wording)} {wording.mark_tier(share.reliability)}".rstrip(),
        Markup("").join(parts),
        _draw_interval(share, top, bar),
        _write_lines("voices", voices, bar + 29, VOICES_LINE),
    )
    height = (ROW if detailed else PLAIN_ROW) + bar - y - 20
    height += VOICES_LINE * max(len(voices) - 1, 0)
    return Markup('<g class="grey">{}</g>').format(drawn) if grey else drawn, height


def _write_lines(kind: str, lines: Iterable[str], y: int, step: int) -> Markup:
    line = Markup('<text class="{}" x="0" y="{}">{}</text>')
    return Markup("").join(line.format(kind, y + step * n, text) for n, text in enumerate(lines))


def join_lines(parts: Iterable[str], most: int) -> list[str]:
    """Return parts joined by dots on lines of at most so many characters; no part is cut.

    >>> join_lines(["own voice 2", "government 3", "media 1"], 26)
    ['own voice 2 · government 3', 'media 1']
    """
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and len(longer) <= most:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def tell_share(share: Share, wording: Wording) -> str:
    """Return an outlet's share in words: its mean over articles and the sentences counted."""
    if share.mean is None:
        return wording.say("nothing_to_measure")
    if share.articles == 1:
        return wording.say("n_of_basis", share=share.mean, n=share.count, basis=share.basis)
    return wording.say("mean_and_n", share=share.mean, n=share.count)


def _name_voices(share: Share, wording: Wording) -> list[str]:
    counts = [("outlet", share.own)] if share.own else []
    return [f"{wording.label('roles_short', role)} {n}" for role, n in counts + share.by_role()]


def _draw_part(
    part: Part, slot: int, position: float, top: float, y: int, wording: Wording
) -> Markup:
    x = _place(position, top)
    width = _place(position + part.mean, top) - x
    width = max(round(width - 1 if width > GAP_FROM else width, 1), 0.3)
    role = wording.label("roles", part.role)
    told = wording.say("part_distanced" if part.distanced else "part", role=role, n=part.count)
    box = Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"{}/>')
    fill = Markup(' fill="url(#hatch-{})"').format(slot)
    return Markup("<g><title>{}</title>{}{}</g>").format(
        told,
        box.format("own" if part.role == "outlet" else "quoted", x, y, width, BAR, ""),
        box.format("hatch", x, y, width, BAR, fill) if part.distanced else "",
    )


def _draw_interval(share: Share, top: float, y: int) -> Markup:
    if share.interval is None:
        return Markup("")
    low, high = (_place(end, top) for end in share.interval)
    middle = y + BAR / 2
    path = Markup("M{0} {2}H{1}M{0} {3}v6M{1} {3}v6").format(low, high, middle, middle - 3)
    return Markup('<path class="halo" d="{0}"/><path class="interval" d="{0}"/>').format(path)


def _pick_hue(level: str, slot: int) -> int:
    """Return the colour of a frame, grey where it is found unreliably."""
    return GREY_SLOT if level in GREY else slot


def find_reach(differences: Sequence[Difference]) -> float:
    """Return the largest absolute part of any difference, the common scale of their bars."""
    values = [c.value or 0.0 for d in differences for c in (*d.parts, d.total)]
    return max(map(abs, values), default=1.0)


def draw_difference(difference: Difference, reach: float, slot: int, wording: Wording) -> Markup:
    """Return the three parts of a difference and their sum as bars left and right of zero.

    `reach` is the largest absolute value on the page, so that all differences compare.
    """
    middle, half, row = 240, 70, 24
    rows = []
    for number, part in enumerate((*difference.parts, difference.total)):
        y, value = 4 + row * number, part.value or 0.0
        length = round(half * abs(value) / (reach or 1), 1)
        rows.append(
            Markup(
                '<text class="{kind}" x="0" y="{base}">{name}</text>'
                '<rect class="{fill}" x="{x}" y="{y}" width="{length}" height="14"/>'
                '<text class="value" x="{end}" y="{base}" text-anchor="{anchor}">{value}</text>'
            ).format(
                kind="name" if part.name == "difference" else "part",
                fill="own" if part.name == "difference" else "quoted",
                name=wording.label("parts", part.name),
                x=round(middle if value >= 0 else middle - length, 1),
                y=y,
                base=y + 11,
                length=max(length, 0.5),
                end=round(middle + length + 4 if value >= 0 else middle - length - 4, 1),
                anchor="start" if value >= 0 else "end",
                value=wording.points(value),
            )
        )
    title = wording.say("difference_title", outlet=difference.outlet, versus=difference.versus)
    return Markup(
        '<svg class="chart f{}" viewBox="0 0 {} 100" role="img" aria-label="{}">'
        '<line class="zero" x1="{}" x2="{}" y1="0" y2="100"/>{}</svg>'
    ).format(
        _pick_hue(difference.reliability, slot), WIDTH, title, middle, middle, Markup("").join(rows)
    )


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


def draw_split(share: Share, slot: int, wording: Wording) -> Markup:
    """Return one thin bar of a whole frame: own voice solid, quoted light, distanced hatched."""
    if not share.count:
        return Markup("")
    parts, position = [], 0
    apart = sum(part.count for part in share.parts if part.distanced and part.role != "outlet")
    for kind, count in (("own", share.own), ("quoted", share.quoted - apart), ("apart", apart)):
        x, width = WIDTH * position / share.count, WIDTH * count / share.count
        box = Markup('<rect class="{}" x="{}" width="{}" height="10"{}/>')
        place = round(x, 1), round(max(width - 1, 0), 1)
        parts.append(box.format("own" if kind == "own" else "quoted", *place, ""))
        if kind == "apart":
            fill = Markup(' fill="url(#hatch-{})"').format(_pick_hue(share.reliability, slot))
            parts.append(box.format("hatch", *place, fill))
        position += count
    told = wording.say("split", own=share.own, quoted=share.quoted)
    return Markup(
        '<svg class="split" viewBox="0 0 {} 10" role="img" aria-label="{}">{}</svg>'
    ).format(WIDTH, told, Markup("").join(parts))
