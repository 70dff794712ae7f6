"""Tables for programs: rows as JSON or Parquet."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl


def json_rows(rows: pl.DataFrame) -> bytes:
    """The rows as a JSON array of objects, one on a line."""
    lines = [json.dumps(plain(row), ensure_ascii=False) for row in rows.iter_rows(named=True)]
    return ("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n").encode(
        "utf-8", "backslashreplace"
    )


def parquet(rows: pl.DataFrame) -> bytes:
    """The rows as a Parquet file."""
    stream = io.BytesIO()
    rows.write_parquet(stream, compression="zstd")
    return stream.getvalue()


def plain(value: Any) -> Any:
    """A value in what JSON has: days and times as ISO 8601, no infinity, no bytes."""
    match value:
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case list():
            return [plain(item) for item in value]
        case date() | datetime() | time():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case float():
            return value if abs(value) < float("inf") else None
        case bytes():
            return value.hex()
    return value
