"""The ways of naming a date: for each its name, its words and what days they come to.

The named groups of a rule's words are the parameters of its reading. The rules stand in the order
in which they are tried: at one place in a text the first that fits is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from analysis.detect.dates.calendar import (
    MONTHS,
    Context,
    Days,
    day,
    days,
    month,
    nearest_year,
    quarter,
    season,
    shifted,
    stretch,
    third,
    valid,
    weekday,
    year_of,
)
from analysis.words import meanings

Read = Callable[..., Days | None]

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d,.]\d)(?!\s?(?:%|percent|per\s))"
YEAR = r"(?:19|20)\d\d(?![\d,.]\d)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TO = r"\s*(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b|\band\b)\s*"
SMALL = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|several|a\ few|a\ couple\ of|couple\ of|fifteen|twenty|eighteen|thirty)"
UNIT = r"(?:hour|day|night|week|fortnight|month|year|decade)"
PART = r"(?:early\s+to\s+mid|mid\s+to\s+late|early|mid|middle|late|start|beginning|end|first\s+days|last\s+days)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of naming a date."""

    name: str
    words: str
    read: Read


def number(said: str) -> int:
    """A day's or a duration's number, from digits or words."""
    said = said.lower()
    if said[0].isdigit():
        return int(re.match(r"\d+", said).group())  # type: ignore[union-attr]
    if said in {"a", "an"}:
        return 1
    return int(meanings("cardinals").get(said, {"several": 3, "a few": 3}.get(said, 2)))


def month_number(said: str) -> int:
    """A month's number by its name or abbreviation."""
    return MONTHS[said.lower().rstrip(".")]


def known_year(context: Context, name: str, year: str | None, on: str = "1") -> int | None:
    """The year that is said, or else the one meant."""
    return int(year) if year else nearest_year(month_number(name), context, number(on))


def basis_of(year: str | None) -> str:
    """What the days rest on: the words, or the publication date."""
    return "said" if year else "publication"


def iso(context: Context, y: str, m: str, d: str) -> Days | None:
    when = valid(int(y), int(m), int(d))
    return day(when) if when else None


def month_day(context: Context, name: str, on: str, year: str | None = None) -> Days | None:
    which = known_year(context, name, year, on)
    if which is None:
        return Days(None, None, "day", f"XXXX-{month_number(name):02}-{number(on):02}", "none")
    when = valid(which, month_number(name), number(on))
    return day(when, basis_of(year)) if when else None  # type: ignore[arg-type]


def day_range(
    context: Context, name: str, on: str, to: str, year: str | None = None
) -> Days | None:
    first = month_day(context, name, on, year)
    last = month_day(context, name, to, year)
    if not first or not last:
        return None
    if not first.earliest or not last.latest:
        return replace(first, edtf=f"{first.edtf}/{last.edtf}")
    if number(to) < number(on):
        return None
    return days(first.earliest, last.latest, "day", first.basis)


def long_range(
    context: Context, name: str, on: str, to_name: str, to: str, year: str | None = None,
    first_year: str | None = None,
) -> Days | None:  # fmt: skip
    last = month_day(context, to_name, to, year)
    first = month_day(context, name, on, first_year or year)
    if not first or not last or not first.earliest or not last.latest:
        return Days(None, None, "day", None, "none")
    starts = first.earliest
    if starts > last.latest:
        starts = valid(starts.year - 1, starts.month, starts.day) or starts
    return days(starts, last.latest, "day", last.basis)


def month_range(
    context: Context,
    name: str,
    to_name: str,
    year: str | None = None,
    first_year: str | None = None,
) -> Days | None:
    last_year = known_year(context, to_name, year)
    if last_year is None:
        return Days(None, None, "month", None, "none")
    same = month_number(name) <= month_number(to_name)
    which = int(first_year) if first_year else last_year if same else last_year - 1
    first, last = month(which, month_number(name)), month(last_year, month_number(to_name))
    assert first.earliest
    assert last.latest
    quarters = month_number(to_name) - month_number(name) == 2 and month_number(name) % 3 == 1
    edtf = f"{first.edtf}/{last.edtf}"
    precision = "quarter" if quarters else "month"
    return Days(first.earliest, last.latest, precision, edtf, basis_of(year))  # type: ignore[arg-type]


