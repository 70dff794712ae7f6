"""Bystanders: those whom an attack on no soldiers harms: "shelled the town, killing |12"."""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, places, word
from analysis.model import Sentence
from analysis.words import grammar

BARE = frozenset({"left out", "measure noun"})
CIVIL = grammar("civil targets")
SOLDIERS = grammar("targets of soldiers") | grammar("naming an army")
MILITARY = SOLDIERS | grammar("about soldiers")
STATELESS = grammar("fighters of no state")
LOSING = grammar("losing")
AGAINST = grammar("attacking with arms") | {"against", "at", "on", "targeting"}
ATTACKS = grammar("attacks and disasters") | grammar("attacking with arms") | grammar("raiding")
FIGHTING = grammar("fighting each other")
REACH = 6  # tokens from an attack to what it is on
CLOSE = 3  # tokens beside those who are attacked: "a strike |on 40 armed |militants"


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
    begins = min(read.cue[0], what.first - 1) if read.cue else what.first - 1
    lost = holds(sentence, LOSING, begins, what.first)
    if lost or not FIGHTING.isdisjoint(sentence.words):
        return False
    return any(is_on(sentence, at) for at in places(sentence, CIVIL)) or is_by_gunmen(sentence)


def is_on(sentence: Sentence, at: int) -> bool:
    """Whether an attack is on a civil target at a token, and on no soldiers in it: "the |bus"."""
    near = range(at - 1, max(-1, at - 1 - REACH), -1)
    attack = next((k for k in near if word(sentence, k) in ATTACKS), None)
    return attack is not None and SOLDIERS.isdisjoint(gap(sentence, attack, at + CLOSE))


def is_by_gunmen(sentence: Sentence) -> bool:
    """Whether gunmen attack no soldiers, and are not attacked themselves: "a strike on |rebels"."""
    said = sentence.words
    if STATELESS.isdisjoint(said) or ATTACKS.isdisjoint(said):
        return False
    if not MILITARY.isdisjoint(said - STATELESS):
        return False
    return not any(holds(sentence, AGAINST, at - CLOSE, at) for at in places(sentence, STATELESS))
