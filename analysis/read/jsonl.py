"""JSON Lines: a report a line, each read as it comes. A bad line does not stop the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from analysis.model import Report
from analysis.read import fields, plain
from analysis.read.fault import Entry, Fault, attempt


def lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of a line over the limit, only its beginning."""
    while line := stream.readline(plain.LIMIT + 1):
        yield line
        while len(line) > plain.LIMIT and not line.endswith(b"\n"):
            line = stream.readline(plain.LIMIT + 1)


def report(line: bytes, name: str) -> Report:
    """One line as a report; its text stays as it is, to the last character.

    >>> report(b'{"id": "a", "text": "12 men.", "published": "2024-10-25"}', "x-1").published
    datetime.date(2024, 10, 25)
    """
    values = mapping(plain.decoded(line.rstrip(b"\n")))
    text = values.get("text")
    if text is None:
        raise Fault("it has no text", 'Give the words of the report as "text".')
    if not isinstance(text, str):
        raise Fault("its text is not a string", "Write it in quotes.")
    words = plain.checked(plain.worded(text))
    return fields.report(fields.Fields(values), words, name, also=("text",))


def mapping(line: str) -> dict[str, object]:
    """The JSON object of a line; raises Fault if it is none."""
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        reason = f"it is not JSON: {error.msg} at column {error.colno}"
        raise Fault(reason, "Write one JSON object a line.") from None
    except (RecursionError, ValueError):
        raise Fault("its JSON is too deep or too large", "Write plain values.") from None
    if not isinstance(value, dict):
        raise Fault("it is no JSON object", 'Write it as {"id": ..., "text": ...}.')
    return value


def numbered(found: Iterable[bytes], stem: str) -> Iterator[Entry]:
    """The report of every line that is not blank; one without an id is named by its line."""
    for number, line in enumerate(found, 1):
        if not plain.is_blank(line):
            yield number, attempt(report, line, f"{stem}-{number}")


def many(stream: BinaryIO) -> int:
    """How many entries a JSON Lines file has: its reports, or the one fault that it has none."""
    return max(1, sum(not plain.is_blank(line) for line in lines(stream)))


def entries(stream: BinaryIO, stem: str) -> Iterator[Entry]:
    """The reports of a JSON Lines file, or why there is none."""
    empty = True
    for entry in numbered(lines(stream), stem):
        empty = False
        yield entry
    if empty:
        yield None, Fault("it holds no reports", "Write one JSON object a line, or leave it out.")
