"""Kinds: which reader reads which file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, TypeAlias

from analysis.read import jsonl, markdown, plain, standard_input
from analysis.read.fault import Entry, unopened
from analysis.read.paths import STANDARD_INPUT, printable
from analysis.read.strangers import stranger

Reader: TypeAlias = Callable[[BinaryIO, str], Iterator[Entry]]

READERS: Mapping[str, Reader] = {
    ".jsonl": jsonl.entries,
    ".markdown": markdown.entries,
    ".md": markdown.entries,
    ".ndjson": jsonl.entries,
    ".txt": plain.entries,
}


def entries(path: str) -> Iterator[Entry]:
    """What the file at a path, or standard input, holds; an unknown suffix is plain text.

    A suffix that is known to be that of no report is a fault, whatever the file holds.
    """
    try:
        yield from standard_input.entries() if path == STANDARD_INPUT else held(path)
    except OSError as error:
        yield None, unopened(error)


def many(path: str) -> int:
    """How many entries the file at a path has, without reading them; but for JSON Lines it is one.

    >>> many("article.md")
    1
    """
    name = Path(path)
    if READERS.get(name.suffix.lower()) is not jsonl.entries:
        return 1
    try:
        with name.open("rb") as stream:
            return 1 if stranger(path) else jsonl.many(stream)
    except OSError:
        return 1


def held(path: str) -> Iterator[Entry]:
    """What a file holds, read as its suffix says; raises OSError where it cannot be opened."""
    name = Path(path)
    reader = READERS.get(name.suffix.lower(), plain.entries)
    with name.open("rb") as stream:
        if fault := stranger(path):
            yield None, fault
        else:
            yield from reader(stream, printable(name.stem))
