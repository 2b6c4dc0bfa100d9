"""Write a lexicon folder: a lexicon that was made or converted, or a template to begin from."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from framing.files import write_folder
from framing.lexicon.model import FrameDefinition, Lexicon, Term, ThemeDefinition

TERM_COLUMNS = ("term", "frame", "theme", "match", "weight", "unless", "note")


def write_lexicon(lexicon: Lexicon, folder: Path, *, card: str = "") -> Path:
    """Write a lexicon as a new folder and return it; the folder appears whole or not at all.

    A folder that exists and is not empty raises `OutputError`: nothing is overwritten.
    """
    files = {
        "lexicon.toml": to_toml(lexicon),
        "card.md": card or f"# {lexicon.title}\n\nLicence: {lexicon.licence}\n",
        "examples.csv": "lang,text,frame,hit,note\n",
    }
    for lang, terms in lexicon.terms.items():
        files[f"terms.{lang}.csv"] = to_csv(terms)
    return write_folder(files, folder)


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
