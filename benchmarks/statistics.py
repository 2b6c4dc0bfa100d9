"""Seconds for all statistics over 10,000 articles of 8 outlets with 3 frames, 2,000 resamples."""

import time
from collections.abc import Callable

import numpy as np

from framing.compare.decompose import decompose_pairs
from framing.compare.outlets import compare_outlets
from framing.compare.pairs import compare_pairs
from framing.records import ROLES, Table

ARTICLES, OUTLETS, EVENTS, SENTENCES = 10_000, 8, 800, 20
FRAMES = ("government", "opposition", "human_rights")
ROLE_SHARES = np.array([10, 3, 2, 1, 1, 1, 1, 0.3, 0.3, 0.2, 0.1, 0.5])
RESAMPLES, LIMIT_SECONDS = 2000, 10


def main() -> None:
    """Print how long each statistic takes and whether all of them stay within the limit."""
    tables = build_tables(np.random.default_rng(1))
    options = {"seed": 1, "resamples": RESAMPLES, "min_articles": 5}
    steps: tuple[tuple[str, Callable[..., Table]], ...] = (
        ("outlets", compare_outlets),
        ("comparisons", compare_pairs),
        ("decomposition", decompose_pairs),
    )
    total = cpu = 0.0
    for name, step in steps:
        start, busy = time.perf_counter(), time.process_time()
        rows = len(step(tables, **options).rows)
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
    names = [f"a{number:05d}" for number in range(ARTICLES)]
    outlets = generator.integers(OUTLETS, size=ARTICLES)
    events = generator.integers(EVENTS, size=ARTICLES)
    roles = generator.choice(
        len(ROLES), size=(ARTICLES, SENTENCES), p=ROLE_SHARES / ROLE_SHARES.sum()
    )
    framed = generator.random((ARTICLES, SENTENCES, len(FRAMES))) < 0.15
    articles = Table("articles", ("article_id", "outlet", "published", "sentences", "event_id"))
    sentences = Table("sentences", ("article_id", "sentence", "kind", "mode", "role"))
    frames = Table("frames", ("article_id", "sentence", "frame", "present"))
    scores = Table("scores", ("article_id", "frame", "role", "value"))
    for place, name in enumerate(names):
        outlet, event = f"outlet {outlets[place]}", f"e{events[place]}"
        articles.rows.append((name, outlet, "2021-07-10", SENTENCES, event))
        for number, role in enumerate(roles[place].tolist(), start=1):
            mode = "indirect" if role else "none"
            sentences.rows.append((name, number, "body", mode, ROLES[role] if role else ""))
        for number, present in enumerate(framed[place].tolist(), start=1):
            frames.rows.extend(
                (name, number, frame, int(is_there))
                for frame, is_there in zip(FRAMES, present, strict=True)
            )
        for number, frame in enumerate(FRAMES):
            counts = np.bincount(roles[place][framed[place, :, number]], minlength=len(ROLES))
            scores.rows.extend(
                (name, frame, ROLES[role], count / SENTENCES)
                for role, count in enumerate(counts.tolist())
                if count or role == 0
            )
    return {"articles": articles, "sentences": sentences, "frames": frames, "scores": scores}


if __name__ == "__main__":
    main()
