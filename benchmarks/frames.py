"""How well frames are found: lexicon alone, each family of features added in turn, the ceiling."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.shared import ROOT, find_shared
from framing.attribute.roles.find import RoleFinder
from framing.learn.coded import TaughtCorpus, read_coded_corpus, read_gold, read_pool
from framing.learn.examples import (
    Examples,
    Stages,
    TaughtArticle,
    build_examples,
    prepare_corpus,
    sample_rows,
)
from framing.learn.fit import (
    Distiller,
    Fitter,
    choose_thresholds,
    cross_predict,
    fit_alone,
    fit_linear,
)
from framing.learn.folds import assign_folds, assign_random_folds, group_outlet
from framing.learn.further import add_codings
from framing.learn.measure import (
    average_f1,
    bootstrap_f1,
    cross_mark,
    mark_present,
    measure_brier,
    measure_frame,
)
from framing.learn.train import Plan, group_by_outlet
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.score.classifier import find_model
from framing.score.features import FAMILIES, FeatureSpace
from framing.score.model import load_model
from framing.score.network import Network
from framing.score.words import WordTable

Present = NDArray[np.bool_]
Floats = NDArray[np.float32]
Codes = NDArray[np.int8]
PLAN = Plan()
CODINGS = ROOT / "codings" / "political-violence.csv"
HELD_OUT = ROOT / "codings" / "held-out.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The coded corpora, run through the stages once."""

    lexicon: Lexicon
    corpora: tuple[TaughtCorpus, ...]
    prepared: tuple[dict[str, TaughtArticle], ...]
    table: WordTable
    first: frozenset[str]  # articles of the shared coding; the project's own are 'further'

    def build(self, families: tuple[str, ...]) -> tuple[Examples, ...]:
        """Return the rows of every corpus with some families of features."""
        space = FeatureSpace(
            frames=self.lexicon.frame_names,
            themes=tuple(theme.name for theme in self.lexicon.themes),
            width=self.table.size,
            families=families,
        )
        pairs = zip(self.corpora, self.prepared, strict=True)
        return tuple(
            build_examples(corpus, prepared, self.lexicon, space, self.table)
            for corpus, prepared in pairs
        )


def main() -> None:
    """Print macro-F1 per language on outlets left out, on dev.csv and on the seeds."""
    found = find_shared("data/coded.jsonl.gz", "gold/dev.csv", "gold/seeds.csv")
    if found is None:
        return
    bench = _prepare(found[0].parent, found[1].parent)
    rows = bench.build(FAMILIES)
    folds = group_by_outlet(rows[0], PLAN.folds)
    distiller = _make_distiller(bench, found[0].parent / "pool.jsonl.gz")
    print("macro-F1 (government, opposition, human rights); coded (shared coding) and further (the")
    print("project's, ordinary news): folds whose outlets were never seen in training")
    print(
        "dev, seeds and held out were never trained on; Spanish dev holds two opposition sentences;"
    )
    print("held out: passages that were hard for an earlier fit, of articles that nobody had coded")
    _print("always yes", rows, [np.ones_like(item.codes, dtype=bool) for item in rows], bench.first)
    _print("lexicon alone", rows, [item.lexicon == 1 for item in rows], bench.first)
    for count in range(1, len(FAMILIES) + 1):
        part = bench.build(FAMILIES[:count])
        _print(
            f"+ {FAMILIES[count - 1]}, linear",
            part,
            _judge(part, folds, _fit_linear)[0],
            bench.first,
        )
    present, chances = _judge(rows, folds, distiller)
    _print("student of all (default)", rows, present, bench.first)
    _print_conflicts(rows, bench, distiller)
    _print_checks(rows, present[0], chances, distiller)
    _print_ceiling(bench.corpora[0], bench.lexicon.frame_names)
    _print_speed(bench)


def _prepare(data: Path, gold: Path) -> Bench:
    lexicon = load_lexicon("political-violence")
    shared = read_coded_corpus(data)
    coded = add_codings(shared, [CODINGS], data / "pool.jsonl.gz")
    corpora = (
        coded,
        read_gold(gold / "dev.csv", gold / "dev_texts"),
        read_gold(gold / "seeds.csv", gold.parent / "seeds"),
        _read_held_out(data / "pool.jsonl.gz", coded),
    )
    stages = Stages.load(lexicon)
    return Bench(
        lexicon=lexicon,
        corpora=corpora,
        prepared=tuple(prepare_corpus(corpus, stages) for corpus in corpora),
        table=load_model(find_model(lexicon)).words,
        first=frozenset(shared.articles),
    )


def _read_held_out(pool: Path, coded: TaughtCorpus) -> TaughtCorpus:
    """Return the held-out coding, without articles of which the training coding knows sentences."""
    empty = TaughtCorpus(articles={}, sentences=())
    every = add_codings(empty, [HELD_OUT], pool)
    fresh = {key: item for key, item in every.articles.items() if key not in coded.articles}
    kept = tuple(item for item in every.sentences if item.article in fresh)
    return TaughtCorpus(articles=fresh, sentences=kept)


def _make_distiller(bench: Bench, pool: Path) -> Distiller:
    space = load_model(find_model(bench.lexicon)).space
    stages = Stages.load(bench.lexicon)
    uncoded = sample_rows(read_pool(pool), stages, space, bench.table, PLAN.uncoded)
    return Distiller(uncoded=uncoded, strength=PLAN.strength)


def _fit_linear(features: Floats, codes: Codes) -> Network:
    return fit_linear(features, codes, PLAN.strength)


