"""Dates told from the publication or from another date: "last week", "two days earlier"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.detect.dates.calendar import (
    Days,
    day,
    days,
    month_start,
    moved,
    moved_by,
    shifted,
    stretch,
    unknown,
    valid,
    weekend_of,
)
from analysis.detect.dates.context import Context, reference, weekday
from analysis.detect.dates.parts import part_of
from analysis.detect.dates.pieces import (
    DAYPART,
    NEAR_UNIT,
    NTH,
    OF,
    PART,
    SMALL,
    SP,
    THE,
    UNIT,
    WEEKDAY,
)
from analysis.detect.dates.rule import Rule, number, step
from analysis.model import Precision

PRECISIONS: dict[str, Precision] = {
    "hour": "day", "day": "day", "night": "day", "weekend": "day", "week": "week",
    "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "year",
}  # fmt: skip
WORDS = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def on_weekday(context: Context, name: str, which: str | None = None) -> Days:
    """ "Monday", "last Friday", "next Tuesday night"."""
    when = weekday(name.lower(), context, plain(which))
    return day(when, "publication") if when else unknown("day")


def plain(said: str | None) -> str:
    """Words with single blanks, in lower case."""
    return " ".join((said or "").lower().split())


def weekday_of_week(context: Context, name: str, week: str) -> Days:
    """ "Monday of last week", "Tuesday next week"."""
    if context.published is None:
        return unknown("day")
    monday = moved(context.published, 7 * step(week) - context.published.weekday())
    there = replace(context, published=moved(monday, 6), ahead=False)
    return on_weekday(there, name)


def near_day(context: Context, word: str) -> Days:
    """ "Yesterday", "overnight", "this morning"."""
    said = plain(word)
    if context.published is None:
        return unknown("day")
    if said.startswith("overnight"):
        return days(moved(context.published, -1), context.published, "day", "publication")
    return day(moved(context.published, WORDS.get(said, 0)), "publication")


def night_to(context: Context, name: str) -> Days:
    """ "Overnight into Tuesday": the day before and that day."""
    last = on_weekday(context, name)
    if last.latest is None:
        return last
    return days(moved(last.latest, -1), last.latest, "day", "publication")


def weekend(context: Context, which: str | None = None) -> Days:
    """ "At the weekend", "last weekend", "this weekend": its Saturday and Sunday."""
    if context.published is None:
        return unknown("day")
    said = plain(which)
    steps = step(said) if said and said != "the" else 0
    weekday_now = context.published.weekday()
    coming = weekday_now > 1 if said == "this" else weekday_now > 4
    if steps == 0 and not coming and not context.future:
        steps = -1
    return weekend_of(moved(context.published, 7 * steps))


def near_unit(context: Context, which: str, unit: str, part: str | None = None) -> Days:
    """ "This week", "last month", "late next year"; "this" ends with the publication day."""
    said, unit = plain(which), unit.lower()
    if context.published is None:
        return unknown(PRECISIONS[unit])
    if said in {"past", "the past", "the last", "this past"} and part is None:
        return stretch(context.published, 1, unit)
    whole = shifted(context.published, step(said), unit)
    if part is not None:
        return part_of(whole, part) or whole
    return up_to(whole, context) if step(said) == 0 and not context.future else whole


def up_to(whole: Days, context: Context) -> Days:
    """A current week, month or year up to the publication date."""
    if whole.earliest is None or context.published is None:
        return whole
    return days(whole.earliest, context.published, whole.precision, "publication")


def earlier(context: Context, way: str, unit: str) -> Days:
    """ "Earlier this month", "later in the week": up to the publication day, or from it on."""
    if context.published is None:
        return unknown(PRECISIONS[unit.lower()])
    whole = shifted(context.published, 0, unit.lower())
    if way.lower() == "later" and whole.latest:
        return days(context.published, whole.latest, whole.precision, "publication")
    return up_to(whole, context)


def part_of_now(context: Context, part: str, unit: str) -> Days:
    """ "The end of the month", "the start of the year"."""
    return near_unit(context, "this", unit, part)


def year_end(context: Context) -> Days:
    """ "Year-end"."""
    return near_unit(context, "this", "year", "end")


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
        return day(moved_by(context.published, count, unit), "publication")
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


def rest_of(context: Context, unit: str) -> Days:
    """ "The rest of the year": from the publication day to its end."""
    return earlier(context, "later", unit)


def year_to_date(context: Context) -> Days:
    """ "So far this year" ends with the publication day, as "this year" does."""
    return earlier(context, "earlier", "year")


THIS = rf"(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he{SP}current)"
PAST_ONE = rf"[Tt]he{SP}(?:past|coming|current|last|next)"
RECENT = rf"(?P<which>{PAST_ONE}|[Tt]his{SP}past|[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast)"
COMING = rf"[Tt]his(?:{SP}coming|{SP}past)?"
WEEKEND = rf"(?P<which>[Tt]he{SP}(?:past|coming)|[Tt]he|[Ll]ast|[Nn]ext|{COMING})"
WHICH_DAY = rf"(?:(?P<which>[Ll]ast|{COMING}|[Nn]ext|[Cc]oming|[Uu]pcoming){SP})?"
SAME = r"(?P<which>same|previous|following|next|preceding)"
BESIDE = rf"[Tt]he{SP}day{SP}(?:before{SP}yesterday|after{SP}tomorrow)"
NOW = rf"[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his{SP}(?:morning|evening|afternoon)"
WORD = rf"(?P<word>{BESIDE}|[Ll]ast{SP}night|[Oo]vernight|{NOW})"
ABOUT = rf"(?:(?:about|some|around|nearly|almost|over|more{SP}than|just|barely){SP})?"
PAST = rf"(?:(?:the|these|his|their|its){SP})?(?:past|last|previous|preceding|recent)"
COUNT = rf"(?P<count>{SMALL})[\s-](?P<unit>{UNIT})s?\b"
LONGER = rf"(?P<count>{SMALL})[\s-](?P<unit>day|week|fortnight|month|year|decade)s?\b"
WAY = r"(?P<way>earlier|later|afterwards?|previously)\b"
NEXT_WORDS = "and|but|in|on|at|said|that|he|she|they|it|the"
END = rf"(?=\s*(?:[.,;:)”\"]|$|(?:{NEXT_WORDS})\b))(?<!\d0th)"
AT_END = r"(?=\s*(?:[.,;:)”\"!?]|$|by\b|in\b|at\b|on\b))"
NEAR_ONE = rf"(?P<unit>{NEAR_UNIT})\b"
WHOLE = r"(?P<unit>week|month|year|decade)\b"
SOME = rf"{THE}(?P<part>{PART})"
NTH_DAY = rf"(?<=\bthe\s)(?P<on>{NTH})"
OF_MONTH = rf"{SP}of{SP}(?P<which>this|last|next){SP}month\b"
LATER = rf"(?P<way>[Ee]arlier|[Ll]ater){SP}(?:this|in{SP}the){SP}"
REST = rf"[Tt]he{SP}(?:rest|remainder){SP}of{SP}(?:the|this){SP}"
INTO = rf"[Oo]vernight{SP}(?:{WEEKDAY}{SP})?(?:in)?to{SP}"
OF_WEEK = rf"{SP}(?:of{SP})?(?P<week>last|this|next){SP}week\b"
THE_UNIT = rf"[Tt]he{SP}(?P<unit>day|week|month|year){SP}"

RULES = (
    Rule("part of a near unit", rf"{SOME}{OF}{THIS}{SP}{NEAR_ONE}", near_unit),
    Rule("earlier in a unit", rf"{LATER}(?P<unit>{NEAR_UNIT}|day)\b", earlier),
    Rule("rest of a unit", rf"{REST}{NEAR_ONE}", rest_of),
    Rule("part of the unit", rf"{SOME}{SP}(?:of|in){SP}the{SP}{WHOLE}", part_of_now),
    Rule("year's end", rf"{THE}(?:year-end|year['’]s{SP}end)\b", year_end),
    Rule("weekday of a week", rf"(?P<name>{WEEKDAY}){DAYPART}{OF_WEEK}", weekday_of_week),
    Rule("overnight into a day", rf"{INTO}(?P<name>{WEEKDAY})\b", night_to),
    Rule("weekday", rf"{WHICH_DAY}(?P<name>{WEEKDAY})\b{DAYPART}", on_weekday),
    Rule("weekend", rf"{WEEKEND}{SP}weekend\b", weekend),
    Rule("near day", rf"{WORD}\b{DAYPART}", near_day),
    Rule("past units", rf"{PAST}{SP}{COUNT}", past_units),
    Rule("next units", rf"(?:the{SP})?(?:next|coming|following){SP}{COUNT}", next_units),
    Rule("year to date", rf"[Ss]o{SP}far{SP}this{SP}year\b", year_to_date),
    Rule("near unit", rf"{RECENT}{SP}{NEAR_ONE}", near_unit),
    Rule("ago", rf"{ABOUT}{COUNT}{SP}ago\b", ago),
    Rule("units from another date", rf"{LONGER}{SP}{WAY}", from_text),
    Rule("units before or after", rf"{LONGER}{SP}(?P<way>before|after){AT_END}", from_text),
    Rule("same unit", rf"[Tt]he{SP}{SAME}{SP}(?P<unit>day|week|month|year)\b", same_unit),
    Rule("unit before", rf"{THE_UNIT}(?P<which>before|after){AT_END}", same_unit),
    Rule("units from now", rf"(?<=\b[Ii]n\s){COUNT}(?!{SP}(?:ago|earlier|later|of))", after_units),
    Rule("day of a near month", rf"{NTH_DAY}{OF_MONTH}", bare_day),
    Rule("nth", rf"{NTH_DAY}\b{END}", bare_day),
)
