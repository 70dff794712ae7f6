"""Derived: the tables that are worked out from the others once a build has filled them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb

TABLES = ("as_read", "numbers_read")  # each after those that it is worked out from


def selects() -> dict[str, str]:
    """The selects behind the derived tables, by the table's name."""
    return {name: text(f"{name}.sql") for name in TABLES}


def pages() -> dict[str, str]:
    """The page of each of them, by the table's name."""
    return {name: text(f"{name}.md") for name in TABLES}


def text(name: str) -> str:
    """The words of a file beside this module."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def derive(db: duckdb.DuckDBPyConnection) -> None:
    """Fill the derived tables; all versions of texts must be there, and the current ones known."""
    for name, select in selects().items():
        db.execute(f"insert into {name} by name\n{select}")
