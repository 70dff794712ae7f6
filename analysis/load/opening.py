"""The database file opened to be read, and in plain words why it could not be read or written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.load.errors import (
    MORE_THREADS,
    LedgerError,
    LedgerLocked,
    LedgerMissing,
    NotALedger,
    threadless,
)
from analysis.read import binary

if TYPE_CHECKING:
    import duckdb

Settings = dict[str, str | bool | int | float | list[str]]
OFFLINE: Settings = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
LOCKED_DOWN: Settings = OFFLINE | {
    "enable_external_access": "false",
    "lock_configuration": "true",
    "memory_limit": "1GB",
    "temp_directory": "",  # no disk: `max_temp_directory_size` given here is not heeded
}
DAMAGED = ("Corrupt database file", "Could not read enough bytes")


def opened(path: Path) -> duckdb.DuckDBPyConnection:
    """A database to read from: no file, no network, no setting can be reached from its SQL.

    Raises LedgerMissing, NotALedger or LedgerLocked.
    """
    import duckdb

    if not path.exists():
        raise LedgerMissing(f"There is no database {path}. Run `reportedly build` to make it.")
    refuse_stranger(path)
    try:
        return duckdb.connect(str(path), read_only=True, config=LOCKED_DOWN)
    except duckdb.Error as error:
        raise refusal(path, str(error)) from error


def refuse_stranger(path: Path) -> None:
    """Raise NotALedger for a file that is no database of DuckDB, by its first bytes.

    Other files it would not refuse in words that help: of a table it makes a database in memory.
    """
    if not path.is_file():
        raise NotALedger(f"{path} is no file. Name the database itself.")
    try:
        with path.open("rb") as stream:
            first = stream.read(1000)
    except OSError as error:
        remedy = "Change its permissions, or name another file."
        raise LedgerError(f"{path} cannot be read: {error.strerror}. {remedy}") from error
    if first[binary.DUCKDB] != binary.DUCKDB_SIGN:
        what = binary.kind(first) if first else "an empty file"
        raise NotALedger(
            f"{path} is not a database of DuckDB{f', but {what}' if what else ''}. "
            "Name another file, or move it away and run `reportedly build`."
        )


def refusal(path: Path, said: str) -> LedgerError:
    """Why a database could not be opened, in plain words and with a remedy.

    >>> print(refusal(Path("x.duckdb"), 'Conflicting lock is held in /usr/bin/duckdb (PID 7).'))
    x.duckdb is being written to by /usr/bin/duckdb (PID 7). Close that program and try again.
    """
    if holder := re.search(r"lock is held in (.+?) \(PID (\d+)\)", said):
        program, process = holder.groups()
        return LedgerLocked(
            f"{path} is being written to by {program} (PID {process}). "
            "Close that program and try again."
        )
    if "different configuration" in said:
        return LedgerLocked(
            f"{path} is open in this very process, with other settings. "
            "Close that connection and try again."
        )
    if "version number" in said:
        return NotALedger(
            f"{path} was written by another version of DuckDB: {first_line(said)} "
            "Move it away and run `reportedly build`, or install the DuckDB that wrote it."
        )
    if "Permission denied" in said:
        return LedgerError(
            f"{path} cannot be opened: permission denied. Change its permissions, or use a copy."
        )
    if is_damage(said):
        return NotALedger(
            f"{path} is damaged: {first_line(said)}. Move it away and run `reportedly build`."
        )
    return NotALedger(f"{path} cannot be opened: {first_line(said)}")


@contextmanager
def written_plainly(target: Path) -> Iterator[None]:
    """What the database or the disk raises while it is written, as an error that says what to do.

    A file that may not be written has words of its own.
    """
    import duckdb

    try:
        yield
    except PermissionError:
        raise
    except (duckdb.Error, OSError) as error:
        said = getattr(error, "strerror", None) or first_line(str(error))
        remedy = "Make room if the disk is full; else report it as a bug, with what was done."
        raise LedgerError(
            f"{target} could not be written, and is as it was: {said}. "
            f"{MORE_THREADS if threadless(error) else remedy}"
        ) from error


@contextmanager
def undamaged(path: Path) -> Iterator[None]:
    """What cannot be read from a database while it is open; raises NotALedger."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:  # of no kind of its own
        if is_damage(str(error)):
            raise refusal(path, str(error)) from error
        raise


def is_damage(said: str) -> bool:
    """Whether a message is about a file whose content is broken.

    >>> is_damage("IO Error: Could not read enough bytes from file")
    True
    """
    return any(sign in said for sign in DAMAGED)


def first_line(said: str) -> str:
    """The first line of a message, without the kind of error before it.

    >>> first_line("IO Error: The file is gone\\nSee also")
    'The file is gone'
    """
    return re.sub(r"^[A-Za-z ]+Error: ", "", said.strip().split("\n", 1)[0])
