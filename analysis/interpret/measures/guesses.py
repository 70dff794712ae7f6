"""Guesses: modals that only guess at what is so: "may be trapped", "could be 12,000 by now"."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.near import gap, holds
from analysis.model import Sentence

GUESSING = frozenset({"may", "might", "could", "must"})
NOWADAYS = frozenset({"already", "currently", "now", "presently", "today"})
BY_THEN = frozenset({"by", "before", "soon", "next", "eventually", "within"})
NEARBY = 4
SPAN = 14


def is_guessed(sentence: Sentence, read: Measured, between: list[str]) -> bool:
    """Whether a modal only guesses at what is so: "may be |trapped", but not "by December"."""
    if read.cue is None or read.measure != "present" or GUESSING.isdisjoint(between):
        return False
    return BY_THEN.isdisjoint(gap(sentence, read.cue[1], read.cue[1] + SPAN))


def is_so_by_now(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether a modal guesses at how many there are now: "there could be |12,000 by now"."""
    guess = holds(sentence, GUESSING, what.first - NEARBY, what.first)
    now = read.measure == "present" and holds(sentence, NOWADAYS, what.last, what.last + NEARBY)
    return guess and now
