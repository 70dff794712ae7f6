"""Strengths: forces of a given size, whose losses or victims are no measure of that size."""

from __future__ import annotations

from analysis.interpret.around import quantity_at
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, places_near, word
from analysis.interpret.measures.groups import was
from analysis.interpret.measures.subjects import predicate
from analysis.interpret.measures.verbs import takes_object
from analysis.model import Mark, Sentence
from analysis.words import grammar

LOSING = grammar("losing verbs")
CHANGING = grammar("changing to a number")
REACH = 5
AMOUNTS = frozenset({"no", "all", "most", "half", "many", "several", "some", "nearly", "up"})


def has_losses(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is the subject of a verb of loss: "the 12,000-strong force lost 40 tanks"."""
    group = predicate(sentence, what.last)
    if group is None or group.mark is None or was(sentence, group):
        return False
    losing = not LOSING.isdisjoint(gap(sentence, group.mark.first, group.mark.last))
    return losing and has_object(sentence, group.mark)


def is_to_change(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is to come to another size: "the army, N strong, is to grow to M"."""
    group = predicate(sentence, what.last)
    if group is None:
        return False
    last = group.head + REACH
    other = (
        quantity_at(sentence, at + 1) for at in places_near(sentence, {"to"}, group.head, last)
    )
    return any(other) and holds(sentence, CHANGING, group.first, last)


def has_object(sentence: Sentence, mark: Mark) -> bool:
    """Whether a number, or a noun with its article, stands right behind a verb."""
    following = word(sentence, mark.last)
    counted = quantity_at(sentence, mark.last) is not None
    return counted or takes_object(sentence, mark) or following in AMOUNTS
