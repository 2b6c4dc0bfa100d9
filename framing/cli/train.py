"""`framing train`: fit a classifier of frames on coded sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from framing.learn.examples import Examples
from framing.learn.fit import cross_predict
from framing.learn.folds import assign_random_folds
from framing.learn.measure import average_f1, cross_mark, measure_brier
from framing.learn.train import Plan, train_model
from framing.lexicon.load import load_lexicon
from framing.score.classifier import find_model
from framing.score.model import save_model


def train(
    folder: Annotated[
        Path, typer.Argument(help="Folder of codings and texts, see docs/coding.md.")
    ],
    out: Annotated[Path, typer.Option("--out", help="The model file to write.")],
    lexicon: Annotated[str, typer.Option("--lexicon", help="Lexicon whose frames are coded.")] = (
        "political-violence"
    ),
    fresh_words: Annotated[
        bool,
        typer.Option(
            "--fresh-words",
            help="Distil the word vectors anew from the encoder of the extra 'embeddings'.",
        ),
    ] = False,
) -> None:
    """Fit a model; prints F1 on outlets left out, with random folds beside it for comparison."""
    found, plan = load_lexicon(lexicon), Plan()
    words = None if fresh_words else find_model(found)
    trained = train_model(
        folder, found, plan, words=words, say=lambda line: typer.echo(line, err=True)
    )
    save_model(trained.model, out)
    rows = trained.examples
    _print("whole outlets left out", rows, trained.folds, trained.chances)
    loose = assign_random_folds(len(rows), plan.folds, 0)
    chances = cross_predict(rows, loose, trained.fitter)
    _print("random sentences left out", rows, loose, chances)


def _print(
    name: str, rows: Examples, folds: NDArray[np.int64], chances: NDArray[np.float32]
) -> None:
    value = average_f1(rows.codes, cross_mark(rows, chances, folds)) or 0.0
    brier = measure_brier(rows.codes, chances)
    typer.echo(f"{name}: macro-F1 {value:.3f}, Brier score {brier:.3f}")
