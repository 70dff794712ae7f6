"""Links: which claim repeats, revises or answers which, one select a file."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from analysis import views

if TYPE_CHECKING:
    import duckdb


FIRST = ("ladders",)  # stored views by which claims are linked


def selects() -> dict[str, str]:
    """The select behind each kind of link, by its file's name."""
    found = (file for file in files(__name__).iterdir() if file.name.endswith(".sql"))
    return {file.name.removesuffix(".sql"): file.read_text(encoding="utf-8") for file in found}


def link(db: duckdb.DuckDBPyConnection) -> None:
    """Fill `links` from the current reading; the views must be installed.

    What revises what is told by `ladders`, whose rows are worked out `FIRST`.
    """
    views.store(db, FIRST)
    for _, select in sorted(selects().items()):
        db.execute(f"insert into links by name\n{select}")
