"""From coded files to a stored model, on invented articles."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from framing.cli.main import run
from framing.cli.train import tell_better
from framing.codebook import load_codebook, name_scorer
from framing.errors import InputError, ModelError
from framing.learn.coded import TaughtCorpus, TaughtSentence
from framing.learn.examples import Examples, Stages, build_examples, prepare_corpus
from framing.learn.measure import Contest, compare_baselines
from framing.learn.train import Plan, group_by_conflict, list_judgements, train_model
from framing.lexicon.load import MODEL_FILE, load_lexicon
from framing.lexicon.model import Lexicon
from framing.lexicon.template import create_lexicon
from framing.pipeline import score_articles
from framing.records import Article, Span
from framing.score.classifier import CONTEST, find_model, list_training_files
from framing.score.features import FeatureSpace
from framing.score.model import load_model, save_model
from framing.settings import Settings
from framing.text.digest import digest_text

SENTENCES = (
    ("Troops restored order and captured nine terrorists in the hills.", (1, 0, 0)),
    ("The regime lied to cover up its failure, the opposition said.", (0, 1, 0)),
    ("Soldiers massacred unarmed villagers and tortured their children.", (0, 0, 1)),
    ("The market opened at eight in the morning as usual.", (0, 0, 0)),
)


def write_corpus(folder: Path) -> None:
    """Write twelve invented articles of four outlets with their codes."""
    text = " ".join(sentence for sentence, _ in SENTENCES)
    pool, coded = [], []
    for number in range(12):
        key, outlet = f"a{number:02d}", f"Outlet {number % 4}"
        pool.append({"id": key, "outlet": outlet, "date": "2020", "lang": "en", "title": "",
                     "text": text})  # fmt: skip
        for sentence, (gov, opp, hr) in SENTENCES:
            start = text.index(sentence)
            coded.append(
                {"article": key, "start": start, "end": start + len(sentence), "gov": gov,
                 "opp": opp, "hr": hr, "mode": "none", "role": "", "junk": 0, "pass": 1}
            )  # fmt: skip
    for name, rows in (("pool", pool), ("coded", coded)):
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)


def test_a_model_is_fitted_stored_and_read_back(tmp_path: Path) -> None:
    """Codings and uncoded articles become a file that predicts what the fit predicted."""
    write_corpus(tmp_path)
    lexicon = load_lexicon("political-violence")
    said: list[str] = []
    trained = train_model(
        tmp_path,
        lexicon,
        Plan(folds=2, uncoded=2),
        words=find_model(lexicon),
        say=said.append,
    )
    save_model(trained.model, tmp_path / "model.zip")
    read = load_model(tmp_path / "model.zip")
    rows = trained.examples.features
    assert (read.network.predict(rows) == trained.model.network.predict(rows)).all()
    assert read.facts["sentences"] == "48"
    assert said[-1].startswith("fitting 48 coded")
    assert trained.chances.shape == (48, 3)
    assert trained.codings == (tmp_path / "coded.jsonl.gz",)


def test_codings_must_be_there(tmp_path: Path) -> None:
    """A folder without codings is named in one line."""
    with pytest.raises(ModelError, match=r"no coded\.jsonl\.gz there"):
        train_model(
            tmp_path, load_lexicon("political-violence"), Plan(), words=None, say=lambda _: None
        )


def write_round(folder: Path) -> Path:
    """Write articles as they are scored, and codes of another codebook as they are imported."""
    (folder / "articles").mkdir()
    text = " ".join(sentence for sentence, _ in SENTENCES)
    manifest = ["file,outlet,published,lang"]
    lines = ["article,start,end,digest,conflict,morality,mode,role,junk"]
    for number in range(8):
        (folder / "articles" / f"a{number}.txt").write_text(text, encoding="utf-8")
        manifest.append(f"a{number}.txt,Outlet {number % 4},2020-01-01,en")
        for sentence, (gov, *_) in SENTENCES:
            start = text.index(sentence)
            digest = digest_text(sentence)
            lines.append(f"a{number},{start},{start + len(sentence)},{digest},{gov},0,none,,0")
    (folder / "articles" / "manifest.csv").write_text("\n".join(manifest), encoding="utf-8")
    (folder / "codes.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder / "codes.csv"


def write_lexicon(folder: Path, *frames: str) -> Lexicon:
    """Write a lexicon of English frames without themes."""
    (folder / "own").mkdir()
    facts = 'id = "own"\nkind = "frames"\ntitle = "Own"\nversion = "1"\nlanguages = ["en"]\n'
    facts += 'licence = "CC0-1.0"\nthreshold = 1.0\n'
    facts += "".join(
        f'[[frames]]\nname = "{name}"\ntitle = "{name}"\ndefinition = "{name}."\n'
        for name in frames
    )
    (folder / "own" / "lexicon.toml").write_text(facts, encoding="utf-8")
    rows = "".join(f"terrorist{n},{name},,lemma,1,,\n" for n, name in enumerate(frames))
    (folder / "own" / "terms.en.csv").write_text(
        f"term,frame,theme,match,weight,unless,note\nterrorist,{frames[0]},,lemma,1,,\n{rows}",
        encoding="utf-8",
    )
    return load_lexicon(str(folder / "own"))


def test_codes_of_a_round_train_another_codebook(tmp_path: Path) -> None:
    """What `framing code import` wrote trains on the folder that was scored, whatever the frames."""
    codes = write_round(tmp_path)
    lexicon = write_lexicon(tmp_path, "conflict", "morality")
    said: list[str] = []
    words = find_model(load_lexicon("political-violence"))
    trained = train_model(
        tmp_path / "articles",
        lexicon,
        Plan(folds=2, rounds_alone=5),
        words=words,
        say=said.append,
        codings=[codes],
    )
    assert trained.chances.shape == (32, 2)
    assert (trained.examples.codes[:, 0] == 1).sum() == 8
    # Nobody coded the second frame: it is named, and the model stays far from finding it.
    assert any(line.startswith("frame morality: no coded sentence carries it") for line in said)
    assert trained.chances[:, 1].max() < trained.chances[:, 0].max()


def test_codes_of_a_table_train_too(tmp_path: Path) -> None:
    """What was scored may be one file; what is left out is said; the model knows its codings."""
    codes = write_round(tmp_path)
    lexicon = write_lexicon(tmp_path, "conflict", "morality")
    text = " ".join(sentence for sentence, _ in SENTENCES)
    rows = [f'a{number},Outlet {number % 4},2020-01-01,en,"{text}"' for number in range(7)]
    table = tmp_path / "articles.csv"
    table.write_text("\n".join(["id,outlet,date,lang,text", *rows]), encoding="utf-8")
    said: list[str] = []
    words = find_model(load_lexicon("political-violence"))
    plan = Plan(folds=2, rounds_alone=5)
    trained = train_model(
        table, lexicon, plan, words=words, say=said.append, codings=[codes, codes]
    )
    assert "28 further codings of sentences coded already are left out" in said[1]
    assert said[2].startswith("8 codings are of articles that are not at hand")
    path = tmp_path / "model.zip"
    save_model(trained.model, path)
    other = tmp_path / "other.csv"
    other.write_text("article\n", encoding="utf-8")
    assert list_training_files(path, [other, codes]) == (codes,)


@pytest.mark.parametrize(("cell", "found"), [("x", "government is 'x'"), ("1.5", "is '1.5'")])
def test_a_code_that_is_none_is_refused(tmp_path: Path, cell: str, found: str) -> None:
    """A cell that is neither 1 nor 0 is not read as no."""
    codes = write_round(tmp_path)
    codes.write_text(
        codes.read_text("utf-8")
        .replace("conflict,", "government,")
        .replace(",1,0,", f",{cell},0,"),
        encoding="utf-8",
    )
    lexicon = write_lexicon(tmp_path, "government", "morality")
    words = find_model(load_lexicon("political-violence"))
    with pytest.raises(InputError, match=found):
        train_model(
            tmp_path / "articles", lexicon, Plan(), words=words, say=lambda _: None,
            codings=[codes],
        )  # fmt: skip


def test_codes_of_other_frames_are_refused(tmp_path: Path) -> None:
    """A table that codes none of the lexicon's frames, or of other articles, is named in one line."""
    codes = write_round(tmp_path)
    words = find_model(load_lexicon("political-violence"))
    with pytest.raises(ModelError, match=r"codes\.csv:1: codes none of the frames government"):
        train_model(
            tmp_path / "articles", load_lexicon("political-violence"), Plan(), words=words,
            say=lambda _: None, codings=[codes],
        )  # fmt: skip
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "b.txt").write_text("Another text altogether.", encoding="utf-8")
    with pytest.raises(ModelError, match="holds no article of the codings"):
        train_model(
            tmp_path / "empty", write_lexicon(tmp_path, "conflict"), Plan(), words=words,
            say=lambda _: None, codings=[codes],
        )  # fmt: skip


