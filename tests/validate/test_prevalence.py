"""Corrected shares are right on average and their intervals cover; without codes they say so."""

from dataclasses import replace

import numpy as np
import pytest

from framing.errors import SettingsError
from framing.records import Span
from framing.score.prevalence import Method, estimate_prevalence, find_share_ends
from framing.validate.codings import Coding
from framing.validate.pairs import merge_coders
from framing.validate.prevalence import collect_truths, estimate_shares
from tests.validate.build import FRAMES, score_tables

SHARE, HIT, ALARM, ARTICLES, SENTENCES = 0.25, 0.6, 0.2, 60, 15


def simulate(method: Method, *, alike: bool, corpora: int = 200) -> tuple[float, float]:
    """Return the mean estimate and the share of intervals that hold the truth."""
    draw = np.random.default_rng(1)
    members = np.repeat(np.arange(ARTICLES), SENTENCES)
    n, hits, estimates = len(members), 0, []
    names = [f"{member:03d}" for member in members]
    for _ in range(corpora):
        local = draw.beta(SHARE * 8, (1 - SHARE) * 8, ARTICLES)
        truth = (draw.random(n) < local[members]).astype(float)
        said = (draw.random(n) < np.where(truth == 1, HIT, ALARM)).astype(float)
        chance = np.full(n, 0.2) if alike else 0.08 + 0.3 * said
        given = np.where(draw.random(n) < chance, truth, np.nan)
        found = estimate_prevalence(said, given, names, inclusion=chance, method=method)
        assert found.estimate is not None
        assert found.low is not None
        assert found.high is not None
        estimates.append(found.estimate)
        hits += found.low <= SHARE <= found.high
    return float(np.mean(estimates)), hits / corpora


@pytest.mark.parametrize(("method", "alike"), [("ppi", True), ("dsl", True), ("dsl", False)])
def test_corrected_intervals_cover(method: Method, alike: bool) -> None:
    """Whatever the scorer gets wrong, the corrected share is unbiased and its interval covers."""
    mean, covers = simulate(method, alike=alike)
    assert mean == pytest.approx(SHARE, abs=0.01)
    assert covers >= 0.91


def test_uncorrected_intervals_do_not_cover() -> None:
    """The scorer's own share is biased, and its interval hides that."""
    mean, covers = simulate("uncorrected", alike=True)
    assert mean == pytest.approx(SHARE * HIT + (1 - SHARE) * ALARM, abs=0.01)
    assert covers < 0.6


def test_a_poor_scorer_does_no_harm() -> None:
    """With a scorer that guesses, ppi is no wider than the coded sentences alone."""
    draw = np.random.default_rng(2)
    truth = (draw.random(1000) < 0.3).astype(float)
    said = (draw.random(1000) < 0.5).astype(float)
    names = [f"{n:04d}" for n in range(1000)]
    given = np.where(np.arange(1000) < 200, truth, np.nan)
    found = estimate_prevalence(said, given, names, method="ppi")
    assert found.low is not None
    assert found.high is not None
    alone = 2 * 1.96 * np.sqrt(0.3 * 0.7 / 200)
    assert found.high - found.low < 1.1 * alone


def test_the_share_that_is_rare_is_given_room() -> None:
    """A rare share reaches further up than down, its rest as far the other way; one half is even."""
    sums = np.array([0.09, -0.03, -0.03, -0.03])
    low, high = find_share_ends(0.3, sums, 0.0) or (0.0, 0.0)
    assert high - 0.3 > 0.3 - low > 0
    assert find_share_ends(0.7, -sums, 0.0) == pytest.approx((1 - high, 1 - low))
    assert find_share_ends(0.3, sums[:1], 0.0) is None
    for center in (-0.1, 1.1):
        first, last = find_share_ends(center, sums, 0.0) or (1.0, 0.0)
        assert 0 <= first < last <= 1


@pytest.mark.parametrize("doubtful", [False, True])
def test_rare_shares_are_covered(doubtful: bool) -> None:
    """A frame of one sentence in twenty, gathered in few articles: nine intervals in ten cover, and more."""
    draw, covers = np.random.default_rng(4), []
    members = np.repeat(np.arange(120), 20)
    n, share = len(members), 0.05
    for _ in range(150):
        local = draw.beta(0.5, 0.5 * (1 - share) / share, 120)
        truth = (draw.random(n) < local[members]).astype(float)
        said = (draw.random(n) < np.where(truth == 1, 0.5, 0.02)).astype(float)
        weight = 0.3 + said + 0.4 * draw.random(n) if doubtful else np.ones(n)
        chance = 240 * weight / weight.sum()
        given = np.where(draw.random(n) < chance, truth, np.nan)
        found = estimate_prevalence(said, given, members.astype(str), inclusion=chance)
        if found.low is not None and found.high is not None:
            covers.append(found.low <= share <= found.high)
    assert len(covers) > 140
    assert np.mean(covers) >= 0.93


def test_what_cannot_be_corrected_is_refused() -> None:
    """Too few coded sentences, unknown and unequal chances each have their reason."""
    said, names = np.array([1.0, 0.0] * 20), [str(n) for n in range(40)]
    few = np.full(40, np.nan)
    few[:5] = 1
    assert "too few: 5" in estimate_prevalence(said, few, names, method="ppi").reason
    all_coded = np.ones(40)
    assert "not known" in estimate_prevalence(said, all_coded, names).reason
    uneven = np.linspace(0.1, 1, 40)
    found = estimate_prevalence(said, all_coded, names, inclusion=uneven, method="ppi")
    assert found.estimate is None
    assert "use dsl" in found.reason
    with pytest.raises(SettingsError, match="choose from uncorrected, ppi, dsl"):
        estimate_prevalence(said, few, names, method="magic")  # type: ignore[arg-type]


