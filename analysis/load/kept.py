"""What a rebuild keeps of the database before it: people's corrections, and the list of builds."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.load.database import insert
from analysis.load.errors import LedgerLocked, NotALedger
from analysis.load.opening import OFFLINE, opened, refusal, undamaged
from analysis.load.swap import beside

if TYPE_CHECKING:
    import duckdb
    import polars as pl

KEPT = ("corrections", "runs")


def folded(path: Path) -> None:
    """Bring what a killed writer left in the log beside a database into the database itself.

    A log without its database is removed: no other database could be opened beside it. Raises
    LedgerLocked where another process has the database open: the log is needed still.
    """
    import duckdb

    if not path.exists():
        beside(path, "wal").unlink(missing_ok=True)
    elif beside(path, "wal").exists():
        try:
            duckdb.connect(str(path), config=OFFLINE).close()
        except duckdb.Error as error:
            raise refusal(path, str(error)) from error


def kept(path: Path) -> dict[str, pl.DataFrame]:
    """The tables of a database that its next build keeps; none where there is no database.

    Raises NotALedger for a database that is not one of reportedly's, or is damaged:
    it must not be replaced.
    """
    if not path.exists():
        return {}
    with closing(opened(path)) as db, undamaged(path):
        tables = {
            name for (name,) in db.execute("select table_name from duckdb_tables()").fetchall()
        }
        if not {"reports", "claims", *KEPT} <= tables:
            raise NotALedger(
                f"{path} is a database, but not one of reportedly's. Name another file."
            )
        return {table: db.sql(f"from {table} order by all").pl() for table in KEPT}


def unchanged(path: Path, before: dict[str, pl.DataFrame]) -> None:
    """Raise LedgerLocked if a database is being written to, or holds more than was kept of it."""
    folded(path)
    for table, frame in kept(path).items():
        if table not in before or not frame.equals(before[table]):
            raise LedgerLocked(
                f"{path} was changed while the new one was being built. Run the build again."
            )


def fitting(
    target: Path, before: Mapping[str, pl.DataFrame], typed: Mapping[str, pl.Schema]
) -> None:
    """Raise NotALedger where the tables to keep have not the columns that this version has."""
    for table, frame in before.items():
        if unlike := sorted(set(frame.columns) ^ typed[table].keys()):
            raise NotALedger(
                f"{target} was made by another version of reportedly: its table {table} differs "
                f"in {', '.join(unlike)}. Build into another file, or move this one away; "
                "its corrections stay in it."
            )


def keep(db: duckdb.DuckDBPyConnection, tables: dict[str, pl.DataFrame]) -> None:
    """Put what was kept into a new database, each correction on the claim it is about."""
    for table, frame in tables.items():
        insert(db, table, frame)
    db.execute(files(__package__).joinpath("anchors.sql").read_text(encoding="utf-8"))
