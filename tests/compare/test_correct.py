"""Shares and differences of outlets are corrected by coded sentences, or say why they are not."""

import csv
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
    corpora = 40
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


def test_the_voice_is_corrected_too() -> None:
    """A voice that the coder left blank counts for the frame in any voice, not for a role."""
    tables, every, _ = make_corpus(np.random.default_rng(7), 0)
    blank = {
        key: Truth(present=t.present, voice=None if t.present else "", chance=1.0)
        for key, t in every.items()
    }
    made = compare(tables, blank)["outlets"]
    assert read(made, outlet="A", role="all")["correction"] == "dsl"
    # Only sentences without the frame are left to judge the own voice by: what the scorer says
    # of all of them, less what it says of those.
    said = tables["frames"].column("present")[: ARTICLES * SENTENCES]
    true = [every[row[0], row[1], FRAME].present for row in tables["frames"].rows[: len(said)]]
    alarms = [mark for mark, is_true in zip(said, true, strict=True) if not is_true]
    row = read(made, outlet="A", role="outlet")
    assert row["corrected"] == pytest.approx(np.mean(said) - np.mean(alarms), abs=1e-8)


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
    assert call("compare", tmp_path, "--coding", tmp_path / "none.csv") == 3


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
