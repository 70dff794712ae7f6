"""Rows as an Excel workbook in which all text is text: no formula, no link.

A second sheet says what the rows are and where they come from.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import polars as pl
import polars.selectors as cs
import xlsxwriter

from analysis.write.signs import steady
from analysis.write.tables import flat

MOST_ROWS, MOST_SIGNS = 1_048_575, 32_767  # what Excel can hold, below a header and in a cell
TEXT_ONLY = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
UNDATED = datetime(1980, 1, 1)
WIDE, NARROW = 220, 90


def workbook(rows: pl.DataFrame, about: Mapping[str, str], built: str | None = None) -> bytes:
    """The workbook, dated to the day that is given; raises ValueError for more rows than Excel has.

    `about` is what the second sheet says, by name.
    """
    if rows.height > MOST_ROWS:
        raise ValueError(f"Excel holds {MOST_ROWS:,} rows, and there are {rows.height:,}. Use csv.")
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, TEXT_ONLY) as book:
        book.set_properties({"created": datetime.fromisoformat(built) if built else UNDATED})
        written(short(flat(told(rows))), book, "rows")
        said = {"what": list(about), "said": list(about.values())}
        written(short(steady(pl.DataFrame(said))), book, "about")
    return content.getvalue()


def written(rows: pl.DataFrame, book: xlsxwriter.Workbook, sheet: str) -> None:
    """Write rows to a sheet of their own, with a header that stays in view."""
    text = rows.select(cs.string()).columns
    widths: dict[Any, Any] = {name: WIDE if name in text else NARROW for name in rows.columns}
    rows.write_excel(book, sheet, freeze_panes=(1, 0), column_widths=widths)


def told(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows as Excel can tell them: times of a zone as text, and no number that is none.

    >>> told(pl.DataFrame({"best": [float("nan"), 5.0]}))["best"].to_list()
    [None, 5.0]
    """
    times = cs.datetime(time_zone="*").dt.to_string("iso:strict")
    numbers = pl.when(cs.float().is_finite()).then(cs.float()).name.keep()
    return rows.with_columns(times, numbers)


def short(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows whose text is no longer than a cell can be; what is cut ends in an ellipsis."""
    text = cs.string()
    cut = text.str.slice(0, MOST_SIGNS - 1) + pl.lit("…")
    return rows.with_columns(
        pl.when(text.str.len_chars() > MOST_SIGNS).then(cut).otherwise(text).name.keep()
    )
