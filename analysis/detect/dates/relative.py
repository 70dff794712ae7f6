"""Dates counted from the publication: "three weeks ago", "in two months", "on the 24th"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.detect.dates import again
from analysis.detect.dates.absolute import listed
from analysis.detect.dates.calendar import (
    Days,
    day,
    days,
    month_end,
    month_start,
    moved,
    unknown,
    valid,
)
from analysis.detect.dates.context import Context, is_between, plain
from analysis.detect.dates.nearest import SOON
from analysis.detect.dates.pieces import LIST, NTH, RANK, SHORT_WEEKDAY, SMALL, SP, UNIT
from analysis.detect.dates.rule import PRECISIONS, Rule, number, ordinal, step
from analysis.detect.dates.shifts import moved_by, shifted, stretch
from analysis.words import meanings


def past_units(context: Context, count: str, unit: str) -> Days:
    """ "In the past three weeks", "over the last 24 hours"; quarters are whole ones."""
    if context.published is None:
        return unknown("day")
    if unit.lower() == "quarter":
        return quarters(context.published, -number(count), -1)
    return stretch(context.published, number(count), unit.lower())


def quarters(this: date, first: int, last: int) -> Days:
    """The whole quarters from one so many before or after this one to another."""
    month = 3 * ((this.month - 1) // 3)
    starts = month_start(this.year, month + 3 * first + 1)
    return days(starts, month_end(this.year, month + 3 * last + 3), "quarter", "publication")


def next_units(context: Context, count: str, unit: str) -> Days:
    """ "In the next two months", "within ten days"."""
    if context.published is None:
        return unknown("day")
    if unit.lower() == "quarter":
        return quarters(context.published, 1, number(count))
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


def hence(context: Context, count: str, unit: str, today: str | None = None) -> Days:
    """ "Two weeks from now", "three months hence"; "a week from today" is that very day."""
    if today and context.published:
        return day(moved_by(context.published, number(count), unit.lower()), "publication")
    return moved_unit(context, number(count), unit.lower())


def ago(context: Context, count: str, unit: str, today: str | None = None) -> Days:
    """ "Three weeks ago", "a year ago"; "a week ago today" is that very day."""
    if today and context.published:
        return day(moved_by(context.published, -number(count), unit.lower()), "publication")
    if plain(count).startswith("half"):
        return half_ago(context, unit.lower())
    return moved_unit(context, -number(count), unit.lower())


def half_ago(context: Context, unit: str) -> Days:
    """ "Half a year ago": the month six months back."""
    if context.published is None:
        return unknown("month")
    return shifted(context.published, -6 if unit == "year" else 0, "month")


def ending_unit(context: Context, unit: str) -> Days:
    """ "(Before) the year is out", "(by the time) the month ends": all of it."""
    if context.published is None:
        return unknown(PRECISIONS[unit])
    return shifted(context.published, 0, unit)


def bare_day(context: Context, on: str, which: str | None = None) -> Days | None:
    """ "On the 24th", "the 5th of last month"."""
    this = context.published
    if this is None:
        return unknown("day")
    later = ordinal(on) > this.day and not context.future and not which
    there = month_start(this.year, this.month + step(plain(which)) - later)
    found = valid(there.year, there.month, ordinal(on))
    return day(found, "publication") if found else None


def bare_days(
    context: Context, on: str, to: str, link: str, which: str | None = None
) -> Days | None:
    """ "(The) 8th to the 13th", "the 8th and 9th of this month"."""
    first, last = bare_day(context, on, which), bare_day(context, to, which)
    if not first or not last or first.earliest is None or last.latest is None:
        return last
    if first.earliest >= last.latest:
        return None
    link = "to" if is_between(context.text, context.starts) else link
    run = days(first.earliest, last.latest, "day", "publication")
    return replace(run, edtf=listed(link, first.edtf, last.edtf))


def week_of_nth(context: Context, on: str, way: str) -> Days | None:
    """ "The week of the 14th", "the week ending the 20th"."""
    found = bare_day(context, on)
    if found is None or found.earliest is None:
        return found
    first, last = (-6, 0) if way.startswith("end") else (0, 6)
    return days(moved(found.earliest, first), moved(found.earliest, last), "week", found.basis)


def weekday_nth(context: Context, name: str, on: str) -> Days | None:
    """ "Tuesday the 19th": the last such day that fell on that weekday, or one that comes soon."""
    this = context.published
    if this is None:
        return unknown("day")
    weekday = int(meanings("weekdays")[name.lower().rstrip(".")])
    starts = [month_start(this.year, this.month + n) for n in range(-YEAR_BACK, YEAR_BACK)]
    around = [valid(start.year, start.month, ordinal(on)) for start in starts]
    fits = [each for each in around if each and each.weekday() == weekday]
    past = max((each for each in fits if each <= this), default=None)
    soon = min((each for each in fits if each > this), default=None)
    near = soon and (soon - this).days <= SOON and not (context.past and not context.future)
    found = soon if near or context.future or past is None else past
    return day(found, "publication") if found else None


YEAR_BACK = 12  # months
ABOUT = rf"(?:(?:about|some|around|nearly|almost|over|more{SP}than|just|barely){SP})?"
PAST = rf"(?:(?:[Tt]he|these|his|their|its){SP})?(?:[Pp]ast|[Ll]ast|[Pp]revious|preceding|recent)"
NEXT = rf"(?:[Tt]he{SP})?(?:[Nn]ext|[Cc]oming|[Ff]ollowing|[Uu]pcoming)"
COUNT = rf"(?P<count>{SMALL})[\s-](?P<unit>{UNIT})s?\b"
COUNT_PAST = rf"(?P<count>{SMALL}){SP}(?:past|last|previous|preceding){SP}(?P<unit>{UNIT})s\b"
COUNT_NEXT = rf"(?P<count>{SMALL}){SP}(?:next|coming|following|upcoming){SP}(?P<unit>{UNIT})s\b"
NEXT_WORDS = "and|but|in|on|at|said|that|he|she|they|it|the|alone|near|some|about|when"
FOLLOWED = rf"(?=\s*(?:[.,;:)”\"]|$|(?:{NEXT_WORDS})\b))"
END = rf"{FOLLOWED}(?<!\d0th)"
NTH_DAY = rf"(?<=\bthe\s)(?P<on>{NTH})"
TWO_DAYS = rf"(?P<on>{NTH}){LIST}(?:the{SP})?(?P<to>{NTH})"
NO_SECOND = rf"(?!{SP}(?:and|or|to){SP}(?:the{SP})?{NTH}\b)"  # "the 4th and 5th divisions"
WEEK_OF = rf"(?:[Tt]he{SP})?week{SP}(?P<way>of|beginning|starting|ending){SP}(?:on{SP})?the{SP}"
TENTH = r"(?:(?<=\b[Oo]n\sthe\s)|(?<=\b[Bb]y\sthe\s)|(?<=\b[Uu]ntil\sthe\s))(?P<on>[123]0th)"
CLOSING = (
    "of|by|in|at|and|to|until|till|through|was|were|is|are|will|had|has|when|for|or|but|that|the"
    "|he|she|they|it"
)
AT_CLOSE = rf"(?=\s*(?:[.,;:)”\"!?]|$|(?:{CLOSING})\b))"
WEEKDAY_NTH = rf"(?P<name>{SHORT_WEEKDAY}),?{SP}(?:the{SP})?(?P<on>{NTH}|{RANK})\b{AT_CLOSE}"
MONTHS = rf"(?:this|last|next|the{SP}(?:same|current|next|following|previous))"
OF_MONTH = rf"{SP}(?:day{SP})?of{SP}(?P<which>{MONTHS}){SP}month\b"
NOW = rf"(?:from{SP}(?:now|(?P<today>today))|hence|from{SP}the{SP}present)"

BEFORE_WEEKDAY = (Rule("weekday, nth", WEEKDAY_NTH, weekday_nth),)

RULES = (
    Rule(
        "unit that ends",
        rf"[Tt]he{SP}(?P<unit>year|month|week){SP}"
        rf"(?:(?:is|has{SP}been){SP}(?:out|over|up|through)|ends|closes|runs{SP}out)\b",
        ending_unit,
    ),
    Rule("past units", rf"{PAST}{SP}{COUNT}", past_units),
    Rule("so many past units", rf"(?:[Tt]he{SP})?{COUNT_PAST}", past_units),
    Rule("so many next units", rf"(?:[Tt]he{SP})?{COUNT_NEXT}", next_units),
    Rule("next units", rf"{NEXT}{SP}{COUNT}", next_units),
    Rule("ago", rf"{ABOUT}{COUNT}{SP}ago\b(?:{SP}(?P<today>today|to{SP}the{SP}day)\b)?", ago),
    Rule("units hence", rf"(?:in{SP})?{COUNT}{SP}{NOW}\b", hence),
    *again.RULES,
    Rule("units from now", rf"(?<=\b[Ii]n\s){COUNT}(?!{SP}(?:ago|earlier|later|of))", after_units),
    Rule("days of a near month", rf"(?:[Tt]he{SP})?{TWO_DAYS}{OF_MONTH}", bare_days),
    Rule("nth to nth", rf"(?<=\bthe\s){TWO_DAYS}\b{END}", bare_days),
    Rule("day of a near month", rf"(?:[Tt]he{SP})?(?P<on>{NTH}|{RANK}){OF_MONTH}", bare_day),
    Rule("week of nth", rf"{WEEK_OF}(?P<on>{NTH})\b{NO_SECOND}", week_of_nth),
    Rule("nth", rf"{NTH_DAY}\b{END}{NO_SECOND}", bare_day),
    Rule("tenth", rf"{TENTH}\b{FOLLOWED}", bare_day),
)
