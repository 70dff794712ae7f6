"""Ranges: two numbers whose link makes one interval of them, and what it does not join."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from math import prod

from analysis.detect.bounds import ARTICLES, QUOTES
from analysis.detect.expressions import (
    HYPHENS,
    Expression,
    lower,
    numeric,
    touches,
    values,
)
from analysis.detect.scales import is_currency, is_prefix
from analysis.model import Token
from analysis.words import meanings

YEAR = re.compile(r"(?:19|20)\d\d")
LINKS = frozenset({"to", "through", "and", "or", "if", ",", "~"}) | HYPHENS
COUNTED = frozenset({"count", "indefinite"})
PARTS = frozenset({"fraction", "ratio"})
GAP = 7  # how many tokens may stand between the two numbers: "$5bn to perhaps US$10bn"
NEAR = 7  # how many tokens before the first number a verb of change may stand
WIDE = 12  # "90 to 100,000" borrows the thousands of its end, "5 to 100,000" does not
TIMES = 3  # "A or B" is an interval where B is no more than so many times A


def joined(found: Sequence[Token], low: Expression, high: Expression) -> Expression | None:
    """Two expressions as one interval, where the words between them say so."""
    if high.first - low.last > GAP or not alike(low, high) or is_year(found, low, high):
        return None
    link = link_between(found, low, high)
    if link is None or is_chained(found, low, high):
        return None
    if is_or_two(found, low, high):
        return Expression(low.first, high.last, low.best, None, 2 * (low.best or 0.0), low.kind)
    starts, ends = low.low or low.best or 0.0, high.high or high.best or 0.0
    starts *= borrowed(found, low, high) if starts > 0 else 1.0
    if ends < starts < 0:
        return below_zero(found, low, high, link)
    if not starts < ends or not makes_range(found, low, high, link, ends / (starts or 1)):
        return None
    kind = low.kind if low.kind in PARTS else "count"
    return Expression(low.first, high.last, starts, None, ends, kind)


def is_chained(found: Sequence[Token], low: Expression, high: Expression) -> bool:
    """Whether hyphens join more than two numbers, as in "202-555-0143" or "4-4-2"."""
    return any(
        found[hyphen].text in HYPHENS
        and touches(found, hyphen)
        and touches(found, hyphen + 1)
        and found[other].text[:1].isdecimal()
        for hyphen, other in ((low.first - 1, low.first - 2), (high.last, high.last + 1))
        if other >= 0 and max(hyphen, other) < len(found)
    )


def is_or_two(found: Sequence[Token], low: Expression, high: Expression) -> bool:
    """Whether "or two" doubles a round number with an article: "a dozen or two"."""
    said = tuple(token.lower for token in found[low.last : high.last])
    round_one = low.last - low.first == 2 and lower(found, low.first) in ARTICLES
    return said == ("or", "two") and round_one and low.best is not None


def below_zero(
    found: Sequence[Token], high: Expression, low: Expression, link: int
) -> Expression | None:
    """Two numbers below zero, the higher first, as one interval: "from -18 to -34 degrees"."""
    if found[link].lower not in {"to", "and"} or not {"from", "between"} & words_before(
        found, high, 2
    ):
        return None
    return Expression(high.first, low.last, low.best, None, high.best)


def alike(low: Expression, high: Expression) -> bool:
    """Whether two expressions are of a kind that ranges have: both counts, or both shares."""
    return {low.kind, high.kind} <= COUNTED or (low.kind == high.kind and low.kind in PARTS)


def is_year(found: Sequence[Token], low: Expression, high: Expression) -> bool:
    """Whether the first of two numbers is a year: "rose from 2.4 in 2018 to 3.9 million"."""
    if not YEAR.fullmatch(found[low.first].text) or low.last - low.first > 1:
        return False
    long = high.last - high.first > 1 or not found[high.first].text.isdecimal()
    return long and lower(found, low.first - 1) in numeric("year sure")


def link_between(found: Sequence[Token], low: Expression, high: Expression) -> int | None:
    """The token that links two numbers, if nothing but a unit and softeners stands beside it."""
    at = low.last
    at += found[at].text in QUOTES
    at += unit_length(found, at, high.last)
    at += found[at].text in HYPHENS and lower(found, at + 1) in {"to", "or", "and"}
    at += lower(found, at) == "," and lower(found, at + 1) in {"or", "if"}
    at += lower(found, at) == "up" and lower(found, at + 1) == "to"
    if at >= high.first or found[at].lower not in LINKS:
        return None
    return at if all(is_soft(found, inner) for inner in range(at + 1, high.first)) else None


def unit_length(found: Sequence[Token], at: int, other: int) -> int:
    """How many words of a unit at a token come back behind the other number: "5 km to 10 km"."""
    units = meanings("measurement_units")
    if lower(found, at).removesuffix("s") != lower(found, other).removesuffix("s"):
        return 0
    for size in (2, 1):
        said, again = (
            " ".join(token.lower for token in found[first : first + size]).removesuffix("s")
            for first in (at, other)
        )
        if said == again and (said in units or f"{said}s" in units):
            return size
    return 0


def is_soft(found: Sequence[Token], at: int) -> bool:
    """Whether a token between the ends of a range adds nothing but "perhaps" or "$"."""
    if found[at].text in QUOTES or is_currency(found[at]) or is_prefix(found, at):
        return True
    if found[at].text in HYPHENS:  # "three-to-four"
        return lower(found, at - 1) in {"to", "or"} and touches(found, at)
    return found[at].lower in numeric("softeners")


def makes_range(
    found: Sequence[Token], low: Expression, high: Expression, link: int, times: float
) -> bool:
    """Whether the link between two numbers makes a range of them, and no pair, list or change."""
    word = found[link].lower
    near = times <= TIMES or "indefinite" in (low.kind, high.kind)
    if word == "and":
        return "between" in words_before(found, low, 4)
    if word == "or":
        return near
    if word == "if":
        return lower(found, link + 1) == "not" and near
    if word == ",":
        return near and bool(numeric("doubts").intersection(words_between(found, link, high)))
    if word in {"to", "through"}:
        return not is_change(found, low, high)
    sure = near or touches(found, link) or {"between", "from"} & words_before(found, low, 1)
    return touches(found, link) == touches(found, link + 1) and bool(sure)


def words_before(found: Sequence[Token], low: Expression, count: int) -> set[str]:
    """The words right before a number."""
    return {token.lower for token in found[max(0, low.first - count) : low.first]}


def words_between(found: Sequence[Token], link: int, high: Expression) -> set[str]:
    """The words between a link and the number behind it."""
    return {token.lower for token in found[link + 1 : high.first]}


def is_change(found: Sequence[Token], low: Expression, high: Expression) -> bool:
    """Whether "from A to B" tells how a number changed: "rose from 3,000 to 4,000"."""
    if not {"from", "by"} & words_before(found, low, 2 + 2 * bounded_before(found, low)):
        return False
    told = words_before(found, low, NEAR)
    if lower(found, high.last) == ",":
        told |= {token.lower for token in found[high.last : high.last + 4]}
    return not numeric("changes").isdisjoint(told)


def bounded_before(found: Sequence[Token], low: Expression) -> bool:
    """Whether "up to" or "as many as" stands between "from" and a number."""
    return lower(found, low.first - 1) in {"to", "than", "as", "least", "most"}


def borrowed(found: Sequence[Token], low: Expression, high: Expression) -> float:
    """The scale that the first number of a range borrows from the second: "90 to 100,000"."""
    if any(token.lower in values("scales") for token in found[low.first : low.last]):
        return 1.0
    if low.kind == "indefinite":
        return of_plural(found, low, high)
    starts, ends = low.best or 0.0, high.best or high.high or 0.0
    factor = last_scale(found, high)
    if factor > 1:
        return factor if starts < factor and starts * factor < ends * 1.0001 else 1.0
    thousand = starts * 1000 < ends and "," not in found[low.first].text
    reach = WIDE if ends % 1000 == 0 else TIMES
    return 1000.0 if thousand and starts * 1000 * reach >= ends else 1.0


def last_scale(found: Sequence[Token], read: Expression) -> float:
    """The product of the scale words that end a number."""
    words = [token.lower for token in found[read.first : read.last]]
    scales = values("scales")
    return prod(scales[word] for word in takewhile(scales.__contains__, reversed(words)))


def of_plural(found: Sequence[Token], low: Expression, high: Expression) -> float:
    """What "tens" borrows in "tens or hundreds of thousands"."""
    words = [token.lower for token in found[high.first : high.last]]
    bare = low.last - low.first == 1 and len(words) == 3 and words[1] == "of"
    return values("scales").get(words[2], 1.0) if bare else 1.0
