"""Shifts: the days that lie so many days, weeks, months or years from a day."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.calendar import (
    Days,
    day,
    days,
    month,
    month_end,
    moved,
    quarter,
    week_of,
    weekend_of,
    year_of,
)
from analysis.model import Basis, Precision

MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
WHOLE: tuple[Precision, ...] = ("week", "month", "quarter", "year")
DAYS_IN = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}


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
    precisions: dict[str, Precision] = {unit: unit for unit in WHOLE} | {"fortnight": "week"}
    quarters: Precision = "quarter" if unit == "month" and abs(count) == 3 else "day"
    precision = quarters if quarters == "quarter" else precisions.get(unit, "day")
    there = moved_by(when, -count, unit)
    return days(min(there, when), max(there, when), precision, basis)
