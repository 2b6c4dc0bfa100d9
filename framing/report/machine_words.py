"""Say in the report's language what tables write in fixed English words."""

from __future__ import annotations

import re

from framing.errors import SettingsError
from framing.notes import Note
from framing.report.wording import Wording, fill_text

_PARTED = re.compile(r"(; |, )")
_NUMBER = re.compile(r"\d+")
_FIGURE = re.compile(r"(\w+) (at least |up to )?([\d.,–]+)(?: \((.*)\))?")
_NAMED = frozenset({"json", "other", "allowed"})  # values that are English words themselves
_WRITTEN = re.compile(r"\d[\d,]*(?:\.\d+)?")


def tell_method(method: str, wording: Wording) -> str:
    """Return how an interval and a p-value were made, as `comparisons.method` says it.

    The method is a list of phrases; each is known to the wording with # for its numbers. A
    phrase that it does not know stays as it is.

    >>> from framing.report.wording import load_wording
    >>> tell_method("bootstrap of whole events, 500 draws; no p: no shared event", load_wording("es"))
    'bootstrap de hechos enteros, 500 remuestreos; sin p: ningún hecho en común'
    """
    return "".join(
        part if _PARTED.fullmatch(part) else _tell_phrase(part, wording)
        for part in _PARTED.split(method)
    )


def tell_lacking(method: str, wording: Wording) -> str:
    """Return why a difference has no interval: too few articles or events, or all alike.

    >>> from framing.report.wording import load_wording
    >>> tell_lacking("no interval: every article has the same share", load_wording("en"))
    'no interval: no article differs'
    """
    return wording.say(_find_lack(method))


def _find_lack(method: str) -> str:
    told = _NUMBER.sub("#", method)
    return next((key for opening, key in _LACKS.items() if told.startswith(opening)), "too_few")


_LACKS = {
    "no interval: every article has the same share": "no_spread",
    "no interval: every event shows the same": "no_spread_of_events",
    "too few for an interval: fewer than # events and not the same ones": "too_few_events",
    "too few for an interval: fewer than # events and too few articles in them": "too_few_within",
}


def _tell_phrase(phrase: str, wording: Wording) -> str:
    numbers = iter(_NUMBER.findall(phrase))
    known = wording.labels["methods"].get(_NUMBER.sub("#", phrase), "")
    return re.sub("#", lambda _: next(numbers), known) if known else phrase


def tell_note(note: Note, wording: Wording) -> str:
    """Return in the report's language what was said of an input.

    English is as it was written; so is what the wording does not know, or lacks a value for.

    >>> from framing.notes import write_note
    >>> from framing.report.wording import load_wording
    >>> false = write_note("false_date", "date {date} does not exist", date="'31/02/2021'")
    >>> tell_note(false, load_wording("en")), tell_note(false, load_wording("es"))
    ("date '31/02/2021' does not exist", "la fecha '31/02/2021' no existe")
    """
    told = wording.labels.get("notes", {}).get(note.kind)
    if told is None:
        return str(note)
    words = wording.labels["note_values"]
    named = {name: words.get(str(note.values[name])) for name in _NAMED & note.values.keys()}
    values = {**note.values, **{name: word for name, word in named.items() if word}}
    try:
        return fill_text(told, values, wording)
    except SettingsError:
        return str(note)


def tell_item(kind: str, item: str, wording: Wording) -> str:
    """Return what an omission is about, in words: a role's or frame's name, a figure, a naming.

    >>> from framing.report.wording import load_wording
    >>> tell_item("figure", "killed at least 1,200 (people)", load_wording("es"))
    'Muertos: al menos 1.200 (personas)'
    >>> tell_item("frame", "blame_game", load_wording("en"))
    'Blame game'
    """
    if kind in {"role", "frame"}:
        return wording.label(f"{kind}s", item)
    if kind == "naming":
        concept, parted, variant = item.partition(": ")
        named = f"{wording.label('concepts', concept)}: {wording.label('variants', variant)}"
        return named if parted else wording.label("variants", item)
    figure = _FIGURE.fullmatch(item)
    return _tell_figure(figure, wording) if kind == "figure" and figure else item


def tell_quantity(quantity: str, unit: str, wording: Wording) -> str:
    """Return what a row of figures counts: people unless the unit says otherwise.

    The figures of a rate name its unit themselves, each in its own words.

    >>> from framing.report.wording import load_wording
    >>> words = load_wording("en")
    >>> tell_quantity("seized", "rifles", words), tell_quantity("killed", "people", words)
    ('Seized: rifles', 'Killed')
    """
    label = wording.label("quantities", quantity)
    if unit in {"", "people", quantity} or quantity == "rate":
        return label
    return f"{label}: {wording.labels['units'].get(unit, unit)}"


def _tell_figure(figure: re.Match[str], wording: Wording) -> str:
    quantity, bound, value, unit = figure.groups()
    value = _WRITTEN.sub(lambda n: wording.number(n[0].replace(",", "")), value)
    if bound:
        value = wording.say(bound.strip().replace(" ", "_"), value=value)
    told = f"{wording.label('quantities', quantity)}: {value}"
    return f"{told} ({wording.labels['units'].get(unit, unit)})" if unit else told
