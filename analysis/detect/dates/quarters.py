"""Quarters, halves and seasons: "Q3 2024", "the first half of the year", "last winter"."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.absolute import month_alone
from analysis.detect.dates.calendar import (
    SEASONS,
    Days,
    days,
    month_end,
    month_start,
    quarter,
    season,
    unknown,
    year_of,
)
from analysis.detect.dates.context import Context
from analysis.detect.dates.parts import NTHS, part_of
from analysis.detect.dates.pieces import (
    HALF,
    IN,
    SEASON,
    SIZE,
    SOME,
    SP,
    THE,
    THIS,
    YEAR,
    Y,
    any_case,
)
from analysis.detect.dates.portions import half
from analysis.detect.dates.rule import Rule, basis_of, number, step
from analysis.detect.dates.shifts import MONTHS_IN

FIRST_OF_SPRING = SEASONS["spring"]


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
    return half(year_of(found, basis_of(year)), nth.lower() not in {"first", "1"})


def months_of_year(
    context: Context, nth: str, count: str, unit: str, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The first three months of the year", "the last two quarters of 2024"."""
    found = year_meant(context, year, near)
    if found is None:
        return unknown("month")
    size = min(max(number(count), 1) * MONTHS_IN[unit], 12)
    first = 1 if nth.lower() == "first" else 13 - size
    ends = month_start(found, first), month_end(found, first + size - 1)
    return days(*ends, "quarter" if size == 3 or unit == "quarter" else "month", basis_of(year))


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
    return season(said, season_meant(said, which, context, context.published), "publication")


def season_meant(name: str, which: str | None, context: Context, this: date) -> int:
    """The year of a season with "last", "this" or "next" before it, or of one that stands alone."""
    if which is not None:
        return season_year(name, step(which), this)
    return season_year(name, 1 if context.future else -1, this, alone=True)


def season_year(name: str, steps: int, this: date, *, alone: bool = False) -> int:
    """The year in which a season begins that is called the last (-1), this (0) or the next (1).

    One that stands alone may be still going on, unlike the last one.

    >>> [season_year("winter", steps, date(2025, 1, 6)) for steps in (-1, 0, 1)]
    [2023, 2024, 2025]
    >>> [season_year("winter", steps, date(2025, 1, 6), alone=True) for steps in (-1, 1)]
    [2024, 2024]
    """
    first = SEASONS[name]
    if steps == 0:
        return this.year - (name == "winter" and this.month < FIRST_OF_SPRING + 2)
    latest = this.year - (this < month_start(this.year, first))
    over = this > month_end(latest, first + 2)
    if alone and not over:
        return latest
    return latest + 1 if steps > 0 else latest - (not over)


def season_part(
    context: Context, part: str, name: str, year: str | None = None, which: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Late summer", "the end of last winter"; one to come that is over is the next one's."""
    found = part_of(season_of(context, name, year, which, near), part)
    if year or which or near or not context.future or not is_over(found, context.published):
        return found
    return part_of(season_of(context, name, which="next"), part)


def is_over(found: Days | None, this: date | None) -> bool:
    """Whether the days end before a day."""
    return bool(found and found.latest and this and found.latest < this)


def quarter_to(
    context: Context, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The September quarter": the three months that end with it."""
    last = month_alone(context, name, year, near)
    if last is None or last.earliest is None:
        return last and unknown("quarter")
    return quarter(last.earliest.year, last.earliest.month // 3, last.basis)


NTH_QUARTER = rf"{THE}(?P<nth>{any_case('first|second|third|fourth|1st|2nd|3rd|4th')})"
WHICH = rf"(?P<which>[Ll]ast|[Tt]his(?:{SP}past|{SP}coming)?|[Nn]ext|[Tt]he{SP}(?:coming|past))"
NEAR = rf"(?P<near>last|this|next|the){SP}(?:[Cc]alendar{SP}|[Ff]iscal{SP})?year\b"
OF_YEAR = rf"(?:{IN}(?:(?P<year>{YEAR})|{NEAR}))"
IN_SEASON = (
    "in", "since", "by", "until", "before", "during", "for", "this", "through", "of", "into",
    "over", "throughout", "after",
)  # fmt: skip
BEFORE_SEASON = "|".join(rf"(?<=\b(?i:{word})\s)|(?<=\b(?i:{word})\sthe\s)" for word in IN_SEASON)

NO_FALL = rf"(?!(?<=fall){SP}(?:of|in|from|to)\b)"  # "since the fall of Kherson"
YEARS = rf"{THE}(?:(?P<near>last|this|next){SP}year['’]s|(?P<year>{YEAR})(?:['’]s)?){SP}"

RULES = (
    Rule(
        "year's quarter",
        rf"{YEARS}(?P<nth>{any_case('first|second|third|fourth|last|final')})[\s-]quarter\b",
        quarter_of,
    ),
    Rule(
        "year's half", rf"{YEARS}(?P<nth>{any_case('first|second|last')})[\s-]half\b", half_of_year
    ),
    Rule("year before quarter", rf"(?P<year>{YEAR})(?:\s|-)?(?P<nth>[Qq][1-4])\b", quarter_of),
    Rule("year before half", rf"(?P<year>{YEAR})(?:\s|-)?H(?P<nth>[12])\b", half_of_year),
    Rule("Hn", rf"H(?P<nth>[12]){OF_YEAR}\b", half_of_year),
    Rule(
        "last quarter",
        rf"{THE}(?P<nth>{any_case('last|final')})[\s-]quarter\b{OF_YEAR}",
        quarter_of,
    ),
    Rule(
        "quarter to a month",
        rf"[Tt]he{SP}(?P<name>March|June|September|December){SP}quarter\b{Y}",
        quarter_to,
    ),
    Rule("quarter", rf"{NTH_QUARTER}[\s-]quarter\b{OF_YEAR}?", quarter_of),
    Rule("Qn", rf"(?P<nth>[Qq][1-4])(?:{OF_YEAR})?\b", quarter_of),
    Rule("half of year", rf"{HALF}{OF_YEAR}", half_of_year),
    Rule("months of the year", rf"{SIZE}(?P<unit>month|quarter)s{OF_YEAR}", months_of_year),
    Rule("part of season", rf"{SOME}{THE}{THIS}(?P<name>{SEASON})\b{OF_YEAR}?", season_part),
    Rule("season of year", rf"{THE}(?P<name>{SEASON}){OF_YEAR}", season_of),
    Rule("season", rf"{WHICH}{SP}(?P<name>{SEASON})\b(?!(?<=fall){SP}of\b)", season_of),
    Rule(
        "season alone", rf"(?={SEASON})(?:{BEFORE_SEASON})(?P<name>{SEASON})\b{NO_FALL}", season_of
    ),
)
