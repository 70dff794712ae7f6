"""Writing results: whole files that replace what was there, or standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from analysis.load.whole import named, whole


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
        with whole(path.resolve()) as stream:
            yield stream
