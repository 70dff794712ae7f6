"""Classed: the class of what is counted, where the words leave it to the text around them."""

from __future__ import annotations

from analysis.interpret.around import WIDE, ending, is_a_people, near, quantity_at
from analysis.interpret.claims.arms import VULNERABLE, is_lost, is_stock
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.predicated import is_number_of_a_people, predicated
from analysis.interpret.claims.transports import is_carried
from analysis.interpret.classes import MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, is_light, word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.model import Mark, Sentence
from analysis.words import grammar

NOMINAL = frozenset({"measure noun", "measure before", "of the noun"})
LEADING = frozenset({"officers", "generals", "interpreters"})
BUILDING = frozenset({"engineers", "workers"})
PEOPLES = grammar("people of a country")
PLAIN = frozenset({"people", "persons", "individuals"})
SENT = frozenset({"deployed", "planned", "training", "engaged"})
WORKING = grammar("about work")
ENGINEERING = grammar("about engineers at work")
THEY = frozenset({"they", "them", "whom"})
REMAINING = frozenset({"other", "remaining"})
OPENING = frozenset({",", ":", "(", "–", "—"})
SO_FAR = frozenset({"so", "far", "reported", "left", "made", "rendered"})
TAKE_PEOPLE = grammar("what is done to people alone")
OPENS = 2  # tokens before the number that a sentence opens with
PEOPLE_DO = grammar("what only people do")
QUOTES = frozenset({'"', "“", "”"})
ADDING = frozenset({"all", "these", "mostly", "mainly", "chiefly", "largely", "both", "alike"})
ENDING = frozenset({",", ".", ";", ":", ")", "–", "—", ""})
ADDED = 6
ARMED = frozenset({"army", "soldiers", "troops", "brigade", "staff", "general", "military"})
PASSENGERS = MILITARY | {"people", "workers"}
TOPICAL = frozenset({"of", "in", "among"})
CLAUSES = frozenset({"", ".", ",", ";", ":", "and", "but", "–", "—"})
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
        if is_of_police(sentence, before, what):
            return "people"
        return sent(sentence, what, read, course)
    if held := captives(sentence, what) or predicated(sentence, what):
        return held
    if is_number_of_a_people(sentence, what):
        return soldiers(course)
    if is_stock(sentence, what):
        return latest(course, MATERIEL)
    if what.form in NOMINAL:
        if course.classes[-1:] == ("engineers",) and course.sentence == sentence.index:
            return "engineers"
        return latest(course, frozenset({"troops", "people", "workers"})) or soldiers(course)
    named = just_named(sentence, what, read) or named_behind(sentence, what)
    if named := named or fronted(sentence, what):
        return named
    gone_on = gone_on_with(sentence, what, read, course)
    if gone_on in MATERIEL and do_as_people(sentence, what):
        return soldiers(course)
    bare = read is None and what.form == "left out"
    found = gone_on or arms_mentioned(sentence, before, what, read)
    found = found or (None if bare else unnamed(sentence, what, read, course))
    if found := found or mentioned(sentence, before, what):
        return found
    told = not bare and names_a_people(sentence, before, what)
    return soldiers(course) if told or do_as_people(sentence, what) else None


def names_a_people(sentence: Sentence, before: Sentence | None, what: Counted) -> bool:
    """Whether a people is named before a number that goes on about it: "North Koreans, N of them".

    In the same sentence, or in the one before where this one takes them up ("They number N") or
    opens with the number.
    """
    if any(is_a_people(sentence, m) for m in near(sentence, "country", 0, what.first)):
        return True
    taken = holds(sentence, THEY, max(0, what.first - REACH), what.first)
    if not (taken or what.first <= OPENS) or before is None:
        return False
    return any(is_a_people(before, mark) for mark in before.of("country"))


def announced(sentence: Sentence, behind: Sentence | None, what: Counted) -> str | None:
    """The class named only behind a number: "12,000: that is the quota of labourers"."""
    here = near(sentence, "unit", what.last, what.last + WIDE)
    marks = (*here, *(behind.of("unit") if behind else ()))
    known = (m for m in marks if m.detail == "many" and m.value not in {"units", "other"})
    return next((mark.value for mark in known), None)


def mentioned(sentence: Sentence, before: Sentence | None, what: Counted) -> str | None:
    """The class last mentioned without a number, in a sentence or in the one before it."""
    marks = near(sentence, "unit", what.first - WIDE, what.first)
    here = [m for m in marks if is_some(sentence, m)]
    earlier = [m for m in before.of("unit") if is_some(before, m)] if before else []
    found = here or earlier
    return found[-1].value if found else None


def arms_mentioned(
    sentence: Sentence, before: Sentence | None, what: Counted, read: Measured | None
) -> str | None:
    """The arms mentioned last, for a number of what no man does: "of the drones |two got by"."""
    if read is not None and read.measure not in {"supplied", "other", "planned", "requested"}:
        return None
    here = mentioned(sentence, None, what)
    arms = read is not None and read.measure in {"supplied", "other"}
    found = here or (mentioned(sentence, before, what) if arms else None)
    return found if found in MATERIEL else None


def is_some(sentence: Sentence, mark: Mark) -> bool:
    """Whether a unit is a plural of people or arms, and no army, that a number may go on about."""
    army = word(sentence, mark.last - 1) == "forces"
    return mark.detail == "many" and mark.value not in {"units", "other"} and not army


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
    return "engineers" if are_builders(sentence, what, course) else what.counted


