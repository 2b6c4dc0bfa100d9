"""From coded sentences to a stored model, in one deterministic run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing.errors import ModelError
from framing.learn.coded import read_coded_corpus, read_pool
from framing.learn.distil import distil_words, load_encoder, read_sentences
from framing.learn.examples import Examples, Stages, build_examples, prepare_corpus
from framing.learn.fit import fit_model
from framing.learn.folds import assign_folds, group_outlet
from framing.lexicon.model import Lexicon
from framing.score.features import FAMILIES, FeatureSpace
from framing.score.model import FrameModel, load_model
from framing.score.words import WordTable
from framing.segment.segments import RuleSegmenter

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to fit: inverse penalty, number of folds, size of the word vectors, feature families."""

    strength: float = 0.001
    folds: int = 5
    width: int = 48
    families: tuple[str, ...] = FAMILIES


def train_model(
    folder: Path, lexicon: Lexicon, plan: Plan, *, words: Path | None, say: Say
) -> tuple[FrameModel, Examples]:
    """Fit a model on the coded sentences of a folder.

    `words` names a model whose word vectors are taken over; without it they are distilled
    anew from the encoder, which takes about five minutes. Returns the model and its rows.
    """
    if not (folder / "coded.jsonl.gz").is_file():
        raise ModelError(f"{folder}: no coded.jsonl.gz there; name the folder of the codings")
    table = load_model(words).words if words else _distil(folder, plan, say)
    say("reading the coded articles")
    corpus = read_coded_corpus(folder)
    space = FeatureSpace(
        frames=lexicon.frame_names,
        themes=tuple(theme.name for theme in lexicon.themes),
        width=table.size,
        families=plan.families,
    )
    prepared = prepare_corpus(corpus, Stages.load(lexicon))
    examples = build_examples(corpus, prepared, lexicon, space, table)
    say(f"fitting {len(examples)} sentences, {examples.features.shape[1]} features")
    model = fit_model(
        examples,
        group_by_outlet(examples, plan.folds),
        space,
        table,
        plan.strength,
        _state_facts(folder, lexicon, plan, examples),
    )
    return model, examples


def group_by_outlet(examples: Examples, count: int) -> NDArray[np.int64]:
    """Return folds that never split an outlet: the default way to cross-validate."""
    return assign_folds([group_outlet(name) for name in examples.outlets.tolist()], count)


def _distil(folder: Path, plan: Plan, say: Say) -> WordTable:
    say("encoding the pool; this takes some minutes")
    reading = read_sentences(read_pool(folder / "pool.jsonl.gz"), RuleSegmenter.load())
    return distil_words(reading, load_encoder(), plan.width)


def _state_facts(folder: Path, lexicon: Lexicon, plan: Plan, examples: Examples) -> dict[str, str]:
    digest = hashlib.sha256((folder / "coded.jsonl.gz").read_bytes()).hexdigest()
    return {
        "coded": digest,
        "lexicon": lexicon.digest,
        "sentences": str(len(examples)),
        "articles": str(len(set(examples.articles.tolist()))),
        "strength": str(plan.strength),
        "folds": f"{plan.folds}, by outlet",
    }
