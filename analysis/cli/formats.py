"""Tables for programs: rows as CSV, JSON or Parquet."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl


def csv(rows: pl.DataFrame) -> bytes:
    """The rows as CSV with a header; lists and structs as JSON, bytes as hexadecimal."""
    import polars as pl

    plain = rows.with_columns(
        pl.Series(column.name, [as_json(value) for value in column.to_list()], pl.String)
        for column in rows
        if column.dtype.is_nested() or column.dtype == pl.Binary
    )
    return plain.write_csv().encode()


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


def as_json(value: Any) -> str | None:
    """A value as JSON; None stays what it is.

    >>> as_json({"best": 12000.0, "earliest": date(2024, 10, 1)})
    '{"best": 12000.0, "earliest": "2024-10-01"}'
    """
    return None if value is None else json.dumps(plain(value), ensure_ascii=False)


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