def month_alone(
    context: Context, name: str, year: str | None = None, which: str | None = None
) -> Days | None:
    if year is None and which:
        context = replace(context, future=which.lower() == "next")
    found = known_year(context, name, year)
    if found is None:
        return Days(None, None, "month", f"XXXX-{month_number(name):02}", "none")
    return month(found, month_number(name), basis_of(year))  # type: ignore[arg-type]


def month_part(
    context: Context, part: str, name: str, year: str | None = None, which: str | None = None
) -> Days | None:
    return part_of(month_alone(context, name, year, which), part)


def part_of(whole: Days | None, part: str) -> Days | None:
    """The named part of a month or year."""
    if whole is None or whole.earliest is None:
        return whole
    said = " ".join(part.lower().split())
    if said in {"early to mid", "mid to late"}:
        first, last = said.split(" to ")
        ends = third(whole, last).latest
        starts = third(whole, first).earliest
        assert starts
        assert ends
        if said == "early to mid" and whole.precision == "month":
            ends = ends.replace(day=15)
        return days(starts, ends, whole.precision, whole.basis)
    name = {"middle": "mid", "start": "early", "beginning": "early", "first days": "early"}.get(
        said, said
    )
    return third(whole, "late" if name in {"end", "last days"} else name)


def week_of_month(context: Context, nth: str, name: str, year: str | None = None) -> Days | None:
    whole = month_alone(context, name, year)
    if whole is None or whole.earliest is None or whole.latest is None:
        return whole
    if nth.lower() in {"last", "final"}:
        return days(whole.latest - timedelta(days=6), whole.latest, "week", whole.basis)
    first = whole.earliest + timedelta(days=7 * (int(meanings("ordinals")[nth.lower()]) - 1))
    return days(first, min(first + timedelta(days=6), whole.latest), "week", whole.basis)


def quarter_of(context: Context, nth: str, year: str | None = None) -> Days | None:
    which = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}.get(nth.lower())
    which = which or int(nth[-1])
    if year:
        return quarter(int(year), which)
    if context.published is None:
        return Days(None, None, "quarter", None, "none")
    past = context.published.year - (3 * which - 2 > context.published.month)
    return quarter(past, which, "publication")


def first_months(context: Context, nth: str, count: str, year: str | None = None) -> Days | None:
    if not year and not context.published:
        return Days(None, None, "month", None, "none")
    which = int(year) if year else context.published.year  # type: ignore[union-attr]
    size = number(count)
    first = 1 if nth.lower() == "first" else 13 - size
    starts, ends = month(which, first).earliest, month(which, first + size - 1).latest
    assert starts
    assert ends
    return days(starts, ends, "quarter" if size == 3 else "month", basis_of(year))  # type: ignore[arg-type]


def season_of(
    context: Context, name: str, year: str | None = None, which: str | None = None
) -> Days | None:
    if year:
        return season(name.lower(), int(year))
    if context.published is None:
        return Days(None, None, "quarter", None, "none")
    this = season(name.lower(), context.published.year, "publication")
    assert this.earliest
    begun = this.earliest <= context.published
    which = (which or "this").lower()
    if which == "next" or (which in {"this", "the coming"} and (begun or context.future)):
        return season(
            name.lower(), context.published.year + (which == "next" and begun), "publication"
        )
    over = this.latest is not None and this.latest < context.published
    past = (
        context.published.year
        if (over if which == "last" else begun)
        else context.published.year - 1
    )
    return season(name.lower(), past, "publication")


def year_alone(context: Context, year: str) -> Days | None:
    return year_of(int(year))


def year_part(context: Context, part: str, year: str) -> Days | None:
    return part_of(year_of(int(year)), part)


