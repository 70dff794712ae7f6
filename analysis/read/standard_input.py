"""Standard input: its first words say what it is."""

from __future__ import annotations

import io
import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from analysis.read import jsonl, markdown, plain
from analysis.read.fault import Entry

STEM = "stdin"


def head(lines: Iterator[bytes]) -> list[bytes]:
    """The lines up to the first that is not blank, or up to the limit of a report.

    >>> head(iter([b"\\n", b"{}\\n", b"{}\\n"]))
    [b'\\n', b'{}\\n']
    """
    first: list[bytes] = []
    size = 0
    for line in lines:
        first.append(line)
        size += len(line)
        if not plain.is_blank(line) or size > plain.LIMIT:
            break
    return first


def entries(stream: BinaryIO | None = None) -> Iterator[Entry]:
    """The reports of standard input: JSON Lines as they come, or one Markdown or plain text."""
    source: BinaryIO = stream or sys.stdin.buffer
    first = head(jsonl.lines(source))
    words = b"".join(first).removeprefix(BOM_UTF8).lstrip()
    if words.startswith(b"{"):
        return jsonl.numbered(chain(first, jsonl.lines(source)), STEM)
    whole = markdown.entries if words.startswith(b"---") else plain.entries
    return whole(io.BytesIO(b"".join(first) + source.read(plain.LIMIT + 1)), STEM)
