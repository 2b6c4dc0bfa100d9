"""Shares and differences of outlets are corrected by coded sentences, or say why they are not."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing.compare.every import compare_tables
from framing.records import Table
from framing.score.prevalence import Truth, Truths
from framing.tables.load import load_tables
from framing.tables.write import write_tables
from framing.text.digest import digest_text
from tests.compare.invented import FRAME, build_tables
from tests.compare.test_command import call

HIT, ALARM, CHANCE, ARTICLES, SENTENCES = 0.6, 0.2, 0.25, 40, 20
SHARES = {"A": 0.4, "B": 0.2}


def make_corpus(draw: np.random.Generator, events: int) -> tuple[dict[str, Table], Truths, Truths]:
    """Return stored tables of a scorer that errs, all its true codes, and those of a sample."""
    articles, codes = [], []
    for outlet, share in SHARES.items():
        for number in range(ARTICLES):
            local = draw.beta(share * 10, (1 - share) * 10)
            true = draw.random(SENTENCES) < local
            said = draw.random(SENTENCES) < np.where(true, HIT, ALARM)
            event = f"e{number % events}" if events else ""
            articles.append((outlet, event, [("outlet", bool(mark)) for mark in said]))
            codes.append(true)
    tables = build_tables(articles)
    every, drawn = {}, {}
    for place, true in enumerate(codes):
        for number, mark in enumerate(true, start=1):
            truth = Truth(present=bool(mark), voice="outlet" if mark else "", chance=CHANCE)
            every[f"a{place:04d}", number, FRAME] = truth
            if draw.random() < CHANCE:
                drawn[f"a{place:04d}", number, FRAME] = truth
    return tables, every, drawn


def compare(tables: dict[str, Table], truths: Truths | None) -> dict[str, Table]:
    """Return the compared tables, few draws."""
    return compare_tables(tables, seed=1, resamples=100, min_articles=5, truths=truths)


def read(table: Table, **wanted: str) -> dict:
    """Return the one row with these cells."""
    (found,) = [
        row for row in table.records() if all(row[key] == value for key, value in wanted.items())
    ]
    return found


@pytest.mark.parametrize("events", [0, 8])
def test_corrected_shares_and_differences_cover(events: int) -> None:
    """Over many corpora the corrected figures are right and cover; the scorer's own do not."""
    draw, hits, naive, means = np.random.default_rng(3), np.zeros(3), np.zeros(3), []
    corpora = 24
    for _ in range(corpora):
        tables, _, drawn = make_corpus(draw, events)
        made = compare(tables, drawn)
        rows = [read(made["outlets"], outlet=name, role="all") for name in SHARES]
        pair = read(made["comparisons"], outlet="A", role="all")
        wanted = (*SHARES.values(), SHARES["A"] - SHARES["B"])
        hits += [
            r["corrected_low"] <= w <= r["corrected_high"]
            for r, w in zip([*rows, pair], wanted, strict=True)
        ]
        naive += [r["low"] <= w <= r["high"] for r, w in zip([*rows, pair], wanted, strict=True)]
        means.append([row["corrected"] for row in (*rows, pair)])
        assert {row["correction"] for row in (*rows, pair)} == {"dsl"}
    assert np.mean(means, axis=0) == pytest.approx([0.4, 0.2, 0.2], abs=0.03)
    assert (hits / corpora >= 0.85).all()
    assert (naive[1:] / corpora < 0.6).all()


def test_a_coding_of_everything_is_the_truth() -> None:
    """With every sentence coded the corrected share is the coded mean over articles."""
    tables, every, _ = make_corpus(np.random.default_rng(5), 0)
    sure = {key: Truth(present=t.present, voice=t.voice, chance=1.0) for key, t in every.items()}
    found = read(compare(tables, sure)["outlets"], outlet="A", role="outlet")
    coded = [
        truth.present for (article, _, _), truth in sure.items() if article < f"a{ARTICLES:04d}"
    ]
    assert found["corrected"] == pytest.approx(np.mean(coded), abs=1e-8)


def test_within_one_event_articles_are_the_units() -> None:
    """Articles on one event have an interval, as wide as if each had an event of its own."""
    (one, _, coded), (apart, _, _) = (
        make_corpus(np.random.default_rng(5), events) for events in (1, 0)
    )
    rows = [
        read(compare(tables, coded)["outlets"], outlet="A", role="all") for tables in (one, apart)
    ]
    assert rows[0]["corrected_low"] is not None
    for name in ("corrected", "corrected_low", "corrected_high"):
        assert rows[0][name] == rows[1][name]


