"""Days by their nearness: "Monday", "last Friday night", "yesterday", "overnight"."""

from __future__ import annotations

from analysis.detect.dates.absolute import month_alone
from analysis.detect.dates.calendar import Days, day, days, moved, unknown, weekend_of
from analysis.detect.dates.context import Context, plain
from analysis.detect.dates.feasts import nth_weekday
from analysis.detect.dates.nearest import weekday
from analysis.detect.dates.pieces import DAYPART, MONTH, RANKS, SP, WEEKDAY, Y, any_case
from analysis.detect.dates.rule import Rule, ordinal, step
from analysis.detect.dates.shifts import shifted
from analysis.words import meanings

LAST = 9  # the number of a month's last weekday
WORDS = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def on_weekday(context: Context, name: str, which: str | None = None) -> Days:
    """ "Monday", "last Friday", "next Tuesday night"."""
    when = weekday(name.lower(), context, plain(which))
    return day(when, "publication") if when else unknown("day")


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


COMING = rf"[Tt]his(?:{SP}coming|{SP}past)?"
WEEKEND = rf"(?P<which>[Tt]he{SP}(?:past|coming)|[Tt]he|[Ll]ast|[Nn]ext|{COMING})"
WHICH_DAY = (
    rf"(?:(?P<which>[Ll]ast|{COMING}|[Nn]ext|[Cc]oming|[Uu]pcoming|[Pp]revious|[Ff]ollowing){SP})?"
)
BESIDE = rf"[Tt]he{SP}day{SP}(?:before{SP}yesterday|after{SP}tomorrow)"
NOW = rf"[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Tt]his{SP}(?:morning|evening|afternoon)"
NIGHT = (
    rf"(?:[Dd]uring|[Tt]hrough|[Tt]hroughout|[Ii]n){SP}the{SP}night(?!{SP}(?:of|to|from|before)\b)"
)
WORD = rf"(?P<word>{BESIDE}|[Ll]ast{SP}night|[Oo]vernight|{NIGHT}|{NOW})"
INTO = rf"[Oo]vernight{SP}(?:{WEEKDAY}{SP})?(?:in)?to{SP}"
WHICH_WEEK = rf"(?P<week>(?:the{SP})?(?:last|this|next|following|previous|coming))"
OF_WEEK = rf"(?:,?{SP}(?:(?:of|from){SP})?{WHICH_WEEK}{SP}week\b)"
WEEK_FIRST = (
    rf"{WHICH_WEEK.replace('last', '[Ll]ast').replace('next', '[Nn]ext')}{SP}week(?:['’]s)?"
)

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
    Rule("weekday", rf"{WHICH_DAY}(?P<name>{WEEKDAY})\b{DAYPART}", on_weekday),
    Rule("weekend", rf"{WEEKEND}{SP}weekend\b", weekend),
    Rule("near day", rf"{WORD}\b{DAYPART}", near_day),
)
