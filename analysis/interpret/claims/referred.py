"""Referred: numbers whose measure the words leave to the numbers before them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from analysis.interpret.around import dates_near, near
from analysis.interpret.claims.carried import ABROAD, UNSPOKEN, fitting
from analysis.interpret.claims.course import Course, size
from analysis.interpret.classes import MATERIEL, MILITARY, VEHICLES, VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import OWNS, gap, holds, places_near, word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.ahead import INTENDED, WILL, awaited, undated
from analysis.interpret.measures.crowds import ON_DUTY
from analysis.interpret.measures.groups import verb_group
from analysis.interpret.measures.nouns import FRESH
from analysis.interpret.measures.verbs import form_of
from analysis.model import Quantity, Sentence
from analysis.words import grammar

FOREBODING = grammar("foreboding")
INTENDED_OR_FEARED = INTENDED | FOREBODING
SPENDING = frozenset({"use", "uses", "used", "using", "spend", "spends", "spent", "expended"})
GOALS = grammar("nouns of what is wanted")
FEARED_OR_MEANT = FOREBODING | GOALS
BELONGING = grammar("belonging verbs")
CONTAINING = grammar("containing")
AGAIN = frozenset({"the", "both", "these", "all"})
PARTS = frozenset({"left out", "of them", "of a total"})
NEARBY = 9
LARGE = 20
UNTIL = frozenset({"by", "before", "until", "till", "next", "from"})
HOLDING = frozenset({"hold", "holds", "held", "holding"})
BE = grammar("be")
BREAKS = frozenset({",", ";", ":", "and", "but", "while"})
LOOSE = frozenset(
    {"verb before", "verb behind", "locative behind", "noun behind", "noun before", "adj before",
     "adj behind", "apposed"}
)  # fmt: skip
LOOSER = LOOSE | {"measure before"}
WITH = frozenset({"with", "including", "plus", "carrying"})
TOGETHER = (["with", "them"], ["alongside", "them"], ["with", "these"], ["besides", "them"])
RANGES = frozenset({"range", "bracket", "figure", "estimate"})
TOLLS = grammar("tolls") | {"range", "bracket", "estimates", "counts", "total"}
ANAPHORIC = grammar("referring to a number before")
STANDING = BE | {"stands", "stood", "comes", "came", "runs", "stays", "remains", "reaches"}
SETTING = grammar("setting a share") | {","}
SHARES = grammar("nouns of a share")
THOSE = frozenset({"those", "that"})
FOLLOWING = frozenset({"follow", "followed", "follows"})
FOLLOWED = frozenset({"returned", "killed", "captured", "supplied"})
COMPARING = frozenset({"against", "than", "versus", "after", "above", "below", "from"})
ARMS = MATERIEL - VEHICLES - {"other"}
FORCES = frozenset({"strong", "collective before"})
BEING = frozenset({"in", "at", "near", "on", "inside", "along", "across"})


def unsaid(sentence: Sentence, what: Counted, course: Course) -> Measured:
    """The measure of a count that no word measures, from its form or from the numbers before."""
    if holds(sentence, BEING, what.last, what.last + 3) or what.form in FORCES:
        foreseen = what.form in FORCES and is_foreseen(sentence, what)
        return Measured("planned" if foreseen else "present", None, "no word of measure")
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


def foretold(
    sentence: Sentence, quantity: Quantity, behind: Sentence | None, course: Course
) -> Measured | None:
    """The harm that the sentence behind tells of a number that a text opens with, bare."""
    if course.measure or behind is None or size(quantity.number.figure) < LARGE:
        return None
    acts = word(sentence, quantity.stops) not in BE and verb_group(sentence, quantity.stops)
    if acts:  # "30,000 |had walked. Eleven were hurt"
        return None
    marks = (m for m in behind.of("measure") if m.detail in {"noun", "adj"})
    harm = next((mark.value for mark in marks if mark.value in VICTIMS), None)
    return Measured(harm, None, "as the number behind") if harm else None


def is_foreseen(sentence: Sentence, what: Counted) -> bool:
    """Whether a force is one to come: "will be 4,800 strong", "a force of N is conceivable"."""
    coming = holds(sentence, WILL, what.first - 3, what.first) or awaited(sentence, what)
    before = holds(sentence, FEARED_OR_MEANT, what.first - 6, what.first)
    return coming or before or holds(sentence, FOREBODING, what.last, what.last + 4)


def is_intended(sentence: Sentence, what: Counted) -> bool:
    """Whether words of intent stand by a count: "the army wants", "the brigade is to"."""
    said = undated(sentence, what.first - 12, what.last + 8)
    ahead = any(a in BE and b == "to" for a, b in pairwise(said)) or awaited(sentence, what)
    return ahead or not INTENDED_OR_FEARED.isdisjoint(said)


def to_come(
    sentence: Sentence, what: Counted, read: Measured | None, published: date | None
) -> Measured | None:
    """A plan, where a day after the publication stands by a number: "10,000 by December"."""
    if published is None or not may_be_planned(read):
        return None
    sure = read is not None and read.rule.split(",")[0] not in LOOSE
    for dated, first, last in dates_near(sentence, what.first - NEARBY, what.last + NEARBY):
        beyond = (dated.earliest or dated.latest or published) > published
        until = sure or not UNTIL.isdisjoint(gap(sentence, first - 1, first + 1))
        if (
            beyond
            and until
            and not holds(sentence, BREAKS, min(last, what.first), max(first, what.last))
        ):
            return Measured("planned", read.cue if read else None, "a day to come")
    return None


def may_be_planned(read: Measured | None) -> bool:
    """Whether a measure leaves open that it is of a time to come."""
    if read is None or read.rule.split(",")[0] in LOOSER:
        return read is None or read.measure in ABROAD
    form = form_of(read.verb) if read.verb else ""
    return read.measure in ABROAD and form in {"s", "base"}


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
    if sentence.index == course.sentence and are_those(sentence, quantity):
        return Measured(fitting(course.measure, what), None, "as the number before")
    if not loose or what.form not in UNSPOKEN or sentence.index - course.sentence > 1:
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


def following(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of those before whom others follow: "390 came home; on Sunday 303 |followed"."""
    if read is None or read.cue is None or word(sentence, read.cue[0]) not in FOLLOWING:
        return None
    near_by = 0 <= sentence.index - course.sentence <= 1 and course.sizes
    if read.measure != "deployed" or not near_by or course.measure not in FOLLOWED:
        return None
    return read._replace(measure=course.measure, rule="as the number before")


