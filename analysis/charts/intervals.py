"""Intervals as marks: a line between numbers that are said, a box for words that name none.

"10,000 to 12,000" is what somebody says. "Thousands" is a word, and the ends of its interval are a
convention of the ledger's: a chart draws the two apart, and says how it reads the words.
"""

from __future__ import annotations

from typing import Any

import altair as alt
import polars as pl

from analysis.charts import wording

IS_SPAN = "isValid(datum.low) && isValid(datum.high)"
IS_SAID, IS_READ = "!isValid(datum.indefinite)", "isValid(datum.indefinite)"
SPAN = pl.col("low").is_not_null() & pl.col("high").is_not_null()
SAID, READ = (SPAN & pl.col("indefinite").is_null(), SPAN & pl.col("indefinite").is_not_null())
NO_POINT = ("range", "vague")  # signs of figures that have an interval and no point


def said(base: alt.Chart, width: float) -> alt.Chart:
    """Lines for the intervals that are said, so many pixels wide."""
    lines: alt.Chart = base.mark_rule(strokeWidth=width).transform_filter(f"{IS_SPAN} && {IS_SAID}")
    return lines


def read(base: alt.Chart, width: float) -> alt.Chart:
    """Boxes for the intervals as which words are read, so many pixels wide."""
    look: dict[str, Any] = {"cornerRadius": 2, "fillOpacity": 0.25, "strokeWidth": 1.3}
    boxes = base.mark_bar(size=width, filled=False, opacity=1, **look)
    kept: alt.Chart = boxes.transform_filter(f"{IS_SPAN} && {IS_READ}")
    return kept


def conventions(rows: pl.DataFrame) -> str:
    """As what the words of these rows that name no number are read.

    >>> row = {"low": 24.0, "best": None, "high": 99.0, "bound": "range", "indefinite": "dozens"}
    >>> conventions(pl.DataFrame([row]))
    'Vague words name no number, and are read by a convention: “dozens” as 24 to 99.'
    """
    words = rows.filter(pl.col("indefinite").is_not_null())
    if words.is_empty():
        return ""
    claims = words.unique("indefinite").sort("low", "high", "indefinite", nulls_last=True)
    each = [f"“{wording.figure(row)}” as {wording.amount(row)}" for row in claims.to_dicts()]
    return f"Vague words name no number, and are read by a convention: {wording.listing(each, 8)}."
