"""Notes: which stretches of a text were read, as what, and the reading in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from analysis.annotate.wording import attributed_parts, claim_parts, date_parts, number_parts
from analysis.model import Attributed, Claim, Date, Number, Reading, Span

Parts = tuple[tuple[str, str], ...]


class Kind(NamedTuple):
    """A kind of note: what it is called, alone and in the plural."""

    one: str
    more: str

    def many(self, count: int) -> str:
        """A count of them.

        >>> KINDS["date"].many(1), KINDS["date"].many(0)
        ('1 date', '0 dates')
        """
        return f"{count:,} {self.one if count == 1 else self.more}"


KINDS = {
    "claim": Kind("claim", "claims"),
    "number": Kind("number not taken", "numbers not taken"),
    "date": Kind("date", "dates"),
    "source": Kind("source", "sources"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A stretch of a text and its reading, in named parts; `number` is its place in the text."""

    starts: int
    ends: int
    kind: str
    parts: Parts
    number: int = 0

    def reading(self) -> str:
        """The reading on one line.

        >>> Note(0, 6, "date", (("days", "2024-10-27"), ("basis", "said"))).reading()
        'days: 2024-10-27; basis: said'
        """
        return "; ".join(f"{name}: {value}" for name, value in self.parts)


def notes(reading: Reading, statements: Sequence[Attributed]) -> tuple[Note, ...]:
    """Every claim, number, date and source of a text, numbered in the order of the text."""
    found = [
        *map(of_claim, reading.claims),
        *map(of_number, numbers_not_taken(reading)),
        *map(of_date, reading.dates),
        *of_sources(reading.claims, statements),
    ]
    ordered = sorted(merged(found), key=lambda note: (note.starts, -note.ends, note.kind))
    return tuple(replace(note, number=number) for number, note in enumerate(ordered, start=1))


def merged(found: Iterable[Note]) -> Iterable[Note]:
    """The notes, those of one kind on the same words made one."""
    kept: dict[tuple[int, int, str], Note] = {}
    for note in found:
        place = note.starts, note.ends, note.kind
        before = kept[place].parts if place in kept else ()
        kept[place] = replace(note, parts=tuple(dict.fromkeys(before + note.parts)))
    return kept.values()


def of_claim(claim: Claim) -> Note:
    """The note on the words of a claim."""
    return Note(claim.starts, claim.ends, "claim", claim_parts(claim))


def of_number(number: Number) -> Note:
    """The note on a number that is in no claim."""
    return Note(number.starts, number.ends, "number", number_parts(number))


def of_date(date: Date) -> Note:
    """The note on a date."""
    return Note(date.starts, date.ends, "date", date_parts(date))


def numbers_not_taken(reading: Reading) -> Iterator[Number]:
    """The numbers in no claim, but for those that are part of a date that has its own note."""
    in_dates = offsets(reading.dates)
    for number in reading.numbers:
        if number.decision != "claim" and number.starts not in in_dates:
            yield number


def of_sources(claims: Iterable[Claim], statements: Sequence[Attributed]) -> Iterator[Note]:
    """The notes on whoever makes a statement, and on what else names a hop of a claim's chain."""
    for said in statements:
        if len(said.source):
            yield Note(said.source.starts, said.source.ends, "source", attributed_parts(said))
    taken = offsets(span for said in statements for span in (said.source, said.cue))
    for hop in (hop for claim in claims for hop in claim.chain):
        starts, ends = hop.starts or 0, hop.ends or 0
        if starts < ends and taken.isdisjoint(range(starts, ends)):
            yield Note(starts, ends, "source", ((hop.role, hop.name),))


def offsets(spans: Iterable[Span | Date]) -> set[int]:
    """Every place in a text that a span holds.

    >>> offsets([Span(0, 2), Span(1, 4)])
    {0, 1, 2, 3}
    """
    return {offset for span in spans for offset in range(span.starts, span.ends)}
