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
        yield sys.stdout.buffer
    elif path.exists() and not path.is_file():  # a pipe or a device cannot be replaced
        with path.open("wb") as stream:
            yield stream
    else:
        with replacement(path.resolve()) as stream:
            yield stream


@contextmanager
def replacement(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` at the end, and vanishes if that is not reached."""
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with new.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
