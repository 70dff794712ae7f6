"""Times: dates and years, hours of the day, and years of age."""

from __future__ import annotations

import re

from analysis.detect.expressions import HYPHENS, counted_nouns, lower, numeric, values
from analysis.detect.kinds.context import FOUR, Context, Decision
from analysis.words import meanings

YEAR = re.compile(r"(?:19|20)\d\d")
HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:[.:]?[0-5]\d)?")
TWO = re.compile(r"\d\d")
OLD = re.compile(r"(?:(?:year|yr|month|week|day)s? (?:olds?\b|of age\b)|yo\b|y/o\b)")
AGED_IN = frozenset({"year", "yr", "month", "week", "day", "yo", "y/o", "y"})
OLDEST = 120
ENDS = frozenset({"'s", ",", ".", ")", "(", ";", ":", "", "”", '"', "?", "!", "–", "—"})
COMMAS = frozenset({",", "(", ")", ".", ";", "and"})


def dated(context: Context) -> Decision | None:
    """A part of a date that was read."""
    if context.figure.first in context.dated:
        return Decision("date", "part of a date")
    return None


def time(context: Context) -> Decision | None:
    """A time of day: "10:30", "5 p.m.", "1430 GMT", "8 o'clock"."""
    said = context.tokens[context.figure.last - 1].text
    kind = meanings("clock").get(context.after())
    local = (context.after(), context.after(1)) == ("local", "time")
    sure = kind == "half" or local or len(said) >= FOUR or context.after() == "gmt"
    if ((kind or local) and sure and HOUR.fullmatch(said)) or is_clock(context):
        return Decision("time", "a time of day")
    return None


def is_clock(context: Context) -> bool:
    """Whether the number is the hour or the minutes of "10:30"."""
    if context.after() == ":" and context.touches_after():
        return bool(TWO.fullmatch(context.after(1))) and context.value <= 24
    if context.before() == ":" and context.touches_before():
        return bool(TWO.fullmatch(context.said)) and context.before(2).isdecimal()
    return False


def age(context: Context) -> Decision | None:
    """Years of age: "72-year-old", "aged 18", "Kim, 26, said", "in their 40s"."""
    person = context.value <= OLDEST
    aged = person and (after_age(context) or is_aside(context) or is_decade(context))
    return Decision("age", "years of age") if counts_years(context) or aged else None


def counts_years(context: Context) -> bool:
    """Whether "years old", "-year-old" or "years of age" stands behind the number."""
    first = context.after(context.after() in HYPHENS)
    if first.split("-")[0].removesuffix("s") not in AGED_IN:
        return False
    words = " ".join(word for word in context.words_after(6) if word not in HYPHENS)
    return bool(OLD.match(words.replace("-", " ")))


def after_age(context: Context) -> bool:
    """Whether "aged", "at age" or "between the ages of" stands before the number."""
    begins = context.figure.begins
    before, earlier = lower(context.tokens, begins - 1), lower(context.tokens, begins - 2)
    if before in numeric("ages") or (before == "of" and earlier in numeric("ages")):
        return True
    if before in {"between", "from"} and earlier in numeric("ages"):
        return True
    if before == "turned" or (before == "at" and earlier in numeric("ages before")):
        return context.plain and context.after() in ENDS
    return before in {"and", "to"} and context.plain and is_second_age(context, begins)


def is_second_age(context: Context, begins: int) -> bool:
    """Whether the number goes on an age: "aged 18 and 19"."""
    earlier = lower(context.tokens, begins - 3)
    return lower(context.tokens, begins - 2).isdecimal() and earlier in numeric("ages")


def is_aside(context: Context) -> bool:
    """Whether the number stands between commas behind a name: "Putin, 72, said"."""
    if not context.plain or not 10 < context.value < 105:
        return False
    person = context.capital_before(2) or context.before(2) in numeric("persons")
    return context.before() == "," and context.after() in COMMAS and person


def is_decade(context: Context) -> bool:
    """Whether the number is a decade of life: "in his 40s", "over-60s"."""
    return (
        context.plain and context.after() == "s" and context.touches_after() and context.value < 100
    )


def year(context: Context) -> Decision | None:
    """A year that no date holds: "the fighting of 2022,", "(2014)", but not "2000 soldiers"."""
    first, last = context.tokens[context.figure.first], context.tokens[context.figure.last - 1]
    if not (YEAR.fullmatch(first.text) and YEAR.fullmatch(last.text)):
        return None
    vague = context.figure.begins < context.figure.first
    if vague and lower(context.tokens, context.figure.first - 1) not in {"about", "around"}:
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
    return Decision("date", "a year") if context.before() in numeric("year before") else None


def counts_something(context: Context) -> bool:
    """Whether a counted noun stands behind the number: "the 2000 North Korean soldiers"."""
    for on in range(4):
        word = context.after(on)
        if word in counted_nouns() or (word in HYPHENS and context.after(on + 1) == "strong"):
            return True
        if not word.isalpha():
            return False
    return False
