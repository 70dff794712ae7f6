"""What the days of an expression are worked out from, and which of them a bare name means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from analysis.detect.dates.calendar import Days, moved
from analysis.model import Basis
from analysis.words import meanings

REACH = 90  # how many characters before an expression tell whether its clause looks ahead
BEHIND = 60  # and how many behind it
BREAK = re.compile(r"[.;:!?]\s")
WORD = re.compile(r"[^\W\d_]+")
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
SOON = 31  # a day without a year lies no more than so many days ahead of the publication
SENTENCE = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")
NEAR = 400  # a date further back than so many characters is no longer what "a day earlier" means
LATER = 8  # a month that a clause looks ahead to lies no more than so many months away


@cache
def cues() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The words that look ahead, or that report what was said, by their first word.

    What each means is `verb` (it looks ahead), `ahead` (so it does before a date) or `said`.
    """
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for said, means in meanings("date_cues").items():
        words = tuple(said.split())
        index.setdefault(words[0], []).append((words, means))
    return {first: tuple(found) for first, found in index.items()}


def cue_at(words: list[str], at: int) -> str | None:
    """What the cue that begins at a word means, if one does."""
    for phrase, means in cues().get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return means
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """The publication date, the days last spoken of in the text, and the words around.

    `spoken` is where the previous days were spoken of; `ahead` says whether the clause looks
    ahead, where that is already known.
    """

    published: date | None
    previous: Days | None = None
    text: str = field(default="", repr=False)
    starts: int = 0
    ends: int = 0
    spoken: int = 0
    ahead: bool | None = None

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
    near = context.published is None or (
        len(between) <= NEAR and len(SENTENCE.findall(between)) <= 1
    )
    if previous and previous.earliest and previous.precision == "day" and near:
        return previous.earliest, "text"
    return context.published, "publication"


def looks_ahead(text: str, starts: int, ends: int) -> bool:
    """Whether the words around an expression speak of the future.

    >>> looks_ahead("They will go on Monday", 16, 22)
    True
    >>> looks_ahead("They will go, he said on Monday", 25, 31)
    False
    """
    before = WORD.findall(BREAK.split(text[max(0, starts - REACH) : starts])[-1].lower())
    for at in reversed(range(len(before))):
        cue = cue_at(before, at)
        if cue is not None:
            return cue != "said"
    behind = WORD.findall(BREAK.split(text[ends : ends + BEHIND])[0].lower())
    found = (cue_at(behind, at) for at in range(len(behind)))
    return next((cue for cue in found if cue in {"verb", "said"}), "said") == "verb"


def is_between(text: str, starts: int) -> bool:
    """Whether "between" stands before a place, so that an "and" behind it makes an interval."""
    return bool(BETWEEN.search(text, max(0, starts - REACH), starts))


def plain(said: str) -> str:
    """Words with single blanks and in lower case."""
    return " ".join(said.lower().split())


def nearest_year(number: int, context: Context, on: int | None = None) -> int | None:
    """The year of a month (and day) that is named without one: the past one, unless it looks ahead.

    >>> october = Context(date(2024, 10, 25), ahead=False)
    >>> nearest_year(10, october), nearest_year(11, october), nearest_year(11, october, 4)
    (2024, 2023, 2024)
    """
    this = context.published
    if this is None:
        return None
    past = this.year if (number, on or 1) <= (this.month, this.day) else this.year - 1
    months = (past + 1 - this.year) * 12 + number - this.month
    if on is not None and 0 <= (months * 30 + on - this.day) <= SOON:
        return past + 1
    if months <= LATER and past_is_far(past, number, on, this) and context.future:
        return past + 1
    return past


def past_is_far(past: int, number: int, on: int | None, this: date) -> bool:
    """Whether the past reading of a month lies before the publication's own month."""
    return past != this.year or (number, on or this.day) < (this.month, 1)


def weekday(name: str, context: Context, which: str = "") -> date | None:
    """The day that a weekday means: the publication day itself, else the past one, or the next.

    >>> friday = Context(date(2024, 10, 25), ahead=False)
    >>> [weekday(name, friday).day for name in ("friday", "monday")]
    [25, 21]
    >>> weekday("monday", friday, "next").day
    28
    """
    if context.published is None:
        return None
    back = (context.published.weekday() - int(meanings("weekdays")[name])) % 7
    step = int(meanings("date_steps").get(which, "0"))
    if step > 0:
        return moved(context.published, 7 - back)
    if step < 0:
        return moved(context.published, -(back or 7))
    return moved(context.published, (7 - back) % 7 if context.future else -back)
