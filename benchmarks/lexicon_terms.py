"""How well the lexicon alone finds the frames, and which of its terms earn their place.

usage: python -m benchmarks.lexicon_terms [--lexicon NAME] [--lang en|es] [--terms] [--most 80]

Every coded sentence of `shared/data/coded.jsonl.gz` is matched on its own. Two thirds of the
articles are for looking (weights were set on them), the last third is for reporting only; the
split goes by a digest of the article id. `gold/seeds.csv` and `gold/dev.csv` come last. With
`--terms` each term is listed with the share of the looked-at sentences it hits that carry its
frame, rarest first in precision, so that weak terms are found.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.match.terms import TermMatcher
from framing.records import Article, Hit, Segment, Span
from framing.text.tokens import tokenize_text

ROOT = Path(__file__).resolve().parent.parent
CODES = {"government": "gov", "opposition": "opp", "human_rights": "hr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A coded sentence: its text, its language, the part it belongs to and its frames.

    A frame on which the coders differ is absent from `frames`.
    """

    text: str
    lang: str
    part: str
    frames: dict[str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Precision, recall and F1 of one frame, and the F1 of saying yes to every sentence."""

    precision: float
    recall: float
    f1: float
    always_yes: float
    positives: int


def find_shared() -> Path | None:
    """Return the folder with the development data, or None where it is absent."""
    for parent in ROOT.parents:
        if (parent / "shared" / "data" / "coded.jsonl.gz").is_file():
            return parent / "shared"
    return None


def is_for_reporting(article: str) -> bool:
    """Say whether an article belongs to the third that is never looked at."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 3 == 2


def read_coded(path: Path) -> Iterable[Coded]:
    """Yield the first coding of each sentence that is not junk."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["junk"] or row["pass"] != 1:
                continue
            part = "report" if is_for_reporting(row["article"]) else "look"
            frames = {name: bool(row[code]) for name, code in CODES.items()}
            yield Coded(text=row["text"], lang=row["lang"], part=part, frames=frames)


def read_gold(path: Path, part: str, langs: dict[str, str]) -> Iterable[Coded]:
    """Yield the sentences of a gold file; `langs` gives the language of a file, else English."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["junk"] == "1":
                continue
            frames = {name: row[code] == "1" for name, code in CODES.items() if row[code]}
            lang = langs.get(row["file"], "en")
            yield Coded(text=row["text"], lang=lang, part=part, frames=frames)


def read_languages(path: Path) -> dict[str, str]:
    """Return the language of each file of a manifest."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return {row["file"]: row["lang"] for row in csv.DictReader(lines)}


def match_sentence(matcher: TermMatcher, coded: Coded) -> tuple[Hit, ...]:
    """Return the hits of one sentence that are not negated."""
    article = Article(
        id="", outlet="", published="", lang=coded.lang, title="", text=coded.text, source=""
    )
    segment = Segment(article_id="", number=1, span=Span(0, len(coded.text)), kind="body")
    hits = matcher.match(article, [segment], tokenize_text(coded.text))
    return tuple(hit for hit in hits if not hit.negated)


def find_present(hits: Sequence[Hit], thresholds: dict[str, float]) -> set[str]:
    """Return the frames whose weights reach their threshold."""
    sums: Counter[str] = Counter()
    for hit in hits:
        sums[hit.frame] += hit.weight  # type: ignore[assignment]  # a counter of weights
    return {frame for frame, least in thresholds.items() if sums[frame] >= least - 1e-9}


def judge_frame(pairs: Sequence[tuple[bool, bool]]) -> Quality:
    """Return the quality of (coded, found) pairs; without positives all of it is 0."""
    positives = sum(coded for coded, _ in pairs)
    found = sum(found for _, found in pairs)
    both = sum(coded and found for coded, found in pairs)
    total = len(pairs) + positives
    return Quality(
        precision=both / found if found else 0.0,
        recall=both / positives if positives else 0.0,
        f1=2 * both / (found + positives) if found + positives else 0.0,
        always_yes=2 * positives / total if total else 0.0,
        positives=positives,
    )


def print_quality(
    lexicon: Lexicon, matched: Sequence[tuple[Coded, tuple[Hit, ...]]], lang: str
) -> None:
    """Print one line per part and frame, and the macro average of each part."""
    thresholds = dict(lexicon.thresholds)
    print(f"\n{lang}: {'part':8} {'frame':14} {'P':>5} {'R':>5} {'F1':>5} {'yes':>5} {'n':>5}")
    for part in dict.fromkeys(coded.part for coded, _ in matched):
        inside = [(c, find_present(h, thresholds)) for c, h in matched if c.part == part]
        qualities = []
        for frame in lexicon.frame_names:
            pairs = [(c.frames[frame], frame in p) for c, p in inside if frame in c.frames]
            quality = judge_frame(pairs)
            qualities.append(quality)
            print(
                f"    {part:8} {frame:14} {quality.precision:5.2f} {quality.recall:5.2f} "
                f"{quality.f1:5.3f} {quality.always_yes:5.3f} {quality.positives:5}"
            )
        macro = sum(q.f1 for q in qualities) / len(qualities)
        always = sum(q.always_yes for q in qualities) / len(qualities)
        print(f"    {part:8} {'macro':14} {'':5} {'':5} {macro:5.3f} {always:5.3f} {len(inside):5}")


def print_terms(
    lexicon: Lexicon, matched: Sequence[tuple[Coded, tuple[Hit, ...]]], lang: str, most: int
) -> None:
    """Print the terms with the most wrong hits: weight, right hits, hits, and the term."""
    found: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for coded, hits in matched:
        if coded.part != "look":
            continue
        for frame, term in {(hit.frame, hit.term_id): None for hit in hits}:
            found[frame, term] += 1
            right[frame, term] += coded.frames[frame]
    weights = {(term.frame, term.id): term.weight for term in lexicon.terms[lang]}
    for frame in lexicon.frame_names:
        keys = [key for key in found if key[0] == frame]
        keys.sort(key=lambda key: (right[key] - found[key], key[1]))
        print(f"\n{lang} {frame}: {len(keys)} of its terms occur in the looked-at sentences")
        for key in keys[:most]:
            print(f"    {weights[key]:4} {right[key]:4}/{found[key]:<4} {key[1]}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; return 1 where the development data is absent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--lexicon", default="political-violence")
    parser.add_argument("--lang", choices=("en", "es"))
    parser.add_argument("--terms", action="store_true")
    parser.add_argument("--most", type=int, default=80)
    options = parser.parse_args(arguments)
    shared = find_shared()
    if shared is None:
        print("shared/data is absent: nothing to measure on")
        return 1
    lexicon = load_lexicon(options.lexicon)
    matcher = TermMatcher.build(lexicon)
    gold = shared / "gold"
    langs = read_languages(gold / "dev_texts" / "manifest.csv")
    sentences = [
        *read_coded(shared / "data" / "coded.jsonl.gz"),
        *read_gold(gold / "seeds.csv", "seeds", {}),
        *read_gold(gold / "dev.csv", "dev", langs),
    ]
    for lang in lexicon.languages:
        if options.lang in {None, lang}:
            inside = [s for s in sentences if s.lang == lang]
            matched = [(coded, match_sentence(matcher, coded)) for coded in inside]
            print_quality(lexicon, matched, lang)
            if options.terms:
                print_terms(lexicon, matched, lang, options.most)
    return 0


if __name__ == "__main__":
    sys.exit(main())