def test_without_enough_codes_the_row_says_so() -> None:
    """No coding: 'uncorrected'. Too few coded sentences of an outlet: the reason, no figure."""
    tables, every, _ = make_corpus(np.random.default_rng(6), 0)
    plain = compare(tables, None)
    assert set(plain["outlets"].column("correction")) == {"uncorrected"}
    assert set(plain["outlets"].column("corrected")) == {None}
    few = dict(list(every.items())[:19])
    made = compare(tables, few)
    row = read(made["outlets"], outlet="A", role="all")
    assert row["corrected"] is None
    assert row["correction"] == "uncorrected: too few: 19 sentences coded, 20 are needed"
    pair = read(made["comparisons"], outlet="A", role="all")
    assert pair["correction"].startswith("uncorrected: A: too few")
    assert [row[:4] for row in made["outlets"].rows] == [row[:4] for row in plain["outlets"].rows]


def test_a_voice_that_nobody_coded_is_not_corrected() -> None:
    """Where the frame was coded and its voice was not, the frame is corrected, its voices are not.

    Sentences without the frame alone would pull every voice down.
    """
    tables, every, _ = make_corpus(np.random.default_rng(7), 0)
    blank = {key: replace(one, voice=one.voice or "", chance=1.0) for key, one in every.items()}
    lacking = [key for key, one in blank.items() if one.present and key[0] < "a0040"][:3]
    blank |= {key: replace(blank[key], voice=None) for key in lacking}
    made = compare(tables, blank)
    rows = made["outlets"]
    assert read(rows, outlet="A", role="all")["correction"] == "dsl"
    row = read(rows, outlet="A", role="outlet")
    assert (row["corrected"], row["corrected_low"]) == (None, None)
    assert row["correction"] == "uncorrected: 3 coded sentences with the frame have no voice"
    assert read(rows, outlet="B", role="outlet")["correction"] == "dsl"
    pair = read(made["comparisons"], outlet="A", role="outlet")
    assert pair["correction"] == "uncorrected: A: 3 coded sentences with the frame have no voice"
    # Another coder of the same sentence who names the voice is taken at their word.
    both = {key: replace(blank[key], others=(every[key],)) for key in lacking}
    given = read(compare(tables, blank | both)["outlets"], outlet="A", role="outlet")
    full = {key: replace(one, chance=1.0) for key, one in every.items()}
    assert (
        given["corrected"]
        == read(compare(tables, full)["outlets"], outlet="A", role="outlet")["corrected"]
    )


def test_a_voice_without_cases_is_not_corrected() -> None:
    """Below five coded sentences with the frame in a voice, by coder or scorer, there is no figure."""
    tables, _, drawn = make_voices(np.random.default_rng(11))
    articles = {key[0] for key in drawn if key[0] < "a0040"}
    coded = {key: one for key, one in drawn.items() if key[0] in articles}
    row = read(compare(tables, coded)["outlets"], outlet="A", role="all")
    assert row["correction"] == "dsl"
    said = {
        (str(article), sentence): voice
        for article, sentence, _, present, voice in tables["frames"].rows
        if present
    }
    few, shown = {}, 0
    for key, one in coded.items():
        quoted = one.voice == "rights" or said.get(key[:2]) == "rights"
        shown += quoted
        if not quoted or shown <= 4:
            few[key] = one
    rows = compare(tables, few)["outlets"]
    assert read(rows, outlet="A", role="outlet")["correction"] == "dsl"
    row = read(rows, outlet="A", role="rights")
    assert row["corrected"] is None
    wanted = f"too few: coded or found in 4 of {len(few)} coded sentences, 5 are needed"
    assert row["correction"] == f"uncorrected: {wanted}"
    (parts,) = compare(tables, few | {k: v for k, v in drawn.items() if k[0] >= "a0040"})[
        "decomposition"
    ].records()
    assert parts["correction"] == f"uncorrected: A: sources: {wanted}"


