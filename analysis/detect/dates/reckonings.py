"""Reckonings: the day on which a feast of the Hebrew or the Islamic calendar falls in a year."""

from __future__ import annotations

from datetime import date

BEFORE_CHRIST = 3761  # the Hebrew year that begins in a year is so much higher
CREATION = -1373427  # the day, as date.toordinal() counts, before the Hebrew calendar's first
DAY = 25920  # the parts of a Hebrew day; a month has 29 days and 13753 of them
HIJRA = 227014  # the day before the first of the Islamic calendar
CYCLE = 30, 10631  # Islamic years, and the days in them
TO_NEW_YEAR = 163  # days from Passover to the Hebrew new year behind it
LONG = frozenset({355, 385})  # the days of a Hebrew year whose second month has thirty


def new_moon(year: int) -> int:
    """The day of the new moon from which a Hebrew year is reckoned, put off from three weekdays."""
    months = (235 * year - 234) // 19
    found = 29 * months + (12084 + 13753 * months) // DAY
    return found + (3 * (found + 1) % 7 < 3)


def rosh_hashanah(year: int) -> date:
    """The first day of the Hebrew year that begins in a year.

    >>> rosh_hashanah(2024), rosh_hashanah(2023)
    (datetime.date(2024, 10, 3), datetime.date(2023, 9, 16))
    """
    hebrew = year + BEFORE_CHRIST
    last, this, following = (new_moon(hebrew + more) for more in (-1, 0, 1))
    delay = 2 if following - this == 356 else int(this - last == 382)
    return date.fromordinal(CREATION + this + delay)


def passover(year: int) -> date:
    """The first day of Passover.

    >>> passover(2024), passover(2025)
    (datetime.date(2024, 4, 23), datetime.date(2025, 4, 13))
    """
    return date.fromordinal(rosh_hashanah(year).toordinal() - TO_NEW_YEAR)


def hanukkah(year: int) -> date:
    """The first day of Hanukkah, in the third month of the Hebrew year.

    >>> hanukkah(2024), hanukkah(2023)
    (datetime.date(2024, 12, 26), datetime.date(2023, 12, 8))
    """
    begins = rosh_hashanah(year).toordinal()
    size = rosh_hashanah(year + 1).toordinal() - begins
    return date.fromordinal(begins + 83 + (size in LONG))


def islamic(year: int, month: int, on: int) -> date:
    """The first time in a year that an Islamic day can fall: that, or a day later.

    The month begins with the first sight of the moon, and the reckoned day is the later one.

    >>> islamic(2024, 9, 1), islamic(2024, 10, 1)
    (datetime.date(2024, 3, 10), datetime.date(2024, 4, 9))
    """
    years, span = CYCLE
    first = date(year, 1, 1).toordinal()
    hijri = (first - HIJRA) * years // span
    found = (of_hijri(hijri + more, month, on) for more in (0, 1, 2))
    return date.fromordinal(next(each for each in found if each >= first))


def of_hijri(year: int, month: int, on: int) -> int:
    """The day before that on which an Islamic day is reckoned to fall."""
    leaps = (11 * year + 3) // 30
    return HIJRA - 1 + (year - 1) * 354 + leaps + 29 * (month - 1) + month // 2 + on
