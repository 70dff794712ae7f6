"""Failures: bad input is told, mostly in one line, and ends the command with exit code 1."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from analysis.cli.endings import interruptible
from analysis.cli.tables import CONTROL
from analysis.load.errors import MORE_THREADS, InputError, LedgerError, QueryError, threadless

REMEDIES = {
    errno.EACCES: "Change its permissions, or name another place.",
    errno.EPERM: "Change its permissions, or name another place.",
    errno.EROFS: "Name a place that can be written to.",
    errno.ENOENT: "Check the path; make the folder first if it is not there.",
    errno.ENOTDIR: "Check the path.",
    errno.EISDIR: "Name a file in it.",
    errno.ENOSPC: "Make room, or write to another disk.",
    errno.EDQUOT: "Make room, or write to another disk.",
    errno.EFBIG: "Write to a place that allows larger files.",
    errno.ENAMETOOLONG: "Name it shorter.",
}


class Commands(click.Group):
    """Commands whose failures are told in one line, those of writing their help included."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """The context of a call; what fails on the way is told."""
        reopened()
        with interruptible(), told(), flushed():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """The result of a call; what fails on the way is told."""
        with interruptible(), told(), flushed():
            return super().invoke(ctx)


def reopened() -> None:
    """Standard streams that are closed lead nowhere; else a file would be opened in their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 (it stays open)


@contextmanager
def told(*also: type[Exception]) -> Iterator[None]:
    """What is wrong with the input, in one line on standard error instead of a traceback."""
    bad_input: tuple[type[Exception], ...] = (LedgerError, OSError, ValueError, *also)
    try:
        yield
    except BrokenPipeError:  # whoever read the output has had enough: click ends quietly
        raise
    except bad_input as error:
        raise click.ClickException(in_words(error)) from error
    except BaseException as error:  # Polars raises what is no Exception
        if not threadless(error):
            raise
        raise click.ClickException(f"{' '.join(str(error).split())}. {MORE_THREADS}") from error


@contextmanager
def flushed() -> Iterator[None]:
    """Standard output written to its end, so that a failure to do so can be told."""
    try:
        yield
    finally:
        flush()


def flush() -> None:
    """Write out what standard output holds; what cannot be written is dropped, and raises."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


def in_words(error: Exception) -> str:
    """What an error says: of a query or an input in lines, of all else in one."""
    if isinstance(error, QueryError | InputError):
        return CONTROL.sub(lambda found: ascii(found.group())[1:-1], str(error))
    return one_line(error)


def one_line(error: Exception) -> str:
    """The message of an error without line breaks.

    >>> one_line(ValueError("no such  column\\n\\nLINE 1: ..."))
    'no such column LINE 1: ...'
    >>> one_line(PermissionError(errno.EACCES, "Permission denied", "out.csv"))
    'out.csv: Permission denied. Change its permissions, or name another place.'
    """
    if isinstance(error, OSError) and error.errno and error.strerror:
        place = error.filename or "The output could not be written"
        remedy = REMEDIES.get(error.errno, "")
        return " ".join(f"{place}: {error.strerror}. {remedy}".split())
    return " ".join(str(error).split()) or type(error).__name__
