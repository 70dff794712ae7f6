"""Blows: the day of an attack or a disaster, for the victims that the next sentence counts."""

from __future__ import annotations

from analysis.interpret.frames.near import holds
from analysis.interpret.periods.sayings import is_saying
from analysis.model import Date, Sentence
from analysis.words import grammar

BLOWS = grammar("attacks and disasters")
REACH = 12  # tokens between a blow and its day


def blow_day(sentence: Sentence) -> Date | None:
    """The one day on which something struck by a sentence: "A missile hit the base on Monday"."""
    found = [
        dated
        for dated, first, last in sentence.dates
        if is_one_day(dated) and not is_saying(sentence, first, last)
        and holds(sentence, BLOWS, first - REACH, last + REACH)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def is_one_day(dated: Date) -> bool:
    """Whether a date is a day, and no stretch of them."""
    return dated.earliest is not None and dated.earliest == dated.latest
