"""Check a lexicon: its own examples, and terms that repeat, contradict or never count."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from framing.errors import LexiconError
from framing.lexicon.compile import CompiledTerms, compile_terms
from framing.lexicon.model import Lexicon, Term
from framing.lexicon.overlap import check_overlap
from framing.lexicon.patterns import parse_pattern
from framing.lexicon.problems import Problem, locate_problem
from framing.lexicon.rows import Row, find_header, read_rows
from framing.records import Span
from framing.text.spreadsheets import find_delimiter
from framing.text.tokens import tokenize_text

_EXAMPLE_COLUMNS = ("lang", "text", "frame", "hit")


def check_lexicon(lexicon: Lexicon) -> tuple[Problem, ...]:
    """Return what is wrong with a lexicon, ordered by file and line; empty when nothing is.

    Errors: an example that fails, a term listed twice in other spelling, a term that can
    never count. Warnings: the same words in two frames without a note on each, a term that
    another always covers, an exclusion that does not contain its term, a frame or theme
    without terms, a frame without examples, a row that stands twice, a missing card.md. In lexicons of other kinds
    than "frames" only the card and the form of the tables are checked.
    """
    problems = [*_check_card(lexicon), *_check_tables(lexicon)]
    if lexicon.kind == "frames":
        problems += _check_use(lexicon)
        problems += _check_examples(lexicon)
        for lang, terms in lexicon.terms.items():
            problems += check_overlap(terms, lang)
            for term in terms:
                problems += _check_term(term, lang)
    return tuple(sorted(set(problems)))


def _check_card(lexicon: Lexicon) -> Iterator[Problem]:
    card = Path(lexicon.path) / "card.md"
    if not card.is_file():
        message = "missing; say what the lexicon is, how it was made, its limits and licence"
        yield Problem(str(card), 0, "warning", message)


def _check_tables(lexicon: Lexicon) -> Iterator[Problem]:
    """Say which CSV files of the folder cannot be read as tables or hold a row twice."""
    for path in sorted(Path(lexicon.path).glob("*.csv")):
        seen: dict[tuple[str, ...], str] = {}
        try:
            rows = read_rows(path, required=_read_header(path))
        except LexiconError as error:
            yield Problem(str(path), 0, "error", str(error))
            continue
        for row in rows:
            cells = tuple(row.values.values())
            if cells in seen:
                message = f"the same row stands at {seen[cells]}; keep one"
                yield locate_problem(row.where, "warning", message)
            seen.setdefault(cells, row.where)


def _read_header(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return []  # read_rows says it, with the byte
    header = find_header(lines)
    return [
        name.strip() for name in next(csv.reader([header], delimiter=find_delimiter(header)), [])
    ]


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
        yield locate_problem(row.where, "error", message)
    for lang in lexicon.languages:
        for frame in lexicon.frame_names:
            if (lang, frame) not in covered:
                message = f"no example for frame {frame!r} in {lang!r}"
                own = path.with_name(f"examples.{lang}.csv")
                place = own if own in files else path if path in files else files[0]
                yield Problem(str(place), 0, "warning", message)


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
        yield locate_problem(term.where, "error", f"{term.text!r} is dead: {cause}")
    plain = CompiledTerms.build([_drop_unless(term)], lang) if term.unless else compiled
    idle = [
        context
        for context in term.unless
        if not any(_find_terms(plain, text) for text in _say(context, "phrase"))
    ]
    if idle:
        message = f"{term.text!r} is not contained in its exclusion {' or '.join(map(repr, idle))}"
        yield locate_problem(term.where, "warning", message)


def _drop_unless(term: Term) -> Term:
    return Term(
        id=term.id, text=term.text, lang=term.lang, frame=term.frame, theme="", match=term.match
    )


def _say(text: str, match: str) -> tuple[str, str]:
    """Return two texts that show a term, gaps closed: stems bare, and with a made-up ending."""
    parts = [part.options[0] if part.options else part for part in parse_pattern(text, match).parts]
    bare = " ".join(part.word for part in parts)
    return bare, " ".join(part.word + "zz" * (part.kind == "prefix") for part in parts)
