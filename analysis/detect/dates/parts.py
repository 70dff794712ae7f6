"""Parts of months and years: thirds, halves, quarters, seasons, weeks of a month, and years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.detect.dates.absolute import month_alone
from analysis.detect.dates.calendar import (
    Days,
    days,
    half,
    month_end,
    month_start,
    moved,
    quarter,
    season,
    third,
    unknown,
    year_of,
    years,
)
from analysis.detect.dates.context import Context
from analysis.detect.dates.pieces import IN, MONTH, OF, PART, SEASON, SMALL, SP, THE, YEAR, Y
from analysis.detect.dates.rule import Rule, basis_of, number, step
from analysis.detect.dates.years import is_year
from analysis.words import meanings

NTHS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}


def part_of(whole: Days | None, part: str) -> Days | None:
    """The named part of a month, a season or a year.

    >>> part_of(year_of(2024), "mid to late").edtf
    '2024-05-01/2024-12-31'
    """
    if whole is None or whole.earliest is None:
        return whole
    said = " ".join(part.lower().split())
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


def month_half(
    context: Context, nth: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The first half of October"."""
    whole = month_alone(context, name, year, near)
    return half(whole, nth.lower() != "first") if whole else None


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
    context: Context, nth: str, count: str, name: str, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The first ten days of November"."""
    whole = month_alone(context, name, year, near)
    if whole is None or whole.earliest is None or whole.latest is None:
        return whole
    size = min(number(count), whole.latest.day) - 1
    if nth.lower() == "first":
        return days(whole.earliest, moved(whole.earliest, size), "day", whole.basis)
    return days(moved(whole.latest, -size), whole.latest, "day", whole.basis)


def year_meant(context: Context, year: str | None, near: str | None) -> int | None:
    """The year that is said, or "last year", "this year", or the one of the publication."""
    if year:
        return int(year)
    return context.published.year + step(near) if context.published else None


