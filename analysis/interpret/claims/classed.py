"""Classed: the class of what is counted, where the words leave it to the text around them."""

from __future__ import annotations

from analysis.interpret.around import WIDE, ending, near, quantity_at
from analysis.interpret.claims.arms import VULNERABLE, is_lost, is_stock
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import holds, word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.model import Mark, Sentence
from analysis.words import grammar

NOMINAL = frozenset({"measure noun", "measure before", "of the noun"})
LEADING = frozenset({"officers", "generals", "interpreters"})
PEOPLES = grammar("people of a country")
PLAIN = frozenset({"people", "persons", "individuals"})
SENT = frozenset({"deployed", "planned", "training", "engaged"})
WORKING = grammar("about work")
ENGINEERING = grammar("about engineers at work")
REMAINING = frozenset({"other", "remaining"})
BEING = frozenset({"is", "are", "was", "were", "being"})
OPENING = frozenset({",", ":", "(", "–", "—"})
BEFALLING = frozenset(
    {"displaced", "uprooted", "evacuated", "rescued", "trapped", "stranded", "homeless",
     "hospitalised", "hospitalized", "orphaned"}
)  # fmt: skip
REACH = 14


def unit_of(
    sentence: Sentence,
    before: Sentence | None,
    what: Counted,
    read: Measured | None,
    course: Course,
) -> str | None:
    """The class of what is counted, where the words leave it to the text before."""
    if is_of_a_country(sentence, what):
        return "workers" if at_work(sentence, what) else soldiers(course)
    if what.counted and what.counted != "antecedent":
        return sent(sentence, what, read, course)
    if held := captives(sentence, what) or predicated(sentence, what):
        return held
    if is_stock(sentence, what):
        return latest(course, MATERIEL)
    if what.form in NOMINAL:
        return latest(course, frozenset({"troops", "people", "workers"})) or soldiers(course)
    if named := just_named(sentence, what):
        return named
    if read is None and what.form == "left out":
        return None
    gone_on = gone_on_with(sentence, what, read, course)
    found = gone_on or unnamed(read, course) or mentioned(sentence, before, what)
    return found or befallen(sentence, read)


def mentioned(sentence: Sentence, before: Sentence | None, what: Counted) -> str | None:
    """The class last mentioned without a number, in a sentence or in the one before it."""
    here = [m for m in near(sentence, "unit", what.first - WIDE, what.first) if is_some(m)]
    earlier = [m for m in before.of("unit") if is_some(m)] if before else []
    found = here or earlier
    return found[-1].value if found else None


def is_some(mark: Mark) -> bool:
    """Whether a unit is a plural of people or arms that a number may go on about."""
    return mark.detail == "many" and mark.value not in {"units", "other"}


def is_of_a_country(sentence: Sentence, what: Counted) -> bool:
    """Whether those counted are called by their country: "North Koreans", "compatriots"."""
    if what.counted == "people by demonym":
        return True
    return what.noun is not None and word(sentence, what.noun[1] - 1) in PEOPLES


def at_work(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence says of those counted that they work: "are to be put to work"."""
    return holds(sentence, WORKING, what.last, what.last + REACH)


def sent(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> str | None:
    """The class that a noun gives; soldiers may be called "people" where they are sent to war."""
    plain = what.noun is not None and word(sentence, what.noun[1] - 1) in PLAIN
    if plain and read and read.measure in SENT and course.tendency.is_military:
        return "troops"
    return what.counted


def captives(sentence: Sentence, what: Counted) -> str | None:
    """The class that a noun such as "hostages" gives by itself."""
    if what.noun is None:
        return None
    return next((mark.value for mark in ending(sentence, "captives", what.noun[1])), None)


def predicated(sentence: Sentence, what: Counted) -> str | None:
    """The class that a sentence says those counted are: "72 are officers"."""
    at = what.last
    if word(sentence, at) not in BEING:
        return None
    units = near(sentence, "unit", at + 1, at + 3)
    return units[0].value if units and units[0].detail == "many" else None


def just_named(sentence: Sentence, what: Counted) -> str | None:
    """The class named before in the same sentence: "as to soldiers, N of them", "men, N in all"."""
    apposed = word(sentence, what.first - 1) in OPENING and closes(sentence, what.last)
    if what.counted != "antecedent" and not apposed:
        return None
    for mark in reversed(near(sentence, "unit", what.first - REACH, what.first)):
        if mark.detail == "many" and not quantity_at(sentence, mark.first - 1):
            return "troops" if mark.value in LEADING else mark.value
    return None


def gone_on_with(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> str | None:
    """The class counted before, which a number without a noun goes on with."""
    if word(sentence, what.first - 1) in REMAINING:
        return going(course)
    harmed = read is not None and read.measure in VICTIMS
    if harmed and is_lost(sentence, read, course):
        return going(course)
    found = latest(course, VULNERABLE) if harmed else going(course)
    if found == "troops" and at_engineering(sentence, what):
        return "engineers"
    return "troops" if found in LEADING else found


def at_engineering(sentence: Sentence, what: Counted) -> bool:
    """Whether a clause says that soldiers clear mines or build: "1,000 hunt for mines"."""
    for at in range(what.last, what.last + 8):
        if word(sentence, at) in OPENING:
            return False
        if word(sentence, at) in ENGINEERING:
            return True
    return False


def soldiers(course: Course) -> str:
    """The class of people whom a text does not describe: soldiers, if it is about an army."""
    return "troops" if course.tendency.is_military else "people"


def unnamed(read: Measured | None, course: Course) -> str | None:
    """The class where a text has counted nobody yet."""
    harmed = read is not None and read.measure in VICTIMS
    return soldiers(course) if harmed or course.tendency.is_military else None


def befallen(sentence: Sentence, read: Measured | None) -> str | None:
    """People, where a verb tells what befalls nobody else: "thousands have been displaced"."""
    told = read is not None and read.cue is not None and holds(sentence, BEFALLING, *read.cue)
    return "people" if told else None


def latest(course: Course, some: frozenset[str]) -> str | None:
    """The class of some that was counted last."""
    return next((each for each in reversed(course.classes) if each in some), None)


def going(course: Course) -> str | None:
    """The class that was counted last, units of an army apart."""
    return next((each for each in reversed(course.classes) if each != "units"), None)
