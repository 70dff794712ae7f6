"""Shouted: months and weekdays in capitals, as in the headlines and datelines of a wire."""

from __future__ import annotations

import re
from functools import cache

from analysis.words import meanings

SHORT = 3  # letters of the shortest month, and of weekdays too short to be sure of


@cache
def shouted() -> tuple[frozenset[str], re.Pattern[str]]:
    """The names in capitals, and what finds them: a month beside its day, a whole weekday."""
    months = {said.upper() for said in meanings("months")}
    days = {said.upper() for said in meanings("weekdays") if said.endswith("day")}
    either, day = "|".join(months), "|".join(days)
    beside = rf"\b(?:{either})\b(?=\.?[ \u00a0]\d)|(?<=\d[ \u00a0])(?:{either})\b"
    return frozenset(name[:SHORT] for name in months | days), re.compile(rf"{beside}|\b(?:{day})\b")


def in_small(text: str) -> str:
    """A text with such names as they are written elsewhere, each letter in its place.

    >>> in_small("KYIV, OCT 3 - ON MONDAY MANY MAY MARCH")
    'KYIV, Oct 3 - ON Monday MANY MAY MARCH'
    """
    beginnings, names = shouted()
    if not any(name in text for name in beginnings):
        return text
    return names.sub(lambda found: found.group().capitalize(), text)
