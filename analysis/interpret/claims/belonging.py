"""Belonging: "one" before the group that counted people are all of, which is no figure itself."""

from __future__ import annotations

from analysis.interpret.around import quantities_near
from analysis.interpret.near import word
from analysis.model import Quantity, Sentence

FROM = frozenset({"from", "in", "of"})
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
