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

from analysis.model import whole

if TYPE_CHECKING:
    import polars as pl
    from rich.console import Console, RenderableType
    from rich.table import Table

WIDTH = 160  # of a table that is not shown in a terminal
WORD = 20  # characters of a long word that a column must have room for
GAP = 2  # between two columns
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
    if room(rows.columns, cells) > width:
        return sheets(rows.columns, cells)
    return grid(rows.columns, cells, [kind.is_numeric() for kind in rows.dtypes])


def grid(columns: Sequence[str], cells: Iterable[Sequence[str]], right: Sequence[bool]) -> Table:
    """A table of cells, some of its columns aligned to the right."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column, is_right in zip(columns, right, strict=True):
        table.add_column(
            Text(said(column)), justify="right" if is_right else "left", overflow="fold"
        )
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    return table


def sheets(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> RenderableType:
    """Every row as a sheet of its own: a line a field."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    sheets: list[RenderableType] = []
    for number, row in enumerate(cells, start=1):
        sheet = Table.grid(padding=(0, GAP))
        sheet.add_column(style="bold", no_wrap=True)
        sheet.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            sheet.add_row(Text(said(column)), Text(cell))
        sheets += [Text(f"row {number} of {len(cells)}", style="dim"), sheet, Text()]
    return Group(*sheets)


def room(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> int:
    """How many characters a line needs so that no word of ordinary length is broken.

    >>> room(["claimant", "best"], [["the ministry", "12000"]])
    17
    """
    texts = zip(columns, *cells, strict=True)
    widest = (
        max(len(word) for text in column for word in text.split() or [""]) for column in texts
    )
    return sum(min(width, WORD) + GAP for width in widest)


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
