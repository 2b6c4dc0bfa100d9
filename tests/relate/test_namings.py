"""A naming is counted as the choice that its words make, not as one that they resemble."""

from __future__ import annotations

import pytest

from framing.relate.naming import NamingFinder
from tests.relate.coding import code_text

FINDER = NamingFinder.load()


def name(text: str, lang: str) -> set[tuple[str, str]]:
    """Return concept and variant of every naming in a sentence."""
    return {(hit.frame, hit.theme) for hit in FINDER.find(code_text(text, lang))}


@pytest.mark.parametrize(
    ("text", "lang", "concept", "variants"),
    [
        ("They were shooting at us from the roof.", "en", "event", {"shooting"}),
        ("The colonel ordered the shooting of the prisoners.", "en", "event", {"shooting"}),
        ("A shooting between soldiers and rebels lasted hours.", "en", "event", {"firefight"}),
        ("The two sides met in a gunfight.", "en", "event", {"firefight"}),
        ("Los agentes balearon a dos vecinos.", "es", "event", {"shooting"}),
        ("El tiroteo duró dos horas.", "es", "event", {"firefight"}),
        ("Police killed three men.", "en", "event", set()),
        ("The police killings were condemned.", "en", "event", {"killing"}),
        ("They found weapons of war in the house.", "en", "event", set()),
        ("The war emptied the valley.", "en", "event", {"war"}),
        ("The war on gangs goes on.", "en", "event", set()),
        ("Hallaron munición de guerra en la casa.", "es", "event", set()),
        ("La guerra vació el valle.", "es", "event", {"war"}),
        ("Fleeing teenagers hid in a church.", "en", "displacement", set()),
        ("The suspects fled the scene on a motorbike.", "en", "displacement", set()),
        ("Thousands have fled their homes in the valley.", "en", "displacement", {"displaced"}),
        ("Los sospechosos huyeron en una moto.", "es", "displacement", set()),
        ("Miles huyeron de sus casas.", "es", "displacement", {"displaced"}),
        ("El congresista opositor Arce habló con el partido opositor.", "es", "protester", set()),
        ("Detuvieron a dos opositoras y a los opositores del barrio.", "es", "protester", {"dissident"}),
        ("FARC dissidents attacked the post.", "en", "protester", set()),
        ("The dissident was released.", "en", "protester", {"dissident"}),
    ],
)  # fmt: skip
def test_what_a_word_names_depends_on_its_company(
    text: str, lang: str, concept: str, variants: set[str]
) -> None:
    """One side's shooting is no exchange, ammunition no war, an escape no displacement, a party no dissident."""
    assert {variant for of, variant in name(text, lang) if of == concept} == variants
