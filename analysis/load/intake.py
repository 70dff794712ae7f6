"""Intake: reports as they come, each read by the rules and joined with its coded claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Protocol

from analysis.load.coded import Line, claims, unknown
from analysis.load.faults import fault
from analysis.load.rows import Entry
from analysis.model import Claim, Reading, Reject, Report, Span

REJECTED = "its claim was rejected"


class Named(NamedTuple):
    """The file and the id of a report."""

    path: str
    id: str


class Reader(Protocol):
    """What reads a text by rules."""

    def __call__(
        self, text: str, /, *, published: date | None = None, publisher: str | None = None
    ) -> Reading: ...


def entries(
    items: Iterable[Report | Reject], coded: dict[str, list[Line]], reader: Reader
) -> Iterator[Entry | Reject]:
    """Each report with what was read in it; a reject for all that could not go in."""
    first: dict[str, Named] = {}
    left = dict(coded)
    for item in items:
        if isinstance(item, Reject):
            yield item
        elif broken := repeated(item, first) or unreadable(item):
            yield broken
        else:
            yield from entry(item, left.pop(item.id, []), reader)
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


def entry(report: Report, lines: list[Line], reader: Reader) -> Iterator[Entry | Reject]:
    """A report with its claims; before it, a reject for each claim that breaks a promise."""
    path = report.path or report.id
    reading = read_by_rules(report, reader)
    if isinstance(reading, Reject):
        yield reading
        reading = Reading(())
    coded = []
    for item in claims(lines, report.text, reading.claims):
        if isinstance(item, Reject):
            yield item
        else:
            coded.append(item)
    faulty = {claim: broken for claim in reading.claims if (broken := fault(claim, report.text))}
    for claim, broken in faulty.items():
        yield misread(path, claim, broken)
    yield Entry(report, without(reading, faulty.keys()), tuple(coded))


def without(reading: Reading, faulty: Set[Claim]) -> Reading:
    """A reading without some of its claims; their numbers are left undecided."""
    spans = {claim.number_span for claim in faulty}
    numbers = tuple(
        replace(number, decision="other", reason=REJECTED)
        if Span(number.starts, number.ends) in spans
        else number
        for number in reading.numbers
    )
    claims = tuple(claim for claim in reading.claims if claim not in faulty)
    return Reading(claims, numbers, reading.dates)


def read_by_rules(report: Report, reader: Reader) -> Reading | Reject:
    """What the rules read in a report, or a reject that says how they failed on it."""
    try:
        return reader(report.text, published=report.published, publisher=report.publisher)
    except Exception as error:  # one text must not cost the whole build; the reject is loud
        reason = f"the rules failed on it: {type(error).__name__}: {error}"
        return Reject(report.path or report.id, None, reason, "Report it as a bug, with the text.")


def misread(path: str, claim: Claim, broken: str) -> Reject:
    """A reject for a claim that the rules read in a way that cannot be."""
    reason = f"rule {claim.rule!r} misread {claim.quote!r}: {broken}"
    return Reject(path, None, reason, "Report it as a bug, with the text.")
