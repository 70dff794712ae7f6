"""Anniversaries: "three years ago this week", "ten years ago on Thursday"."""

from __future__ import annotations

from analysis.detect.dates.calendar import Days, day, moved, unknown
from analysis.detect.dates.context import Context
from analysis.detect.dates.pieces import DAY, MONTH, NTH, SMALL, SP, WEEKDAY
from analysis.detect.dates.rule import PRECISIONS, Rule, number, step
from analysis.detect.dates.shifts import moved_by, shifted
from analysis.detect.dates.weekdays import on_weekday

BESIDE = {"yesterday": -1, "tomorrow": 1}


def same_unit_ago(context: Context, count: str, unit: str, which: str, whole: str) -> Days:
    """ "Three years ago this week": the week in which that day lay."""
    if context.published is None:
        return unknown(PRECISIONS[whole])
    there = moved_by(context.published, step(which), whole)
    return shifted(moved_by(there, -number(count), unit.lower()), 0, whole)


def same_weekday_ago(
    context: Context, count: str, unit: str, name: str, which: str | None = None
) -> Days:
    """ "Ten years ago on Thursday": the day and month on which that Thursday falls."""
    coming = which is not None and which.lower().startswith("this")
    near = on_weekday(context._replace(ahead=coming), name, which if not coming else None)
    if near.earliest is None:
        return near
    return day(moved_by(near.earliest, -number(count), unit.lower()), "publication")


def day_beside_ago(context: Context, count: str, unit: str, word: str) -> Days:
    """ "A year ago tomorrow"."""
    if context.published is None:
        return unknown("day")
    there = moved(context.published, BESIDE[word])
    return day(moved_by(there, -number(count), unit.lower()), "publication")


AGO = rf"(?P<count>{SMALL}){SP}(?P<unit>month|year|decade)s?{SP}ago{SP}"
WHICH = rf"(?P<which>[Tt]his(?:{SP}coming)?|[Ll]ast|[Nn]ext)"
NO_DATE = rf"(?!,?{SP}(?:the{SP})?(?:{NTH}|(?:{DAY}{SP})?{MONTH}))"

RULES = (
    Rule("unit ago", rf"{AGO}{WHICH}{SP}(?P<whole>week|weekend|month)\b", same_unit_ago),
    Rule(
        "weekday ago",
        rf"{AGO}(?:on{SP}|{WHICH}{SP})?(?P<name>{WEEKDAY})\b{NO_DATE}",
        same_weekday_ago,
    ),
    Rule("day beside ago", rf"{AGO}(?P<word>yesterday|tomorrow)\b", day_beside_ago),
)
