"""What a sentence shows before anybody is named: its tokens, marks, and where countries stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.model import Mark, Token
from analysis.words.tokens import words_of

Marks = Mapping[str, tuple[Mark, ...]]


class Seen(NamedTuple):
    """A sentence's tokens and marks; its countries by the token at which each begins and ends."""

    tokens: Sequence[Token]
    lowers: Sequence[str]
    marks: Marks
    starting: Mapping[int, Mark]
    ending: Mapping[int, Mark]

    def of(self, kind: str) -> tuple[Mark, ...]:
        """The marks of one kind, in the order of the text."""
        return self.marks.get(kind, ())

    def word(self, at: int) -> str:
        """The word at a token in lower case; nothing outside of the sentence."""
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def is_raised(self, at: int) -> bool:
        """Whether the word at a token is written with a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def said(self, first: int, last: int) -> str:
        """The words of some tokens as they stand, single blanks between them."""
        return words_of(self.tokens, first, last)


def seen(tokens: Sequence[Token], lowers: Sequence[str], marks: Marks) -> Seen:
    """A sentence with its countries by where they stand."""
    countries = marks.get("country", ())
    return Seen(
        tokens,
        lowers,
        marks,
        {mark.first: mark for mark in reversed(countries)},
        {mark.last: mark for mark in reversed(countries)},
    )
