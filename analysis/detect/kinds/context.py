"""A figure among the words around it, as the checks of kinds look at it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.detect.expressions import HYPHENS, numeric, touches
from analysis.detect.figures import Bounded
from analysis.model import Token

CLOSING = frozenset({'"', "”"})
SIDE = 8  # how many words on each side of a number the checks may ask for
NOTHING = [""] * SIDE
FOUR = 4  # a year or a time on the 24-hour clock has so many digits


class Decision(NamedTuple):
    """What a number that counts nothing is, and why, in plain words."""

    kind: str
    reason: str


class Context(NamedTuple):
    """A figure in its sentence, the tokens that are part of a date, the words on both sides."""

    tokens: Sequence[Token]
    figure: Bounded
    dated: frozenset[int]
    left: Sequence[str]
    right: Sequence[str]

    @property
    def said(self) -> str:
        """The number's first token, as it is written."""
        return self.tokens[self.figure.first].text

    @property
    def single(self) -> bool:
        """Whether the number is one token."""
        return self.figure.last - self.figure.first == 1

    @property
    def value(self) -> float:
        """The number's value, or the upper end of its interval."""
        figure = self.figure.figure
        return next(v for v in (figure.best, figure.high, figure.low, 0.0) if v is not None)

    @property
    def plain(self) -> bool:
        """Whether the number is one token of up to four digits, without a thousands sign."""
        return self.single and self.said.isdecimal() and len(self.said) <= FOUR

    def before(self, back: int = 1) -> str:
        """The word so many tokens before the number, or nothing."""
        return self.left[back - 1]

    def after(self, on: int = 0) -> str:
        """The word so many tokens behind the number, or nothing."""
        return self.right[on]

    def capital_before(self, back: int = 1) -> bool:
        """Whether the token so many before the number is a word with a capital."""
        at = self.figure.first - back
        return at >= 0 and self.tokens[at].text[0].isupper() and self.tokens[at].text[-1].isalpha()

    def touches_before(self) -> bool:
        """Whether no blank stands before the number."""
        return touches(self.tokens, self.figure.first)

    def touches_after(self) -> bool:
        """Whether no blank stands behind the number."""
        return touches(self.tokens, self.figure.last)

    def words_after(self, count: int) -> list[str]:
        """The words behind the number, a hyphen right behind it passed over."""
        skip = int(self.after() in HYPHENS)
        return [self.after(on) for on in range(skip, skip + count)]

    def near(self, name: str, count: int) -> bool:
        """Whether a word of a set stands among so many tokens before the number."""
        return not numeric(name).isdisjoint(self.left[:count])


def context(tokens: Sequence[Token], figure: Bounded, dated: frozenset[int]) -> Context:
    """A figure with the words on both sides of it, the nearest first.

    A quotation that closes behind the number is passed over: "hundreds of millions" of dollars.
    """
    before = tokens[max(0, figure.first - SIDE) : figure.first]
    left = [token.lower for token in reversed(before)]
    closed = figure.last < len(tokens) and tokens[figure.last].text in CLOSING
    right = [token.lower for token in tokens[figure.last + closed : figure.last + closed + SIDE]]
    return Context(tokens, figure, dated, left + NOTHING, right + NOTHING)
