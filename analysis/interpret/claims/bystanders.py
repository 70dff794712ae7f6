"""Bystanders: those whom an attack on no soldiers harms: "shelled the town, killing |12"."""

from __future__ import annotations

from analysis.interpret.around import near
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
FIGHTERS = SOLDIERS | STATELESS
LOSING = grammar("losing")
ONTO = frozenset({"against", "at", "on", "targeting"})
AGAINST = grammar("attacking with arms") | ONTO
ATTACKS = grammar("attacks and disasters") | grammar("attacking with arms") | grammar("raiding")
SCENES = ATTACKS | CIVIL
FIGHTING = grammar("fighting each other")
ARTICLES = grammar("indefinite articles")
BESIDE = 9  # tokens from one who is harmed to the number of further ones
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
    if is_beside_somebody(sentence, what):
        return True
    if course.sentence == sentence.index and course.measure in VICTIMS:
        return False
    begins = min(read.cue[0], what.first - 1) if read.cue else what.first - 1
    lost = holds(sentence, LOSING, begins, what.first)
    if lost or not FIGHTING.isdisjoint(sentence.words):
        return False
    return any(is_on(sentence, at) for at in places(sentence, CIVIL)) or is_by_gunmen(sentence)


def is_beside_somebody(sentence: Sentence, what: Counted) -> bool:
    """Whether a single civilian was harmed right before: "a woman was killed and |18 hurt"."""
    before = near(sentence, "unit", max(0, what.first - BESIDE), what.first)
    if len(before) != 1 or before[0].value != "people" or before[0].detail == "many":
        return False
    one = before[0]
    led = holds(sentence, ARTICLES, max(0, one.first - 3), one.first)
    return led and word(sentence, what.first - 1) in {"and", "while"}


def is_on(sentence: Sentence, at: int) -> bool:
    """Whether an attack is on a civil target at a token, and on no soldiers in it: "the |bus"."""
    near = range(at - 1, max(-1, at - 1 - REACH), -1)
    attack = next((k for k in near if word(sentence, k) in ATTACKS), None)
    if attack is None:
        return False
    between, behind = gap(sentence, attack, at), gap(sentence, at, at + CLOSE)
    return not (are_fighters(between) or are_fighters(behind))


def are_fighters(said: list[str]) -> bool:
    """Whether words name fighters or what is theirs, but for those who attack: "|by troops| on"."""
    by = said.index("by") if "by" in said else len(said)
    on = next((at for at in range(by, len(said)) if said[at] in ONTO), len(said))
    return not FIGHTERS.isdisjoint(said[:by] + said[on:])


def is_by_gunmen(sentence: Sentence) -> bool:
    """Whether gunmen attack no soldiers, and are not attacked themselves: "a strike on |rebels"."""
    said = sentence.words
    if STATELESS.isdisjoint(said) or SCENES.isdisjoint(said):
        return False
    if not MILITARY.isdisjoint(said - STATELESS):
        return False
    return not any(is_target(sentence, at) for at in places(sentence, STATELESS))


def is_target(sentence: Sentence, at: int) -> bool:
    """Whether those at a token are attacked: "a strike on |rebels", not "attacked by |gunmen"."""
    by = holds(sentence, {"by"}, at - CLOSE, at)
    return not by and holds(sentence, AGAINST, at - CLOSE, at)
