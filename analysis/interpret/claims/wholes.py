"""Wholes: the dead or wounded whom a sentence names first, of whom a number is a part."""

from __future__ import annotations

from analysis.interpret.around import ending, near, quantities_near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import word
from analysis.model import Mark, Sentence
from analysis.words import grammar

LOOSE = frozenset({"present", "other", "deployed"})
BEING = grammar("finite be")
OF = frozenset({"of", "among"})
THOSE = frozenset({"the", "those", "these", "its", "their", "all"})
REACH = 24
NEARBY = 6


def of_victims(sentence: Sentence, what: Counted, read: Measured | None) -> Measured | None:
    """The harm of the whole that a sentence begins with, where a number says nothing worse."""
    if read is not None and read.measure not in LOOSE:
        return None
    if read is not None and read.rule in {"its verb before", "room for so many"}:
        return None
    mark = listed(sentence, what) or inverted(sentence, what)
    return Measured(mark.value, (mark.first, mark.last), "part of a whole") if mark else None


def listed(sentence: Sentence, what: Counted) -> Mark | None:
    """The victims before a comma: "of the dead, |12 were from the village"."""
    if word(sentence, what.first - 1) != ",":
        return None
    for mark in ending(sentence, "measure", what.first - 1):
        begins = mark.first - 2
        if numbers := quantities_near(sentence, mark.first - 3, mark.first):
            begins = min(numbers[0].begins, mark.first - 1) - 2  # "of the 16 injured, four"
        whole = word(sentence, begins + 1) in THOSE and word(sentence, begins) in OF
        if whole and mark.value in VICTIMS and mark.detail in {"noun", "adj"}:
            return mark
    return None


def inverted(sentence: Sentence, what: Counted) -> Mark | None:
    """The victims before the verb: "among those killed at the market were |two children"."""
    verb = what.first - 1
    if word(sentence, verb) not in BEING:
        return None
    for at in range(verb - 1, max(-1, verb - REACH), -1):
        if word(sentence, at) in BEING:
            return None
        if word(sentence, at) == "among" and word(sentence, at + 1) in THOSE:
            marks = near(sentence, "measure", at, at + NEARBY)
            return next((mark for mark in marks if mark.value in VICTIMS), None)
    return None
