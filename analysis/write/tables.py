"""Rows as CSV that a spreadsheet shows and does not run.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and one that begins
with a tab or a line break as well. Text that does so is written with an apostrophe before it, and
so is text that begins with one; numbers, dates and all other text are written as they are. To get
the very text back, take one leading apostrophe away. Signs that turn the direction of writing are
left out, for they make a number read backwards.
"""

from __future__ import annotations

from typing import Any

import polars as pl
import polars.selectors as cs

from analysis.write.signs import steady

FORMULA = "^['=+\\-@\t\r\n＝＋－＠]"  # with the wide forms, which some spreadsheets run too
EXACT = 2.0**53  # from here on floats leave whole numbers out


def table(rows: pl.DataFrame) -> str:
    """Rows as CSV, with whole numbers as such and text defused, in the header too.

    >>> print(table(pl.DataFrame({"low": [-5.0], "quote": ["=1+1"]})), end="")
    low,quote
    -5,'=1+1
    """
    flat_rows = flat(rows).with_columns(defused())
    heads = pl.DataFrame([flat_rows.columns], schema=["name"]).select(defused())["name"]
    return flat_rows.rename(dict(zip(flat_rows.columns, heads, strict=True))).write_csv()


def flat(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of single values: lists in one text with semicolons, whole numbers as such.

    >>> flat(pl.DataFrame({"claim_ids": [["a", "b"], []], "best": [5.0, None]})).rows()
    [('a; b', 5), ('', None)]
    """
    several = [column for column in rows if column.dtype.is_nested() or column.dtype == pl.Binary]
    texts = [pl.Series(column.name, map(joined, column.to_list()), pl.String) for column in several]
    return steady(rows.with_columns(*texts, *wholes(rows)))


def joined(value: Any) -> str | None:
    """Several values as one text, and bytes as hexadecimal.

    >>> joined(["NIS", None, {"low": 5}]), joined(b"\\xff")
    ('NIS; ; low: 5', 'ff')
    """
    if isinstance(value, list):
        return "; ".join(joined(item) or "" for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {joined(item) or ''}" for name, item in value.items())
    if isinstance(value, bytes):
        return value.hex()
    return None if value is None else str(value)


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
        if ((column.drop_nulls() % 1 == 0) & (column.drop_nulls().abs() < EXACT)).all()
    ]
