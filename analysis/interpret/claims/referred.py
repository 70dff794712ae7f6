"""Referred: numbers whose measure the words leave to the numbers before them."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.around import near
from analysis.interpret.claims.carried import ABROAD, UNSPOKEN, fitting
from analysis.interpret.claims.course import Course, size
from analysis.interpret.claims.to_come import (
    BE,
    LOOSE,
    NEARBY,
    is_being_raised,
    is_foreseen,
    is_intended,
)
from analysis.interpret.classes import MATERIEL, MILITARY, VEHICLES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.crowds import ON_DUTY
from analysis.interpret.measures.groups import verb_group
from analysis.interpret.measures.nouns import FRESH
from analysis.interpret.near import OWNS, gap, holds, places_near, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

SPENDING = frozenset({"use", "uses", "used", "using", "spend", "spends", "spent", "expended"})
LARGE = 20
WITH = frozenset({"with", "including", "plus", "carrying"})
TOGETHER = (["with", "them"], ["alongside", "them"], ["with", "these"], ["besides", "them"])
RANGES = frozenset({"range", "bracket", "figure", "estimate"})
TOLLS = grammar("tolls") | {"range", "bracket", "estimates", "counts", "total"}
ANAPHORIC = grammar("referring to a number before")
STANDING = BE | {"stands", "stood", "comes", "came", "runs", "stays", "remains", "reaches"}
SETTING = grammar("setting a share") | {","}
SHARES = grammar("nouns of a share")
SETTLING_ON = grammar("arriving at a figure")
THOSE = frozenset({"those", "that"})
COMPARING = frozenset({"against", "than", "versus", "after", "above", "below", "from"})
ACTING = frozenset({"had", "have", "has", "could", "can", "will", "would"})
ARMS = MATERIEL - VEHICLES - {"other"}
FORCES = frozenset({"strong", "collective before"})
BEING = frozenset({"in", "at", "near", "on", "inside", "along", "across"})


def unsaid(sentence: Sentence, what: Counted, course: Course) -> Measured:
    """The measure of a count that no word measures, from its form or from the numbers before."""
    if what.counted in MILITARY and is_being_raised(sentence, what):
        return Measured("planned", None, "no word of measure, looking ahead")
    if holds(sentence, BEING, what.last, what.last + 3) or what.form in FORCES:
        foreseen = what.form in FORCES and is_foreseen(sentence, what)
        return Measured("planned" if foreseen else "present", None, "no word of measure")
    if do_else(sentence, what, course):
        return Measured("other", None, "no word of measure")
    if 0 <= sentence.index - course.sentence <= 1 and what.counted in course.classes[-1:]:
        return Measured(course.measure, None, "as the number before")
    if what.counted in ARMS:
        spent = holds(sentence, SPENDING, what.first - 3, what.first)
        return Measured("other" if spent else "supplied", None, "no word of measure")
    duty = what.noun is not None and holds(sentence, ON_DUTY, *what.noun)
    if what.counted not in MILITARY | {"workers"} and not duty:
        return Measured("other", None, "no word of measure")
    if holds(sentence, RANGES, what.first, what.last) and course.measure:
        return Measured(fitting(course.measure, what), None, "as the number before")
    fresh = what.noun is not None and holds(sentence, FRESH, *what.noun)
    if fresh or is_intended(sentence, what):
        return Measured("planned", None, "no word of measure, looking ahead")
    before = [measure for measure, _ in course.sizes if measure in ABROAD]
    return Measured(before[-1] if before else "present", None, "no word of measure")


def do_else(sentence: Sentence, what: Counted, course: Course) -> bool:
    """Whether people do something of their own behind a sentence that told of others' harm."""
    anew = what.counted == "people" and sentence.index > course.sentence and what.noun is not None
    acts = word(sentence, what.last) in ACTING
    return anew and acts and course.measure in VICTIMS


