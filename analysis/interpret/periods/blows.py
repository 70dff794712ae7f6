"""Blows: the day of an attack or a disaster, for the victims that the next sentence counts."""

from __future__ import annotations

from analysis.interpret.frames.near import counts, holds, word
from analysis.interpret.periods.sayings import is_saying
from analysis.model import Date, Sentence
from analysis.words import grammar

BLOWS = grammar("attacks and disasters")
RUN = 6  # days that one blow may go on
REACH = 12  # tokens between a blow and its day


def blow_day(sentence: Sentence, own: int | None = None) -> Date | None:
    """The day or days of the one blow that a sentence tells of: "A missile hit it on Monday".

    For its own victims, whose number stands at a token, that may be a month as well, but no day
    of another clause.
    """
    found = [
        dated
        for dated, first, last in sentence.dates
        if (is_of_days(dated) if own is None else is_of_own(sentence, dated, first, own))
        and not is_saying(sentence, first, last)
        and holds(sentence, BLOWS, first - REACH, last + REACH)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def is_of_own(sentence: Sentence, dated: Date, first: int, own: int) -> bool:
    """Whether a day or a month is that of a number, and not of one behind a semicolon."""
    if not is_of_days(dated) and dated.precision != "month":
        return False
    breaks = [at for at in range(own, first) if word(sentence, at) == ";"]
    return not breaks or not counts(sentence, breaks[-1], first)


def is_of_days(dated: Date) -> bool:
    """Whether a date is a day, or a run of some days: "between April 11 and 13"."""
    if dated.earliest is None or dated.latest is None:
        return False
    return dated.precision == "day" and (dated.latest - dated.earliest).days <= RUN
