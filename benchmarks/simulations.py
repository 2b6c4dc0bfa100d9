"""Invented outlets with known differences: do intervals cover, do tests keep their level?

`python -m benchmarks.simulations [RUNS]`; 400 runs a cell by default, 2,000 for the figures in
docs/statistics.md.
"""

import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import chi2_contingency

from framing.compare.corpus import build_corpus
from framing.compare.decompose import PARTS, decompose_pairs
from framing.compare.mixed import compare_mixed
from framing.compare.pairs import compare_pairs
from framing.records import Table

ROLES = ("outlet", "government", "rights")
FRAME = "human_rights"
RESAMPLES = 399
WORDS = 25


@dataclass(frozen=True)
class Outlet:
    """How an outlet writes: whom it gives how much room, and how often each carries the frame."""

    mix: tuple[float, float, float] = (0.5, 0.3, 0.2)
    rates: tuple[float, float, float] = (0.12, 0.05, 0.5)


@dataclass(frozen=True)
class Plan:
    """How many events, whether both outlets cover them, and how many articles each writes."""

    name: str
    events: int
    articles: tuple[int, int]
    shared: bool = True
    spread: float = 0.8


BASE = Outlet()
SCENARIOS = {
    "no difference": (BASE, BASE),
    "whom they quote": (BASE, replace(BASE, mix=(0.5, 0.1, 0.4))),
    "own voice": (BASE, replace(BASE, rates=(0.3, 0.05, 0.5))),
}
PLANS = (
    Plan("40 events, 1 article each", 40, (1, 1)),
    Plan("20 events, 1-3 articles each", 20, (1, 3)),
    Plan("8 events, 2-4 articles each", 8, (2, 4)),
    Plan("3 events, 4-8 articles each", 3, (4, 8), spread=0.0),
    Plan("1 event, 10-20 articles each", 1, (10, 20), spread=0.0),
    Plan("30 events each, none shared", 30, (1, 2), shared=False),
)


def main() -> None:
    """Print coverage, rejections and false discoveries beside what a naive test does."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 400
    pooled: dict[str, list[bool]] = defaultdict(list)
    for number, (scenario, outlets) in enumerate(SCENARIOS.items()):
        for place, plan in enumerate(PLANS):
            generator = np.random.default_rng([7, number, place])
            truth = find_truth(outlets, plan, generator)
            seen = run_cell(outlets, plan, truth, runs, generator)
            for key, values in seen.items():
                pooled[f"{scenario}: {key}"] += values
            print(f"{scenario}; {plan.name}: {describe(seen)}", flush=True)
    print(f"\npooled over plans, {runs} runs each")
    for key, values in pooled.items():
        print(f"{key}: {np.mean(values):.3f}")
    print_false_discoveries(max(50, runs // 8))


def describe(seen: dict[str, list[bool]]) -> str:
    """Return each figure of a cell as a share of runs."""
    return ", ".join(f"{key} {np.mean(values):.3f}" for key, values in seen.items() if values)


def run_cell(
    outlets: Sequence[Outlet],
    plan: Plan,
    truth: dict[str, float],
    runs: int,
    generator: np.random.Generator,
) -> dict[str, list[bool]]:
    """Return, run by run, which intervals held the truth and which tests rejected."""
    seen: dict[str, list[bool]] = defaultdict(list)
    options = {"resamples": RESAMPLES, "min_articles": 5}
    for seed in range(runs):
        tables, counts = build_tables(outlets, plan, generator)
        corpus = build_corpus(tables)
        for row in compare_pairs(corpus, seed=seed, **options).records():
            role = str(row["role"])
            if role not in {"all", "outlet", "quoted"}:
                continue
            if row["low"] is not None:
                seen[f"covers {role}"].append(row["low"] <= truth[role] <= row["high"])
            if row["p"] is not None:
                seen[f"rejects {role}"].append(row["p"] <= 0.05)
        (parts,) = decompose_pairs(tables, corpus, seed=seed, **options).records()
        for part in PARTS:
            if parts[f"{part}_low"] is not None:
                seen[f"covers {part}"].append(
                    parts[f"{part}_low"] <= truth[part] <= parts[f"{part}_high"]
                )
        for row in compare_mixed(corpus, min_articles=5).records():
            if row["low"] is not None:
                seen[f"mixed model covers {row['role']}"].append(
                    row["low"] <= truth[str(row["role"])] <= row["high"]
                )
        seen["naive hit count rejects"].append(test_hits(counts))
    return seen


def test_hits(counts: np.ndarray) -> bool:
    """Return whether a chi-squared test of hits against other words calls the outlets different."""
    hits, words = counts[:, 0], counts[:, 1]
    return bool(chi2_contingency(np.stack([hits, words - hits])).pvalue <= 0.05)


def draw_article(
    outlet: Outlet, topic: np.ndarray, generator: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Return the sentences by role and those with the frame, given what the event is about.

    `topic` moves the event's rate and who is heard; each article has a lean of its own.
    """
    size = int(generator.integers(8, 30))
    mix = np.array(outlet.mix) * np.exp([0, topic[1], -topic[1]])
    mix = generator.dirichlet(12 * mix / mix.sum())
    logit = np.log(outlet.rates) - np.log1p(-np.array(outlet.rates))
    rates = 1 / (1 + np.exp(-(logit + topic[0] + generator.normal(0, 0.6))))
    spoken = generator.multinomial(size, mix)
    return spoken, generator.binomial(spoken, rates)


