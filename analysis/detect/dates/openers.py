"""Openers: the preposition that leaves one end of a date open: "since early October"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from analysis.detect.dates.calendar import Days, moved
from analysis.detect.dates.offsets import counted_from
from analysis.detect.dates.pieces import HOUR_OF_DAY, SP
from analysis.detect.dates.stretches import up_to_it
from analysis.detect.expressions import numeric
from analysis.words import last_words, meanings

LONGEST = 4  # the longest opener has so many words
REACH = 40  # how many characters before a date its opener may begin
LATER = re.compile(r"\s+(?:or|and)\s+(?:later|after|beyond|onwards?)\b")
EARLIER = re.compile(r"\s+(?:or|and)\s+(?:earlier|before)\b")
ONWARD = re.compile(
    r"\s+(?:on(?:wards?)?\b(?!\s+(?:the|a)\b)"
    r"|(?:to|until|till|through)\s+(?:the\s+present(?:\s+day)?|date|now|this\s+day)\b)"
)
AT_HOUR = re.compile(
    rf"(?<=\s){HOUR_OF_DAY}(?:{SP}(?:local{SP}time|[A-Z]{{2,4}}))?,?{SP}(?:on{SP})?$"
)
WORD = re.compile(r"\s+([^\W\d_]+)")
OWNED = re.compile(r"['’]s?\b")


MIDDLE = re.compile(r"\bmid(?:dle)?\b(?!\W+to\b)", re.IGNORECASE)
ENDS = re.compile(r"end|\bclose\b", re.IGNORECASE)
OVER = re.compile(r"\b(?:out|over|up|through|ends|closes)$")
END_OF = re.compile(r"(?:\w+\s+){0,3}end\b", re.IGNORECASE)
START_OF = re.compile(r"(?:\w+\s+){0,2}(?:start|beginning|outset)\b", re.IGNORECASE)


class Opener(NamedTuple):
    """An opener in a text: where it begins, its words, and whether no article follows it."""

    starts: int
    said: str
    bare: bool


def opener_before(text: str, starts: int) -> Opener | None:
    """The longest opener that stands right before a date, with or without an article.

    An hour may stand between, where the opener is one of time alone: "as of 6 a.m. on Friday".

    >>> opener_before("they went as early as the summer", 26)
    Opener(starts=10, said='as early as', bare=False)
    """
    window = text[max(0, starts - REACH) : starts]
    hour = AT_HOUR.search(window)
    if hour:
        found = opener_before(text, starts - len(window) + hour.start())
        return found if found and meanings("date_openers")[found.said] in {"to", "from"} else None
    words = window.lower().replace("(", " ").split()
    article = words[-1:] in (["the"], ["late"], ["early"])
    words = words[:-1] if article else words
    if not words or words[-1] not in last_words("date_openers") or not window[-1].isspace():
        return None
    for size in range(min(LONGEST, len(words)), 0, -1):
        said = " ".join(words[-size:])
        if said in meanings("date_openers"):
            return Opener(begin(text, starts, size + article), said, not article)
    return None


def begin(text: str, at: int, words: int) -> int:
    """Where the last so many words before a place begin."""
    for _ in range(words):
        before = text[max(0, at - REACH) : at].rstrip()
        at += len(before) - len(text[max(0, at - REACH) : at])
        at -= len(before.split()[-1])
    return at + text.startswith("(", at)


def opened(text: str, starts: int, ends: int, found: Days) -> tuple[int, int, Days]:
    """A date with the opener before it, if it has one: where both begin and end, and the days."""
    opener = opener_before(text, starts)
    if found.earliest is None or found.latest is None:
        return starts, ends, found
    stretch = up_to_it(text, starts, found)
    if stretch:
        return stretch[0], ends, stretch[1]
    if opener is None:
        return followed(text, starts, ends, found)
    counted = counted_from(text, opener.starts, opener.said, found)
    if counted:
        return counted[0], ends, counted[1]
    said = opener.said
    onward = ONWARD.match(text, ends)
    way = meanings("date_openers")[said]
    if way == "onward":
        way = "from" if onward else ""
        ends = onward.end() if onward else ends
    if said != "since" and OWNED.match(text, ends):
        way = ""
    over = OVER.search(text, starts, ends)
    if way in {"before", "after"} and not over and modifies(text, ends):
        way = ""
    if not way:
        return starts, ends, found
    return opener.starts, ends, WAYS[way](found, opener.bare, text[starts:ends])


def followed(text: str, starts: int, ends: int, found: Days) -> tuple[int, int, Days]:
    """A date with "or later" or "or earlier" behind it, or as it is."""
    match = LATER.match(text, ends)
    if match:
        return starts, match.end(), open_end(found, 0)
    match = EARLIER.match(text, ends)
    return (starts, match.end(), open_start(found, 0)) if match else (starts, ends, found)


def modifies(text: str, ends: int) -> bool:
    """Whether a noun follows that the date belongs to: "after Friday prayers".

    >>> modifies("after Friday prayers", 12), modifies("after Friday, when", 12)
    (True, False)
    """
    word = WORD.match(text, ends)
    return word is not None and word.group(1).lower() not in numeric("clause words")


def on_from(found: Days, strict: bool, said: str) -> Days:
    """From the first of some days on."""
    return open_end(found, 0)


def open_end(found: Days, count: int) -> Days:
    """From a day on, `count` days after the first of some days, or after the last if positive."""
    first = found.latest if count else found.earliest
    assert first is not None
    first = moved(first, count)
    return replace(found, earliest=first, latest=None, edtf=f"{first.isoformat()}/..")


def open_start(found: Days, count: int) -> Days:
    """Up to the last of some days, or to the day before the first where `count` is negative."""
    last = found.earliest if count else found.latest
    assert last is not None
    last = moved(last, count)
    return replace(found, earliest=None, latest=last, edtf=f"../{last.isoformat()}")


def up_to(found: Days, strict: bool, said: str) -> Days:
    """Up to the last of some days; the end of a year is as fine as the year.

    "By the middle of January" is by the 15th.
    """
    whole = found.precision == "quarter" and bool(ENDS.search(said))
    middle = middle_of(found) if MIDDLE.search(said) else None
    if middle:
        return open_start(replace(found, latest=middle), 0)
    return open_start(replace(found, precision="year") if whole else found, 0)


def middle_of(found: Days) -> date | None:
    """The day by which the first half of a month or a year is over, from its middle third."""
    first = found.earliest
    if first is None or found.precision not in {"month", "quarter"}:
        return None
    return first.replace(day=15) if found.precision == "month" else date(first.year, 6, 30)


def earlier_than(found: Days, strict: bool, said: str) -> Days:
    """Before the first of some days; "before the 2022 invasion" may lie within them.

    "Before the end of October" may be any day up to its last, as may "before October is out".
    """
    if END_OF.match(said) or OVER.search(said):
        return up_to(found, strict, "end")
    return open_start(found, -1 if strict else 0)


def later_than(found: Days, strict: bool, said: str) -> Days:
    """After the last of some days; "after the 2022 invasion" may lie within them.

    "After the start of September" may be any day from its first.
    """
    if START_OF.match(said):
        return on_from(found, strict, said)
    return open_end(found, 1 if strict else 0)


def circa(found: Days, strict: bool, said: str) -> Days:
    """About some days: EDTF marks them as approximate."""
    edtf = found.edtf or ""
    return found if "/" in edtf or edtf[:1] in "{[" else replace(found, edtf=f"{edtf}~")


WAYS = {
    "from": on_from, "to": up_to, "before": earlier_than, "after": later_than, "near": circa,
}  # fmt: skip
