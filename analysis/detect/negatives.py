"""Negatives: the sign before a number that counts nothing: "minus 5 degrees", "-$50.8bn"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.detect.expressions import HYPHENS, Expression, lower, numeric, touches
from analysis.detect.scales import is_currency
from analysis.model import Token
from analysis.words import meanings

SIGNS = HYPHENS | {"−"}
OPENING = frozenset("([")


def signed(found: Sequence[Token], read: Expression) -> Expression:
    """A number with the minus before it, or as it is.

    >>> from analysis.detect.expressions import exact
    >>> from analysis.words.tokens import tokens
    >>> [signed(tokens(said), exact(1, 2, 5.0)).best for said in ("-5%", "-5 soldiers", "minus 5")]
    [-5.0, 5.0, -5.0]
    """
    if read.best is None or read.kind not in {"count", "fraction"} or read.first == 0:
        return read
    sign = sign_before(found, read)
    if sign is None:
        return read
    first = read.first if is_currency(found[read.first - 1]) else sign
    return read._replace(first=first, best=-read.best)


def sign_before(found: Sequence[Token], read: Expression) -> int | None:
    """The token of the minus before a number, if it has one."""
    at = read.first - 1
    word = lower(found, at)
    if word == "minus" or (found[at].text in HYPHENS and lower(found, at - 1) == "minus"):
        return at - (word != "minus")
    if word == "negative":
        return at if is_below_zero(found, at, read.last) else None
    if found[at].text not in SIGNS:
        before = (
            at and is_currency(found[at]) and found[at - 1].text in SIGNS and touches(found, at)
        )
        return at - 1 if before and stands_free(found, at - 1) else None
    if not touches(found, read.first) or not stands_free(found, at):
        return None
    sure = found[at].text == "−" or measures(found, read.last) or meets_another(found, read.last)
    return at if sure else None


def is_below_zero(found: Sequence[Token], at: int, last: int) -> bool:
    """Whether "negative" is the sign of a number, and no result: "tested negative three times"."""
    told = numeric("tested").isdisjoint(token.lower for token in found[max(0, at - 4) : at])
    return told and lower(found, last) not in numeric("times of tests")


def stands_free(found: Sequence[Token], at: int) -> bool:
    """Whether a sign has a blank, a bracket or a currency before it, and no other number."""
    if at == 0 or found[at - 1].text in OPENING or is_currency(found[at - 1]):
        return True
    return not touches(found, at) and not found[at - 1].text[-1].isdecimal()


def measures(found: Sequence[Token], at: int) -> bool:
    """Whether a unit stands behind a number, or nothing that it could count."""
    word = lower(found, at)
    if not word.isalpha() or (touches(found, at) and found[at].text in {"C", "F"}):
        return word not in HYPHENS
    units = meanings("measurement_units")
    phrases = (word, f"{word} {lower(found, at + 1)}")
    return any(said in units or said.removesuffix("s") in units for said in phrases)


def meets_another(found: Sequence[Token], at: int) -> bool:
    """Whether a second number with a sign follows: "from -18 to -34 degrees".

    >>> from analysis.words.tokens import tokens
    >>> meets_another(tokens("-18 to -34"), 2), meets_another(tokens("-18 to 34"), 2)
    (True, False)
    """
    links = lower(found, at) in {"to", "and"}
    return links and lower(found, at + 1) in {*SIGNS, "minus"} and touches(found, at + 2)
