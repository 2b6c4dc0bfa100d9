"""Tell lines that are not article text by patterns kept as data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from framing.errors import LexiconError
from framing.lexicon.folder import find_lexicons_root
from framing.lexicon.language import load_agencies
from framing.lexicon.rows import Row, read_rows

Reach = Literal["", "sentence", "list", "paragraph"]
MATCHES: Final = (
    "line",
    "label",
    "tag",
    "caps",
    "start",
    "end",
    "list",
    "paragraph",
    "regex",
    "lead",
    "caption",
    "credit",
)

_LONGEST = 300  # characters; longer text is never a label, whatever it begins with
_LONGEST_CREDIT, _CREDIT_REACH = 160, 80
_LONGEST_END, _LONGEST_PARAGRAPH = 70, 900
_HEAD = 3
_FINISHED = (".", ".”", '."', "!", "?")
_TRIM = " \t\xa0:.…!|»>*•-–—_#"
_ANY = re.compile(r"[^\W_]")
_AFTER_LABEL = re.compile(r"\s*(?:[:|»>–—]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class JunkPatterns:
    """Patterns of related links, credits, labels and prompts, ready to test a line or sentence."""

    lines: dict[str, Reach]
    agencies: frozenset[str]
    starts: dict[str, tuple[tuple[str, str], ...]]
    ends: tuple[str, ...]
    expressions: re.Pattern[str]
    leads: re.Pattern[str]
    credits: re.Pattern[str]

    @classmethod
    def load(cls, folder: Path | None = None) -> JunkPatterns:
        """Read every `patterns.*.csv` and `agencies.csv` of a folder like `lexicons/boilerplate`."""
        folder = folder or find_lexicons_root() / "boilerplate"
        rows = [
            row
            for path in sorted(folder.glob("patterns.*.csv"))
            for row in read_rows(path, required=("pattern", "match"), optional=["note"])
        ]
        return cls(
            lines=_index_lines(rows),
            agencies=frozenset(map(_trim, load_agencies(folder))),
            starts=_index_starts(rows),
            ends=tuple(row["pattern"].lower() for row in rows if row["match"] == "end"),
            expressions=_compile_expressions(rows),
            leads=_compile_leads(rows),
            credits=_compile_credits(rows),
        )

    def find_reach(self, text: str, *, alone: bool = True, first: bool = False) -> Reach:
        """Return how far the junk that begins with `text` reaches; empty when it is not junk.

        A sentence that does not stand `alone` on its line, but ends with a full stop, is no
        label: a link without a stop may run into it ('SEE ALSO: Profiles The police said so.').
        On the `first` line of an article 'VIDEO: …' is a headline with a tag.

        >>> JunkPatterns.load().find_reach("READ MORE: Ten things to know")
        'sentence'
        >>> JunkPatterns.load().find_reach("Read more books, she told them.")
        ''
        """
        whole = alone or not text.endswith(_FINISHED)
        reach = self._find_start(text, whole=whole, first=first)
        if reach or len(text) > _LONGEST:
            return reach
        trimmed = _trim(text)
        known = self.lines.get(trimmed)
        if known:
            return "list" if text.endswith(":") else known
        return "sentence" if self._is_no_text(text, trimmed) else ""

    def find_lead(self, text: str) -> tuple[int, bool]:
        """Return how many characters of a label open a line of text, and whether it is a caption.

        0 where there is none, or nothing else on the line.

        >>> JunkPatterns.load().find_lead("Image copyright AFP Image caption Two men wait")
        (34, True)
        """
        found = self.leads.match(text)
        if found is None or not _ANY.search(text, found.end()):
            return 0, False
        return found.end(), found.lastgroup == "caption"

    def is_credit(self, text: str) -> bool:
        """Tell whether a line is the bare name of a news or picture agency."""
        return _trim(text) in self.agencies

    def _is_no_text(self, text: str, trimmed: str) -> bool:
        if len(text) > _LONGEST_CREDIT or (
            len(text) > _LONGEST_END and text[-1] == "." and text[0].isalpha()
        ):
            return False  # a full sentence: spares the expressions
        if trimmed in self.agencies or not _ANY.search(trimmed):
            return True
        if len(text) <= _LONGEST_END and trimmed.endswith(self.ends) and ". " not in text:
            return True
        return self.expressions.fullmatch(text) is not None

    def ends_in_credit(self, text: str) -> bool:
        """Return whether a caption ends in a credit in brackets: '… after the march (Photo: Ana Prat)'."""
        reach = max(0, len(text) - _CREDIT_REACH)
        return text.endswith(")") and self.credits.search(text, reach) is not None

    def _find_start(self, text: str, *, whole: bool, first: bool) -> Reach:
        for prefix, match in self.starts.get(text[:_HEAD].lower(), ()):
            if text[: len(prefix)].lower().replace("’", "'") != prefix:
                continue
            if match == "paragraph":
                return "paragraph" if len(text) <= _LONGEST_PARAGRAPH else "sentence"
            if len(text) > _LONGEST:
                continue
            if match == "start":
                return "sentence"
            if not whole or (first and match == "tag"):
                continue
            if match == "caps" and _is_capitals(text, len(prefix)):
                return "list" if text.endswith(":") else "sentence"
            if match in {"label", "tag", "list"} and _AFTER_LABEL.match(text, len(prefix)):
                return "list" if match == "list" or text.endswith(":") else "sentence"
        return ""


def _is_capitals(text: str, length: int) -> bool:
    return text[:length].isupper() and not text[length : length + 1].isalnum()


def _trim(text: str) -> str:
    return text.strip(_TRIM).lower().replace("’", "'")


def _index_lines(rows: Iterable[Row]) -> dict[str, Reach]:
    lines: dict[str, Reach] = {}
    for row in rows:
        match = row.choose("match", MATCHES)
        if match in {"line", "label", "tag", "caps", "list"}:
            lines[_trim(row["pattern"])] = "list" if match == "list" else "sentence"
    return lines


def _index_starts(rows: Iterable[Row]) -> dict[str, tuple[tuple[str, str], ...]]:
    starts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        if row["match"] in {"label", "tag", "caps", "start", "list", "paragraph"}:
            pattern = row["pattern"].lower().replace("’", "'")
            starts[pattern[:_HEAD]].append((pattern, row["match"]))
    return {head: tuple(found) for head, found in starts.items()}


def _compile_expressions(rows: Sequence[Row]) -> re.Pattern[str]:
    return re.compile(_join_expressions(rows, "regex"), re.IGNORECASE)


def _compile_leads(rows: Sequence[Row]) -> re.Pattern[str]:
    caption, lead = (_join_expressions(rows, kind) for kind in ("caption", "lead"))
    return re.compile(rf"(?:(?P<caption>{caption})|(?P<lead>{lead}))\s+")


def _compile_credits(rows: Sequence[Row]) -> re.Pattern[str]:
    return re.compile(rf"\((?:{_join_expressions(rows, 'credit')})\b[^()]*\)$", re.IGNORECASE)


def _join_expressions(rows: Sequence[Row], kind: str) -> str:
    """Return one expression for all rows of a kind; one that matches nothing where there is none."""
    expressions = [row for row in rows if row["match"] == kind]
    for row in expressions:
        try:
            re.compile(row["pattern"])
        except re.error as error:
            raise LexiconError(f"{row.where}: {row['pattern']!r}: {error}; mend it") from None
    return "|".join(f"(?:{row['pattern']})" for row in expressions) or "(?!)"
