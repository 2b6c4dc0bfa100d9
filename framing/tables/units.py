"""What figures count, so that only like is set against like."""

from __future__ import annotations


def find_kind(quantity: object, unit: object) -> str:
    """Return what a figure of a quantity counts: figures of one kind may be compared.

    Of a rate only the number that it is taken of tells kinds apart.

    >>> find_kind("reward", "US dollars") == find_kind("reward", "bolívares")
    False
    >>> find_kind("rate", "per 100,000 people") == find_kind("rate", "per 100.000 habitantes")
    True
    """
    text = str(unit or "").lower()
    return "".join(sign for sign in text if sign.isdigit()) if quantity == "rate" else text
