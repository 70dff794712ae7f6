"""Portions: the halves and thirds of weeks, months, seasons, years and decades."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.calendar import (
    Days,
    days,
    month,
    month_end,
    month_start,
    moved,
    years,
)
from analysis.model import Basis

MONTH_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
YEAR_PARTS = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
WEEK_THIRDS = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}


def half(whole: Days, second: bool) -> Days:
    """The first or second half of a month or a year.

    >>> from analysis.detect.dates.calendar import month, year_of
    >>> half(year_of(2024), True).edtf, half(month(2024, 10), False).edtf
    ('2024-07-01/2024-12-31', '2024-10-01/2024-10-15')
    """
    if whole.earliest is None or whole.latest is None:
        return whole
    first, last = whole.earliest, whole.latest
    if whole.precision == "month":
        ends = (first.replace(day=16), last) if second else (first, first.replace(day=15))
    else:
        ends = (month_start(first.year, 7), last) if second else (first, month_end(first.year, 6))
    return days(*ends, "month" if whole.precision == "month" else "quarter", whole.basis)


def third(whole: Days, part: str) -> Days:
    """The early, middle or late third of a week, a month or a season, or such part of a year.

    Early and late in a year are its first and last quarter.

    >>> from analysis.detect.dates.calendar import month, year_of
    >>> third(month(2024, 10), "early").edtf, third(year_of(2024), "late").edtf
    ('2024-10-01/2024-10-10', '2024-10-01/2024-12-31')
    """
    first, last = whole.earliest, whole.latest
    if first is None or last is None:
        return whole
    if whole.precision in {"week", "day"}:
        cuts = WEEK_THIRDS[part]
        return days(moved(first, cuts[0]), moved(first, cuts[1]), whole.precision, whole.basis)
    if whole.precision == "month":
        cuts = MONTH_THIRDS[part]
        ends = first.replace(day=min(cuts[1], last.day))
        return days(first.replace(day=cuts[0]), ends, "month", whole.basis)
    if whole.precision == "quarter":
        number = first.month + ("early", "mid", "late").index(part)
        return month(first.year, number, whole.basis)
    return third_of_years(first, last, part, whole.basis)


def third_of_years(first: date, last: date, part: str, basis: Basis) -> Days:
    """The early, middle or late part of a year, in months, or of a decade, in years."""
    if last.year > first.year:
        cuts = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
        return years(first.year + cuts[0], first.year + cuts[1], basis)
    cuts = YEAR_PARTS[part]
    ends = month_end(first.year, cuts[1])
    return days(month_start(first.year, cuts[0]), ends, "quarter", basis)
