"""From which probability a frame is present, by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# By language, "" standing for any other: a probability (0 to 1) for each frame, in their order.
Thresholds = Mapping[str, tuple[float, ...]]


def find_thresholds(thresholds: Thresholds, lang: str) -> tuple[float, ...]:
    """Return the thresholds of a language, in the order of the frames.

    >>> find_thresholds({"": (0.5,), "es": (0.25,)}, "es-MX")
    (0.25,)
    """
    return thresholds.get(lang[:2], thresholds[""])


def name_thresholds(frames: Sequence[str], thresholds: Thresholds) -> dict[str, dict[str, float]]:
    """Return thresholds by language and frame; those of any other language stand under 'other'.

    >>> name_thresholds(["a", "b"], {"en": (0.25, 0.5)})
    {'en': {'a': 0.25, 'b': 0.5}}
    """
    return {
        lang or "other": {
            frame: round(limit, 4) for frame, limit in zip(frames, limits, strict=True)
        }
        for lang, limits in sorted(thresholds.items())
    }
