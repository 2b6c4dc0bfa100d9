"""From coded sentences to a stored model, in one deterministic run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.learn.coded import POOL, TaughtCorpus, find_coding, read_folder, read_pool
from framing.learn.distil import distil_words, load_encoder, read_sentences
from framing.learn.examples import (
    Examples,
    Stages,
    build_examples,
    prepare_corpus,
    sample_rows,
)
from framing.learn.fit import Distiller, Fitter, cross_predict, fit_model
from framing.learn.folds import assign_folds, assign_random_folds, group_outlet
from framing.learn.further import add_codings
from framing.learn.measure import (
    Contest,
    Held,
    compare_baselines,
    judge_always,
    judge_held_out,
    judge_words,
)
from framing.learn.several import Counting, join_coders
from framing.lexicon.model import Lexicon
from framing.read.options import ReadOptions
from framing.score.classifier import CONTEST
from framing.score.features import FAMILIES, FeatureSpace
from framing.score.model import FrameModel, load_model
from framing.score.words import WordTable
from framing.segment.segments import RuleSegmenter
from framing.text.digest import digest_file

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to fit: inverse penalty, number of folds, size of the word vectors, feature families.

    `uncoded` is the most segments of an uncoded article that the student learns on; `rounds` is
    how often it sees each of its rows, `rounds_alone` the same where there is no uncoded article.
    `coders` says whose codes count where several coded a sentence, `adjudicator` who settles it.
    """

    strength: float = 0.001
    folds: int = 5
    width: int = 48
    uncoded: int = 16
    rounds: int = 12
    rounds_alone: int = 120
    families: tuple[str, ...] = FAMILIES
    coders: Counting = "each"
    adjudicator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A fitted model, its rows, its fitter and its chances on outlets it had not seen.

    `codings` are the files that it was fitted on.
    `judges` says in a line whose codes it is measured by, where several coded a sentence;
    `contest` how it does against the words alone, which its file tells too.
    """

    model: FrameModel
    examples: Examples
    fitter: Fitter
    folds: NDArray[np.int64]
    chances: NDArray[np.float32]
    codings: tuple[Path, ...]
    judges: str = ""
    contest: Contest | None = None


def train_model(
    folder: Path,
    lexicon: Lexicon,
    plan: Plan,
    *,
    words: Path | None,
    say: Say,
    codings: Sequence[Path] = (),
    read: ReadOptions | None = None,
) -> Trained:
    """Fit a model on the coded sentences of a folder and the uncoded articles beside them.

    `codings` are tables of further codes, without text, for articles of the folder's pool, or of
    the folder itself (or file) where it has none, read with the options `read`; then it needs no
    coding of its own.
    `words` names a model whose word vectors are taken over; without it they are distilled
    anew from the encoder, which takes about five minutes.
    """
    coding = _need_coding(folder, codings)
    table = load_model(words).words if words else _distil(folder, plan, say)
    say("reading the coded articles")
    pool = folder / POOL
    corpus = _read_corpus(folder, codings, lexicon, say, read or ReadOptions())
    joined = join_coders(corpus.sentences, plan.coders, plan.adjudicator)
    if told := joined.describe(plan.coders):
        say(told)
    corpus = replace(corpus, sentences=joined.sentences)
    space = FeatureSpace(
        frames=lexicon.frame_names,
        themes=tuple(theme.name for theme in lexicon.themes),
        width=table.size,
        families=plan.families,
    )
    stages = Stages.load(lexicon)
    prepared = prepare_corpus(corpus, stages)
    examples = build_examples(corpus, prepared, lexicon, space, table)
    _check_codes(examples, lexicon, say)
    uncoded = examples.features[:0]
    if pool.is_file():
        say("reading the uncoded articles")
        uncoded = sample_rows(read_pool(pool), stages, space, table, plan.uncoded)
    say(f"fitting {len(examples)} coded and {len(uncoded)} uncoded sentences")
    rounds = plan.rounds if len(uncoded) else plan.rounds_alone
    fitter = Distiller(uncoded=uncoded, strength=plan.strength, rounds=rounds)
    folds = group_by_outlet(examples, plan.folds)
    tables = [*([coding] if coding else []), *codings]
    facts = _state_facts(tables, lexicon, plan, examples)
    model, chances = fit_model(examples, folds, fitter, space, table, facts)
    contest = compare_baselines(examples, chances, folds)
    if contest:
        model = replace(model, facts={**model.facts, CONTEST: contest.describe()})
    return Trained(
        model=model, examples=examples, fitter=fitter, folds=folds, chances=chances,
        codings=tuple(tables), judges=joined.name_judges(plan.coders),
        contest=contest,
    )  # fmt: skip


def _need_coding(folder: Path, codings: Sequence[Path]) -> Path | None:
    if not folder.exists():
        raise ModelError(f"{folder}: no such folder; name that of the coded articles")
    coding = find_coding(folder)
    if coding is None and not codings:
        raise ModelError(
            f"{folder}: no coded.jsonl.gz there and no coding.csv; name the folder of the codings, "
            "or that of the coded articles with --coding and a table of 'framing code import'"
        )
    return coding


def _read_corpus(
    folder: Path, codings: Sequence[Path], lexicon: Lexicon, say: Say, read: ReadOptions
) -> TaughtCorpus:
    frames, pool = lexicon.frame_names, folder / POOL
    corpus = TaughtCorpus(articles={}, sentences=())
    if find_coding(folder):
        corpus = read_folder(folder, frames)
        if not any(mark is not None for item in corpus.sentences for mark in item.frames.values()):
            left = f"{find_coding(folder)}: codes none of the frames {', '.join(frames)}"
            if not codings:
                raise ModelError(f"{left}; name with --lexicon the lexicon whose frames were coded")
            say(f"{left}; it is left out")
            corpus = replace(corpus, articles={}, sentences=())
    if codings:
        texts = pool if pool.is_file() else folder
        corpus = add_codings(corpus, codings, texts, frames, say, every=True, read=read)
    if not corpus.sentences:
        raise ModelError(
            f"{folder}: holds no article of the codings; name the folder or file that was scored for "
            "them, with the options it was read with (--column, --manifest, --encoding …)"
        )
    return corpus


def _check_codes(examples: Examples, lexicon: Lexicon, say: Say) -> None:
    """Refuse what nothing can be learnt from; name the frames that no sentence carries."""
    if not (examples.codes >= 0).all(axis=1).any():
        raise ModelError(
            f"no sentence has a code for every frame of {lexicon.id}; code each frame 1 or 0"
        )
    outlets = {group_outlet(name) for name in examples.outlets.tolist()}
    if len(outlets) < 2:  # noqa: PLR2004 - one to learn from, one to be judged on
        raise ModelError(
            "the coded sentences are all of one outlet, so none can be left out to judge the "
            "model; code sentences of another outlet too"
        )
    for frame, codes in zip(lexicon.frame_names, examples.codes.T, strict=True):
        if not (codes == 1).any():
            say(f"frame {frame}: no coded sentence carries it, so the model will never find it")


def list_judgements(trained: Trained, lexicon: Lexicon) -> Iterator[str]:
    """Yield the lines of `framing train`, one way of holding out after the other.

    Whole outlets left out and beside it the lexicon's words alone, whole conflicts left out, and
    random sentences left out; the last lets a model see each outlet and event in training, and
    shows by how much that flatters.
    """
    if trained.judges:
        yield trained.judges
    rows, count = trained.examples, len(np.unique(trained.folds))
    ways: tuple[tuple[str, NDArray[np.int64]], ...] = (
        ("whole outlets left out", trained.folds),
        ("whole conflicts left out", group_by_conflict(rows, count)),
        ("random sentences left out", assign_random_folds(len(rows), count, 0)),
    )
    for name, folds in ways:
        known = folds is trained.folds
        chances = trained.chances if known else cross_predict(rows, folds, trained.fitter)
        yield from _describe(name, judge_held_out(rows, chances, folds), lexicon)
        if known:
            yield from _describe("the words alone, same sentences", judge_words(rows), lexicon)
    always = judge_always(rows)
    yield from _describe("always yes", always, lexicon)


def _describe(name: str, held: Held, lexicon: Lexicon) -> Iterator[str]:
    brier = "" if held.brier is None else f", Brier score {held.brier:.3f}"
    yield f"{name}: macro-F1 {_write(held.macro)}{_write_ends(held.ends)}{brier}"
    for lang, values in held.by_lang.items():
        each = zip(lexicon.frame_names, values, strict=True)
        yield f"  {lang}: " + ", ".join(f"{frame} {_write(value)}" for frame, value in each)


def _write(value: float | None) -> str:
    return "undefined (no case)" if value is None else f"{value:.3f}"


def _write_ends(ends: tuple[float, float] | None) -> str:
    return "" if ends is None else f" ({ends[0]:.3f} to {ends[1]:.3f})"


def group_by_outlet(examples: Examples, count: int) -> NDArray[np.int64]:
    """Return folds that never split an outlet: the default way to cross-validate."""
    return assign_folds([group_outlet(name) for name in examples.outlets.tolist()], count)


def group_by_conflict(examples: Examples, count: int) -> NDArray[np.int64]:
    """Return folds that never split a conflict: an event of the manifest, or a country."""
    return assign_folds(examples.conflicts.tolist(), count)


def _distil(folder: Path, plan: Plan, say: Say) -> WordTable:
    pool = folder / POOL
    if not pool.is_file():
        raise ModelError(
            f"{folder}: no {POOL} there, which --fresh-words needs; add the uncoded articles or "
            "leave out --fresh-words"
        )
    say("encoding the pool; this takes some minutes")
    reading = read_sentences(read_pool(pool), RuleSegmenter.load())
    return distil_words(reading, load_encoder(), plan.width)


def _state_facts(
    codings: Sequence[Path], lexicon: Lexicon, plan: Plan, examples: Examples
) -> dict[str, str]:
    return {
        "coded": " ".join(digest_file(path) for path in codings),
        "lexicon": lexicon.digest,
        "sentences": str(len(examples)),
        "articles": str(len(set(examples.articles.tolist()))),
        "strength": str(plan.strength),
        "folds": f"{plan.folds}, by outlet",
        **({"adjudicator": plan.adjudicator} if plan.adjudicator else {}),
        **({} if (examples.shares == examples.codes).all() else {"coders": plan.coders}),
    }
