"""Versions: whether the views of a ledger are those of this version of reportedly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis import views
from analysis.load.errors import NotALedger

if TYPE_CHECKING:
    import duckdb


def refuse_old(db: duckdb.DuckDBPyConnection) -> None:
    """Raise NotALedger where the views of a ledger are not those of this version."""
    if not (others := unlike(db)):
        return
    [(path,)] = db.sql("select path from duckdb_databases() where not internal").fetchall()
    named = f"{', '.join(others[:3])}{' …' if others[3:] else ''}"
    raise NotALedger(
        f"{path} was built by another version of reportedly: its views differ ({named}). "
        "Build it again from its reports, with `reportedly build`; corrections are kept."
    )


def unlike(db: duckdb.DuckDBPyConnection) -> list[str]:
    """The views of this version that a ledger has not, or with other columns."""
    pages = views.pages()
    return [
        name
        for name, select in sorted(views.selects().items())
        if columns(db, name, views.parameters(select)) != set(views.columns(pages[name]))
    ]


def columns(db: duckdb.DuckDBPyConnection, name: str, takes: Sequence[str]) -> set[str]:
    """The columns that a view or a macro gives; none where it cannot be asked."""
    import duckdb

    given = f"({', '.join('null' for _ in takes)})" if takes else ""
    try:
        return set(db.sql(f"from {name}{given} limit 0").columns)
    except duckdb.Error:
        return set()
