"""Notation of science: powers ("1.2e5", "10^6", "3.5 × 10⁻⁴") and what a value may be off by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.detect.expressions import HYPHENS, lower, touches
from analysis.detect.scales import Read
from analysis.model import Token

SCIENTIFIC = re.compile(r"\d+(?:e|\.\d+[eE]|E(?=[+\-\u2212]))[+\-\u2212]?\d\d?")
TIMES = frozenset("x×*·")
SIGNS = dict.fromkeys(HYPHENS | {"−", "⁻"}, -1) | {"+": 1, "⁺": 1}
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LARGEST = 30  # a higher power of ten is no quantity of anything in the news
OFF_BY = (("±",), ("+", "/", "-"), ("+", "/", "−"))


def scientific(said: str) -> float | None:
    """The value of a numeral with its power behind an "e", if it has one.

    >>> scientific("1.2e5"), scientific("4E-3"), scientific("12")
    (120000.0, 0.004, None)
    """
    return float(said.replace("−", "-")) if SCIENTIFIC.fullmatch(said) else None


def with_power(found: Sequence[Token], read: Read) -> Read:
    """A numeral with the power behind it, or as it is.

    >>> from analysis.words.tokens import tokens
    >>> [with_power(tokens(said), Read(10.0, 1)).value for said in ("10^3", "10 × 10^2", "10 men")]
    [1000.0, 1000.0, 10.0]
    """
    power = exponent(found, read.last) if lower(found, read.last) == "^" else None
    if power:
        return raised(read.value, power) or read
    ten = times_ten(found, read.last)
    return Read(read.value * ten.value, ten.last) if ten else read


def times_ten(found: Sequence[Token], at: int) -> Read | None:
    """The power of ten that multiplies the numeral before a token: "× 10^6", "x10-3", "×10⁶"."""
    if lower(found, at) not in TIMES or lower(found, at + 1) != "10":
        return None
    power = exponent(found, at + 2)
    return raised(10.0, power) if power else None


def exponent(found: Sequence[Token], at: int) -> Read | None:
    """The power that stands at a token: "^6", "^-4", "-3" or "⁻⁶", no blank before it."""
    last = at + (lower(found, at) == "^")
    sign = SIGNS.get(lower(found, last), 0)
    last += sign != 0
    said = lower(found, last).translate(RAISED)
    marked = sign or lower(found, at) == "^" or said != lower(found, last)
    if not marked or not said.isdecimal() or not all_touch(found, at, last):
        return None
    return Read(float(said) * (sign or 1), last + 1)


def all_touch(found: Sequence[Token], first: int, last: int) -> bool:
    """Whether no blank stands before any of the tokens from the first to the last."""
    return all(touches(found, at) for at in range(first, last + 1))


def raised(base: float, power: Read) -> Read | None:
    """A base with its power, unless that is beyond every quantity."""
    if not 0 < base < 1e6 or abs(power.value) > LARGEST / max(1, len(str(int(base))) - 1):
        return None
    return Read(base**power.value, power.last)


def is_exponent(found: Sequence[Token], at: int) -> bool:
    """Whether digits at a token are the power of a unit: "20 J/m^2", "1 fb−1".

    >>> from analysis.words.tokens import tokens
    >>> is_exponent(tokens("4 km^2"), 3), is_exponent(tokens("4 km 2"), 2)
    (True, False)
    """
    if lower(found, at - 1) == "^":
        return touches(found, at)
    minus = lower(found, at - 1) == "−" and lower(found, at - 2).isalpha()
    return minus and all_touch(found, at - 1, at)


def off_by(found: Sequence[Token], at: int) -> int:
    """The token behind the sign that a value is off by so much, or 0: the 4 of "50 ± 4"."""
    if lower(found, at) not in {"±", "+"}:
        return 0
    for sign in OFF_BY:
        if tuple([token.text for token in found[at : at + len(sign)]]) == sign:
            return at + len(sign)
    return 0
