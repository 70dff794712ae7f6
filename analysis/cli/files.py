"""Writing results: whole files that replace what was there but no input, or standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from analysis.write.whole import named, whole


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


def spared(target: Path | None, inputs: Iterable[str | os.PathLike[str]]) -> None:
    """Raise UsageError where the file to write is one of those that are read, however named."""
    if target is None or not target.is_file():
        return
    for path in inputs:
        if is_same(target, path):
            raise click.UsageError(
                f"{target} is read by this very command and would be overwritten. "
                "Name another file to write to."
            )


def is_same(target: Path, path: str | os.PathLike[str]) -> bool:
    """Whether two paths lead to one file; `-` leads to what standard input is."""
    try:
        read = os.fstat(sys.stdin.fileno()) if path == "-" else os.stat(path)
    except (OSError, ValueError):  # what is not there cannot be overwritten
        return False
    return os.path.samestat(target.stat(), read)
