"""Tables for people: rows as wide as the terminal allows, every value in full."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from analysis.cli.widths import broken, needs, room, shares
from analysis.model import whole

if TYPE_CHECKING:
    import polars as pl
    from rich.console import Console, RenderableType
    from rich.table import Table

WIDTH = 160  # of a table that is not shown in a terminal
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def console(*, stderr: bool = False) -> Console:
    """Where to print: as wide as the terminal, or 160 characters where there is none."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")  # where the terminal cannot say it all
    fixed = not stream.isatty() and "COLUMNS" not in os.environ
    return Console(stderr=stderr, highlight=False, width=WIDTH if fixed else None)


def show(rows: pl.DataFrame) -> None:
    """Print rows on standard output."""
    out = console()
    out.print(layout(rows, out.width))


def text(rows: pl.DataFrame) -> str:
    """The table as text, 160 characters wide."""
    from rich.console import Console

    out = Console(file=io.StringIO(), width=WIDTH)
    with out.capture() as captured:
        out.print(layout(rows, WIDTH))
    return captured.get()


def layout(rows: pl.DataFrame, width: int) -> RenderableType:
    """A table with a line a row; or where that is too wide, a line a field."""
    from rich.text import Text

    cells = [[said(value) for value in row] for row in rows.iter_rows()]
    if not cells:
        return Text(f"no rows; the columns are {', '.join(map(said, rows.columns))}")
    needed = needs([said(name) for name in rows.columns], cells)
    if sum(least for least, _ in needed) > room(needed, width):
        return sheets(rows.columns, cells)
    return grid(
        rows.columns, cells, [kind.is_numeric() for kind in rows.dtypes], shares(needed, width)
    )


def grid(
    columns: Sequence[str],
    cells: Iterable[Sequence[str]],
    right: Sequence[bool],
    widths: Sequence[int] | None = None,
) -> Table:
    """A table of cells, some of its columns aligned to the right; as wide as it is, or so wide."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    lines = [[said(column) for column in columns], *cells]
    if widths:
        lines = [[broken(*cell) for cell in zip(line, widths, strict=True)] for line in lines]
    for at, is_right in enumerate(right):
        table.add_column(
            Text(lines[0][at]),
            justify="right" if is_right else "left",
            overflow="fold",
            width=widths[at] if widths else None,
        )
    for line in lines[1:]:
        table.add_row(*(Text(cell) for cell in line))
    return table


def sheets(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> RenderableType:
    """Every row as a sheet of its own: a line a field."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    sheets: list[RenderableType] = []
    for number, row in enumerate(cells, start=1):
        sheet = Table.grid(padding=(0, 2))
        sheet.add_column(style="bold", no_wrap=True)
        sheet.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            sheet.add_row(Text(said(column)), Text(cell))
        sheets += [Text(f"row {number} of {len(cells)}", style="dim"), sheet, Text()]
    return Group(*sheets)


def said(value: object) -> str:
    """A value in full, as text that cannot steer the terminal.

    >>> said(12000.0), said(1.5), said(None), said(["NIS", "Yonhap"]), said("\\x1b[31m")
    ('12000', '1.5', '', 'NIS, Yonhap', '\\\\x1b[31m')
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return str(whole(value)) if value.is_integer() else str(value)
        case Decimal():
            return f"{value:f}"
        case list():
            return ", ".join(said(item) for item in value)
        case dict():
            return json.dumps(value, ensure_ascii=False, default=str)
    return CONTROL.sub(lambda found: ascii(found.group())[1:-1], str(value))
