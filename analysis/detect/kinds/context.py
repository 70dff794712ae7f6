"""A figure among the words around it, as the checks of kinds look at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from analysis.detect.expressions import HYPHENS, numeric, touches
from analysis.detect.figures import Bounded
from analysis.model import Figure, Token

CLOSING = frozenset({'"', "”"})
SIDE = 8  # how many words on each side of a number the checks may ask for
NOTHING = [""] * SIDE
FOUR = 4  # a year or a time on the 24-hour clock has so many digits


class Decision(NamedTuple):
    """What a number that counts nothing is, and why, in plain words."""

    kind: str
    reason: str


class Context(NamedTuple):
    """A figure in its sentence, the tokens that are part of a date, the words on both sides.

    `said` is the number's first token, as it is written; `single` whether that is all of it, and
    `plain` whether it then has up to four digits and no thousands sign. `value` is the number's
    value, or the upper end of its interval.
    """

    tokens: Sequence[Token]
    figure: Bounded
    dated: frozenset[int]
    left: Sequence[str]
    right: Sequence[str]
    said: str
    single: bool
    plain: bool
    value: float

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
        skip = int(self.right[0] in HYPHENS)
        return list(self.right[skip : skip + count])

    def near(self, name: str, count: int) -> bool:
        """Whether a word of a set stands among so many tokens before the number."""
        return not numeric(name).isdisjoint(self.left[:count])


def context(tokens: Sequence[Token], figure: Bounded, dated: frozenset[int]) -> Context:
    """A figure with the words on both sides of it, the nearest first.

    A quotation that closes behind the number is passed over: "hundreds of millions" of dollars.
    """
    first, last = figure.first, figure.last
    left = [token.lower for token in tokens[max(0, first - SIDE) : first]]
    behind = last + (last < len(tokens) and tokens[last].text in CLOSING)
    right = [token.lower for token in tokens[behind : behind + SIDE]]
    said, single = tokens[first].text, last - first == 1
    plain = single and said.isdecimal() and len(said) <= FOUR
    return Context(
        tokens, figure, dated, left[::-1] + NOTHING, right + NOTHING, said, single, plain,
        upper(figure.figure),
    )  # fmt: skip


def upper(figure: Figure) -> float:
    """A figure's value, or the upper end of its interval.

    >>> upper(Figure(low=3, high=5)), upper(Figure(low=3, bound="at_least"))
    (5, 3)
    """
    if figure.best is not None:
        return figure.best
    return figure.low or 0.0 if figure.high is None else figure.high


def is_numeral(context: Context, back: int) -> bool:
    """Whether the token so many before the number ends in a digit."""
    return context.before(back)[-1:].isdecimal()


def run_end(
    tokens: Sequence[Token], at: int, step: int, most: int, goes_on: Callable[[str], bool]
) -> int:
    """The last token on one side of another that a run of alike ones reaches, within so many."""
    for near in range(at + step, at + step * (most + 1), step):
        if not (0 <= near < len(tokens) and goes_on(tokens[near].lower)):
            break
        at = near
    return at
