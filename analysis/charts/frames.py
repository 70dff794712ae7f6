"""The rows behind a chart: made safe to draw, and never too many."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import polars as pl

from analysis.write.signs import TURNS as TURNS  # these are for all charts
from analysis.write.signs import steady as steady
from analysis.write.signs import straight as straight

LIMIT = 5_000
WEB = r"""(?i)^https?://[^\s<>"']+$"""


def plain(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows that JSON can hold: exact decimals as numbers, days as ISO 8601 text.

    A day drawn as text is the same day in every time zone.

    >>> from datetime import date; from decimal import Decimal
    >>> plain(pl.DataFrame({"many": [Decimal("12000")], "on": [date(2024, 10, 25)]})).row(0)
    (12000.0, '2024-10-25')
    """
    return rows.with_columns(
        pl.selectors.decimal().cast(pl.Float64),
        pl.selectors.by_dtype(pl.Int128).cast(pl.Float64),
        pl.selectors.date().dt.to_string("%Y-%m-%d"),
        pl.selectors.datetime().dt.to_string("%Y-%m-%dT%H:%M:%S"),
    )


def linked(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows whose `url` is a web address or empty: no script, no file.

    A mark with an empty address is no link; one with none would lead to a page called `null`.

    >>> rows = pl.DataFrame({"url": ["https://example.org/a", "javascript:alert(1)"]})
    >>> linked(rows)["url"].to_list()
    ['https://example.org/a', '']
    """
    return rows.with_columns(
        url=pl.when(pl.col("url").str.contains(WEB)).then("url").otherwise(pl.lit(""))
    )


def told(passage: dict[str, Any]) -> dict[str, Any]:
    """A passage as JSON can hold it, linked to the web only, without signs that turn the writing.

    >>> report = {"published": date(2024, 10, 25), "url": "javascript:alert(1)"}
    >>> told(report | {"passage": "\u202eTen men", "marks": [{"starts": 1, "ends": 4}]})["marks"]
    [{'starts': 0, 'ends': 3}]
    >>> told(report | {"passage": "Ten men", "marks": []})
    {'published': '2024-10-25', 'url': None, 'passage': 'Ten men', 'marks': []}
    """
    url, when, text = passage["url"], passage["published"], passage["passage"]
    ends = [
        mark | {end: turned(text, mark[end]) for end in ("starts", "ends")}
        for mark in passage.get("marks") or []
    ]
    still = {
        key: straight(said) if isinstance(said, str) else said for key, said in passage.items()
    }
    return still | {
        "published": when.isoformat() if when else None,
        "url": url if url and re.match(WEB, url) else None,
        "marks": ends,
    }


def turned(text: str, place: int) -> int:
    """Where a place of a text is once those signs are gone."""
    return len(straight(text[:place]))


def drawable(rows: pl.DataFrame, alike: list[pl.Expr], limit: int = LIMIT) -> pl.DataFrame:
    """One row a mark, with the number of rows it stands for in `stands_for`.

    Up to the limit every row has its own mark. Above it, rows that agree in `alike` share one, and
    the marks that stand for most come first.

    >>> rows = pl.DataFrame({"low": [1, 1, 2]})
    >>> drawable(rows, [pl.col("low")])["stands_for"].to_list()
    [1, 1, 1]
    >>> drawable(rows, [pl.col("low")], limit=2).rows()
    [(1, 2), (2, 1)]
    """
    if rows.height <= limit:
        return rows.with_columns(stands_for=pl.lit(1))
    keys = [key.alias(f"_{place}") for place, key in enumerate(alike)]
    first = rows.group_by(keys, maintain_order=True).agg(pl.all().first(), stands_for=pl.len())
    marks = first.select(pl.exclude(r"^_\d+$"))
    return marks.sort("stands_for", descending=True, maintain_order=True).head(limit)


def ends(days: pl.Series) -> tuple[date, date]:
    """The first and the last of some days.

    >>> [str(day) for day in ends(pl.Series([date(2024, 10, 28), date(2024, 10, 25)]))]
    ['2024-10-25', '2024-10-28']
    """
    inside: list[date] = days.to_list()
    return min(inside), max(inside)


def two_digits(column: str) -> pl.Expr:
    """A number to its first two digits.

    >>> pl.DataFrame({"low": [10_940.0, None]}).select(two_digits("low")).to_series().to_list()
    [11000.0, None]
    """
    return pl.col(column).round_sig_figs(2)
