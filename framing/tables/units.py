"""What figures count, so that only like is set against like."""

from __future__ import annotations

Range = tuple[float | None, float | None]


def is_torn(first: Range, second: Range) -> bool:
    """Return whether an article's first figure, a range, lies above its next for the quantity.

    A figure is the least and the greatest value, None where it is open on that side.

    >>> is_torn((20, None), (12, 12)), is_torn((20, 20), (12, 12))
    (True, False)
    """
    return first[0] != first[1] and _find_size(first) > _find_size(second)


def _find_size(figure: Range) -> float:
    low, high = figure
    return low if low is not None else high or 0.0


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
