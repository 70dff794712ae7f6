"""Faults: why an input could not be read, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeAlias

from analysis.model import Reject, Report

P = ParamSpec("P")


@dataclass(eq=False)
class Fault(Exception):
    """What is wrong with an input, and where in it, as a line counted from 1."""

    reason: str
    remedy: str
    line: int | None = None


Entry: TypeAlias = tuple[int | None, Report | Fault]
"""One report of an input, or what is wrong with it, and the line it stands on if it is a line."""


def attempt(read: Callable[P, Report], *args: P.args, **kwargs: P.kwargs) -> Report | Fault:
    """The report that a reader gives, or the fault that it raises."""
    try:
        return read(*args, **kwargs)
    except Fault as fault:
        return fault


def unopened(error: OSError) -> Fault:
    """Why the system would not open or read a file.

    >>> unopened(FileNotFoundError())
    Fault(reason='there is no such file', remedy='Check the path.', line=None)
    """
    if isinstance(error, FileNotFoundError):
        return Fault("there is no such file", "Check the path.")
    if isinstance(error, PermissionError):
        return Fault("reading it is not allowed", "Change its permissions, or read a copy.")
    return Fault(f"it cannot be read: {error.strerror or error}", "Check the disk and the file.")


def rejected(path: str, line: int | None, fault: Fault) -> Reject:
    """The fault as a row for the list of rejects.

    >>> print(rejected("a.md", None, Fault("it holds no text", "Add the words.", 3)))
    a.md:3: it holds no text. Add the words.
    """
    return Reject(path, line or fault.line, fault.reason, fault.remedy)
