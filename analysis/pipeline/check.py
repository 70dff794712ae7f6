"""Check: every promise that the ledger makes and that no constraint of a table can hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from analysis.pipeline.connect import OpenLedger, connect

SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that does not hold: in how many rows, and one of them."""

    promise: str
    rows: int
    example: str

    def __str__(self) -> str:
        return f"{self.promise} Broken in {self.rows:,} rows, such as {self.example}."


def promises() -> dict[str, str]:
    """The queries for what breaks a promise, by name; the first line of each says the promise."""
    folder = files(__package__) / "checks"
    found = (file for file in folder.iterdir() if file.name.endswith(".sql"))
    named = {file.name.removesuffix(".sql"): file.read_text(encoding="utf-8") for file in found}
    return dict(sorted(named.items()))


def promise(query: str) -> str:
    """What a query checks, as its first line says it.

    >>> promise("-- Every text has words.\\nfrom texts where text = ''")
    'Every text has words.'
    """
    return query.partition("\n")[0].removeprefix("-- ")


def checked(path: str | Path) -> Iterator[tuple[str, Broken | None]]:
    """Every promise in words, and how often a database breaks it, where it does."""
    with connect(path, seconds=SECONDS).held_open() as ledger:
        for query in promises().values():
            yield promise(query), breach(ledger, query)


def broken(path: str | Path) -> list[Broken]:
    """Every promise that a database breaks; none of a sound one."""
    return [found for _, found in checked(path) if found]


def breach(ledger: OpenLedger, query: str) -> Broken | None:
    """The promise of one query, if anything breaks it."""
    count, example = ledger.sql(f"select count(*), min(example) from (\n{query}\n)").row(0)
    return Broken(promise(query), int(count), str(example)) if count else None
