"""Compile the terms of a lexicon and decide which of their finds stand.

Policy on overlap: every find is first checked against the exclusions of its own term. Of
the finds that share a word within one frame the one with most words wins, then the longer
in characters, then the more specific kind (exact, then lemma and phrase, then wildcard),
then the heavier, then the one listed first. Words skipped by a gap are free for other
terms. Different frames do not compete: one word may show two frames, each by its own row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from framing.lexicon.find import Finder, Found
from framing.lexicon.model import Term
from framing.lexicon.negation import NegationRules
from framing.lexicon.patterns import Pattern, parse_pattern
from framing.records import Span, Tokens

_SPECIFIC = {"exact": 0, "lemma": 1, "phrase": 1, "wildcard": 2}


class FoundTerm(NamedTuple):
    """A term that stands in a text: where, in which of the given spans, negated or not."""

    term: Term
    span: Span
    within: int
    negated: bool


@dataclass(frozen=True, slots=True)
class CompiledTerms:
    """The compiled terms of one language, their exclusions, then negators, under one numbering.

    `owners[n]` is the term that pattern n belongs to; exclusions are numbered from
    `len(terms)` on, negators from `len(owners)` on.
    """

    terms: tuple[Term, ...]
    owners: tuple[int, ...]
    finder: Finder
    negation: NegationRules | None

    @classmethod
    def build(
        cls, terms: Sequence[Term], lang: str, negation: NegationRules | None = None
    ) -> CompiledTerms:
        """Compile terms of one language; without negation rules nothing is ever negated."""
        patterns: list[Pattern] = [
            parse_pattern(term.text, term.match, id=term.id, where=term.where) for term in terms
        ]
        owners = list(range(len(terms)))
        for number, term in enumerate(terms):
            for context in term.unless:
                patterns.append(parse_pattern(context, "phrase", id=term.id, where=term.where))
                owners.append(number)
        patterns += negation.patterns if negation else ()
        return cls(tuple(terms), tuple(owners), Finder.build(patterns, lang), negation)

    def find(self, text: str, tokens: Tokens, spans: Sequence[Span]) -> list[FoundTerm]:
        """Return the terms that stand inside one of `spans` (in order, apart), in text order."""
        found = self.finder.find(text, tokens, spans)
        chosen = self._select([item for item in found if item.number < len(self.owners)], tokens)
        if not chosen:
            return []
        rules = self.negation
        negators = rules.find_negators(self._list_negators(found)) if rules else {}
        offsets = [span.start for span in spans]
        places = [bisect_right(offsets, tokens.starts[item.words[0]]) - 1 for item in chosen]
        result = []
        for item, within in zip(chosen, places, strict=True):
            first = item.words[0]
            span = Span(tokens.starts[first], tokens.ends[item.words[-1]])
            negated = rules is not None and rules.is_negated(
                first, offsets[within], negators, text, tokens
            )
            result.append(FoundTerm(self.terms[item.number], span, within, negated))
        return result

    def _list_negators(self, found: Sequence[Found]) -> list[tuple[int, tuple[int, ...]]]:
        first = len(self.owners)
        return [(item.number - first, item.words) for item in found if item.number >= first]

    def _select(self, found: list[Found], tokens: Tokens) -> list[Found]:
        count = len(self.terms)
        contexts: dict[int, list[Found]] = {}
        rivals: list[Found] = []
        for item in found:
            if item.number >= count:
                contexts.setdefault(self.owners[item.number], []).append(item)
            else:
                rivals.append(item)
        if contexts:
            rivals = [item for item in rivals if not _is_within(item, contexts.get(item.number))]
        if len(rivals) > 1:
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

    def _rank(self, item: Found, tokens: Tokens) -> tuple[int, int, int, float, int, int]:
        length = sum(tokens.ends[word] - tokens.starts[word] for word in item.words)
        term = self.terms[item.number]
        specific = _SPECIFIC[term.match]
        return (-len(item.words), -length, specific, -term.weight, item.number, item.words[0])


def _is_within(item: Found, contexts: list[Found] | None) -> bool:
    return contexts is not None and any(
        context.words[0] <= item.words[0] and item.words[-1] <= context.words[-1]
        for context in contexts
    )


def compile_terms(terms: Sequence[Term], lang: str, folder: str = "") -> CompiledTerms:
    """Compile terms with the negation rules of their lexicon folder or the shipped ones."""
    return CompiledTerms.build(
        terms, lang, NegationRules.load(lang, Path(folder) if folder else None)
    )
