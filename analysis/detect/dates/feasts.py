"""Feasts: the day of a holiday in a year, fixed, counted in weekdays of a month or from Easter."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta

from analysis.detect.dates.calendar import Days, day, days, week_of
from analysis.detect.dates.reckonings import hanukkah, islamic, passover, rosh_hashanah
from analysis.model import Basis
from analysis.words import meanings

LATE_IN_WEEK = 2  # a feast from Wednesday on has its weekend behind it
LISTED = frozenset({"lunar new year", "chuseok", "diwali"})
LUNAR = 28  # a feast of so many days is a month


def days_of_feast(feast: date, means: str, basis: Basis = "publication") -> Days:
    """All days of a feast that begins on a day, by the length that the vocabulary gives it.

    >>> days_of_feast(date(2024, 12, 26), "kislev*8").edtf
    '2024-12-26/2025-01-02'
    """
    size = int(means.partition("*")[2] or 1)
    if size == 1:
        return day(feast, basis)
    last = feast + timedelta(size - 1)
    return days(feast, last, "month" if size >= LUNAR else "day", basis)


def days_at_feast(feast: date, unit: str, basis: Basis = "publication") -> Days:
    """The week that a feast lies in, or the weekend beside it with the feast itself.

    >>> days_at_feast(date(2024, 9, 2), "weekend").edtf
    '2024-08-31/2024-09-02'
    >>> days_at_feast(date(2024, 11, 28), "weekend").edtf
    '2024-11-28/2024-12-01'
    """
    if unit == "week":
        return week_of(feast, basis)
    monday = feast - timedelta(feast.weekday())
    behind = feast.weekday() < LATE_IN_WEEK
    saturday = monday + timedelta(-2 if behind else 5)
    ends = max(feast, saturday + timedelta(1))
    return days(min(feast, saturday), ends, "day", basis)


def day_of_feast(means: str, year: int) -> date | None:
    """The first day of a feast, by what the vocabulary says of it: "12-25", "11-4-thu", "easter-2".

    The weekday's number counts from the end of the month where it is 9. "tishri+9" and "nisan*8"
    count from a Hebrew feast, "islamic-10-1" is the first day of the tenth Islamic month. The days
    of "lunar new year" and its like are only known of the years in the table of feasts' days.

    >>> day_of_feast("11-4-thu+1", 2024), day_of_feast("easter-2", 2025)
    (datetime.date(2024, 11, 29), datetime.date(2025, 4, 18))
    """
    year = min(max(year, MINYEAR + 1), MAXYEAR - 1)
    means, _, later = means.partition("*")[0].partition("+")
    if later:
        first = day_of_feast(means, year)
        return first and first + timedelta(int(later))
    if means in LISTED:
        means = meanings("feast_days").get(f"{means} {year}", "")
        if not means:
            return None
    for reckoning, reckoned in RECKONINGS.items():
        if means.startswith(reckoning):
            return reckoned(year) + timedelta(int(means.removeprefix(reckoning) or 0))
    month, on, *name = means.removeprefix("islamic-").split("-")
    if means.startswith("islamic-"):
        return islamic(year, int(month), int(on))
    if name:
        return nth_weekday(year, int(month), int(on), int(meanings("weekdays")[name[0]]))
    last = calendar.monthrange(year, int(month))[1]
    return date(year, int(month), min(int(on), last))


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The first (1), second (2) or last (9) of a weekday in a month.

    >>> nth_weekday(2024, 11, 1, 1), nth_weekday(2024, 3, 9, 6)
    (datetime.date(2024, 11, 5), datetime.date(2024, 3, 31))
    """
    size = calendar.monthrange(year, month)[1]
    days = [on for on in range(1, size + 1) if date(year, month, on).weekday() == weekday]
    return date(year, month, days[nth - 1] if nth <= len(days) else days[-1])


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden, century = year % 19, year // 100
    leap = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + leap + 15) % 30
    moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    on = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (on + 40) // 44
    return date(year, month, on + 28 - 31 * (month // 4))


def pascha(year: int) -> date:
    """Easter Sunday of the Orthodox churches: by the Julian reckoning, as a Gregorian day.

    >>> pascha(2024), pascha(2025)
    (datetime.date(2024, 5, 5), datetime.date(2025, 4, 20))
    """
    moon = (19 * (year % 19) + 15) % 30
    on = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
    lag = year // 100 - year // 400 - 2  # the days by which the Julian calendar is behind
    return date(year, on // 31, on % 31 + 1) + timedelta(lag)


RECKONINGS: Mapping[str, Callable[[int], date]] = {
    "easter": easter, "pascha": pascha, "tishri": rosh_hashanah, "nisan": passover,
    "kislev": hanukkah,
}  # fmt: skip
