"""Carried: what a number takes over from the one before it, where its own words do not say."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.interpret.around import WIDE, near
from analysis.interpret.claims.course import Course, size
from analysis.interpret.classes import CIVILIAN, MATERIEL, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures import Measured
from analysis.interpret.measures.ahead import INTENDED
from analysis.interpret.measures.groups import verb_group
from analysis.model import Quantity, Sentence
from analysis.words import grammar

TAKEN_UP = grammar("taking up a statement")
GOING_ON = frozenset({"left out", "of them", "of a total", "measure before", "collective before"})
ABROAD = frozenset({"deployed", "planned", "supplied", "present", "training", "returned"})
LOOSE = frozenset(
    {"verb before", "verb behind", "locative behind", "noun behind", "noun before", "adj before",
     "adj behind", "apposed"}
)  # fmt: skip
WITH = frozenset({"with", "including", "plus", "carrying"})
TOLLS = grammar("tolls") | {"range", "bracket", "estimates", "counts", "total"}
ANAPHORIC = grammar("referring to a number before")
COMPARING = frozenset({"against", "than", "versus", "after", "above", "below", "from"})
ARMS = MATERIEL - {"ships", "aircraft", "vehicles", "other"}
FORCES = frozenset({"strong", "collective before"})
BEING = frozenset({"in", "at", "near", "on", "inside", "along", "across"})
UNSPOKEN = frozenset({"left out", "collective before"})
WHOLES = grammar("pronouns of a whole")
SHARING = grammar("sharing a measure") - {"of", "some", "these", "those", "them", "whom"}
SHARED = grammar("sharing a measure") | {",", "(", "–", "—", "and", "by", "as"}
LISTING = frozenset(
    {
        (",",), ("and",), (",", "and"), ("or",), ("/",), ("then",), (",", "then"),
    }
)  # fmt: skip


def in_a_list(sentence: Sentence, what: Counted, course: Course) -> Measured | None:
    """The measure of the number before in a list: "lost 226 tanks, 163 vehicles and 118 guns"."""
    if course.sentence != sentence.index or what.form in {"measure noun", "measure before"}:
        return None
    between = gap(sentence, course.ends, what.first)
    if has_own(sentence, what) or len(between) > 4:
        return None
    if is_part(sentence, what, between) or (
        course.listing
        and what.noun is not None
        and tuple(between) in LISTING
        and not is_subject(sentence, what)
    ):
        return Measured(fitting(course.measure, what), None, "in a list")
    return None


def has_own(sentence: Sentence, what: Counted) -> bool:
    """Whether a participle or adjective right behind a number says what became of those."""
    own = near(sentence, "measure", what.last, what.last + 1)
    return any(mark.detail == "adj" for mark in own)


def is_subject(sentence: Sentence, what: Counted) -> bool:
    """Whether a verb group begins right behind a number, which is its subject then."""
    return verb_group(sentence, what.last) is not None


def is_part(sentence: Sentence, what: Counted, between: Sequence[str]) -> bool:
    """Whether a number is part of the one before: "including N", "N of them officers"."""
    if list(between[-1:]) == [":"] and what.noun is not None:
        return not is_subject(sentence, what)
    if not SHARED.issuperset(between) or is_subject(sentence, what):
        return False
    if what.form == "of them" and what.noun is not None:
        return True
    among = word(sentence, what.last) == "among" and word(sentence, what.last + 1) in WHOLES
    return among or not SHARING.isdisjoint(between)


def going_on(
    sentence: Sentence, quantity: Quantity, what: Counted, course: Course
) -> Measured | None:
    """The measure of the number before, for a part of it or for a number that only goes on."""
    apart = sentence.index - course.sentence
    if apart == 0 and what.counted:
        return Measured(fitting(course.measure, what), None, "as the number before")
    if what.form in UNSPOKEN and apart <= 1 and size(quantity.number.figure) >= 10:
        return Measured(course.measure, None, "as the number before")
    return None


def unsaid(sentence: Sentence, what: Counted, course: Course) -> Measured:
    """The measure of a count that no word measures, from its form or from the numbers before."""
    if holds(sentence, BEING, what.last, what.last + 3) or what.form in FORCES:
        return Measured("present", None, "no word of measure")
    if 0 <= sentence.index - course.sentence <= 1 and what.counted in course.classes[-1:]:
        return Measured(course.measure, None, "as the number before")
    if what.counted in ARMS:
        return Measured("supplied", None, "no word of measure")
    if what.counted not in MILITARY | {"workers"}:
        return Measured("other", None, "no word of measure")
    if not INTENDED.isdisjoint(gap(sentence, what.first - 12, what.last + 8)):
        return Measured("planned", None, "no word of measure, looking ahead")
    before = [measure for measure, _ in course.sizes if measure in ABROAD]
    return Measured(before[-1] if before else "present", None, "no word of measure")


def referring(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None, course: Course
) -> Measured | None:
    """The measure taken up from a number before: "a similar toll, N", "Seoul's own count is N"."""
    loose = read is None or read.rule.split(",")[0] in LOOSE
    with_it = word(sentence, what.first - 1) in WITH and word(sentence, what.first - 2) == ","
    if loose and with_it and sentence.index == course.sentence:
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
    if not (compared or refers):
        return None
    return Measured(alike(course, size(quantity.number.figure)), None, "as the number before")


def alike(course: Course, number: float) -> str:
    """The measure of the last number of about the same size, or else of the last one."""
    for measure, other in reversed(course.sizes):
        if number and other and max(number, other) <= 5 * min(number, other):
            return measure
    return course.measure


def fitting(measure: str, what: Counted) -> str:
    """A measure taken over from troops to materiel, or the other way."""
    materiel = what.counted in MATERIEL
    if measure == "deployed" and materiel:
        return "supplied"
    return "deployed" if measure == "supplied" and not materiel else measure


def goes_on(sentence: Sentence, what: Counted) -> bool:
    """Whether a sentence without a speaker takes up something of the statement before."""
    if what.form in GOING_ON:
        return True
    return holds(sentence, TAKEN_UP, what.last - WIDE, what.last)


def going_actor(course: Course, index: int, what: Counted, measure: str) -> str | None:
    """Whose the counted are by the claim before, or else by the forces that a text is about.

    Those who are sent somewhere are not those of the country they are sent to.
    """
    recent = course.actor if course.actor_in >= index - 1 else None
    if what.counted in CIVILIAN:
        return recent if what.noun is None else None
    guest = course.tendency.guest if measure in ABROAD else None
    return recent or guest or course.tendency.owner or course.actor
