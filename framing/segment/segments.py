"""Cut an article into units of coding: headline, subheads, captions, sentences, junk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from framing.lexicon.folder import find_lexicons_root
from framing.records import Article, Segment, SegmentKind, Span
from framing.segment.boundaries import WritingRules, load_writing_rules, split_sentences
from framing.segment.junk import JunkPatterns
from framing.segment.kinds import find_kinds
from framing.segment.lines import find_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSegmenter:
    """Cuts articles by lines, sentence rules and patterns of junk, all of them data."""

    rules: Mapping[str, WritingRules]
    patterns: JunkPatterns

    @classmethod
    def load(cls, root: Path | None = None) -> RuleSegmenter:
        """Return a segmenter with the shipped data, or with the data under another root."""
        root = root or find_lexicons_root()
        return cls(
            rules=load_writing_rules(root / "language"),
            patterns=JunkPatterns.load(root / "boilerplate"),
        )

    def segment(self, article: Article) -> tuple[Segment, ...]:
        """Return the units of coding in text order.

        Spans never overlap and together hold every character that is not white space.
        """
        text = article.text
        lines = find_lines(text)
        rules = self.rules.get(article.lang, self.rules["en"])
        kinds = find_kinds(article, lines, self.patterns, rules)
        parts = [
            (span, kind)
            for line, kind in zip(lines, kinds, strict=True)
            for span, kind in self._cut_line(text, line, kind, rules)
        ]
        return tuple(
            Segment(article_id=article.id, number=number, span=span, kind=kind)
            for number, (span, kind) in enumerate(parts, start=1)
        )

    def _cut_line(
        self, text: str, line: Span, kind: SegmentKind, rules: WritingRules
    ) -> list[tuple[Span, SegmentKind]]:
        length, is_caption = (
            self.patterns.find_lead(line.of(text)) if kind != "junk" else (0, False)
        )
        if length:
            label = Span(
                line.start, line.start + len(text[line.start : line.start + length].rstrip())
            )
            rest: SegmentKind = "caption" if is_caption else "body"
            after = self._cut_line(text, Span(line.start + length, line.end), rest, rules)
            return [(label, "junk"), *after]
        spans = split_sentences(text, line, rules)
        if len(spans) == 1 or kind == "junk":
            return [(span, kind) for span in spans]
        find_reach = self.patterns.find_reach
        return [
            (span, "junk" if find_reach(span.of(text), alone=False) else kind) for span in spans
        ]
