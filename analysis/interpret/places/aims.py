"""Aims: places that somebody only wanted to come to: "drowned while trying to reach Malta"."""

from __future__ import annotations

from analysis.interpret.near import holds, word
from analysis.model import Sentence

REACHING = frozenset({"reach", "enter", "cross"})
TRYING = frozenset(
    {"trying", "tried", "attempting", "attempted", "attempt", "attempts", "hoping", "hoped",
     "seeking", "wanting", "wanted", "way", "route"}
)  # fmt: skip


def is_aimed_at(sentence: Sentence, at: int) -> bool:
    """Whether the word at a token leads to a place that was only aimed at: "hoping to |reach"."""
    led = word(sentence, at) in REACHING and word(sentence, at - 1) == "to"
    return led and holds(sentence, TRYING, at - 3, at - 1)
