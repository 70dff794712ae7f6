"""Levels: numbers that a force had before, has risen to, or is to grow or shrink to."""

from __future__ import annotations

from analysis.interpret.around import quantity_at
from analysis.interpret.claims.course import Course
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import leads_to_earlier
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.tenses import WILL
from analysis.model import Sentence
from analysis.words import grammar

MAYBE = grammar("adverbs of what may come")
CHANGING = grammar("changing to a number")
GROWING = grammar("growing") | grammar("links to a number")
NEARBY = 9


def at_an_earlier_time(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of an older level, which is no plan: "will withdraw 1,000, down from 1,500"."""
    if is_to_grow(sentence, what.first, what.last):
        return Measured("present", None, "an earlier level")
    risen = sentence.index == course.sentence and word(sentence, course.begins - 1) == "to"
    risen = risen and gap(sentence, course.ends, what.first) == ["from"]
    if not risen and not leads_to_earlier(sentence, what.first):
        return None
    own = read is not None and read.cue is not None and read.cue[0] >= what.first
    here = sentence.index == course.sentence
    measure = course.measure if here and not own else read.measure if read else ""
    if measure != "planned":
        return read
    return Measured("present", None, "an earlier level")


def is_to_grow(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a force is to grow or shrink from a number to another: "is to grow from |N to M"."""
    ends = word(sentence, first - 1) == "from" and word(sentence, last) == "to"
    if not ends or quantity_at(sentence, last + 1) is None:
        return False
    said = gap(sentence, first - NEARBY, first - 1)
    return not CHANGING.isdisjoint(said) and not (WILL | {"to"}).isdisjoint(said)


def growing(sentence: Sentence, what: Counted) -> Measured | None:
    """A plan, where a number may be reached: "potentially growing to N"."""
    if word(sentence, what.first - 1) != "to":
        return None
    if not holds(sentence, MAYBE, what.first - 4, what.first - 1):
        return None
    if not holds(sentence, GROWING, what.first - 4, what.first - 1):
        return None
    return Measured("planned", (what.first - 2, what.first), "growing to")


def risen_to(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of a level that a rise comes to: "has swelled by 2,000, to 10,000"."""
    if course.sentence != sentence.index or not 0 < what.first - course.ends <= 2:
        return None
    if gap(sentence, course.ends, what.first) not in (["to"], [",", "to"]):
        return None
    if is_to_grow(sentence, course.begins, course.ends):
        return Measured("planned", None, "a rise to it")
    if word(sentence, course.begins - 1) != "by" and not course.rising:
        return None
    measure = "present" if course.measure == "deployed" else course.measure
    return Measured(measure, None, "a rise to it")
