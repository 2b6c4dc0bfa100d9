"""The five seed articles against their coding. Development data: rules were made while looking."""

from benchmarks.judge import judge_folder, print_columns
from benchmarks.shared import ROOT, find_shared

SCORERS = ("auto", "lexicon")


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
