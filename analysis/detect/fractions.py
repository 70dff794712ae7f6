"""Fractions in words: "half", "two-thirds", "a hundredth", "fifty-four hundredths"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.detect.expressions import lower, past_hyphen, values
from analysis.detect.scales import Read
from analysis.model import Token

TENS = frozenset(range(20, 100, 10))


def fraction(found: Sequence[Token], at: int) -> Read | None:
    """A fraction in words: "half", "a quarter", "two-thirds", "three twenty-fifths".

    >>> from analysis.words.tokens import tokens
    >>> fraction(tokens("three-quarters of them"), 0), fraction(tokens("three days"), 0)
    (Read(value=0.75, last=3), None)
    """
    word = lower(found, at)
    if word == "half":
        return Read(0.5, at + 1)
    times = Read(1.0, at + 1) if word in {"a", "an"} else below_hundred(found, at)
    if times is None or not times.value:
        return None
    parts = denominator(found, past_hyphen(found, times.last), times.value > 1)
    return Read(times.value / parts.value, parts.last) if parts else None


def below_hundred(found: Sequence[Token], at: int) -> Read | None:
    """A number in words below a hundred: "seven", "fifty-four"."""
    value = values("cardinals").get(lower(found, at))
    if value is None:
        return None
    following = past_hyphen(found, at + 1)
    ones = values("cardinals").get(lower(found, following), 0.0) if value in TENS else 0.0
    return Read(value + ones, following + 1) if 0 < ones < 10 else Read(value, at + 1)


def denominator(found: Sequence[Token], at: int, many: bool) -> Read | None:
    """Into how many parts a fraction divides its whole: "thirds", "twenty-fifth".

    >>> from analysis.words.tokens import tokens
    >>> [denominator(tokens(said), 0, True) for said in ("twenty-fifths", "fifth")]
    [Read(value=25.0, last=3), None]
    """
    word = lower(found, at)
    tens = values("cardinals").get(word, 0.0)
    if tens in TENS:
        here = past_hyphen(found, at + 1)
        ones = values("ordinals").get(singular(lower(found, here), many), 0.0)
        timed = many and ones == 2  # "twenty seconds"
        return Read(tens + ones, here + 1) if 0 < ones < 10 and not timed else None
    known = values("fractions").get(word)
    if known is None or (word != "halves" and word.endswith("s") != many):
        return None
    return Read(known, at + 1)


def singular(word: str, many: bool) -> str:
    """An ordinal without the "s" that several parts have, or nothing where one is wanted."""
    return word[:-1] if many and word.endswith("s") else "" if many else word


def rest(found: Sequence[Token], at: int) -> Read | None:
    """What "and a half" or "and three quarters" at a token adds to the number before it."""
    at = past_hyphen(found, at)
    if lower(found, at) == "and-a-half":
        return Read(0.5, at + 1)
    first = past_hyphen(found, at + 1)
    if lower(found, at) != "and" or lower(found, first) == "half":
        return None
    read = fraction(found, first)
    if read is None or read.value >= 1 or lower(found, read.last) == "of":
        return None
    return read
