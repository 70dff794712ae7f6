"""A way of naming a date, and what its readings share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from analysis.detect.dates.calendar import Days
from analysis.detect.dates.context import Context
from analysis.detect.dates.nearest import nearest_year
from analysis.model import Basis, Precision
from analysis.words import meanings

Read = Callable[..., Days | None]
DIGITS = re.compile(r"\d+")
SPLIT = re.compile(r"[\s-]+")
PRECISIONS: dict[str, Precision] = {
    "hour": "day", "day": "day", "night": "day", "weekend": "day", "week": "week",
    "fortnight": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "year",
}  # fmt: skip
VAGUE = {"several": 3, "few": 3, "half": 1}


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of naming a date: its name, its words, and what days they come to.

    The named groups of the words are the parameters of the reading.
    """

    name: str
    words: str
    read: Read


def number(said: str) -> int:
    """A day's or a duration's number, from digits or words.

    >>> number("3rd"), number("a couple of"), number("several"), number("an")
    (3, 2, 3, 1)
    >>> number("twenty-six")
    26
    """
    digits = DIGITS.match(said)
    if digits:
        return int(digits.group())
    words = [word for word in SPLIT.split(said.lower()) if word not in {"a", "an", "of", "", "and"}]
    if not words:
        return 1
    known = {**meanings("multiples"), **meanings("scales"), **meanings("cardinals")}
    return VAGUE.get(words[0]) or sum(int(known[word]) for word in words)


def ordinal(said: str) -> int:
    """A rank's number, from digits or words.

    >>> ordinal("22nd"), ordinal("twenty-second"), ordinal("third")
    (22, 22, 3)
    """
    if said[0].isdecimal():
        return number(said)
    known = {**meanings("ordinals"), **meanings("cardinals")}
    return sum(int(known[word]) for word in SPLIT.split(said.lower()))


def month_number(said: str) -> int:
    """A month's number by its name or short form."""
    return int(meanings("months")[said.lower().rstrip(".")])


def step(said: str | None) -> int:
    """How many units "last" (-1), "this" (0) or "the following" (1) go on."""
    return int(meanings("date_steps")[" ".join((said or "this").lower().split())])


def basis_of(year: str | None) -> Basis:
    """What the days rest on: the words, or the publication date."""
    return "said" if year else "publication"


def known_year(
    context: Context, name: str, year: str | None, near: str | None = None, on: int | None = None
) -> int | None:
    """The year of a month: the one that is said, "last year", or else the one meant."""
    if year:
        return int(year)
    if near is None:
        return nearest_year(month_number(name), context, on)
    if context.published is None:
        return None
    return context.published.year + step(near)