def _judge(
    rows: tuple[Examples, ...], folds: NDArray[np.int64], fitter: Fitter
) -> tuple[list[Present], Floats]:
    """Return what is present in each corpus, and the chances on the coded one's held-out folds."""
    coded = rows[0]
    chances = cross_predict(coded, folds, fitter)
    thresholds = choose_thresholds(coded, chances)
    fitted = fit_alone(fitter, coded.features, coded.codes)
    others = [
        mark_present(fitted.predict(item.features), item.langs, thresholds) for item in rows[1:]
    ]
    return [cross_mark(coded, chances, folds), *others], chances


def _print(
    name: str, rows: tuple[Examples, ...], present: list[Present], first: frozenset[str]
) -> None:
    shared = np.isin(rows[0].articles, sorted(first))
    parts = [("coded", 0, shared), ("further", 0, ~shared)]
    parts += [
        (title, at, np.ones(len(rows[at]), dtype=bool))
        for at, title in enumerate(("dev", "seeds", "held out"), start=1)
        if at < len(rows)
    ]
    cells = [
        f"{title} {lang} {_format(rows[at], present[at], chosen & (rows[at].langs == lang))}"
        for title, at, chosen in parts
        for lang in ("en", "es")
        if (chosen & (rows[at].langs == lang)).any()
    ]
    print(f"{name:26s} " + " | ".join(cells))


def _format(rows: Examples, present: Present, chosen: Present) -> str:
    codes, marks = rows.codes[chosen], present[chosen]
    each = [measure_frame(codes[:, frame], marks[:, frame]).f1 for frame in range(codes.shape[1])]
    parts = " ".join("  - " if value is None else f"{value:.2f}" for value in each)
    return f"{average_f1(codes, marks) or 0:.3f} ({parts})"


def _print_conflicts(rows: tuple[Examples, ...], bench: Bench, fitter: Fitter) -> None:
    """Leave out whole countries, as the articles themselves name them."""
    finder = RoleFinder.load()
    countries = {
        key: finder.find_country(item.article, item.tokens) or "unknown"
        for key, item in bench.prepared[0].items()
    }
    groups = [countries[key] for key in rows[0].articles.tolist()]
    present, _ = _judge(rows[:1], assign_folds(groups, PLAN.folds), fitter)
    _print("whole countries left out", rows[:1], present, bench.first)


def _print_checks(
    rows: tuple[Examples, ...], present: Present, chances: Floats, fitter: Fitter
) -> None:
    coded = rows[0]
    low, high = bootstrap_f1(coded, present, seed=0) or (np.nan, np.nan)
    print(f"coded, both languages: 95 % interval {low:.3f} to {high:.3f} (articles resampled)")
    print(f"Brier score, outlets left out: {measure_brier(coded.codes, chances) or np.nan:.4f}")
    for start in range(0, 10, 2):
        between = (chances >= start / 10) & (chances < (start + 2) / 10)
        if between.any():
            said, true = chances[between].mean(), (coded.codes[between] == 1).mean()
            print(f"  said {said:.2f}, true {true:.2f}, {int(between.sum())} judgements")
    loose = assign_random_folds(len(coded), PLAN.folds, 0)
    leaky = cross_mark(coded, cross_predict(coded, loose, fitter), loose)
    print(f"random folds (leak the outlet's style): {average_f1(coded.codes, leaky):.3f}")
    fitted = fit_alone(fitter, coded.features, coded.codes)
    seen = mark_present(
        fitted.predict(coded.features), coded.langs, choose_thresholds(coded, chances)
    )
    print(f"on its own training rows: {average_f1(coded.codes, seen):.3f}")
    _print_outlets(coded, present)


def _print_outlets(coded: Examples, present: Present) -> None:
    groups = np.array([group_outlet(name) for name in coded.outlets.tolist()])
    sizes = Counter(groups.tolist())
    for name, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0]))[:15]:
        shown = _format(coded, present, groups == name)
        print(f"  {name}, {size} sentences: {shown}")


def _print_ceiling(corpus: TaughtCorpus, frames: tuple[str, ...]) -> None:
    first = {(item.article, item.span): item for item in corpus.sentences if item.coding == 1}
    for lang in ("en", "es"):
        again = [
            (first[item.article, item.span], item)
            for item in corpus.sentences
            if item.coding == 2 and corpus.articles[item.article].lang == lang
        ]
        both = [(one, two) for one, two in again if not one.junk and not two.junk]
        f1s = []
        for frame in frames:
            one = np.array([int(bool(pair[0].frames[frame])) for pair in both], dtype=np.int8)
            two = np.array([bool(pair[1].frames[frame]) for pair in both])
            f1s.append(measure_frame(one, two).f1 or 0.0)
        shown = " ".join(f"{value:.2f}" for value in f1s)
        print(f"coder against coder, {lang}, {len(both)} sentences: {np.mean(f1s):.3f} ({shown})")


def _print_speed(bench: Bench) -> None:
    items = list(bench.prepared[0].values())
    model = load_model(find_model(bench.lexicon))

    def measure(work: Callable[[TaughtArticle], object]) -> float:
        start = time.perf_counter()
        for item in items:
            work(item)
        return (time.perf_counter() - start) / len(items)

    def score(item: TaughtArticle, model_space: FeatureSpace = model.space) -> object:
        meaning = model.words.sum_up(item.segments, item.tokens)
        return model_space.build(item.article, item.segments, item.speech, item.hits, meaning)

    whole = measure(lambda item: model.network.predict(np.asarray(score(item))))
    sentences = sum(len(item.segments) for item in items) / len(items)
    print(f"features and model: {1000 * whole:.2f} ms an article of {sentences:.0f} sentences")
    for name in FAMILIES:
        space = replace(model.space, families=(name,))
        cost = measure(lambda item, space=space: score(item, space))  # type: ignore[misc]
        print(f"  {name} alone: {1000 * cost:.2f} ms")


if __name__ == "__main__":
    main()
