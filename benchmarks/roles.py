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
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from framing.attribute.roles.article import find_fuller, find_introduced
from framing.attribute.roles.find import RoleEvidence, RoleFinder
from framing.attribute.words.lists import load_speech_words
from framing.attribute.words.view import View, build_view
from framing.read.facts import read_date
from framing.records import Article
from framing.text.tokens import tokenize_text

REPORTED = {"direct", "indirect", "mixed"}
LOOKED_AT = ("look", "seeds")  # whose errors may be read; of the others only figures


class Case(NamedTuple):
    """One coded source."""

    group: str
    article: str
    lang: str
    published: str
    country: str
    views: tuple[View, ...]
    at: int
    naming: str
    role: str


def read_lines(path: Path) -> Iterator[dict[str, object]]:
    """Yield the records of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_context(
    finder: RoleFinder, text: str, title: str, lang: str, published: str
) -> tuple[str, str, tuple[View, ...]]:
    """Return the date and the country of a text, and the words of text and title."""
    article = Article(
        id="", outlet="", published=published, lang=lang, title=title, text=text, source=""
    )
    tokens = tokenize_text(text)
    words = load_speech_words(lang)
    views = (build_view(text, tokens, words), build_view(title, tokenize_text(title), words))
    return published, finder.find_country(article, tokens), views


def read_coded(finder: RoleFinder, data: Path) -> Iterator[Case]:
    """Yield the sources coded in the pool of articles."""
    coded = [
        row
        for row in read_lines(data / "coded.jsonl.gz")
        if row["speaker"] and row["mode"] in REPORTED
    ]
    wanted = {row["article"] for row in coded}
    known: dict[object, tuple[str, str, tuple[View, ...]]] = {}
    for row in read_lines(data / "pool.jsonl.gz"):
        if row["id"] in wanted:
            text, title, lang = str(row["text"]), str(row["title"] or ""), str(row["lang"])
            published = read_date(str(row["date"] or "")).published
            known[row["id"]] = read_context(finder, text, title, lang, published)
    for row in coded:
        article, lang = str(row["article"]), str(row["lang"])
        third = int(hashlib.sha256(article.encode()).hexdigest(), 16) % 3
        published, country, views = known[row["article"]]
        group = f"{'report' if third == 2 else 'look'} {lang}"
        at = bisect_left(views[0].starts, int(str(row["start"])))
        yield Case(
            group,
            article,
            lang,
            published,
            country,
            views,
            at,
            str(row["speaker"]),
            str(row["role"]),
        )


def read_gold(finder: RoleFinder, path: Path, texts: Path) -> Iterator[Case]:
    """Yield the sources of a coding whose texts lie in a folder."""
    found: dict[str, tuple[str, str, str, tuple[View, ...]]] = {}
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
            lang, published, country, views = found[row["file"]]
            yield Case(
                f"{path.stem} {lang}",
                row["file"],
                lang,
                published,
                country,
                views,
                bisect_left(views[0].starts, int(row["start"])),
                row["speaker"],
                row["speaker_type"],
            )


def search_article(finder: RoleFinder, case: Case, told: RoleEvidence) -> RoleEvidence:
    """Return the role after a look into the article: who a name is, what 'the ministry' was."""
    naming = case.naming.removesuffix("'s").removesuffix("’s")
    parts = tokenize_text(naming).words
    if not parts:
        return told
    name = naming.split()[-1][0].isupper() and parts[0] not in {"the", "el", "la", "los"}
    if told.role == "unknown" and name:
        told = find_introduced(
            finder, case.views, parts, published=case.published, country=case.country
        )
    return find_fuller(
        finder,
        case.views[0],
        parts,
        case.at,
        told,
        published=case.published,
        country=case.country,
    )


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
            best = search_article(finder, case, found)
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
        if group.startswith(LOOKED_AT):
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