def year_range(context: Context, first: str, last: str) -> Days | None:
    ends = int(last) if len(last) == 4 else int(first[: 4 - len(last)] + last)
    if ends < int(first):
        return None
    whole = year_of(int(first)), year_of(ends)
    return Days(whole[0].earliest, whole[1].latest, "year", f"{first}/{ends}", "said")


def decade(context: Context, year: str) -> Days | None:
    first, last = year_of(int(year)), year_of(int(year) + 9)
    return Days(first.earliest, last.latest, "year", f"{year[:3]}X", "said")


def on_weekday(
    context: Context, name: str, which: str | None = None, week: str | None = None
) -> Days | None:
    if week and context.published:
        back = (
            7 if week.lower().startswith("last") else -7 if week.lower().startswith("next") else 0
        )
        monday = context.published - timedelta(days=context.published.weekday() + back)
        there = replace(context, published=monday + timedelta(days=6), future=False)
        when = weekday(name.lower(), there)
    else:
        when = weekday(name.lower(), context, (which or "").lower())
    return day(when, "publication") if when else Days(None, None, "day", None, "none")


def weekday_and_date(
    context: Context, name: str, on: str, year: str | None = None, week_day: str = ""
) -> Days | None:
    return month_day(context, name, on, year)


def weekdays(context: Context, name: str, to_name: str) -> Days | None:
    first, last = on_weekday(context, name), on_weekday(context, to_name)
    if not first or not last or not first.earliest or not last.latest:
        return first
    starts, ends = first.earliest, last.latest
    if starts > ends:
        starts -= timedelta(days=7)
    return days(starts, ends, "day", "publication")


def bare_day(context: Context, on: str) -> Days | None:
    when = context.published
    if when is None:
        return Days(None, None, "day", None, "none")
    there = month(when.year, when.month - (number(on) > when.day)).earliest
    assert there
    found = valid(there.year, there.month, number(on))
    return day(found, "publication") if found else None


def near_day(context: Context, word: str) -> Days | None:
    if context.published is None:
        return Days(None, None, "day", None, "none")
    said = word.lower()
    if said == "overnight":
        return days(context.published - timedelta(days=1), context.published, "day", "publication")
    step = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
            "the day after tomorrow": 2}.get(said, 0)  # fmt: skip
    return day(context.published + timedelta(days=step), "publication")


def near_unit(context: Context, which: str, unit: str, part: str | None = None) -> Days | None:
    if context.published is None:
        return Days(None, None, "week" if unit == "week" else "month", None, "none")
    which = which.lower()
    if which in {"past", "the past", "the last"}:
        return stretch(context.published, 1, unit.lower())
    step = {"this": 0, "the current": 0, "next": 1, "the coming": 1}.get(which, -1)
    whole = shifted(context.published, step, unit.lower())
    if part and part.lower() in {"earlier", "later"}:
        return whole if part.lower() == "later" else until(whole, context)
    if part:
        return part_of(whole, part)
    return until(whole, context) if step == 0 and not context.future else whole


def until(whole: Days, context: Context) -> Days:
    """A current week, month or year, up to the publication date."""
    if whole.earliest is None or context.published is None:
        return whole
    return days(whole.earliest, context.published, whole.precision, "publication")


def past_units(context: Context, count: str, unit: str) -> Days | None:
    if context.published is None:
        return Days(None, None, "day", None, "none")
    return stretch(context.published, number(count), unit.lower())


