"""Claims in people's words: figures, periods and lists, as a reader expects them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

FIGURE = ("low", "best", "high", "bound", "indefinite")  # the parts of a claim that are its figure
NAMELESS = {"unattributed": "no source given"}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def number(value: float) -> str:
    """A number with its thousands marked.

    >>> number(12000.0), number(1.5)
    ('12,000', '1.5')
    """
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def counted(many: int, noun: str) -> str:
    """A number of things, in the singular where it is one.

    >>> counted(1, "claim"), counted(1200, "claim")
    ('1 claim', '1,200 claims')
    """
    return f"{many:,} {noun}" if many == 1 else f"{many:,} {noun}s"


def figure(claim: dict[str, Any]) -> str:
    """A claim's figure with the words that bound it; words that name no number stay words.

    >>> dozens = {"low": 24, "best": None, "high": 99, "bound": "range", "indefinite": "dozens"}
    >>> figure(dozens), figure(dozens | {"high": None, "bound": "at_least"})
    ('dozens', 'at least dozens')
    """
    said = claim["indefinite"]
    if not said or None not in (claim["low"], claim["high"]):
        return said or amount(claim)
    end = number(claim["high"] if claim["low"] is None else claim["low"])
    return amount(claim).replace(end, said)


def read(claim: dict[str, Any]) -> str:
    """The same, with the interval as which words that name no number are read.

    >>> read({"low": 24, "best": None, "high": 99, "bound": "range", "indefinite": "dozens"})
    'dozens, read as 24 to 99'
    """
    said = figure(claim)
    return f"{said}, read as {amount(claim)}" if claim["indefinite"] else said


def amount(claim: dict[str, Any]) -> str:
    """A claim's numbers with the words that bound them.

    >>> amount({"low": 10000, "best": None, "high": 12000, "bound": "range"})
    '10,000 to 12,000'
    >>> amount({"low": 5000, "best": None, "high": None, "bound": "more_than"})
    'more than 5,000'
    >>> amount({"low": None, "best": None, "high": None, "bound": None})
    'no figure'
    """
    low, best, high = claim["low"], claim["best"], claim["high"]
    if best is not None:
        return f"about {number(best)}" if claim["bound"] == "approx" else number(best)
    if low is not None and high is not None:
        return f"{number(low)} to {number(high)}"
    if low is not None:
        return f"{'more than' if claim['bound'] == 'more_than' else 'at least'} {number(low)}"
    if high is not None:
        return f"{'fewer than' if claim['bound'] == 'less_than' else 'up to'} {number(high)}"
    return "no figure"


def day(when: date) -> str:
    """A day.

    >>> day(date(2024, 11, 2))
    '2 Nov 2024'
    """
    return f"{when.day} {month(when)}"


def month(when: date) -> str:
    """A month, whatever the language of the machine.

    >>> month(date(2024, 10, 18))
    'Oct 2024'
    """
    return f"{MONTHS[when.month - 1]} {when.year}"


def period(earliest: date | None, latest: date | None) -> str:
    """The days from the earliest to the latest, as short as they can be said.

    >>> period(date(2024, 11, 2), date(2024, 11, 6)), period(date(2024, 10, 1), date(2024, 10, 31))
    ('2–6 Nov 2024', 'Oct 2024')
    >>> period(date(2024, 10, 28), date(2025, 1, 3)), period(None, date(2024, 12, 31))
    ('28 Oct 2024 – 3 Jan 2025', 'until 31 Dec 2024')
    >>> period(None, None)
    'not said'
    """
    if earliest is None or latest is None:
        if latest is not None:
            return f"until {day(latest)}"
        return f"from {day(earliest)}" if earliest else "not said"
    if earliest == latest:
        return day(latest)
    return _months(earliest, latest) or _days(earliest, latest)


def span(first: date, after: date) -> str:
    """The days from the first up to, but without, another.

    >>> span(date(2024, 10, 7), date(2024, 10, 14)), span(date(2024, 10, 1), date(2024, 11, 1))
    ('7–13 Oct 2024', 'Oct 2024')
    """
    return period(first, after - timedelta(days=1))


def _months(earliest: date, latest: date) -> str | None:
    """Whole months and years, where the days are just that."""
    if earliest.day != 1 or latest.day != monthrange(latest.year, latest.month)[1]:
        return None
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return month(latest)
    if earliest.year != latest.year:
        return f"{month(earliest)} – {month(latest)}"
    whole = (earliest.month, latest.month) == (1, 12)
    return str(latest.year) if whole else f"{MONTHS[earliest.month - 1]}–{month(latest)}"


def _days(earliest: date, latest: date) -> str:
    """Two days, the first without what it shares with the second."""
    if earliest.year != latest.year:
        return f"{day(earliest)} – {day(latest)}"
    if earliest.month != latest.month:
        return f"{earliest.day} {MONTHS[earliest.month - 1]} – {day(latest)}"
    return f"{earliest.day}–{day(latest)}"


def listing(names: Iterable[str], most: int = 20) -> str:
    """Names in a row, the first few where there are many.

    >>> listing(["Pentagon"]), listing(["A", "B", "C", "D"], most=2)
    ('Pentagon', 'A; B and 2 more')
    """
    said = list(names)
    rest = len(said) - most
    return f"{'; '.join(said[:most])} and {rest:,} more" if rest > 0 else "; ".join(said)


def quoted(quote: str) -> str:
    """A quote between quotation marks, which are not doubled where it has its own around it.

    >>> quoted("3,000 men"), quoted('"another media hoax"')
    ('“3,000 men”', '“another media hoax”')
    """
    is_quoted = quote[:1] in '"“' and quote[-1:] in '"”'
    return f"“{quote[1:-1] if is_quoted and len(quote) > 2 else quote}”"


def short(name: str, most: int) -> str:
    """A name of no more than so many signs, cut where it is longer.

    >>> short("Pentagon", 12), short("General Staff of the Ukrainian Armed Forces", 20)
    ('Pentagon', 'General Staff of th…')
    """
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
