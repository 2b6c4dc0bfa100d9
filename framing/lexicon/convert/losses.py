"""What a lexicon loses where it is written in a format that holds less than its folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from math import prod

from framing.lexicon.model import Lexicon, Term

_SHOWN = 3
_MOST_PHRASES = 300
_Show = Callable[[Term], str]


def list_table_losses(lexicon: Lexicon) -> Iterator[str]:
    """Yield what a table of terms cannot hold: what stands in the folder's other files."""
    yield (
        f"{lexicon.id}: kept as terms only; definitions, thresholds, examples, card and licence "
        f"({lexicon.licence}) stay in the folder"
    )


def list_yaml_losses(lexicon: Lexicon) -> Iterator[str]:
    """Yield what of a lexicon a quanteda dictionary lacks or matches otherwise, with the first terms.

    A quanteda dictionary holds words and phrases as written: choices are spelt out, terms with
    gaps are left out, and there are no weights, exclusions, inflections or notes.
    """
    terms = lexicon.list_terms()
    kept = [term for term in terms if spell_out(term)]
    left = [term for term in terms if not spell_out(term)]
    light = [term for term in kept if term.weight != 1]
    barred = [term for term in kept if term.unless]
    bent = [term for term in kept if term.match in ("lemma", "phrase")]
    yield from _tell(left, "left out, as they have a gap (~) or too many choices (/)", _show_text)
    yield from _tell(light, "counted as 1, whatever their weight", _show_weight)
    yield from _tell(barred, "counted also where 'unless' cancels them", _show_contexts)
    yield from _tell(bent, "found only as written, no longer inflected", _show_text)
    yield from _tell([term for term in kept if term.note], "stripped of the note", _show_text)
    yield from list_table_losses(lexicon)


def spell_out(term: Term) -> tuple[str, ...]:
    """Return the plain phrases that a term stands for: none where it has gaps or too many choices.

    '=' asks for a word as written, which all are in a plain phrase.

    >>> spell_out(Term(id="", text="dry/=empty well", lang="en", frame="f", theme="", match="phrase"))
    ('dry well', 'empty well')
    """
    choices = [word.split("/") for word in term.text.split()]
    if "~" in term.text or prod(map(len, choices)) > _MOST_PHRASES:
        return ()
    return tuple(" ".join(word.removeprefix("=") for word in each) for each in product(*choices))


def _tell(terms: Sequence[Term], what: str, show: _Show) -> Iterator[str]:
    """Yield one line on some terms, with how many they are and the first of them; none without any."""
    if terms:
        first = "; ".join(show(term) for term in terms[:_SHOWN])
        more = "; …" if len(terms) > _SHOWN else ""
        yield f"{len(terms):,} term{'s' * (len(terms) > 1)} {what}: {first}{more}"


def _show_text(term: Term) -> str:
    return f"{term.lang}:{term.text}"


def _show_weight(term: Term) -> str:
    return f"{_show_text(term)} ({term.weight:g})"


def _show_contexts(term: Term) -> str:
    more = " | …" if len(term.unless) > 1 else ""
    return f"{_show_text(term)} (unless {term.unless[0]}{more})"
