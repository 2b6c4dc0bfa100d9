"""Measure reported speech on PolNeAR: sentences, characters of content, heads of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.attribution_data import Tools, make_article, measure_f1, read_lines
from framing.records import Article, Attribution, Segment

MIN_SHARE = 0.3  # a PolNeAR sentence counts as attributed above this share of its characters


def mark_characters(size: int, spans: Iterable[Sequence[int]]) -> bytearray:
    """Return one byte per character, 1 inside a span."""
    marks = bytearray(size)
    for start, end in spans:
        marks[start:end] = b"\x01" * (end - start)
    return marks


def find_head(text: str, start: int, end: int) -> int:
    """Return where the head of a naming starts: the last word before a preposition or comma."""
    best = at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        bare = word.strip(",.()")
        if at > start and bare in {
            "of",
            "for",
            "from",
            "in",
            "at",
            "on",
            "with",
            "who",
            "and",
            "to",
            "de",
            "del",
            "en",
            "y",
            "que",
        }:
            break
        best = at
        at += len(word)
        if word.endswith(",") or word == ",":
            break
    return best


def report_polnear(tools: Tools, *, look: bool, limit: int = 240) -> None:
    """Print sentence F1, content characters F1, source heads, split by mode."""
    tally: Counter[str] = Counter()
    articles = list(read_lines("polnear_train" if look else "polnear_dev"))[
        : limit if look else None
    ]
    for row in articles:
        article = make_article(row.get("id", ""), row["text"], "en")
        segments, found, _ = tools.code(article, [])
        score_polnear(article, row, segments, found, tally)
    part = "train" if look else "dev"
    print(
        f"polnear {part}: sentences {measure_f1(tally['s_both'], tally['s_found'], tally['s_gold'])}"
    )
    print(
        f"polnear {part}: content characters {measure_f1(tally['c_both'], tally['c_found'], tally['c_gold'])}"
    )
    print(
        f"polnear {part}: source head right {tally['h_right'] / max(1, tally['h_all']):.3f} of {tally['h_all']}"
    )
    for mode in ("direct", "indirect", "mixed"):
        print(
            f"polnear {part}: {mode} content covered {tally['m_' + mode] / max(1, tally['n_' + mode]):.3f} of {tally['n_' + mode]}"
        )


def score_polnear(
    article: Article,
    row: dict[str, Any],
    segments: Sequence[Segment],
    found: Sequence[Attribution],
    tally: Counter[str],
) -> None:
    """Add one article to the tally."""
    text = article.text
    reported = [item for item in found if item.kind != "scare"]
    gold = mark_characters(
        len(text), (s for a in row["attributions"] for s in a.get("content", ()))
    )
    mine = mark_characters(len(text), (s for item in reported for s in item.content))
    for segment in segments:
        start, end = segment.span
        is_gold = sum(gold[start:end]) > MIN_SHARE * (end - start)
        is_found = sum(mine[start:end]) > MIN_SHARE * (end - start)
        tally["s_gold"] += is_gold
        tally["s_found"] += is_found
        tally["s_both"] += is_gold and is_found
    tally["c_gold"] += sum(gold)
    tally["c_found"] += sum(mine)
    tally["c_both"] += sum(a & b for a, b in zip(gold, mine, strict=True))
    by_cue = {}
    for item in reported:
        if item.cue is not None and item.rule != "quotation":
            by_cue[item.cue.start] = item
    for one in row["attributions"]:
        covered = [mine[s] for span in one.get("content", ()) for s in range(*span)]
        quoted = sum(text[s:e].count(mark) for s, e in one.get("content", ()) for mark in '"“”')
        mode = "indirect"
        if quoted:
            whole = " ".join(text[s:e] for s, e in one["content"]).strip(" ,.")
            mode = "direct" if whole[:1] in '"“' and whole[-1:] in '"”' else "mixed"
        tally["n_" + mode] += 1
        tally["m_" + mode] += bool(covered) and sum(covered) * 2 > len(covered)
        score_head(text, one, by_cue, tally)


def score_head(
    text: str, one: dict[str, Any], by_cue: dict[int, Attribution], tally: Counter[str]
) -> None:
    """Count whether the source of a found attribution has the right head."""
    if not one.get("source") or not one.get("cue"):
        return
    match = next(
        (by_cue[at] for start, end in one["cue"] for at in range(start, end) if at in by_cue), None
    )
    if match is None:
        return
    tally["h_all"] += 1
    if match.source is None:
        return
    start, end = one["source"][0]
    mine, gold = find_head(text, *match.source), find_head(text, start, end)
    inside = match.source.start <= gold < match.source.end
    tally["h_right"] += inside and start <= mine < end
