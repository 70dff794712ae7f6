"""Own figures: a bare number that somebody else gives of what was counted before.

After "600 soldiers had been killed", "Others reckon with 900", "the army admits to 300" and "the
BBC, quoting officials, has 500" count the same, though "have", "admit to" and "reckon with" would
measure a number of their own otherwise.
"""

from __future__ import annotations

from analysis.interpret.claims.carried import fitting, of_size
from analysis.interpret.claims.course import Course, measure_before, size
from analysis.interpret.claims.speakers import MANY
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.refusing import RULING
from analysis.interpret.measures import Measured
from analysis.interpret.measures.apposed import closes
from analysis.interpret.measures.objects import beside
from analysis.interpret.near import gap, places_near, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

GIVING = tuple(f" {said}" for said in grammar("giving a figure of one's own"))
HAVING = grammar("have")
RECKONING = ("reckon", "count")  # "reckons with N": of what is to come as well
MOVABLE = (grammar("measures that can lie ahead") | {"planned"}) - VICTIMS
HOLDERS = frozenset({"government", "armed-group"})  # who "has 300" may have them
NAMING = frozenset({"cited", "cites", "named", "names"})  # of a few people: them by their names
LONGEST = 4
ASIDE = 9
APART = 2


def own_figure(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """What was said of those counted before, where a number is only somebody else's figure."""
    if what.form != "left out" or not 0 < sentence.index - course.sentence <= APART:
        return None
    if not closes(sentence, what.last) or not gives(sentence, what, course):
        return None
    few = size(quantity.number.figure) < MANY
    if few and word(sentence, beside(sentence, what) - 1) in NAMING:
        return None  # "the police named |two"
    if read is not None and read.measure in VICTIMS and read.cue is not None:
        return None  # "of those |killed it speaks of 2,000"
    return Measured(fitting(measure_before(course, sentence), what), None, "as the number before")


def the_same(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """What a number was said of before that is told again: "would not rule out |the 600"."""
    the = word(sentence, what.first - 1) == "the" or word(sentence, what.first) == "the"
    if what.form != "left out" or not the or not closes(sentence, what.last):
        return None
    if read is not None and read.verb and word(sentence, read.verb.first) not in RULING:
        return None  # "will free |the 12", of whom more is told
    return of_size(quantity, course)


def gives(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether the words before a number say that somebody reckons so many."""
    at = beside(sentence, what)
    said = " " + " ".join(gap(sentence, at - LONGEST, at))
    if word(sentence, at - 2).startswith(RECKONING) and course.measure in MOVABLE:
        return False
    return said.endswith(GIVING) or (word(sentence, at - 1) in HAVING and knows(sentence, at - 1))


def knows(sentence: Sentence, verb: int) -> bool:
    """Whether whoever "has" a number can only have heard of it: "the BBC, it says, |has 300"."""
    ends = {verb}
    if word(sentence, verb - 1) == ",":
        ends.update(places_near(sentence, {","}, verb - ASIDE, verb - 1))
    told = [mention for mention in sentence.mentions if mention.last in ends]
    return bool(told) and all(mention.kind not in HOLDERS for mention in told)
