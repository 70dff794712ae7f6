"""Blows: the day of an attack or a disaster, for the victims that the next sentence counts."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.near import PREPOSITIONS, counts, holds, places, places_near, word
from analysis.interpret.periods.answered import is_answer
from analysis.interpret.periods.datelines import is_in_dateline
from analysis.interpret.periods.sayings import is_saying
from analysis.model import Date, Sentence
from analysis.words import grammar

BLOWS = grammar("attacks and disasters")
NAME = 7  # tokens of the name of a blow before its day
RUN = 6  # days that one blow may go on
EVENTS = BLOWS - grammar("weapons of a blow")
NAMING = frozenset({"of", "on"})
LEADS = frozenset({"the", "a", "an", "that", "this", "its"})
SO_FAR = frozenset({"far", "now", "already"})
ENDS = PREPOSITIONS | grammar("be") | {","}
RISING, HAVING = grammar("rising of a toll"), grammar("have")
BEFORE_BLOW = LEADS | BLOWS
BOUNDING = frozenset({"after", "since", "before", "following", "until"})
LATER = frozenset({"after", "following"})
STANDING = grammar("standing at a level")
REACH = 12  # tokens between a blow and its day


def blow_day(sentence: Sentence, own: Counted | None = None) -> Date | None:
    """The day or days of the one blow that a sentence tells of: "A missile hit it on Monday".

    For its own victims that may be a week or month, but no day of another clause, nor one on
    which they were answered for.
    """
    found = [
        dated
        for dated, first, last in sentence.dates
        if (is_of_days(dated) if own is None else is_of_own(sentence, dated, (first, last), own))
        and not is_saying(sentence, first, last)
        and not is_in_dateline(sentence, dated, first, last)
        and not (own is None and is_later(sentence, first, last))
        and not (own is None and is_of_level(sentence, first))
        and not is_of_other(sentence, last)
        and holds(sentence, BLOWS, first - REACH, last + REACH)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def is_of_other(sentence: Sentence, last: int) -> bool:
    """Whether a day names what is no blow: "Monday's |test of a missile|"."""
    ends = next(iter(places_near(sentence, ENDS, last + 1, last + NAME)), last + NAME)
    return word(sentence, last) == "'s" and not holds(sentence, EVENTS, last + 1, ends)


def is_of_level(sentence: Sentence, first: int) -> bool:
    """Whether a day is when a toll stood so high: "the number of dead |reached 144 on| Monday"."""
    return any(
        counts(sentence, at + 1, first)
        for at in places_near(sentence, STANDING, first - NAME, first)
    )


def is_later(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a day is of what came after all blows near it: "met on Monday after the blasts"."""
    near = [
        at
        for at in range(max(0, first - REACH), last + REACH)
        if word(sentence, at) in BLOWS
    ]  # fmt: skip
    return bool(near) and near[0] >= last and holds(sentence, LATER, last, near[0])


def named_blow_day(sentence: Sentence) -> Date | None:
    """The day of the one blow that a sentence names by it: "Monday's raid", "the strike of Monday".

    What is counted since or after a blow is not all its own.
    """
    found = [
        dated for dated, first, last in sentence.dates if is_named(sentence, dated, first, last)
    ]
    return found[0] if len(found) == 1 else None


def is_named(sentence: Sentence, dated: Date, first: int, last: int) -> bool:
    """Whether a blow is named by its day, and is no bound of what is counted."""
    if not is_of_days(dated):
        return False
    if word(sentence, last) == "'s":
        leads, named = first - 1, holds(sentence, EVENTS, last + 1, last + 4)
    else:
        leads = first - 3
        named = word(sentence, first - 1) in NAMING and word(sentence, first - 2) in EVENTS
        while named and leads > first - NAME and word(sentence, leads) in BEFORE_BLOW:
            leads -= 1
    return named and word(sentence, leads) not in BOUNDING


def is_counted_on(sentence: Sentence, dated: Date, first: int, last: int) -> bool:
    """Whether the victims of a blow that is named by its day are still counted, so far.

    So in "Monday's flood has killed 40 people so far", "the toll of the flood of 3 May has risen".
    """
    if not is_named(sentence, dated, first, last):
        return False
    risen = any(word(sentence, at - 1) in HAVING for at in places(sentence, RISING))
    return risen or not SO_FAR.isdisjoint(sentence.said)


def is_of_own(sentence: Sentence, dated: Date, tokens: tuple[int, int], own: Counted) -> bool:
    """Whether a day, a week or a month is that of a number, and not of one behind a semicolon."""
    if not is_of_days(dated) and dated.precision not in {"week", "month"}:
        return False
    if is_answer(sentence, own, *tokens):
        return False
    first = tokens[0]
    breaks = [at for at in range(own.first, first) if word(sentence, at) == ";"]
    return not breaks or not counts(sentence, breaks[-1], first)


def is_of_days(dated: Date) -> bool:
    """Whether a date is a day, or a run of some days: "between April 11 and 13"."""
    if dated.earliest is None or dated.latest is None:
        return False
    return dated.precision == "day" and (dated.latest - dated.earliest).days <= RUN
