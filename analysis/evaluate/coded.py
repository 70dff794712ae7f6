"""Coded and predicted claims, from JSONL: a report with its claims, or one claim, on a line."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.evaluate.fields import Record
from analysis.model import Reject

REMEDY = "Each line is a claim as `reportedly extract` writes it, or a report with claims."


@dataclass(frozen=True, slots=True)
class Coded:
    """A report by its id, and the claims coded for it: none, where it makes none."""

    id: str
    claims: tuple[Record, ...]


def coded_claims(path: Path) -> tuple[list[Coded], list[Reject]]:
    """The coded claims of a JSONL file, or of all in a folder, by report; and the bad lines."""
    claims: dict[str, list[Record]] = defaultdict(list)
    rejects: list[Reject] = []
    for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
        lines = list(claims_by_line(file))
        rejects += [line for line in lines if isinstance(line, Reject)]
        if not lines:  # an empty file: no claim is made there
            claims[file.stem] = []
        for line in lines:
            if not isinstance(line, Reject):
                report, found = line
                claims[report].extend(found)
    return [Coded(report, tuple(found)) for report, found in claims.items()], rejects


def predicted_claims(path: Path) -> tuple[list[Record], list[Reject]]:
    """The claims of a JSONL file as `reportedly extract` writes it, each with its report's id.

    With them come the lines that are none, as with `coded_claims`.
    """
    claims: list[Record] = []
    rejects: list[Reject] = []
    for line in claims_by_line(path):
        if isinstance(line, Reject):
            rejects.append(line)
        else:
            report, found = line
            claims += [{**claim, "id": report} for claim in found]
    return claims, rejects


def claims_by_line(path: Path) -> Iterator[tuple[str, list[Record]] | Reject]:
    """The report's id and the claims on each line of a file, or why there are none on it."""
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield claims_on(line)
        except ValueError as error:
            yield Reject(str(path), number, str(error), REMEDY)


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
