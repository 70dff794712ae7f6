"""Columns: every type that the database has, as one that frames hold without loss or fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from analysis.load.errors import QueryError

if TYPE_CHECKING:
    import duckdb

HELD = frozenset(
    {"boolean", "tinyint", "smallint", "integer", "bigint", "utinyint", "usmallint", "uinteger"}
    | {"ubigint", "float", "double", "decimal", "varchar", "blob", "uuid", "enum", "null"}
    | {"date", "timestamp", "timestamp_s", "timestamp_ms", "timestamp with time zone"}
)
NESTED = frozenset({"list", "array", "struct", "tuple"})
WIDE = frozenset({"hugeint", "uhugeint"})
SECONDS = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
FIRST_DAY, LAST_DAY, DAY = -719_162, 2_932_896, 86_400  # 1 January 1 to 31 December 9999


def held(rows: duckdb.DuckDBPyRelation) -> duckdb.DuckDBPyRelation:
    """The rows of a query with what no frame holds as text, and the widest integers as floats."""
    ways = [way(kind) for kind in rows.types]
    if not any(ways):
        return rows
    columns = zip(rows.columns, ways, strict=True)
    return rows.project(
        ", ".join(f"#{at}{way} as {quoted(name)}" for at, (name, way) in enumerate(columns, 1))
    )


def way(kind: Any) -> str:
    """The cast that a column of a type needs; none where frames hold it as it is."""
    if kind.id in WIDE:
        return "::double"
    return "" if is_held(kind) else "::varchar"


def is_held(kind: Any) -> bool:
    """Whether frames hold every value of a type, and of the types within it, as it is."""
    if kind.id in NESTED:
        return all(is_held(of) for name, of in kind.children if name != "size")
    if kind.id == "map":
        (_, key), (_, value) = kind.children
        return key.id == "varchar" and is_held(value)
    return kind.id in HELD


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever is in it.

    >>> quoted('a "b" c')
    '"a ""b"" c"'
    """
    return '"' + name.replace('"', '""') + '"'


def within_time(batch: Any) -> None:
    """Raise QueryError for a day outside the years 1 to 9999, which frames cannot tell."""
    for column in batch.columns:
        for leaf in leaves(column):
            if not is_within(leaf):
                raise QueryError(
                    "A day is infinite or outside the years 1 to 9999: cast the column to varchar."
                )


def leaves(column: Any) -> Iterator[Any]:
    """The columns within a column of lists, structs and maps; itself where it is none of these."""
    from pyarrow import types

    kind = column.type
    if types.is_struct(kind):
        within = column.flatten()
    elif types.is_map(kind):
        within = [column.keys, column.items]
    elif types.is_nested(kind):
        within = [column.flatten()]
    else:
        yield column
        return
    for part in within:
        yield from leaves(part)


def is_within(leaf: Any) -> bool:
    """Whether all days of a column lie in the years 1 to 9999; true of what holds no days."""
    import pyarrow as pa
    from pyarrow import compute

    if pa.types.is_date32(leaf.type):
        first, last, counts = FIRST_DAY, LAST_DAY, leaf.cast(pa.int32())
    elif pa.types.is_timestamp(leaf.type):
        day, aside = DAY * SECONDS[leaf.type.unit], bool(leaf.type.tz)  # another zone, another day
        first, last = (FIRST_DAY + aside) * day, (LAST_DAY + 1 - aside) * day - 1
        counts = leaf.cast(pa.int64())
    else:
        return True
    ends = compute.min_max(counts).as_py()
    return ends["min"] is None or bool(first <= ends["min"] and ends["max"] <= last)
