"""Write a lexicon folder: a lexicon that was made or converted, or a template to begin from."""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from framing.errors import OutputError
from framing.lexicon.model import FrameDefinition, Lexicon, Term, ThemeDefinition

TERM_COLUMNS = ("term", "frame", "theme", "match", "weight", "unless", "note")


def write_lexicon(lexicon: Lexicon, folder: Path, *, card: str = "", examples: str = "") -> Path:
    """Write a lexicon as a new folder and return it; the folder appears whole or not at all.

    A folder that exists and is not empty raises `OutputError`: nothing is overwritten.
    """
    files = {
        "lexicon.toml": to_toml(lexicon),
        "card.md": card or f"# {lexicon.title}\n\nLicence: {lexicon.licence}\n",
        "examples.csv": examples or "lang,text,frame,hit,note\n",
    }
    for lang, terms in lexicon.terms.items():
        files[f"terms.{lang}.csv"] = to_csv(terms)
    return write_files(files, folder)


def write_files(files: Mapping[str, str], folder: Path) -> Path:
    """Write texts as the files of a new folder, all of them or none."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder}: exists already; choose a new folder, nothing was written")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            for name, text in files.items():
                (made / name).write_text(text, encoding="utf-8", newline="\n")
            made.chmod(0o755)
            made.replace(folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from None
    return folder


def to_csv(terms: tuple[Term, ...], *, with_lang: bool = False) -> str:
    """Return terms as the text of a terms file, or with a last column `lang`, which none has."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow((*TERM_COLUMNS, *(["lang"] if with_lang else [])))
    for term in terms:
        unless = "|".join(term.unless)
        cells = (term.text, term.frame, term.theme, term.match, f"{term.weight:g}", unless)
        writer.writerow((*cells, term.note, *([term.lang] if with_lang else [])))
    return buffer.getvalue()


def to_toml(lexicon: Lexicon) -> str:
    """Return the text of a lexicon.toml."""
    facts = (("id", lexicon.id), ("kind", lexicon.kind), ("title", lexicon.title))
    more = (("version", lexicon.version), ("licence", lexicon.licence))
    lines = [f"{key} = {_quote(value)}" for key, value in (*facts, *more)]
    lines.append(f"languages = [{', '.join(map(_quote, lexicon.languages))}]")
    for frame in lexicon.frames:
        lines += _list_facts("frames", frame)
        if frame.voices:
            lines.append(f"voices = [{', '.join(map(_quote, frame.voices))}]")
    for theme in lexicon.themes:
        lines += _list_facts("themes", theme)
    if lexicon.thresholds:
        lines += ["", "[scoring]", "threshold = 1.0", "", "[scoring.thresholds]"]
        lines += [f"{_quote(name)} = {value!r}" for name, value in lexicon.thresholds.items()]
    return "\n".join(lines) + "\n"


def _list_facts(key: str, entry: FrameDefinition | ThemeDefinition) -> list[str]:
    return [
        "",
        f"[[{key}]]",
        f"name = {_quote(entry.name)}",
        f"title = {_quote(entry.title)}",
        f"definition = {_quote(entry.definition)}",
    ]


def _quote(text: str) -> str:
    # A JSON string is a TOML basic string, but for DEL, which JSON leaves bare.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
