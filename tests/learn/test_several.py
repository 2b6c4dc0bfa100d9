"""Where several coded a sentence, nobody's code is lost unless that was asked for."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing.errors import ModelError, SettingsError
from framing.learn.coded import TaughtSentence
from framing.learn.fit import fit_linear, spread_shares
from framing.learn.several import join_coders
from framing.learn.train import Plan, list_judgements, train_model
from framing.lexicon.load import load_lexicon
from framing.records import Span
from framing.score.classifier import find_model
from framing.score.voice import name_coded_voice
from tests.learn.test_train import write_lexicon, write_round

ANA = TaughtSentence(
    article="a", span=Span(0, 9), frames={"water": True, "blame": False}, mode="direct",
    role="resident", junk=False, coding=1, coder="ana",
)  # fmt: skip
BEN = replace(ANA, frames={"water": False, "blame": False}, role="expert", coder="ben")
ALONE = replace(ANA, span=Span(10, 20), coder="ben")


def test_each_coder_counts_in_equal_parts() -> None:
    """A frame that one of two sees is learnt as half seen, and measured nowhere."""
    joined = join_coders([ANA, BEN, ALONE], "each")
    both, alone = joined.sentences
    assert both.frames == {"water": None, "blame": False}
    assert both.shares == {"water": 0.5}
    assert (both.mode, both.role) == ("direct", "")
    assert not name_coded_voice(both.mode, both.role), "nobody knows whose voice it is"
    assert alone == ALONE
    assert (joined.twice, joined.differing, joined.differ) == (1, 1, {"water": 1})
    assert "1 of 2 sentences were coded by several, who differ in 1 (water 1)" in joined.describe(
        "each"
    )
    assert "left out, in sentences: water 1" in joined.name_judges("each")


def test_a_blank_is_no_disagreement() -> None:
    """Who left a frame blank has no say on it, and the other's code counts."""
    blank = replace(BEN, frames={"water": None, "blame": True})
    (both,) = join_coders([ANA, blank], "each").sentences
    assert (both.frames, both.shares) == ({"water": True, "blame": None}, {"blame": 0.5})


def test_other_ways_to_count() -> None:
    """Agreed codes alone, or the first coder's alone."""
    (agreed,) = join_coders([ANA, BEN], "agreed").sentences
    assert (agreed.frames, agreed.shares) == ({"water": None, "blame": False}, {})
    assert join_coders([ANA, BEN], "first").sentences == (ANA,)
    assert not join_coders([ALONE], "each").describe("each")
    assert not join_coders([ALONE], "each").name_judges("each")


def test_an_adjudicated_code_stands_alone() -> None:
    """What others said of that sentence no longer counts; a name nobody has is refused."""
    final = replace(BEN, coder="final")
    joined = join_coders([ANA, BEN, final, ALONE], "each", "final")
    assert joined.sentences == (final, ALONE)
    assert (joined.twice, joined.settled) == (0, 1)
    assert joined.describe("each") == "1 sentences count as adjudicated"
    with pytest.raises(
        SettingsError, match="--adjudicator eva: coded no sentence; the coders are ana"
    ):
        join_coders([ANA], "each", "eva")


def test_one_coder_out_of_three_weighs_a_third() -> None:
    """Weights of a row add up to one, and each frame keeps its share."""
    marks = np.array([[1 / 3, 2 / 3, 1.0]], dtype=np.float32)
    rows, codes, weights = spread_shares(np.ones((1, 2), dtype=np.float32), marks)
    assert len(rows) == 3
    assert weights is not None
    assert weights @ codes == pytest.approx(marks[0])


def test_a_half_seen_frame_is_learnt_as_half_likely() -> None:
    """Where all rows look alike the chance is the mean of the shares, not of the first codes."""
    rows, marks = np.ones((40, 2), dtype=np.float32), np.full((40, 1), 0.25, dtype=np.float32)
    assert fit_linear(rows, marks, 1.0).predict(rows)[0, 0] == pytest.approx(0.25, abs=0.01)


def write_coders(codes: Path) -> None:
    """Let ana code as the table says and ben see the first frame in no sentence of article a0."""
    with codes.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    both = [{**row, "coder": coder} for row in rows for coder in ("ana", "ben")]
    for row in both:
        if row["coder"] == "ben" and row["article"] == "a0":
            row["conflict"] = "0"
    with codes.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(both[0]))
        writer.writeheader()
        writer.writerows(both)


def test_training_says_whose_codes_it_took(tmp_path: Path) -> None:
    """The numbers of sentences coded twice and in dispute are told, and whom F1 is held against."""
    codes = write_round(tmp_path)
    write_coders(codes)
    lexicon, said = write_lexicon(tmp_path, "conflict", "morality"), []
    words = find_model(load_lexicon("political-violence"))
    for coders, judged, learnt in (
        ("each", -1, 0.5), ("agreed", -1, -1.0), ("first", 1, 1.0),
    ):  # fmt: skip
        plan = Plan(folds=2, rounds_alone=2, coders=coders)
        trained = train_model(
            tmp_path / "articles", lexicon, plan, words=words, say=said.append, codings=[codes]
        )
        assert len(trained.examples) == 32, "one row a sentence, however many coded it"
        assert trained.examples.codes[0, 0] == judged
        assert trained.examples.shares[0, 0] == learnt
        assert trained.model.facts.get("coders") == ("each" if coders == "each" else None)
    assert any("32 of 32 sentences were coded by several, who differ in 1" in line for line in said)
    assert next(list_judgements(trained, lexicon)) == (
        "measured against the first coder where several coded a sentence"
    )


def test_one_coder_twice_is_refused_only_where_the_codes_differ(tmp_path: Path) -> None:
    """The same table given twice does no harm; two answers of one coder would count as two people."""
    codes = write_round(tmp_path)
    lexicon, said = write_lexicon(tmp_path, "conflict", "morality"), []
    words = find_model(load_lexicon("political-violence"))
    other = tmp_path / "other.csv"
    text = codes.read_text(encoding="utf-8")
    other.write_text(text.replace(",1,0,none", ",0,0,none"), encoding="utf-8")
    plan = Plan(folds=2, rounds_alone=2)
    with pytest.raises(ModelError, match=r"other\.csv:2: coder '1' coded this sentence otherwise"):
        train_model(
            tmp_path / "articles", lexicon, plan, words=words, say=said.append,
            codings=[codes, codes, other],
        )  # fmt: skip
