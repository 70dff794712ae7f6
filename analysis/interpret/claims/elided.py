"""Elided: numbers that set a figure named before: "bringing the total to N", "puts it at N"."""

from __future__ import annotations

from analysis.interpret.claims.carried import fitting
from analysis.interpret.claims.course import Course
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, word
from analysis.interpret.measures import Measured
from analysis.model import Quantity, Sentence
from analysis.words import grammar

SETTING = grammar("setting a figure")
FIGURES = grammar("tolls") | {"it", "them", "this", "that", "score", "sum", "death"}
LEADING = frozenset({"at", "to", "as", "is", "was", "now", "stands", "stood", "by", "being"})
COUNTING = grammar("counting again")
GOING = frozenset({"go", "goes", "went", "going", "gone"})
LOCATIVES = grammar("being in a place")
BREAKS = frozenset({",", ";", ":", ".", "", "(", "and", "but", "who", "that", "which"})
REACH = 12
APART = 3


def sets_figure(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a number without a noun sets a figure: "put the figure at N", "takes it to N"."""
    if what.form != "left out" or word(sentence, what.first - 1) not in LEADING:
        return False
    figure = False
    for at in range(quantity.begins - 2, max(-1, quantity.begins - REACH), -1):
        said = word(sentence, at)
        if said in SETTING and figure:
            return True
        if said in BREAKS - FIGURES:
            return False
        figure = figure or said in FIGURES
    return False


def says_no_measure(sentence: Sentence, read: Measured | None) -> bool:
    """Whether nothing but a verb of setting a figure, as in "put it at N", would give a measure."""
    return read is None or (read.cue is not None and word(sentence, read.cue[0]) in SETTING)


def counts_again(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a number only says how many somebody else counts: "Kyiv counts 1,000"."""
    if what.form != "left out" or read is None or read.cue is None:
        return False
    if read.measure == "planned" or word(sentence, what.last) in LOCATIVES:
        return False
    first, last = read.cue
    if word(sentence, first) in COUNTING:
        return True
    return word(sentence, first) in GOING and what.first <= last + 2 and rises(sentence, first)


def rises(sentence: Sentence, at: int) -> bool:
    """Whether estimates, and no people, go so far: "go as high as N", "goes up to N"."""
    return gap(sentence, at + 1, at + 3) in (["as", "high"], ["up", "to"], ["as", "far"])


def of_figure_before(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of the figure that a number sets anew, or None where none stands before it."""
    if not 0 <= sentence.index - course.sentence <= APART:
        return None
    return Measured(fitting(course.measure, what), None, "as the number before")
