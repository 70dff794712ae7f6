"""Check: every promise that the ledger makes and that no constraint of a table can hold."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from analysis.pipeline.connect import Ledger, connect

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


def broken(path: str | Path) -> list[Broken]:
    """Every promise that a database breaks; none of a sound one."""
    ledger = connect(path, seconds=SECONDS)
    kept = (breach(ledger, query) for query in promises().values())
    return [found for found in kept if found]


def breach(ledger: Ledger, query: str) -> Broken | None:
    """The promise of one query, if anything breaks it."""
    count, example = ledger.sql(f"select count(*), min(example) from (\n{query}\n)").row(0)
    promise = query.split("\n", 1)[0].removeprefix("-- ")
    return Broken(promise, int(count), str(example)) if count else None
