"""The database file: made with its schema, and filled table by table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.load.opening import OFFLINE, Settings
from analysis.load.rows import Shard

if TYPE_CHECKING:
    import duckdb
    import polars as pl

READABLE: Settings = OFFLINE | {"storage_compatibility_version": "v1.4.0"}  # by DuckDB 1.4 as well
KEYS = {"sources": "source_id", "places": "place_id", "reports": "report_id"}
TABLES = "select table_name from duckdb_tables() where schema_name = 'main' order by all"
LATEST_REPORT = """
insert into reports by name from shard
on conflict (report_id) do update set {changes}
where coalesce(excluded.published >= reports.published, reports.published is null)
"""


def created(path: Path) -> duckdb.DuckDBPyConnection:
    """A new database with every table of the ledger, none of them filled."""
    import duckdb

    db = duckdb.connect(str(path), config=READABLE)
    db.begin()
    db.execute(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
    db.commit()
    return db


def schemas(db: duckdb.DuckDBPyConnection) -> dict[str, pl.Schema]:
    """The columns of every table with their types, as frames have them."""
    names = db.execute(TABLES).fetchall()
    return {name: db.sql(f"from {name} limit 0").pl().schema for (name,) in names}


def append(db: duckdb.DuckDBPyConnection, shard: Shard, typed: Mapping[str, pl.Schema]) -> None:
    """Add the rows of a shard; of rows with one id the first stands, of reports the latest."""
    for table in typed:
        if rows := shard.get(table):
            insert(db, table, framed(distinct(table, rows), typed[table]))


def distinct(table: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a shard without those that say again what another one says."""
    if (key := KEYS.get(table)) is None:
        return rows
    ordered = sorted(rows, key=day) if table == "reports" else reversed(rows)
    return list({row[key]: row for row in ordered}.values())


def day(report: dict[str, Any]) -> date:
    """The day of a report; one that is not known comes before all others."""
    return report["published"] or date.min


def framed(rows: list[dict[str, Any]], schema: pl.Schema) -> pl.DataFrame:
    """Rows as a frame of the table's own types; raises ValueError for a column it has not."""
    import polars as pl

    for row in rows:
        if row.keys() != schema.keys():
            raise ValueError(f"not the columns of the table: {row.keys() ^ schema.keys()}")
    return pl.DataFrame(rows, schema=schema)


def insert(db: duckdb.DuckDBPyConnection, table: str, frame: pl.DataFrame) -> None:
    """Add a frame to a table."""
    db.register("shard", frame)
    db.execute(insertion(table, frame.columns))
    db.unregister("shard")


def insertion(table: str, columns: Sequence[str]) -> str:
    """The statement that adds a shard: of versions of one report the later stands, or the last."""
    if table == "reports":
        changes = ", ".join(f"{name} = excluded.{name}" for name in columns if name != KEYS[table])
        return LATEST_REPORT.format(changes=changes)
    way = "insert or ignore" if table in KEYS else "insert"
    return f"{way} into {table} by name from shard"
