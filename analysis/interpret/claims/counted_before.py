"""Counted before: the class that a number without a noun goes on with, or its text is about."""

from __future__ import annotations

from analysis.interpret.claims.arms import VULNERABLE, is_lost
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.mentioned import LEADING, OPENING
from analysis.interpret.claims.transports import is_carried
from analysis.interpret.classes import MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import word
from analysis.model import Sentence
from analysis.words import grammar

BUILDING = frozenset({"engineers", "workers"})
ENGINEERING = grammar("about engineers at work")
REMAINING = frozenset({"other", "remaining"})
PASSENGERS = MILITARY | {"people", "workers"}


def gone_on_with(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> str | None:
    """The class counted before, which a number without a noun goes on with."""
    if word(sentence, what.first - 1) in REMAINING:
        return going(course)
    if is_carried(sentence, what, read, course):
        return latest(course, PASSENGERS) or soldiers(sentence, course)
    harmed = read is not None and read.measure in VICTIMS
    if harmed and is_lost(sentence, read, course):
        return going(course)
    found = latest(course, VULNERABLE) if harmed else going(course)
    if found == "troops" and at_engineering(sentence, what):
        return "engineers"
    apart = found in BUILDING and harmed and course.sentence < sentence.index
    led = found in LEADING and not LEADING.issuperset(course.classes)
    return (
        "troops" if led or (apart and course.tendency.is_military_near(sentence.index)) else found
    )


def at_engineering(sentence: Sentence, what: Counted) -> bool:
    """Whether a clause says that soldiers clear mines or build: "1,000 hunt for mines"."""
    for at in range(what.last, what.last + 8):
        if word(sentence, at) in OPENING:
            return False
        if word(sentence, at) in ENGINEERING:
            return True
    return False


def soldiers(sentence: Sentence, course: Course) -> str:
    """The class of people whom a text does not describe: soldiers, if it is about an army there."""
    return "troops" if course.tendency.is_military_near(sentence.index) else "people"


def unnamed(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> str | None:
    """The class where a text has counted nobody yet."""
    harmed = read is not None and read.measure in VICTIMS
    if not (harmed or course.tendency.is_military_near(sentence.index)):
        return None
    found = soldiers(sentence, course)
    return "engineers" if found == "troops" and at_engineering(sentence, what) else found


def latest(course: Course, some: frozenset[str]) -> str | None:
    """The class of some that was counted last."""
    return next((each for each in reversed(course.classes) if each in some), None)


def going(course: Course) -> str | None:
    """The class that was counted last, units of an army apart."""
    return next((each for each in reversed(course.classes) if each != "units"), None)
