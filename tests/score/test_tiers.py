"""Figures that rest on poorly measured frames are marked, with the reason as a footnote."""

from pathlib import Path

import pytest

from framing.errors import LexiconError
from framing.lexicon.load import load_lexicon
from framing.score.classifier import find_model
from framing.score.deep import digest_both, find_reader
from framing.score.tiers import Reliability, find_tier, load_reliability
from framing.text.digest import digest_file

MEASURED = {
    ("a", "en", ""): {"f1": 0.71, "low": 0.6, "high": 0.8, "cases": 90},
    ("b", "en", ""): {"f1": 0.55, "low": 0.5, "high": 0.6, "cases": 80},
    ("c", "en", ""): {"f1": 0.41, "low": 0.3, "high": 0.5, "cases": 70},
    ("d", "en", ""): {"f1": 0.9, "low": 0.2, "high": 1.0, "cases": 3},
}
RELIABILITY = Reliability(
    good=0.65, usable=0.5, fewest_cases=30, scorer="x", digest="", measured=MEASURED
)


@pytest.mark.parametrize(
    ("frame", "level"),
    [
        ("a", "good"),
        ("b", "usable"),
        ("c", "below floor"),
        ("d", "not measured"),
        ("e", "not measured"),
    ],
)
def test_tiers(frame: str, level: str) -> None:
    """Quality decides the tier; too few cases count as not measured, however high the figure."""
    found = RELIABILITY.find_tier(frame, "en")
    assert found.level == level
    assert bool(found.note) == (level != "good")


def test_shipped_file_covers_frames_and_languages() -> None:
    """Each frame of the shipped lexicon was measured in each of its languages."""
    lexicon = load_lexicon("political-violence")
    for frame in lexicon.frame_names:
        for lang in lexicon.languages:
            assert find_tier(frame, lang).f1 is not None
    assert find_tier("government", "xx").level == "not measured"


@pytest.mark.parametrize("scorer", ["classifier", "lexicon", "deep"])
def test_every_shipped_scorer_has_its_own_figures(scorer: str) -> None:
    """No scorer's quality is told by another's, and every frame was measured in every language."""
    lexicon = load_lexicon("political-violence")
    known = load_reliability(scorer=scorer)
    assert known is not None
    assert known.name_scorer() == scorer
    for frame in lexicon.frame_names:
        for lang in lexicon.languages:
            assert known.find_tier(frame, lang).f1 is not None


def test_shipped_figures_are_of_what_ships() -> None:
    """Words, model and reader are the measured ones: after a change they are measured again."""
    lexicon = load_lexicon("political-violence")
    model = digest_file(find_model(lexicon))
    ships = {
        "classifier": model,
        "lexicon": lexicon.digest,
        "deep": digest_both(model, find_reader(lexicon)),
    }
    for scorer, digest in ships.items():
        known = load_reliability(scorer=scorer)
        assert known is not None
        assert (scorer, known.made_for) == (scorer, digest)


def test_own_file_comes_before_that_of_another_scorer(tmp_path: Path) -> None:
    """A file is taken by the scorer that was measured; where none fits, the lexicon's main file."""
    facts = "digest = ''\nmeasured = []\n[floors]\ngood = 1\nusable = 1\nfewest_cases = 1\n"
    (tmp_path / "lexicon.toml").write_text("", encoding="utf-8")
    for name, scorer in (("reliability.toml", "a, b"), ("reliability.c.toml", "c")):
        (tmp_path / name).write_text(f"scorer = {scorer!r}\n{facts}", encoding="utf-8")
    found = [load_reliability(tmp_path, scorer=scorer) for scorer in ("a", "c", "d", "")]
    assert [known and known.file for known in found] == [
        "reliability.toml", "reliability.c.toml", "reliability.toml", "reliability.toml",
    ]  # fmt: skip


def test_broken_file_is_named(tmp_path: Path) -> None:
    """A reliability file without floors is refused with its path."""
    (tmp_path / "lexicon.toml").write_text("", encoding="utf-8")
    assert load_reliability(tmp_path) is None
    (tmp_path / "reliability.toml").write_text("scorer = 'x'", encoding="utf-8")
    with pytest.raises(LexiconError, match="'floors' is missing"):
        load_reliability(tmp_path)
