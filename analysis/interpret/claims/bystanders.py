"""Bystanders: those whom an attack on no soldiers harms: "shelled the town, killing |12"."""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, places
from analysis.model import Sentence
from analysis.words import grammar

BARE = frozenset({"left out", "measure noun"})
CIVIL = grammar("civil targets")
MILITARY = grammar("targets of soldiers") | grammar("about soldiers") | grammar("naming an army")
STATELESS = grammar("fighters of no state")
ATTACKS = grammar("attacks and disasters") | grammar("attacking with arms") | grammar("raiding")
FIGHTING = grammar("fighting each other")
REACH = 6  # tokens from an attack to what it is on


def are_bystanders(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> bool:
    """Whether victims without a noun are whoever was at a place that was attacked.

    So are those of gunmen who attack no soldiers. Victims told before say who further ones are.
    """
    if what.form not in BARE or read is None or read.measure not in VICTIMS:
        return False
    if course.sentence == sentence.index and course.measure in VICTIMS:
        return False
    if not FIGHTING.isdisjoint(sentence.words):
        return False
    if any(holds(sentence, ATTACKS, at - REACH, at) for at in places(sentence, CIVIL)):
        return True
    said = sentence.words
    attacked = not (STATELESS.isdisjoint(said) or ATTACKS.isdisjoint(said))
    return attacked and MILITARY.isdisjoint(said - STATELESS)
