"""The calendar: days, weeks, months, quarters, seasons and years."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from analysis.model import Basis, Precision

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
EDTF_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


@dataclass(frozen=True, slots=True)
class Days:
    """The days that an expression allows; either end may be open or unknown."""

    earliest: date | None
    latest: date | None
    precision: Precision
    edtf: str | None = None
    basis: Basis = "said"


def unknown(precision: Precision, edtf: str | None = None) -> Days:
    """The days of an expression that nothing in the text or beside it places."""
    return Days(None, None, precision, edtf, "none")


def day(when: date, basis: Basis = "said") -> Days:
    """One day."""
    return Days(when, when, "day", when.isoformat(), basis)


def days(first: date, last: date, precision: Precision = "day", basis: Basis = "said") -> Days:
    """A run of days."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Days(first, last, precision, edtf, basis)


def moved(when: date, count: int) -> date:
    """The day so many days later or earlier, within the calendar."""
    ordinal = when.toordinal() + count
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def month_start(year: int, number: int) -> date:
    """The first day of a month; `number` may run over into another year."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return date(min(max(year, MINYEAR), MAXYEAR - 1), number, 1)


def month_end(year: int, number: int) -> date:
    """The last day of a month; `number` may run over into another year.

    >>> month_end(2024, 14)
    datetime.date(2025, 2, 28)
    """
    first = month_start(year, number)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def month(year: int, number: int, basis: Basis = "said") -> Days:
    """A calendar month; `number` may run over into the next year.

    >>> month(2024, 14).edtf
    '2025-02'
    """
    first = month_start(year, number)
    return Days(first, month_end(year, number), "month", f"{first.year:04}-{first.month:02}", basis)


def year_of(number: int, basis: Basis = "said") -> Days:
    """A calendar year."""
    number = min(max(number, MINYEAR), MAXYEAR - 1)
    return Days(date(number, 1, 1), date(number, 12, 31), "year", f"{number:04}", basis)


def years(first: int, last: int, basis: Basis = "said") -> Days:
    """A run of calendar years."""
    ends = year_of(first).earliest, year_of(last).latest
    return Days(*ends, "year", f"{first:04}/{last:04}", basis)


def week_of(when: date, basis: Basis = "publication") -> Days:
    """The week, Monday to Sunday, that a day lies in."""
    monday = moved(when, -when.weekday())
    return days(monday, moved(monday, 6), "week", basis)


def weekend_of(when: date, basis: Basis = "publication") -> Days:
    """The Saturday and Sunday of the week that a day lies in."""
    monday = moved(when, -when.weekday())
    return days(moved(monday, 5), moved(monday, 6), "day", basis)


def quarter(year: int, number: int, basis: Basis = "said") -> Days:
    """A quarter of a year, by EDTF's numbers 33 to 36; `number` may run over.

    >>> quarter(2024, 5).edtf
    '2025-33'
    """
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first, last = month_start(year, 3 * number - 2), month_end(year, 3 * number)
    return Days(first, last, "quarter", f"{year}-{32 + number}", basis)


def season(name: str, year: int, basis: Basis = "said") -> Days:
    """A season of the northern hemisphere, in whole months; winter runs over into the next year."""
    first, year = SEASONS[name], min(max(year, MINYEAR), MAXYEAR - 2)
    edtf = f"{year:04}-{EDTF_SEASONS[name]}"
    return Days(month_start(year, first), month_end(year, first + 2), "quarter", edtf, basis)


def valid(year: int, number: int, on: int) -> date | None:
    """The day, if there is such a day."""
    try:
        return date(year, number, on)
    except ValueError:
        return None
