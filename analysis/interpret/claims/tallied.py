"""Tallied: a toll told anew or by somebody else, whose verb only says how high it stands.

After "fifteen were killed", "the ministry's total is 21", "the sum stands at 875" and "874, 670 of
them near the town" count the dead as well, though "is", "stands" and "near" measure nobody.
"""

from __future__ import annotations

from analysis.interpret.claims.course import Course, size
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import gap, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

TALLIES = grammar("tolls") | {"sum", "list", "lists", "reckoning", "register", "score"}
HAVING = frozenset(
    {"has", "had", "have", "counts", "lists", "gives", "names", "holds", "held", "contains"}
)
WEAK = frozenset({"present", "other", "deployed"})
SAYING_LITTLE = frozenset(
    {"verb before", "verb behind", "locative behind", "no word of measure", "its verb behind",
     "its verb before", "as the number before", "noun before"}
)  # fmt: skip
STANDING = frozenset(
    {"is", "was", "are", "were", "stands", "stood", "runs", "running", "ran", "at", "to", "of",
     "came", "comes", "put", "puts", "remains", "remained", "makes", "reads"}
)  # fmt: skip
LEVEL_VERBS = STANDING | HAVING
SUBJECT = 11
APART = 5  # times that one toll may be as high as another of the same event


def tallied(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The harm that a number goes on to count; None where its own words say something else."""
    if what.noun is not None or not says_little(sentence, what, read):
        return None
    if not 0 <= sentence.index - course.sentence <= 1:
        return None
    told = size(quantity.number.figure)
    if what.form == "of them" and course.sentence == sentence.index:
        part = course.measure in VICTIMS and told < course.sizes[-1][1]
        return Measured(course.measure, None, "as the number before") if part else None
    if is_part(sentence, what, read, course) and told < course.sizes[-1][1]:
        return Measured(course.measure, None, "as the number before")
    if what.form != "left out" or not is_tally(sentence, what):
        return None
    harm = same_toll(course, told)
    return Measured(harm, None, "as the number before") if harm else None


def is_part(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether a bare number behind a comma says where some victims are: "875, 674 near X"."""
    if read is None or read.rule != "locative behind" or course.sentence != sentence.index:
        return False
    return course.measure in VICTIMS and word(sentence, what.first - 1) == ","


def says_little(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether what is read of a number is no more than that it stands or is somewhere."""
    if read is None:
        return True
    little = read.measure in WEAK and read.rule.split(",")[0] in SAYING_LITTLE
    if not little or read.cue is None:
        return little
    if read.rule == "locative behind":
        return True
    return word(sentence, read.cue[0]) in LEVEL_VERBS or read.cue[0] >= what.last


def is_tally(sentence: Sentence, what: Counted) -> bool:
    """Whether a toll is said to stand at a number: "the total is 21", "its count stood at 101"."""
    at = what.first - 1
    begins = max(0, what.first - SUBJECT)
    if word(sentence, at) in LEVEL_VERBS and holds(sentence, TALLIES, begins, at):
        return True
    listed = not TALLIES.isdisjoint(gap(sentence, what.last, what.last + 3))
    return word(sentence, at) in HAVING and listed


def same_toll(course: Course, told: float) -> str | None:
    """The harm that the last number of about the same size counted."""
    for measure, other in reversed(course.sizes):
        if told and other and max(told, other) <= APART * min(told, other):
            return measure if measure in VICTIMS else None
    return None
