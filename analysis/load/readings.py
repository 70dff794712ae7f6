"""Readings: what the rules read in each report, in order, by one process or by several at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import NamedTuple, Protocol

from analysis.load.crew import Ended, crew, given
from analysis.model import Reading, Reject, Remark, Report

Item = Report | Reject
Chunk = list[Item]
ReadOne = Callable[[Report], Reading | Reject]
LETTERS = 64_000  # of a chunk, which one process reads without a word to the others: half a second
LEAST = 1_000  # letters as which the shortest text counts
FEW = 24  # chunks, which take as long as it takes other processes to begin and to gain as much
AHEAD = 4  # chunks for each process that are read before they are asked for
ALONE = (
    "fewer processes read than were to, and the build took longer: the system allowed no more "
    "({}); let it allow more, or build with fewer jobs"
)
AGAIN = (
    "Build again, with fewer jobs if memory was short; if it ends again, report it as a bug, with "
    "the text."
)
LONG = 1e9  # seconds: a wait without end hears no Ctrl-C once Polars is imported


class Reader(Protocol):
    """What reads a text by rules."""

    def __call__(
        self, text: str, /, *, published: date | None = None, publisher: str | None = None
    ) -> Reading: ...


class Read(NamedTuple):
    """A report with what the rules read in it, or a reject that says how they failed on it."""

    report: Report
    reading: Reading | Reject


def readings(
    items: Iterable[Item], remarks: list[Remark], reader: Reader, jobs: int
) -> Generator[Read | Reject]:
    """Each report with what was read in it, and the rejects among them, in order.

    Several processes read if there is so much to read that they are worth their start, and this one
    where others cannot be begun, which is remarked. Raises JobLost where one of them ends before it
    has begun to read.
    """
    chunks = chunked(items)
    read = partial(read_by_rules, reader)
    if jobs > 1:
        yield from by_one(islice(chunks, FEW), read)
        yield from by_several(chunks, remarks, read, jobs)
    yield from by_one(chunks, read)


def by_one(chunks: Iterable[Chunk], read: ReadOne) -> Iterator[Read | Reject]:
    """What was read in some chunks, by this process."""
    for chunk in chunks:
        yield from joined(chunk, map(read, reports(chunk)))


def by_several(
    chunks: Iterator[Chunk], remarks: list[Remark], read: ReadOne, jobs: int
) -> Iterator[Read | Reject]:
    """The same by several processes, which are never more than some chunks ahead."""
    waiting: deque[tuple[Chunk, Future[list[Reading | Reject | Ended]]]] = deque()
    with crew(read, jobs) as readers:
        for chunk in chunks:
            waiting.append((chunk, given(readers, reports(chunk))))
            if len(waiting) == jobs * AHEAD:
                yield from finished(*waiting.popleft(), read)
        for chunk, task in waiting:
            yield from finished(chunk, task, read)
    if readers.refused:
        remarks.append(Remark(ALONE.format(readers.refused)))


def finished(
    chunk: Chunk, task: Future[list[Reading | Reject | Ended]], read: ReadOne
) -> Iterator[Read | Reject]:
    """What was read in a chunk: by another process as far as it came, the rest by this one."""
    found, given = task.result(LONG), reports(chunk)
    by_others = (
        lost(report, one) if isinstance(one, Ended) else one
        for report, one in zip(given, found, strict=False)
    )
    return joined(chunk, chain(by_others, map(read, given[len(found) :])))


def chunked(items: Iterable[Item]) -> Iterator[Chunk]:
    """The items in lists that take about as long to read."""
    chunk, letters = Chunk(), 0
    for item in items:
        chunk.append(item)
        letters += max(LEAST, len(item.text) if isinstance(item, Report) else 0)
        if letters >= LETTERS:
            yield chunk
            chunk, letters = Chunk(), 0
    if chunk:
        yield chunk


def reports(chunk: Chunk) -> list[Report]:
    """The reports of a chunk."""
    return [item for item in chunk if isinstance(item, Report)]


def joined(chunk: Chunk, found: Iterable[Reading | Reject]) -> Iterator[Read | Reject]:
    """Each item of a chunk, the reports with what was read in them."""
    left = iter(found)
    for item in chunk:
        yield item if isinstance(item, Reject) else Read(item, next(left))


def read_by_rules(reader: Reader, report: Report) -> Reading | Reject:
    """What the rules read in a report, or a reject that says how they failed on it."""
    try:
        return reader(report.text, published=report.published, publisher=report.publisher)
    except Exception as error:  # one text must not cost the whole build; the reject is loud
        reason = f"the rules failed on it: {type(error).__name__}: {error}"
        return Reject(report.path or report.id, None, reason, "Report it as a bug, with the text.")


def lost(report: Report, ended: Ended) -> Reject:
    """A reject for a report that was being read by a process when that ended.

    >>> lost(Report("a", "Ten men.", path="a.md"), Ended(-9)).reason
    'the process that read it was ended by signal 9'
    """
    how = f"was ended by signal {-ended.code}" if ended.code and ended.code < 0 else "ended"
    reason = f"the process that read it {how}"
    return Reject(report.path or report.id, None, reason, AGAIN)
