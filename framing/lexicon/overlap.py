"""Find terms that say the same: listed again, in two frames, or covered by another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.lexicon.find import list_part_keys, list_word_keys
from framing.lexicon.model import Term
from framing.lexicon.patterns import parse_pattern
from framing.lexicon.problems import Problem, locate_problem


class _Slot(NamedTuple):
    """One word of a term: its kind, its keys sorted, its gap and the keys of the word itself."""

    kind: str
    keys: tuple[str, ...]
    gap: int
    word: tuple[str, str]


_Shape = tuple[_Slot, ...]


def check_overlap(terms: Sequence[Term], lang: str) -> Iterator[Problem]:
    """Yield the terms of one language that repeat, contradict or are covered by others."""
    same: dict[tuple[tuple[str, tuple[str, ...], int], ...], list[Term]] = {}
    alike: dict[tuple[str, str, float, int], list[tuple[Term, _Shape]]] = {}
    for term in terms:
        shape = _shape(term, lang)
        twins = same.setdefault(tuple(slot[:3] for slot in shape), [])
        for other in twins:
            yield from _compare_twins(term, other)
        rivals = alike.setdefault((term.frame, term.theme, term.weight, len(shape)), [])
        for other, earlier in rivals:
            if other not in twins:
                yield from _compare_rivals(term, other, shape, earlier)
        twins.append(term)
        rivals.append((term, shape))


def _compare_twins(term: Term, other: Term) -> Iterator[Problem]:
    if term.frame == other.frame:
        message = f"{term.text!r} is the same as {other.text!r} at {other.where}; keep one"
        yield locate_problem(term.where, "error", message)
    elif not (term.note and other.note):
        message = (
            f"{term.text!r} stands for {term.frame!r} here and for {other.frame!r} at "
            f"{other.where}; say why in the note of both rows, or keep one"
        )
        yield locate_problem(term.where, "warning", message)


def _compare_rivals(term: Term, other: Term, shape: _Shape, earlier: _Shape) -> Iterator[Problem]:
    if _covers(earlier, shape) and _adds_nothing(term, other):
        yield locate_problem(term.where, "warning", _say_swallowed(term, other))
    elif _covers(shape, earlier) and _adds_nothing(other, term):
        yield locate_problem(other.where, "warning", _say_swallowed(other, term))


def _shape(term: Term, lang: str) -> _Shape:
    parts = parse_pattern(term.text, term.match, where=term.where).parts
    return tuple(
        _Slot(
            part.kind,
            tuple(sorted(list_part_keys(part, lang))),
            part.gap,
            list_word_keys(part.word, lang),
        )
        for part in parts
    )


def _say_swallowed(term: Term, other: Term) -> str:
    return f"{term.text!r} is swallowed: {other.text!r} at {other.where} finds all of it"


def _adds_nothing(term: Term, other: Term) -> bool:
    return set(other.unless) <= set(term.unless)


def _covers(wide: _Shape, narrow: _Shape) -> bool:
    """Say whether a text that shows `narrow` surely shows `wide` at the same place."""
    return all(_covers_word(slot, inner) for slot, inner in zip(wide, narrow, strict=True))


def _covers_word(slot: _Slot, inner: _Slot) -> bool:
    if slot.gap < inner.gap:
        return False
    if slot.kind == "prefix" and inner.kind != "any":
        return all(key.startswith(slot.keys) for key in inner.keys)
    if "any" in {slot.kind, inner.kind}:
        return slot.kind == inner.kind and slot.keys == inner.keys
    if slot.kind == "lemma":
        return inner.kind != "prefix" and not set(inner.word).isdisjoint(slot.keys)
    return inner.kind == "exact" and inner.keys == slot.keys
