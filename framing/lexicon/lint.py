"""Check a lexicon: its own examples, and terms that repeat, contradict or never count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from framing.errors import LexiconError
from framing.lexicon.compile import CompiledTerms, compile_terms
from framing.lexicon.find import list_part_keys, list_word_keys
from framing.lexicon.model import Lexicon, Term
from framing.lexicon.patterns import parse_pattern
from framing.lexicon.rows import Row, read_rows
from framing.records import Span
from framing.text.tokens import tokenize_text

Severity = Literal["error", "warning"]
_EXAMPLE_COLUMNS = ("lang", "text", "frame", "hit")


class _Slot(NamedTuple):
    """One word of a term: its kind, its keys sorted, its gap and the keys of the word itself."""

    kind: str
    keys: tuple[str, ...]
    gap: int
    word: tuple[str, str]


_Shape = tuple[_Slot, ...]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with a lexicon; `line` is 0 where the whole file is meant."""

    file: str
    line: int
    severity: Severity
    message: str

    def __str__(self) -> str:
        """Return the problem as one line, as compilers print them."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.severity}: {self.message}"


def check_lexicon(lexicon: Lexicon) -> tuple[Problem, ...]:
    """Return what is wrong with a lexicon, ordered by file and line; empty when nothing is.

    Errors: an example that fails, a term listed twice in other spelling, a term that can
    never count. Warnings: the same words in two frames without a note on each, a term that
    another always covers, an exclusion that does not contain its term, a frame or theme
    without terms, a frame without examples, a missing card.md.
    """
    problems = list(_check_files(lexicon))
    if lexicon.kind == "frames":
        problems += _check_use(lexicon)
        problems += _check_examples(lexicon)
        for lang, terms in lexicon.terms.items():
            problems += _check_shapes(terms, lang)
            for term in terms:
                problems += _check_term(term, lang)
    return tuple(sorted(set(problems)))


def _check_files(lexicon: Lexicon) -> Iterator[Problem]:
    card = Path(lexicon.path) / "card.md"
    if not card.is_file():
        message = "missing; say what the lexicon is, how it was made, its limits and licence"
        yield Problem(str(card), 0, "warning", message)


def _check_use(lexicon: Lexicon) -> Iterator[Problem]:
    path = str(Path(lexicon.path) / "lexicon.toml")
    for lang, terms in lexicon.terms.items():
        used = {term.frame for term in terms}
        for frame in lexicon.frame_names:
            if frame not in used:
                yield Problem(path, 0, "warning", f"frame {frame!r} has no term in {lang!r}")
    themes = {term.theme for term in lexicon.list_terms()}
    for theme in lexicon.themes:
        if theme.name not in themes:
            yield Problem(path, 0, "warning", f"theme {theme.name!r} has no term")


def _check_examples(lexicon: Lexicon) -> Iterator[Problem]:
    path = Path(lexicon.path) / "examples.csv"
    files = sorted(path.parent.glob("examples*.csv"))
    if not files:
        yield Problem(
            str(path), 0, "warning", "missing; write sentences that must and must not hit"
        )
        return
    compiled = {
        lang: compile_terms(terms, lang, lexicon.path) for lang, terms in lexicon.terms.items()
    }
    covered: set[tuple[str, str]] = set()
    for row in _read_examples(files):
        lang = row.choose("lang", lexicon.languages)
        frame = row.choose("frame", lexicon.frame_names)
        wanted = row.choose("hit", ("0", "1")) == "1"
        covered.add((lang, frame))
        hits = [
            f"{term.id}{' (negated)' if negated else ''}"
            for term, negated in _find_terms(compiled[lang], row["text"])
            if term.frame == frame and (wanted or not negated)
        ]
        if wanted == any(not hit.endswith("(negated)") for hit in hits):
            continue
        what = f"must hit {frame!r}" if wanted else f"must not hit {frame!r}"
        message = f"{row['text']!r} {what}, found {', '.join(hits) or 'no term'}"
        yield _locate(row.where, "error", message)
    for lang in lexicon.languages:
        for frame in lexicon.frame_names:
            if (lang, frame) not in covered:
                message = f"no example for frame {frame!r} in {lang!r}"
                yield Problem(str(path), 0, "warning", message)


def _read_examples(files: Iterable[Path]) -> Iterator[Row]:
    for file in files:
        yield from read_rows(file, required=_EXAMPLE_COLUMNS, optional=("note",))


def _find_terms(compiled: CompiledTerms, text: str) -> list[tuple[Term, bool]]:
    found = compiled.find(text, tokenize_text(text), [Span(0, len(text))])
    return [(item.term, item.negated) for item in found]


def _check_term(term: Term, lang: str) -> Iterator[Problem]:
    compiled = CompiledTerms.build([term], lang)
    if not any(_find_terms(compiled, text) for text in _say(term.text, term.match)):
        cause = "its own exclusion covers it" if term.unless else "no text can show it"
        yield _locate(term.where, "error", f"{term.text!r} is dead: {cause}")
    plain = CompiledTerms.build([_drop_unless(term)], lang) if term.unless else compiled
    idle = [
        context
        for context in term.unless
        if not any(_find_terms(plain, text) for text in _say(context, "phrase"))
    ]
    if idle:
        message = f"{term.text!r} is not contained in its exclusion {' or '.join(map(repr, idle))}"
        yield _locate(term.where, "warning", message)


def _drop_unless(term: Term) -> Term:
    return Term(
        id=term.id, text=term.text, lang=term.lang, frame=term.frame, theme="", match=term.match
    )


def _say(text: str, match: str) -> tuple[str, str]:
    """Return two texts that show a term, gaps closed: stems bare, and with a made-up ending."""
    parts = [part.options[0] if part.options else part for part in parse_pattern(text, match).parts]
    bare = " ".join(part.word for part in parts)
    return bare, " ".join(part.word + "zz" * (part.kind == "prefix") for part in parts)


def _check_shapes(terms: tuple[Term, ...], lang: str) -> Iterator[Problem]:
    shapes = {term.id: _shape(term, lang) for term in terms}
    lengths: dict[int, list[Term]] = {}
    for term in terms:
        lengths.setdefault(len(shapes[term.id]), []).append(term)
    for group in lengths.values():
        for index, term in enumerate(group):
            for other in group[:index]:
                yield from _compare(term, other, shapes[term.id], shapes[other.id])


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


def _compare(term: Term, other: Term, shape: _Shape, earlier: _Shape) -> Iterator[Problem]:
    if term.frame != other.frame:
        if _same(shape, earlier) and not (term.note and other.note):
            message = (
                f"{term.text!r} stands for {term.frame!r} here and for {other.frame!r} at "
                f"{other.where}; say why in the note of both rows, or keep one"
            )
            yield _locate(term.where, "warning", message)
    elif _same(shape, earlier):
        message = f"{term.text!r} is the same as {other.text!r} at {other.where}; keep one"
        yield _locate(term.where, "error", message)
    elif _covers(earlier, shape) and _adds_nothing(term, other):
        yield _locate(term.where, "warning", _say_swallowed(term, other))
    elif _covers(shape, earlier) and _adds_nothing(other, term):
        yield _locate(other.where, "warning", _say_swallowed(other, term))


def _same(shape: _Shape, other: _Shape) -> bool:
    return [slot[:3] for slot in shape] == [slot[:3] for slot in other]


def _say_swallowed(term: Term, other: Term) -> str:
    return f"{term.text!r} is swallowed: {other.text!r} at {other.where} finds all of it"


def _adds_nothing(term: Term, other: Term) -> bool:
    same = (term.theme, term.weight) == (other.theme, other.weight)
    return same and set(other.unless) <= set(term.unless)


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


def _locate(where: str, severity: Severity, message: str) -> Problem:
    file, _, line = where.rpartition(":")
    if not line.isdigit():
        raise LexiconError(f"{where}: not a file and line")
    return Problem(file, int(line), severity, message)