def is_of_police(sentence: Sentence, before: Sentence | None, what: Counted) -> bool:
    """Whether "officers" are the police that the text speaks of, here or in the sentence before."""
    if what.counted != "officers" or what.noun is None:
        return False
    if what.noun[1] - what.noun[0] > 1 or not ARMED.isdisjoint(sentence.said):
        return False
    return "police" in sentence.said or (before is not None and "police" in before.said)


def are_builders(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether builders are an army's, as engineers stand beside them: "sappers and builders"."""
    if what.noun is None or word(sentence, what.noun[1] - 1) != "builders":
        return False
    beside = "engineers" in course.classes or any(
        mark.value == "engineers" for mark in sentence.of("unit")
    )
    return beside and what.counted == "workers" and course.tendency.is_military


def captives(sentence: Sentence, what: Counted) -> str | None:
    """The class that a noun such as "hostages" gives by itself."""
    if what.noun is None:
        return None
    return next((mark.value for mark in ending(sentence, "captives", what.noun[1])), None)


def just_named(sentence: Sentence, what: Counted, read: Measured | None) -> str | None:
    """The class named before in the same sentence: "as to soldiers, N of them", "men, N in all".

    Whoever does something to some of them is none of them: "drones sank four of them".
    """
    opens = what.first - 1 - (word(sentence, what.first - 1) in QUOTES)
    quoted = opens < what.first - 1 and word(sentence, what.last) in QUOTES
    apposed = word(sentence, opens) in OPENING and (quoted or closes(sentence, what.last))
    if what.counted != "antecedent" and not apposed:
        return None
    for mark in reversed(near(sentence, "unit", what.first - REACH, what.first)):
        acts = read is not None and read.cue is not None and mark.last == read.cue[0]
        arms = mark.value in MATERIEL and read is not None and read.measure in VICTIMS
        if mark.detail == "many" and not (acts or arms or quantity_at(sentence, mark.first - 1)):
            return "troops" if mark.value in LEADING else mark.value
    return None


def fronted(sentence: Sentence, what: Counted) -> str | None:
    """The class that a clause opens with, for a bare number: "of interpreters there are 30"."""
    if what.form != "left out" or what.counted:
        return None
    begins = what.first
    while begins > what.first - REACH and word(sentence, begins - 1) not in CLAUSES:
        begins -= 1
    if word(sentence, begins) not in TOPICAL:
        return None
    units = near(sentence, "unit", begins + 1, begins + 3)
    known = (m for m in units if m.detail == "many" and m.value not in {"units", "other"})
    return next((mark.value for mark in known), None)


def named_behind(sentence: Sentence, what: Counted) -> str | None:
    """The class added behind a number without a noun: "a thousand, sappers all", "600, mostly men".

    Only a noun that ends its aside is that: in "300, soldiers say, left" they speak.
    """
    if what.counted not in {None, "antecedent"} or word(sentence, what.last) not in OPENING:
        return None
    for mark in near(sentence, "unit", what.last + 1, what.last + ADDED):
        known = mark.detail == "many" and mark.value not in {"units", "other"}
        between = gap(sentence, what.last + 1, mark.first)
        ends = mark.last + (word(sentence, mark.last) in ADDING)
        if known and ENDING.isdisjoint(between) and word(sentence, ends) in ENDING | QUOTES:
            told = near(sentence, "say", what.last, mark.first)  # "N, the deputy told reporters"
            counts = quantity_between(sentence, what.last, mark.first)
            return None if told or counts else mark.value
    return None


def quantity_between(sentence: Sentence, first: int, last: int) -> bool:
    """Whether another number begins between two tokens."""
    return any(quantity_at(sentence, at) for at in range(first, last))


def gone_on_with(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> str | None:
    """The class counted before, which a number without a noun goes on with."""
    if word(sentence, what.first - 1) in REMAINING:
        return going(course)
    if is_carried(sentence, what, read, course):
        return latest(course, PASSENGERS) or soldiers(course)
    harmed = read is not None and read.measure in VICTIMS
    if harmed and is_lost(sentence, read, course):
        return going(course)
    found = latest(course, VULNERABLE) if harmed else going(course)
    if found == "troops" and at_engineering(sentence, what):
        return "engineers"
    apart = found in BUILDING and harmed and course.sentence < sentence.index
    return "troops" if found in LEADING or (apart and course.tendency.is_military) else found


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


def unnamed(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> str | None:
    """The class where a text has counted nobody yet."""
    harmed = read is not None and read.measure in VICTIMS
    if not (harmed or course.tendency.is_military):
        return None
    found = soldiers(course)
    return "engineers" if found == "troops" and at_engineering(sentence, what) else found


def do_as_people(sentence: Sentence, what: Counted) -> bool:
    """Whether a verb by a number is one of people alone: "340 have been |displaced".

    So is one before it that has people as its object: "wants to |call up 60,000 a year".
    """
    at = what.last
    while is_light(sentence, at) or word(sentence, at) in SO_FAR:
        at += 1
    behind = word(sentence, at) in PEOPLE_DO or said_at(sentence, at) in PEOPLE_DO
    before = what.first - 1
    taken = word(sentence, before) in TAKE_PEOPLE or said_at(sentence, before - 1) in TAKE_PEOPLE
    return behind or taken


def said_at(sentence: Sentence, at: int) -> str:
    """The two words at a token."""
    return f"{word(sentence, at)} {word(sentence, at + 1)}"


def latest(course: Course, some: frozenset[str]) -> str | None:
    """The class of some that was counted last."""
    return next((each for each in reversed(course.classes) if each in some), None)


def going(course: Course) -> str | None:
    """The class that was counted last, units of an army apart."""
    return next((each for each in reversed(course.classes) if each != "units"), None)
