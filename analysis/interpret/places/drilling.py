"""Drilling: the places where somebody is trained, of which no loss is told."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.near import word
from analysis.model import Mark, Sentence

SCHOOLS, TRAINS = frozenset({"school", "schools"}), frozenset({"train", "trains", "coach"})
BEFORE_TRAINS = frozenset({"a", "the", "commuter", "express", "freight", "goods", "passenger"})
NUMBER = 3  # tokens of a number


def is_of_training(sentence: Sentence, mark: Mark) -> bool:
    """Whether a place is where somebody is trained, and not where one fights."""
    acts = near(sentence, "measure", mark.first - 6, mark.first)
    return any(act.value == "training" and not is_thing(sentence, act.first) for act in acts)


def is_thing(sentence: Sentence, at: int) -> bool:
    """Whether a word of training is a thing that may be hit: "a school", "two trains"."""
    if word(sentence, at) not in TRAINS:
        return word(sentence, at) in SCHOOLS
    counted = any(q.stops == at for q in quantities_near(sentence, at - NUMBER, at))
    return counted or word(sentence, at - 1) in BEFORE_TRAINS
