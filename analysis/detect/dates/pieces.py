"""Pieces: the named fragments that the patterns of dates are built from."""

from __future__ import annotations

import re

from analysis.words import meanings

VOCABULARY = re.compile(r"@(\w+)@")


def expanded(words: str) -> str:
    """A pattern with the vocabularies that it names between two @ as alternatives.

    >>> expanded("(?:@multiples@)")
    '(?:quartet|couple|pair|trio)'
    """
    return VOCABULARY.sub(lambda name: any_of(name.group(1)), words)


def any_of(table: str) -> str:
    """The phrases of a vocabulary as alternatives of a pattern, the longest first."""
    said = sorted(meanings(table), key=len, reverse=True)
    return "|".join(said).replace(" ", r"\s+").replace("'", "['’]")


SP = r"\s{1,9}"
THE = rf"(?:[Tt]he{SP})?"
MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r")\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
SURE_MONTH = (
    r"(?:January|February|April|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)"
)
NO_COUNT = r"(?![\d,.]\d)(?!\s?(?:%|percent|per\s))"
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{NO_COUNT}"
NTH = r"(?:3[01]|[12]?\d)(?:st|nd|rd|th)"
YEAR = r"(?:19|20)\d\d(?![\d,.]\d)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\b\.?)"
DAYPART = rf"(?:{SP}(?:morning|afternoon|evening|night|lunchtime|noon|midnight))?"
TO = r"\s{0,9}(?:-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s{0,9}"
JOINTS = r"-|–|—|&|,?\s?\b(?:and|or)\b|\b(?:to|through|until|till)\b"
LIST = rf"\s{{0,9}}(?P<link>{JOINTS})\s{{0,9}}"
UNIT = r"(?:hour|day|night|week|fortnight|month|quarter|year|decade)"
NEAR_UNIT = r"(?:week|weekend|month|quarter|year|decade|fortnight)"
SEASON = r"(?i:spring|summer|autumn|fall|winter)"
SMALL = (
    r"(?i:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
    rf"|twenty|thirty|several|an?{SP}few|few|an?{SP}couple(?:{SP}of)?|couple{SP}of|an?|one|half{SP}a)"
)
PART = rf"(?i:early{SP}to{SP}mid|mid{SP}to{SP}late|@date_parts@)"
OF = rf"(?:{SP}(?:of|in){SP}|[\s-]{{1,9}})"
WHICH_YEAR = r"(?:last|this|next|that|the\s+(?:same|previous|following|next|current))"
IN = rf"(?:,?{SP}|{SP}(?:of|in){SP})"
Y = rf"(?:{IN}(?:(?P<year>{YEAR})|(?P<near>{WHICH_YEAR}){SP}year\b))?"
NTH_WORD = rf"{THE}(?P<nth>(?i:first|second|third|fourth|last|final))"
HALF = rf"{THE}(?P<nth>(?i:first|second|last))[\s-]half"
SIZE = rf"{THE}(?P<nth>first|last){SP}(?P<count>{SMALL}){SP}"
SOME = rf"{THE}(?P<part>{PART}){OF}"
THIS = rf"(?:(?P<which>last|this|next|the{SP}coming){SP})?"
