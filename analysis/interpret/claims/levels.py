"""Levels: numbers that a force had before, has risen to, or is to grow or shrink to."""

from __future__ import annotations

from analysis.interpret.around import quantity_at
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import MATERIEL
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import leads_to_earlier
from analysis.interpret.measures import Measured
from analysis.interpret.measures.tenses import AHEAD, MODALS, WILL
from analysis.interpret.near import gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

MAYBE = grammar("adverbs of what may come")
CHANGING = grammar("changing to a number")
GROWING = grammar("growing") | grammar("links to a number")
BECOMING = grammar("growing to a number")
BE = grammar("be")
FORESEEING = grammar("foreseeing a number")
BREAKS = frozenset({",", ";", ":", "(", ".", "", "and", "but", "who", "that", "which"})
LEADING = frozenset({"from", "the", "present", "current", "some", "about"})
NEARBY = 9
MOVED = frozenset({"deployed", "planned", "present", "training"})


def at_an_earlier_time(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of an older level, which is no plan: "will withdraw 1,000, down from 1,500"."""
    if is_to_grow(sentence, what.first, what.last) or grows_from(sentence, what):
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


def grows_from(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is to become larger or smaller: "the |N there are to become M"."""
    away = holds(sentence, {"from"}, what.first - len(LEADING), what.first)
    if not away and word(sentence, what.first - 1) not in LEADING:
        return False
    for at in range(what.last, what.last + (1 + away) * NEARBY):
        if word(sentence, at) in BREAKS:
            return False
        if is_to_become(sentence, at):
            return reaches(sentence, at)
    return False


def reaches(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of growing has a number: "to become |M", "to grow |to some M"."""
    at = verb + 1
    while word(sentence, at) in LEADING | {"to"}:
        at += 1
    return quantity_at(sentence, at) is not None


def is_to_become(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of growing tells what is to come: "is due to |reach", "will soon |become"."""
    if word(sentence, verb) not in BECOMING:
        return False
    said = gap(sentence, verb - 2, verb)
    if said[-1:] == ["to"]:
        return said[0] in BE | AHEAD or is_awaited(sentence, verb)
    may = MODALS if word(sentence, verb) in CHANGING else WILL  # "may total N" is no plan
    return not may.isdisjoint(said)


def is_awaited(sentence: Sentence, verb: int) -> bool:
    """Whether somebody expects a force to grow: "expects the 11,000 there to |become"."""
    for at in range(verb - 2, max(-1, verb - 2 * NEARBY), -1):
        if word(sentence, at) in BREAKS:
            return False
        if word(sentence, at) in FORESEEING:
            return True
    return False


def coming_to(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """A plan, where a force is to reach a number: "is due to reach N", "will go down to N"."""
    measure = course.measure if read and read.measure == "other" else read and read.measure
    if what.counted in MATERIEL or (measure is not None and measure not in MOVED):
        return None  # "deliveries could rise to N"
    verb = quantity.begins - 1
    verb -= word(sentence, verb) == "to"
    verb -= word(sentence, verb) in {"down", "up"}
    own = read is not None and read.cue is not None and read.cue[0] >= what.last
    if own or not is_to_become(sentence, verb):
        return None
    return Measured("planned", (verb, verb + 1), "growing to")


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
