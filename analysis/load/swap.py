"""A file is written beside the one it will replace, then takes its place in one step.

Whoever has the old file open goes on reading it. One build at a time: the lock is the operating
system's, so that it ends with the process that holds it, however that ends.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO

from analysis.load.errors import LedgerError, LedgerLocked
from analysis.write.whole import named, refuse_protected, replace

FAR = 1 << 30  # where Windows locks a byte: away from the process id, which others may then read


@contextmanager
def folder(path: Path) -> Iterator[None]:
    """A folder to write to, made where it is the last of its path; gone if nothing comes of it.

    Raises LedgerError where the folder that it would lie in is missing too.
    """
    is_new = not path.exists()
    if not path.parent.exists():
        raise LedgerError(
            f"There is no folder {path.parent} for {path.name}. "
            f"Check the path, or make the folder: mkdir -p {shlex.quote(str(path.parent))}"
        )
    path.mkdir(exist_ok=True)
    try:
        yield
    finally:
        if is_new:
            with suppress(OSError):  # it holds what was written, or is gone
                path.rmdir()


@contextmanager
def lock(target: Path) -> Iterator[None]:
    """Hold the right to build a database; raises LedgerLocked while another process has it.

    The file that stands for it is there only while it is held, but for Windows, where what is open
    cannot be removed.
    """
    path = beside(target, "lock")
    with closing(taken(path, target)) as held:
        try:
            with named(target.parent):
                os.ftruncate(held.fileno(), 0)
                os.write(held.fileno(), f"{os.getpid()}\n".encode())  # nothing is left to flush
            yield
        finally:
            if sys.platform != "win32":
                path.unlink(missing_ok=True)


def taken(path: Path, target: Path) -> IO[str]:
    """The open file of a lock, which is held; one that its last holder has removed is not it."""
    while True:
        with named(target.parent, path):
            held = path.open("a+", encoding="ascii")
        if not acquired(held):
            with held:
                raise LedgerLocked(refusal(held, target))
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(held.fileno()), path.stat()):
                return held
        held.close()


def refusal(held: IO[str], target: Path) -> str:
    """Who holds a lock, as its file says, and what to do about it."""
    held.seek(0)
    holder = held.read().strip() or "not known yet"
    return (
        f"{target} is being built by another process (PID {holder}). "
        "Wait for it to end, or stop it, and try again."
    )


def acquired(held: IO[str]) -> bool:
    """Whether the lock of an open file could be had, without waiting for it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            held.seek(FAR)
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def replacement(target: Path) -> Iterator[Path]:
    """A path to write to; what stands there at the end takes the target's place, whole.

    Only for the holder of the target's lock: what other builds left behind is removed.
    """
    clear(target)
    refuse_protected(target)
    path = beside(target, f"{os.getpid()}.new")
    try:
        yield path
        settle(path, target)
    finally:
        clear(target)


def settle(path: Path, target: Path) -> None:
    """Put a finished file on disk and into its place."""
    with path.open("rb+") as written:
        os.fsync(written.fileno())
    replace(path, target)
    if sys.platform != "win32":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def clear(target: Path) -> None:
    """Remove what builds of the target left beside it."""
    left_over = re.compile(rf"{re.escape(target.name)}\.\d+\.new.*")
    for left in target.parent.iterdir():
        if not left_over.fullmatch(left.name):
            continue
        if left.is_dir():
            shutil.rmtree(left)
        else:
            with suppress(FileNotFoundError):
                left.unlink()


def beside(target: Path, ending: str) -> Path:
    """A file next to another one, with more to its name.

    >>> beside(Path("data/reportedly.duckdb"), "lock").name
    'reportedly.duckdb.lock'
    """
    return target.with_name(f"{target.name}.{ending}")
