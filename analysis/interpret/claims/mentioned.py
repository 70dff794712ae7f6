"""Mentioned: the class that the words about a number name: "a thousand, sappers all"."""

from __future__ import annotations

from analysis.interpret.around import WIDE, ending, near, quantity_at
from analysis.interpret.claims.peoples import REACH
from analysis.interpret.classes import MATERIEL, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.interpret.near import gap, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

PASSING = grammar("counted where harmed") | {"forces"}  # after whom no bare number counts
LEADING = frozenset({"officers", "generals", "interpreters"})
OPENING = frozenset({",", ":", "(", "–", "—"})
QUOTES = frozenset({'"', "“", "”"})
ADDING = frozenset({"all", "these", "mostly", "mainly", "chiefly", "largely", "both", "alike"})
ENDING = frozenset({",", ".", ";", ":", ")", "–", "—", ""})
ADDED = 6
TOPICAL = frozenset({"of", "in", "among"})
APART = frozenset({"besides", "counting", "excluding", "including", "plus", "without"})
DETERMINERS = frozenset({"the", "their", "its", "some", "many"})
CLAUSES = frozenset({"", ".", ",", ";", ":", "and", "but", "–", "—"})


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
    passing = word(sentence, mark.last - 1) in PASSING
    return mark.detail == "many" and mark.value not in {"units", "other"} and not passing


def captives(sentence: Sentence, what: Counted) -> str | None:
    """The class that a noun such as "hostages" gives by itself, also to a part of so many."""
    if what.noun is None and what.form != "of a total":
        return None
    ends = what.noun[1] if what.noun else what.last
    return next((mark.value for mark in ending(sentence, "captives", ends)), None)


def just_named(sentence: Sentence, what: Counted, read: Measured | None) -> str | None:
    """The class named before in the same sentence: "as to soldiers, N of them", "men, N in all".

    Whoever does something to some of them is none of them: "drones sank four of them".
    """
    opens = what.first - 1 - (word(sentence, what.first - 1) in QUOTES)
    quoted = opens < what.first - 1 and word(sentence, what.last) in QUOTES
    apposed = word(sentence, opens) in OPENING and (quoted or closes(sentence, what.last))
    if what.counted != "antecedent" and not apposed:
        return None
    if word(sentence, what.first - 1) == "by":
        return None  # "brigades are led by four of them"
    for mark in reversed(near(sentence, "unit", what.first - REACH, what.first)):
        acts = read is not None and read.cue is not None and mark.last == read.cue[0]
        arms = mark.value in MATERIEL and read is not None and read.measure in VICTIMS
        counted = quantity_at(sentence, mark.first - 1) or is_set_apart(sentence, mark)
        if mark.detail == "many" and not (acts or arms or counted):
            return "troops" if mark.value in LEADING else mark.value
    return None


def is_set_apart(sentence: Sentence, mark: Mark) -> bool:
    """Whether those named are only some of a group, or beside it: "men, among them |women, N"."""
    at = mark.first - 1 - (word(sentence, mark.first - 1) in DETERMINERS)
    among = word(sentence, at) == "them" and word(sentence, at - 1) in TOPICAL
    return among or word(sentence, at) in APART


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
