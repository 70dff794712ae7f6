"""Files of results that appear whole or not at all: each is written beside the one it replaces."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO


def save(path: Path, content: bytes) -> Path:
    """The path, once it holds this content; raises OSError, naming it, where that fails."""
    with whole(path) as stream:
        stream.write(content)
    return path


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` at the end, and vanishes if that is not reached.

    Raises OSError with the path where it cannot be written.
    """
    new = path.with_name(f".{path.name}.{token_hex(4)}.new")
    try:
        with named(path, new):
            with new.open("xb") as stream:
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
