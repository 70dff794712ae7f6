"""Annotate: a text with every claim, number, date and source marked, and its reading beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from analysis.annotate.notes import KINDS, Note, notes
from analysis.annotate.page import page
from analysis.pipeline import extract

__all__ = ["Annotated", "Note", "annotated", "show"]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with what was read in it; a notebook shows it as HTML without any script."""

    text: str
    notes: tuple[Note, ...]

    def __repr__(self) -> str:
        return f"<Annotated: {', '.join(tally(self.notes))}>"

    def _repr_html_(self) -> str:
        return page(self.text, self.notes)


def show(text: str, published: date | None = None, publisher: str | None = None) -> Annotated:
    """A text for a notebook, with every claim, number, date and source marked and read.

    Safe for any text: all of it is escaped. `published` and `publisher` are as in `extract`, and so
    is what is raised.

    >>> show("Some 40 men left on Sunday, Kyiv said. Each is 34 years old.")
    <Annotated: 1 claim, 1 number not taken, 1 date, 1 source>
    """
    return annotated(text, published, publisher)


def annotated(text: str, published: date | None, publisher: str | None) -> Annotated:
    """A text with the notes on all that the rules find in it."""
    reading = extract.reading(text, published=published, publisher=publisher)
    return Annotated(text, notes(reading, extract.attributions(text)))


def tally(found: tuple[Note, ...]) -> list[str]:
    """How many notes there are of each kind."""
    counted = Counter(note.kind for note in found)
    return [kind.many(counted[name]) for name, kind in KINDS.items()]
