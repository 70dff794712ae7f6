"""Dates in numbers alone: "2024-10-25", "25.10.2024", "10/25/2024"."""

from __future__ import annotations

from analysis.detect.dates.calendar import Days, day, valid
from analysis.detect.dates.context import Context
from analysis.detect.dates.rule import Rule

NUMBERED = r"(?P<a>\d{1,2})SIGN(?P<b>\d{1,2})SIGN(?P<year>(?:19|20)\d\d)\b"
CLOCK = r"(?:T[\d:.]+(?:Z|\+[\d:]+)?)?\b"


def iso(context: Context, y: str, m: str, d: str) -> Days | None:
    """ "2024-10-25"."""
    when = valid(int(y), int(m), int(d))
    return day(when) if when else None


def dotted(context: Context, a: str, b: str, year: str) -> Days | None:
    """ "25.10.2024", the day first."""
    return iso(context, year, b, a)


def stroked(context: Context, a: str, b: str, year: str) -> Days | None:
    """ "10/25/2024", the month first, as in America, unless there is no such month."""
    return iso(context, year, a, b) or iso(context, year, b, a)


RULES = (
    Rule("ISO date", rf"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-3]\d){CLOCK}", iso),
    Rule("year first", r"(?P<y>(?:19|20)\d\d)[/.](?P<m>[01]\d)[/.](?P<d>[0-3]\d)\b", iso),
    Rule("dotted date", NUMBERED.replace("SIGN", r"\."), dotted),
    Rule("stroked date", NUMBERED.replace("SIGN", "/"), stroked),
)
