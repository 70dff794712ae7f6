"""Dates in numbers alone: "2024-10-25", "25.10.2024", "10/25/2024"."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.calendar import Days, day, month, valid, years
from analysis.detect.dates.context import Context
from analysis.detect.dates.rule import Rule, month_number

NUMBERED = r"(?P<a>\d{1,2})SIGN(?P<b>\d{1,2})SIGN(?P<year>(?:19|20)\d\d)\b"
CLOCK = r"(?:T[\d:.]+(?:Z|\+[\d:]+)?)?\b"


def iso(context: Context, y: str, m: str, d: str) -> Days | None:
    """ "2024-10-25"."""
    when = valid(int(y), int(m), int(d))
    return day(when) if when else None


def dotted(context: Context, a: str, b: str, year: str) -> Days | None:
    """ "25.10.2024", the day first."""
    return iso(context, year, b, a)


def stroked(context: Context, a: str, b: str, year: str) -> Days | None:
    """ "10/25/2024", the month first, as in America, unless there is no such month."""
    return iso(context, year, a, b) or iso(context, year, b, a)


def short(context: Context, a: str, b: str, year: str) -> Days | None:
    """ "10/31/74", the month first unless there is no such month; the year lies in the past."""
    century = 2000 if 2000 + int(year) <= (context.published or LATEST).year + AHEAD else 1900
    return stroked(context, a, b, str(century + int(year)))


def named(context: Context, on: str, name: str, year: str) -> Days | None:
    """ "31-Oct-2024", "2024/Oct/31"."""
    return iso(context, year, str(month_number(name)), on)


def year_month(context: Context, y: str, m: str) -> Days:
    """ "2024-10", "10/2024"; but "2011-12" is a run of two years."""
    return years(int(y), int(y) + 1) if int(m) == int(y[2:]) + 1 else month(int(y), int(m))


LATEST = date(2030, 1, 1)
AHEAD = 15  # two digits of a year lie no more than so many years after the publication
SIGN = "[-/.]"
NAME = r"(?P<name>@months@)"

RULES = (
    Rule("ISO date", rf"(?P<y>(?:19|20)\d\d)-(?P<m>0?[1-9]|1[0-2])-(?P<d>[0-3]?\d){CLOCK}", iso),
    Rule("year first", r"(?P<y>(?:19|20)\d\d)[/.](?P<m>[01]\d)[/.](?P<d>[0-3]\d)\b", iso),
    Rule("dotted date", NUMBERED.replace("SIGN", r"\."), dotted),
    Rule("stroked date", NUMBERED.replace("SIGN", "[/-]"), stroked),
    Rule("short stroked date", r"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>\d\d)\b(?!/)", short),
    Rule("day, name, year", rf"(?P<on>\d\d?){SIGN}{NAME}{SIGN}(?P<year>(?:19|20)\d\d)\b", named),
    Rule("year, name, day", rf"(?P<year>(?:19|20)\d\d){SIGN}{NAME}{SIGN}(?P<on>\d\d?)\b", named),
    Rule("year and month", r"(?P<y>(?:19|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])\b(?!-)", year_month),
    Rule("month and year", r"(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d\d)\b", year_month),
)
