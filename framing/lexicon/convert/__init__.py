"""Read dictionaries of other tools as lexicons, and write lexicons as tables of terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from framing.errors import InputError, LexiconError, OutputError
from framing.lexicon.convert.entries import Imported, build_lexicon, read_text_file
from framing.lexicon.convert.lexicoder import read_lexicoder
from framing.lexicon.convert.liwc import read_liwc
from framing.lexicon.convert.losses import list_table_losses, list_yaml_losses
from framing.lexicon.convert.quanteda import read_quanteda, to_yaml
from framing.lexicon.convert.tables import read_csv, to_table
from framing.lexicon.convert.wordstat import read_wordstat
from framing.lexicon.convert.yoshikoder import read_yoshikoder
from framing.lexicon.load import load_lexicon
from framing.lexicon.model import Lexicon
from framing.lexicon.write import write_lexicon

READERS: Mapping[str, Callable[[str, Path], Imported]] = {
    ".cat": read_wordstat,
    ".csv": read_csv,
    ".dic": read_liwc,
    ".lc3": read_lexicoder,
    ".lcd": read_lexicoder,
    ".tsv": read_csv,
    ".yaml": read_quanteda,
    ".ykd": read_yoshikoder,
    ".yml": read_quanteda,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """How a format is written, what it loses, and whether one file may hold several languages."""

    write: Callable[[Lexicon], str]
    list_losses: Callable[[Lexicon], Iterable[str]]
    mixes: bool


_YAML = _Writer(write=to_yaml, list_losses=list_yaml_losses, mixes=False)
WRITERS: Mapping[str, _Writer] = {
    ".csv": _Writer(write=to_table, list_losses=list_table_losses, mixes=True),
    ".yaml": _YAML,
    ".yml": _YAML,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """The files or the folder that a conversion wrote, and notices of what could not be kept."""

    paths: tuple[Path, ...]
    notices: tuple[str, ...]


def read_dictionary(
    source: Path, *, lang: str = "en", match: str = "exact"
) -> tuple[Lexicon, tuple[str, ...]]:
    """Return a dictionary file or lexicon folder as a lexicon, and notices of what was left out.

    The ending decides the format: .dic (LIWC), .yml (quanteda), .lc3 and .lcd (Lexicoder),
    .cat (WordStat), .ykd (Yoshikoder), .csv and .tsv.
    """
    if source.is_dir():
        return load_lexicon(source), ()
    if not source.exists():
        raise InputError(f"{source}: no such file or folder; check the path")
    reader = READERS.get(source.suffix.lower())
    if reader is None:
        raise InputError(
            f"{source}: unknown kind of dictionary; give a lexicon folder or a file ending in "
            f"{', '.join(READERS)}"
        )
    imported = reader(read_text_file(source), source)
    return build_lexicon(imported, name=source.stem, lang=lang, match=match)


def convert_lexicon(source: Path, out: Path, *, lang: str = "", match: str = "exact") -> Converted:
    """Convert a dictionary or lexicon to `out` and say what was written and what was left out.

    `out` is a new lexicon folder, or a file ending in .csv, .yml or .yaml that must not
    exist yet. `lang` is the language of a dictionary (English unless given); of a lexicon it
    chooses one language. A quanteda dictionary knows no languages: a lexicon of several becomes
    a file for each (`out.en.yml`, `out.es.yml`).
    """
    lexicon, notices = read_dictionary(source, lang=lang or "en", match=match)
    if lang and source.is_dir():
        lexicon = _keep_language(lexicon, lang, source)
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        card = f"# {lexicon.title}\n\nConverted from {source.name}; its licence is its authors'.\n"
        write_lexicon(lexicon, out, card=card)
        lost = [f"{source}: its card and examples are not copied"] if source.is_dir() else []
        return Converted(paths=(out,), notices=(*notices, *lost))
    parts = {out: lexicon}
    if len(lexicon.languages) > 1 and not writer.mixes:
        parts = {
            out.with_suffix(f".{each}{out.suffix}"): _keep_language(lexicon, each, source)
            for each in lexicon.languages
        }
    _write_new({path: writer.write(part) for path, part in parts.items()})
    return Converted(paths=tuple(parts), notices=(*notices, *writer.list_losses(lexicon)))


def _keep_language(lexicon: Lexicon, lang: str, source: Path) -> Lexicon:
    if lang not in lexicon.languages:
        allowed = ", ".join(lexicon.languages)
        raise LexiconError(f"{source}: --lang is {lang!r}, its languages are {allowed}")
    return replace(lexicon, languages=(lang,), terms={lang: lexicon.terms[lang]})


def _write_new(texts: Mapping[Path, str]) -> None:
    """Write new files, none where one of them exists already."""
    if there := [path for path in texts if path.exists()]:
        raise OutputError(f"{there[0]}: exists already; choose a new name")
    for path, text in texts.items():
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise OutputError(f"{path}: cannot be written: {error.strerror}") from None
