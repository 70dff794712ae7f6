"""Writing results: whole files that replace what was there, or standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def output(path: Path | None) -> Iterator[BinaryIO]:
    """Where to write bytes: standard output, or a file that appears once it is whole."""
    if path is None:
        with named("standard output"):
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
    elif path.exists() and not path.is_file():  # a pipe or a device cannot be replaced
        with named(path), path.open("wb") as stream:
            yield stream
    else:
        with replacement(path.resolve()) as stream:
            yield stream


@contextmanager
def replacement(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` at the end, and vanishes if that is not reached."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with named(path, new):
            with new.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def named(place: Path | str, new: Path | None = None) -> Iterator[None]:
    """What the system says against writing, with the place that was to be written."""
    try:
        yield
    except OSError as error:
        if error.errno and error.filename in (None, new, str(new)):
            raise OSError(error.errno, error.strerror, str(place)) from error
        raise
