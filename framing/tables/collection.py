"""The tables of one run together with where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.provenance import RunInfo
from framing.records import Cell, CodedArticle, Table
from framing.tables.columns import Kind
from framing.tables.schema import SCHEMAS

if TYPE_CHECKING:
    import pandas as pd

_DTYPES: Mapping[Kind, str] = {"text": "string", "whole": "Int64", "number": "float64"}


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
        """Return one table as a data frame; empty cells are missing values.

        Types follow the schema, whatever the rows: texts are `string`, whole numbers `Int64` (with
        `wire="weighted"` counts have parts and are `Float64`), other numbers `float64`.
        """
        import pandas as pd  # noqa: PLC0415 - half a second that the command line need not wait

        table = self.tables[name]
        kinds = {column.name: column.kind for column in SCHEMAS[name].columns}
        cells = {column: table.column(column) for column in table.columns}
        return pd.DataFrame(
            {
                column: pd.Series(values, dtype=_find_dtype(kinds[column], values))
                for column, values in cells.items()
            }
        )

    def _repr_html_(self) -> str:
        """Show the outlets table in a notebook, of a placed article where it stands."""
        name = next(n for n in ("placement", "outlets", "scores") if n in self.tables)
        return str(self.to_pandas(name).to_html(index=False, escape=True, na_rep=""))


def _find_dtype(kind: Kind, cells: Sequence[Cell]) -> str:
    in_parts = any(isinstance(cell, float) and not cell.is_integer() for cell in cells)
    return "Float64" if kind == "whole" and in_parts else _DTYPES[kind]
