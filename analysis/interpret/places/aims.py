"""Aims: places that somebody only wanted to come to, or whose wars people are against."""

from __future__ import annotations

from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

REACHING = frozenset({"reach", "enter", "cross"})
TRYING = frozenset(
    {"trying", "tried", "attempting", "attempted", "attempt", "attempts", "hoping", "hoped",
     "seeking", "wanting", "wanted", "way", "route"}
)  # fmt: skip

WARS = grammar("wars and strikes that are protested")
AGAINST = frozenset(
    {"against", "opposing", "oppose", "opposed", "protesting", "protest", "protested", "over",
     "about"}
)  # fmt: skip


def is_aimed_at(sentence: Sentence, at: int) -> bool:
    """Whether the word at a token leads to a place that was only aimed at: "hoping to |reach"."""
    led = word(sentence, at) in REACHING and word(sentence, at - 1) == "to"
    return led and holds(sentence, TRYING, at - 3, at - 1)


def is_protested(sentence: Sentence, at: int) -> bool:
    """Whether a word leads to the place of a war that people are against, where they are not."""
    return word(sentence, at - 1) in WARS and holds(sentence, AGAINST, at - 6, at - 1)
