"""Belonging: numbers that only tell to whom somebody belongs, and are no figures themselves.

"Seven members of one family", "a mother of three".
"""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.near import word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

FROM = frozenset({"from", "in", "of"})
PARENTS = grammar("parents")
NEAR = 4  # tokens from the number of people to what they are of
RANGES = frozenset({"and", "or", "to", "of"})


def is_shared(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether people before a "one" are of the same group: "seven members of |one family"."""
    at = quantity.begins
    if word(sentence, at) != "one" or word(sentence, at - 1) not in FROM:
        return False
    if word(sentence, quantity.stops) in RANGES:
        return False
    before = quantities_near(sentence, at - NEAR, at - 1)
    return any(other.kind == "count" and other.stops < at - 1 for other in before)


def are_children(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is of somebody's children: "a mother |of three", "the father of four boys".

    Parents of several are those of all of them: "the parents of 40 soldiers".
    """
    at = quantity.begins - 1
    return word(sentence, at) == "of" and word(sentence, at - 1) in PARENTS
