"""Rows as CSV that a spreadsheet shows and does not run.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and one that begins
with a tab or a line break as well. Text that does so is written with an apostrophe before it, and
so is text that begins with one; numbers, dates and all other text are written as they are. To get
the very text back, take one leading apostrophe away.
"""

from __future__ import annotations

import polars as pl
import polars.selectors as cs

FORMULA = "^['=+\\-@\t\r\n＝＋－＠]"  # with the wide forms, which some spreadsheets run too


def table(rows: pl.DataFrame) -> str:
    """Rows as CSV, with whole numbers as such and text defused.

    >>> print(table(pl.DataFrame({"low": [-5.0], "quote": ["=1+1"]})), end="")
    low,quote
    -5,'=1+1
    """
    return rows.with_columns(wholes(rows)).with_columns(defused()).write_csv()


def defused() -> pl.Expr:
    """Text columns, with an apostrophe before what a spreadsheet would run."""
    text = cs.string()
    return pl.when(text.str.contains(FORMULA)).then(pl.lit("'") + text).otherwise(text).name.keep()


def wholes(rows: pl.DataFrame) -> list[pl.Expr]:
    """Columns of floats that hold whole numbers only, as such."""
    floats = rows.select(cs.float())
    return [
        pl.col(column.name).cast(pl.Int64)
        for column in floats
        if (column.drop_nulls() % 1 == 0).all()
    ]
