"""Whether an outlet writes the day or the month first, learned from its dates that leave no doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from framing.read.dates import Order, find_orders
from framing.text.names import tidy_name

Told = tuple[str, str]


class DateOrders:
    """The order of day and month in one table or manifest, by outlet and by what parts the numbers.

    `list_told` gives outlet and date of every row; it is asked only when a date is in doubt.

    >>> orders = DateOrders(lambda: [("El Faro", "25/12/2021"), ("The Post", "12/25/2021")])
    >>> orders.find("El Faro", "03/04/2021"), orders.find("The Post", "03/04/2021")
    ('day', 'month')
    >>> orders.find("El Faro", "03-04-2021"), orders.find("The Sun", "03/04/2021")
    ('', '')
    """

    def __init__(self, list_told: Callable[[], Iterable[Told]]) -> None:
        self._list_told = list_told
        self._learned: dict[Told, set[Order]] | None = None

    def find(self, outlet: str, value: str) -> Order:
        """Return the order of an outlet's dates that are written like `value`; empty if in doubt.

        Every date of the outlet that leaves no doubt must agree.
        """
        if self._learned is None:
            self._learned = self._learn()
        found = self._learned.get((tidy_name(outlet), _find_mark(value)), set())
        return next(iter(found)) if len(found) == 1 else ""

    def _learn(self) -> dict[Told, set[Order]]:
        learned: dict[Told, set[Order]] = {}
        for outlet, value in self._list_told():
            orders = find_orders(value)
            if len(orders) == 1:
                key = (tidy_name(outlet), _find_mark(value))
                learned.setdefault(key, set()).update(orders)
        return learned


def _find_mark(value: str) -> str:
    """Return what parts day, month and year."""
    return value.strip().lstrip("0123456789")[:1]
