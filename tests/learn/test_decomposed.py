"""A text is learnt from as it looks, however its letters are stored, as it is scored."""

import csv
import unicodedata
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from framing.learn.coded import TaughtCorpus
from framing.learn.distil import read_sentences
from framing.learn.examples import Examples, Stages, build_examples, prepare_corpus, sample_rows
from framing.learn.further import add_codings
from framing.learn.suggest import suggest_terms
from framing.lexicon.load import load_lexicon
from framing.read.articles import read_text
from framing.records import Table
from framing.score.classifier import find_model
from framing.score.model import load_model
from framing.segment.segments import RuleSegmenter
from framing.text.digest import digest_text

SENTENCES = (
    "El régimen masacró a los campesinos de Peñalta y torturó a jóvenes, denunció Inés Otávalo.",
    "La policía abatió a nueve terroristas y recuperó el control de la población.",
    "El mercado abrió a las ocho de la mañana, según la cámara de comercio.",
)
Store = Callable[[str], str]
COLUMNS = (
    "article", "start", "end", "digest", "government", "opposition", "human_rights", "mode",
    "role", "junk",
)  # fmt: skip


def decompose(text: str) -> str:
    """Store accents apart from their letters."""
    return unicodedata.normalize("NFD", text)


def hyphenate(text: str) -> str:
    """Store soft hyphens in words and spaces of no width between sentences."""
    return text.replace("ado", "a\u00addo").replace("ión", "i\u00adón").replace(". ", ".\u200b ")


def store(text: str) -> str:
    """Store a text as it is."""
    return text


def learn(folder: Path, how: Store) -> Examples:
    """Return the rows of one article stored in some way, coded by offsets and digests there."""
    sentences = [how(sentence) for sentence in SENTENCES]
    text = how(" ".join(SENTENCES))
    folder.mkdir()
    (folder / "a1.txt").write_text(text, encoding="utf-8")
    with (folder / "codes.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number, sentence in enumerate(sentences):
            start, digest = text.index(sentence), digest_text(sentence)
            frames = [int(number == frame) for frame in (1, 3, 0)]
            rows.writerow(("a1", start, start + len(sentence), digest, *frames, "none", "", 0))
    empty = TaughtCorpus(articles={}, sentences=())
    corpus = add_codings(empty, [folder / "codes.csv"], folder / "a1.txt")
    lexicon = load_lexicon("political-violence")
    model = load_model(find_model(lexicon))
    prepared = prepare_corpus(corpus, Stages.load(lexicon))
    return build_examples(corpus, prepared, lexicon, model.space, model.words)


@pytest.mark.parametrize("how", [decompose, hyphenate])
def test_an_article_decomposed_is_learnt_from_exactly_as_composed(
    tmp_path: Path, how: Store
) -> None:
    """Every sentence is found again by its offsets, and its row is the same to the last digit."""
    plain, other = learn(tmp_path / "plain", store), learn(tmp_path / "other", how)
    assert len(plain) == len(SENTENCES)
    assert plain.lexicon.any()
    for field in fields(Examples):
        assert getattr(other, field.name).tolist() == getattr(plain, field.name).tolist()


@pytest.mark.parametrize("how", [decompose, hyphenate])
def test_uncoded_articles_and_word_vectors_are_learnt_as_composed_too(how: Store) -> None:
    """The student's rows and the words and texts given to the encoder are the same."""
    lexicon = load_lexicon("political-violence")
    model, stages = load_model(find_model(lexicon)), Stages.load(lexicon)
    rows, words = [], []
    for text in (" ".join(SENTENCES), how(" ".join(SENTENCES))):
        article = read_text(text, lang="es")
        rows.append(sample_rows([article], stages, model.space, model.words, most=9).tolist())
        words.append(read_sentences([article], RuleSegmenter.load()))
    assert rows[0] == rows[1]
    assert words[0] == words[1]


def test_terms_are_suggested_as_they_look() -> None:
    """Sentences stored in two ways count for one phrase, which is written composed."""
    articles = Table("articles", ("article_id", "outlet", "lang"))
    sentences = Table("sentences", ("article_id", "sentence", "kind", "text"))
    columns = ("article_id", "sentence", "frame", "present", "probability", "lexicon_hits")
    frames = Table("frames", columns)
    for number in range(200):
        how = decompose if number % 2 else store
        articles.rows.append((f"a{number}", "La Hoja", "es"))
        texts = (f"Ayer hubo detención arbitraria número {number}.", f"Abrió la plaza {number}.")
        for place, text in enumerate(texts):
            sentences.rows.append((f"a{number}", place, "body", how(text)))
            frames.rows.append((f"a{number}", place, "human_rights", int(not place), 0.9, 0))
    found = suggest_terms({"articles": articles, "sentences": sentences, "frames": frames})
    counts = {row["phrase"]: row["sentences"] for row in found.records()}
    assert counts["hubo detención arbitraria"] == 200
    assert all(unicodedata.is_normalized("NFC", str(phrase)) for phrase in counts)
