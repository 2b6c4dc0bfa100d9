"""The settings of a run, in one record that is written into every output."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

Wire = Literal["with", "without", "weighted"]
WIRE: tuple[Wire, ...] = ("with", "without", "weighted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The comparisons that were meant beforehand: the false discovery rate holds over these.

    Every pair of outlets belongs to it, with the frames (empty: every frame) and roles named.

    >>> Family().includes("government", "quoted"), Family().includes("government", "expert")
    (True, False)
    """

    frames: tuple[str, ...] = ()
    roles: tuple[str, ...] = ("outlet", "quoted")

    def includes(self, frame: str, role: str) -> bool:
        """Return whether comparisons of this frame and role belong to the family."""
        return role in self.roles and (not self.frames or frame in self.frames)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can change a number; two runs with equal settings give equal tables.

    >>> Settings().lexicon
    'political-violence'
    """

    lexicon: str = "political-violence"
    segmenter: str = "rules"
    attributor: str = "rules"
    scorer: str = "auto"
    actors: tuple[str, ...] = ()
    reliability: str = ""  # a file of measured reliability; empty: the lexicon's own
    seed: int = 20210710
    resamples: int = 2000
    min_articles: int = 5
    wire: Wire = "with"
    family: Family = Family()

    def to_record(self) -> dict[str, object]:
        """Return the settings as plain values for provenance; a file nobody chose is left out."""
        record = asdict(self)
        if not self.reliability:
            del record["reliability"]
        return record
