"""Read a lexicon folder and check every row of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from framing.codings import list_reserved, refuse_name
from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicon, find_lexicons_root, list_lexicon_ids
from framing.lexicon.model import FrameDefinition, Lexicon, Term, ThemeDefinition
from framing.lexicon.patterns import MATCHES, Match, parse_pattern
from framing.lexicon.rows import Row, parse_weight, read_rows, read_toml
from framing.records import ROLES

KINDS = ("actors", "boilerplate", "figures", "frames", "language", "naming", "speech")
REQUIRED = ("term", "frame", "match")
OPTIONAL = ("theme", "weight", "unless", "note")

MODEL_FILE = "model.zip"
READER_FILE = "reader.zip"
RELIABILITY_FILE = "reliability.toml"  # of the scorer that the lexicon is meant for


def name_reliability_file(scorer: str) -> str:
    """Return the name of the reliability file of another scorer.

    >>> name_reliability_file("deep")
    'reliability.deep.toml'
    """
    return RELIABILITY_FILE.replace(".", f".{scorer}.")


def load_lexicon(name: str | Path, *, kind: str = "") -> Lexicon:
    """Return a lexicon given by its shipped name or the path of its folder, of `kind` where said.

    Every row is checked; the first that is wrong raises `LexiconError` with file and line,
    what was found and what is allowed. The terms of a shipped lexicon, which its own checks
    have read, are read when their language is first asked for.
    """
    folder = find_lexicon(name, kind)
    path = folder / "lexicon.toml"
    facts = read_toml(path)
    kind = _check_kind(_read_text(facts, "kind", path), kind, name, path)
    frames = tuple(_read_frame(entry, path) for entry in _read_tables(facts, "frames", path))
    themes = tuple(_read_theme(entry, path) for entry in _read_tables(facts, "themes", path))
    _require_unique([frame.name for frame in frames], "frame", path)
    _require_unique([theme.name for theme in themes], "theme", path)
    languages = _read_texts(facts, "languages", path)
    names = tuple(frame.name for frame in frames)
    terms: Mapping[str, tuple[Term, ...]] = {}
    if kind == "frames":
        if not frames:
            raise LexiconError(f"{path}: no [[frames]]; a lexicon of kind 'frames' needs one")
        theme_names = tuple(theme.name for theme in themes)
        terms = _Terms(languages, lambda lang: _read_terms(folder, lang, names, theme_names))
        if folder.parent != find_lexicons_root():
            dict(terms)  # a shipped lexicon was checked before it was shipped
    return Lexicon(
        id=_read_text(facts, "id", path),
        kind=kind,
        title=_read_text(facts, "title", path),
        version=_read_text(facts, "version", path),
        languages=languages,
        licence=_read_text(facts, "licence", path),
        frames=frames,
        themes=themes,
        terms=terms,
        thresholds=_read_thresholds(facts, names, path),
        digest=digest_folder(folder),
        path=str(folder),
    )


def _check_kind(kind: str, wanted: str, name: str | Path, path: Path) -> str:
    if kind not in KINDS:
        raise LexiconError(f"{path}: kind is {kind!r}, allowed are {', '.join(KINDS)}")
    if wanted and kind != wanted:
        known = ", ".join(list_lexicon_ids(wanted))
        raise LexiconError(
            f"{name}: a lexicon of {kind}, not of {wanted}; give a lexicon folder or one of {known}"
        )
    return kind


class _Terms(Mapping[str, tuple[Term, ...]]):
    """The terms by language, each language read once, when it is first asked for."""

    def __init__(self, languages: tuple[str, ...], read: Callable[[str], tuple[Term, ...]]) -> None:
        self._languages = languages
        self._read = read
        self._known: dict[str, tuple[Term, ...]] = {}

    def __getitem__(self, lang: str) -> tuple[Term, ...]:
        if lang not in self._known:
            if lang not in self._languages:
                raise KeyError(lang)
            self._known[lang] = self._read(lang)
        return self._known[lang]

    def __contains__(self, lang: object) -> bool:
        return lang in self._languages

    def __iter__(self) -> Iterator[str]:
        return iter(self._languages)

    def __len__(self) -> int:
        return len(self._languages)


def digest_folder(folder: Path) -> str:
    """Return a SHA-256 over the names and bytes of the files in a folder that can change a score.

    Left out: hidden files, the card and other prose, a model and its measured reliability.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda item: item.relative_to(folder).as_posix()):
        # A model names the digest of the lexicon it was fitted with; these files come after it.
        after = {MODEL_FILE, READER_FILE, RELIABILITY_FILE}
        if path.name in after or path.match(name_reliability_file("*")) or path.suffix == ".md":
            continue
        relative = path.relative_to(folder)
        if path.is_file() and not any(part.startswith((".", "_")) for part in relative.parts):
            content = path.read_bytes()
            digest.update(f"{relative.as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _read_terms(
    folder: Path, lang: str, frames: tuple[str, ...], themes: tuple[str, ...]
) -> tuple[Term, ...]:
    terms: list[Term] = []
    seen: dict[tuple[str, str], str] = {}
    ids: set[str] = set()
    for row in read_rows(folder / f"terms.{lang}.csv", required=REQUIRED, optional=OPTIONAL):
        term = _read_term(row, lang, frames, themes, ids)
        key = (_key(term.text), term.frame)
        if key in seen:
            raise LexiconError(
                f"{row.where}: {term.text!r} is listed twice for {term.frame!r}, "
                f"first at {seen[key]}; keep one row"
            )
        seen[key] = row.where
        ids.add(term.id)
        terms.append(term)
    return tuple(terms)


