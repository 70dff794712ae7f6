"""Held: whether somebody is held by others, which for civilians and for an enemy means captured."""

from __future__ import annotations

from analysis.interpret.classes import MATERIEL
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import holds, is_light, word
from analysis.model import Sentence
from analysis.words import grammar

HOLDING = frozenset({"hold", "holds", "held"})
STATELESS = grammar("fighters of no state")
CAPTIVES = frozenset({"captives", "hostages", "prisoners"})
GOING_ON = frozenset({"that", "they", "it", "still", "now", "to", "also"})
HOLDERS = 8  # tokens before a verb in which those who hold somebody stand
OBJECT = 2  # tokens from a verb to those who are held


def is_held(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether somebody is "held", which for civilians means captured."""
    if read.measure != "present" or read.cue is None or what.counted in MATERIEL:
        return False
    if what.form == "collective before":  # "a rally of thousands was held"
        return False
    said = word(sentence, read.cue[0])
    whom = word(sentence, what.last) in {"whom", "that", "which"}
    if what.last <= read.cue[0] and read.verb and not is_passive(sentence, read.verb) and not whom:
        return False  # "4,000 defenders are holding the line"
    if said == "held" and read.verb and is_passive(sentence, read.verb):
        return True
    if said == "held" and holds(sentence, CAPTIVES, read.cue[0] - OBJECT, read.cue[0]):
        return True  # "the number of hostages |held there is 229"
    if said == "holding" or (said in HOLDING and what.counted in {"people", "workers"}):
        return True
    return said in HOLDING and is_held_by_a_group(sentence, what, read.cue[0])


def is_held_by_a_group(sentence: Sentence, what: Counted, verb: int) -> bool:
    """Whether fighters of no state hold soldiers, who are none of theirs: "rebels |hold 40 men"."""
    if what.noun is None or not 0 < what.first - verb <= OBJECT:
        return False  # "rebels held |a rally of 300 men", "hold the town |with 400 men"
    if holds(sentence, STATELESS, *what.noun):
        return False
    ends = {m.last for m in sentence.of("source") if m.detail == "armed-group"}
    at = verb
    while at > max(0, verb - HOLDERS) and at not in ends and is_going_on(sentence, at - 1):
        at -= 1
    return at in ends or word(sentence, at - 1) in STATELESS


def is_going_on(sentence: Sentence, at: int) -> bool:
    """Whether a word may stand between holders and their verb: "rebels |still", "said |they"."""
    said = word(sentence, at)
    return is_light(sentence, at) or said in GOING_ON or at in sentence.at("say")
