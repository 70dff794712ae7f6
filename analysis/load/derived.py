"""Derived: the tables that are worked out from the others once a build has filled them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from analysis.load.database import insert
from analysis.words import meanings, rows

if TYPE_CHECKING:
    import duckdb
    import polars as pl

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
    insert(db, "indefinites", indefinites())
    insert(db, "answering", answering())
    for name, select in selects().items():
        db.execute(f"insert into {name} by name\n{select}")


def indefinites() -> pl.DataFrame:
    """The words that name no number, with the ends of the interval that they are read as."""
    import polars as pl

    ends = {said: means.split("..") for said, means in meanings("indefinites").items()}
    found = [(said, float(low), float(high)) for said, (low, high) in ends.items()]
    return pl.DataFrame(found, ["said", "low", "high"], orient="row")


def answering() -> pl.DataFrame:
    """What a denial, doubt or confirmation of one thing can be about besides that thing."""
    import polars as pl

    columns = ["field", "said", "answers", "figures"]
    key = columns[:3]
    return (
        pl.DataFrame(rows("answering"))
        .select(columns)
        .unique(key, keep="last", maintain_order=True)
    )
