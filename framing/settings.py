"""The settings of a run, in one record that is written into every output."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from framing.errors import SettingsError
from framing.records import ROLES

Wire = Literal["with", "without", "weighted"]
WIRE: tuple[Wire, ...] = ("with", "without", "weighted")
LEAST_SEED, LEAST_RESAMPLES, LEAST_ARTICLES = 0, 100, 2


def _choose(name: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise SettingsError(f"{name} is {value!r}, allowed are {', '.join(allowed)}")


def _refuse_text(name: str, value: object) -> None:
    """Refuse a text where several are expected: its letters would be taken for them."""
    if isinstance(value, str):
        raise SettingsError(f"{name} is the text {value!r}; give a tuple: ({value!r},)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The comparisons that were meant beforehand: the false discovery rate holds over these.

    Every pair of outlets belongs to it, with the frames (empty: every frame) and roles named.

    >>> Family().includes("government", "quoted"), Family().includes("government", "expert")
    (True, False)
    """

    frames: tuple[str, ...] = ()
    roles: tuple[str, ...] = ("outlet", "quoted")

    def __post_init__(self) -> None:
        """Refuse a role that no comparison can have; SettingsError says which there are."""
        for name in ("frames", "roles"):
            _refuse_text(f"family.{name}", getattr(self, name))
        for role in self.roles:
            _choose("a role of the family", role, ("all", "quoted", *ROLES))

    def includes(self, frame: str, role: str) -> bool:
        """Return whether comparisons of this frame and role belong to the family."""
        return role in self.roles and (not self.frames or frame in self.frames)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can change a number; two runs with equal settings give equal tables.

    Raises SettingsError for a value that the command line would refuse, too.

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

    def __post_init__(self) -> None:
        """Refuse values that no run could use, before an hour of scoring."""
        _refuse_text("actors", self.actors)
        _choose("wire", self.wire, WIRE)
        for name, least in (
            ("seed", LEAST_SEED),
            ("resamples", LEAST_RESAMPLES),
            ("min_articles", LEAST_ARTICLES),
        ):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < least:
                raise SettingsError(f"{name} is {value!r}, allowed are whole numbers from {least}")

    def to_record(self) -> dict[str, object]:
        """Return the settings as plain values for provenance; a file nobody chose is left out."""
        record = asdict(self)
        if not self.reliability:
            del record["reliability"]
        return record
