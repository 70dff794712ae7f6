"""Ratios: two numbers that say how many of how many: "one in five", "nine out of ten"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.detect.expressions import (
    HYPHENS,
    Expression,
    counted_nouns,
    joined,
    lower,
    numeric,
)
from analysis.model import Token
from analysis.words import meanings
from analysis.words.forms import is_past

LINKS = frozenset(
    {
        ("in",), ("in", "each"), ("in", "every"), ("of", "each"), ("of", "every"), ("out", "of"),
        ("out", "of", "every"), ("over",),
    }
)  # fmt: skip
LONGEST = 3  # words of a link
TRIES = "of-"  # "6-of-11 shooting"
FEW = 10  # "nine in ten", but "40 in 100 villages" counts
ROUND = frozenset({*range(2, 11), 100, 1000})
TENS = frozenset({10, 100, 1000})
MANY = 100  # "three out of 20", but "300 out of 2,000" counts
MOST = 1000  # "one in 2019"
YEARS = range(1900, 2100)


def with_ratios(found: Sequence[Token], read: Sequence[Expression]) -> list[Expression]:
    """The numbers, every two that make a ratio as one.

    >>> from analysis.detect.numbers import expressions
    >>> from analysis.words.tokens import tokens
    >>> said = tokens("one in five of 300")
    >>> [each.best for each in with_ratios(said, expressions(said))]
    [0.2, 300.0]
    """
    return joined(found, read, ratio)


def ratio(found: Sequence[Token], part: Expression, whole: Expression) -> Expression | None:
    """Two numbers as the share that the first has in the second, where the words between say so.

    >>> from analysis.detect.expressions import exact
    >>> from analysis.words.tokens import tokens
    >>> ratio(tokens("one in five"), exact(0, 1, 1.0), exact(2, 3, 5.0)).best
    0.2
    """
    if is_scored(found, part, whole):
        share = (part.best or 0.0) / (whole.best or 1.0)
        return Expression(part.first, whole.last, None, share, None, "ratio")
    if whole.first - part.last > LONGEST or not part.kind == whole.kind == "count":
        return None
    link = tuple([token.lower for token in found[part.last : whole.first]])
    if link not in LINKS and not is_share(found, link, part, whole):
        return None
    if not part.best or not whole.best or not 0 < part.best < whole.best:
        return None
    of_few = link[0] == "out" and whole.best <= MANY
    if not of_few and not (part.best < FEW and is_whole(found, part.best, whole)):
        return None
    return Expression(part.first, whole.last, None, part.best / whole.best, None, "ratio")


def is_share(
    found: Sequence[Token], link: tuple[str, ...], part: Expression, whole: Expression
) -> bool:
    """Whether the noun of a share stands inside it: "six soldiers in ten (were killed)".

    Not in "six men in ten burnt houses".
    """
    if link[1:] != ("in",) or counted_nouns().isdisjoint(
        (link[0], f"{link[0]}s", f"{link[0][:-2]}en")
    ):
        return False
    behind = lower(found, whole.last)
    done = is_past(behind) and not lower(found, whole.last + 1).endswith("s")
    ends = not behind.isalpha() or behind in numeric("year verbs") or done
    return ends and (whole.best in TENS or (part.best == 1 and whole.best in ROUND))


def is_scored(found: Sequence[Token], part: Expression, whole: Expression) -> bool:
    """Whether hyphens tie two numbers to one word, as hits to tries: "6-of-11", "0-of-5"."""
    hyphened = whole.first == part.last + 1 and found[part.last].text in HYPHENS
    return hyphened and part.kind == "count" and found[whole.first].lower.startswith(TRIES)


def is_whole(found: Sequence[Token], part: float, whole: Expression) -> bool:
    """Whether a number is what a ratio is of: a round one, or one of people behind a single one."""
    value, behind = whole.best or 0.0, lower(found, whole.last)
    timed = meanings("measurement_units").get(behind.removesuffix("s")) == "duration"
    if timed or behind in HYPHENS:
        return False
    if lower(found, whole.first - 1) == "over":  # "one over three", but "120 over 80" is a pressure
        return part == 1 and not behind.isalpha()
    of_people = behind in numeric("of whom") | {"of"} and not is_year(found, whole)
    return value in ROUND or (part == 1 and (of_people or (value < MOST and not behind.isalpha())))


def is_year(found: Sequence[Token], whole: Expression) -> bool:
    """Whether a number may be a year: four digits without a sign between them."""
    return found[whole.first].text.isdecimal() and whole.best in YEARS
