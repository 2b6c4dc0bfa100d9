"""The tables of one run together with where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.provenance import RunInfo
from framing.records import CodedArticle, Table

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables(Mapping[str, Table]):
    """All tables of a run by name, the coded articles behind them, and the run's provenance."""

    tables: Mapping[str, Table]
    coded: tuple[CodedArticle, ...]
    run: RunInfo

    def __getitem__(self, name: str) -> Table:
        return self.tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)

    def __repr__(self) -> str:
        """Show which tables there are and how many rows each has."""
        sizes = ", ".join(f"{name} {len(table.rows)}" for name, table in self.tables.items())
        return f"<tables of {len(self.coded)} articles, rows: {sizes}>"

    def to_pandas(self, name: str) -> pd.DataFrame:
        """Return one table as a data frame; empty cells are missing values."""
        import pandas as pd  # noqa: PLC0415 - half a second that the command line need not wait

        table = self.tables[name]
        return pd.DataFrame(table.rows, columns=list(table.columns))

    def _repr_html_(self) -> str:
        """Show the outlets table in a notebook, of a placed article where it stands."""
        name = next(n for n in ("placement", "outlets", "scores") if n in self.tables)
        return str(self.to_pandas(name).to_html(index=False, escape=True))
