"""Nearest: which of the years, or of the weeks, a bare month or weekday means."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.calendar import moved
from analysis.detect.dates.context import Context
from analysis.words import meanings

SOON = 31  # a day without a year lies no more than so many days ahead of the publication
LATER = 8  # a month that a clause looks ahead to lies no more than so many months away


def nearest_year(number: int, context: Context, on: int | None = None) -> int | None:
    """The year of a month (and day) that is named without one: the past one, unless it looks ahead.

    >>> october = Context(date(2024, 10, 25), ahead=False)
    >>> nearest_year(10, october), nearest_year(11, october), nearest_year(11, october, 4)
    (2024, 2023, 2024)
    """
    this = context.published
    if this is None:
        return beside_named(number, context, on)
    past = this.year if (number, on or 1) <= (this.month, this.day) else this.year - 1
    months = (past + 1 - this.year) * 12 + number - this.month
    if on is not None and 0 <= (months * 30 + on - this.day) <= SOON:
        return past if context.past and not context.future else past + 1
    if months <= LATER and past_is_far(past, number, on, this) and context.future:
        return past + 1
    return past


def beside_named(number: int, context: Context, on: int | None) -> int | None:
    """The year of a day or month next to the last one named, in a text without a publication day.

    >>> from analysis.detect.dates.calendar import day
    >>> may = day(date(2025, 5, 12))
    >>> nearest_year(3, Context(None, may), 28), nearest_year(12, Context(None, may))
    (2025, 2024)
    """
    named = context.previous
    if named is None or named.earliest is None or named.basis == "none":
        return None
    months = number - named.earliest.month
    return named.earliest.year + (months < -6) - (months >= 6)


def past_is_far(past: int, number: int, on: int | None, this: date) -> bool:
    """Whether the past reading of a month lies before the publication's own month."""
    return past != this.year or (number, on or this.day) < (this.month, 1)


def weekday(name: str, context: Context, which: str = "") -> date | None:
    """The day that a weekday means: the publication day itself, else the past one, or the next.

    >>> friday = Context(date(2024, 10, 25), ahead=False)
    >>> [weekday(name, friday).day for name in ("friday", "monday")]
    [25, 21]
    >>> weekday("monday", friday, "next").day
    28
    """
    if context.published is None:
        return None
    back = (context.published.weekday() - int(meanings("weekdays")[name])) % 7
    step = int(meanings("date_steps").get(which, "0"))
    if step > 0:
        return moved(context.published, 7 - back)
    if step < 0:
        return moved(context.published, -(back or 7))
    return moved(context.published, (7 - back) % 7 if context.future else -back)