def ago(context: Context, count: str, unit: str) -> Days | None:
    if context.published is None:
        return Days(None, None, "day", None, "none")
    if unit.lower() == "hour":
        return day(context.published - timedelta(days=number(count) // 24), "publication")
    return shifted(context.published, -number(count), unit.lower())


def from_text(context: Context, count: str, unit: str, way: str) -> Days | None:
    previous = context.previous
    if previous is None or previous.earliest is None or unit.lower() == "hour":
        return Days(None, None, "day", None, "none")
    back = way.lower() in {"earlier", "before", "previously"}
    size = -number(count) if back else number(count)
    return replace(shifted(previous.earliest, size, unit.lower()), basis="text")


def same_day(context: Context, which: str) -> Days | None:
    previous = context.previous
    if previous is None or previous.earliest is None:
        return Days(None, None, "day", None, "none")
    step = {"previous": -1, "following": 1, "next": 1, "before": -1, "after": 1}.get(
        which.lower(), 0
    )
    return day(previous.earliest + timedelta(days=step), "text")


def end_of_year(context: Context, which: str | None = None) -> Days | None:
    if context.published is None:
        return Days(None, None, "year", None, "none")
    step = {"last": -1, "next": 1}.get((which or "").lower(), 0)
    return third(year_of(context.published.year + step, "publication"), "late")


Y = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?"
RULES = (
    Rule("ISO date", r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d)", iso),
    Rule("day month to day month", rf"(?P<on>{DAY})\s+(?P<name>{MONTH})(?:\s+(?P<first_year>{YEAR}))?{TO}(?P<to>{DAY})\s+(?P<to_name>{MONTH}){Y}", long_range),
    Rule("month day to month day", rf"(?P<name>{MONTH})\s+(?P<on>{DAY})(?:,?\s+(?P<first_year>{YEAR}))?{TO}(?P<to_name>{MONTH})\s+(?P<to>{DAY}){Y}", long_range),
    Rule("day to day month", rf"(?:the\s+)?(?P<on>{DAY})(?:{TO}|\s+or\s+)(?:the\s+)?(?P<to>{DAY})\s+(?:of\s+)?(?P<name>{MONTH}){Y}", day_range),
    Rule("month day to day", rf"(?P<name>{MONTH})\s+(?P<on>{DAY})(?:{TO}|\s+or\s+)(?P<to>{DAY})\b(?!\s*(?:troops|soldiers|people|killed|dead)){Y}", day_range),
    Rule("weekday, month day", rf"(?P<week_day>{WEEKDAY}),?\s+(?P<name>{MONTH})\s+(?P<on>{DAY})\b{Y}", weekday_and_date),
    Rule("weekday, day month", rf"(?P<week_day>{WEEKDAY}),?\s+(?P<on>{DAY})\s+(?P<name>{MONTH}){Y}", weekday_and_date),
    Rule("day month", rf"(?:the\s+)?(?P<on>{DAY})\s+(?:of\s+)?(?P<name>{MONTH})\b{Y}", month_day),
    Rule("month day", rf"(?P<name>{MONTH})\s+(?:the\s+)?(?P<on>{DAY})\b{Y}", month_day),
    Rule("nth week of month", rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last|final)\s+week\s+of\s+(?P<name>{MONTH}){Y}", week_of_month),
    Rule("part of month", rf"(?:the\s+)?(?P<part>{PART})(?:\s+of\s+|[\s-]+)(?:(?P<which>last|this|next)\s+)?(?P<name>{MONTH})\b{Y}", month_part),
    Rule("month to month", rf"(?P<name>{MONTH})(?:\s+(?P<first_year>{YEAR}))?{TO}(?P<to_name>{MONTH})\b{Y}", month_range),
    Rule("month year", rf"(?P<name>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})", month_alone),
    Rule("month", r"(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\s+past)\s+)?(?P<name>January|February|April|June|July|August|September|October|November|December|(?:Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.|(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bof\s)|(?<=\bfrom\s)|(?<=\blast\s)|(?<=\bthis\s)|(?<=\bnext\s)|(?<=\bafter\s)|(?<=\bbefore\s)|(?<=\bIn\s)|(?<=\bSince\s)|(?<=\bBy\s)|(?<=\bLast\s)|(?<=\bduring\s)|(?<=\bbetween\s)|(?<=\band\s)|(?<=\ba\s)|(?<=\bthrough\s))(?:March|May))\b(?!\s+\d)", month_alone),
    Rule("quarter", rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last)[\s-]+quarter(?:(?:\s+of|,)?\s+(?P<year>{YEAR}))?", quarter_of),
    Rule("Qn", rf"(?P<nth>Q[1-4])(?:\s+(?:of\s+)?(?P<year>{YEAR}))?", quarter_of),
    Rule("first months of the year", rf"(?:the\s+)?(?P<nth>first|last)\s+(?P<count>{SMALL})\s+months\s+of\s+(?:the\s+year|this\s+year|(?P<year>{YEAR}))", first_months),
    Rule("season of year", rf"(?:the\s+)?(?P<name>{SEASON})\s+(?:of\s+)?(?P<year>{YEAR})", season_of),
    Rule("season", rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he\s+coming)\s+(?P<name>{SEASON})\b", season_of),
    Rule("year to year", rf"(?P<first>{YEAR})\s*(?:-|–|/|\bto\b|\band\b|\bthrough\b)\s*(?P<last>(?:19|20)\d\d|\d\d)\b(?![\d,.]\d|%)", year_range),
    Rule("part of year", rf"(?:the\s+)?(?P<part>{PART})(?:\s+of\s+|[\s-]+)(?P<year>{YEAR})\b", year_part),
    Rule("decade", r"(?:the\s+)?(?P<year>(?:19|20)\d0)s\b", decade),
    Rule("end of the year", r"(?:the\s+)?(?:end\s+of\s+(?:the|this|(?P<which>last|next))\s+year|year-end|year['’]s\s+end)\b", end_of_year),
    Rule("part of a near month or year", rf"(?:the\s+)?(?P<part>{PART}|earlier|later)(?:\s+of|\s+in)?[\s-]+(?P<which>this|last|next)\s+(?P<unit>week|month|year)\b", near_unit),
    Rule("weekday to weekday", rf"(?P<name>{WEEKDAY})(?:{TO}|\s+or\s+)(?P<to_name>{WEEKDAY})", weekdays),
    Rule("weekday of a week", rf"(?P<name>{WEEKDAY})\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b", on_weekday),
    Rule("weekday", rf"(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming)\s+)?(?P<name>{WEEKDAY})\b", on_weekday),
    Rule("near day", r"(?P<word>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast\s+night|[Oo]vernight|[Tt]his\s+(?:morning|evening|afternoon))\b", near_day),
    Rule("past units", rf"(?:the|these|over|his|their|its)?\s*\b(?:past|last|previous|preceding|recent)\s+(?P<count>{SMALL})\s+(?P<unit>{UNIT})s?\b", past_units),
    Rule("near week, month or year", r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he\s+(?:past|coming|current|last)|[Pp]ast)\s+(?P<unit>week|month|year)\b", near_unit),
    Rule("ago", rf"(?:(?:about|some|around|nearly|almost|over|more\ than)\s+)?(?P<count>{SMALL})\s+(?P<unit>{UNIT})s?\s+ago\b", ago),
    Rule("units from another date", rf"(?P<count>{SMALL})\s+(?P<unit>day|week|month|year)s?\s+(?P<way>earlier|later|before|after|afterwards?|previously)\b", from_text),
    Rule("same day", r"[Tt]he\s+(?P<which>same|previous|following|next)\s+day\b", same_day),
    Rule("day of the month", r"(?<=\bthe\s)(?P<on>(?:3[01]|[12]?\d)(?:st|nd|rd|th))\b(?=\s*(?:[.,;:]|and\b|said|that|$|of\s+(?:this|last)\s+month))", bare_day),
    Rule("year", rf"(?:(?<=\bin\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s)|(?<=\bof\s)|(?<=\bfrom\s)|(?<=\bduring\s)|(?<=\bthroughout\s)|(?<=\bbefore\s)|(?<=\bafter\s)|(?<=\bfor\s)|(?<=\bIn\s)|(?<=\bSince\s)|(?<=\bBy\s)|(?<=\bto\s)|(?<=\band\s)|(?<=\bthe\s)|(?<=\btill\s)|(?<=\bbetween\s)|(?<=\()|(?<=’s\s)|(?<='s\s)|(?<=\bits\s)|(?<=\ba\s))(?P<year>{YEAR})(?:\b(?!-(?!strong)|\s*(?:%|percent|per\scent|million|thousand|billion)))", year_alone),
)  # fmt: skip
