"""Files of results that appear whole or not at all: each is written beside the one it replaces."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path
from secrets import token_hex
from shutil import copymode
from typing import BinaryIO


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` at the end, and vanishes if that is not reached.

    Who may read and write it stays as it was. Raises OSError with the path where it cannot be
    written, as where it is there and protected.
    """
    with fresh(path) as new, named(path, new):
        with on_disk(new) as stream:
            yield stream
        replace(new, path)


@contextmanager
def fresh(path: Path) -> Iterator[Path]:
    """Where a new file can stand beside `path`; if it is still there at the end, it vanishes."""
    new = path.with_name(f".{path.name}.{token_hex(4)}.new")
    refuse_protected(path)
    try:
        yield new
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def on_disk(new: Path) -> Iterator[BinaryIO]:
    """A new file to write to, of which all is on disk at the end."""
    with new.open("xb") as stream:
        yield stream
        stream.flush()
        os.fsync(stream.fileno())


def refuse_protected(path: Path) -> None:
    """Raise PermissionError for a file that may not be written, though its folder may."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))


def replace(new: Path, path: Path) -> None:
    """Put a file in the place of another one, for the same people to read and write."""
    if path.exists():
        copymode(path, new)
    os.replace(new, path)


@contextmanager
def named(place: Path | str, new: Path | None = None) -> Iterator[None]:
    """What the system says against writing, with the place that was to be written."""
    try:
        yield
    except OSError as error:
        if error.errno and error.filename in (None, new, str(new)):
            raise OSError(error.errno, error.strerror, str(place)) from error
        raise
