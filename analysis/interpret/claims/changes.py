"""Changes: whether a number is a level, or comes on top of one: "another 1,500".

How each phrase changes a level stands beside this module, in `changes.toml`.
"""

from __future__ import annotations

from typing import Literal

from analysis.interpret.claims.article import Meant
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.frames.near import holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

MORE = frozenset({"another", "additional", "further"})
BEHIND = frozenset({"more", "additional"})
GROWING = grammar("growing")
OUTCOMES = VICTIMS | {"other"}


def change(course: Course, meant: Meant) -> Literal["level", "increase"]:
    """Whether a number is added to one before it: "another 1,500", "N more", "has grown by N"."""
    sentence, quantity = meant.sentence, meant.quantity
    first = quantity.begins
    if word(sentence, first - 1) == "by" and holds(sentence, GROWING, first - 3, first):
        return "increase"
    if not says_more(sentence, quantity) or is_other_harm(course, meant):
        return "level"
    return "increase"


def says_more(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "another", "a further" or "more" stands by a number."""
    added = holds(sentence, MORE, quantity.begins, quantity.first)
    return added or word(sentence, quantity.stops) in BEHIND


def is_other_harm(course: Course, meant: Meant) -> bool:
    """Whether a number is the first of its measure beside one of another harm.

    "1,000 dead and another 3,000 injured" adds people, but no injured to injured ones.
    """
    measure, cue = meant.read.measure, meant.read.cue
    apart = meant.sentence.index - course.sentence
    if course.rising or course.measure == measure or not {course.measure, measure} <= OUTCOMES:
        return False
    if apart == 0:  # a verb that stands before both is of both
        return cue is not None and cue[0] >= course.ends
    return apart == 1 and all(measure != each for each, _ in course.sizes)
