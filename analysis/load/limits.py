"""Limits: how long a query may take, and what is said when it meets one."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from analysis.load.errors import QueryError, QueryTooLarge, QueryTooLong

if TYPE_CHECKING:
    import duckdb

LONGEST = 86_400.0  # a day


def seconds_within(seconds: float) -> float:
    """The seconds that a query may take; raises ValueError unless they are a time within a day.

    >>> seconds_within(0)
    Traceback (most recent call last):
    ValueError: a query can take more than 0 and up to 86400 seconds, not 0
    """
    if not 0 < seconds <= LONGEST:  # what is no number is neither
        raise ValueError(
            f"a query can take more than 0 and up to {LONGEST:g} seconds, not {seconds:g}"
        )
    return seconds


@contextmanager
def stopped_after(db: duckdb.DuckDBPyConnection, seconds: float) -> Iterator[None]:
    """Stop what the database is doing when the time is up.

    An interrupt that comes just before a query starts is lost, so it is given until it is heeded.
    """
    done = threading.Event()

    def watch() -> None:
        heeded = done.wait(seconds)
        while not heeded:
            db.interrupt()
            heeded = done.wait(0.05)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


@contextmanager
def said_plainly(query: str, seconds: float) -> Iterator[None]:
    """What the database raises of a query, as an error that says what to do."""
    import duckdb

    try:
        yield
    except duckdb.InterruptException as error:
        raise QueryTooLong(
            f"The query was stopped after {seconds:g} s. Ask for less, or allow it more time, "
            "with `--seconds N` or connect(path, seconds=N)."
        ) from error
    except duckdb.OutOfMemoryException as error:
        raise QueryTooLarge(
            "The query needs more memory than the 1 GB it may use, and no disk is used for more. "
            "Add a `where` or a `limit`, or sort fewer columns."
        ) from error
    except duckdb.Error as error:
        raise QueryError(said_of(query, str(error))) from error


def said_of(query: str, said: str) -> str:
    """All that the database says of a query: its candidates, and the place in the query's lines.

    >>> print(said_of("from a\\nwhere ()", 'Parser Error: no "()"\\n\\nLINE 3: where ()\\n  ^'))
    no "()"
    LINE 2: where ()
      ^
    """
    lines = [line.rstrip() for line in re.sub(r"^[A-Za-z ]+Error: ", "", said.strip()).split("\n")]
    return "\n".join(placed(line, query) for line in lines if line)


def placed(line: str, query: str) -> str:
    """A line of what is said, with the number that the line it shows has in the query itself.

    The database numbers the lines of the statement that it was handed, which holds the query.
    """
    _, is_place, words = line.partition(": ") if line.startswith("LINE ") else ("", "", "")
    shown = words.removeprefix("...").removesuffix("...")
    lines = query.split("\n")
    found = next((at for at, words in enumerate(lines, 1) if shown and shown in words), None)
    return f"LINE {found}: {words}" if is_place and found else line
