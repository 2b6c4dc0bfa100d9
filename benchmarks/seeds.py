"""The five seed articles against their coding. Development data: rules were made while looking."""

from pathlib import Path

from benchmarks.judge import judge_folder, print_columns
from benchmarks.shared import ROOT, find_shared
from framing.codebook import load_codebook
from framing.pipeline import code_article
from framing.read.articles import read_articles
from framing.read.options import ReadOptions
from framing.records import Article, CodedArticle

SCORERS = ("auto", "lexicon")


def code_seeds() -> tuple[list[CodedArticle], dict[str, str]]:
    """Return the seed articles as the default settings code them, and by id each one's file name."""
    codebook = load_codebook()
    articles = read_articles([str(ROOT / "seeds")], ReadOptions())
    coded = [code_article(item, codebook) for item in articles if isinstance(item, Article)]
    return coded, {item.article.id: Path(item.article.source).name for item in coded}


def main() -> None:
    """Print the judge's figures for the default scorer and for the lexicon alone."""
    gold = find_shared("gold/seeds.csv")
    if gold is None:
        return
    results = {}
    for scorer in SCORERS:
        judged = judge_folder(ROOT / "seeds", gold[0], "--scorer", scorer)
        if judged is not None:
            results[scorer] = judged
    print_columns("seeds (development data)", results)


if __name__ == "__main__":
    main()
