"""What a number in digits is worth, by the habits of a language."""

from __future__ import annotations

import re

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
