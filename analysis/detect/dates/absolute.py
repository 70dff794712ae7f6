"""Days and months by their names: "25 October 2024", "Oct. 8-13", "last May"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from analysis.detect.dates.calendar import Days, day, days, month, unknown, valid
from analysis.detect.dates.context import Context, is_between
from analysis.detect.dates.pieces import (
    DAY,
    LIST,
    MONTH,
    NTH,
    RANK,
    SHORT_WEEKDAY,
    SP,
    SURE_MONTH,
    THE,
    Y,
)
from analysis.detect.dates.rule import (
    Rule,
    basis_of,
    known_year,
    month_number,
    number,
    ordinal,
    step,
)
from analysis.words import meanings

WEEK = 7
REACH = 5  # how many characters before a rank may hold the article that makes a share of it
SHARE = re.compile(r"\b(?:a|one)\s$", re.IGNORECASE)


def month_day(
    context: Context, name: str, on: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "25 October", "October 25th, 2024"."""
    number_on = ordinal(on)
    which = known_year(context, name, year, near, number_on)
    if which is None:
        return unknown("day", f"XXXX-{month_number(name):02}-{number_on:02}")
    when = valid(which, month_number(name), number_on)
    return day(when, basis_of(year)) if when else None


def on_named_weekday(
    context: Context, weekday: str, name: str, on: str, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Tuesday, December 24": of the years beside each other, the one in which it is a Tuesday.

    Within a week of the publication the weekday is rather a slip than one of another year.
    """
    found, this = month_day(context, name, on, year, near), context.published
    if year or near or found is None or found.earliest is None or this is None:
        return found
    if abs((found.earliest - this).days) <= WEEK:
        return found
    wanted = int(meanings("weekdays")[weekday.lower().rstrip(".")])
    near_years = (found.earliest.year + more for more in (0, 1, -1))
    around = (valid(each, month_number(name), ordinal(on)) for each in near_years)
    fits = next((each for each in around if each and each.weekday() == wanted), None)
    return day(fits, found.basis) if fits else found


def near_month_day(context: Context, which: str, name: str, on: str) -> Days | None:
    """ "Last Oct. 23", "next April 6": the one before or behind the publication."""
    this = context.published
    if this is None:
        return month_day(context, name, on)
    later = (month_number(name), ordinal(on)) >= (this.month, this.day)
    year = this.year - later if step(which) < 0 else this.year + (not later and step(which) > 0)
    when = valid(year, month_number(name), ordinal(on))
    return day(when, "publication") if when else None


def day_list(
    context: Context, name: str, on: str, link: str, to: str, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Oct. 8-13", "8 and 9 October", "8 or 9 October"."""
    last = month_day(context, name, to, year, near)
    if last is None or number(to) <= number(on):
        return None
    link = "to" if is_between(context.text, context.starts) else link
    if last.latest is None:
        first = month_day(context, name, on)
        return replace(last, edtf=listed(link, first.edtf, last.edtf)) if first else None
    first_day = valid(last.latest.year, last.latest.month, number(on))
    if first_day is None:
        return None
    run = days(first_day, last.latest, "day", last.basis)
    return replace(run, edtf=listed(link, first_day.isoformat(), last.edtf))


def nth_of_month(
    context: Context, on: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The eighth of October", not "a third of October's losses"."""
    share = SHARE.search(context.text, max(0, context.starts - REACH), context.starts)
    return None if share else month_day(context, name, on, year, near)


def ranked_days(
    context: Context, name: str, on: str, link: str, to: str, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The eighth and thirteenth of October"."""
    first, last = (str(ordinal(said)) for said in (on, to))
    return day_list(context, name, first, link, last, year, near)


def listed(link: str, first: str | None, last: str | None) -> str:
    """Two dates in EDTF: all of a set, one of a set, or an interval.

    >>> listed("and", "2024-10", "2024-11"), listed("or", "2024-10", "2024-11")
    ('{2024-10,2024-11}', '[2024-10,2024-11]')
    """
    word = link.strip(" ,\n\t")
    if word in {"and", "&"}:
        return f"{{{first},{last}}}"
    return f"[{first},{last}]" if word == "or" else f"{first}/{last}"


def month_alone(
    context: Context, name: str, year: str | None = None, near: str | None = None,
    which: str | None = None,
) -> Days | None:  # fmt: skip
    """ "October", "last October", "October 2024", "August last year"."""
    found = known_year(context, name, year, near)
    if which and context.published:
        found = year_beside(month_number(name), step(which), context.published)
    if found is None:
        return unknown("month", f"XXXX-{month_number(name):02}")
    return month(found, month_number(name), basis_of(year))


def year_beside(number: int, steps: int, this: date) -> int:
    """The year of "last October" (-1), "this October" (0) or "next October" (1).

    >>> [year_beside(10, steps, date(2024, 10, 25)) for steps in (-1, 0, 1)]
    [2023, 2024, 2025]
    """
    if steps < 0:
        return this.year - (number >= this.month)
    return this.year + (number <= this.month) if steps > 0 else this.year


BEFORE_MAY = (
    "in", "since", "by", "until", "of", "from", "last", "this", "next", "after", "before", "In",
    "Since", "By", "Last", "during", "between", "and", "through", "a", "or", "to", "till", "From",
    "Between", "During", "Until", "Before", "After", "both", "Both", "as", "throughout", "for",
    "For", "Throughout", "This", "its", "their",
)  # fmt: skip
DM = rf"(?:the{SP})?(?P<on>{DAY}){SP}(?:of{SP})?(?P<name>{MONTH}){Y}"
MD = rf"(?P<name>{MONTH}){SP}(?:the{SP})?(?P<on>{DAY})\b{Y}"
OF_YEAR = rf"(?P<near>[Ll]ast|[Tt]his|[Nn]ext){SP}year['’]s{SP}"
DM_BARE = rf"(?P<on>{DAY}){SP}(?:of{SP})?(?P<name>{MONTH})\b"
MD_BARE = rf"(?P<name>{MONTH}){SP}(?P<on>{DAY})\b"
SOME = rf"(?P<on>{DAY})(?:,{SP}{DAY})*{LIST}(?:the{SP})?(?P<to>{DAY})"
NOT_COUNTED = r"\b(?!\s?(?:troops|soldiers|people|killed|dead|men)\b)"
PLAIN_MAY = (
    "(?=Ma[ry])(?:"
    + "|".join(rf"(?<=\b{word}\s)" for word in BEFORE_MAY)
    + r"|(?<=(?:ary|ril|une|uly|ust|ber|rch)[-–—]))(?:March|May)"  # "January-|March"
    + r"|March(?=\s(?:was|saw|brought|cost)\b)|(?<=was\s)(?:March|May)(?=[,.])"
)
ITS_DAY = rf"(?P<weekday>{SHORT_WEEKDAY})"
WHICH = rf"(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his{SP}past){SP})?"
DAY_OF = rf"{SP}(?:day{SP})?of{SP}"
NO_NOUN = rf"(?=,|\.|;|\)|$|{SP}(?:and|in|of|at|the|to|when|was|were|a|on|that|\d{{4}}))"
NEAR_ONE = rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his){SP}"
NO_NUMBER = rf"\b(?!{SP}(?:(?:3[01]|[12]?\d)(?!,?\d)|1[5-8]\d\d\b))"

RULES = (
    Rule("days of a month", rf"(?:the{SP})?{SOME}{SP}(?:of{SP})?(?P<name>{MONTH}){Y}", day_list),
    Rule(
        "ranked days of a month",
        rf"{THE}(?P<on>{RANK}){LIST}(?:the{SP})?(?P<to>{RANK}){SP}of{SP}(?P<name>{MONTH}){Y}",
        ranked_days,
    ),
    Rule("month and its days", rf"(?P<name>{MONTH}){SP}{SOME}{NOT_COUNTED}{Y}", day_list),
    Rule("weekday, month day", rf"{ITS_DAY},?{SP}{MD}", on_named_weekday),
    Rule("weekday, day month", rf"{ITS_DAY},?{SP}{DM}", on_named_weekday),
    Rule("near month day", rf"{NEAR_ONE}(?P<name>{MONTH}){SP}(?P<on>{DAY})\b", near_month_day),
    Rule(
        "near day month",
        rf"{NEAR_ONE}(?P<on>{NTH}){SP}(?:of{SP})?(?P<name>{MONTH})",
        near_month_day,
    ),
    Rule("near year, day month", rf"{OF_YEAR}{DM_BARE}", month_day),
    Rule("near year, month day", rf"{OF_YEAR}{MD_BARE}", month_day),
    Rule("day month", DM, month_day),
    Rule("month day", MD, month_day),
    Rule(
        "nth of month",
        rf"{THE}(?P<on>{RANK}|{NTH}){DAY_OF}(?P<name>{MONTH}){Y}",
        nth_of_month,
    ),
    Rule("month nth", rf"(?P<name>{MONTH}),?{SP}(?:the{SP})?(?P<on>{RANK}){NO_NOUN}{Y}", month_day),
    Rule("month year", rf"(?P<name>{MONTH}){Y.removesuffix('?')}", month_alone),
    Rule("month", rf"{WHICH}(?P<name>{SURE_MONTH}|{PLAIN_MAY}){NO_NUMBER}", month_alone),
)
