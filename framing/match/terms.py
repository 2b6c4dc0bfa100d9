"""Find the terms of a lexicon in an article; `framing.lexicon.compile` says which finds stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.lexicon.compile import CompiledTerms, compile_terms
from framing.lexicon.model import Lexicon
from framing.records import Article, Hit, Segment, Tokens


@dataclass(frozen=True, slots=True)
class TermMatcher:
    """Finds the terms of one lexicon in articles of its languages."""

    lexicon: Lexicon
    _compiled: dict[str, CompiledTerms]

    @classmethod
    def build(cls, lexicon: Lexicon) -> TermMatcher:
        """Return a matcher; the terms of a language are compiled when first needed."""
        return cls(lexicon, {})

    def match(
        self, article: Article, segments: Sequence[Segment], tokens: Tokens
    ) -> tuple[Hit, ...]:
        """Return every hit in text order, junk segments left out, role and stance undecided.

        The article's language decides which terms are looked for ("en-GB" counts as "en");
        an article in a language that the lexicon lacks has no hits.
        """
        compiled = self._choose(article.lang)
        eligible = [segment for segment in segments if segment.kind != "junk"]
        if compiled is None or not eligible:
            return ()
        found = compiled.find(article.text, tokens, [segment.span for segment in eligible])
        return tuple(
            Hit(
                segment=eligible[item.within].number,
                span=item.span,
                term_id=item.term.id,
                frame=item.term.frame,
                theme=item.term.theme,
                weight=item.term.weight,
                negated=item.negated,
            )
            for item in found
        )

    def _choose(self, lang: str) -> CompiledTerms | None:
        short = lang.lower().partition("-")[0]
        if short not in self._compiled:
            if short not in self.lexicon.terms:
                return None
            terms = self.lexicon.terms[short]
            self._compiled[short] = compile_terms(terms, short, self.lexicon.path)
        return self._compiled[short]