def foretold(
    sentence: Sentence, quantity: Quantity, behind: Sentence | None, course: Course
) -> Measured | None:
    """The harm that the sentence behind tells of a number that a text opens with, bare."""
    if course.measure or behind is None or size(quantity.number.figure) < LARGE:
        return None
    if word(sentence, quantity.begins - 1) == ":":  # "Troops|: 3,000. Deaths: 12."
        return None
    acts = word(sentence, quantity.stops) not in BE and verb_group(sentence, quantity.stops)
    if acts:  # "30,000 |had walked. Eleven were hurt"
        return None
    marks = (m for m in behind.of("measure") if m.detail in {"noun", "adj"})
    harm = next((mark.value for mark in marks if mark.value in VICTIMS), None)
    return Measured(harm, None, "as the number behind") if harm else None


def referring(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure taken up from a number before: "a similar toll, N", "Seoul's own count is N"."""
    loose = read is None or read.rule.split(",")[0] in LOOSE
    with_it = word(sentence, what.first - 1) in WITH and word(sentence, what.first - 2) == ","
    with_it = with_it or gap(sentence, what.first - 2, what.first) in TOGETHER
    if loose and with_it and sentence.index == course.sentence:
        return Measured(fitting(course.measure, what), None, "as the number before")
    if course.measure in ABROAD and is_share(sentence, quantity) and is_close(course, sentence):
        return Measured(fitting(course.measure, what), None, "as the number before")
    harmed = what.form == "measure before" and what.measure in VICTIMS
    if sentence.index == course.sentence and are_those(sentence, quantity) and not harmed:
        return Measured(fitting(course.measure, what), None, "as the number before")
    if what.form not in UNSPOKEN or sentence.index - course.sentence > 1:
        return None
    if course.measure and settles_on(sentence, what):
        return Measured(alike(course, size(quantity.number.figure)), None, "as the number before")
    if not loose or opens_a_clause(sentence, what):
        return None
    the = word(sentence, what.first - 1) == "the"
    compared = word(sentence, what.first - 1 - the) in COMPARING
    around = {
        *gap(sentence, what.first - 12, what.first),
        *gap(sentence, what.last, what.last + 8),
    }
    refers = not TOLLS.isdisjoint(around) and not ANAPHORIC.isdisjoint(around)
    own = any(
        a == "own" and b in STANDING for a, b in pairwise(gap(sentence, what.first - 9, what.first))
    )
    if not (compared or refers or own):
        return None
    return Measured(alike(course, size(quantity.number.figure)), None, "as the number before")


def opens_a_clause(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is the subject of a clause about itself: "as |thousands were in town"."""
    led = word(sentence, what.first - 1) in {"as", "because", "since", "when", "where", "while"}
    return led and verb_group(sentence, what.last) is not None


def settles_on(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what somebody arrives at: "the British |make it 2,340"."""
    if what.form != "left out":
        return False
    before = gap(sentence, what.first - 3, what.first)
    return any(" ".join(before[k:]) in SETTLING_ON for k in range(len(before)))


def is_close(course: Course, sentence: Sentence) -> bool:
    """Whether the number before stands in the same sentence or the one before it."""
    return 0 <= sentence.index - course.sentence <= 1


def is_share(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is somebody's share of what is told before: "Germany's share is N"."""
    at = quantity.begins - 1
    while word(sentence, at) in SETTING:
        at -= 1
    owned = near(sentence, "country", at - 5, at)
    shared = word(sentence, at) in SHARES and at < quantity.begins - 1
    return shared and any(word(sentence, mark.last) == OWNS for mark in owned)


def are_those(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number sets another party's figure of the same: "those of its ally at N"."""
    if word(sentence, quantity.begins - 1) not in {"at", "to", "by"}:
        return False
    those = places_near(sentence, THOSE, quantity.begins - NEARBY, quantity.begins)
    return any(word(sentence, at + 1) == "of" for at in those)


def alike(course: Course, number: float) -> str:
    """The measure of the last number of about the same size, or else of the last one."""
    for measure, other in reversed(course.sizes):
        if number and other and max(number, other) <= 5 * min(number, other):
            return measure
    return course.measure
