"""Years and decades: "in 2024", "2012-13", "the early 1990s"; and whether digits are a year."""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.detect.dates.calendar import Days, year_of, years
from analysis.detect.dates.context import Context
from analysis.detect.dates.parts import part_of
from analysis.detect.dates.pieces import PART, SOME, SP, THE, YEAR
from analysis.detect.dates.rule import Rule
from analysis.detect.expressions import counted_nouns, numeric
from analysis.words import meanings

REACH = 24  # how many characters before and behind four digits tell what they are
LAST_WORD = re.compile(r"([\w$€£¥’']+|[^\w\s])[\s]*$")
WORDS = re.compile(r"[\w'’-]+|[^\w\s]")
ENDS = frozenset(".:;!?")
SCALES = frozenset({"%", "percent", "per", "pct", "-strong"})
COUNTED = 3  # a counted noun stands no more than so many words behind its number


def is_year(text: str, starts: int, ends: int) -> bool:
    """Whether the four digits at a place are a year.

    >>> is_year("in 2024 troops went", 3, 7), is_year("the 2000 foreign soldiers", 4, 8)
    (True, False)
    """
    found = LAST_WORD.search(text[max(0, starts - REACH) : starts])
    before = found.group(1).lower() if found else ""
    after = WORDS.findall(text[ends : ends + REACH])[:COUNTED]
    if text[ends : ends + 1] == "-" or is_amount(after):
        return False
    if before in numeric("year sure"):
        return True
    if counts(after):
        return False
    if before in numeric("year leads") or before.endswith(("'s", "’s")):
        return True
    if before in numeric("year left"):
        return not is_round(text, starts, before)
    opens = not before or before in ENDS
    return opens and bool(after) and after[0].lower() in numeric("year verbs")


def is_amount(after: list[str]) -> bool:
    """Whether a scale, a percentage or a unit of measurement follows."""
    word = after[0].lower() if after else ""
    units = meanings("measurement_units")
    return word in SCALES or word in meanings("scales") or word in units or word[:-1] in units


def counts(after: list[str]) -> bool:
    """Whether a counted noun follows, with nothing but adjectives before it."""
    for word in after:
        if word.lower() in counted_nouns():
            return True
        if not word.isalpha() or word.lower() in numeric("year verbs") | numeric("year before"):
            return False
    return False


def is_round(text: str, starts: int, before: str) -> bool:
    """Whether four digits look like a round count ("a force of 2000") behind a weak preposition."""
    return text[starts + 2 : starts + 4] == "00" and before in numeric("weak prepositions")


def year_alone(context: Context, year: str) -> Days | None:
    """ "In 2024", "the 2022 invasion"; not "the 2000 soldiers"."""
    if not is_year(context.text, context.starts, context.starts + len(year)):
        return None
    return year_of(int(year))


def year_said(context: Context, year: str) -> Days:
    """ "The year 2024", "fiscal 2024"."""
    return year_of(int(year))


def year_part(context: Context, part: str, year: str) -> Days | None:
    """ "Early 2024", "the end of 2023"."""
    return part_of(year_of(int(year)), part)


def year_range(context: Context, first: str, last: str) -> Days | None:
    """ "2022-2024", "2012-13", "2023/24"."""
    ends = int(last) if len(last) == 4 else int(first[: 4 - len(last)] + last)
    return years(int(first), ends) if int(first) < ends <= int(first) + 99 else None


def year_span(context: Context, first: str, last: str) -> Days | None:
    """ "2022 to 2024"; not "1950 to 2000 soldiers"."""
    if counts(WORDS.findall(context.text[context.ends : context.ends + REACH])):
        return None
    return year_range(context, first, last)


def decade(context: Context, year: str, part: str | None = None) -> Days | None:
    """ "The 1990s", "the early 2000s"."""
    whole = replace(years(int(year), int(year) + 9), edtf=f"{year[:3]}X")
    return part_of(whole, part) if part else whole


THE_YEAR = rf"(?:[Tt]he{SP}year|[Ff]iscal(?:{SP}year)?|FY)"
LAST = r"(?P<last>(?:19|20)\d\d|\d\d)\b(?![\d,.]\d|%)(?![-–/]\d)"

RULES = (
    Rule("years", rf"(?P<first>{YEAR})(?:-|–|/)\s?{LAST}", year_range),
    Rule("year to year", rf"(?P<first>{YEAR}){SP}(?:to|through){SP}{LAST}", year_span),
    Rule("part of year", rf"{SOME}(?P<year>{YEAR})\b", year_part),
    Rule("decade", rf"{THE}(?:(?P<part>{PART})[\s-])?(?P<year>(?:19|20)\d0)s\b", decade),
    Rule("the year", rf"{THE_YEAR}\s?(?P<year>{YEAR})\b", year_said),
    Rule("year", rf"(?P<year>{YEAR})\b(?!-\D)", year_alone),
)
