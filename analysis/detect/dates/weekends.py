"""Weekends: "last weekend", "at the weekend", "the weekend of 12 October"."""

from __future__ import annotations

from analysis.detect.dates.absolute import DM, MD, month_day
from analysis.detect.dates.calendar import Days, moved, unknown, weekend_of
from analysis.detect.dates.context import Context, plain
from analysis.detect.dates.pieces import DAY, MONTH, SP, WEEKDAY
from analysis.detect.dates.rule import Rule, step
from analysis.detect.dates.weekdays import COMING


def weekend(context: Context, which: str | None = None) -> Days:
    """ "At the weekend", "last weekend", "this weekend": its Saturday and Sunday."""
    if context.published is None:
        return unknown("day")
    said = plain(which)
    coming_one = said.endswith("coming")
    steps = 0 if coming_one else step(said)
    weekday_now = context.published.weekday()
    coming = coming_one or weekday_now > (1 if said == "this" else 4)
    if steps == 0 and not coming and not context.future:
        steps = -1
    return weekend_of(moved(context.published, 7 * steps))


def weekend_at(
    context: Context, name: str, on: str, year: str | None = None, near: str | None = None
) -> Days | None:
    """ "The weekend of 12 October": the Saturday and Sunday of that day's week."""
    found = month_day(context, name, on, year, near)
    if found is None or found.earliest is None:
        return found
    return weekend_of(found.earliest, found.basis)


WEEKEND = rf"(?P<which>[Tt]he{SP}(?:past|coming)|[Tt]he|[Ll]ast|[Nn]ext|{COMING})"
NO_RUN = r"(?!\s?(?:[-–—]|and\b|to\b)\s?(?:the\s)?\d)"
A_DAY = rf"{DAY}{SP}{MONTH}|{MONTH}{SP}{DAY}|{WEEKDAY}|@holidays@"
NO_DATE = rf"(?!{SP}of{SP}(?:\d|{MONTH})|{SP}(?:after|before){SP}(?:{A_DAY})\b)"
AT_WEEKEND = rf"(?:[Tt]he{SP})?[Ww]eekend{SP}of{SP}"

RULES = (
    Rule("weekend of day month", rf"{AT_WEEKEND}{DM}{NO_RUN}", weekend_at),
    Rule("weekend of month day", rf"{AT_WEEKEND}{MD}{NO_RUN}", weekend_at),
    Rule("weekend", rf"{WEEKEND}{SP}weekend\b{NO_DATE}", weekend),
)
