"""A crew: processes that work for this one, leave Ctrl-C to it, and end when it does."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from analysis.load.errors import JobLost

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Done = TypeVar("Done")
LIMIT = 61  # processes that Windows can wait for at once
IDLE = threading.Lock()  # held by a process of a crew but for the time that it works

LOST = (
    "A process that was to read texts ended before its time; the database is as it was. If memory "
    "was short, build again with fewer jobs: a single one reads without others. If a script of "
    'yours builds, let it do so under `if __name__ == "__main__":`.'
)


@contextmanager
def crew(jobs: int) -> Iterator[Executor | None]:
    """So many processes to give tasks to, up to a limit, each begun when there is a task for it.

    Nobody where a system allows none: some containers have no semaphores. They end in the midst of
    their work if this process goes on to something else, or is gone: then nobody holds the line to
    them any more. Raises JobLost where one of them ends before its time.
    """
    if not importable():
        yield None
        return
    pool = None
    with ExitStack() as ends:
        with suppress(ImportError, NotImplementedError, OSError):
            from concurrent.futures.process import ProcessPoolExecutor
            from multiprocessing import get_context

            context = get_context("spawn")
            heard, _ = map(ends.enter_context, context.Pipe(duplex=False))
            pool = ProcessPoolExecutor(min(jobs, LIMIT), context, enlisted, (heard,))
        try:
            yield pool
        except BaseException as error:
            ends.close()
            if isinstance(error, BrokenExecutor):
                raise JobLost(LOST) from error
            raise
        finally:
            if pool:
                pool.shutdown(cancel_futures=True)


def importable() -> bool:
    """Whether another process can import what this one runs; not a script on standard input."""
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    return main.__spec__ is not None or path is None or os.path.exists(path)


def given(pool: Executor | None, task: Callable[[], Done]) -> Future[Done] | None:
    """A task as a crew was given it; nothing where no process can be begun for it."""
    if not pool:
        return None
    try:
        with unheard():
            return pool.submit(task)
    except OSError:
        return None


@contextmanager
def unheard() -> Iterator[None]:
    """A process that is begun meanwhile never hears of Ctrl-C, not even while it begins."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def enlisted(line: Connection) -> None:
    """Make this process one of a crew."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    IDLE.acquire()
    threading.Thread(target=ended_with, args=(line,), daemon=True).start()


def ended_with(line: Connection) -> None:
    """Wait until nobody holds the other end of a line, and end this process.

    Never while it gives back what it has done: half of that would be waited for without end.
    """
    from multiprocessing import parent_process

    line.poll(None)
    head = parent_process()
    if head and head.is_alive():
        IDLE.acquire()
    os._exit(1)


@contextmanager
def at_work() -> Iterator[None]:
    """Whatever a process of a crew does meanwhile can be broken off."""
    IDLE.release()
    try:
        yield
    finally:
        IDLE.acquire()