def find_truth(
    outlets: Sequence[Outlet], plan: Plan, generator: np.random.Generator, size: int = 1_000_000
) -> dict[str, float]:
    """Return the true differences and parts, from a million articles of either outlet."""
    w, v = zip(*(find_voices(one, plan.spread, generator, size) for one in outlets), strict=True)
    gap = v[0] - v[1]
    p = [framed / room for framed, room in zip(v, w, strict=True)]
    choice = ((w[0] - w[1]) * (p[0] + p[1]) / 2)[1:].sum()
    said = ((w[0] + w[1]) / 2 * (p[0] - p[1]))[1:].sum()
    return {
        "all": gap.sum(),
        "outlet": gap[0],
        "quoted": gap[1:].sum(),
        "own_narration": gap[0],
        "choice_of_sources": choice,
        "what_sources_say": said,
    }


def find_voices(
    outlet: Outlet, spread: float, generator: np.random.Generator, size: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the true share of sentences by role, and of those that also carry the frame."""
    topic = generator.normal(0, 1, (size, 2)) * spread
    mix = np.array(outlet.mix) * np.exp(topic[:, 1:] * np.array([0, 1, -1]))
    room = generator.standard_gamma(12 * mix / mix.sum(axis=1, keepdims=True))
    room /= room.sum(axis=1, keepdims=True)
    logit = np.log(outlet.rates) - np.log1p(-np.array(outlet.rates))
    lean = topic[:, :1] + generator.normal(0, 0.6, (size, 1))
    return room.mean(axis=0), (room / (1 + np.exp(-(logit + lean)))).mean(axis=0)


def build_tables(
    outlets: Sequence[Outlet], plan: Plan, generator: np.random.Generator
) -> tuple[dict[str, Table], np.ndarray]:
    """Return stored tables of one invented corpus, and each outlet's hits and words."""
    articles = Table("articles", ("article_id", "outlet", "published", "sentences", "event_id"))
    sentences = Table("sentences", ("article_id", "sentence", "kind", "mode", "role"))
    frames = Table("frames", ("article_id", "sentence", "frame", "present"))
    scores = Table("scores", ("article_id", "frame", "role", "value"))
    counts = np.zeros((len(outlets), 2))
    for event in range(plan.events):
        topic = generator.normal(0, 1, 2) * plan.spread
        for place, outlet in enumerate(outlets):
            if not plan.shared:
                topic = generator.normal(0, 1, 2) * plan.spread
            name = f"e{event}" if plan.shared else f"e{event}-{place}"
            for _ in range(int(generator.integers(plan.articles[0], plan.articles[1] + 1))):
                spoken, framed = draw_article(outlet, topic, generator)
                identifier, total = f"a{len(articles.rows)}", int(spoken.sum())
                counts[place] += (int((framed * 2).sum()), total * WORDS)
                articles.rows.append((identifier, f"outlet {place}", "2021", total, name))
                add_sentences(identifier, spoken, framed, sentences, frames)
                scores.rows.extend(
                    (identifier, FRAME, role, carrying / total)
                    for role, carrying in zip(ROLES, framed.tolist(), strict=True)
                )
    tables = (articles, sentences, frames, scores)
    return {table.name: table for table in tables}, counts


def add_sentences(
    identifier: str, spoken: np.ndarray, framed: np.ndarray, sentences: Table, frames: Table
) -> None:
    """Append an article's sentences and those that carry the frame."""
    number = 0
    for role, total, carrying in zip(ROLES, spoken.tolist(), framed.tolist(), strict=True):
        mode, said_by = ("none", "") if role == "outlet" else ("indirect", role)
        for place in range(total):
            number += 1
            sentences.rows.append((identifier, number, "body", mode, said_by))
            if place < carrying:
                frames.rows.append((identifier, number, FRAME, 1))


def print_false_discoveries(runs: int) -> None:
    """Print the share of false discoveries at q .05 when two of eight outlets differ."""
    other = SCENARIOS["own voice"][1]
    outlets = [BASE] * 6 + [other] * 2
    plan = Plan("", 15, (1, 2))
    generator = np.random.default_rng(11)
    kinds = {f"outlet {place}": place >= 6 for place in range(8)}
    false, power = [], []
    for seed in range(runs):
        tables, _ = build_tables(outlets, plan, generator)
        table = compare_pairs(build_corpus(tables), seed=seed, resamples=999, min_articles=5)
        rows = [row for row in table.records() if row["q"] is not None]
        real = [
            row["role"] == "outlet" and kinds[str(row["outlet"])] != kinds[str(row["versus"])]
            for row in rows
        ]
        found = [row["q"] <= 0.05 for row in rows]
        wrong = sum(hit and not there for hit, there in zip(found, real, strict=True))
        false.append(wrong / max(1, sum(found)))
        power.append(sum(hit and there for hit, there in zip(found, real, strict=True)) / sum(real))
    print(
        f"\n{len(kinds)} outlets, 56 tests, 12 real differences, {runs} runs: false discovery rate "
        f"{np.mean(false):.3f} at q .05, real differences found {np.mean(power):.2f}"
    )


if __name__ == "__main__":
    main()