def test_mistakes_that_nobody_saw_widen_the_interval() -> None:
    """A scorer never caught erring in n coded sentences may still err: about 2.8 / n below, and above."""
    tables, every, _ = make_corpus(np.random.default_rng(12), 0)
    said = {(str(row[0]), row[1]): bool(row[3]) for row in tables["frames"].rows}
    right = {
        key: Truth(present=said[key[:2]], voice="outlet" if said[key[:2]] else "", chance=0.1)
        for key in every
        if key[1] in (1, 11)
    }
    row = read(compare(tables, right)["outlets"], outlet="A", role="all")
    plain = read(compare(tables, None)["outlets"], outlet="A", role="all")
    n = sum(key[0] < "a0040" for key in right)
    assert row["corrected"] == pytest.approx(plain["estimate"], abs=1e-8)
    # All articles are as long, so all coded sentences weigh alike; 2.02 is t for 40 articles.
    sure = read(
        compare(tables, {key: replace(one, chance=1.0) for key, one in right.items()})["outlets"],
        outlet="A",
        role="all",
    )
    halves = [one["corrected"] - one["corrected_low"] for one in (row, sure)]
    unseen = 2.02 * np.sqrt(2 * 0.9) / n
    assert halves[0] == pytest.approx(np.hypot(halves[1], unseen), rel=0.01)
    above = [one["corrected_high"] - one["corrected"] for one in (row, sure)]
    assert above[0] > halves[0]
    assert above[0] > above[1]


