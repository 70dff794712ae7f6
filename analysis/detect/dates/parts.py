"""Parts of months: "early October", "the first week of February", "the week of Oct. 14"."""

from __future__ import annotations

from analysis.detect.dates.absolute import DM, MD, month_alone, month_day
from analysis.detect.dates.calendar import Days, days, moved
from analysis.detect.dates.context import Context
from analysis.detect.dates.pieces import (
    HALF,
    MONTH,
    NTH_WORD,
    SIZE,
    SOME,
    SP,
    THE,
    THIS,
    YEAR,
    Y,
    any_case,
)
from analysis.detect.dates.portions import half, third
from analysis.detect.dates.rule import Rule, number
from analysis.words import meanings

ENDING = frozenset({"ended", "ends", "closed"})
THIRDS = {
    "first": "early", "second": "mid", "middle": "mid", "last": "late", "final": "late",
}  # fmt: skip
NTHS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip


def part_of(whole: Days | None, part: str) -> Days | None:
    """The named part of a month, a season or a year.

    >>> from analysis.detect.dates.calendar import year_of
    >>> part_of(year_of(2024), "mid to late").edtf
    '2024-05-01/2024-12-31'
    """
    if whole is None or whole.earliest is None:
        return whole
    said = " ".join(part.lower().split()).replace(" and ", " to ")
    if " to " in said:
        first, last = (third(whole, name) for name in said.split(" to "))
        if first.earliest and last.latest:
            ends = half(whole, False).latest if said == "early to mid" else last.latest
            return days(first.earliest, ends or last.latest, whole.precision, whole.basis)
    return third(whole, meanings("date_parts")[said])


def month_part(
    context: Context, part: str, name: str, year: str | None = None, near: str | None = None,
    which: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Early October", "the end of last November", "mid-December 2024"."""
    return part_of(month_alone(context, name, year, near, which), part)


def month_begun(context: Context, name: str, how: str, year: str | None = None) -> Days | None:
    """ "(As) June began", "(when) May 2024 ended": its first or its last third."""
    whole = month_alone(context, name, year)
    return part_of(whole, "end" if how in ENDING else "beginning")


def month_half(
    context: Context, nth: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The first half of October"."""
    whole = month_alone(context, name, year, near)
    return half(whole, nth.lower() != "first") if whole else None


def month_third(
    context: Context, nth: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The first third of October", "the last third of the month"."""
    return part_of(month_alone(context, name, year, near), THIRDS[nth.lower()])


def week_of_month(
    context: Context, nth: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The first week of February": the first seven days of it."""
    whole = month_alone(context, name, year, near)
    if whole is None or whole.earliest is None or whole.latest is None:
        return whole
    if nth.lower() in {"last", "final"}:
        return days(moved(whole.latest, -6), whole.latest, "week", whole.basis)
    first = moved(whole.earliest, 7 * (NTHS[nth.lower()] - 1))
    return days(first, min(moved(first, 6), whole.latest), "week", whole.basis)


def days_of_month(
    context: Context, nth: str, name: str, count: str = "one", year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The first ten days of November", "the last day of May"."""
    whole = month_alone(context, name, year, near)
    if whole is None or whole.earliest is None or whole.latest is None:
        return whole
    size = min(number(count), whole.latest.day) - 1
    if nth.lower() == "first":
        return days(whole.earliest, moved(whole.earliest, size), "day", whole.basis)
    return days(moved(whole.latest, -size), whole.latest, "day", whole.basis)


def week_at(
    context: Context, name: str, on: str, way: str | None = None, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "the week of Oct. 14", "the week ending 20 October"."""
    when = month_day(context, name, on, year, near)
    if when is None or when.earliest is None:
        return when
    first, last = (-6, 0) if (way or "").startswith("end") else (0, 6)
    return days(moved(when.earliest, first), moved(when.earliest, last), "week", when.basis)


WEEK = (
    rf"{THE}(?:week{SP}(?P<way>of|from|beginning|starting|commencing|ending|ended){SP}|w/c{SP})"
    rf"(?:on{SP})?"
)
OF_MONTH = rf"{SP}(?:of|in){SP}(?P<name>{MONTH}){Y}"

AS_IT = r"(?<=\b[Aa]s\s)|(?<=\b[Ww]hen\s)|(?<=\b[Oo]nce\s)|(?<=\b[Bb]efore\s)|(?<=\btime\s)"
BEGUN = rf"{SP}(?P<how>began|begins|ended|ends|closed)\b"

NTH_THIRD = rf"{THE}(?P<nth>{any_case('|'.join(THIRDS))}){SP}third"

BEFORE_MONTH = (
    Rule("third of month", rf"{NTH_THIRD}{OF_MONTH}", month_third),
    Rule(
        "month begun", rf"(?:{AS_IT})(?P<name>{MONTH})(?:{SP}(?P<year>{YEAR}))?{BEGUN}", month_begun
    ),
)
RULES = (
    Rule("week at day month", WEEK + DM, week_at),
    Rule("week at month day", WEEK + MD, week_at),
    Rule("nth week of month", rf"{NTH_WORD}{SP}(?:full{SP})?week{OF_MONTH}", week_of_month),
    Rule("nth days of month", rf"{SIZE}days{OF_MONTH}", days_of_month),
    Rule("last day of month", rf"{THE}(?P<nth>last|final){SP}day{OF_MONTH}", days_of_month),
    Rule("half of month", rf"{HALF}{OF_MONTH}", month_half),
    Rule("part of month", rf"{SOME}{THIS}(?P<name>{MONTH}){Y}", month_part),
)
