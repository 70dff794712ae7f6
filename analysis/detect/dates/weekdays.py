"""Days by their nearness: "Monday", "last Friday night", "yesterday", "overnight"."""

from __future__ import annotations

import re

from analysis.detect.dates.absolute import month_alone
from analysis.detect.dates.again import AT_END as BESIDE_IT
from analysis.detect.dates.calendar import Days, day, days, moved, unknown
from analysis.detect.dates.context import Context, plain, reference
from analysis.detect.dates.feasts import nth_weekday
from analysis.detect.dates.nearest import weekday
from analysis.detect.dates.pieces import DAYPART, MONTH, RANKS, SMALL, SP, WEEKDAY, Y, any_case
from analysis.detect.dates.rule import PRECISIONS, Rule, number, ordinal, step
from analysis.detect.dates.shifts import shifted
from analysis.detect.expressions import numeric
from analysis.words import meanings

REACH = 12  # how many characters before a weekday may hold the word that makes a name of it
NAME_BEFORE = re.compile(r"\b(\w+) $")  # "Bloody Sunday", "every Sunday"
AT_END = r"(?!['’-])"
LAST = 9  # the number of a month's last weekday
WORDS = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def on_weekday(context: Context, name: str, which: str | None = None) -> Days:
    """ "Monday", "last Friday", "next Tuesday night"."""
    when = weekday(name.lower(), context, plain(which))
    return day(when, "publication") if when else unknown("day")


def weekday_alone(context: Context, name: str, which: str | None = None) -> Days | None:
    """ "Monday", "next Tuesday night": not "Bloody Sunday" or "every Sunday"."""
    before = NAME_BEFORE.search(context.text, max(0, context.starts - REACH), context.starts)
    if before is not None and before[1].lower() in numeric("named weekdays"):
        return None
    told = plain(which) in {"following", "previous"}
    return (told and weekday_beside(context, name, plain(which))) or on_weekday(
        context, name, which
    )


def weekday_beside(context: Context, name: str, way: str) -> Days | None:
    """ "The following Tuesday", "the Friday before": from the day just spoken of, if one was."""
    base, basis = reference(context)
    if base is None or basis != "text":
        return None
    there = weekday(
        name.lower(), context._replace(published=base), "next" if step(way) > 0 else "last"
    )
    return day(there, basis) if there else None


def weekday_before_last(context: Context, name: str, way: str) -> Days:
    """ "The Tuesday before last", "the Friday after next"."""
    back = way.startswith("before")
    return weeks_from(on_weekday(context, name, "last" if back else "next"), -1 if back else 1)


def weeks_from(near: Days, weeks: int) -> Days:
    """The day so many weeks behind a day, if that is known."""
    return near if near.earliest is None else day(moved(near.earliest, 7 * weeks), near.basis)


def weekdays_ago(context: Context, count: str, name: str) -> Days:
    """ "Three Sundays ago": the last one is one Sunday ago."""
    return weeks_from(on_weekday(context, name, "last"), 1 - number(count))


def weekdays_hence(context: Context, count: str, name: str) -> Days:
    """ "Two Sundays from now": the next one is one Sunday away."""
    return weeks_from(on_weekday(context, name, "next"), number(count) - 1)


def weekday_week(context: Context, name: str) -> Days:
    """ "Monday week": a week after the coming Monday."""
    return weekday_before_last(context, name, "after next")


def weekday_weeks_back(context: Context, count: str, name: str) -> Days:
    """ "A week last Tuesday": the Tuesday a week before the last one."""
    return weeks_from(on_weekday(context, name, "last"), -number(count))


def weekday_weeks_ago(context: Context, count: str, name: str) -> Days:
    """ "A week ago on Tuesday", "two weeks ago Tuesday": that day of that week."""
    if context.published is None:
        return unknown("day")
    sunday = moved(context.published, 6 - context.published.weekday() - 7 * number(count))
    return on_weekday(context._replace(published=sunday, ahead=False), name)


def weekday_of_week(context: Context, name: str, week: str) -> Days:
    """ "Monday of last week", "Tuesday next week"."""
    if context.published is None:
        return unknown("day")
    monday = moved(context.published, 7 * step(plain(week)) - context.published.weekday())
    there = context._replace(published=moved(monday, 6), ahead=False)
    return on_weekday(there, name)


def near_day(context: Context, word: str) -> Days:
    """ "Yesterday", "overnight", "this morning"."""
    said = plain(word)
    if context.published is None:
        return unknown("day")
    if said.startswith(("overnight", "during", "through", "in the night")):
        return days(moved(context.published, -1), context.published, "day", "publication")
    return day(moved(context.published, WORDS.get(said, 0)), "publication")


def night_to(context: Context, name: str) -> Days:
    """ "Overnight into Tuesday": the day before and that day."""
    last = on_weekday(context, name)
    if last.latest is None:
        return last
    return days(moved(last.latest, -1), last.latest, "day", "publication")


def nth_weekday_of(
    context: Context, nth: str, name: str, month: str, year: str | None = None,
    near: str | None = None,
) -> Days | None:  # fmt: skip
    """ "The first Monday of March", "the last Tuesday in November 2024"."""
    whole = month_alone(context, month, year, near)
    return nth_within(whole, nth, name) if whole else None


def nth_weekday_near(context: Context, nth: str, name: str, which: str) -> Days | None:
    """ "The first Monday of last month"."""
    if context.published is None:
        return unknown("day")
    return nth_within(shifted(context.published, step(plain(which)), "month"), nth, name)