def test_what_was_held_out_is_said(tmp_path: Path) -> None:
    """Outlets, conflicts and random sentences are held out in turn, with a baseline beside them."""
    write_corpus(tmp_path)
    lexicon = load_lexicon("political-violence")
    trained = train_model(
        tmp_path,
        lexicon,
        Plan(folds=2, uncoded=2),
        words=find_model(lexicon),
        say=lambda _: None,
    )
    lines = list(list_judgements(trained, lexicon))
    heads = [line.split(":")[0] for line in lines if not line.startswith("  ")]
    assert heads == [
        "whole outlets left out", "the words alone, same sentences", "whole conflicts left out",
        "random sentences left out", "always yes",
    ]  # fmt: skip
    # One of four sentences carries each frame: F1 of always yes is 2 * 1 / (1 + 4).
    assert lines[-2] == "always yes: macro-F1 0.400"
    assert lines[-1] == "  en: government 0.400, opposition 0.400, human_rights 0.400"
    folds = group_by_conflict(trained.examples, 2)
    assert len(set(folds[trained.examples.articles == "a00"].tolist())) == 1


def make_rows(words: tuple[int, ...]) -> Examples:
    """Return sixty rows of ten articles, one in three with the frame; `words` is found in each three."""
    codes = np.array([[1], [0], [0]] * 20, dtype=np.int8)
    names = np.array([f"a{number // 6}" for number in range(60)], dtype=np.str_)
    return Examples(
        features=np.zeros((60, 1), dtype=np.float32), codes=codes, shares=codes.astype(np.float32),
        lexicon=np.array([[mark] for mark in words] * 20, dtype=np.int8),
        langs=np.array(["en"] * 60), outlets=names, articles=names, conflicts=names, voices=names,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "chances", "said"),
    [
        ((1, 0, 0), (0.5, 0.5, 0.5), "the model is WORSE than the words alone: macro-F1 0.50 on "),
        ((1, 1, 0), (0.9, 0.1, 0.1), "the model is better than the words alone: macro-F1 1.00 on "),
        ((1, 0, 0), (0.9, 0.1, 0.1), "the model is not clearly better than the words alone: "),
    ],
)
def test_a_model_is_set_against_the_words(
    words: tuple[int, ...], chances: tuple[float, ...], said: str
) -> None:
    """Who trains a model learns whether it does better than the words, and else how to use these.

    Always yes on a third of cases is 2 * 20 / (60 + 20) = .5; words that find twice as many as there
    are come to 2 * 20 / (40 + 20) = .67.
    """
    rows = make_rows(words)
    known = np.array([[chance] for chance in chances] * 20, dtype=np.float32)
    contest = compare_baselines(rows, known, np.repeat([0, 1], 30), rounds=50)
    assert contest is not None
    told = tell_better(contest)
    assert told.startswith(said)
    assert ("--scorer classifier uses" in told) == ("is better" not in told)
    assert contest.is_won == ("is better" in told)


