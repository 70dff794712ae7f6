"""Limits: how long a query may take, and what is said when it meets one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from analysis.load.database import first_line
from analysis.load.errors import QueryError, QueryTooLarge, QueryTooLong

if TYPE_CHECKING:
    import duckdb


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
def said_plainly(seconds: float) -> Iterator[None]:
    """What the database raises, as an error that says what to do."""
    import duckdb

    try:
        yield
    except duckdb.InterruptException as error:
        raise QueryTooLong(
            f"The query was stopped after {seconds:g} s. Ask for less, or allow it more time."
        ) from error
    except duckdb.OutOfMemoryException as error:
        raise QueryTooLarge(
            "The query needs more memory than the 1 GB it may use, and no disk is used for more. "
            "Add a `where` or a `limit`, or sort fewer columns."
        ) from error
    except duckdb.Error as error:
        raise QueryError(first_line(str(error))) from error
