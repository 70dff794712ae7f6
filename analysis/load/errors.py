"""What can go wrong with an input or a ledger, each with what to do about it."""

from __future__ import annotations

import re

THREADLESS = re.compile("can't start new thread|spawn .*thread|WouldBlock")
MORE_THREADS = (
    "The system allows no more threads: let it allow more, end other processes, or build with "
    "fewer jobs."
)


class InputError(ValueError):
    """The input holds nothing that can be read, or a setting that makes no sense."""


class LedgerError(RuntimeError):
    """The database cannot be used as asked."""


class LedgerMissing(LedgerError):
    """There is no database at the path."""


class NotALedger(LedgerError):
    """The file is no database that this version can read, or not one of reportedly's."""


class LedgerLocked(LedgerError):
    """Another process holds the database, or is building it."""


class JobLost(LedgerError):
    """A process that was to read for a build ended before it had begun; no database changed."""


class QueryError(LedgerError):
    """The query cannot be run as it stands."""


class QueryTooLong(QueryError):
    """The query ran out of time."""


class QueryTooLarge(QueryError):
    """The query ran out of memory."""


class CorrectionRefused(LedgerError):
    """The correction names no claim or field that is there, or cannot be right."""


def threadless(error: BaseException) -> bool:
    """Whether an error, of Python or of an engine, is that the system allows no more threads.

    >>> threadless(RuntimeError("can't start new thread")), threadless(RuntimeError("no room"))
    (True, False)
    """
    return THREADLESS.search(str(error)) is not None
