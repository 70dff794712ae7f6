"""Which ledger a chart was made from, so that others can tell whether they have the same.

`input_sha256` is of all that was read (reports, coded claims and settings): with the version of
reportedly it stands for the ledger's content, and whoever builds from the same input gets the same.
`file_sha256` is of the very database file, as `sha256sum` gives it; another build of the same
input has another one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis.charts.answers import Database

LAST = """
select reports, started_at::date as built, version, input_digest
from runs
order by started_at desc
limit 1
"""


@dataclass(frozen=True)
class State:
    """A ledger as it was when a chart was made: its size, its last build, and its digests."""

    reports: int | None
    built: date | None
    version: str | None
    input_sha256: str | None
    file_sha256: str | None


def state(db: Database) -> State:
    """The state of a ledger; without digest where it is no file."""
    reports, built, version, digested = next(iter(db.sql(LAST).rows()), (None,) * 4)
    path = getattr(db, "path", None)
    return State(reports, built, version, digested, digest(Path(path)) if path else None)


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
