"""Lengths: from which day to which a count holds, by what its date says of it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from analysis.interpret.classes import EVENTS, STATES
from analysis.model import Basis, Date, Precision, Span
from analysis.words import meanings


class Period(NamedTuple):
    """The earliest and latest day of a count, how finely, on what basis, and which words tell it.

    `tokens` are those of a date on the count itself; `said` is where the date stands in the text,
    be it on the count, on the saying or in another sentence.
    """

    earliest: date | None
    latest: date | None
    precision: Precision | None
    basis: Basis
    tokens: tuple[int, int] | None = None
    said: Span | None = None


LENGTHS = (
    "the past",
    "the previous",
    "the preceding",
    "past",
    "the last",
    "in the",
    "in a",
    "within",
    "a single",
    "in just",
    "in one",
)
WEEK = timedelta(7)
STARTING = frozenset({"from", "starting", "beginning"})
ENDING = frozenset({"to", "until", "till", "through", "and"})
NONE = Period(None, None, None, "none")


def of_day(day: Date) -> Period:
    """The period of a date that stands elsewhere than on the count."""
    said = Span(day.starts, day.ends)
    return Period(day.earliest, day.latest, day.precision, day.basis, None, said)


def held(day: Period, measure: str) -> Period:
    """What the day of a saying means for a state, for an event, or for a plan (nothing).

    >>> day = Period(date(2024, 10, 25), date(2024, 10, 25), "day", "publication")
    >>> held(day, "killed").earliest, held(day, "planned") == NONE
    (None, True)
    """
    if day.earliest is None or day.latest is None:
        return NONE
    if measure in STATES:
        return day
    return day._replace(earliest=None) if measure in EVENTS else NONE


def opened(dated: Date, first: int, last: int, measure: str) -> Period:
    """The period of a date on a count; "as of" a day, a state holds on that day."""
    if dated.earliest is None and dated.latest is None:
        return NONE._replace(tokens=(first, last), said=Span(dated.starts, dated.ends))
    as_of = measure in STATES and dated.said.lower().startswith(("as of", "as late as", "by "))
    earliest = dated.latest if as_of else dated.earliest
    if as_of and dated.latest and dated.precision == "month" and not dated.said.startswith("by"):
        earliest = dated.latest.replace(day=1)
    said = Span(dated.starts, dated.ends)
    return Period(earliest, dated.latest, dated.precision, dated.basis, (first, last), said)


def ahead(found: Period, said: str, leads: str) -> Period:
    """The period of a plan: "this year" is all of it, and "from 30 October" has no end.

    >>> year = Period(date(2024, 1, 1), date(2024, 10, 25), "year", "publication")
    >>> ahead(year, "this year", "in").latest, ahead(year, "30 october", "from").latest
    (datetime.date(2024, 12, 31), None)
    """
    if found.latest is None or said.startswith("by "):
        return found
    if leads in STARTING and ENDING.isdisjoint(said.split()):
        return found._replace(latest=None)
    if said.startswith("as of ") and found.earliest is None:
        first = found.latest.replace(day=1) if found.precision == "month" else found.latest
        return found._replace(earliest=first, latest=None)
    return found._replace(latest=whole_unit(found.latest, said))


def whole_unit(until: date, said: str) -> date:
    """The last day of the week, month or year that a plan is for, of which a part is over."""
    if said.endswith("this year"):
        return until.replace(month=12, day=31)
    if said.endswith("this month"):
        return until.replace(day=monthrange(until.year, until.month)[1])
    return until + timedelta(6 - until.weekday()) if said.endswith("this week") else until


def until_told(found: Period, said: str, told: Date | None, published: date | None) -> Period:
    """A length of time ends on the day of telling: "killed in the past week, Kyiv said on Monday".

    >>> days = date(2024, 10, 18), date(2024, 10, 25)
    >>> day = Date(0, 6, "Monday", date(2024, 10, 21), date(2024, 10, 21), "day", None, "said")
    >>> until_told(Period(*days, "week", "publication"), "the past week", day, days[1]).earliest
    datetime.date(2024, 10, 14)
    """
    if (
        told is None
        or told.latest is None
        or told.earliest != told.latest
        or found.earliest is None
    ):
        return found
    if published is None or found.latest != published or not said.startswith(LENGTHS):
        return found
    shift = told.latest - published
    return found._replace(earliest=found.earliest + shift, latest=told.latest)


def before_told(found: Period, said: str, told: Date | None) -> Period:
    """A weekday of what is told is one before the day of telling: "Friday", as Kyiv said on Monday.

    >>> friday = Period(date(2024, 10, 25), date(2024, 10, 25), "day", "publication")
    >>> day = Date(0, 6, "Monday", date(2024, 10, 21), date(2024, 10, 21), "day", None, "said")
    >>> before_told(friday, "on friday", day).latest
    datetime.date(2024, 10, 18)
    """
    if told is None or told.latest is None or found.earliest is None:
        return found
    if found.precision != "day" or found.earliest <= told.latest or not is_weekday(said):
        return found
    if told.precision != "day" or found.earliest - told.latest > WEEK:
        return found
    latest = found.latest and found.latest - WEEK
    return found._replace(earliest=found.earliest - WEEK, latest=latest)


def is_weekday(said: str) -> bool:
    """Whether the words of a date name a day of the week, and no day of a month."""
    words = said.split()
    return not any(map(str.isdecimal, said)) and any(word in meanings("weekdays") for word in words)


def up_to(found: Period, measure: str, said: date | None, published: date | None) -> Period:
    """What has been the case since a day lasts until it is said; nothing past ends later than that.

    >>> since, day = Period(date(2024, 10, 1), None, "month", "publication"), date(2024, 10, 25)
    >>> up_to(since, "deployed", day, day).latest, up_to(since, "planned", day, day).latest
    (datetime.date(2024, 10, 25), None)
    """
    if measure == "planned" or found.earliest is None:
        return found
    if found.latest is None:
        return found._replace(latest=said) if said and said >= found.earliest else found
    if published and found.earliest <= published < found.latest:
        return found._replace(latest=published)
    return found
