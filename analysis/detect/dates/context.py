"""Contexts: what the days of an expression are worked out from."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from analysis.detect.dates.ahead import REACH, looks_ahead, looks_back
from analysis.detect.dates.calendar import Days
from analysis.detect.dates.pieces import WEEKDAY
from analysis.model import Basis

AT_HOUR = r"(?:dawn|daybreak|sunrise|noon|dusk|sunset|nightfall|midnight)\s+(?:on|of)\s+"
PART = r"(?:early|late)\s+(?:on\s+)?"
HOUR = rf"(?:{AT_HOUR}|{PART}(?={WEEKDAY}))?"
BETWEEN = re.compile(rf"\bbetween\s+(?:the\s+)?(?:{AT_HOUR}|{PART})?$", re.IGNORECASE)
SENTENCE = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")
HAD = re.compile(r",?(?:\s+\w+){1,4}?\s+had\b")  # what had been by another day
NEAR = 400  # a date further back than so many characters is no longer what "a day earlier" means


class Context(NamedTuple):
    """The publication date, the days last spoken of in the text, and the words around.

    `spoken` is where the previous days were spoken of; `ahead` says whether the clause looks
    ahead, where that is already known.
    """

    published: date | None
    previous: Days | None = None
    text: str = ""
    starts: int = 0
    ends: int = 0
    spoken: int = 0
    ahead: bool | None = None

    @property
    def past(self) -> bool:
        """Whether the verb beside the expression speaks of what has happened."""
        return self.ahead is None and looks_back(self.text, self.starts, self.ends)

    @property
    def future(self) -> bool:
        """Whether the clause that the expression stands in looks ahead."""
        if self.ahead is not None:
            return self.ahead
        return looks_ahead(self.text, self.starts, self.ends)


def reference(context: Context) -> tuple[date | None, Basis]:
    """The day that "a day earlier" counts from: one just spoken of, or the publication."""
    previous = context.previous
    between = context.text[context.spoken : context.starts + 1]
    sentences = 1 + bool(HAD.match(context.text, context.ends))
    near = context.published is None or (
        len(between) <= NEAR and len(SENTENCE.findall(between)) <= sentences
    )
    if previous and previous.earliest and previous.precision == "day" and near:
        return previous.earliest, "text"
    return context.published, "publication"


def is_between(text: str, starts: int) -> bool:
    """Whether "between" stands before a place, so that an "and" behind it makes an interval."""
    before = max(0, starts - REACH)
    return "between" in text[before:starts].lower() and bool(BETWEEN.search(text, before, starts))


def plain(said: str | None) -> str:
    """Words with single blanks and in lower case; nothing where nothing was said."""
    return " ".join((said or "").lower().split())
