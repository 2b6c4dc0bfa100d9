"""Render a report as one HTML page that needs no network and runs no code but its own."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib import resources
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from framing.report.charts import (
    draw_bar,
    draw_difference,
    draw_shares,
    draw_split,
    find_reach,
    find_top,
)
from framing.report.codebook_words import tell_meaning, word_report
from framing.report.countries import name_country
from framing.report.events import tell_event
from framing.report.machine_words import tell_item, tell_lacking, tell_method, tell_quantity
from framing.report.model import Report, list_frames
from framing.report.origins import list_files
from framing.report.page import COLOURS, gather_page, say_wire
from framing.report.panels import NAMING_OUTLETS
from framing.report.relations import tell_cut
from framing.report.reliability import list_grey
from framing.report.texts import list_texts

# Above this many articles their list is folded by outlet.
MOST_UNGROUPED = 40


def to_html(report: Report, *, lang: str = "en") -> str:
    """Return the whole report as one page, the same for the same input, byte for byte.

    All text from articles is escaped; a content security policy admits only the page's own
    style and script. `lang` is the language of the wording, "en" or "es".
    """
    wording = word_report(report, lang)
    page = gather_page(report, wording)
    texts = list_texts(report)
    top, frames = find_top([s for panel in page.panels for s in panel.drawn]), list_frames(report)
    style, script = _read_own("page.css"), _read_own("page.js")
    return (
        _make_environment()
        .get_template("page.html.j2")
        .render(
            {item.name: getattr(page, item.name) for item in fields(page)} | _TOOLS,
            w=wording,
            texts=texts,
            files=list_files(report),
            grouped=len(texts) > MOST_UNGROUPED,
            excerpt=any(text.left_out for text in texts),
            charts={
                p.frame: draw_shares(p.drawn, p.frame, p.slot, top, wording) for p in page.panels
            },
            slots={frame: slot % COLOURS for slot, frame in enumerate(frames)},
            reach=find_reach(page.differences),
            intervals=any(share.interval for panel in page.panels for share in panel.shares),
            tell_event=lambda name: tell_event(name, page.events, wording),
            say_wire=lambda intro: say_wire(intro, page, wording),
            name_country=lambda code: name_country(code, wording.lang),
            naming_outlets=NAMING_OUTLETS,
            style=Markup(style),  # noqa: S704 - our own file
            script=Markup(script),  # noqa: S704 - our own file
            policy=make_policy(style, script),
            version=str(report.run.get("version", "")),
        )
    )


def make_find(outlet: str = "", frame: str = "", voice: str = "") -> str:
    """Return the filter that a number's link sets, as the page's script reads it.

    >>> make_find("El País", "opposition")
    'outlet=El+Pa%C3%ADs&frame=opposition'
    """
    wanted = {"outlet": outlet, "frame": frame, "voice": voice}
    return urlencode({name: value for name, value in wanted.items() if value})


def make_policy(style: str, script: str) -> str:
    """Return the content security policy: nothing but exactly this style and this script."""
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@cache
def _make_environment() -> Environment:
    return Environment(
        loader=PackageLoader("framing.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _read_own(name: str) -> str:
    return resources.files("framing.report").joinpath("templates", name).read_text("utf-8")


# What the templates call, by the names they call it.
_TOOLS: dict[str, object] = {
    "draw_bar": draw_bar,
    "draw_difference": draw_difference,
    "draw_split": draw_split,
    "find": make_find,
    "list_grey": list_grey,
    "tell_cut": tell_cut,
    "tell_item": tell_item,
    "tell_lacking": tell_lacking,
    "tell_meaning": tell_meaning,
    "tell_method": tell_method,
    "tell_quantity": tell_quantity,
}
