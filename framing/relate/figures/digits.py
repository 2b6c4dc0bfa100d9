"""What a number in digits is worth, by the habits of a language."""

from __future__ import annotations

import re

_UNDER_THOUSAND, _GROUP = re.compile(r"[1-9][0-9]{1,2}"), re.compile(r"[0-9]{3}")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def parse_digits(word: str, lang: str) -> float:
    """Return the value of a number in digits, by the habits of the language.

    >>> parse_digits("2,500", "en"), parse_digits("500.000", "es"), parse_digits("45,6", "es")
    (2500.0, 500000.0, 45.6)
    """
    if "," in word and "." in word:
        mark = max(word.rfind(","), word.rfind("."))
        whole = re.sub(r"[.,]", "", word[:mark])
        return float(f"{whole}.{word[mark + 1 :]}")
    grouped = _THOUSANDS.fullmatch(word) is not None and not word.startswith("0")
    if grouped and ("," in word or lang == "es" or word.count(".") > 1):
        return float(re.sub(r"[.,]", "", word))
    if word.count(",") + word.count(".") > 1:
        return float(re.sub(r"[.,]", "", word))
    return float(word.replace(",", "."))


def add_group(value: float, last: str, rest: str) -> float | None:
    """Return the value of a Spanish number whose last word is `last` with `rest` behind it, None where it ends there.

    >>> add_group(2000, "mil", "350"), add_group(545, "545", "000"), add_group(20, "20", "40")
    (2350, 545000, None)
    """
    if last == "mil" and _UNDER_THOUSAND.fullmatch(rest):
        return value + int(rest)
    if _GROUP.fullmatch(rest) and last.isdigit() and len(last) <= len(rest):
        return value * 1000 + int(rest)
    return None
