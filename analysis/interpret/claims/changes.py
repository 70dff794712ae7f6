"""Changes: whether a number is a level, or comes on top of one: "another 1,500".

How each phrase changes a level stands beside this module, in `changes.toml`.
"""

from __future__ import annotations

from typing import Literal

from analysis.interpret.claims.article import Meant
from analysis.interpret.claims.course import Course
from analysis.interpret.classes import VICTIMS
from analysis.interpret.near import gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

MORE = frozenset({"another", "additional", "further", "extra"})
BEHIND = frozenset({"more", "additional", "extra"})
GROWING = grammar("growing")
AFTER_OTHERS = grammar("after others")
BATCHES = grammar("sent one after another")
NUMBERING = frozenset({"of", ",", "with", "numbering", "comprising", "totalling", "totaling"})
ON_TOP = (["on", "top", "of"], ["in", "addition", "to"])
REACH = 6  # tokens from a number to what it comes on top of
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
    """Whether "another", "a further" or "more" stands by a number, or it is of a later batch."""
    added = holds(sentence, MORE, quantity.begins - 1, quantity.first)
    more = word(sentence, quantity.stops) in BEHIND
    return added or more or is_later_batch(sentence, quantity) or is_on_top(sentence, quantity)


def is_later_batch(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is that of a batch after others: "a second batch of N", "a new wave, N"."""
    at = quantity.begins - 1
    while word(sentence, at) in NUMBERING:
        at -= 1
    apart = at < quantity.begins - 1
    return apart and word(sentence, at) in BATCHES and holds(sentence, AFTER_OTHERS, at - 2, at)


def is_on_top(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number comes on top of another: "N on top of the M", "N in addition to M"."""
    ahead = gap(sentence, quantity.stops, quantity.stops + REACH + 3)
    ends = next((at for at, said in enumerate(ahead) if said in {",", ";", "that"}), len(ahead))
    return any(ahead[at : at + 3] in ON_TOP for at in range(min(REACH, ends)))


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
