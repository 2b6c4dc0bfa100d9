"""Tables on standard output: aligned to be read, or in a format of files."""

from __future__ import annotations

import sys

from framing.records import Cell, Table
from framing.tables.write import format_table
from framing.validate.show import align_cells


def write_out(table: Table, form: str) -> None:
    """Print a table on stdout as aligned text or in one of the table formats."""
    if form == "text":
        print(format_text(table))
    else:
        sys.stdout.buffer.write(format_table(table, form))


def format_text(table: Table) -> str:
    """Return a table as aligned lines; shares with three decimals, nothing as a dash.

    >>> print(format_text(Table("t", ("a", "b"), [("x", 0.5), ("yy", None)])))
    a   b
    x   0.500
    yy  -
    """
    rows = [table.columns, *([_format_cell(cell) for cell in row] for row in table.rows)]
    return "\n".join(align_cells(rows))


def _format_cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return "-"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
