"""Offsets: days counted from a date: "two days before 8 October", "the week after Easter"."""

from __future__ import annotations

import re
from datetime import date

from analysis.detect.dates.calendar import Days, day, days, moved, weekend_of
from analysis.detect.dates.pieces import SMALL, SP, UNIT
from analysis.detect.dates.rule import number
from analysis.detect.dates.shifts import DAYS_IN, moved_by

REACH = 40  # how many characters before an opener its count may begin
WAYS = {"before": -1, "prior to": -1, "ahead of": -1, "after": 1, "from": 1}
STARTING = frozenset({"starting", "starting on", "beginning", "beginning on", "starting from"})
COUNTED = re.compile(
    rf"\b(?:({SMALL})[\s-]({UNIT})s?|[Tt]he{SP}(?:very{SP})?({UNIT}|weekend)){SP}$"
)
LASTING = re.compile(r"\b(?:for(?:\s+another)?|the|these|those)\s+$", re.IGNORECASE)
SATURDAY = 5


def counted_from(text: str, starts: int, said: str, found: Days) -> tuple[int, Days] | None:
    """Where a count before an opener of some place and words begins, and the days it comes to.

    "Two days before 8 October" is a day, as is "the day after Easter". "For ten days from
    8 October", "two weeks starting on Monday" and "the week after Easter" are all those days.
    """
    first, way = found.earliest, 1 if said in STARTING else WAYS.get(said)
    if way is None or first is None or found.precision != "day" or first != found.latest:
        return None
    match = COUNTED.search(text, max(0, starts - REACH), starts)
    if match is None:
        return None
    count, unit = match[1], (match[2] or match[3]).lower()
    if unit == "weekend":
        return match.start(), weekend_beside(first, way, found)
    there = moved_by(first, way * number(count or "one"), unit)
    lasting = LASTING.search(text, max(0, match.start() - REACH), match.start())
    if not lasting and said not in STARTING and (count or DAYS_IN.get(unit, 0) == 1):
        return match.start(), day(there, found.basis)
    if way < 0:
        return match.start(), days(there, moved(first, -1), "day", found.basis)
    from_it = said in STARTING or said == "from"
    ends = (first, moved(there, -1)) if from_it else (moved(first, 1), there)
    return match.start(), days(*ends, "day", found.basis)


def weekend_beside(when: date, way: int, found: Days) -> Days:
    """The weekend before or after a day.

    >>> easter = day(date(2024, 3, 31))
    >>> weekend_beside(date(2024, 3, 31), 1, easter).edtf
    '2024-04-06/2024-04-07'
    """
    apart = (SATURDAY - when.weekday()) % 7 or 7 if way > 0 else -((when.weekday() + 1) % 7 or 7)
    return weekend_of(moved(when, apart), found.basis)
