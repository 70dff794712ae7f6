"""Search: where in a text a date may stand, and which rule reads it.

A date holds a month, a weekday, a year or one of a few other words. Those anchors are found first;
the rules are only tried at them, and at the words before them with which a date can begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.detect.dates import (
    absolute,
    anniversaries,
    compound,
    holidays,
    near,
    numeric,
    parts,
    quarters,
    relative,
    runs,
    spans,
    weekdays,
    weekends,
    within,
    years,
)
from analysis.detect.dates.pieces import expanded
from analysis.detect.dates.rule import Rule
from analysis.words import meanings, rows

RULES: tuple[Rule, ...] = (  # at one place in a text the first that fits is taken
    *numeric.RULES, *runs.RULES, *parts.BEFORE_MONTH, *absolute.RULES, *holidays.RULES,
    *parts.RULES, *within.RULES, *quarters.RULES, *years.RULES, *spans.RULES,
    *relative.BEFORE_WEEKDAY, *weekdays.RULES, *weekends.RULES, *compound.RULES,
    *anniversaries.RULES, *near.RULES, *relative.RULES,
)  # fmt: skip
NAME = re.compile(r"\?P<\w+>")
LEADS = re.compile(r"[\d./–-]+(?:st|nd|rd|th)?")
REACH = 48  # how many characters before its anchor a date may begin
FEW = 8  # and how many words
INSIDE = frozenset({"on", "of", "and", "to", "or"})  # may stand in a date, but no rule begins so
ANCHORS = (  # by their first letters, so that most places in a text are passed over at once
    r"[Jj](?:an(?:uary|\b)|u(?:ne|ly|n\b|l\b))|[Hh](?:ours?\b|[12]\b|alloween)|FY\d",
    r"[Ff](?:eb(?:ruary|\b)|ri(?:day|\b)|all\b|ather|ifties|ort(?:ies|night))",
    r"[Mm](?:ar(?:ch|\b)|ay\b|on(?:day|ths?\b|\b)|or(?:ning|row)\b|idsummer|LK\b|other)",
    r"[Aa](?:pr(?:il|\b)|ug(?:ust|\b)|utumn|fternoon|rmistice|nzac|ll S)",
    r"[Ss](?:ep(?:tember|t\b|\b)|at(?:urday|\b)|un(?:day|\b)|pring|ummer|ixties|eventies|ince\b)",
    r"[Oo](?:ct(?:ober|\b)|vernight|rthodox)|[Yy](?:ears?\b|esterday)",
    r"[Nn](?:ov(?:ember|\b)|ew [Yy]ear|ight|ineteen|ineties)|[Dd](?:ec(?:ember|ade|\b)|ays?\b)",
    r"[Tt](?:ue(?:s(?:day|\b)|\b)|hu(?:r(?:s(?:day|\b)|\b)|\b)|hirties|o(?:day|night|morrow)\b"
    r"|hanksgiving|went(?:y|ies)|wo thousand|hen\b)",
    r"[Ww](?:ed(?:nesday|\b)|inter|eek|orld R|hit )|[Qq](?:[1-4]\b|uarters?\b)",
    r"[Cc](?:hristmas|orpus C|olumbus|yber)|[Ee](?:aster|vening\b|ighties)|B(?:oxing|astille)",
    r"V(?:alentine|ictory|eterans)|P(?:entecost|alm S|resident)|Remembrance",
    r"Ramadan|Rosh H|Yom K|Sukkot|Simchat|Hanukkah|Chanukah|Purim|Passover|Shavuot|Eid\b|Mardi",
    r"[Xx]mas|Tet\b|Seollal|Chuseok|Mid-A|Diwali|Deepavali|Shemini|Mawlid|Laylat|Pancake D",
    r"N(?:owruz|orouz|ewroz)|Ash(?:ura|oura)|Epiphany",
    r"(?:1[5-9]|2[01])\d\d|\d\d?(?:st|nd|rd|th)\b|\d?\d/\d\d?/\d\d\b|\d0['’]?s\b",
)
FIRST = r"[A-FHJ-TV-Yacdefhjmnoqstwxy\d]"  # what an anchor begins with
ANCHOR = re.compile(rf"[^A-Za-z](?={FIRST})(?:{'|'.join(ANCHORS)})")


UNIT = re.compile(  # a word that is no date unless another stands before it
    r"(?:days?|weeks?|months?|years?|hours?|nights?|quarters?|decades?|fortnights?)\b"
    r"(?!\s+(?:of|from|beginning|starting|commencing|ending|ended|end)\b|['’-])"
)


@cache
def lead_words() -> frozenset[str]:
    """The words with which a date can begin before its anchor."""
    words = {row["word"] for row in rows("numeric") if row["set"] == "date leads"}
    tables = (
        "date_steps", "date_parts", "weekdays", "cardinals", "months", "ordinals", "holidays",
    )  # fmt: skip
    return frozenset(
        words | {w for table in tables for said in meanings(table) for w in said.split()}
    )


@cache
def anywhere() -> re.Pattern[str]:
    """What finds which rule fits at a place, by the number of its last group."""
    bare = (NAME.sub("?:", expanded(rule.words)) for rule in RULES)
    return re.compile(r"\b(?:" + "|".join(f"{words}()" for words in bare) + ")")


@cache
def own(number: int) -> re.Pattern[str]:
    """What finds the parts of an expression that one of the rules fits, by its number."""
    return re.compile(rf"\b{expanded(RULES[number].words)}")


def anchors(text: str) -> Iterator[tuple[int, int]]:
    """Where each word or number begins and ends that a date may hold.

    >>> list(anchors("on 8 October"))
    [(5, 12)]
    """
    for match in ANCHOR.finditer(f" {text}"):
        yield match.start(), match.end() - 1


def starts_of(text: str, anchor: int, after: int) -> list[int]:
    """The places at which a date with an anchor may begin, from the left, not before `after`.

    >>> starts_of("arrived in the first week of October", 21, 0)
    [8, 11, 15, 21]
    """
    while anchor > after and text[anchor - 1].isalpha():
        anchor -= 1
    window = text[max(after, anchor - REACH) : anchor]
    unit = UNIT.match(text, anchor)
    offset = anchor - len(window)
    places = [] if unit else [anchor]
    end = len(window)
    for word in reversed(window.split()[-FEW:]):
        bare = word.strip("-–,(“\"'‘’").lower()
        parts = set(bare.split("-"))
        if bare and not parts <= lead_words() and not LEADS.fullmatch(bare):
            break
        end = window.rfind(word, 0, end)
        if bare not in INSIDE:
            places.append(offset + end + len(word) - len(word.lstrip("-–,(“\"'‘’")))
    return places[::-1]


def rule_at(text: str, starts: int) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that fits at a place, with its match."""
    match = anywhere().match(text, starts)
    if match is None or match.lastindex is None:
        return None
    number = match.lastindex - 1
    found = own(number).match(text, starts)
    return (RULES[number], found) if found else None
