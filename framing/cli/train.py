"""`framing train`: fit a classifier of frames on coded sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli import options
from framing.cli.options import Adjudicator
from framing.cli.values import choose_value
from framing.files import check_file, write_files
from framing.learn.coded import find_coding
from framing.learn.measure import Contest, cross_mark, judge_examples
from framing.learn.several import COUNTINGS
from framing.learn.train import Plan, Trained, list_judgements, train_model
from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.load import MODEL_FILE, load_lexicon
from framing.lexicon.model import Lexicon
from framing.score.classifier import find_model, has_model
from framing.score.model import save_model
from framing.text.digest import digest_file
from framing.validate.reliability import (
    Floors,
    format_reliability,
    read_floors,
    sum_up_judged,
)


def train(
    folder: Annotated[
        Path, typer.Argument(help="Folder of codings and texts, or with --coding what was scored.")
    ],
    out: Annotated[Path, typer.Option("--out", help="The model file to write.")],
    lexicon: Annotated[str, typer.Option("--lexicon", help="Lexicon whose frames are coded.")] = (
        "political-violence"
    ),
    coding: Annotated[
        list[Path] | None,
        typer.Option(
            "--coding",
            help="Codes of the folder's articles as `framing code import` writes them; repeatable.",
        ),
    ] = None,
    reliability_out: Annotated[
        Path | None,
        typer.Option(
            "--reliability-out",
            help="File for the tiers of tables and reports, measured on whole outlets left out.",
        ),
    ] = None,
    coders: Annotated[
        str,
        typer.Option(
            "--coders",
            help="Where several coded a sentence: each (in equal parts), agreed or first.",
        ),
    ] = "each",
    adjudicator: Adjudicator = "",
    fresh_words: Annotated[
        bool,
        typer.Option(
            "--fresh-words",
            help="Distil the word vectors anew from the encoder of the extra 'embeddings'.",
        ),
    ] = False,
    outlet: options.Outlet = "",
    date: options.Date = "",
    lang: options.Lang = "",
    event_country: options.EventCountry = "",
    encoding: options.Encoding = "",
    manifest: options.Manifest = None,
    column: options.Columns = None,
) -> None:
    """Fit a model; prints F1 with whole outlets, then conflicts left out, random folds beside it."""
    counting = choose_value("--coders", coders, COUNTINGS)
    own = find_coding(folder)
    reads = (*(coding or ()), folder, *([own] if own else []))
    check_file(out, reads=reads)
    if reliability_out:
        check_file(reliability_out, "--reliability-out", reads=(*reads, out))
    read = options.build_read_options(
        outlet, date, lang, event_country, encoding, manifest, columns=column, stdin=""
    )
    found, plan = (
        load_lexicon(lexicon, kind="frames"),
        Plan(coders=counting, adjudicator=adjudicator),
    )
    # Word vectors belong to languages, not to a codebook: the shipped ones serve any lexicon.
    owner = found if has_model(found) else load_lexicon("political-violence")
    words = None if fresh_words else find_model(owner)
    floors = read_floors(reliability_out) if reliability_out else Floors()
    trained = train_model(
        folder,
        found,
        plan,
        words=words,
        say=lambda line: typer.echo(line, err=True),
        codings=coding or (),
        read=read,
    )
    for line in list_judgements(trained, found):
        typer.echo(line)
    # Saved last: a model whose figures cannot be told is not left behind.
    save_model(trained.model, out)
    if reliability_out:
        _write_reliability(trained, out, reliability_out, floors)
    typer.echo(f"framing: model in {out}; {tell_use(found, out)}", err=True)
    if trained.contest:
        typer.echo(f"framing: {tell_better(trained.contest)}", err=True)


def tell_better(contest: Contest) -> str:
    """Say whether the model or the lexicon's words alone do better, and how to score with the words."""
    low, high = contest.low, contest.high
    sure = (
        "too few articles with cases for an interval of the difference"
        if low is None or high is None
        else f"95 % interval of the difference {low:+.2f} to {high:+.2f}"
    )
    figures = (
        f"macro-F1 {contest.model:.2f} on outlets left out, the words alone {contest.words:.2f} on "
        f"the same sentences ({sure})"
    )
    if contest.is_won:
        return f"the model is better than the words alone: {figures}; so it scores"
    use = "so its lexicon is scored with the words all the same; --scorer classifier uses the model"
    if low is not None and low > 0:
        return f"the model is no better than always saying yes ({contest.always:.2f}): {figures}; {use}"
    if high is not None and high < 0:
        return f"the model is WORSE than the words alone: {figures}; {use}"
    return f"the model is not clearly better than the words alone: {figures}; {use}"


def tell_use(lexicon: Lexicon, model: Path) -> str:
    """Say how to score with a model; a shipped lexicon keeps its own, so a copy takes it."""
    folder = Path(lexicon.path)
    if model.resolve() == (folder / MODEL_FILE).resolve():
        return f"--lexicon {folder} finds it there"
    if find_lexicons_root() in folder.resolve().parents:
        return (
            f"to score with it, copy {folder} and put it there as {MODEL_FILE}, then --lexicon COPY"
        )
    return f"to score with it, put it at {folder / MODEL_FILE}"


def _write_reliability(trained: Trained, model: Path, path: Path, floors: Floors) -> None:
    """Write how well each frame is found in outlets that the fit had not seen."""
    said = cross_mark(trained.examples, trained.chances, trained.folds)
    judged = judge_examples(trained.examples, said, trained.model.space.frames)
    run = {
        "scorer": "classifier",
        "model_digest": digest_file(model),
    }
    found = sum_up_judged(judged)
    how = "; ".join(["whole outlets left out", *([trained.judges] if trained.judges else [])])
    text = format_reliability(found, run, trained.codings, how, floors=floors)
    write_files({path.name: text}, path.parent)
