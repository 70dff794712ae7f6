"""Negations: what the counted have not done: "never came home" is no return."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import word
from analysis.interpret.measures.meaning import Measured
from analysis.model import Mark, Sentence

NOT = frozenset({"not", "never", "n't", "neither"})
BREAKS = frozenset({",", ";", ":", "but", "who", "which", "that", "only"})
GROUP = 5
SAID = 9


def undone(sentence: Sentence, what: Counted, read: Measured) -> Measured | None:
    """What is the case with those who have not done what a verb says, or None where they have.

    They are missing or killed only where that is said as well. Soldiers who "were not sent" are
    mostly a denial, which keeps its measure.
    """
    if read.verb is None or read.measure != "returned":
        return None
    if not is_negated(sentence, what, read.verb):
        return None
    marks = near(sentence, "measure", read.verb.last, read.verb.last + SAID)
    fate = next((mark for mark in marks if mark.value in VICTIMS), None)
    if fate is None:
        return read._replace(measure="other", rule=f"{read.rule}, negated")
    return Measured(fate.value, (fate.first, fate.last), f"{read.rule}, negated", fate)


def is_negated(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether "not" or "never" stands in the group of a verb behind the counted."""
    if verb.first < what.last:
        return False
    for at in range(verb.first - 1, max(what.last, verb.first - GROUP) - 1, -1):
        if word(sentence, at) in BREAKS:
            return False
        if word(sentence, at) in NOT or word(sentence, at).endswith("n't"):
            return True
    return False
