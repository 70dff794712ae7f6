"""Times: dates and years, and hours of the day."""

from __future__ import annotations

import re

from analysis.detect.expressions import HYPHENS, counted_nouns, lower, numeric, values
from analysis.detect.kinds.context import FOUR, Context, Decision
from analysis.words import grammar, meanings

ARTICLES = grammar("indefinite articles")
SUMS = grammar("before a sum")
SPANNING = frozenset({"between", "from"})  # before two years
VAGUE = frozenset({"about", "around", "beyond", "past"})  # before a year, which they do not bound
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:[.:]?[0-5]\d)?")
LAST_DAY = 31
TWO = re.compile(r"\d\d")
ENDS = frozenset({"'s", ",", ".", ")", "(", ";", ":", "", "”", '"', "?", "!", "–", "—"})


def dated(context: Context) -> Decision | None:
    """A part of a date that was read."""
    if context.figure.first in context.dated:
        return Decision("date", "part of a date")
    month = context.before().removesuffix(".") in meanings("months")
    if month and context.touches_before() and context.value <= LAST_DAY:
        return Decision("date", "a day that clings to its month")
    return None


def time(context: Context) -> Decision | None:
    """A time of day: "10:30", "5 p.m.", "1430 GMT", "8 o'clock"."""
    if is_hour(context) or is_clock(context):
        return Decision("time", "a time of day")
    return None


def is_hour(context: Context) -> bool:
    """Whether a word of the clock stands behind an hour: "5 p.m.", "1430 GMT"."""
    kind = meanings("clock").get(context.after())
    local = context.after() == "local" and context.after(1) == "time"
    if not kind and not local:
        return False
    said = context.tokens[context.figure.last - 1].text
    sure = kind == "half" or local or len(said) >= FOUR or context.after() == "gmt"
    return sure and bool(HOUR.fullmatch(said))


def is_clock(context: Context) -> bool:
    """Whether the number is the hour or the minutes of "10:30"."""
    if context.after() == ":" and context.touches_after():
        return bool(TWO.fullmatch(context.after(1))) and context.value <= 24
    if context.before() == ":" and context.touches_before():
        return bool(TWO.fullmatch(context.said)) and context.before(2).isdecimal()
    return False


def year(context: Context) -> Decision | None:
    """A year that no date holds: "the fighting of 2022,", "(2014)", but not "2000 soldiers"."""
    first, last = context.tokens[context.figure.first], context.tokens[context.figure.last - 1]
    if not (YEAR.fullmatch(first.text) and YEAR.fullmatch(last.text)):
        return None
    vague = context.figure.begins < context.figure.first
    spans = first is not last and lower(context.tokens, context.figure.begins) in SPANNING
    if vague and not spans and lower(context.tokens, context.figure.first - 1) not in VAGUE:
        return None
    if context.after() == "s" and context.touches_after():
        return Decision("date", "a decade")
    if context.said.endswith("00") and context.before() in numeric("weak prepositions"):
        return None
    if counts_something(context):
        return None
    named = (
        not context.said.endswith("00") and context.capital_before() and context.figure.first > 1
    )
    if named and context.before() not in values("cardinals"):
        return Decision("date", "a year in a name")
    described = context.before(2) in ARTICLES and context.before() not in SUMS
    described = described and is_followed(context)  # "after a difficult 2023,"
    if context.before() in numeric("year before") or described:
        return Decision("date", "a year")
    return None


def is_followed(context: Context) -> bool:
    """Whether no noun follows a number that is no round one, so that it may be a year."""
    word = context.after()
    return not context.said.endswith("00") and (
        not word.isalpha() or word in numeric("clause words") or word in numeric("year verbs")
    )


def counts_something(context: Context) -> bool:
    """Whether a counted noun stands behind the number: "the 2000 North Korean soldiers"."""
    for on in range(4):
        word = context.after(on)
        if word in counted_nouns() or (word in HYPHENS and context.after(on + 1) == "strong"):
            return True
        if not word.isalpha():
            return False
    return False
