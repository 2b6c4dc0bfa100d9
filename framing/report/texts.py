"""The articles line by line: each sentence with its marks and the reasons for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.records import REPORTED_MODES, Attribution, CodedArticle
from framing.report.marks import (
    Piece,
    cut_pieces,
    group_attributions,
    mark_attributions,
    mark_hits,
)
from framing.report.model import Record, Report, group_rows, make_anchor, read_count, read_number

# Beyond this many sentences a page would grow too heavy (one with its marks takes about
# 1.2 kB): then only sentences that carry a frame are shown, of each article the surest.
FULL_TEXT_LIMIT = 3000
EXCERPT_LIMIT = 3500


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One frame that a sentence carries, in whose voice and at what distance."""

    frame: str
    voice: str
    stance: str
    probability: float | None
    reliability: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of an article as shown: its pieces, its frames, and why."""

    anchor: str
    number: int
    kind: str
    mode: str
    speaker: str
    role: str
    pieces: tuple[Piece, ...]
    codes: tuple[Code, ...]
    hits: tuple[Record, ...]
    attributions: tuple[Attribution, ...]
    opens_paragraph: bool
    skipped_before: int = 0

    @property
    def heard(self) -> str:
        """Return whose words the sentence gives; empty for what is not article text."""
        if self.kind == "junk":
            return ""
        return (self.role or "unknown") if self.mode in REPORTED_MODES else "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One article as shown. `left_out` counts its sentences that are not on the page."""

    anchor: str
    article: str
    outlet: str
    title: str
    published: str
    lang: str
    source: str
    words: int
    attributed_share: float | None
    event_country: str
    event_country_from: str
    lines: tuple[Line, ...]
    counts: Mapping[str, int]
    left_out: int = 0


def list_texts(report: Report) -> list[Text]:
    """Return every article with its lines; of a large corpus only lines that carry a frame."""
    lines = group_rows(report.rows("sentences"), "article_id")
    frames = group_rows(
        [r for r in report.rows("frames") if read_count(r["present"])], "article_id"
    )
    hits = group_rows(report.rows("evidence"), "article_id")
    coded = {item.article.id: item for item in report.coded}
    quota = _find_quota(frames) if len(report.rows("sentences")) > FULL_TEXT_LIMIT else None
    texts = []
    for row in report.rows("articles"):
        key = (str(row["article_id"]),)
        maker = _LineMaker(
            row, frames.get(key, []), hits.get(key, []), coded.get(str(row["article_id"]))
        )
        texts.append(maker.make_text(lines.get(key, []), quota))
    return texts


def _find_quota(frames: Mapping[tuple[str, ...], Sequence[Record]]) -> int:
    """Return how many framed sentences each article may show so that all fit on the page."""
    framed = [len({row["sentence"] for row in rows}) for rows in frames.values()]
    quota = max(framed, default=0)
    while quota > 1 and sum(min(quota, count) for count in framed) > EXCERPT_LIMIT:
        quota -= 1
    return quota


class _LineMaker:
    """Makes the lines of one article from its rows."""

    def __init__(
        self,
        article: Record,
        frames: Sequence[Record],
        hits: Sequence[Record],
        coded: CodedArticle | None,
    ) -> None:
        self.article = article
        self.anchor = make_anchor("article", str(article["article_id"]))
        self.codes = group_rows(frames, "sentence")
        self.hits = group_rows(hits, "sentence")
        self.attributions = group_attributions(coded) if coded else {}
        self.text = coded.article.text if coded else ""

    def make_text(self, rows: Sequence[Record], quota: int | None) -> Text:
        """Return the article; with a quota, only its framed lines, the surest ones."""
        kept = rows if quota is None else self._choose_rows(rows, quota)
        lines, previous = [], 0
        for row in kept:
            number = read_count(row["sentence"])
            lines.append(self._make_line(row, number - previous - 1))
            previous = number
        counts: dict[str, int] = {}
        for codes in self.codes.values():
            for code in codes:
                counts[str(code["frame"])] = counts.get(str(code["frame"]), 0) + 1
        article = self.article
        return Text(
            anchor=self.anchor,
            article=str(article["article_id"]),
            outlet=str(article["outlet"] or ""),
            title=str(article["title"] or ""),
            published=str(article["published"] or ""),
            lang=str(article["lang"] or ""),
            source=str(article["source"] or ""),
            words=read_count(article["words"]),
            attributed_share=read_number(article["attributed_share"]),
            event_country=str(article.get("event_country") or ""),
            event_country_from=str(article.get("event_country_from") or ""),
            lines=tuple(lines),
            counts=counts,
            left_out=len(rows) - len(lines),
        )

    def _choose_rows(self, rows: Sequence[Record], quota: int) -> list[Record]:
        framed = [row for row in rows if (str(row["sentence"]),) in self.codes]
        if len(framed) <= quota:
            return framed
        surest = sorted(framed, key=lambda row: (-self._weigh(row), read_count(row["sentence"])))
        return sorted(surest[:quota], key=lambda row: read_count(row["sentence"]))

    def _weigh(self, row: Record) -> float:
        codes = self.codes[str(row["sentence"]),]
        chances = [read_number(code["probability"]) for code in codes]
        return max(1.0 if chance is None else chance for chance in chances)

    def _make_line(self, row: Record, skipped: int) -> Line:
        number, start, text = (
            read_count(row["sentence"]),
            read_count(row["start"]),
            str(row["text"]),
        )
        hits = self.hits.get((str(row["sentence"]),), [])
        attributions = self.attributions.get(number, [])
        codes = tuple(_read_code(code) for code in self.codes.get((str(row["sentence"]),), []))
        marks = mark_hits(hits, start, {code.frame for code in codes})
        gap = self.text[max(0, start - 2) : start]
        return Line(
            anchor=f"{self.anchor}-s{number}",
            number=number,
            kind=str(row["kind"]),
            mode=str(row["mode"]),
            speaker=str(row["speaker"] or ""),
            role=str(row["role"] or ""),
            pieces=cut_pieces(
                text,
                mark_attributions(attributions, start) + marks,
                listed=row["kind"] in {"headline", "subhead"},
            ),
            codes=codes,
            hits=tuple(hits),
            attributions=tuple(attributions),
            opens_paragraph=not self.text or "\n" in gap or start == 0,
            skipped_before=skipped,
        )


def _read_code(row: Record) -> Code:
    return Code(
        frame=str(row["frame"]),
        voice=str(row["voice"] or ""),
        stance=str(row["stance"] or ""),
        probability=read_number(row["probability"]),
        reliability=str(row.get("reliability") or ""),
    )
