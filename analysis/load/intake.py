"""Intake: reports as they come, each read by the rules and joined with its coded claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from typing import NamedTuple

from analysis.load.coded import Line, claims, unknown
from analysis.load.faults import backwards, fault
from analysis.load.readings import Item, Read
from analysis.load.rows import Entry
from analysis.model import Claim, Date, Reading, Reject, Report, Span

REJECTED = "its claim was rejected"


class Named(NamedTuple):
    """The file and the id of a report."""

    path: str
    id: str


def sound(items: Iterable[Item]) -> Iterator[Item]:
    """Every report that a ledger can hold, once; a reject for each of the others."""
    first: dict[str, Named] = {}
    for item in items:
        if isinstance(item, Reject):
            yield item
        else:
            yield repeated(item, first) or unreadable(item) or item


def entries(
    found: Iterable[Read | Reject], coded: dict[str, list[Line]]
) -> Iterator[Entry | Reject]:
    """Each report with what was read in it; a reject for all that could not go in."""
    left = dict(coded)
    for item in found:
        if isinstance(item, Reject):
            yield item
        else:
            yield from entry(item, left.pop(item.report.id, []))
    yield from unknown(left)


def unreadable(report: Report) -> Reject | None:
    """A reject for a text with half a character in it, which no file can hold."""
    said = "".join(filter(None, (report.text, report.title, report.url, report.author)))
    try:
        said.encode()
    except UnicodeEncodeError as error:
        remedy = "Replace the broken character (half of a surrogate pair)."
        return Reject(report.path or report.id, None, f"not Unicode text: {error.reason}", remedy)
    return None


def repeated(report: Report, first: dict[str, Named]) -> Reject | None:
    """A reject for a report that was read before, word for word; `first` remembers it."""
    try:
        text_id = Entry(report, Reading(())).text_id
    except UnicodeEncodeError:
        return None
    path = report.path or report.id
    if text_id not in first:
        first[text_id] = Named(path, report.id)
        return None
    other = first[text_id]
    reason = f"the same report as {other.path}"
    if other.path == path:
        reason = f"its reports {other.id!r} and {report.id!r} are the same"
    return Reject(path, None, reason, "Delete one of the two.")


def entry(read: Read, lines: list[Line]) -> Iterator[Entry | Reject]:
    """A report with its claims; before it, a reject for each claim that breaks a promise."""
    report, reading = read
    if isinstance(reading, Reject):
        yield reading
        reading = Reading(())
    coded = []
    for item in claims(lines, report.text, reading.claims):
        if isinstance(item, Reject):
            yield item
        else:
            coded.append(item)
    faulty: dict[Claim | Date, str] = {}
    faulty |= {claim: broken for claim in reading.claims if (broken := fault(claim, report.text))}
    faulty |= {date: broken for date in reading.dates if (broken := backwards(date))}
    for found, broken in faulty.items():
        yield misread(report.path or report.id, found, broken)
    yield Entry(report, without(reading, faulty.keys()), tuple(coded))


def without(reading: Reading, faulty: Set[Claim | Date]) -> Reading:
    """A reading without some of its claims and dates; the claims' numbers are left undecided."""
    spans = {claim.number_span for claim in reading.claims if claim in faulty}
    numbers = tuple(
        replace(number, decision="other", reason=REJECTED)
        if Span(number.starts, number.ends) in spans
        else number
        for number in reading.numbers
    )
    claims = tuple(claim for claim in reading.claims if claim not in faulty)
    return Reading(claims, numbers, tuple(date for date in reading.dates if date not in faulty))


def misread(path: str, found: Claim | Date, broken: str) -> Reject:
    """A reject for a claim or a date that the rules read in a way that cannot be."""
    if isinstance(found, Date):
        reason = f"the rules misread the date {found.said!r}: {broken}"
    else:
        reason = f"rule {found.rule!r} misread {found.quote!r}: {broken}"
    return Reject(path, None, reason, "Report it as a bug, with the text.")
