"""Files of results that appear whole or not at all: each is written beside the one it replaces."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from errno import EACCES
from pathlib import Path
from secrets import token_hex
from shutil import copymode
from typing import BinaryIO


def saved(files: Iterable[tuple[Path, bytes]]) -> list[Path]:
    """The paths, once each holds its content, in folders that are made where they are missing.

    All are written before the first takes its place. Raises OSError, naming it, where one fails;
    then every file is as it was.
    """
    paths = []
    with ExitStack() as together:
        for path, content in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            stream = together.enter_context(whole(path))
            with named(path):
                stream.write(content)
                stream.flush()
            paths.append(path)
    return paths


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` at the end, and vanishes if that is not reached.

    Who may read and write it stays as it was. Raises OSError with the path where it cannot be
    written, as where it is there and protected.
    """
    new = path.with_name(f".{path.name}.{token_hex(4)}.new")
    refuse_protected(path)
    try:
        with named(path, new):
            with new.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            replace(new, path)
    finally:
        new.unlink(missing_ok=True)


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
