"""Medians of figures that are intervals, with open ends, and no midpoint anywhere.

A figure stands for any number from its lower to its upper end; "at least 3,000" has no upper end,
and "up to 5,000" begins at nothing. Whatever numbers are meant, their median lies between the
median of the lower ends and the median of the upper ends, and can be either: these are the sharp
bounds that Manski gives for quantiles of outcomes measured as intervals (C. F. Manski, "Partial
Identification of Probability Distributions", Springer 2003, chapter 1). Nothing is assumed about
where in its interval a figure lies, as Turnbull's estimator for censored data (JRSS B 38, 1976)
would: whoever says "at least" does not do so at random. Of an even number of origins the two in the
middle are the ends of the median.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from statistics import median_high, median_low

from analysis.model.figures import Figure
from analysis.model.terms import Bound

OPEN: tuple[Bound, Bound] = ("at_most", "at_least")


def median(figures: Sequence[Figure]) -> Figure:
    """From the lowest to the highest number that can be the median of what is meant.

    >>> median([Figure(best=1), Figure(best=2), Figure(best=9)])
    2
    >>> median([Figure(best=1), Figure(best=2), Figure(best=4), Figure(best=9)])
    2..4
    >>> median([Figure(best=8), Figure(low=5, bound="at_least"), Figure(low=2, high=6)])
    5..8
    """
    return between(median_low(map(least, figures)), median_high(map(most, figures)))


def without_one(figures: Sequence[Figure]) -> Figure:
    """From the lowest to the highest median that is left when one figure is left out, each in turn.

    >>> without_one([Figure(best=1), Figure(best=2), Figure(best=9)])
    1..9
    """
    return hull([median(rest) for rest in rests(figures)])


def rests(figures: Sequence[Figure]) -> list[list[Figure]]:
    """All figures but the first, all but the second, and so on."""
    return [[*figures[:place], *figures[place + 1 :]] for place in range(len(figures))]


def hull(figures: Sequence[Figure]) -> Figure:
    """From the lowest lower end to the highest upper end.

    >>> hull([Figure(best=3), Figure(low=5, high=9)]), hull([Figure(best=3), Figure(low=5)])
    (3..9, 3..)
    """
    return between(min(map(least, figures)), max(map(most, figures)))


def least(figure: Figure) -> float:
    """The lower end of a figure; nothing where it is open, for no count is below zero."""
    ends = (end for end in (figure.low, figure.best) if end is not None)
    return next(ends, 0.0)


def most(figure: Figure) -> float:
    """The upper end of a figure; infinity where it is open."""
    ends = (end for end in (figure.high, figure.best) if end is not None)
    return next(ends, inf)


def between(low: float, high: float) -> Figure:
    """The figure from a lower to an upper end.

    >>> between(3, 3), between(0, 5), between(3, inf)
    (3, ..5, 3..)
    """
    if low == high:
        return Figure(best=low)
    ends = low or None, None if high == inf else high
    return Figure(ends[0], None, ends[1], "range" if None not in ends else OPEN[ends.index(None)])
