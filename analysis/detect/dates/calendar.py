"""The calendar: days of weeks, months, seasons and years, and which of them a bare name means."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.model import Basis, Precision

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue", "wednesday wed", "thursday thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}
EDTF_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
FUTURE = re.compile(
    r"\b(?:will|would|could|may|might|shall|can|by|until|till|before|expect\w*|plan\w*|due|to be|about to"
    r"|as early as|as soon as|ahead of|next|scheduled|going to|upcoming|coming|set to|forecast\w*"
    r"|slated|no later than|later this|predict\w*|intends?|aims?|hopes?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that an expression allows; either end may be open or unknown."""

    earliest: date | None
    latest: date | None
    precision: Precision
    edtf: str | None = None
    basis: Basis = "said"


@dataclass(frozen=True, slots=True)
class Context:
    """What the days of an expression are worked out from.

    `published` is the publication date; `previous` are the days last spoken of in the text;
    `future` says whether the words around it look ahead.
    """

    published: date | None
    previous: Days | None = None
    future: bool = False


def day(when: date, basis: Basis = "said") -> Days:
    """One day."""
    return Days(when, when, "day", when.isoformat(), basis)


def days(first: date, last: date, precision: Precision = "day", basis: Basis = "said") -> Days:
    """A run of days."""
    return Days(first, last, precision, f"{first.isoformat()}/{last.isoformat()}", basis)


def month(year: int, number: int, basis: Basis = "said") -> Days:
    """A calendar month; `number` may run over into the next year.

    >>> month(2024, 14).edtf
    '2025-02'
    """
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = date(year, number, calendar.monthrange(year, number)[1])
    return Days(date(year, number, 1), last, "month", f"{year}-{number:02}", basis)


def year_of(number: int, basis: Basis = "said") -> Days:
    """A calendar year."""
    return Days(date(number, 1, 1), date(number, 12, 31), "year", f"{number}", basis)


def week_of(when: date, basis: Basis = "publication") -> Days:
    """The week, Monday to Sunday, that a day lies in."""
    monday = when - timedelta(days=when.weekday())
    return days(monday, monday + timedelta(days=6), "week", basis)


def quarter(year: int, number: int, basis: Basis = "said") -> Days:
    """A quarter of a year, by EDTF's numbers 33 to 36."""
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Days(first.earliest, last.latest, "quarter", f"{year}-{32 + number}", basis)


def season(name: str, year: int, basis: Basis = "said") -> Days:
    """A season of the northern hemisphere, in whole months; a winter runs over into the next year."""
    first, last = SEASONS[name]
    edtf = f"{year}-{EDTF_SEASONS[name]}"
    return Days(month(year, first).earliest, month(year, last).latest, "quarter", edtf, basis)


def third(whole: Days, part: str) -> Days:
    """The early, middle or late third of a month, or of a year (as a quarter of it).

    >>> third(month(2024, 10), "early").edtf, third(year_of(2024), "late").edtf
    ('2024-10-01/2024-10-10', '2024-09-01/2024-12-31')
    """
    if whole.earliest is None or whole.latest is None:
        return whole
    first, last = whole.earliest, whole.latest
    if whole.precision == "month":
        cuts = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}[part]
        return days(first.replace(day=cuts[0]), first.replace(day=cuts[1]), "month", whole.basis)
    months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
    ends = month(first.year, months[1]).latest or last
    return days(date(first.year, months[0], 1), ends, "quarter", whole.basis)


def nearest_year(number: int, context: Context, on: int = 1) -> int | None:
    """The year of a month (and day) that is named without one: the past one, unless it looks ahead."""
    if context.published is None:
        return None
    this = context.published
    past = this.year if (number, on) <= (this.month, this.day) else this.year - 1
    ahead = (past + 1 - this.year) * 12 + number - this.month
    if context.future and (past != this.year or (number, on) < (this.month, 1)) and ahead <= 8:
        return past + 1
    return past + 1 if ahead <= 1 and past != this.year and context.future else past


def valid(year: int, number: int, on: int) -> date | None:
    """The day, if there is such a day."""
    try:
        return date(year, number, on)
    except ValueError:
        return None


def weekday(name: str, context: Context, modifier: str = "") -> date | None:
    """The day that a weekday means: the publication day itself, else the past one, or the next one."""
    if context.published is None:
        return None
    back = (context.published.weekday() - WEEKDAYS[name]) % 7
    if modifier in {"next", "coming", "this coming"} or (context.future and modifier != "last"):
        return context.published + timedelta(days=(7 - back) if back or modifier == "next" else 0)
    if modifier == "last" and back == 0:
        back = 7
    return context.published - timedelta(days=back)


def shifted(when: date, count: int, unit: str) -> Days:
    """The day, week, month or year that lies so many units before or after a day.

    >>> shifted(date(2024, 10, 25), -2, "week").edtf, shifted(date(2024, 10, 25), -1, "month").edtf
    ('2024-10-07/2024-10-13', '2024-09')
    """
    if unit in {"day", "night"}:
        return day(when + timedelta(days=count), "publication")
    if unit in {"week", "fortnight"}:
        return week_of(when + timedelta(weeks=count * (2 if unit == "fortnight" else 1)))
    if unit == "month":
        return month(when.year, when.month + count, "publication")
    return year_of(when.year + count * (10 if unit == "decade" else 1), "publication")


def stretch(when: date, count: int, unit: str) -> Days:
    """The last `count` units up to a day ("in the past three weeks").

    >>> stretch(date(2025, 1, 23), 3, "month").earliest
    datetime.date(2024, 10, 23)
    """
    precision: Precision = {"month": "month", "year": "year", "week": "week"}.get(unit, "day")  # type: ignore[assignment]
    if unit in {"day", "night", "week", "fortnight", "hour"}:
        size = {"week": 7, "fortnight": 14, "hour": 0}.get(unit, 1)
        first = when - timedelta(days=count * size if unit != "hour" else max(1, count // 24))
    else:
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        there = month(when.year, when.month - months)
        assert there.earliest is not None
        assert there.latest is not None
        first = there.earliest.replace(day=min(when.day, there.latest.day))
        precision = "quarter" if months == 3 else precision
    return days(first, when, precision, "publication")
