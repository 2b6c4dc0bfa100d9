"""Charts for notebooks, made with Altair: the same numbers as the report, to style further.

Each function takes the tables of a run (`framing.report_articles` or `load_tables`) and
returns an Altair chart with its data as values. They need the extra `plots`
(`pip install 'media-framing[plots]'`). No article text goes into a chart, and a '<' in a name
is written '‹', since Altair's saved pages do not escape it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from framing.errors import SettingsError
from framing.records import Table
from framing.report.machine_words import tell_method
from framing.report.model import Report, build_report, list_frames, list_outlets, read_number
from framing.report.panels import count_voices
from framing.report.phrases import list_vocabularies
from framing.report.relations import Component, list_differences
from framing.report.shares import Share, count_shares
from framing.report.wording import Wording, load_wording

if TYPE_CHECKING:
    import altair as alt

Values = list[dict[str, str | float | None]]
OWN, QUOTED = "#1f5fa6", "#a9c8e8"
_WIDTH = 320


def plot_shares(
    tables: Mapping[str, Table], *, frames: Sequence[str] = (), lang: str = "en"
) -> alt.Chart:
    """Return the share of sentences with each frame, by outlet, own voice apart from quoted.

    Means over articles (0 to 1), as in the report, with the 95% interval of both voices
    together where an outlet has enough articles. `frames` chooses some of the frames.
    """
    alt, report, wording = _begin(tables, lang)
    shares = count_shares(report)
    bars: Values = []
    for frame in _choose(list_frames(report), frames, "frame"):
        for outlet in list_outlets(report):
            share = shares[outlet, frame]
            if share.basis:
                name = wording.label("frames", frame)
                bars += [{"frame": name, "outlet": outlet, **row} for row in _part(share, wording)]
    voices = [wording.label("roles", voice) for voice in ("outlet", "quoted")]
    base = alt.Chart(_give(alt, bars)).encode(y=alt.Y("outlet:N", title=wording.say("outlet")))
    axis = alt.Axis(format="%", title=wording.say("share_sentences"))
    colours = alt.Scale(domain=voices, range=[OWN, QUOTED])
    layers = base.mark_bar().encode(
        x=alt.X("sum(share):Q", axis=axis),
        color=alt.Color("voice:N", scale=colours, title=wording.say("voice")),
        order=alt.Order("rank:Q"),
        tooltip=["outlet:N", "voice:N", alt.Tooltip("share:Q", format=".1%")],
    ) + base.transform_filter("datum.low !== null").mark_rule().encode(x="low:Q", x2="high:Q")
    return layers.properties(width=_WIDTH).facet(row=alt.Row("frame:N", title=""))


def plot_differences(
    tables: Mapping[str, Table], *, frame: str, role: str = "all", lang: str = "en"
) -> alt.Chart:
    """Return each outlet pair's difference in a frame (-1 to 1) with its 95% interval.

    Only differences with an interval are drawn; `role` is 'all', 'outlet', 'quoted' or a role.
    """
    alt, report, wording = _begin(tables, lang)
    rows = [row for row in report.rows("comparisons") if row["role"] == role]
    _choose(tuple(dict.fromkeys(str(row["frame"]) for row in rows)), (frame,), "frame")
    values: Values = [
        {
            "pair": wording.say(
                "versus_head", outlet=str(row["outlet"]), versus=str(row["versus"])
            ),
            "difference": read_number(row["difference"]),
            "low": read_number(row["low"]),
            "high": read_number(row["high"]),
            "q": read_number(row["q"]),
            "method": tell_method(str(row["method"]), wording),
        }
        for row in rows
        if row["frame"] == frame and read_number(row["low"]) is not None
    ]
    ranked = sorted(values, key=lambda value: -float(value["difference"] or 0.0))
    order = [_clean(str(value["pair"])) for value in ranked]
    base = alt.Chart(_give(alt, values)).encode(y=alt.Y("pair:N", title="", sort=order))
    axis = alt.Axis(format="+.0%", title=wording.say("difference"))
    points = base.mark_point(filled=True, size=60, color=OWN).encode(
        x=alt.X("difference:Q", axis=axis),
        tooltip=["pair:N", "difference:Q", "low:Q", "high:Q", "q:Q", "method:N"],
    )
    zero = alt.Chart(_give(alt, [{"zero": 0.0}])).mark_rule(strokeDash=[3, 3]).encode(x="zero:Q")
    layers = zero + base.mark_rule().encode(x="low:Q", x2="high:Q") + points
    return layers.properties(width=_WIDTH, title=wording.label("frames", frame))


def plot_decomposition(
    tables: Mapping[str, Table], *, outlet: str, versus: str, lang: str = "en"
) -> alt.Chart:
    """Return the parts of the difference between two outlets, one panel for each frame.

    Parts are shares (-1 to 1) and add up to the difference; told from `outlet`'s side.
    """
    alt, report, wording = _begin(tables, lang)
    names = list_outlets(report)
    _choose(names, (outlet, versus), "outlet")
    values: Values = []
    for difference in list_differences(report):
        if {difference.outlet, difference.versus} == {outlet, versus}:
            sign = 1 if difference.outlet == outlet else -1
            frame = wording.label("frames", difference.frame)
            values += [
                {"frame": frame, **_turn_part(part, sign, wording)}
                for part in (*difference.parts, difference.total)
            ]
    order = [wording.label("parts", str(name)) for name in wording.labels["parts"]]
    base = alt.Chart(_give(alt, values)).encode(y=alt.Y("part:N", title="", sort=order))
    axis = alt.Axis(format="+.0%", title=wording.say("difference"))
    bars = base.mark_bar(color=OWN).encode(
        x=alt.X("value:Q", axis=axis), tooltip=["part:N", "value:Q", "low:Q", "high:Q"]
    )
    ends = base.transform_filter("datum.low !== null").mark_rule().encode(x="low:Q", x2="high:Q")
    title = wording.say("versus_head", outlet=_clean(outlet), versus=_clean(versus))
    return (
        (bars + ends)
        .properties(width=_WIDTH)
        .facet(row=alt.Row("frame:N", title=""))
        .properties(title=title)
    )


def plot_sources(tables: Mapping[str, Table], *, lang: str = "en") -> alt.Chart:
    """Return whose words each outlet's sentences give: a map of shares (0 to 1) by role."""
    alt, report, wording = _begin(tables, lang)
    values: Values = [
        {"outlet": row.outlet, "role": wording.label("roles", role), "share": row.shares[role]}
        for row in count_voices(report)
        for role in ("outlet", *row.reported)
        if role in row.shares
    ]
    return (
        alt.Chart(_give(alt, values))
        .mark_rect()
        .encode(
            x=alt.X("role:N", title="", sort=list(wording.labels["roles"].values())),
            y=alt.Y("outlet:N", title=wording.say("outlet")),
            color=alt.Color(
                "share:Q", scale=alt.Scale(scheme="blues"), legend=alt.Legend(format="%")
            ),
            tooltip=["outlet:N", "role:N", alt.Tooltip("share:Q", format=".1%")],
        )
        .properties(width=_WIDTH, title=wording.say("sources_section"))
    )


