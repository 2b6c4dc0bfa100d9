"""Attribution beside a parser-based peer on PolNeAR dev: quality and speed in one run.

The peer is what spaCy users do today: textacy's direct quotations, and for indirect speech every
verb of saying of our list with a subject and a clausal complement. It needs spaCy, an English
model and textacy in the environment; what is missing is said and skipped.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.attribution_data import Tools, make_article, measure_f1, read_lines
from benchmarks.attribution_polnear import score_polnear
from benchmarks.shared import find_shared
from framing.attribute.words.lists import load_speech_words
from framing.errors import PluginError
from framing.records import Article, Attribution, Segment, Span
from framing.text.tokens import tokenize_text

Find = Callable[[Article, Sequence[Segment]], Sequence[Attribution]]


def main() -> None:
    """Print sentence F1, content characters F1, source heads and articles a second of each."""
    if find_shared("data/polnear_dev.jsonl.gz") is None:
        return
    tools = Tools()
    _judge("rules (default)", tools, _read_with(tools.attributor))
    try:
        from framing.attribute.parser import SpacyAttributor, load_models  # noqa: PLC0415

        models = load_models()
    except PluginError as error:
        print(f"skipped: {error}")
        return
    if "en" not in models:
        print("skipped: no English spaCy model with a parser")
        return
    print(f"model: {models['en'].meta['name']} {models['en'].meta['version']}")
    refined = SpacyAttributor(finder=tools.attributor.finder, models=models)
    _judge("rules and parser", tools, _read_with(refined))
    try:
        from textacy.extract.triples import direct_quotations  # noqa: PLC0415
    except ImportError:
        print("textacy is missing: the peer finds no direct quotations")
        direct_quotations = None
    _judge("parser-based peer", tools, _read_as_peer(models["en"], direct_quotations))


def _judge(name: str, tools: Tools, find: Find) -> None:
    tally: Counter[str] = Counter()
    rows = list(read_lines("polnear_dev"))
    spent = 0.0
    for row in rows:
        article = make_article(row.get("id", ""), row["text"], "en")
        segments = tools.segmenter.segment(article)
        start = time.process_time()
        found = find(article, segments)
        spent += time.process_time() - start
        score_polnear(article, row, segments, found, tally)
    print(
        f"{name:18s} sentences {measure_f1(tally['s_both'], tally['s_found'], tally['s_gold'])}, "
        f"characters {measure_f1(tally['c_both'], tally['c_found'], tally['c_gold'])}, "
        f"head {tally['h_right'] / max(1, tally['h_all']):.3f} of {tally['h_all']}, "
        f"{len(rows) / spent:.1f} articles a second"
    )


def _read_with(attributor: Any) -> Find:
    def find(article: Article, segments: Sequence[Segment]) -> Sequence[Attribution]:
        found: Sequence[Attribution] = attributor.attribute(
            article, segments, tokenize_text(article.text)
        )
        return found

    return find


def _read_as_peer(model: Any, find_quotations: Any) -> Find:
    verbs = frozenset(load_speech_words("en").verbs)

    def find(article: Article, segments: Sequence[Segment]) -> Sequence[Attribution]:
        found = []
        for segment in segments:
            doc = model(segment.span.of(article.text))
            found += _find_clauses(segment, doc, verbs)
            found += _find_quotations(segment, doc, find_quotations)
        return found

    return find


def _find_clauses(segment: Segment, doc: Any, verbs: frozenset[str]) -> list[Attribution]:
    found = []
    for token in doc:
        if token.lower_ not in verbs:
            continue
        subjects = [child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}]
        clauses = [child for child in token.children if child.dep_ in {"ccomp", "parataxis"}]
        if subjects and clauses:
            found.append(_make(segment, subjects[0].subtree, [token], clauses[0].subtree))
    return found


def _find_quotations(segment: Segment, doc: Any, find: Any) -> list[Attribution]:
    if find is None:
        return []
    try:
        return [_make(segment, item.speaker, item.cue, item.content) for item in find(doc)]
    except ValueError:  # textacy gives up on an odd number of quotation marks
        return []


def _make(segment: Segment, source: Any, cue: Any, content: Any) -> Attribution:
    spans = [_span(segment, list(part)) for part in (source, cue, content)]
    return Attribution(
        segment=segment.number,
        span=spans[2],
        mode="indirect",
        speaker="",
        role="unknown",
        stance="attributed",
        rule="peer",
        kind="speech",
        source=spans[0],
        cue=spans[1],
        content=(spans[2],),
    )


def _span(segment: Segment, tokens: list[Any]) -> Span:
    start = segment.span.start
    return Span(start + tokens[0].idx, start + tokens[-1].idx + len(tokens[-1]))


if __name__ == "__main__":
    main()
