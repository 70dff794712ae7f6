"""Coded and predicted claims, from JSONL: a report with its claims, or one claim, on a line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.evaluate.fields import Record


@dataclass(frozen=True, slots=True)
class Coded:
    """A report by its id, and the claims coded for it: none, where it makes none."""

    id: str
    claims: tuple[Record, ...]


def coded_claims(path: Path) -> list[Coded]:
    """The coded claims of a JSONL file, or of all in a folder, by report.

    Raises ValueError, naming file, line and remedy, where a line is no claim and no report.
    """
    claims: dict[str, list[Record]] = defaultdict(list)
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        lines = list(claims_by_line(file))
        for report, found in lines or [(file.stem, [])]:  # an empty file: no claim is made there
            claims[report].extend(found)
    return [Coded(report, tuple(found)) for report, found in claims.items()]


def predicted_claims(path: Path) -> list[Record]:
    """The claims of a JSONL file, each with the id of its report, as `reportedly extract` writes.

    Raises ValueError as `coded_claims` does.
    """
    return [{**claim, "id": report} for report, claims in claims_by_line(path) for claim in claims]


def claims_by_line(path: Path) -> Iterator[tuple[str, list[Record]]]:
    """The report's id and the claims on each line of a file."""
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield claims_on(line)
        except ValueError as error:
            remedy = (
                "Each line is a claim as `reportedly extract` writes it, or a report with claims"
            )
            raise ValueError(f"{path}:{number}: {error}. {remedy}.") from error


def claims_on(line: bytes) -> tuple[str, list[Record]]:
    """The report's id and the claims on one line.

    >>> claims_on(b'{"id": "a", "claims": []}')
    ('a', [])
    """
    record = json_object(line)
    report = record.get("report", record.get("id"))
    if not isinstance(report, str):
        raise ValueError("the id of the report is missing")
    found = record.get("claims", [record])
    if not isinstance(found, list) or not all(is_claim(claim) for claim in found):
        raise ValueError("a claim without its quote, or the offsets of its quote or number")
    return report, found


def json_object(line: bytes) -> dict[str, Any]:
    """The JSON object on a line of UTF-8."""
    try:
        record = json.loads(line.decode("utf-8"))
    except ValueError as error:
        raise ValueError("not JSON in UTF-8") from error
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    return record


def is_claim(record: object) -> bool:
    """Whether a record says where its quote is, and where its number is if it has one."""
    if not isinstance(record, dict) or not isinstance(record.get("quote"), str):
        return False
    offsets = [record.get("starts"), record.get("ends")]
    if record.get("number_starts") is not None:
        offsets += [record["number_starts"], record.get("number_ends")]
    return all(isinstance(offset, int) for offset in offsets)
