"""Blows: the day of an attack or a disaster, for the victims that the next sentence counts."""

from __future__ import annotations

from analysis.interpret.frames.near import holds
from analysis.interpret.periods.sayings import is_saying
from analysis.model import Date, Sentence
from analysis.words import grammar

BLOWS = grammar("attacks and disasters")
RUN = 6  # days that one blow may go on
REACH = 12  # tokens between a blow and its day


def blow_day(sentence: Sentence, own: bool = False) -> Date | None:
    """The day or days of the one blow that a sentence tells of: "A missile hit it on Monday".

    For its `own` victims that may be a month as well.
    """
    found = [
        dated
        for dated, first, last in sentence.dates
        if (is_of_days(dated) or (own and dated.precision == "month"))
        and not is_saying(sentence, first, last)
        and holds(sentence, BLOWS, first - REACH, last + REACH)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def is_of_days(dated: Date) -> bool:
    """Whether a date is a day, or a run of some days: "between April 11 and 13"."""
    if dated.earliest is None or dated.latest is None:
        return False
    return dated.precision == "day" and (dated.latest - dated.earliest).days <= RUN
