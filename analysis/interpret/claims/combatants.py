"""Combatants: whether people, officers, builders or a group of so many are an army's."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, is_a_people, near
from analysis.interpret.claims.course import Course
from analysis.interpret.claims.men import ARMED
from analysis.interpret.contingents import hosts_of
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

FORCES = grammar("naming an army") - {"front", "frontline", "offensive", "war", "combat"}
OF_A_FORCE = FORCES | {"forces", "front", "uniform", "uniforms"}
BLOWS = grammar("attacks and disasters")
GROUPS = grammar("groups that may be civil")
AT_WAR = frozenset({"front", "frontline"})
OWNING = grammar("have")
PHRASE = 6
LOST = frozenset({"losses"})
LOSING = grammar("losing verbs")


def are_in_arms(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a country's men train, fight or are deployed where it has contingents."""
    if what.country not in hosts_of() or read is None or read.cue is None:
        return False
    deployed = word(sentence, read.cue[1] - 1).startswith("deploy")
    return read.measure in {"training", "engaged"} or deployed


def are_a_civil_group(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether a group of so many is no force: "a 23-member |team met", in a text of no soldiers."""
    if what.form != "strong" or what.counted != "troops" or course.tendency.is_military:
        return False
    named = gap(sentence, what.first, what.last + 2)
    return not GROUPS.isdisjoint(named) and ARMED.isdisjoint(named)


def are_a_force(sentence: Sentence, what: Counted) -> bool:
    """Whether people are an army's: "a battalion of N people", "its losses are N people".

    So are "N people from the North's army", people in uniform, those whom soldiers lose ("the North
    Koreans lost N people"), and those whom a force has or numbers.
    """
    before = what.first - 1
    if word(sentence, before) == "of" and word(sentence, before - 1) in FORCES:
        return True
    if word(sentence, what.last) in {"of", "from", "in", "at"}:
        behind = gap(sentence, what.last, what.last + PHRASE)
        behind = behind[: behind.index(",") if "," in behind else PHRASE]
        if BLOWS.isdisjoint(behind) and not OF_A_FORCE.isdisjoint(behind):
            return True
    if what.head and what.noun and holds(sentence, FORCES | LOST, what.head[0], what.noun[0]):
        return not holds(sentence, {"civilian"}, what.first - 1, what.noun[0])
    if word(sentence, before) in OWNING and holds(sentence, OF_A_FORCE, before - PHRASE, before):
        return True
    if word(sentence, before) not in LOSING:
        return False
    if not AT_WAR.isdisjoint(sentence.said):
        return True
    people = near(sentence, "country", before - LONGEST, before)
    return any(is_a_people(sentence, mark) for mark in people) or holds(
        sentence, FORCES, before - LONGEST, before
    )


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