def plot_words(tables: Mapping[str, Table], *, outlet: str, lang: str = "en") -> alt.Chart:
    """Return how many times as often an outlet uses its distinctive words, with 95% intervals."""
    alt, report, wording = _begin(tables, lang)
    mine = [v for v in list_vocabularies(report) if v.outlet == outlet]
    _choose(tuple(v.outlet for v in list_vocabularies(report)), (outlet,), "outlet with such words")
    values: Values = [
        {"phrase": p.text, "times": p.times, "low": p.low, "high": p.high, "count": p.count}
        for vocabulary in mine
        for p in vocabulary.phrases
    ]
    base = alt.Chart(_give(alt, values)).encode(
        y=alt.Y("phrase:N", title="", sort=alt.EncodingSortField("times", order="descending"))
    )
    scale = alt.X("times:Q", scale=alt.Scale(type="log"), title=wording.say("times_as_often"))
    points = base.mark_point(filled=True, size=60, color=OWN).encode(
        x=scale, tooltip=["phrase:N", "times:Q", "count:Q"]
    )
    layers = base.mark_rule().encode(x=alt.X("low:Q", scale=alt.Scale(type="log")), x2="high:Q")
    return (layers + points).properties(width=_WIDTH, title=_clean(outlet))


def _part(share: Share, wording: Wording) -> Values:
    """Return an outlet's own voice, with the interval of both voices, and its quoted voices."""
    low, high = share.interval or (None, None)
    own, quoted = (wording.label("roles", voice) for voice in ("outlet", "quoted"))
    rest = (share.mean or 0.0) - share.own_mean
    return [
        {"voice": own, "rank": 0, "share": share.own_mean, "low": low, "high": high},
        {"voice": quoted, "rank": 1, "share": rest, "low": None, "high": None},
    ]


def _begin(tables: Mapping[str, Table], lang: str) -> tuple[Any, Report, Wording]:
    try:
        import altair  # noqa: ICN001, PLC0415 - an extra
    except ImportError:
        raise SettingsError(
            "plots need Altair, which is not installed: pip install 'media-framing[plots]'"
        ) from None
    return altair, build_report(tables), load_wording(lang)


def _choose(known: Sequence[str], wanted: Sequence[str], what: str) -> Sequence[str]:
    for name in wanted:
        if name not in known:
            raise SettingsError(
                f"plot: no {what} {name!r} here; there {'are' if known else 'is'} {', '.join(known) or 'none'}"
            )
    return wanted or known


def _turn_part(part: Component, sign: int, wording: Wording) -> dict[str, str | float | None]:
    ends = sorted(sign * end for end in (part.low, part.high) if end is not None)
    return {
        "part": wording.label("parts", part.name),
        "value": sign * (part.value or 0.0),
        "low": ends[0] if len(ends) > 1 else None,
        "high": ends[1] if len(ends) > 1 else None,
    }


def _give(alt: Any, values: Values) -> Any:  # noqa: ANN401 - Altair is an extra
    """Return rows as inline data that no page can take for markup."""
    return alt.Data(
        values=[
            {key: _clean(cell) if isinstance(cell, str) else cell for key, cell in row.items()}
            for row in values
        ]
    )


def _clean(text: str) -> str:
    """Return text without the sign that opens markup.

    >>> _clean("</script>")
    '‹/script>'
    """
    return text.replace("<", "‹")