def test_tables_without_coding_say_uncorrected() -> None:
    """Without a coding every row is marked, and equals the plain share."""
    table = estimate_shares(score_tables(), by=("outlet", "lang"))
    assert set(table.column("method")) == {"uncorrected"}
    assert table.column("estimate") == table.column("uncorrected")
    assert len(table.rows) == 3 * (1 + 2 + 2)


@pytest.mark.parametrize(("inclusion", "method"), [(0.9, "dsl"), (None, "ppi")])
def test_tables_with_coding(inclusion: float | None, method: str) -> None:
    """With a coding the method is named; a group with too few codes falls back and says so."""
    codings = [
        Coding(
            article=f"a{n}", span=Span(number * 60, number * 60 + 30), inclusion=inclusion,
            frames=dict.fromkeys(FRAMES, number % 3 == 0),
        )
        for n in (0, 2, 4, 6) for number in range(1, 10)
    ]  # fmt: skip
    rows = list(estimate_shares(score_tables(), codings).records())
    whole = [row for row in rows if row["group"] == "all"]
    assert {row["method"] for row in whole} == {method}
    assert {row["n_coded"] for row in whole} == {36}
    (lone, *_) = [row for row in rows if row["value"] == "El Faro"]
    assert lone["method"] == "uncorrected"
    assert "too few: 0 sentences coded" in str(lone["reason"])
    few = estimate_shares(score_tables(), codings[:12]).records()
    assert {row["n_coded"] for row in few if row["group"] == "all"} == {12}


def test_what_coders_differ_on_counts_in_parts() -> None:
    """A sentence in dispute is neither dropped nor one coder's: each coder's code has its part."""
    tables, frame = score_tables(), FRAMES[0]
    row = next(iter(tables["sentences"].records()))
    first = Coding(
        article="a0", span=Span(int(row["start"]), int(row["end"])), coder="ana", inclusion=0.5,
        frames={frame: True}, voices={frame: "outlet"},
    )  # fmt: skip
    codings = [
        first,
        replace(first, coder="ben", frames={frame: False}, voices={}),
        replace(first, coder="eva", voices={}),
        replace(first, coder="leo", frames={frame: None}, voices={}),
    ]
    (found,) = collect_truths(tables, codings).values()
    assert (found.present, found.voice, found.chance) == (True, "outlet", 0.5)
    assert [(one.present, one.voice) for one in found.others] == [(False, ""), (True, None)]
    assert found.share == pytest.approx(2 / 3)


def test_a_blank_is_no_disagreement() -> None:
    """Who left a frame blank did not code it: the other coder's code and voice stand."""
    one = Coding(
        article="a", span=Span(0, 9), coder="ana", frames={"water": True, "blame": False},
        voices={"water": "rights"}, mode="direct", role="rights",
    )  # fmt: skip
    blank = replace(one, coder="ben", frames={"water": None, "blame": False}, voices={}, mode="")
    (merged,) = merge_coders([blank, one])
    assert (merged.frames, merged.voices, merged.mode) == (one.frames, one.voices, one.mode)
    junk = replace(one, coder="eva", frames={"water": None, "blame": None}, voices={}, junk=True)
    (merged,) = merge_coders([junk, one])
    assert (merged.frames, merged.junk) == (one.frames, False)


def test_junk_is_a_sentence_without_a_frame() -> None:
    """Coded junk counts as coded and as without any frame, whether its frames are blank or not."""
    tables = score_tables()
    codings = [
        Coding(
            article=f"a{n}", span=Span(number * 60, number * 60 + 30), inclusion=0.9,
            frames={**dict.fromkeys(FRAMES, mark), FRAMES[0]: None if junk else mark}, junk=junk,
        )
        for n in (0, 2, 4, 6) for number in range(1, 10)
        for mark in (number % 2 == 0,) for junk in (number == 4,)
    ]  # fmt: skip
    truths = collect_truths(tables, codings)
    for frame in FRAMES:
        assert not truths["a0", 4, frame].share
    rows = [row for row in estimate_shares(tables, codings).records() if row["group"] == "all"]
    assert {row["n_coded"] for row in rows} == {36}
    evens = [number for number in (2, 4, 6, 8) if number != 4]
    coded = [truth for key, truth in truths.items() if key[2] == FRAMES[0]]
    assert sum(truth.share for truth in coded) == 4 * len(evens)


def test_a_share_without_cases_is_not_corrected() -> None:
    """Coded sentences that nobody gives the frame cannot say how often it is missed."""
    said, names = np.zeros(400), [f"{n // 10:02d}" for n in range(400)]
    said[::40] = 1
    given = np.where(np.arange(400) % 10 == 0, said, np.nan)
    given[:400:40] = np.nan
    found = estimate_prevalence(said, given, names, inclusion=np.full(400, 0.1))
    assert found.estimate is None
    assert found.reason == "too few: coded or found in 0 of 30 coded sentences, 5 are needed"
    assert estimate_prevalence(said, said, names, inclusion=np.ones(400)).estimate == 10 / 400
