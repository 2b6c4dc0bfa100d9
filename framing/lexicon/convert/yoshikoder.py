"""Read Yoshikoder dictionaries (.ykd): XML of categories (cnode) and patterns (pnode)."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from framing.errors import InputError
from framing.lexicon.convert.entries import Entry, Imported

_MOST_DEPTH = 50


@dataclass(slots=True)
class _Tree:
    """Collects entries while expat walks the file."""

    path: Path
    line: int = 0
    names: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        name = attributes.get("name", "").strip()
        if tag == "cnode":
            self.names.append(name)
            if len(self.names) > _MOST_DEPTH:
                raise InputError(f"{self.path}: more than {_MOST_DEPTH} levels of categories")
        elif tag == "pnode" and name:
            # The outermost node is the dictionary itself, unless it is the only one.
            category = tuple(self.names[1:] or self.names)
            self.entries.append(Entry(name, category, self.line))

    def close(self, tag: str) -> None:
        if tag == "cnode":
            self.names.pop()


def read_yoshikoder(text: str, path: Path) -> Imported:
    """Return the entries of a Yoshikoder dictionary; entities and doctypes are refused."""
    tree = _Tree(path)
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise InputError(f"{path}: declares a document type or entities, which is not allowed")

    def start(tag: str, attributes: dict[str, str]) -> None:
        tree.line = parser.CurrentLineNumber
        tree.open(tag, attributes)

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = tree.close
    try:
        # A string is decoded already, so the encoding that the file declares no longer holds.
        parser.Parse(_drop_declaration(text), True)
    except expat.ExpatError as error:
        raise InputError(f"{path}:{error.lineno}: not valid XML: {error}") from None
    return Imported(tuple(tree.entries))


def _drop_declaration(text: str) -> str:
    stripped = text.lstrip("\ufeff \t\r\n")
    if stripped.startswith("<?xml"):
        head, mark, rest = stripped.partition("?>")
        return "\n" * head.count("\n") + rest if mark else stripped
    return stripped
