"""Choices: what each field of a claim can hold, in words for whoever gave it something else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from shlex import quote
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from analysis import words
from analysis.load.faults import MEASURES
from analysis.model import Bound, Certainty, Precision, Stance
from analysis.words.near import choice, nearest

if TYPE_CHECKING:
    import duckdb

NUMBER = "Write a number that is not negative, in digits alone, such as 3000."
DAY = "Write a day as 2024-10-25."
WRITTEN: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("low", "best", "high"), NUMBER) | dict.fromkeys(("earliest", "latest"), DAY)
)
CHOSEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "bound": get_args(Bound),
        "measure": sorted(MEASURES),
        "period_precision": get_args(Precision),
        "stance": get_args(Stance),
        "certainty": get_args(Certainty),
        "is_claim": ("true", "false"),
    }
)
LISTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"claimant_id": ("source_id", "sources"), "place_id": ("place_id", "places")}
)


def is_known(db: duckdb.DuckDBPyConnection, field: str, value: str | None) -> bool:
    """Whether a value is one of those that the words know, for a field of which the ledger asks
    no more than how it is spelled: what is counted, and whose.
    """
    if value is None or field not in ("counted", "actor"):
        return True
    return value in (counted(db) if field == "counted" else actors(db))


def remedy(db: duckdb.DuckDBPyConnection, field: str, value: str) -> str:
    """What a field can hold, said to somebody who gave it a value that it cannot."""
    if field in WRITTEN:
        return WRITTEN[field]
    if field in CHOSEN:
        return choice(value, CHOSEN[field])
    if field == "counted":
        meant = words.meanings("units").get(value.lower().removesuffix("s"), value)
        return choice(meant, counted(db))
    if field == "actor":
        return whose(db, value)
    return listed(db, value, *LISTED[field])


def counted(db: duckdb.DuckDBPyConnection) -> list[str]:
    """What can be counted: every class of the words, and what the ledger holds beside them."""
    found = db.sql("select distinct counted from claims").fetchall()
    return sorted({row["means"] for row in words.rows("units")} | {held for (held,) in found})


def actors(db: duckdb.DuckDBPyConnection) -> set[str]:
    """Whose they can be: every country of the words, and whom the ledger holds beside them."""
    found = db.sql("select distinct actor from claims where actor is not null").fetchall()
    return {row["iso3"] for row in words.rows("countries")} | {held for (held,) in found}


def whose(db: duckdb.DuckDBPyConnection, value: str) -> str:
    """How to write an actor, and the one that may be meant by a name or a code."""
    near = country(value) or nearest(value, sorted(actors(db)))
    asked = f"Is it {near!r}? " if near else ""
    return f"{asked}Write a country as its ISO 3166-1 alpha-3 code, such as PRK."


def country(said: str) -> str | None:
    """The code of the country that goes by a name, or by one of its people's.

    >>> country("North Korea"), country("russian"), country("Atlantis")
    ('PRK', 'RUS', None)
    """
    for row in words.rows("countries"):
        names = "|".join((row["name"], row["common"], row["names"], row["demonyms"], row["iso2"]))
        if said.lower() in filter(None, names.lower().split("|")):
            return row["iso3"]
    return None


def listed(db: duckdb.DuckDBPyConnection, value: str, key: str, table: str) -> str:
    """How to find an id, and the one that may be meant by an id or a name."""
    ids = [found for (found,) in db.sql(f"select {key} from {table}").fetchall()]
    called = "from aliases where table_name = $table and lower(alias) = lower($value)"
    named = db.sql(f"select refers_to {called}", params={"table": table, "value": value}).fetchall()
    near = named[0][0] if named else nearest(value, ids)
    asked = f"Is it {near!r}? " if near else ""
    part = re.sub(r"[\"$`\\\\]", "", value).replace("'", "''")  # as a shell takes it in quotes
    query = f"from aliases where table_name = '{table}' and alias ilike '%{part}%'"
    return f"{asked}Find it with: {line(db, query)}"


def line(db: duckdb.DuckDBPyConnection, query: str) -> str:
    """The command that asks the ledger a query, as a line to copy."""
    [(path,)] = db.sql("select path from duckdb_databases() where not internal").fetchall()
    return f'reportedly sql "{query}" --db {quote(path)}'
