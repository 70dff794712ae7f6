"""Tables: the CSV files of the vocabularies, read with a clear word on what is wrong in them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import NamedTuple

Classes = Mapping[str, frozenset[str]]
AMBIGUOUS = frozenset(["say.csv"])  # "verify" is both a word of saying and of confirming


class BadVocabulary(ValueError):
    """A table that cannot be used: the file and line, what is wrong, and what to do about it."""


class Line(NamedTuple):
    """A row of a table with its place, for those who have to mend it."""

    path: Traversable
    number: int
    row: Mapping[str, str]

    def fault(self, wrong: str, remedy: str) -> BadVocabulary:
        """What is wrong in this line, and the remedy."""
        return BadVocabulary(f"{self.path}:{self.number}: {wrong}. {remedy}")


def lines(path: Traversable, columns: Sequence[str]) -> Iterator[Line]:
    """The rows of a table; raises BadVocabulary where a cell is missing, left over or blank."""
    read = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    header = next(read, [])
    if header != list(columns):
        said = f"the columns are {','.join(header) or 'missing'}"
        raise Line(path, 1, {}).fault(said, f"Name them {','.join(columns)}")
    for number, cells in enumerate(read, start=2):
        found = Line(path, number, MappingProxyType(dict(zip(header, cells, strict=False))))
        if len(cells) != len(header):
            counts = f"{len(cells)} cells for the {len(header)} columns {','.join(header)}"
            raise found.fault(counts, "Fill the row, and quote a cell that holds a comma")
        if not cells[0].strip():
            raise found.fault(f"{header[0]!r} is blank", "Fill it or remove the line")
        if cells != [*map(str.strip, cells)]:
            raise found.fault("a cell begins or ends with a blank", "Remove the blank")
        yield found


def checked(found: list[Line], classes: Classes) -> tuple[Mapping[str, str], ...]:
    """The rows, once each is of known classes and no phrase has two meanings."""
    for line in found:
        check_classes(line, classes)
    check_meanings(found)
    return tuple(line.row for line in found)


def check_classes(line: Line, classes: Classes) -> None:
    """Raise BadVocabulary for a cell that must hold one of a few classes and does not."""
    for column, allowed in classes.items():
        if line.row[column] not in allowed:
            wrong = f"{line.row[column]!r} is unknown as {column!r}"
            raise line.fault(wrong, f"Use one of: {', '.join(sorted(allowed))}")


def check_meanings(found: list[Line]) -> None:
    """Raise BadVocabulary where a table of phrases and meanings gives one phrase two of them."""
    if not found or list(found[0].row) != ["said", "means"] or found[0].path.name in AMBIGUOUS:
        return
    first: dict[str, Line] = {}
    for line in found:
        said, before = line.row["said"].lower(), first.setdefault(line.row["said"].lower(), line)
        if before.row["means"] != line.row["means"]:
            both = f"{before.row['means']!r} and {line.row['means']!r}"
            where = f"the other stands in {before.path}:{before.number}"
            raise line.fault(f"{said!r} means both {both}", f"Remove one of them; {where}")
