"""Signs that turn the direction of whatever is written after them, and text without them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

TURNS = "[\u202a-\u202e\u2066-\u2069]"


def straight(text: str) -> str:
    """Text without the signs that turn the direction of writing."""
    return re.sub(TURNS, "", text)


def steady(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows without the signs that turn the direction of whatever is written after them.

    >>> import polars as pl
    >>> steady(pl.DataFrame({"quote": ["12,000 \u202etroops"]})).item()
    '12,000 troops'
    """
    import polars.selectors as cs

    return rows.with_columns(cs.string().str.replace_all(TURNS, ""))
