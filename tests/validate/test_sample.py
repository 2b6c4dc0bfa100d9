"""Samples are blind, stratified, repeatable, and know the chance each sentence had."""

import json
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from framing.errors import SettingsError
from framing.lexicon.load import load_lexicon
from framing.read.articles import read_articles
from framing.records import Article
from framing.tables.write import format_csv
from framing.validate.forms import WRITERS, write_form
from framing.validate.sample import STRATA, build_key_table, draw_sample
from tests.validate.build import score_tables

TABLES = score_tables()


def test_seed_repeats() -> None:
    """The same seed draws the same sentences in the same order, another seed others."""
    one = draw_sample(TABLES, 20, seed=3)
    assert one == draw_sample(TABLES, 20, seed=3)
    assert one != draw_sample(TABLES, 20, seed=4)
    assert len(one) == 20
    assert len({(item.article, item.span) for item in one}) == 20


def test_strata_share_alike() -> None:
    """Two outlets of equal size get equal shares, and junk is never drawn."""
    found = Counter(item.outlet for item in draw_sample(TABLES, 20, seed=1, strata=("outlet",)))
    assert found == {"Harbour Post": 10, "El Faro": 10}
    assert all("day 10" not in item.text for item in draw_sample(TABLES, 72, seed=1))


@pytest.mark.parametrize("uncertainty", [False, True])
def test_inclusion_is_right(uncertainty: bool) -> None:
    """Over many draws each sentence appears as often as its recorded chance says."""
    seen: Counter[tuple[str, int]] = Counter()
    chances: dict[tuple[str, int], float] = {}
    for seed in range(600):
        for item in draw_sample(TABLES, 18, seed=seed, uncertainty=uncertainty):
            key = (item.article, item.span.start)
            seen[key] += 1
            chances[key] = item.inclusion
    assert len(seen) == 72
    assert all(abs(seen[key] / 600 - chances[key]) < 0.09 for key in seen)
    assert (len(set(chances.values())) > 1) == uncertainty


def test_doubtful_sentences_are_likelier() -> None:
    """With uncertainty, a sentence near the threshold has a greater chance than a clear one."""
    chances = {
        (item.article, item.span.start): item.inclusion
        for seed in range(40)
        for item in draw_sample(TABLES, 18, seed=seed, uncertainty=True)
    }
    assert max(chances.values()) > 1.2 * min(chances.values())


def test_uncertainty_needs_probabilities() -> None:
    """Without probabilities uncertainty is refused with advice."""
    frames = TABLES["frames"]
    blank = replace(frames, rows=[(*row[:4], None, *row[5:]) for row in frames.rows])
    with pytest.raises(SettingsError, match="gives none"):
        draw_sample({**TABLES, "frames": blank}, 5, seed=1, uncertainty=True)


def test_passages_stay_together() -> None:
    """A passage is so many sentences in a row of one article."""
    found = draw_sample(TABLES, 12, seed=2, passage=3)
    for at in range(0, len(found), 3):
        run = found[at : at + 3]
        assert len({item.article for item in run}) == 1
        assert [b.span.start - a.span.start for a, b in pairwise(run)] == [60, 60]


def test_coders_see_what_stands_around() -> None:
    """Two sentences before and two after, in the order of the article, without its junk."""
    texts = {row[:2]: str(row[8]) for row in TABLES["sentences"].rows if row[4] != "junk"}
    for item in draw_sample(TABLES, 72, seed=1, context=2):
        at = item.span.start // 60
        for side, places in ((item.before, (at - 2, at - 1)), (item.after, (at + 1, at + 2))):
            keys = [(item.article, place) for place in places]
            assert side == " ".join(texts[key] for key in keys if key in texts)


def test_more_strata_than_drawings_are_refused() -> None:
    """A sample too small for its strata says how large it must be."""
    with pytest.raises(SettingsError, match="cannot cover 2 strata; draw 10 or more"):
        draw_sample(TABLES, 5, seed=1, passage=5)


def test_unknown_stratum_is_refused() -> None:
    """A stratum that is no column of the tables is named with those that are."""
    with pytest.raises(SettingsError, match=", ".join(STRATA)):
        draw_sample(TABLES, 5, seed=1, strata=("colour",))


@pytest.mark.parametrize("form", list(WRITERS))
def test_forms_are_blind(form: str) -> None:
    """No form tells a coder article, outlet, stratum, chance or prediction of a sentence."""
    items = draw_sample(TABLES, 12, seed=1, uncertainty=True)
    files = write_form(items, load_lexicon("political-violence"), form)
    shown = b"".join(files.values()).decode()
    for hidden in ("Harbour Post", "El Faro", "outlet=", "probability", "inclusion"):
        assert hidden not in shown
    assert all(item.name in shown for item in items)
    assert all(item.text in shown for item in items)


def test_label_studio_asks_everything() -> None:
    """The labelling configuration is XML with one control for each question of the codebook."""
    files = write_form(
        draw_sample(TABLES, 4, seed=1), load_lexicon("political-violence"), "label-studio"
    )
    root = ET.fromstring(files["labelling.xml"].decode())  # noqa: S314 - written a line above
    asked = {node.get("name") for node in root.iter() if node.tag in ("Choices", "TextArea")}
    assert {"government", "government_voice", "human_rights_stance", "mode", "speaker"} <= asked
    assert len(json.loads(files["tasks.json"])) == 4


def test_key_names_every_item() -> None:
    """The key tells the researcher which sentence each item is, of which outlet, and its chance of inclusion."""
    items = draw_sample(TABLES, 10, seed=1)
    key = build_key_table(items)
    assert key.column("item") == [f"item-{n:05d}" for n in range(1, 11)]
    assert key.column("inclusion") == [item.inclusion for item in items]
    facts = {row[0]: (row[3], row[1]) for row in TABLES["articles"].rows}
    assert [facts[row["article"]] for row in key.records()] == [
        (row["lang"], row["outlet"]) for row in key.records()
    ]


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_forms_among_the_articles_are_no_articles(tmp_path: Path, form: str) -> None:
    """Who draws a sample into the folder of the articles reads the same articles again."""
    (tmp_path / "a.txt").write_text("Two people died in the square.", encoding="utf-8")
    items, lexicon = draw_sample(TABLES, 6, seed=1), load_lexicon("political-violence")
    files = write_form(items, lexicon, form)
    for name, content in {
        **files,
        "key.csv": format_csv(build_key_table(items, lexicon.frame_names)),
    }.items():
        (tmp_path / name).write_bytes(content)
    found = [item for item in read_articles([tmp_path]) if isinstance(item, Article)]
    assert [article.id for article in found] == ["a"]
