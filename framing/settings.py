"""The settings of a run, in one record that is written into every output."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can change a number; two runs with equal settings give equal tables.

    >>> Settings().lexicon
    'political-violence'
    """

    lexicon: str = "political-violence"
    scorer: str = "auto"
    actors: tuple[str, ...] = ()
    seed: int = 20210710
    resamples: int = 2000
    min_articles: int = 5

    def to_record(self) -> dict[str, object]:
        """Return the settings as plain values for provenance."""
        return asdict(self)
