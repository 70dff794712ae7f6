"""Pieces: a text cut into paragraphs, and these where a note begins or ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from analysis.annotate.notes import Note
from analysis.model import Span

BREAK = re.compile(r"(?:\r?\n|\r)[ \t\r\n]*(?:\r?\n|\r)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that the same notes are on, with those of the notes that begin and end with them."""

    words: str
    notes: tuple[Note, ...]
    begin: tuple[Note, ...]
    end: tuple[Note, ...]


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a text that hold words.

    >>> list(paragraphs("One.\\n\\nTwo."))
    [Span(starts=0, ends=4), Span(starts=6, ends=10)]
    """
    starts = 0
    for found in (*BREAK.finditer(text), None):
        ends = found.start() if found else len(text)
        if text[starts:ends].strip():
            yield Span(starts, ends)
        starts = found.end() if found else ends


def within(span: Span, notes: Sequence[Note]) -> Sequence[Note]:
    """Of notes in the order of the text, those that begin in a stretch of it."""
    first = bisect_left(notes, span.starts, key=begins)
    return notes[first : bisect_left(notes, span.ends, key=begins)]


def begins(note: Note) -> int:
    """Where a note begins."""
    return note.starts


def pieces(text: str, span: Span, notes: Sequence[Note]) -> Iterator[Piece]:
    """A stretch of a text, cut where one of the notes that begin in it begins or ends."""
    ends_of = {note: min(note.ends, span.ends) for note in notes}
    cuts = {span.starts, span.ends, *map(begins, notes), *ends_of.values()}
    waiting = deque(notes)
    on: list[Note] = []
    for starts, ends in pairwise(sorted(cuts)):
        begin = []
        while waiting and waiting[0].starts == starts:
            begin.append(waiting.popleft())
        on = [*(note for note in on if ends_of[note] > starts), *begin]
        end = tuple(note for note in reversed(on) if ends_of[note] == ends)
        yield Piece(text[starts:ends], tuple(on), tuple(begin), end)
