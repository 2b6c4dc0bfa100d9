"""Real sentences in English and Spanish against their coding; no rule was made from them."""

import csv
import tempfile
from pathlib import Path

from benchmarks.judge import judge_folder, print_columns
from benchmarks.shared import find_shared


def main() -> None:
    """Print the judge's figures per language for the default scorer and the lexicon alone."""
    found = find_shared("gold/dev.csv", "gold/dev_texts")
    if found is None:
        return
    gold, texts = found
    with (texts / "manifest.csv").open(encoding="utf-8", newline="") as file:
        language = {row["file"]: row["lang"] for row in csv.DictReader(file)}
    results = {}
    for lang in ("en", "es"):
        for scorer in ("auto", "lexicon"):
            with tempfile.TemporaryDirectory() as folder:
                part = _keep_language(gold, language, lang, Path(folder) / "gold.csv")
                judged = judge_folder(texts, part, "--scorer", scorer)
            if judged is not None:
                results[f"{lang} {scorer}"] = judged
    print_columns("dev (report only)", results)


def _keep_language(gold: Path, language: dict[str, str], lang: str, target: Path) -> Path:
    with gold.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = [row for row in reader if language[row["file"]] == lang]
        names = list(reader.fieldnames or ())
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)
    return target


if __name__ == "__main__":
    main()
