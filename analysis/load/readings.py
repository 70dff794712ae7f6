"""Readings: what the rules read in each report, in order, by one process or by several at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future
from datetime import date
from functools import partial
from itertools import chain, islice
from typing import NamedTuple, Protocol

from analysis.load.crew import at_work, crew, given
from analysis.model import Reading, Reject, Report

Item = Report | Reject
Chunk = list[Item]
LETTERS = 64_000  # of a chunk, which one process reads without a word to the others: half a second
LEAST = 1_000  # letters as which the shortest text counts
FEW = 24  # chunks, which take as long as it takes other processes to begin and to gain as much
AHEAD = 4  # chunks for each process that are read before they are asked for
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


def readings(items: Iterable[Item], reader: Reader, jobs: int) -> Generator[Read | Reject]:
    """Each report with what was read in it, and the rejects among them, in order.

    Several processes read if there is so much to read that they are worth their start, and this one
    alone where others cannot be begun. Raises JobLost where one of them ends before its time.
    """
    chunks = chunked(items)
    if jobs > 1:
        yield from by_one(islice(chunks, FEW), reader)
        chunks = yield from by_several(chunks, reader, jobs)
    yield from by_one(chunks, reader)


def by_one(chunks: Iterable[Chunk], reader: Reader) -> Iterator[Read | Reject]:
    """What was read in some chunks, by this process."""
    for chunk in chunks:
        yield from joined(chunk, map(partial(read_by_rules, reader), reports(chunk)))


def by_several(
    chunks: Iterator[Chunk], reader: Reader, jobs: int
) -> Generator[Read | Reject, None, Iterator[Chunk]]:
    """The same by several processes, which are never more than some chunks ahead.

    The chunks that are left come back: those from the first on for which no process can be begun.
    """
    waiting: deque[tuple[Chunk, Future[list[Reading | Reject]]]] = deque()
    with crew(jobs) as pool:
        for chunk in chunks:
            task = given(pool, partial(all_read, reader, reports(chunk)))
            if not task:
                chunks = chain([chunk], chunks)
                break
            waiting.append((chunk, task))
            if len(waiting) == jobs * AHEAD:
                done, found = waiting.popleft()
                yield from joined(done, found.result(LONG))
        for done, found in waiting:
            yield from joined(done, found.result(LONG))
    return chunks


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


def all_read(reader: Reader, found: list[Report]) -> list[Reading | Reject]:
    """What the rules read in some reports: the task of one process."""
    with at_work():
        return [read_by_rules(reader, report) for report in found]


def read_by_rules(reader: Reader, report: Report) -> Reading | Reject:
    """What the rules read in a report, or a reject that says how they failed on it."""
    try:
        return reader(report.text, published=report.published, publisher=report.publisher)
    except Exception as error:  # one text must not cost the whole build; the reject is loud
        reason = f"the rules failed on it: {type(error).__name__}: {error}"
        return Reject(report.path or report.id, None, reason, "Report it as a bug, with the text.")
