"""Paths: how a file is named in the ledger."""

from __future__ import annotations

import os
import re
from pathlib import Path

STANDARD_INPUT = "-"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown(path: str) -> str:
    """The path from the current directory if it lies below it, with forward slashes.

    >>> shown("data/../data/reports"), shown("-")
    ('data/reports', '-')
    """
    if path == STANDARD_INPUT:
        return path
    absolute, here = Path(os.path.abspath(path)), Path.cwd()
    below = absolute.is_relative_to(here)
    return printable((absolute.relative_to(here) if below else absolute).as_posix())


def printable(name: str) -> str:
    """A file's name on one line, with a mark for every byte that is not UTF-8.

    >>> printable("caf\\udce9.md"), printable("two\\nlines.md")
    ('caf�.md', 'two\\\\nlines.md')
    """
    said = os.fsencode(name).decode("utf-8", "replace")
    return CONTROL.sub(lambda found: ascii(found.group())[1:-1], said)
