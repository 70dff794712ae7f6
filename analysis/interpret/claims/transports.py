"""Transports: ships, planes and vehicles, and those whom they carry."""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VEHICLES
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

CARRYING = grammar("carrying others")
ABOARD = frozenset({"aboard", "by", "in", "on", "onto"})
ENDS = frozenset({",", ";", ":", "–", "—"})
RIDE = 12  # tokens between ships and what they do


def is_transport(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether ships or planes carry others, whose they need not be: "aboard four ships"."""
    if what.counted not in VEHICLES or read.measure != "other":
        return False
    aboard = holds(sentence, ABOARD, what.first - 1, what.first)
    return aboard or holds(sentence, CARRYING, what.last, what.last + RIDE)


def is_carried(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether "of them" is the object of what carries them: "four ships brought N of them"."""
    if what.form != "of them" or course.sentence != sentence.index or read is None:
        return False
    if read.cue is None or course.classes[-1:] == () or course.classes[-1] not in VEHICLES:
        return False
    verb = course.ends <= read.cue[0] < what.first and not holds(
        sentence, ENDS, course.ends, what.first
    )
    return verb and word(sentence, what.last - 1) == "them"
