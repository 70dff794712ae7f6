"""Arms: numbers without a noun that go on with arms: "lost only two", "half its stock of N"."""

from __future__ import annotations

from analysis.interpret.claims.course import Course
from analysis.interpret.classes import MATERIEL, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import holds, word
from analysis.model import Sentence
from analysis.words import grammar

VULNERABLE = (MILITARY - {"units"}) | {"people", "workers"}
STOCKS = grammar("stocks of arms")
LOSING = grammar("losing")


def is_lost(sentence: Sentence, read: Measured | None, course: Course) -> bool:
    """Whether arms counted before are what is "lost": "destroyed 12 tanks; it lost only two"."""
    if read is None or read.cue is None or word(sentence, read.cue[0]) not in LOSING:
        return False
    arms = bool(course.classes) and course.classes[-1] in MATERIEL
    return arms and (course.sentence == sentence.index or VULNERABLE.isdisjoint(course.classes))


def is_stock(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what a stock of arms holds: "half its stockpile of 8,000"."""
    return what.noun is not None and holds(sentence, STOCKS, *what.noun)
