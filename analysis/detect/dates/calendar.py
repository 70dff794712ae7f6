"""The calendar: days of weeks, months, seasons and years, and spans of them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from analysis.model import Basis, Precision

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
EDTF_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
MONTH_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
YEAR_THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
WEEK_THIRDS = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


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


def half(whole: Days, second: bool) -> Days:
    """The first or second half of a month or a year.

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


def season(name: str, year: int, basis: Basis = "said") -> Days:
    """A season of the northern hemisphere, in whole months; winter runs over into the next year."""
    first = SEASONS[name]
    edtf = f"{year}-{EDTF_SEASONS[name]}"
    return Days(month_start(year, first), month_end(year, first + 2), "quarter", edtf, basis)


def third(whole: Days, part: str) -> Days:
    """The early, middle or late third of a week, a month, a season or a year.

    >>> third(month(2024, 10), "early").edtf, third(year_of(2024), "late").edtf
    ('2024-10-01/2024-10-10', '2024-09-01/2024-12-31')
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
    cuts = YEAR_THIRDS[part]
    ends = month_end(first.year, cuts[1])
    return days(month_start(first.year, cuts[0]), ends, "quarter", basis)


def years(first: int, last: int, basis: Basis = "said") -> Days:
    """A run of calendar years."""
    ends = year_of(first).earliest, year_of(last).latest
    return Days(*ends, "year", f"{first:04}/{last:04}", basis)


def valid(year: int, number: int, on: int) -> date | None:
    """The day, if there is such a day."""
    try:
        return date(year, number, on)
    except ValueError:
        return None


def shifted(when: date, count: int, unit: str, basis: Basis = "publication") -> Days:
    """The day, week, month or year that lies so many units before or after a day.

    >>> shifted(date(2024, 10, 25), -2, "week").edtf, shifted(date(2024, 10, 25), -1, "month").edtf
    ('2024-10-07/2024-10-13', '2024-09')
    """
    if unit in {"day", "night"}:
        return day(moved(when, count), basis)
    if unit in {"week", "fortnight"}:
        return week_of(moved(when, count * DAYS_IN[unit]), basis)
    if unit == "weekend":
        return weekend_of(moved(when, count * 7), basis)
    if unit == "quarter":
        return quarter(when.year, (when.month + 2) // 3 + count, basis)
    if unit == "month":
        return month(when.year, when.month + count, basis)
    return year_of(when.year + count * MONTHS_IN[unit] // 12, basis)


def moved_by(when: date, count: int, unit: str) -> date:
    """The very day that lies so many units before or after a day.

    >>> moved_by(date(2025, 1, 23), -3, "month"), moved_by(date(2024, 10, 25), -36, "hour")
    (datetime.date(2024, 10, 23), datetime.date(2024, 10, 24))
    """
    if unit == "hour":
        return moved(when, (abs(count) // 24 or 1) * (1 if count > 0 else -1))
    if unit in DAYS_IN:
        return moved(when, count * DAYS_IN[unit])
    number = when.month + count * MONTHS_IN[unit]
    last = month_end(when.year, number)
    return last.replace(day=min(when.day, last.day))


def stretch(when: date, count: int, unit: str, basis: Basis = "publication") -> Days:
    """The `count` units up to a day ("in the past three weeks"), or from it where negative.

    >>> stretch(date(2025, 1, 23), 3, "month").edtf
    '2024-10-23/2025-01-23'
    """
    precisions: dict[str, Precision] = {"month": "month", "year": "year", "week": "week"}
    quarters: Precision = "quarter" if unit == "month" and abs(count) == 3 else "day"
    precision = quarters if quarters == "quarter" else precisions.get(unit, "day")
    there = moved_by(when, -count, unit)
    return days(min(there, when), max(there, when), precision, basis)