def test_a_model_that_lost_is_left_aside_in_view(tmp_path: Path) -> None:
    """`auto` takes a model unless its file says that it lost to the words; either way a notice tells."""
    own = create_lexicon(tmp_path / "water")
    lexicon = load_lexicon(own)
    shipped = load_model(find_model(load_lexicon("political-violence")))
    space = replace(shipped.space, frames=lexicon.frame_names)
    lost = Contest(model=0.3, words=0.4, low=-0.2, high=0.1, always=0.31).describe()
    won = Contest(model=0.5, words=0.4, low=0.02, high=0.2, always=0.31).describe()
    for facts, scorer in (
        ({}, "classifier"),
        ({CONTEST: won}, "classifier"),
        ({CONTEST: lost}, "lexicon"),
    ):
        save_model(replace(shipped, space=space, facts=facts), own / MODEL_FILE)
        settings = Settings(lexicon=str(own))
        assert name_scorer(settings, lexicon) == scorer
    run = score_articles([], load_codebook(settings)).run
    (notice,) = run.notices
    assert notice.source == "model.zip"
    assert notice.text.kind == "model_aside"
    assert name_scorer(replace(settings, scorer="classifier"), lexicon) == "classifier"


def test_a_repeated_term_counts_once_for_the_words(tmp_path: Path) -> None:
    """The words that a model is set against are those that `--scorer lexicon` would mark.

    A weak term said twice in a sentence stays below the threshold.
    """
    write_lexicon(tmp_path, "conflict", "morality")
    terms = tmp_path / "own" / "terms.en.csv"
    with terms.open("a", encoding="utf-8") as file:
        file.write("market,conflict,,exact,0.5,,\n")
    lexicon = load_lexicon(str(tmp_path / "own"))
    text = "The market was a market of old."
    article = Article(
        id="a", outlet="A", published=None, lang="en", title="", text=text, source="a"
    )
    sentence = TaughtSentence(
        article="a", span=Span(0, len(text)), frames=dict.fromkeys(lexicon.frame_names, False),
        mode="none",
    )  # fmt: skip
    corpus = TaughtCorpus(articles={"a": article}, sentences=(sentence,))
    table = load_model(find_model(load_lexicon("political-violence"))).words
    space = FeatureSpace(frames=lexicon.frame_names, themes=(), width=table.size)
    prepared = prepare_corpus(corpus, Stages.load(lexicon))
    assert build_examples(corpus, prepared, lexicon, space, table).lexicon.tolist() == [[0, 0]]


def test_a_model_is_saved_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its figures cannot be told, no model is left behind."""
    write_corpus(tmp_path)

    def fail(*_: object) -> Iterator[str]:
        raise ModelError("no figures")

    monkeypatch.setattr("framing.cli.train.train_model", lambda *_, **__: None)
    monkeypatch.setattr("framing.cli.train.list_judgements", fail)
    with pytest.raises(SystemExit) as stopped:
        run(["train", str(tmp_path), "--out", str(tmp_path / "model.zip")])
    assert stopped.value.code
    assert not (tmp_path / "model.zip").exists()
