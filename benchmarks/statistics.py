"""Seconds for all statistics over 10,000 articles of 8 outlets with 3 frames, 2,000 resamples."""

import time
from collections.abc import Callable

import numpy as np

from framing.compare.corpus import build_corpus
from framing.compare.decompose import decompose_pairs
from framing.compare.mixed import compare_mixed
from framing.compare.outlets import compare_outlets
from framing.compare.pairs import compare_pairs
from framing.compare.sensitivity import weigh_removals
from framing.records import ROLES, Table

ARTICLES, OUTLETS, EVENTS, SENTENCES = 10_000, 8, 800, 20
FRAMES = ("government", "opposition", "human_rights")
ROLE_SHARES = np.array([10, 3, 2, 1, 1, 1, 1, 0.3, 0.3, 0.2, 0.1, 0.5])
RESAMPLES, TERMS, LIMIT_SECONDS = 2000, 100, 10


def main() -> None:
    """Print how long each statistic takes and whether all of them stay within the limit."""
    tables = build_tables(np.random.default_rng(1))
    corpus, drawn = build_corpus(tables), {"seed": 1, "resamples": RESAMPLES, "min_articles": 5}
    steps: tuple[tuple[str, Callable[[], Table]], ...] = (
        ("outlets", lambda: compare_outlets(corpus, min_articles=5)),
        ("comparisons", lambda: compare_pairs(corpus, **drawn)),
        ("decomposition", lambda: decompose_pairs(tables, corpus, **drawn)),
        ("mixed", lambda: compare_mixed(corpus, min_articles=5)),
        ("sensitivity", lambda: weigh_removals(tables, corpus, min_articles=5)),
    )
    total = cpu = 0.0
    for name, step in steps:
        start, busy = time.perf_counter(), time.process_time()
        rows = len(step().rows)
        seconds = time.perf_counter() - start
        total += seconds
        cpu += time.process_time() - busy
        print(f"{name}: {seconds:.2f} s for {rows} rows")
    print(
        f"{ARTICLES} articles, {OUTLETS} outlets, {len(FRAMES)} frames, {RESAMPLES} resamples: "
        f"{total:.2f} s, {cpu:.2f} s of processor time (limit {LIMIT_SECONDS} s)"
    )


def build_tables(generator: np.random.Generator) -> dict[str, Table]:
    """Return tables of invented articles: an outlet, an event, and sentences by role and frame."""
    articles_named = [f"a{number:05d}" for number in range(ARTICLES)]
    outlets = generator.integers(OUTLETS, size=ARTICLES)
    events = generator.integers(EVENTS, size=ARTICLES)
    roles = generator.choice(
        len(ROLES), size=(ARTICLES, SENTENCES), p=ROLE_SHARES / ROLE_SHARES.sum()
    )
    framed = generator.random((ARTICLES, SENTENCES, len(FRAMES))) < 0.15
    articles = Table("articles", ("article_id", "outlet", "published", "sentences", "event_id"))
    sentences = Table("sentences", ("article_id", "sentence", "kind", "mode", "role"))
    frames = Table("frames", ("article_id", "sentence", "frame", "present", "voice"))
    names = ("article_id", "sentence", "frame", "term_id", "weight", "negated")
    evidence = Table("evidence", names)
    scores = Table("scores", ("article_id", "frame", "role", "value"))
    for place, name in enumerate(articles_named):
        outlet, event = f"outlet {outlets[place]}", f"e{events[place]}"
        articles.rows.append((name, outlet, "2021-07-10", SENTENCES, event))
        for number, role in enumerate(roles[place].tolist(), start=1):
            mode = "indirect" if role else "none"
            sentences.rows.append((name, number, "body", mode, ROLES[role] if role else ""))
        for number, present in enumerate(framed[place].tolist(), start=1):
            voice = ROLES[roles[place, number - 1]]
            for frame, is_there in zip(FRAMES, present, strict=True):
                frames.rows.append((name, number, frame, int(is_there), voice if is_there else ""))
                if is_there:
                    term = f"{frame}-{(place + number) % TERMS}"
                    evidence.rows.append((name, number, frame, term, 1.0, 0))
        for number, frame in enumerate(FRAMES):
            counts = np.bincount(roles[place][framed[place, :, number]], minlength=len(ROLES))
            scores.rows.extend(
                (name, frame, ROLES[role], count / SENTENCES)
                for role, count in enumerate(counts.tolist())
                if count or role == 0
            )
    tables = (articles, sentences, frames, evidence, scores)
    return {table.name: table for table in tables}


if __name__ == "__main__":
    main()