def are_the_same(sentence: Sentence, quantity: Quantity, what: Counted, course: Course) -> bool:
    """Whether a number counts those of the number before again: "the two", "both men"."""
    said = {word(sentence, what.first), word(sentence, what.first - 1)}
    again = bool(course.sizes) and course.sizes[-1][1] == size(quantity.number.figure)
    return again and not said.isdisjoint(AGAIN)


def still_captive(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """What those are who remain of captives: "took 251 hostages, and 76 remain in Gaza".

    So are they where they are taken: "the two were brought to Kyiv".
    """
    if read is None or read.measure not in {"present", "deployed"}:
        return None
    left = read.measure == "present" and what.form in PARTS
    if not left and not are_the_same(sentence, quantity, what, course):
        return None
    if course.measure != "captured" or not 0 <= sentence.index - course.sentence <= 1:
        return None
    return read._replace(measure="captured", rule="as the number before")


def held_besides(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """What "holds N" means right behind those killed: that they are prisoners."""
    if read is None or read.measure != "present" or read.cue is None or what.form != "left out":
        return None
    between = gap(sentence, course.ends, what.first)
    beside = sentence.index == course.sentence and len(between) <= NEARBY and "and" in between
    if not beside or course.measure not in VICTIMS or word(sentence, read.cue[0]) not in HOLDING:
        return None
    return read._replace(measure="captured")


def belonging(sentence: Sentence, what: Counted, read: Measured | None, course: Course) -> bool:
    """Whether a verb only says to whom a part of those before belongs: "N of them belong to"."""
    if read is None or read.cue is None or what.form not in PARTS or not course.measure:
        return False
    near_by = 0 <= sentence.index - course.sentence <= 1
    return near_by and (word(sentence, read.cue[0]) in BELONGING or is_called(sentence, what, read))


def is_called(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether a sentence only says what those counted are: "of whom 500 |were sappers"."""
    if word(sentence, what.last) not in BE or read.rule.split(",")[0] not in LOOSE:
        return False
    units = near(sentence, "unit", what.last + 1, what.last + 4)
    return any(mark.detail == "many" for mark in units)


def contained(
    sentence: Sentence, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure of what is in the containers counted before: "which hold 12 million shells"."""
    if read is None or what.counted not in ARMS or course.classes[-1:] != ("containers",):
        return None
    if not 0 <= sentence.index - course.sentence <= 1 or read.measure not in {"present", "other"}:
        return None
    if not holds(sentence, CONTAINING, what.first - 3, what.last + 3):
        return None
    return Measured(fitting(course.measure, what), read.cue, "as the number before")


def alike(course: Course, number: float) -> str:
    """The measure of the last number of about the same size, or else of the last one."""
    for measure, other in reversed(course.sizes):
        if number and other and max(number, other) <= 5 * min(number, other):
            return measure
    return course.measure
