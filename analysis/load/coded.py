"""Coded claims: written down by close reading of a report, one JSON object a line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from analysis.load.changes import as_read
from analysis.load.coded_chain import hops, mixed_up
from analysis.load.faults import fault
from analysis.model import Claim, Evidence, Figure, Number, Reject

NEEDED = ("report", "quote", "starts", "ends", "measure", "counted", "claimant", "stance")
TEXTS = ("measure", "counted", "actor", "place", "place_id", "claimant", "claimant_id")
FOUND = "found by close reading"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file of coded claims: where it stands, and what it holds."""

    path: str
    line: int
    record: Mapping[str, Any]


def lines(folder: Path) -> tuple[dict[str, list[Line]], list[Reject]]:
    """The coded claims below a folder (or of one file) by report, and the lines that are none."""
    by_report: defaultdict[str, list[Line]] = defaultdict(list)
    names: dict[str, str] = {}
    rejects = []
    for path in [folder] if folder.is_file() else sorted(folder.rglob("*.jsonl")):
        for item in parsed(path):
            if isinstance(item, Reject):
                rejects.append(item)
            elif mixed := mixed_up(item.record, names):
                remedy = "Give each source one id of its own, everywhere."
                rejects.append(Reject(item.path, item.line, mixed, remedy))
            else:
                by_report[str(item.record["report"])].append(item)
    return dict(by_report), rejects


def records(by_report: Mapping[str, list[Line]]) -> list[Mapping[str, Any]]:
    """What the lines hold, without where they stand."""
    return [line.record for report in sorted(by_report) for line in by_report[report]]


def parsed(path: Path) -> Iterator[Line | Reject]:
    """Each line of a file that is not blank, as a coded claim or a reject."""
    for number, said in enumerate(path.read_bytes().split(b"\n"), start=1):
        if said.strip():
            yield line(str(path), number, said)


def line(path: str, number: int, said: bytes) -> Line | Reject:
    """One line as a coded claim, or why it is none."""
    try:
        record = json.loads(said)
        json.dumps(record, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        return Reject(path, number, f"not a JSON object: {error}", "Correct or delete the line.")
    missing = [key for key in NEEDED if not isinstance(record, dict) or record.get(key) is None]
    if missing:
        remedy = "Add what is missing, or delete the line."
        return Reject(path, number, f"without {', '.join(missing)}", remedy)
    return Line(path, number, record)


def claims(coded: Iterable[Line], text: str, read: Sequence[Claim]) -> Iterator[Claim | Reject]:
    """The coded claims of one text; a reject for each that the text does not bear out.

    A line that does not say whether it counts a level has the change that was `read` by the rules.
    """
    seen: set[tuple[int, int]] = set()
    for item in coded:
        try:
            claim = coded_claim(item.record, text)
            if not item.record.get("change"):
                claim = as_read(claim, read)
            broken = fault(claim, text) or again(claim, seen)
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError) as error:
            broken = f"a field cannot be read: {error}"
        if broken:
            remedy = "Correct the line: offsets count code points into the report's text."
            yield Reject(item.path, item.line, broken, remedy)
        else:
            yield claim


def again(claim: Claim, seen: set[tuple[int, int]]) -> str | None:
    """What is wrong with a claim whose number another line has coded; notes the number."""
    if claim.number is None:
        return None
    span = (claim.number.starts, claim.number.ends)
    if span in seen:
        return f"the number {claim.number.said!r} is coded twice"
    seen.add(span)
    return None


def unknown(left: Mapping[str, list[Line]]) -> Iterator[Reject]:
    """A reject for every coded claim of a report that was not read."""
    for report, items in left.items():
        for item in items:
            reason = f"no report {report!r} was read"
            yield Reject(item.path, item.line, reason, "Add the report, or delete the line.")


def coded_claim(record: Mapping[str, Any], text: str) -> Claim:
    """A coded line as a claim; its publisher is not yet in its chain."""
    number = number_of(record, text)
    for field in TEXTS:
        if not isinstance(record.get(field), str | None):
            raise TypeError(f"{field} is {record[field]!r}, not a text")
    return Claim(
        starts=int(record["starts"]),
        ends=int(record["ends"]),
        quote=record["quote"],
        number=number,
        figure=figure_of(record),
        measure=record["measure"],
        counted=record["counted"],
        actor=record.get("actor") or None,
        place=record.get("place") or None,
        place_id=record.get("place_id") or None,
        earliest=day(record.get("earliest")),
        latest=day(record.get("latest")),
        period_precision=record.get("period_precision") or None,
        period_basis="none",
        chain=tuple(hops(record)),
        stance=record["stance"],
        certainty=record.get("certainty") or "stated",
        change=record.get("change") or "level",
        evidence=(Evidence("number", number.starts, number.ends),) if number else (),
        rule="coded",
    )


def figure_of(record: Mapping[str, Any]) -> Figure | None:
    """The figure of a coded line; none where it names no bound."""
    bound = record.get("bound")
    low, best, high = ends = [record.get(key) for key in ("low", "best", "high")]
    if not bound and any(end is not None for end in ends):
        raise ValueError("low, best and high need a bound, such as exact or at_least")
    return Figure(low, best, high, bound) if bound else None


def number_of(record: Mapping[str, Any], text: str) -> Number | None:
    """The number expression that a coded line points at."""
    starts, ends = record.get("number_starts"), record.get("number_ends")
    if starts is None or ends is None:
        return None
    figure = figure_of(record) or Figure()
    return Number(int(starts), int(ends), text[starts:ends], figure, "claim", FOUND)


def day(said: str | None) -> date | None:
    """A day written as ISO 8601.

    >>> day("2024-10-25"), day(None)
    (datetime.date(2024, 10, 25), None)
    """
    return date.fromisoformat(said) if said else None
