"""Pieces: the named fragments that the patterns of dates are built from."""

from __future__ import annotations

import re

from analysis.words import meanings

VOCABULARY = re.compile(r"@(\w+)@")


def expanded(words: str) -> str:
    """A pattern with the vocabularies that it names between two @ as alternatives.

    >>> expanded("(?:@multiples@)")
    '(?:[qQ](?i:uartet)|[cC](?i:ouple)|[pP](?i:air)|[tT](?i:rio))'
    """
    return VOCABULARY.sub(lambda name: any_of(name.group(1)), words)


def any_of(table: str) -> str:
    """The phrases of a vocabulary as alternatives of a pattern in any case, the longest first."""
    said = sorted(meanings(table), key=len, reverse=True)
    return any_case("|".join(said).replace(" ", r"\s+").replace("'", "['’]"))


def any_case(words: str) -> str:
    """Alternatives in any case, in the order given among those that share their first letter.

    Told apart by first letters, most of them fail at once.

    >>> any_case("last|late|1st")
    '[lL](?i:ast|ate)|1(?i:st)'
    """
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"{first if first == first.upper() else f'[{first}{first.upper()}]'}(?i:{'|'.join(said)})"
        for first, said in rests.items()
    )


SP = r"\s{1,9}"
THE = rf"(?:[Tt]he{SP})?"
MONTH = (
    r"(?:(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember"
    r"|[Oo]ctober|[Nn]ovember|[Dd]ecember)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
SURE_MONTH = (
    r"(?:[Jj]anuary|[Ff]ebruary|[Aa]pril|[Jj]une|[Jj]uly|August|[Ss]eptember|[Oo]ctober"
    r"|[Nn]ovember|[Dd]ecember|(?:Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)"
)
NO_COUNT = r"(?![\d,.]\d)(?!\s?(?:%|percent|per\s))"
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{NO_COUNT}"
NTH = r"(?:3[01]|[12]?\d)(?:st|nd|rd|th)"
YEAR = r"(?:19|20)\d\d(?![\d,.]\d)"
WEEKDAY = r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day"
SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\b\.?)"
DAYPART = rf"(?:{SP}(?:morning|afternoon|evening|night|lunchtime|noon|midnight))?"
HOUR_OF_DAY = (
    r"(?:(?:2[0-3]|[01]?\d)(?::[0-5]\d(?:\s?[ap]\.?m\b\.?)?|(?:\.[0-5]\d)?\s?[ap]\.?m\b\.?)"
    r"|noon|midnight|midday|dawn|dusk)"
)
JOINTS = r"-|–|—|−|&|/|,?\s?\b(?:and|or)\b|\b(?:to|through|thru|until|till)\b"
LIST = rf"\s{{0,9}}(?P<link>{JOINTS})\s{{0,9}}"
UNIT = r"(?:hour|day|night|[Ww]eek|fortnight|[Mm]onth|quarter|[Yy]ear|decade)"
NEAR_UNIT = r"(?:[Ww]eek|[Ww]eekend|[Mm]onth|[Qq]uarter|[Yy]ear|decade|fortnight)"
SEASON = rf"(?:{any_case('spring|summer|autumn|fall|winter')})"
DIGIT = "one|two|three|four|five|six|seven|eight|nine"
TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
TO_99 = rf"(?:(?:{TENS})(?:[\s-](?:{DIGIT})\b)?|{TEEN}|{DIGIT})"
FEW = (
    rf"several|an?{SP}hundred|one{SP}hundred|dozen|an?{SP}few|an?{SP}dozen|few"
    rf"|an?{SP}couple(?:{SP}of)?|couple(?:{SP}of)?|an?|half{SP}a"
)
SMALL = (
    rf"(?:\d{{1,3}}|(?:{any_case(TENS)})(?:[\s-](?i:{DIGIT})\b)?"
    rf"|{any_case('|'.join((TEEN, DIGIT, FEW)))})"
)
RANKS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
RANK = rf"(?:(?:{any_case('twenty|thirty')})[\s-](?i:{RANKS})|@ordinals@)"
EARLY = rf"early{SP}to{SP}mid|early{SP}and{SP}mid|mid{SP}to{SP}late|mid{SP}and{SP}late"
PART = rf"(?:{any_case(EARLY)}|@date_parts@)"
OF = rf"(?:{SP}(?:of|in){SP}|[\s-]{{1,9}})"
WHICH_YEAR = r"(?:last|this|next|that|the\s+(?:same|previous|following|next|current))"
IN = rf"(?:(?:\s{{0,9}},)?{SP}|{SP}(?:of|in){SP})"
Y = rf"(?:{IN}(?:(?P<year>{YEAR})|(?P<near>{WHICH_YEAR}){SP}year\b))?"
NTH_WORD = rf"{THE}(?P<nth>{any_case('first|second|third|fourth|last|final|1st|2nd|3rd|4th')})"
HALF = rf"{THE}(?P<nth>{any_case('first|second|latter|last')})[\s-]half"
SIZE = rf"{THE}(?P<nth>first|last){SP}(?P<count>{SMALL}){SP}"
A_PART = rf"{THE}(?![Bb]eginning{SP}(?!of\b))(?P<part>{PART})"
SOME = rf"{A_PART}{OF}"
THIS = rf"(?:(?P<which>last|this(?:{SP}past|{SP}coming)?|next|(?:the{SP})?(?:coming|past)){SP})?"