def quarter_of(
    context: Context, nth: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The third quarter", "Q1 2025"; without a year the past one, unless it looks ahead."""
    which = int(nth[-1]) if nth[-1].isdecimal() else NTHS[nth.lower()]
    found = year_meant(context, year, near)
    if found is None:
        return unknown("quarter")
    later = context.published and 3 * which - 2 > context.published.month
    if year is None and near is None and later and not context.future:
        found -= 1
    return quarter(found, which, basis_of(year))


def half_of_year(
    context: Context, nth: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The first half of 2024", "the second half of this year"."""
    found = year_meant(context, year, near)
    if found is None:
        return unknown("quarter")
    return half(year_of(found, basis_of(year)), nth.lower() != "first")


def months_of_year(
    context: Context, nth: str, count: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The first three months of the year", "the last two months of 2024"."""
    found = year_meant(context, year, near)
    if found is None:
        return unknown("month")
    size = min(max(number(count), 1), 12)
    first = 1 if nth.lower() == "first" else 13 - size
    ends = month_start(found, first), month_end(found, first + size - 1)
    return days(*ends, "quarter" if size == 3 else "month", basis_of(year))


def season_of(
    context: Context, name: str, year: str | None = None, which: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The summer of 2024", "last winter", "this spring"."""
    said = name.lower()
    if year or near:
        found = year_meant(context, year, near)
        return season(said, found, basis_of(year)) if found else unknown("quarter")
    if context.published is None:
        return unknown("quarter")
    return season(said, season_year(said, step(which), context, context.published), "publication")


def season_year(name: str, steps: int, context: Context, this: date) -> int:
    """The year in which a season begins that is called the last (-1), this (0) or the next (1)."""
    whole = season(name, this.year)
    begun = whole.earliest is not None and whole.earliest <= this
    over = whole.latest is not None and whole.latest < this
    if steps > 0:
        return this.year + begun
    if steps < 0:
        return this.year if over else this.year - 1
    return this.year if begun or context.future or whole.precision != "quarter" else this.year - 1


def season_part(
    context: Context, part: str, name: str, year: str | None = None, which: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Late summer", "the end of last winter"."""
    return part_of(season_of(context, name, year, which, near), part)


def year_alone(context: Context, year: str) -> Days | None:
    """ "In 2024", "the 2022 invasion"; not "the 2000 soldiers"."""
    if not is_year(context.text, context.starts, context.starts + len(year)):
        return None
    return year_of(int(year))


def year_said(context: Context, year: str) -> Days:
    """ "The year 2024", "fiscal 2024"."""
    return year_of(int(year))


def year_part(context: Context, part: str, year: str) -> Days | None:
    """ "Early 2024", "the end of 2023"."""
    return part_of(year_of(int(year)), part)


def year_range(context: Context, first: str, last: str) -> Days | None:
    """ "2022-2024", "2012-13", "2023/24"."""
    ends = int(last) if len(last) == 4 else int(first[: 4 - len(last)] + last)
    return years(int(first), ends) if int(first) < ends <= int(first) + 99 else None


def decade(context: Context, year: str, part: str | None = None) -> Days | None:
    """ "The 1990s", "the early 2000s"."""
    whole = replace(years(int(year), int(year) + 9), edtf=f"{year[:3]}X")
    return part_of(whole, part) if part else whole


NTH = rf"{THE}(?P<nth>(?i:first|second|third|fourth|last|final))"
HALF = rf"{THE}(?P<nth>(?i:first|second|last))[\s-]half"
SIZE = rf"{THE}(?P<nth>first|last){SP}(?P<count>{SMALL}){SP}"
SOME = rf"{THE}(?P<part>{PART}){OF}"
THIS = rf"(?:(?P<which>last|this|next|the{SP}coming){SP})?"
WHICH = rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he{SP}coming)"
OF_MONTH = rf"{SP}(?:of|in){SP}(?P<name>{MONTH})\b{Y}"
NEAR = rf"(?P<near>last|this|next|the){SP}year\b"
OF_YEAR = rf"(?:{IN}(?:(?P<year>{YEAR})|{NEAR}))"
THE_YEAR = rf"(?:[Tt]he{SP}year|[Ff]iscal(?:{SP}year)?|FY)"
IN_SEASON = (
    "in", "since", "by", "until", "before", "during", "for", "this", "through", "of",
)  # fmt: skip
BEFORE_SEASON = "|".join(rf"(?<=\b{word}\s)|(?<=\b{word}\sthe\s)" for word in IN_SEASON)
LAST = r"(?P<last>(?:19|20)\d\d|\d\d)\b(?![\d,.]\d|%)(?![-–/]\d)"

RULES = (
    Rule("nth week of month", rf"{NTH}{SP}(?:full{SP})?week{OF_MONTH}", week_of_month),
    Rule("nth days of month", rf"{SIZE}days{OF_MONTH}", days_of_month),
    Rule("half of month", rf"{HALF}{OF_MONTH}", month_half),
    Rule("part of month", rf"{SOME}{THIS}(?P<name>{MONTH})\b{Y}", month_part),
    Rule("quarter", rf"{NTH}[\s-]quarter\b{OF_YEAR}?", quarter_of),
    Rule("Qn", rf"(?P<nth>Q[1-4]){OF_YEAR}?\b", quarter_of),
    Rule("half of year", rf"{HALF}{OF_YEAR}", half_of_year),
    Rule("months of the year", rf"{SIZE}months{OF_YEAR}", months_of_year),
    Rule("part of season", rf"{SOME}{THIS}(?P<name>{SEASON})\b{OF_YEAR}?", season_part),
    Rule("season of year", rf"{THE}(?P<name>{SEASON}){OF_YEAR}", season_of),
    Rule("season", rf"{WHICH}{SP}(?P<name>{SEASON})\b", season_of),
    Rule("season alone", rf"(?:{BEFORE_SEASON})(?P<name>{SEASON})\b", season_of),
    Rule("years", rf"(?P<first>{YEAR})(?:-|–|/)\s?{LAST}", year_range),
    Rule("part of year", rf"{SOME}(?P<year>{YEAR})\b", year_part),
    Rule("decade", rf"{THE}(?:(?P<part>{PART})[\s-])?(?P<year>(?:19|20)\d0)s\b", decade),
    Rule("the year", rf"{THE_YEAR}{SP}?(?P<year>{YEAR})\b", year_said),
    Rule("year", rf"(?P<year>{YEAR})\b(?!-\D)", year_alone),
)
