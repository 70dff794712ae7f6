"""Derived: the table that is worked out from the others once a build has filled them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb


def select() -> str:
    """The select behind `as_read`: every claim that gives way to no other, with names in full."""
    return files(__package__).joinpath("as_read.sql").read_text(encoding="utf-8")


def derive(db: duckdb.DuckDBPyConnection) -> None:
    """Fill `as_read`; all versions of texts must be there, and the current ones known."""
    db.execute(f"insert into as_read by name\n{select()}")
