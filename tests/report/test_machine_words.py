"""What tables write in fixed English words is said in the language of the page."""

import re

import numpy as np
import pytest

from framing.compare.design import Design, Side
from framing.compare.pairs import describe_method
from framing.report.machine_words import tell_item, tell_method
from framing.report.wording import load_wording


def list_methods() -> list[str]:
    """Return a method of every sort that a comparison can have."""
    side = Side(np.arange(3), np.zeros(3, dtype=np.intp), 1, np.ones(3) / 3)
    wide = Side(np.arange(6), np.arange(6), 6, np.ones(6) / 6)
    designs = [
        Design("shared", wide, wide, 6, by_event=True),
        Design("any", side, side, 0, by_event=False),
        Design("any", wide, wide, 2, by_event=False),
    ]
    found = [
        describe_method(design, enough=enough, freedom=freedom, varied=varied, resamples=200)
        for design in designs
        for enough in (True, False)
        for freedom in (None, 3.0, 200.0)
        for varied in (True, False)
    ]
    return [*found, f"{found[0]}; outside the declared family, so no q"]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_wording_knows_every_phrase_of_a_method(lang: str) -> None:
    """Each phrase stands in the wording, with as many numbers as it is told."""
    known = load_wording(lang).labels["methods"]
    for method in list_methods():
        for phrase in re.split(r"; |, ", method):
            key = re.sub(r"\d+", "#", phrase)
            assert known[key].count("#") == key.count("#")


def test_a_method_is_told_in_spanish() -> None:
    """Numbers keep their places; what nobody translated stays as it is."""
    spanish = load_wording("es")
    for method in list_methods():
        told = tell_method(method, spanish)
        assert re.findall(r"\d+", told) == re.findall(r"\d+", method)
        assert not re.search(r"\b(of|draws|with|events|shared|few)\b", told)
    assert tell_method("drawn by hand; no p: no shared event", spanish).startswith(
        "drawn by hand; "
    )


@pytest.mark.parametrize(
    ("kind", "item", "told"),
    [
        ("role", "rights", "organizaciones de derechos"),
        ("naming", "event: clash", "Lo ocurrido: choque"),
        ("figure", "rate 45.6 (per 100,000 inhabitants)", "Tasa: 45,6 (por cada 100.000 "),
        ("figure", "arrested 20–30", "Detenidos: 20–30"),
        ("figure", "seized up to 3 (rifles)", "Incautado: hasta 3 (rifles)"),
        ("source", "Ana Prat", "Ana Prat"),
    ],
)
def test_what_is_left_out_is_told_in_spanish(kind: str, item: str, told: str) -> None:
    """Figures, namings and roles are written as the language writes them; names stay."""
    assert tell_item({"kind": kind, "item": item}, load_wording("es")).startswith(told)
