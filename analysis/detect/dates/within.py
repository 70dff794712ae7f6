"""Within: so many days, weeks or months at an end of a month or a year, or the nth of them."""

from __future__ import annotations

from analysis.detect.dates.absolute import month_alone
from analysis.detect.dates.calendar import Days, days, moved, unknown, year_of
from analysis.detect.dates.context import Context, plain
from analysis.detect.dates.parts import NTHS
from analysis.detect.dates.pieces import MONTH, NTH_WORD, SIZE, SP, YEAR, Y
from analysis.detect.dates.quarters import year_meant
from analysis.detect.dates.rule import PRECISIONS, Rule, basis_of, number, step
from analysis.detect.dates.shifts import DAYS_IN, shifted

LAST = frozenset({"last", "final"})


def within(whole: Days, nth: str, unit: str, count: int | None = None) -> Days:
    """The first or last so many units of a month or a year, or the nth unit where none are counted.

    >>> within(year_of(2024), "second", "week").edtf, within(year_of(2024), "last", "day", 10).edtf
    ('2024-01-08/2024-01-14', '2024-12-22/2024-12-31')
    """
    first, last = whole.earliest, whole.latest
    if first is None or last is None:
        return unknown(PRECISIONS[unit])
    size = DAYS_IN[unit] * (count or 1)
    at_end = nth.lower() in LAST
    before = 0 if count or at_end else size * (NTHS[nth.lower()] - 1)
    starts = moved(last, 1 - size) if at_end else moved(first, before)
    ends = last if at_end else min(moved(starts, size - 1), last)
    return days(max(starts, first), ends, PRECISIONS[unit], whole.basis)


def of_year(
    context: Context, nth: str, unit: str, count: str | None = None, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The first week of 2021", "the last ten days of this year"."""
    found = year_meant(context, year, near)
    if found is None:
        return unknown(PRECISIONS[unit.lower()])
    whole = year_of(found, basis_of(year))
    return within(whole, nth, unit.lower(), number(count) if count else None)


def of_month(
    context: Context, nth: str, unit: str, name: str, count: str | None = None,
    year: str | None = None, near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The first two weeks of May"."""
    whole = month_alone(context, name, year, near)
    return within(whole, nth, unit.lower(), number(count) if count else None) if whole else None


def of_near_month(
    context: Context, nth: str, unit: str, which: str, count: str | None = None
) -> Days:
    """ "The last week of last month", "the first ten days of this month"."""
    if context.published is None:
        return unknown(PRECISIONS[unit.lower()])
    whole = shifted(context.published, step(plain(which)), "month")
    return within(whole, nth, unit.lower(), number(count) if count else None)


NEAR = rf"(?P<near>last|this|next|the){SP}year\b"
OF_YEAR = rf"{SP}(?:of|in){SP}(?:(?P<year>{YEAR})|{NEAR})"
OF_MONTH = rf"{SP}(?:of|in){SP}(?P<name>{MONTH}){Y}"
WHICH = rf"(?P<which>last|this|next|the(?:{SP}(?:current|following|previous|same))?)"
OF_NEAR = rf"{SP}(?:of|in){SP}{WHICH}{SP}month\b"
ONE = rf"{NTH_WORD}{SP}(?:full{SP})?(?P<unit>week|day)"
SOME = rf"{SIZE}(?P<unit>week|day)s"

RULES = (
    Rule("nth unit of year", rf"{ONE}{OF_YEAR}", of_year),
    Rule("nth units of year", rf"{SOME}{OF_YEAR}", of_year),
    Rule("nth units of month", rf"{SOME}{OF_MONTH}", of_month),
    Rule("nth unit of a near month", rf"{ONE}{OF_NEAR}", of_near_month),
    Rule("nth units of a near month", rf"{SOME}{OF_NEAR}", of_near_month),
)
