"""Derived: the tables that are worked out from the others once a build has filled them."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from analysis.words import meanings, rows

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
    db.executemany("insert into indefinites values (?, ?, ?)", indefinites())
    db.executemany("insert into answering values (?, ?, ?, ?)", answering())
    for name, select in selects().items():
        db.execute(f"insert into {name} by name\n{select}")


def indefinites() -> list[tuple[str, float, float]]:
    """The words that name no number, with the ends of the interval that they are read as."""
    ends = {said: means.split("..") for said, means in meanings("indefinites").items()}
    return [(said, float(low), float(high)) for said, (low, high) in ends.items()]


def answering() -> list[tuple[str, str, str, str]]:
    """What a denial, doubt or confirmation of one thing can be about besides that thing."""
    found = {
        (row["field"], row["said"], row["answers"]): row["figures"] for row in rows("answering")
    }
    return [(*pair, figures) for pair, figures in found.items()]
