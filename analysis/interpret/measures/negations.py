"""Negations: what the counted have not done: "never came home" is no return."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import NOT, holds, word
from analysis.model import Mark, Sentence

NEGATING = NOT | {"neither"}
BREAKS = frozenset({",", ";", ":", "but", "who", "which", "that", "only"})
GROUP = 5
SAID = 9
NONE = frozenset({"no", "without", "zero"})
NOBODY = frozenset({"nobody", "none"})
AMONG = frozenset({"among", "amongst"})
CLOSE = 3


def undone(sentence: Sentence, what: Counted, read: Measured) -> Measured | None:
    """What is the case with those who have not done what a verb says, or None where they have.

    They are missing or killed only where that is said as well. Soldiers who "were not sent" are
    mostly a denial, which keeps its measure.
    """
    if is_spared(sentence, what, read):
        return read._replace(measure="other", rule=f"{read.rule}, negated")
    if read.verb is None or read.measure != "returned":
        return None
    if not is_negated(sentence, what, read.verb):
        return None
    marks = near(sentence, "measure", read.verb.last, read.verb.last + SAID)
    fate = next((mark for mark in marks if mark.value in VICTIMS), None)
    if fate is None:
        return read._replace(measure="other", rule=f"{read.rule}, negated")
    return Measured(fate.value, (fate.first, fate.last), f"{read.rule}, negated", fate)


def is_spared(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether no harm came to those counted: "no casualties among the 9", "none of the 9 died"."""
    if read.measure not in VICTIMS or read.cue is None:
        return False
    if read.cue[0] >= what.last:
        return holds(sentence, NOBODY, what.first - CLOSE, what.first)
    none = word(sentence, read.cue[0] - 1) in NONE
    return none and holds(sentence, AMONG, read.cue[1], what.last)


def is_negated(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether "not" or "never" stands in the group of a verb behind the counted."""
    if verb.first < what.last:
        return False
    for at in range(verb.first - 1, max(what.last, verb.first - GROUP) - 1, -1):
        if word(sentence, at) in BREAKS:
            return False
        if word(sentence, at) in NEGATING or word(sentence, at).endswith("n't"):
            return True
    return False
