"""Dates counted from one that was just spoken of: "two days earlier", "that year"."""

from __future__ import annotations

from datetime import date

from analysis.detect.dates.ahead import BREAK
from analysis.detect.dates.calendar import (
    Days,
    day,
    days,
    month_end,
    unknown,
)
from analysis.detect.dates.context import Context, reference
from analysis.detect.dates.pieces import MONTH, SMALL, SP, YEAR
from analysis.detect.dates.rule import PRECISIONS, Rule, number, step
from analysis.detect.dates.runs import FINENESS
from analysis.detect.dates.shifts import moved_by, shifted

DAYPARTS = ("morning", "afternoon", "evening", "night")
SAME = r"(?P<which>same|previous|following|next|preceding)"
LONGER = rf"(?P<count>{SMALL})[\s-](?P<unit>day|week|fortnight|month|year|decade)s?\b"
WAY = r"(?P<way>earlier|later|afterwards?|previously)\b"
AT_END = (
    r"(?=\s*(?:[.,;:)”\"!?]|$"
    r"|(?:by|in|at|of|on|had|has|was|were|that|which|when|left|put|spoken|spoke|and|but|\w{3,}ed)\b))"
)
NOT_TOLD = rf"(?!,?{SP}(?:on|in){SP}(?:\d|{MONTH}))"  # "a day earlier, on 21 October"
DAYPART = "|".join(DAYPARTS)
THAT = rf"(?P<unit>day|weekend|week|month|year|{DAYPART})"
THE_UNIT = rf"[Tt]he{SP}(?P<unit>day|week|month|year){SP}"


def same_day(context: Context, which: str) -> Days:
    """ "The next morning", "the same evening"."""
    return same_unit(context, which, "day")


def from_text(context: Context, count: str, unit: str, way: str) -> Days:
    """ "Two days earlier", "a month later": from the date last spoken of."""
    unit = unit.lower()
    if unit == "year" and (stated := span_before(context)):
        return years_on(stated, step(way) * number(count))
    if unit == "month" and (stated := span_before(context, 1)) and stated.precision == "month":
        assert stated.earliest is not None
        return shifted(stated.earliest, step(way) * number(count), unit, "text")
    base, basis = reference(context)
    if base is None:
        return unknown(PRECISIONS[unit])
    if unit in {"week", "fortnight"}:
        return day(moved_by(base, step(way) * number(count), unit), basis)
    return shifted(base, step(way) * number(count), unit, basis)


def span_before(context: Context, breaks: int = 0) -> Days | None:
    """The month, quarter or year of the same sentence, from which "a year earlier" counts.

    Where `breaks` allows for it, that of a sentence before.
    """
    previous = context.previous
    between = context.text[context.spoken : context.starts + 1]
    if previous is None or previous.precision not in {"month", "quarter", "year"}:
        return None
    ends = previous.earliest is None or previous.latest is None
    return None if ends or len(BREAK.findall(between)) > breaks else previous


def years_on(found: Days, count: int) -> Days:
    """A month, quarter or year as many years later, whole where it is not over yet."""
    assert found.earliest is not None
    assert found.latest is not None
    if found.precision == "year":
        return shifted(found.earliest, count, "year", "text")
    first, last = (moved_by(when, count, "year") for when in (found.earliest, found.latest))
    return days(first, month_end(last.year, last.month), found.precision, "text")


def same_unit(context: Context, which: str, unit: str) -> Days:
    """ "The same day", "the following month", "the day before": from the date last spoken of."""
    unit = unit.lower()
    base, basis = reference(context) if unit == "day" else (last_spoken(context), "text")
    if which.lower() == "same" and context.previous and context.previous.precision == unit:
        base, basis = last_spoken(context), "text"
    told = basis == "publication" and step(which) > 0 and not context.future
    if base is None or told:
        return unknown(PRECISIONS[unit])
    return shifted(base, step(which), unit, basis)


def same_of_year(context: Context, unit: str, year: str | None = None) -> Days | None:
    """ "The same day last year", "the same period of 2023": what was last spoken of, years back."""
    if unit in {"day", "date"}:
        base, basis = reference(context)
    else:
        base, basis = last_spoken(context), "text"
    if base is None:
        return unknown(PRECISIONS.get(unit, "day"))
    count = int(year) - base.year if year else -1
    if unit == "period":
        span = context.previous
        known = span and span.precision in {"month", "quarter", "year"} and span.latest
        return years_on(span, count) if span and known else None
    whole = "day" if unit == "date" else unit
    return shifted(moved_by(base, count, "year"), 0, whole, basis)


def this_day_in(context: Context, year: str) -> Days:
    """ "On this day in 1994": the publication's day and month."""
    if context.published is None:
        return unknown("day")
    return day(moved_by(context.published, int(year) - context.published.year, "year"))


def that_unit(context: Context, unit: str) -> Days | None:
    """ "That day", "later that year": the one last spoken of in the text, if there is one."""
    unit = "day" if unit in DAYPARTS else unit
    base = context.previous.earliest if context.previous else None
    if base is None or context.previous is None:
        return None
    if FINENESS.index(context.previous.precision) > FINENESS.index(PRECISIONS[unit]):
        return None
    return shifted(base, 0, unit, "text")


def last_spoken(context: Context) -> date | None:
    """The first of the days last spoken of in the text, or else the publication day."""
    previous = context.previous.earliest if context.previous else None
    return previous or context.published


SAME_OF = (
    rf"[Tt]he{SP}(?:same|corresponding){SP}(?P<unit>day|date|week|weekend|month|quarter|period){SP}"
    rf"(?:(?:of|in){SP})?"
)
YEAR_BACK = (
    rf"(?:(?:last|the{SP}(?:previous|preceding)){SP}year"
    rf"|(?:a|one){SP}year{SP}(?:earlier|ago|before))\b"
)

RULES = (
    Rule("units from another date", rf"{LONGER}{SP}{WAY}{NOT_TOLD}", from_text),
    Rule("units before or after", rf"{LONGER}{SP}(?P<way>before|after){AT_END}", from_text),
    Rule("same unit of a year", rf"{SAME_OF}(?:{YEAR_BACK}|(?P<year>{YEAR})\b)", same_of_year),
    Rule(
        "this day in",
        rf"[Tt]his{SP}(?:very{SP})?(?:day|date){SP}in{SP}(?P<year>{YEAR})\b",
        this_day_in,
    ),
    Rule("same unit", rf"[Tt]he{SP}{SAME}{SP}(?P<unit>day|week|month|year)\b", same_unit),
    Rule("next part of day", rf"[Tt]he{SP}{SAME}{SP}(?:{DAYPART})\b", same_day),
    Rule(
        "that unit", rf"(?:[Ee]arlier{SP}|[Ll]ater{SP})?[Tt]hat{SP}(?:same{SP})?{THAT}\b", that_unit
    ),
    Rule("unit before", rf"{THE_UNIT}(?P<which>before|after){AT_END}", same_unit),
    Rule("part of day before", rf"[Tt]he{SP}(?:{DAYPART}){SP}(?P<which>before){AT_END}", same_day),
)
