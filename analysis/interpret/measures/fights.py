"""Fights: forces that fight others or a fire, or take part in an exercise."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.classes import MATERIEL, MILITARY, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Sentence
from analysis.words import grammar

EXERCISES = grammar("exercises")
GROUNDS = grammar("grounds for training")
READYING = grammar("being made ready")
FIRES = grammar("fires and floods")
BRINGING = grammar("bringing together")
TAKING_PART = grammar("taking part")
CLOSING = frozenset({",", ";", "and", "but", "which", "who", "that"})
LOCATIVES = grammar("being in a place")
COMBAT = grammar("fighting words")
OWNING = frozenset({"the", "its", "their", "his", "these", "those", "renewed", "fresh", "new"})
CLASHES = grammar("fighting each other")
AGAINST = frozenset({"with", "against", "between"})
NEARBY = 4
REACH = 10


def is_battle(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces are sent into battle: "threw N into the fight", "were sent to the assault"."""
    if read.measure != "deployed" or read.cue is None or what.counted in MATERIEL:
        return False
    for at in {what.last, read.cue[1]}:
        the = word(sentence, at + 1) in OWNING
        into = word(sentence, at + 1 + the) in COMBAT
        if into and (word(sentence, at) in {"into", "in"} or (the and word(sentence, at) == "to")):
            return True
    return False


def opposing(sentence: Sentence, what: Counted) -> Measured | None:
    """What those do with whom others clash, and who are not hurt yet: "hurt in clashes with |N"."""
    at = what.first - 1
    if word(sentence, at) == "and":
        at = next((k for k in range(at, at - REACH, -1) if word(sentence, k) == "between"), at)
    if word(sentence, at) not in AGAINST or what.measure in VICTIMS:
        return None  # "a battle with |300 dead"
    clash = next((k for k in range(at - 1, at - 3, -1) if word(sentence, k) in CLASHES), None)
    if clash is None:
        return None
    measure = "engaged" if what.counted in MILITARY else "other"
    return Measured(measure, (clash, clash + 1), "those fought with")


def is_fight(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether forces or aircraft take part in a fight: "70 jets took part in the battle"."""
    if read.verb is None or read.measure not in {"other", "engaged"}:
        return False
    if word(sentence, read.verb.first) not in TAKING_PART or read.verb.first < what.last:
        return False
    if word(sentence, read.verb.last) in {".", ",", ""}:
        return holds(sentence, COMBAT, what.first - REACH, what.first)
    return holds(sentence, COMBAT, read.verb.last - 1, passed_clause(sentence, read.verb.last))


def fights_fire(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether what is fought is a fire or a flood: "600 firefighters are battling the blaze"."""
    if read.measure != "engaged" or read.verb is None or read.verb.first < what.last:
        return False
    return holds(sentence, FIRES, read.verb.last, passed_clause(sentence, read.verb.last))


def is_exercise(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether soldiers take part in an exercise: "drills that involve 9,000 soldiers"."""
    if read.measure in VICTIMS or read.cue is None or what.counted in MATERIEL:
        return False
    said = word(sentence, read.cue[0])
    if said in BRINGING and read.cue[1] <= what.first:
        return is_of_exercise(sentence, read.cue[0])
    if said not in TAKING_PART:
        return False
    if what.last <= read.cue[0]:
        return holds(sentence, EXERCISES, read.cue[1], passed_clause(sentence, read.cue[1]))
    return is_of_exercise(sentence, read.cue[0])


def is_on_the_ranges(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether soldiers are made ready or wait their turn on a training ground, as recruits do.

    So are those whom somebody has there: "has on its training grounds |12,000 men".
    """
    if read.measure not in {"planned", "present", "other"} or read.cue is None:
        return False
    if read.cue[1] <= what.first:
        return has_on_the_ranges(sentence, what, read.cue[0])
    if what.counted not in MILITARY or read.measure == "other":
        return False
    for at in range(what.last, read.cue[1]):
        if word(sentence, at + 1) in LOCATIVES and is_readied(sentence, at):
            return holds(sentence, GROUNDS, at + 2, passed_clause(sentence, at + 2))
    return False


def has_on_the_ranges(sentence: Sentence, what: Counted, verb: int) -> bool:
    """Whether a training ground stands between a verb of having and those on it."""
    if what.counted not in MILITARY | {"antecedent", "people by demonym", None}:
        return False
    said = gap(sentence, max(0, verb - NEARBY), what.first)
    ground = next((k for k, two in enumerate(pairwise(said)) if is_a_range(*two)), 0)
    return not LOCATIVES.isdisjoint(said[:ground])


def is_a_range(one: str, two: str) -> bool:
    """Whether two words name a training ground: "training ranges", but no bare "camp"."""
    return one == "training" and two in GROUNDS


def is_readied(sentence: Sentence, at: int) -> bool:
    """Whether words of getting ready or of waiting end at a token: "made |ready", "prepared"."""
    said = word(sentence, at)
    return said in READYING or f"{word(sentence, at - 1)} {said}" in READYING


def is_of_exercise(sentence: Sentence, at: int) -> bool:
    """Whether an exercise is the subject of a verb: "the drill, which involves"."""
    return holds(sentence, EXERCISES, at - REACH, at)


def passed_clause(sentence: Sentence, at: int) -> int:
    """The token that ends the clause at a token, a few words on at most."""
    last = at
    while last < at + REACH and word(sentence, last) not in CLOSING:
        last += 1
    return last
