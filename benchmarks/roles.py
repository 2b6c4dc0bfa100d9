"""How often `find_role` agrees with the codings, given the naming as coded.

usage: python -m benchmarks.roles [--shared DIR] [--errors N]

Two thirds of the coded articles were looked at while the role words were written ('look'), the last
third is only measured ('report'). Beside each accuracy stands that of always answering the most
frequent role. A bare name is then looked up as a reader would: among the people whom the article introduces.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from framing.attribute.roles import RoleEvidence, RoleFinder
from framing.attribute.roles_article import NOTHING, find_introduced
from framing.attribute.view import View, build_view
from framing.attribute.wordlists import load_speech_words
from framing.read.dates import normalise_date
from framing.read.options import load_months
from framing.records import Article
from framing.text.tokens import tokenize_text

REPORTED = {"direct", "indirect", "mixed"}


class Case(NamedTuple):
    """One coded source."""

    group: str
    article: str
    lang: str
    published: str
    country: str
    view: View
    naming: str
    role: str


def read_lines(path: Path) -> Iterator[dict[str, object]]:
    """Yield the records of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_context(
    finder: RoleFinder, text: str, title: str, lang: str, published: str
) -> tuple[str, View]:
    """Return the country of a text and its words, as the tool reads them."""
    article = Article(
        id="", outlet="", published=published, lang=lang, title=title, text=text, source=""
    )
    tokens = tokenize_text(text)
    return finder.find_country(article, tokens), build_view(text, tokens, load_speech_words(lang))


def read_coded(finder: RoleFinder, data: Path) -> Iterator[Case]:
    """Yield the sources coded in the pool of articles."""
    coded = [
        row
        for row in read_lines(data / "coded.jsonl.gz")
        if row["speaker"] and row["mode"] in REPORTED
    ]
    wanted = {row["article"] for row in coded}
    known: dict[object, tuple[str, str, View]] = {}
    months = load_months()
    for row in read_lines(data / "pool.jsonl.gz"):
        if row["id"] in wanted:
            text, title, lang = str(row["text"]), str(row["title"] or ""), str(row["lang"])
            published = normalise_date(str(row["date"] or ""), months).published
            known[row["id"]] = (published, *read_context(finder, text, title, lang, published))
    for row in coded:
        article, lang = str(row["article"]), str(row["lang"])
        third = int(hashlib.sha256(article.encode()).hexdigest(), 16) % 3
        published, country, view = known[row["article"]]
        group = f"{'report' if third == 2 else 'look'} {lang}"
        yield Case(
            group, article, lang, published, country, view, str(row["speaker"]), str(row["role"])
        )


def read_gold(finder: RoleFinder, path: Path, texts: Path) -> Iterator[Case]:
    """Yield the sources of a coding whose texts lie in a folder."""
    found: dict[str, tuple[str, str, View]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    joined: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        joined[row["file"]].append(row["text"])
    for file, sentences in joined.items():
        target = texts / file
        text = target.read_text(encoding="utf-8") if target.is_file() else "\n".join(sentences)
        words = set(tokenize_text(text).words)
        lang = "es" if len(words & {"el", "los", "una", "por"}) > 2 else "en"
        found[file] = (lang, *read_context(finder, text, "", lang, ""))
    for row in rows:
        if row["speaker"] and row["mode"] in REPORTED and row["speaker_type"]:
            lang, country, view = found[row["file"]]
            yield Case(
                f"{path.stem} {lang}",
                row["file"],
                lang,
                "",
                country,
                view,
                row["speaker"],
                row["speaker_type"],
            )


def search_article(finder: RoleFinder, case: Case) -> RoleEvidence:
    """Return the role the article gives to a bare name, 'unknown' if it introduces nobody so."""
    words = case.naming.removesuffix("'s").split()
    if not words or not words[-1][0].isupper() or words[0].lower() in {"the", "el", "la", "los"}:
        return NOTHING
    parts = tokenize_text(case.naming.removesuffix("'s")).words
    if not parts:
        return NOTHING
    return find_introduced(finder, case.view, parts, published=case.published, country=case.country)


def judge_cases(finder: RoleFinder, cases: list[Case], errors: int) -> None:
    """Print accuracy per group, alone and with the article at hand, and the baseline."""
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.group].append(case)
    print(
        f"{'group':12s} {'n':>5s} {'most frequent':>14s} {'as coded':>9s} {'in text':>8s} unknown precision"
    )
    for group, members in sorted(groups.items()):
        wrong: Counter[tuple[str, str, str, str, str]] = Counter()
        alone = full = unknown = 0
        for case in members:
            found = finder.find_role(
                case.naming, lang=case.lang, published=case.published, country=case.country
            )
            best = found if found.role != "unknown" else search_article(finder, case)
            alone += found.role == case.role
            full += best.role == case.role
            unknown += best.role == "unknown"
            if best.role != case.role:
                wrong[case.naming, case.role, best.role, best.rule, case.country] += 1
        n = len(members)
        base = Counter(case.role for case in members).most_common(1)[0][1] / n
        known = n - unknown
        print(
            f"{group:12s} {n:5d} {base:14.3f} {alone / n:9.3f} {full / n:8.3f} "
            f"{unknown / n:7.3f} {full / known if known else 0:9.3f}"
        )
        if not group.startswith("report"):
            for (naming, role, got, rule, country), times in wrong.most_common(errors):
                print(f"    {times:3d} {naming!r} {role} <- {got} ({rule}) [{country}]")


def main(arguments: Sequence[str] = ()) -> None:
    """Measure against the shared codings, or say that they are absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args(arguments)
    if not (options.shared / "data" / "coded.jsonl.gz").is_file():
        print(f"{options.shared}: no coded data here; give --shared")
        return
    finder = RoleFinder.load()
    cases = [*read_coded(finder, options.shared / "data")]
    gold = options.shared / "gold"
    cases += read_gold(finder, gold / "seeds.csv", options.shared / "seeds")
    cases += read_gold(finder, gold / "dev.csv", gold / "dev_texts")
    judge_cases(finder, cases, options.errors)


if __name__ == "__main__":
    main(sys.argv[1:])
