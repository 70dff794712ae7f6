"""Changes: whether a number is a level, or comes on top of one: "another 1,500"."""

from __future__ import annotations

from typing import Literal

from analysis.interpret.frames.near import holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

MORE = frozenset({"another", "additional", "further"})
GROWING = grammar("growing")


def change(sentence: Sentence, quantity: Quantity) -> Literal["level", "increase"]:
    """Whether a number is added to one before it: "another 1,500", "N more", "has grown by N"."""
    first = quantity.begins
    if holds(sentence, MORE, first, quantity.first):
        return "increase"
    if word(sentence, quantity.stops) in {"more", "additional"}:
        return "increase"
    by = word(sentence, first - 1) == "by" and holds(sentence, GROWING, first - 3, first)
    return "increase" if by else "level"
