"""Dates counted from another day: "three weeks ago", "two days earlier", "on the 24th"."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.calendar import Days, day, month_start, moved, unknown, valid
from analysis.detect.dates.context import Context, plain, reference
from analysis.detect.dates.pieces import NTH, SMALL, SP, UNIT
from analysis.detect.dates.rule import PRECISIONS, Rule, number, step
from analysis.detect.dates.shifts import moved_by, shifted, stretch


def past_units(context: Context, count: str, unit: str) -> Days:
    """ "In the past three weeks", "over the last 24 hours"."""
    if context.published is None:
        return unknown("day")
    return stretch(context.published, number(count), unit.lower())


def next_units(context: Context, count: str, unit: str) -> Days:
    """ "In the next two months", "within ten days"."""
    if context.published is None:
        return unknown("day")
    return stretch(context.published, -number(count), unit.lower())


def after_units(context: Context, count: str, unit: str) -> Days | None:
    """ "In two weeks", where the clause looks ahead; else it is a span of time."""
    if context.published is None or not context.future:
        return None
    return moved_unit(context, number(count), unit.lower())


def moved_unit(context: Context, count: int, unit: str) -> Days:
    """The day, week, month or year so many units from the publication."""
    if context.published is None:
        return unknown(PRECISIONS[unit])
    if unit == "hour":
        return day(moved(context.published, int(count / 24)), "publication")
    return shifted(context.published, count, unit)


def ago(context: Context, count: str, unit: str) -> Days:
    """ "Three weeks ago", "a year ago"."""
    if plain(count).startswith("half"):
        return half_ago(context, unit.lower())
    return moved_unit(context, -number(count), unit.lower())


def half_ago(context: Context, unit: str) -> Days:
    """ "Half a year ago": the month six months back."""
    if context.published is None:
        return unknown("month")
    return shifted(context.published, -6 if unit == "year" else 0, "month")


def from_text(context: Context, count: str, unit: str, way: str) -> Days:
    """ "Two days earlier", "a week later": from the date last spoken of."""
    unit = unit.lower()
    base, basis = reference(context)
    if base is None:
        return unknown(PRECISIONS[unit])
    if unit in {"week", "fortnight"}:
        return day(moved_by(base, step(way) * number(count), unit), basis)
    return shifted(base, step(way) * number(count), unit, basis)


def same_unit(context: Context, which: str, unit: str) -> Days:
    """ "The same day", "the following month", "the day before": from the date last spoken of."""
    unit = unit.lower()
    base, basis = reference(context) if unit == "day" else (last_spoken(context), "text")
    if base is None:
        return unknown(PRECISIONS[unit])
    return shifted(base, step(which), unit, basis)


def last_spoken(context: Context) -> date | None:
    """The first of the days last spoken of in the text, or else the publication day."""
    previous = context.previous.earliest if context.previous else None
    return previous or context.published


def bare_day(context: Context, on: str, which: str | None = None) -> Days | None:
    """ "On the 24th", "the 5th of last month"."""
    this = context.published
    if this is None:
        return unknown("day")
    later = number(on) > this.day and not context.future and not which
    there = month_start(this.year, this.month + step(which) - later)
    found = valid(there.year, there.month, number(on))
    return day(found, "publication") if found else None


SAME = r"(?P<which>same|previous|following|next|preceding)"
ABOUT = rf"(?:(?:about|some|around|nearly|almost|over|more{SP}than|just|barely){SP})?"
PAST = rf"(?:(?:the|these|his|their|its){SP})?(?:past|last|previous|preceding|recent)"
COUNT = rf"(?P<count>{SMALL})[\s-](?P<unit>{UNIT})s?\b"
LONGER = rf"(?P<count>{SMALL})[\s-](?P<unit>day|week|fortnight|month|year|decade)s?\b"
WAY = r"(?P<way>earlier|later|afterwards?|previously)\b"
NEXT_WORDS = "and|but|in|on|at|said|that|he|she|they|it|the"
END = rf"(?=\s*(?:[.,;:)”\"]|$|(?:{NEXT_WORDS})\b))(?<!\d0th)"
AT_END = r"(?=\s*(?:[.,;:)”\"!?]|$|by\b|in\b|at\b|on\b))"
NTH_DAY = rf"(?<=\bthe\s)(?P<on>{NTH})"
OF_MONTH = rf"{SP}of{SP}(?P<which>this|last|next){SP}month\b"
THE_UNIT = rf"[Tt]he{SP}(?P<unit>day|week|month|year){SP}"

RULES = (
    Rule("past units", rf"{PAST}{SP}{COUNT}", past_units),
    Rule("next units", rf"(?:the{SP})?(?:next|coming|following){SP}{COUNT}", next_units),
    Rule("ago", rf"{ABOUT}{COUNT}{SP}ago\b", ago),
    Rule("units from another date", rf"{LONGER}{SP}{WAY}", from_text),
    Rule("units before or after", rf"{LONGER}{SP}(?P<way>before|after){AT_END}", from_text),
    Rule("same unit", rf"[Tt]he{SP}{SAME}{SP}(?P<unit>day|week|month|year)\b", same_unit),
    Rule("unit before", rf"{THE_UNIT}(?P<which>before|after){AT_END}", same_unit),
    Rule("units from now", rf"(?<=\b[Ii]n\s){COUNT}(?!{SP}(?:ago|earlier|later|of))", after_units),
    Rule("day of a near month", rf"{NTH_DAY}{OF_MONTH}", bare_day),
    Rule("nth", rf"{NTH_DAY}\b{END}", bare_day),
)
