"""Walk: which files the given paths come to, always in the same order, each file once."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from errno import ELOOP
from pathlib import Path
from stat import S_ISDIR, S_ISREG

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
    if os.path.isdir(path):
        return walked(path)
    return iter([(path, None if path == STANDARD_INPUT else irregular(path))])


def walked(directory: str) -> Iterator[tuple[str, Fault | None]]:
    """The reports below a directory, or why there are none."""
    empty = True
    for path, fault in below(directory):
        if fault or is_report(path):
            empty = False
            yield path, fault
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
        yield from ((path, irregular(path)) for path in found if not os.path.isdir(path))
        waiting += reversed([path for path in found if os.path.isdir(path)])


def irregular(path: str) -> Fault | None:
    """What is wrong with a path that leads to no file of words: a pipe, a device, a ring of links.

    To open a pipe would be to wait for whoever writes to it. What is not there is told when opened.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        if error.errno != ELOOP:
            return None
    else:
        if S_ISREG(mode) or S_ISDIR(mode):
            return None
    return Fault("it is no regular file", "Give its words as a file, or on standard input as `-`.")


def is_report(path: str) -> bool:
    """Whether a file in a directory is a report, by its name."""
    return Path(path).suffix.lower() in READERS and not is_about(path)


def is_about(path: str) -> bool:
    """Whether a file tells of the directory that it stands in."""
    return Path(path).name.lower() == "readme.md"


def passed_over(paths: Iterable[str | os.PathLike[str]]) -> Counter[str]:
    """How many files the directories among the paths hold that are no reports, by suffix."""
    files = {
        os.path.realpath(file)
        for path in paths
        if os.path.isdir(path)
        for file, fault in below(os.fspath(path))
        if not fault and not is_report(file) and not is_about(file)
    }
    return Counter(Path(file).suffix.lower() or "without a suffix" for file in sorted(files))
