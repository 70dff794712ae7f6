"""Numerals: numbers that begin with digits, with any thousands sign and the scale behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analysis.detect.expressions import (
    Expression,
    counted_nouns,
    exact,
    lower,
    touches,
    values,
)
from analysis.detect.fractions import below_hundred, rest
from analysis.detect.notation import scientific, with_power
from analysis.detect.quotients import quotient
from analysis.detect.scales import Read, scale
from analysis.model import Token
from analysis.words import rows
from analysis.words.tokens import SIGN, SPACES

SIGNS = re.compile(SIGN)
MARKED = re.compile(SPACES)
POINTS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}\.000")
ONE_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # before what is counted: "10.500 soldiers"
LEADING = re.compile(r"[1-9]\d{0,2}")
GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+")
GROUP = re.compile(r"\d{3}")
LETTER = re.compile(r"[^\W\d_]")
DIGITS = re.compile(r"\d+")
DECIMALS = re.compile(r"\d\d?")
LARGE = frozenset({"million", "billion", "trillion", "bn", "mn", "mln"})
LONGEST = 15  # more digits are the number of a thing, and no count


@cache
def months() -> frozenset[str]:
    """The names of months and their short forms."""
    return frozenset(row["said"] for row in rows("months"))


def numeral(found: Sequence[Token], at: int) -> Expression:
    """A number that begins with digits: "12", "1.2 million", "2.5k", "12 000", "2 1/2"."""
    said = written(found[at])
    if stands_alone(found, at):
        return exact(at, at + 1, float(said.replace(",", "")))
    value = scientific(said)
    if value is not None:
        return exact(at, at + 1, value)
    if LETTER.search(said):
        return exact(at, at + 1, named(said), "ordinal" if is_ordinal(said) else "designation")
    versions = said.count(".") > 1 and not POINTS.fullmatch(said)
    if versions or len(SIGNS.sub("", said)) > LONGEST:
        return exact(at, at + 1, named(said), "designation")
    value, last = digits(found, at)
    divided = with_quotient(found, at, Read(value, last))
    if divided and value:
        return divided
    powered = with_power(found, Read(value, last))
    if powered.last > last:
        return exact(at, powered.last, powered.value)
    return scaled(found, at, powered)


def written(token: Token) -> str:
    """A numeral as it is written outside of HTML.

    >>> written(Token("12&nbsp;000", "12&nbsp;000", 0, 11)) == "12\\u00a0000"
    True
    """
    return MARKED.sub("\u00a0", token.text) if "&" in token.text else token.text


def stands_alone(found: Sequence[Token], at: int) -> bool:
    """Whether a word stands behind a numeral that nothing goes on, as in most of them.

    >>> from analysis.words.tokens import tokens
    >>> [stands_alone(tokens(said), 0) for said in ("12,000 men", "2 million", "2 of", "2.5 men")]
    [True, False, True, False]
    """
    following = lower(found, at + 1)
    if not following.isalpha() or following in going_on():
        return False
    said = found[at].text
    return len(said) <= LONGEST and (said.isdecimal() or bool(GROUPS.fullmatch(said)))


@cache
def going_on() -> frozenset[str]:
    """The words that may go on a numeral before them: "2 million", "2 and a half", "2 x 10^3"."""
    return frozenset(values("scales").keys() | {"and", "x"})


def is_ordinal(said: str) -> bool:
    """Whether letters behind digits make an ordinal of them.

    >>> is_ordinal("11th"), is_ordinal("9M133M")
    (True, False)
    """
    return said[-2:] in {"st", "nd", "rd", "th"} and not said[:-2].isalpha()


def named(said: str) -> float:
    """The first digits of a name such as KN-23 or 2.1.4 as a number."""
    match = DIGITS.search(SIGNS.sub("", said))
    return float(match.group()[:LONGEST]) if match else 0.0


def digits(found: Sequence[Token], at: int) -> Read:
    """The value of a numeral, joining groups of three that a space divides ("12 000").

    >>> from analysis.words.tokens import tokens
    >>> [digits(tokens(said), 0).value for said in ("12,000", "12 000", "12.000", "1.5", "2½")]
    [12000.0, 12000.0, 12000.0, 1.5, 2.5]
    """
    said = written(found[at])
    last = at + 1
    thousands = POINTS.fullmatch(said) or (
        ONE_POINT.fullmatch(said) and lower(found, last) in counted_nouns()
    )
    value = said.replace(".", "") if thousands else SIGNS.sub("", said)
    if LEADING.fullmatch(said) and lower(found, at - 1).rstrip(".") not in months():
        while last - at < LONGEST // 3 and is_group(found, last):
            value += found[last].text
            last += 1
        while last - at < LONGEST // 3 and is_torn_off(found, last):
            value += found[last + 1].text
            last += 2
    if is_decimal(found, last):
        value += f".{found[last + 1].text}"
        last += 2
    sign = values("fraction_signs").get(lower(found, last), 0.0) if touches(found, last) else 0.0
    return Read(float(value) + sign, last + (sign > 0))


def is_decimal(found: Sequence[Token], at: int) -> bool:
    """Whether a comma and a digit or two before a scale are the decimals: "1,2 million"."""
    if lower(found, at) != "," or not DECIMALS.fullmatch(lower(found, at + 1)):
        return False
    return touches(found, at) and touches(found, at + 1) and lower(found, at + 2) in LARGE


def is_torn_off(found: Sequence[Token], at: int) -> bool:
    """Whether a comma and "000" go on a number though a blank tore them off: "151, 000 men"."""
    if at + 1 >= len(found) or found[at].text != "," or not touches(found, at):
        return False
    return found[at + 1].text == "000" and is_group(found, at + 1)


def is_group(found: Sequence[Token], at: int) -> bool:
    """Whether a token is the next three digits of a number with blanks, and no "170mm"."""
    if at >= len(found) or not GROUP.fullmatch(found[at].text):
        return False
    if touches(found, at + 1) and found[at + 1].text.isalpha():
        return False
    return found[at].starts - found[at - 1].ends == 1


def with_quotient(found: Sequence[Token], at: int, whole: Read) -> Expression | None:
    """A fraction in digits ("2/3"), or a whole number with one behind it ("2 1/2 million")."""
    mixed = found[at].text.isdecimal() and whole.last - at == 1 and whole.last < len(found)
    added = quotient(found, whole.last) if mixed else None
    if added:
        return scaled(found, at, Read(whole.value + added.value, added.last))
    alone = quotient(found, at)
    if alone is None:
        return None
    factor, ends = scale(found, alone.last)
    return exact(at, ends, alone.value * factor, "count" if factor > 1 else "fraction")


def scaled(found: Sequence[Token], first: int, read: Read) -> Expression:
    """A numeral with the half, the scale and the smaller numeral that go on it."""
    value, last = read
    added = rest(found, last)
    factor, ends = scale(found, added.last if added else last)
    if added:
        return exact(first, ends, (value + added.value) * factor)
    if factor == 1:
        return exact(first, last, value)
    added = rest(found, ends)
    if added:
        return exact(first, added.last, (value + added.value) * factor)
    smaller = remainder(found, ends, factor)
    return exact(first, smaller.last, value * factor + smaller.value)


def remainder(found: Sequence[Token], at: int, factor: float) -> Read:
    """What goes on a numeral with a scale: "2 million 300 thousand", "3 hundred and 21"."""
    joined = at + (factor == 100 and lower(found, at) == "and")
    below = below_hundred(found, joined) or two_digits(found, joined)
    if joined > at and below and scale(found, below.last).value == 1:
        return below
    if at < len(found) and found[at].text.isdecimal() and len(found[at].text) <= 3:
        lesser, last = scale(found, at + 1)
        if 1 < lesser < factor:
            smaller = remainder(found, last, lesser)
            return Read(float(found[at].text) * lesser + smaller.value, smaller.last)
    return Read(0.0, at)


def two_digits(found: Sequence[Token], at: int) -> Read | None:
    """A numeral below a hundred at a token, if one stands there."""
    said = lower(found, at)
    return Read(float(said), at + 1) if said.isdecimal() and len(said) < 3 else None
