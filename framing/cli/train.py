"""`framing train`: fit a classifier of frames on coded sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.learn.fit import cross_predict
from framing.learn.folds import assign_random_folds
from framing.learn.measure import average_f1, cross_mark, measure_brier
from framing.learn.train import Plan, group_by_outlet, train_model
from framing.lexicon.load import load_lexicon
from framing.score.classifier import find_model
from framing.score.model import save_model


def train(
    folder: Annotated[Path, typer.Argument(help="Folder with coded.jsonl.gz and pool.jsonl.gz.")],
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
    model, examples = train_model(
        folder, found, plan, words=words, say=lambda line: typer.echo(line, err=True)
    )
    save_model(model, out)
    for name, folds in (
        ("whole outlets left out", group_by_outlet(examples, plan.folds)),
        ("random sentences left out", assign_random_folds(len(examples), plan.folds, 0)),
    ):
        chances = cross_predict(examples, folds, plan.strength)
        value = average_f1(examples.codes, cross_mark(examples, chances, folds))
        brier = measure_brier(examples.codes, chances)
        typer.echo(f"{name}: macro-F1 {value or 0:.3f}, Brier score {brier:.3f}")