def nth_within(whole: Days, nth: str, name: str) -> Days:
    """The first, second or last of a weekday within a month."""
    if whole.earliest is None:
        return unknown("day")
    rank = LAST if nth.lower() in {"last", "final"} else ordinal(nth)
    weekday_number = int(meanings("weekdays")[name.lower()])
    return day(
        nth_weekday(whole.earliest.year, whole.earliest.month, rank, weekday_number), whole.basis
    )


def unit_before_last(context: Context, unit: str, way: str) -> Days:
    """ "The week before last", "the month after next"."""
    if context.published is None:
        return unknown(PRECISIONS[unit])
    return shifted(context.published, -2 if way.startswith("before") else 2, unit)


TWICE = rf"(?P<way>before{SP}last|after{SP}next)\b{AT_END}"
BEFORE_LAST = "night|week|weekend|month|quarter|year"
COMING = rf"[Tt]his(?:{SP}coming|{SP}past)?"
WHICH_DAY = (
    rf"(?:(?P<which>[Ll]ast|{COMING}|[Nn]ext|[Cc]oming|[Uu]pcoming|[Pp]revious|[Ff]ollowing){SP})?"
)
BESIDE = rf"[Tt]he{SP}day{SP}(?:before{SP}yesterday|after{SP}tomorrow)"
NOW = rf"[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his{SP}(?:morning|evening|afternoon)"
NIGHT = (
    rf"(?:[Dd]uring|[Tt]hrough|[Tt]hroughout|[Ii]n){SP}the{SP}night(?!{SP}(?:of|to|from|before)\b)"
)
OVERNIGHT = rf"[Oo]vernight(?!{SP}(?:from|between){SP}{WEEKDAY})"
WORD = rf"(?P<word>{BESIDE}|[Ll]ast{SP}night|{OVERNIGHT}|{NIGHT}|{NOW})"
INTO = rf"[Oo]vernight{SP}(?:{WEEKDAY}{SP})?(?:in)?to{SP}"
WHICH_WEEK = rf"(?P<week>(?:the{SP})?(?:last|this|next|following|previous|coming))"
OF_WEEK = rf"(?:,?{SP}(?:(?:of|from){SP})?{WHICH_WEEK}{SP}week\b)"
WEEK_FIRST = (
    rf"{WHICH_WEEK.replace('last', '[Ll]ast').replace('next', '[Nn]ext')}{SP}week(?:['’]s)?"
)

WEEKS_LAST = rf"(?P<count>[Aa]|[Oo]ne|[Tt]wo){SP}weeks?{SP}(?:on{SP})?last{SP}"
NO_UNIT = rf"(?!{SP}(?:week|weekend|month|year|night|summer|winter|spring|autumn|{MONTH}))"
NTH = rf"(?P<nth>{any_case(f'last|final|{RANKS}')}|[1-5](?i:st|nd|rd|th))"
NTH_DAY = rf"(?:[Tt]he{SP})?{NTH}{SP}(?P<name>{WEEKDAY})"
THIS_MONTH = rf"(?P<which>this|last|next|the(?:{SP}(?:current|following|previous|same))?)"

RULES = (
    Rule(
        "nth weekday of month", rf"{NTH_DAY}{SP}(?:of|in){SP}(?P<month>{MONTH}){Y}", nth_weekday_of
    ),
    Rule("nth weekday", rf"{NTH_DAY}{SP}(?:of|in){SP}{THIS_MONTH}{SP}month\b", nth_weekday_near),
    Rule("weekday of a week", rf"(?P<name>{WEEKDAY}){DAYPART}{OF_WEEK}", weekday_of_week),
    Rule("week's day", rf"{WEEK_FIRST},?{SP}(?:on{SP})?(?P<name>{WEEKDAY})\b", weekday_of_week),
    Rule("overnight into a day", rf"{INTO}(?P<name>{WEEKDAY})\b", night_to),
    Rule("weekday week", rf"(?P<name>{WEEKDAY}){SP}week\b{AT_END}", weekday_week),
    Rule("weekday before last", rf"[Tt]he{SP}(?P<name>{WEEKDAY}){SP}{TWICE}", weekday_before_last),
    Rule("weekdays ago", rf"(?P<count>{SMALL}){SP}(?P<name>{WEEKDAY})s{SP}ago\b", weekdays_ago),
    Rule(
        "weekdays hence",
        rf"(?:in{SP})?(?P<count>{SMALL}){SP}(?P<name>{WEEKDAY})s{SP}(?:from{SP}now|hence)\b",
        weekdays_hence,
    ),
    Rule(
        "weeks ago on a day",
        rf"(?P<count>{SMALL}){SP}weeks?{SP}ago,?{SP}(?:on{SP})?(?P<name>{WEEKDAY})\b{DAYPART}",
        weekday_weeks_ago,
    ),
    Rule("weeks on a last day", rf"{WEEKS_LAST}(?P<name>{WEEKDAY})\b", weekday_weeks_back),
    Rule("weekday last", rf"(?P<name>{WEEKDAY}){SP}(?P<which>last)\b{NO_UNIT}", on_weekday),
    Rule(
        "weekday after or before",
        rf"[Tt]he{SP}(?P<name>{WEEKDAY}){SP}(?P<way>after|before){BESIDE_IT}",
        weekday_beside,
    ),
    Rule("overnight of a day", rf"[Oo]vernight{SP}(?:on{SP})?(?P<name>{WEEKDAY})\b", on_weekday),
    Rule("weekday", rf"{WHICH_DAY}(?P<name>{WEEKDAY})\b{DAYPART}", weekday_alone),
    Rule("unit before last", rf"[Tt]he{SP}(?P<unit>{BEFORE_LAST}){SP}{TWICE}", unit_before_last),
    Rule("near day", rf"{WORD}\b{DAYPART}", near_day),
)
