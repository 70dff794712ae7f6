"""Years and decades: "in 2024", "2012-13", "the early 1990s"."""

from __future__ import annotations

from dataclasses import replace

from analysis.detect.dates.calendar import Days, year_of, years
from analysis.detect.dates.context import Context
from analysis.detect.dates.parts import part_of
from analysis.detect.dates.pieces import (
    DIGIT,
    PART,
    SOME,
    SP,
    TEEN,
    TENS,
    THE,
    TO_99,
    YEAR,
)
from analysis.detect.dates.rule import Rule, number
from analysis.detect.dates.year_signs import (
    COUNTED,
    REACH,
    WORDS,
    counts,
    is_amount,
    is_year,
)
from analysis.detect.expressions import numeric


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


def decade_named(context: Context, name: str, part: str | None = None) -> Days | None:
    """ "The nineties", "the late '80s": the last decade of that name that has begun."""
    tens = int(name[:2]) if name[0].isdecimal() else NAMED_TENS[name.lower()]
    this = max(context.published.year if context.published else 1999, 200)
    first = this - this % 100 + tens
    return decade(context, str(first if first <= this else first - 100), part)


def decade_in_words(
    context: Context, century: str, name: str, part: str | None = None
) -> Days | None:
    """ "The nineteen seventies", "the late twenty-tens"."""
    return decade(context, str(100 * number(century) + NAMED_TENS[name.lower()]), part)


def decade_in_digits(context: Context, name: str, part: str | None = None) -> Days | None:
    """ "The '80s", "the mid-80's", "the early 90s"; not "temperatures in the 80s"."""
    tens = name.strip("'’s")
    return decade_named(context, tens, part) if part or len(name) > len(tens) + 1 else None


def old_year(context: Context, year: str) -> Days | None:
    """ "In 1812", "by 2100": not "in 1812 cases"."""
    after = WORDS.findall(context.text[context.ends : context.ends + REACH])[:COUNTED]
    return (
        None
        if is_amount(after) or counts(after) or context.text[context.ends : context.ends + 1] == "-"
        else year_of(int(year))
    )


def year_in_words(context: Context, century: str, rest: str) -> Days:
    """ "Nineteen ninety-six", "twenty twenty-four"."""
    return year_of(100 * number(century) + number(rest))


def thousands_in_words(context: Context, rest: str | None = None) -> Days | None:
    """ "In two thousand and fifteen", not "in two thousand villages"."""
    after = WORDS.findall(context.text[context.ends : context.ends + REACH])[:COUNTED]
    if after and after[0].isalpha() and after[0].lower() not in numeric("clause words"):
        return None
    return year_of(2000 + (number(rest) if rest else 0))


NAMED_TENS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "tens": 10,
}  # fmt: skip
IN_YEAR = "|".join(
    rf"(?<=\b{word}\s)" for word in ("in", "since", "by", "until", "during", "In", "Since", "By")
)
DECADE = rf"(?:{'|'.join(NAMED_TENS.keys() - {'tens'})})"
TWO_DIGITS = rf"(?:(?:{TENS})(?:[\s-](?:{DIGIT})\b)?|{TEEN})"
CENTURY = rf"(?i:(?P<century>seventeen|eighteen|nineteen|twenty)[\s-](?P<rest>{TWO_DIGITS}))\b"
THE_YEAR = rf"(?:[Tt]he{SP}year|[Ff]iscal(?:{SP}year)?|FY)"
TWO_THOUSAND = rf"[Tt]wo{SP}thousand(?:{SP}(?:and{SP})?(?P<rest>{TO_99}))?\b"
LAST = r"(?P<last>(?:19|20)\d\d|\d\d)\b(?![\d,.]\d|%)(?![-–/]\d)"

RULES = (
    Rule("years", rf"(?P<first>{YEAR})(?:-|–|/)\s?{LAST}", year_range),
    Rule("year to year", rf"(?P<first>{YEAR}){SP}(?:to|through){SP}{LAST}", year_span),
    Rule(
        "decade with an apostrophe",
        rf"[Tt]he{SP}(?:(?P<part>{PART})[\s-])?(?P<year>(?:19|20)\d0)['’]s\b",
        decade,
    ),
    Rule("part of year", rf"{SOME}(?P<year>{YEAR})\b", year_part),
    Rule("decade", rf"{THE}(?:(?P<part>{PART})[\s-])?(?P<year>(?:19|20)\d0)s\b", decade),
    Rule(
        "decade in words",
        rf"[Tt]he{SP}(?:(?P<part>{PART})[\s-])?(?P<century>(?i:nineteen|twenty))[\s-]"
        rf"(?P<name>(?i:{DECADE}|tens))\b",
        decade_in_words,
    ),
    Rule(
        "decade by name",
        rf"[Tt]he{SP}(?:(?P<part>{PART})[\s-])?(?P<name>(?i:{DECADE}))\b",
        decade_named,
    ),
    Rule(
        "decade by digits",
        rf"(?:[Tt]he{SP}(?:(?P<part>{PART})[\s-])?|(?=['’]))(?P<name>['’]?[2-9]0['’]?s)\b",
        decade_in_digits,
    ),
    Rule("year in words", CENTURY, year_in_words),
    Rule("thousands in words", rf"(?:{IN_YEAR}){TWO_THOUSAND}", thousands_in_words),
    Rule("old year", rf"(?:{IN_YEAR})(?P<year>(?:1[0-8]|21)\d\d)(?![\d,.]\d)\b", old_year),
    Rule("the year", rf"{THE_YEAR}\s?(?P<year>{YEAR})\b", year_said),
    Rule("year", rf"(?P<year>{YEAR})\b(?!-\D)", year_alone),
)
