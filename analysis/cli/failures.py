"""Failures: bad input is told in one line and ends the command with exit code 1."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from analysis.load.errors import LedgerError


@contextmanager
def told(*also: type[Exception]) -> Iterator[None]:
    """What is wrong with the input, in one line on standard error instead of a traceback."""
    bad_input: tuple[type[Exception], ...] = (LedgerError, OSError, ValueError, *also)
    try:
        yield
    except BrokenPipeError:  # whoever read the output has had enough: click ends quietly
        raise
    except bad_input as error:
        raise click.ClickException(one_line(error)) from error


def one_line(error: Exception) -> str:
    """The message of an error without line breaks.

    >>> one_line(ValueError("no such  column\\n\\nLINE 1: ..."))
    'no such column LINE 1: ...'
    """
    if isinstance(error, OSError) and error.strerror and error.filename:
        return f"{error.filename}: {error.strerror}."
    return " ".join(str(error).split()) or type(error).__name__
