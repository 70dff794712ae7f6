"""Tokens: the words, numerals and marks of a sentence, and which apostrophes make owners."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Token(NamedTuple):
    """A word, a numeral or a punctuation mark, with its lower-case form for matching."""

    text: str
    lower: str
    starts: int
    ends: int


def owning(tokens: Sequence[Token]) -> frozenset[int]:
    """The apostrophes that make owners of several: "officials' count"; not where one opens quotes.

    >>> said = [Token("men", "men", 0, 3), Token("aides", "aides", 4, 9), Token("'", "'", 9, 10)]
    >>> owning([*said, Token("count", "count", 11, 16)]), owning([said[2], *said])
    (frozenset({2}), frozenset())
    """
    found = [at for at, token in enumerate(tokens) if token.lower == "'"]
    if any(opens_quotation(tokens, at) for at in found):
        return frozenset()
    return frozenset(at for at in found if owns(tokens, at))


def opens_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Whether an apostrophe at a token touches what follows it alone."""
    return not is_touching(tokens, at - 1) and is_touching(tokens, at)


def owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether an apostrophe at a token touches a plural before it, and a word stands behind it."""
    plural = is_touching(tokens, at - 1) and tokens[at - 1].lower.endswith("s")
    led_on = at + 1 < len(tokens) and tokens[at + 1].text[0].isalnum()
    return plural and led_on and not is_touching(tokens, at)


def is_touching(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands between a token and the one behind it."""
    return 0 <= at < len(tokens) - 1 and tokens[at].ends == tokens[at + 1].starts
