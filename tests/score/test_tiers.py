"""Figures that rest on poorly measured frames are marked, with the reason as a footnote."""

from pathlib import Path

import pytest

from framing.errors import LexiconError
from framing.lexicon.load import load_lexicon
from framing.score.tiers import Reliability, find_tier, load_reliability

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
    ("frame", "level", "grey"),
    [
        ("a", "good", False),
        ("b", "usable", False),
        ("c", "below floor", True),
        ("d", "not measured", True),
        ("e", "not measured", True),
    ],
)
def test_tiers(frame: str, level: str, grey: bool) -> None:
    """Quality decides the tier; too few cases count as not measured, however high the figure."""
    found = RELIABILITY.find_tier(frame, "en")
    assert (found.level, found.grey) == (level, grey)
    assert bool(found.note) == (level != "good")


def test_shipped_file_covers_frames_and_languages() -> None:
    """Each frame of the shipped lexicon was measured in each of its languages."""
    lexicon = load_lexicon("political-violence")
    for frame in lexicon.frame_names:
        for lang in lexicon.languages:
            assert find_tier(frame, lang).f1 is not None
    assert find_tier("government", "xx").grey


def test_broken_file_is_named(tmp_path: Path) -> None:
    """A reliability file without floors is refused with its path."""
    (tmp_path / "lexicon.toml").write_text("", encoding="utf-8")
    assert load_reliability(tmp_path) is None
    (tmp_path / "reliability.toml").write_text("scorer = 'x'", encoding="utf-8")
    with pytest.raises(LexiconError, match="'floors' is missing"):
        load_reliability(tmp_path)
