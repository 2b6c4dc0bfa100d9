"""Read and write quanteda dictionaries (.yml): categories, subcategories and lists of words.

Only the YAML that such dictionaries use is read: indented keys, '- word' lists, [a, b]
lists, quotation marks and comments. Anything else is refused by file and line, so no
YAML library and none of its dangers is needed.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from framing.errors import InputError
from framing.lexicon.convert.entries import Entry, Imported
from framing.lexicon.convert.losses import spell_out
from framing.lexicon.model import Lexicon

_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s'"\[{&*!|>%@`#-][^'"]*?)\s*:(?:\s+(.*))?"""
)
_ITEMS = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,'"\[\]]+?)\s*(?:,|$)""")
_SPECIAL = ("&", "!", "|", ">", "{", "%", "@", "`", "*")


def read_quanteda(text: str, path: Path) -> Imported:
    """Return the entries of a quanteda dictionary in YAML."""
    stack: list[tuple[int, str]] = []
    entries: list[Entry] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = _drop_comment(raw).rstrip()
        if not line.strip() or line.strip() in {"---", "..."}:
            continue
        where = f"{path}:{number}"
        indent = len(line) - len(line.lstrip(" "))
        content = line.strip()
        if content == "-" or content.startswith("- "):
            # A list may stand at the depth of its own key, never above it.
            while stack and stack[-1][0] > indent:
                stack.pop()
            words = _read_value(content[1:].strip(), where)
        else:
            while stack and stack[-1][0] >= indent:
                stack.pop()
            key = _KEY.fullmatch(content)
            if key is None:
                raise InputError(f"{where}: {content!r} is not read; write 'category:' or '- word'")
            stack.append((indent, _unquote(key[1], where)))
            words = _read_value(key[2] or "", where)
        if words and not stack:
            raise InputError(f"{where}: {words[0]!r} stands outside any category")
        names = tuple(name for _, name in stack)
        entries += [Entry(word, names, number) for word in words]
    return Imported(tuple(entries))


def to_yaml(lexicon: Lexicon) -> str:
    """Return a lexicon of one language as a quanteda dictionary: frame, theme, terms.

    `list_yaml_losses` says what is left out or matches otherwise there.
    """
    lines: list[str] = []
    for frame in lexicon.frames:
        lines.append(f"{json.dumps(frame.name)}:")
        themes = [theme.name for theme in lexicon.themes] or [""]
        for theme in themes:
            words = dict.fromkeys(
                phrase
                for term in lexicon.list_terms()
                if (term.frame, term.theme) == (frame.name, theme)
                for phrase in spell_out(term)
            )
            if theme and words:
                lines.append(f"  {json.dumps(theme)}:")
            lines += [f"    - {json.dumps(word, ensure_ascii=False)}" for word in words]
    return "\n".join(lines) + "\n"


def _drop_comment(line: str) -> str:
    quote = ""
    escaped = False
    for index, letter in enumerate(line):
        if quote:
            # In double quotation marks a backslash keeps the next letter from ending the text.
            quote = "" if letter == quote and not escaped else quote
            escaped = letter == "\\" and not escaped and quote == '"'
        elif letter in "\"'" and (index == 0 or line[index - 1] in " [,"):
            quote = letter
        elif letter == "#" and (index == 0 or line[index - 1] in " \t"):
            return line[:index]
    return line


def _read_value(value: str, where: str) -> list[str]:
    if not value:
        return []
    if value.startswith("[") and value.endswith("]"):
        inner = value[1:-1]
        words = [match[1] for match in _ITEMS.finditer(inner)]
        if len(_ITEMS.sub("", inner).strip()):
            raise InputError(f"{where}: the list {value!r} is not read; quote its words")
        return [_unquote(word, where) for word in words]
    return [_unquote(value, where)]


def _unquote(value: str, where: str) -> str:
    if value.startswith('"') and value.endswith('"') and len(value) > 1:
        try:
            return str(json.loads(value))
        except ValueError:
            raise InputError(f"{where}: {value} is no quoted text") from None
    if value.startswith("'") and value.endswith("'") and len(value) > 1:
        return value[1:-1].replace("''", "'")
    if value.startswith(_SPECIAL):
        raise InputError(f"{where}: {value!r} is not read; put it in quotation marks")
    return value.strip()
