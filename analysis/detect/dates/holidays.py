"""Holidays: the day, the weekend or the week of a feast, and the new year."""

from __future__ import annotations

import re
from datetime import date

from analysis.detect.dates.calendar import Days, day, unknown, year_of
from analysis.detect.dates.context import Context, plain
from analysis.detect.dates.feasts import day_of_feast, days_at_feast, days_of_feast
from analysis.detect.dates.nearest import SOON
from analysis.detect.dates.pieces import SP, THIS, Y
from analysis.detect.dates.portions import third
from analysis.detect.dates.rule import Rule, basis_of, step
from analysis.detect.expressions import numeric
from analysis.words import meanings

REACH = 24  # how many characters before a feast may hold the name that it is part of
RUNG = re.compile(r"\b(?:ring|rings|rang|rung|ringing|see|sees|saw|seeing)\s$")
YEARS_AROUND = 3
PERSONS_TOO = frozenset({"ramadan"})
LED = re.compile(
    r"\b(?:in|during|of|before|after|since|until|throughout|for|this|last|next)\s+$",
    re.IGNORECASE,
)
SURNAME = re.compile(r"\s[A-Z][a-z]")
NAMED = re.compile(r"\b([A-Z][a-z]{3,}) $")  # "Johnnie Christmas", "Chinese New Year"


def holiday(
    context: Context, feast: str, year: str | None = None, near: str | None = None,
    which: str | None = None, unit: str | None = None,
) -> Days | None:  # fmt: skip
    """ "Christmas", "New Year's Eve 2024", "Labor Day weekend"."""
    said = " ".join(feast.lower().replace("’", "'").split())
    named = NAMED.search(context.text, max(0, context.starts - REACH), context.starts)
    if feast == "new year" or (named and named[1].lower() not in numeric("before a feast")):
        return None
    if said in PERSONS_TOO and not year and not is_time(context):
        return None
    means = meanings("holidays")[said]
    found = feast_meant(context, means, year, near, which)
    if found is None:
        return unknown("day")
    basis = basis_of(year)
    return days_at_feast(found, unit, basis) if unit else days_of_feast(found, means, basis)


def is_time(context: Context) -> bool:
    """Whether "Ramadan" is the month and no man: "during Ramadan", not "for Ramadan Mustermann"."""
    led = LED.search(context.text, max(0, context.starts - REACH), context.starts)
    return bool(led) and not SURNAME.match(context.text, context.ends)


def feast_meant(
    context: Context, means: str, year: str | None = None, near: str | None = None,
    which: str | None = None,
) -> date | None:  # fmt: skip
    """The day of a feast in the year that is said, or else the past one, unless it looks ahead."""
    this = context.published
    if year:
        return day_of_feast(means, int(year))
    if this is None:
        return None
    if near or plain(which) == "this":
        return day_of_feast(means, this.year + step(near))
    around = [day for more in (-1, 0, 1) if (day := day_of_feast(means, this.year + more))]
    if len(around) < YEARS_AROUND:
        return None
    past = max((each for each in around if each <= this), default=this)
    coming = min((each for each in around if each > this), default=this)
    ahead = context.future or (coming - this).days <= SOON or step(which) > 0
    return coming if ahead and step(which) >= 0 else past


def new_years_day(context: Context) -> Days:
    """ "(By) the new year": its first day."""
    found = feast_meant(context, meanings("holidays")["new year"])
    return day(found, "publication") if found else unknown("day")


def in_new_year(context: Context) -> Days | None:
    """ "In the new year", "early in the new year": its first months; not "to ring in"."""
    if RUNG.search(context.text, max(0, context.starts - REACH), context.starts):
        return None
    found = feast_meant(context, meanings("holidays")["new year"])
    return third(year_of(found.year, "publication"), "early") if found else unknown("quarter")


AT_FEAST = rf"(?:{SP}(?P<unit>weekend|week)\b)?"
OF_A_FEAST = (  # what bears the name of a feast: "the Good Friday Agreement", "Christmas Island"
    "[Ww]ar|[Oo]ffensive|[Uu]prising|[Rr]ising|[Rr]ebellion|[Rr]evolution|Agreement|Accords?"
    "|Declaration|Island|Seals?"
)
NO_NAME = rf"(?!{SP}(?:{OF_A_FEAST})\b)"
THE_NEW_YEAR = rf"the{SP}[Nn]ew{SP}[Yy]ear\b(?!['’])"
BEFORE_IT = "|".join(
    rf"(?<=\b{word}\s)" for word in ("by", "until", "before", "since", "after", "for")
)

RULES = (
    Rule("in the new year", rf"(?:[Ee]arly{SP})?[Ii]n{SP}{THE_NEW_YEAR}", in_new_year),
    Rule("the new year", rf"(?=the{SP}[Nn]ew)(?:{BEFORE_IT}){THE_NEW_YEAR}", new_years_day),
    Rule("holiday", rf"{THIS}(?P<feast>@holidays@)\b{NO_NAME}{AT_FEAST}{Y}", holiday),
)
