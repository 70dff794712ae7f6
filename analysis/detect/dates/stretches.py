"""Stretches that end with a date: "in the nine months to September", "in the week to Monday"."""

from __future__ import annotations

import re

from analysis.detect.dates.calendar import Days, days, month_start, moved
from analysis.detect.dates.pieces import HOUR_OF_DAY, SMALL, SP, UNIT
from analysis.detect.dates.rule import PRECISIONS, number
from analysis.detect.dates.shifts import MONTHS_IN, moved_by

WHOLE = frozenset(
    {"week", "fortnight", "month", "quarter", "year", "decade"}
)  # they begin a day later
QUARTER = 3  # months
REACH = 40  # how many characters before a date a stretch may begin
LEADING = ("to ", "ending ", "ended ", "ending on ", "ended on ", "ending in ", "ended in ")
HOURS = ("on ", "m. ", "m ", "noon ", "midnight ", "midday ", "dawn ", "dusk ")  # behind them
STRETCH = re.compile(
    rf"\bthe{SP}(?:(?:past|last|first|same){SP})?(?:({SMALL})[\s-])?({UNIT})s?{SP}"
    rf"(?:(?:leading{SP})?up{SP}to|to|end(?:ing|ed)(?:{SP}(?:on|in))?){SP}"
    rf"(?:{HOUR_OF_DAY}{SP}(?:on{SP})?)?$",
    re.IGNORECASE,
)


def up_to_it(text: str, starts: int, found: Days) -> tuple[int, Days] | None:
    """The stretch of time that ends with a date: where it begins, and its days.

    >>> from analysis.detect.dates.calendar import month
    >>> up_to_it("in the nine months to September", 22, month(2024, 9))[1].edtf
    '2024-01-01/2024-09-30'
    """
    window = text[max(0, starts - REACH) : starts]
    if found.latest is None or not window.lower().endswith(LEADING + HOURS):
        return None
    match = STRETCH.search(window)
    if match is None:
        return None
    count, unit, last = number(match[1] or "one"), match[2].lower(), found.latest
    if found.precision in {"month", "quarter"} and unit in {"month", "quarter", "year"}:
        first = month_start(last.year, last.month - count * MONTHS_IN[unit] + 1)
    else:
        first = moved_by(moved(last, unit in WHOLE), -count, unit)
    whole = unit == "month" and count == QUARTER and last.month % QUARTER == 0
    precision = "quarter" if whole else PRECISIONS[unit]
    return starts - len(window) + match.start(), days(first, last, precision, found.basis)
