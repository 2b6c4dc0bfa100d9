"""An article of an earlier run beside a new one."""

from __future__ import annotations

from typing import NamedTuple

NEAR_SHOWN = 5  # likest articles that are listed


class Near(NamedTuple):
    """An article of an earlier run: how alike a new one it is, 0 to 1, and whether to be on one event."""

    article_id: str
    likeness: float
    same_event: bool
