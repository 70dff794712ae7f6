"""Widths: how much room each column of a table needs and has, and where its words are broken."""

from __future__ import annotations

import re
from collections.abc import Sequence

WORD = 20  # characters of a long word that a column must have room for
GAP = 3  # between two columns
SIGNS = "_/.,;:?&=-"  # behind which a word can be broken, unless a digit follows
PARTS = re.compile(rf"(?:[^\s{SIGNS}]|[{SIGNS}](?=\d))+[{SIGNS}]*|[{SIGNS}]+")


def needs(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """The least and the most characters of each column: of its longest part, and longest line.

    >>> needs(["first_published", "best"], [["the ministry", "12000"]])
    [(9, 15), (5, 5)]
    """
    from rich.cells import cell_len

    found = []
    for column in zip(columns, *cells, strict=True):
        parts = max(cell_len(part) for text in column for part in PARTS.findall(text) or [""])
        lines = max(cell_len(line) for text in column for line in text.split("\n"))
        found.append((min(parts, WORD), lines))
    return found


def shares(needed: Sequence[tuple[int, int]], width: int) -> list[int]:
    """The width of each column: what it needs at least, and of the rest as much as all others.

    >>> shares([(5, 5), (4, 30), (4, 8)], 30)
    [5, 11, 8]
    """
    widths = [least for least, _ in needed]
    for _ in range(room(needed, width) - sum(widths)):
        short = [at for at, (_, most) in enumerate(needed) if widths[at] < most]
        if short:
            widths[min(short, key=widths.__getitem__)] += 1
    return widths


def room(needed: Sequence[tuple[int, int]], width: int) -> int:
    """How many characters a line of so many columns has for what stands in them."""
    return width - GAP * (len(needed) - 1)


def broken(text: str, width: int) -> str:
    """A text whose words are not longer than the width, broken behind a sign where they have one.

    >>> broken("reports_without_origin", 16)
    'reports_without_\\norigin'
    """
    from rich.cells import cell_len

    lines = [""]
    for part in re.findall(r"\s+|\S+", text):
        pieces = [part] if cell_len(part) <= width else PARTS.findall(part)
        for at, piece in enumerate(pieces):
            if at and cell_len(lines[-1] + piece) > width:
                lines.append("")
            lines[-1] += piece
    return "\n".join(lines)
