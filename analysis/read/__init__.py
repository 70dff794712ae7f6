"""From files to reports: what is read, and what could not be read and why."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from analysis.model import Reject, Report
from analysis.read import kinds, walk
from analysis.read.fault import Fault, rejected
from analysis.read.paths import shown


def reports(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: date | None = None,
    publisher: str | None = None,
) -> Iterator[Report | Reject]:
    """Every report that the paths hold, each as it is read, and a reject for what cannot be.

    A path is a file, a directory, or `-` for standard input. The date and the publisher are for
    the reports that do not give their own.

    >>> [str(found) for found in reports(["no-such-file.md"])]
    ['no-such-file.md: there is no such file. Check the path.']
    """
    owners: dict[str, str] = {}
    for file, fault in walk.files(paths):
        path = shown(file)
        for line, found in [(None, fault)] if fault else kinds.entries(file):
            report = (
                found if isinstance(found, Fault) else claimed(found, owners, place(path, line))
            )
            if isinstance(report, Fault):
                yield rejected(path, line, report)
            else:
                yield completed(report, path, line, published, publisher)


def many(paths: Iterable[str | os.PathLike[str]]) -> int:
    """How many reports and rejects the paths come to, told faster than by reading them.

    >>> many(["no-such-file.md"])
    1
    """
    return sum(1 if fault else kinds.many(file) for file, fault in walk.files(paths))


def place(path: str, line: int | None) -> str:
    """Where a report stands: its file, and its line if it is one.

    >>> place("a.jsonl", 7), place("a.md", None)
    ('a.jsonl:7', 'a.md')
    """
    return f"{path}:{line}" if line else path


def claimed(report: Report, owners: dict[str, str], place: str) -> Report | Fault:
    """The report, its id now taken; a fault if an earlier report has that id."""
    if report.id in owners:
        return Fault(
            f"the id {report.id!r} is that of the report at {owners[report.id]}",
            "Give each report an id of its own; without one, it is the name of the file.",
        )
    owners[report.id] = place
    return report


def completed(
    report: Report, path: str, line: int | None, published: date | None, publisher: str | None
) -> Report:
    """The report with its path, and with what was given for those that do not say it."""
    remarks = tuple(replace(it, path=path, line=it.line or line) for it in report.remarks)
    report = replace(report, path=path, publisher=report.publisher or publisher, remarks=remarks)
    if report.published or not published:
        return report
    return replace(report, published=published, published_basis="given")
