"""Runs: two dates that make one expression: "from October to January", "in May and June"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from analysis.detect.dates.absolute import listed, month_alone
from analysis.detect.dates.calendar import Days, days, month
from analysis.detect.dates.context import HOUR, Context, is_between
from analysis.detect.dates.pieces import MONTH, Y
from analysis.detect.dates.rule import Rule, month_number
from analysis.model import Precision

REACH = 40  # how many characters before the first date tell how the two are joined
DASH = r"\s{0,9}[-–—−]\s{0,9}(?=\S)"
LINK = re.compile(
    rf"{DASH}|(?:,?\s+(?:and|or)|\s+(?:(?:up\s+)?to|through|until|till|into))\s+(?:the\s+)?{HOUR}"
)
CHANGED = re.compile(r"\b(?:moved|postponed|delayed|rescheduled|pushed)\b[^.;]*\bfrom\s+$")
APART = 4  # days: "on Monday and Friday"
FINENESS: tuple[Precision, ...] = ("day", "week", "month", "quarter", "year")
AND_NOW = re.compile(r"\s+and\s+(?:now|today)\b")
NOW_AND = re.compile(r"\bbetween\s+(now\s+and\s+)(?:the\s+)?$", re.IGNORECASE)
SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
NO_DAY = r"(?!\s{1,9}\d\d?\b)"
TO = r"\s?(?:[-–—−]|\b(?:to|through|until|till)\b)\s?"


def linked(text: str, starts: int, ends: int) -> re.Match[str] | None:
    """The link behind a date that may join it with another."""
    match = LINK.match(text, ends)
    if match is None or CHANGED.search(text, max(0, starts - REACH), starts):
        return None
    return match


def joined(
    text: str, starts: int, link: str, first: Days, last: Days, again: Callable[[date], Days | None]
) -> Days | None:
    """Two dates as one run of days, if the link makes one of them.

    `again` reads the first date anew as the last one before a day, where it names no year itself.
    """
    word = link.strip(" ,\n\t").split(" ")[0]
    between = is_between(text, starts)
    if word in {"and", "or"} and not between and first.precision != last.precision:
        return None
    if last.latest is None or last.earliest is None:
        return unplaced(word, first, last)
    if first.basis != "said":
        first = again(last.latest) or first
        if word in {"and", "or"} and not between and is_apart(first, last):
            return None
    if first.earliest is None or first.earliest >= last.latest or is_within(first, last):
        return None
    return run(word if not between else "to", first, last)


def up_to_now(
    text: str, starts: int, ends: int, found: Days, published: date | None
) -> tuple[int, int, Days] | None:
    """ "Between 22 January and now", "between now and May": where it begins and ends, its days."""
    if published is None or found.earliest is None or found.latest is None:
        return None
    behind = AND_NOW.match(text, ends)
    if behind and is_between(text, starts) and found.earliest <= published:
        return starts, behind.end(), days(found.earliest, published, found.precision, "publication")
    window = max(0, starts - REACH)
    told = "between" in text[window:starts].lower()
    before = NOW_AND.search(text, window, starts) if told else None
    if before and found.latest >= published:
        ends_at = days(published, found.latest, found.precision, "publication")
        return before.start(1), ends, ends_at
    return None


def is_within(first: Days, last: Days) -> bool:
    """Whether one date only tells what another lies in: "6 February - this year"."""
    assert first.earliest is not None
    assert last.earliest is not None
    finer = FINENESS.index(first.precision) < FINENESS.index(last.precision)
    return finer and first.earliest >= last.earliest


def is_apart(first: Days, last: Days) -> bool:
    """Whether two days that "and" joins do not follow each other: "on Friday and Thursday"."""
    if first.latest is None or last.earliest is None or first.precision != "day":
        return False
    return (last.earliest - first.latest).days > APART


def unplaced(word: str, first: Days, last: Days) -> Days | None:
    """Two dates without a year as one expression: "XXXX-10/XXXX-12"."""
    if first.edtf is None or last.edtf is None or first.earliest is not None:
        return None
    return replace(first, edtf=listed(word, first.edtf, last.edtf))


def run(word: str, first: Days, last: Days) -> Days:
    """The days from the first of one date to the last of another."""
    precision = max(first.precision, last.precision, key=FINENESS.index)
    edtf = listed(word, plain_start(first), plain_end(last))
    basis = last.basis if last.basis != "said" else first.basis
    basis = "said" if last.basis == "said" else basis
    return Days(first.earliest, last.latest, whole(first, last, precision), edtf, basis)


def plain_start(found: Days) -> str:
    """The first day of some days in EDTF, or the days themselves where they have one name."""
    assert found.earliest is not None
    return (
        found.edtf
        if found.edtf and found.edtf[-1].isdecimal() and "/" not in found.edtf
        else (found.earliest.isoformat())
    )


def plain_end(found: Days) -> str:
    """The last day of some days in EDTF, or the days themselves where they have one name."""
    assert found.latest is not None
    return (
        found.edtf
        if found.edtf and found.edtf[-1].isdecimal() and "/" not in found.edtf
        else (found.latest.isoformat())
    )


def whole(first: Days, last: Days, precision: Precision) -> Precision:
    """The precision of a run of months: that of a quarter where they make one."""
    if precision != "month" or first.earliest is None or last.latest is None:
        return precision
    quarters = first.earliest.month % 3 == 1 and last.latest.month == first.earliest.month + 2
    return "quarter" if quarters and first.earliest.day == 1 else precision


def month_run(
    context: Context, first: str, name: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "Jan-Feb 2017", "from Sep to Nov": a short month alone is no date, but so it is one."""
    last = month_alone(context, name, year, near)
    if last is None or last.latest is None:
        return last and replace(last, edtf=f"XXXX-{month_number(first):02}/{last.edtf}")
    begins = last.latest.year - (month_number(first) >= last.latest.month)
    return run("to", month(begins, month_number(first), last.basis), last)


RULES = (
    Rule(
        "month to month",
        rf"(?P<first>{SHORT}|March|May){TO}(?P<name>{MONTH}){NO_DAY}{Y}",
        month_run,
    ),
)
