"""Years: whether four digits are a year and no count."""

from __future__ import annotations

import re

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
    return text[starts + 2 : starts + 4] == "00" and before in {"of", "to", "and", "for", "from"}
