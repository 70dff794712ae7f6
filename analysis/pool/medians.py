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
    return hull(without_each(figures))


def without_each(figures: Sequence[Figure]) -> list[Figure]:
    """The median without the first figure, without the second, and so on; there are two or more.

    >>> without_each([Figure(best=1), Figure(best=2), Figure(best=9)])
    [2..9, 1..9, 1..2]
    """
    lows, highs = sorted(map(least, figures)), sorted(map(most, figures))
    low, high = (len(figures) - 2) // 2, (len(figures) - 1) // 2
    return [
        between(_middle(lows, low, least(figure)), _middle(highs, high, most(figure)))
        for figure in figures
    ]


def _middle(ends: list[float], place: int, left_out: float) -> float:
    """What stands at a place of sorted numbers once one of them is left out."""
    return ends[place + (left_out <= ends[place])]


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

    >>> between(3, 3), between(0, 5), between(3, inf), between(0, inf)
    (3, ..5, 3.., ..)
    """
    if low == high:
        return Figure(best=low)
    if high == inf:
        return Figure(low=low, bound="at_least") if low else Figure()
    return Figure(low=low, high=high) if low else Figure(high=high, bound="at_most")