def _read_term(
    row: Row, lang: str, frames: tuple[str, ...], themes: tuple[str, ...], ids: set[str]
) -> Term:
    text = " ".join(row["term"].split())
    match: Match = row.choose("match", MATCHES)  # type: ignore[assignment]  # one of MATCHES
    parse_pattern(text, match, where=row.where)
    for context in row.split("unless"):
        parse_pattern(context, "phrase", where=f"{row.where}: unless")
    frame = row.choose("frame", frames)
    short = f"{lang}:{_key(text)}"
    return Term(
        id=short if short not in ids else f"{short}@{frame}",
        text=text,
        lang=lang,
        frame=frame,
        theme=row.choose("theme", themes or ("",)),
        match=match,
        weight=_read_weight(row),
        unless=row.split("unless"),
        note=row["note"],
        where=row.where,
    )


def _key(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").split())


def _read_weight(row: Row) -> float:
    weight = parse_weight(row["weight"])
    if weight is None:
        raise LexiconError(
            f"{row.where}: weight is {row['weight']!r}, allowed is a number above 0 and up to 1"
        )
    return weight


def _read_frame(entry: dict[str, Any], path: Path) -> FrameDefinition:
    name = _read_text(entry, "name", path)
    if problem := refuse_name(name):
        raise LexiconError(
            f"{path}: frame {problem}; choose another name, not one of {list_reserved()}"
        )
    voices = _read_texts(entry, "voices", path) if "voices" in entry else ()
    if unknown := [voice for voice in voices if voice not in ROLES]:
        raise LexiconError(
            f"{path}: voices of frame {name!r} hold {unknown[0]!r}, allowed are {', '.join(ROLES)}"
        )
    return FrameDefinition(
        name=name,
        title=_read_text(entry, "title", path),
        definition=str(entry.get("definition", "")),
        voices=voices,
    )


def _read_theme(entry: dict[str, Any], path: Path) -> ThemeDefinition:
    return ThemeDefinition(
        name=_read_text(entry, "name", path),
        title=_read_text(entry, "title", path),
        definition=str(entry.get("definition", "")),
    )


def _read_thresholds(
    facts: dict[str, Any], frames: tuple[str, ...], path: Path
) -> dict[str, float]:
    scoring = facts.get("scoring", {})
    if not isinstance(scoring, dict) or not isinstance(scoring.get("thresholds", {}), dict):
        raise LexiconError(f"{path}: [scoring] must be a table with threshold = 1.0")
    single = scoring.get("thresholds", {})
    for name in single:
        if name not in frames:
            raise LexiconError(
                f"{path}: [scoring.thresholds] names {name!r}, allowed are {', '.join(frames)}"
            )
    found = {name: single.get(name, scoring.get("threshold", 1.0)) for name in frames}
    for name, value in found.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise LexiconError(f"{path}: threshold of {name} is {value!r}, allowed is above 0")
    return {name: float(value) for name, value in found.items()}


def _read_text(facts: dict[str, Any], key: str, path: Path) -> str:
    value = facts.get(key)
    if not isinstance(value, str) or not value.strip():
        raise LexiconError(f'{path}: {key} is {value!r}; write {key} = "..."')
    return value.strip()


def _read_texts(facts: dict[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = facts.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise LexiconError(f'{path}: {key} is {value!r}; write {key} = ["...", "..."]')
    return tuple(value)


def _read_tables(facts: dict[str, Any], key: str, path: Path) -> list[dict[str, Any]]:
    value = facts.get(key, [])
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise LexiconError(f"{path}: write each of the {key} as a [[{key}]] table")
    return value


def _require_unique(names: list[str], what: str, path: Path) -> None:
    for name in names:
        if names.count(name) > 1:
            raise LexiconError(f"{path}: the {what} {name!r} is defined twice")
