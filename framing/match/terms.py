"""Find the terms of a lexicon in an article: longest match first, exclusions, negation.

Policy on overlap: every find is first checked against the exclusions of its own term. Of
the finds that share a word within one frame the one with most words wins, then the longer
in characters, then the heavier, then the one listed first. Words skipped by a gap are free
for other terms. Different frames do not compete: one word may show two frames, each by a
row of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.lexicon.find import Finder, Found
from framing.lexicon.model import Lexicon, Term
from framing.lexicon.patterns import Pattern, parse_pattern
from framing.match.negation import NegationRules
from framing.records import Article, Hit, Segment, Span, Tokens


@dataclass(frozen=True, slots=True)
class _LanguageTerms:
    """The compiled terms of one language, then their exclusions, under one numbering.

    `owners[n]` is the term that pattern n belongs to; exclusions have numbers from
    `len(terms)` on.
    """

    terms: tuple[Term, ...]
    owners: tuple[int, ...]
    finder: Finder
    negation: NegationRules | None

    @classmethod
    def build(cls, terms: tuple[Term, ...], lang: str, folder: Path | None) -> _LanguageTerms:
        patterns: list[Pattern] = [
            parse_pattern(term.text, term.match, id=term.id, where=term.where) for term in terms
        ]
        owners = list(range(len(terms)))
        for number, term in enumerate(terms):
            for context in term.unless:
                patterns.append(parse_pattern(context, "phrase", id=term.id, where=term.where))
                owners.append(number)
        finder = Finder.build(patterns, lang)
        return cls(terms, tuple(owners), finder, NegationRules.load(lang, folder))

    def select(self, found: list[Found], tokens: Tokens) -> list[Found]:
        """Return the finds that stand: not excluded, and the longest within their frame."""
        count = len(self.terms)
        contexts = [item for item in found if item.number >= count]
        rivals = [
            item
            for item in found
            if item.number < count and not (contexts and self._is_excluded(item, contexts))
        ]
        rivals.sort(key=lambda item: self._rank(item, tokens))
        taken: set[tuple[str, int]] = set()
        chosen: list[Found] = []
        for item in rivals:
            frame = self.terms[item.number].frame
            places = [(frame, word) for word in item.words]
            if taken.isdisjoint(places):
                taken.update(places)
                chosen.append(item)
        chosen.sort(key=lambda item: (item.words, item.number))
        return chosen

    def _is_excluded(self, item: Found, contexts: list[Found]) -> bool:
        return any(
            self.owners[context.number] == item.number
            and context.words[0] <= item.words[0]
            and item.words[-1] <= context.words[-1]
            for context in contexts
        )

    def _rank(self, item: Found, tokens: Tokens) -> tuple[int, int, float, int, int]:
        length = sum(tokens.ends[word] - tokens.starts[word] for word in item.words)
        weight = self.terms[item.number].weight
        return (-len(item.words), -length, -weight, item.number, item.words[0])


@dataclass(frozen=True, slots=True)
class TermMatcher:
    """Finds the terms of one lexicon in articles of its languages."""

    lexicon: Lexicon
    _languages: dict[str, _LanguageTerms]

    @classmethod
    def build(cls, lexicon: Lexicon) -> TermMatcher:
        """Compile a lexicon; negators come from its own folder or the shipped ones."""
        folder = Path(lexicon.path) if lexicon.path else None
        languages = {
            lang: _LanguageTerms.build(terms, lang, folder) for lang, terms in lexicon.terms.items()
        }
        return cls(lexicon, languages)

    def match(
        self, article: Article, segments: Sequence[Segment], tokens: Tokens
    ) -> tuple[Hit, ...]:
        """Return every hit in text order, junk segments left out, role and stance undecided.

        The article's language decides which terms are looked for; an article in a language
        that the lexicon lacks has none.
        """
        language = self._languages.get(article.lang.lower().partition("-")[0])
        eligible = [segment for segment in segments if segment.kind != "junk"]
        if language is None or not eligible:
            return ()
        spans = [segment.span for segment in eligible]
        found = language.finder.find(article.text, tokens, spans)
        if not found:
            return ()
        chosen = language.select(found, tokens)
        rules = language.negation
        negators = rules.find_negators(article.text, tokens, spans) if rules else {}
        starts = [span.start for span in spans]
        hits = []
        for item in chosen:
            span = Span(tokens.starts[item.words[0]], tokens.ends[item.words[-1]])
            segment = eligible[bisect_right(starts, span.start) - 1]
            first, offset = item.words[0], segment.span.start
            negated = rules is not None and rules.is_negated(
                first, offset, negators, article.text, tokens
            )
            hits.append(_make_hit(language.terms[item.number], segment, span, negated=negated))
        return tuple(hits)


def _make_hit(term: Term, segment: Segment, span: Span, *, negated: bool) -> Hit:
    return Hit(
        segment=segment.number,
        span=span,
        term_id=term.id,
        frame=term.frame,
        theme=term.theme,
        weight=term.weight,
        negated=negated,
    )
