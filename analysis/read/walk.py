"""Walk: which files the given paths come to, always in the same order, each file once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysis.read.fault import Fault, unopened
from analysis.read.kinds import READERS
from analysis.read.paths import STANDARD_INPUT


def files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[tuple[str, Fault | None]]:
    """Every file that the paths name or hold, or what is wrong with a path."""
    seen: set[str] = set()
    for path in paths:
        for file, fault in named(os.fspath(path)):
            real = file if file == STANDARD_INPUT else os.path.realpath(file)
            if fault or real not in seen:
                yield file, fault
            seen.add(real)


def named(path: str) -> Iterator[tuple[str, Fault | None]]:
    """The file that a path names, or what the directory that it names comes to."""
    return walked(path) if os.path.isdir(path) else iter([(path, None)])


def walked(directory: str) -> Iterator[tuple[str, Fault | None]]:
    """The reports below a directory, or why there are none."""
    empty = True
    for found in below(directory):
        empty = False
        yield found
    if empty:
        kinds = ", ".join(READERS)
        yield directory, Fault("it holds no reports", f"Put files there that end in {kinds}.")


def below(directory: str) -> Iterator[tuple[str, Fault | None]]:
    """The files of a directory by name, then those of its directories; a link is never a loop."""
    waiting, seen = [directory], set()
    while waiting:
        here = waiting.pop()
        if (real := os.path.realpath(here)) in seen:
            continue
        seen.add(real)
        try:
            names = sorted(name for name in os.listdir(here) if not name.startswith("."))
        except OSError as error:
            yield here, unopened(error)
            continue
        found = [os.path.join(here, name) for name in names]
        yield from ((path, None) for path in found if is_report(path))
        waiting += reversed([path for path in found if os.path.isdir(path)])


def is_report(path: str) -> bool:
    """Whether a walked path is a report: by its suffix, and a file or a link to where none is."""
    name = Path(path)
    if name.suffix.lower() not in READERS or name.name.lower() == "readme.md":
        return False
    return os.path.isfile(path) or not os.path.exists(path)