def test_the_command_takes_a_coding(tmp_path: Path) -> None:
    """`framing compare --coding` corrects the stored tables and notes the coding's digest."""
    tables, every, _ = make_corpus(np.random.default_rng(8), 0)
    _add_text(tables)
    write_tables(
        [
            *tables.values(),
            Table("evidence", ("article_id", "sentence", "frame", "term_id", "weight", "negated")),
        ],
        tmp_path,
    )
    names = (
        "article",
        "start",
        "end",
        "digest",
        FRAME,
        f"{FRAME}_voice",
        f"{FRAME}_stance",
        "inclusion",
    )
    with (tmp_path / "coding.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for (article, sentence, _), truth in every.items():
            text = f"Sentence {sentence}."
            start = 20 * int(str(sentence))
            voice = ("outlet", "own") if truth.present else ("", "")
            writer.writerow(
                (
                    article,
                    start,
                    start + len(text),
                    digest_text(text),
                    int(truth.present),
                    *voice,
                    1,
                )
            )
    assert call("compare", tmp_path, "--resamples", 100, "--coding", tmp_path / "coding.csv") == 0
    assert read(load_tables(tmp_path)["outlets"], outlet="A", role="all")["correction"] == "dsl"
    assert '"digest"' in (tmp_path / "compare.json").read_text(encoding="utf-8")
    assert call("compare", tmp_path, "--coding", tmp_path / "none.csv") == 2


def _add_text(tables: dict[str, Table]) -> None:
    articles, sentences = tables["articles"], tables["sentences"]
    tables["articles"] = Table(
        "articles",
        (*articles.columns, "lang", "source"),
        [(*row, "en", f"{row[0]}.txt") for row in articles.rows],
    )
    rows = []
    for row in sentences.rows:
        start, text = 20 * int(str(row[1])), f"Sentence {row[1]}."
        rows.append((*row, start, start + len(text), text))
    tables["sentences"] = Table("sentences", (*sentences.columns, "start", "end", "text"), rows)


def make_voices(draw: np.random.Generator) -> tuple[dict[str, Table], Truths, Truths]:
    """Return a corpus of two outlets that differ in whom they quote and in what is said."""
    articles, codes = [], []
    quoting, rates = {"A": 0.6, "B": 0.3}, {"A": (0.1, 0.6), "B": (0.2, 0.4)}
    for outlet, share in quoting.items():
        for _ in range(ARTICLES):
            quoted = draw.random(SENTENCES) < draw.beta(share * 10, (1 - share) * 10)
            true = draw.random(SENTENCES) < np.where(quoted, rates[outlet][1], rates[outlet][0])
            said = draw.random(SENTENCES) < np.where(true, HIT, ALARM)
            roles = ["rights" if is_quoted else "outlet" for is_quoted in quoted]
            articles.append((outlet, "", [(r, bool(m)) for r, m in zip(roles, said, strict=True)]))
            codes.append((roles, true))
    every, drawn = {}, {}
    for place, (roles, true) in enumerate(codes):
        for number, (role, mark) in enumerate(zip(roles, true, strict=True), start=1):
            truth = Truth(present=bool(mark), voice=role if mark else "", chance=CHANCE)
            every[f"a{place:04d}", number, FRAME] = truth
            if draw.random() < CHANCE:
                drawn[f"a{place:04d}", number, FRAME] = truth
    return build_tables(articles), every, drawn


PARTS = ("own_narration", "choice_of_sources", "what_sources_say")


def test_corrected_parts_are_right_and_cover() -> None:
    """The parts' true values, by hand from the rates, lie in their intervals; the raw ones are off.

    Own narration .4 × .1 − .7 × .2; choice (.6 − .3)(.6 + .4) / 2; said (.6 + .3)(.6 − .4) / 2.
    """
    draw, inside, means, raw = np.random.default_rng(5), np.zeros(3), [], []
    expected = (0.4 * 0.1 - 0.7 * 0.2, 0.3 * 1.0 / 2, 0.9 * 0.2 / 2)
    runs = 24
    for _ in range(runs):
        tables, _, drawn = make_voices(draw)
        (row,) = compare(tables, drawn)["decomposition"].records()
        means.append([row[f"corrected_{part}"] for part in PARTS])
        raw.append([row[part] for part in PARTS])
        ends = [(row[f"corrected_{p}_low"], row[f"corrected_{p}_high"]) for p in PARTS]
        inside += [low <= truth <= high for truth, (low, high) in zip(expected, ends, strict=True)]
    assert np.mean(means, axis=0) == pytest.approx(expected, abs=0.015)
    assert np.abs(np.mean(raw, axis=0) - expected)[1:].min() > 0.02
    assert (inside >= 0.85 * runs).all()


def test_corrected_parts_add_up_to_the_corrected_difference() -> None:
    """With known chances the parts are the corrected difference of `comparisons`; all coded, the truth."""
    tables, every, drawn = make_voices(np.random.default_rng(6))
    made = compare(tables, drawn)
    (row,) = made["decomposition"].records()
    whole = read(made["comparisons"], role="all")["corrected"]
    assert row["correction"] == "dsl"
    assert sum(row[f"corrected_{part}"] for part in PARTS) == pytest.approx(whole, abs=1e-6)
    assert row["corrected_difference"] == pytest.approx(whole, abs=1e-6)
    truths = {key: Truth(present=t.present, voice=t.voice, chance=1.0) for key, t in every.items()}
    (full,) = compare(tables, truths)["decomposition"].records()
    present = {key: int(truth.present) for key, truth in every.items()}
    frames = Table("frames", tables["frames"].columns)
    for article, sentence, frame, _, voice in tables["frames"].rows:
        is_framed = present[article, sentence, frame]
        frames.rows.append((article, sentence, frame, is_framed, voice if is_framed else ""))
    (true,) = compare({**tables, "frames": frames}, None)["decomposition"].records()
    for part in PARTS:
        assert full[f"corrected_{part}"] == pytest.approx(true[part], abs=1e-6)


def test_parts_without_enough_codes_say_so() -> None:
    """Without a coding, or with a few sentences of it, the parts stay uncorrected and say why."""
    tables, _, drawn = make_voices(np.random.default_rng(7))
    (row,) = compare(tables, None)["decomposition"].records()
    assert (row["corrected_difference"], row["correction"]) == (None, "uncorrected")
    few = dict(list(drawn.items())[:10])
    (row,) = compare(tables, few)["decomposition"].records()
    assert row["corrected_difference"] is None
    assert row["correction"] == "uncorrected: A: too few: 10 sentences coded, 20 are needed"


def test_what_two_coders_say_is_averaged() -> None:
    """With every sentence coded by two, the corrected share is the mean of what each of them says."""
    tables, every, _ = make_corpus(np.random.default_rng(5), 0)
    strict = Truth(present=False, voice="", chance=1.0)
    coders = [
        {key: replace(one, chance=1.0) for key, one in every.items()},
        dict.fromkeys(every, strict),
    ]
    both = {key: replace(one, others=(strict,)) for key, one in coders[0].items()}
    for role in ("all", "outlet"):
        shares = [
            read(compare(tables, truths)["outlets"], outlet="A", frame=FRAME, role=role)[
                "corrected"
            ]
            for truths in (*coders, both)
        ]
        assert shares[1] == 0
        assert shares[2] == pytest.approx(shares[0] / 2, abs=1e-4)
