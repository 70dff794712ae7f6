"""Spans of time side by side: weeks, months or years from the first to the last, none left out."""

from __future__ import annotations

from datetime import date, timedelta


def spans(first: date, last: date, span: str) -> list[date]:
    """The first day of every week, month or year between two such days.

    >>> [str(day) for day in spans(date(2024, 10, 7), date(2024, 10, 21), "week")]
    ['2024-10-07', '2024-10-14', '2024-10-21']
    >>> [str(day) for day in spans(date(2024, 11, 1), date(2025, 1, 1), "month")]
    ['2024-11-01', '2024-12-01', '2025-01-01']
    """
    days = [first]
    while days[-1] < last:
        days.append(after(days[-1], span))
    return days


def after(day: date, span: str) -> date:
    """The first day of the next span.

    >>> after(date(2024, 12, 1), "month"), after(date(2024, 1, 1), "year")
    (datetime.date(2025, 1, 1), datetime.date(2025, 1, 1))
    """
    if span == "week":
        return day + timedelta(days=7)
    if span == "year" or day.month == 12:
        return date(day.year + 1, 1, 1)
    return date(day.year, day.month + 1, 1)
