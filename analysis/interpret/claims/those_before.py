"""Those before: numbers of those counted before: a part, all again, or what they contain."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.claims.carried import fitting
from analysis.interpret.claims.course import Course, size
from analysis.interpret.claims.referred import ARMS
from analysis.interpret.claims.to_come import BE, LOOSE, NEARBY
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

BELONGING = grammar("belonging verbs")
CONTAINING = grammar("containing")
AGAIN = frozenset({"the", "both", "these", "all"})
PARTS = frozenset({"left out", "of them", "of a total"})
HOLDING = frozenset({"hold", "holds", "held", "holding"})
FOLLOWING = frozenset({"follow", "followed", "follows"})
FOLLOWED = frozenset({"returned", "killed", "captured", "supplied"})


def following(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of those before whom others follow: "390 came home; on Sunday 303 |followed"."""
    if read is None or read.cue is None or word(sentence, read.cue[0]) not in FOLLOWING:
        return None
    near_by = 0 <= sentence.index - course.sentence <= 1 and course.sizes
    if read.measure != "deployed" or not near_by or course.measure not in FOLLOWED:
        return None
    return read._replace(measure=course.measure, rule="as the number before")


def are_the_same(sentence: Sentence, quantity: Quantity, what: Counted, course: Course) -> bool:
    """Whether a number counts those of the number before again: "the two", "both men"."""
    said = {word(sentence, what.first), word(sentence, what.first - 1)}
    again = bool(course.sizes) and course.sizes[-1][1] == size(quantity.number.figure)
    return again and not said.isdisjoint(AGAIN)


def still_captive(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """What those are who remain of captives: "took 251 hostages, and 76 remain in Gaza".

    So are they where they are taken: "the two were brought to Kyiv".
    """
    if read is None or read.measure not in {"present", "deployed"}:
        return None
    left = read.measure == "present" and what.form in PARTS
    if not left and not are_the_same(sentence, quantity, what, course):
        return None
    if course.measure != "captured" or not 0 <= sentence.index - course.sentence <= 1:
        return None
    return read._replace(measure="captured", rule="as the number before")


def held_besides(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """What "holds N" means right behind those killed: that they are prisoners."""
    if read is None or read.measure != "present" or read.cue is None or what.form != "left out":
        return None
    between = gap(sentence, course.ends, what.first)
    beside = sentence.index == course.sentence and len(between) <= NEARBY and "and" in between
    if not beside or course.measure not in VICTIMS or word(sentence, read.cue[0]) not in HOLDING:
        return None
    return read._replace(measure="captured")


def belonging(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether a verb only says to whom a part of those before belongs: "N of them belong to"."""
    if read is None or read.cue is None or what.form not in PARTS or not course.measure:
        return False
    near_by = 0 <= sentence.index - course.sentence <= 1
    return near_by and (word(sentence, read.cue[0]) in BELONGING or is_called(sentence, what, read))


def is_called(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether a sentence only says what those counted are: "of whom 500 |were sappers"."""
    if word(sentence, what.last) not in BE or read.rule.split(",")[0] not in LOOSE:
        return False
    units = near(sentence, "unit", what.last + 1, what.last + 4)
    return any(mark.detail == "many" for mark in units)


def contained(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of what is in the containers counted before: "which hold 12 million shells"."""
    if read is None or what.counted not in ARMS or course.classes[-1:] != ("containers",):
        return None
    if not 0 <= sentence.index - course.sentence <= 1 or read.measure not in {"present", "other"}:
        return None
    if not holds(sentence, CONTAINING, what.first - 3, what.last + 3):
        return None
    return Measured(fitting(course.measure, what), read.cue, "as the number before")
