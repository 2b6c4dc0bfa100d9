"""Every construction of reported speech, in invented sentences, with what must be found."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from framing.attribute.rules import RuleAttributor
from framing.records import Article, Attribution, Segment, Span, Speech
from framing.text.tokens import tokenize_text

HERE = Path(__file__).parent
FIELDS = ("mode", "source", "cue", "content", "role", "stance")


def read_constructions(lang: str) -> list[dict[str, Any]]:
    """Return the sentences of one language with their expected attribution."""
    path = HERE / f"constructions.{lang}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def code_sentence(
    attributor: RuleAttributor, text: str, lang: str
) -> tuple[tuple[Attribution, ...], Speech]:
    """Return the attributions and the speech of an article of one sentence."""
    span = Span(0, len(text))
    segment = Segment(article_id="a", number=1, span=span, kind="body")
    article = Article(
        id="a", outlet="", published="2021-07-09", lang=lang, title="", text=text, source=""
    )
    found = attributor.attribute(article, [segment], tokenize_text(text))
    return found, attributor.sum_up([segment], found)[0]


def overlaps(text: str, spans: list[Span], expected: list[str]) -> bool:
    """Return whether spans cover at least 80% of the expected words and little else."""
    wanted = set()
    for part in expected:
        at = text.index(part)
        wanted |= set(range(at, at + len(part)))
    found = {index for start, end in spans for index in range(start, end)}
    both = len(wanted & found)
    return both >= 0.8 * len(wanted) and both >= 0.6 * len(found)


def judge_sentence(
    row: dict[str, Any], found: tuple[Attribution, ...], said: Speech
) -> dict[str, bool]:
    """Return which fields of one sentence are right."""
    text = row["text"]
    verdict = {"mode": said.mode == row["mode"]}
    if row["mode"] in {"none", "scare"}:
        return verdict
    verdict["role"] = said.role == row["role"]
    verdict["stance"] = said.stance == row["stance"]
    reports = [item for item in found if item.kind != "scare"]
    sources = [item.source.of(text) for item in reports if item.source]
    cues = [item.cue.of(text) for item in reports if item.cue]
    verdict["source"] = row["source"] in sources if row["source"] else not said.speaker
    verdict["cue"] = any(row["cue"].startswith(cue) or cue in row["cue"] for cue in cues)
    if row["content"]:
        spans = [span for item in reports for span in item.content]
        verdict["content"] = overlaps(text, spans, row["content"])
    return verdict


@pytest.mark.parametrize("lang", ["en", "es"])
def test_constructions_are_found(lang: str) -> None:
    """Each field is right in at least nine of ten sentences; there are at least 150 of them."""
    attributor = RuleAttributor.load()
    rows = read_constructions(lang)
    assert len(rows) >= 150
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in rows:
        found, said = code_sentence(attributor, row["text"], lang)
        for field, good in judge_sentence(row, found, said).items():
            right[field] += good
            total[field] += 1
    shares = {field: right[field] / total[field] for field in FIELDS}
    assert min(shares.values()) >= 0.9, shares
