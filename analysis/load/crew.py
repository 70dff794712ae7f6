"""A crew: processes that work for this one, leave Ctrl-C to it, and end when it does.

Each has a line of its own to this process, so that one that is killed in the midst of saying what
it has done keeps nobody waiting, and it is known what it was working on.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from analysis.load.errors import JobLost

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Given = TypeVar("Given")
Done = TypeVar("Done")
LIMIT = 61  # processes that Windows can wait for at once

LOST = (
    "A process that was to read texts ended before it had begun; the database is as it was. If "
    "memory was short, build again with fewer jobs: a single one reads without others. If a script "
    'of yours builds, let it do so under `if __name__ == "__main__":`.'
)


class Ended(NamedTuple):
    """That a process ended while it worked on something: the exit code, or minus the signal."""

    code: int | None


class Task(NamedTuple, Generic[Given, Done]):
    """Things to work on in order, and what came of the first of them, up to where it ended."""

    things: Sequence[Given]
    future: Future[list[Done | Ended]]


@dataclass
class Crew(Generic[Given, Done]):
    """What it does to each thing, the tasks that it is given, and the processes that there are.

    `refused` says why a process could not be begun, where one could not.
    """

    work: Callable[[Given], Done]
    tasks: SimpleQueue[Task[Given, Done] | None] = field(default_factory=SimpleQueue)
    lock: threading.Lock = field(default_factory=threading.Lock)
    processes: list[BaseProcess] = field(default_factory=list)
    is_over: bool = False
    refused: str | None = None


class Member(NamedTuple):
    """A process of a crew, and the line to it."""

    process: BaseProcess
    line: Connection


@contextmanager
def crew(work: Callable[[Given], Done], jobs: int) -> Iterator[Crew[Given, Done]]:
    """Up to so many processes to give tasks to, each begun when there is a task for it.

    They end in the midst of their work if this process goes on to something else, or is gone.
    """
    made = Crew(work)
    threads: list[threading.Thread] = []
    try:
        if importable():
            for _ in range(min(jobs, LIMIT)):
                thread = threading.Thread(target=serve, args=(made,), daemon=True)
                thread.start()
                threads.append(thread)
    except RuntimeError as error:  # the system allows no more
        made.refused = str(error)
    made.is_over = not threads
    try:
        yield made
    finally:
        with made.lock:
            made.is_over = True
            for process in made.processes:
                process.kill()
        for _ in threads:
            made.tasks.put(None)
        for thread in threads:
            thread.join()
        for process in made.processes:
            process.join()


def importable() -> bool:
    """Whether another process can import what this one runs; not a script on standard input."""
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    return main.__spec__ is not None or path is None or os.path.exists(path)


def given(to: Crew[Given, Done], things: Sequence[Given]) -> Future[list[Done | Ended]]:
    """What will have come of some things, in order, as far as a process works on them.

    Less than all where a process ends, which `Ended` says at last, or where none can be begun.
    Raises JobLost where one ends before it has begun to work.
    """
    task = Task[Given, Done](things, Future())
    if to.is_over:
        task.future.set_result([])
    else:
        to.tasks.put(task)
    return task.future


def serve(crew: Crew[Any, Any]) -> None:
    """Give a process of its own one task after the other, and another one where that has ended."""
    member: Member | None = None
    while task := crew.tasks.get():
        try:
            member = member or begun(crew)
            found = worked(member, task.things) if member else []
        except Exception as error:
            member = None
            task.future.set_exception(error)
        else:
            if found and isinstance(found[-1], Ended):
                member = None
            task.future.set_result(found)


def begun(crew: Crew[Any, Any]) -> Member | None:
    """Another process for a crew that has begun to work; nothing where a system allows none.

    Raises JobLost where it ends before.
    """
    from multiprocessing import get_context

    context = get_context("spawn")
    with crew.lock:
        if crew.is_over:
            return None
        try:
            line, other = context.Pipe()
            with other, unheard():
                process = context.Process(target=labour, args=(other, crew.work), daemon=True)
                process.start()
        except OSError as error:
            crew.refused = error.strerror or str(error)
            return None
        crew.processes.append(process)
    try:
        line.recv()
    except (EOFError, OSError) as error:
        raise JobLost(LOST) from error
    return Member(process, line)


def worked(member: Member, things: Sequence[Any]) -> list[Any]:
    """What a process made of some things; where it ends, up to the one that it was working on."""
    found: list[Any] = []
    try:
        member.line.send(things)
        while len(found) < len(things):
            found.append(member.line.recv())
    except (EOFError, OSError):
        member.process.join()
        found.append(Ended(member.process.exitcode))
    return found


@contextmanager
def unheard() -> Iterator[None]:
    """A process that is begun meanwhile never hears of Ctrl-C, not even while it begins."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # which would hear of it again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def labour(line: Connection, work: Callable[[Any], Any]) -> None:
    """Work for another process, on all that it sends along a line, until there is nobody there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(RuntimeError):  # where it may have no thread it ends after its task
        threading.Thread(target=end_with_head, daemon=True).start()
    with suppress(EOFError, ConnectionError):
        line.send(None)
        while True:
            for thing in line.recv():
                line.send(work(thing))


def end_with_head() -> None:
    """End this process when the one that began it is gone."""
    from multiprocessing import parent_process

    if head := parent_process():
        head.join()
        os._exit(1)
