"""Siblings: the number before whose day another has too, of a list, a part of it or added to it."""

from __future__ import annotations

from analysis.interpret.around import dates_near
from analysis.interpret.claims.article import Meant
from analysis.interpret.claims.course import Course, is_part
from analysis.interpret.classes import FIRED, VICTIMS
from analysis.interpret.near import JOINING, gap, word
from analysis.interpret.periods import Period
from analysis.interpret.periods.clauses import finite_verb
from analysis.interpret.periods.present import now
from analysis.interpret.places.going_on import is_among_those

ITEM = 30  # tokens between a number and the next of those into which a colon parts a sum
ADDED = 16  # tokens between a number and one that is added to it
ADDING = (
    ("as", "well", "as"), ("along", "with"), ("together", "with"), ("and", "with", "them"),
    ("followed", "by"), ("alongside",), ("plus",), ("and", "also"),
)  # fmt: skip
BACK_TO = frozenset({"that", "this", "the", "his", "their", "its"})
NUMBERS = frozenset({"number", "total", "sum", "figure", "count", "tally", "lot"})


def sibling(course: Course, meant: Meant) -> Period | None:
    """The period of the number right before in a list, or of which another is a part."""
    part = is_part(course, meant.sentence, meant.what) or is_of_number(meant)
    near = meant.sentence.index - course.sentence <= is_of_number(meant)
    joined = near and (part or listed(meant, course.ends))
    among = is_among_those(meant.sentence, meant.what)
    joined = joined or (among and course.sentence == meant.sentence.index - 1)
    joined = joined or is_of_those_fired(course, meant)
    alike = {course.measure, meant.read.measure} <= VICTIMS or course.measure == meant.read.measure
    alike = alike or (part and meant.read.measure == "other")
    if alike and (joined or is_itemised(course, meant)):
        return course.period
    return course.period if is_added(course, meant) else None


def is_of_number(meant: Meant) -> bool:
    """Whether a number is a part of the one before: "fifteen of that number", "of the total, 5"."""
    sentence, quantity = meant.sentence, meant.quantity
    before = quantity.begins - 3 - (word(sentence, quantity.begins - 1) == ",")
    return any(
        word(sentence, at) == "of"
        and word(sentence, at + 1) in BACK_TO
        and word(sentence, at + 2) in NUMBERS
        for at in (quantity.stops, before)
    )


def is_of_those_fired(course: Course, meant: Meant) -> bool:
    """Whether a number is of the missiles just counted: "fired 80 drones; 37 were downed"."""
    left_out = meant.what.form in {"left out", "of them"} and meant.what.counted in FIRED
    arms = course.measure == "other" or course.classes[-1:] == (meant.what.counted,)
    return left_out and course.sentence == meant.sentence.index and arms


def is_itemised(course: Course, meant: Meant) -> bool:
    """Whether a number is one of those into which a colon parts the first: "lost N: M in A"."""
    sentence, first = meant.sentence, meant.what.first
    if course.sentence != sentence.index or first - course.ends > ITEM:
        return False
    return ":" in sentence.lowers and ":" in gap(sentence, 0, first)


def is_added(course: Course, meant: Meant) -> bool:
    """Whether a number is only added to the one before: "sent N in May, along with M guns"."""
    sentence, first = meant.sentence, meant.what.first
    if course.sentence != sentence.index or first - course.ends > ADDED:
        return False
    between = gap(sentence, course.ends, first)
    joined = any(between[-len(each) :] == list(each) for each in ADDING)
    same = "planned" not in {course.measure, meant.read.measure}
    since = len(between) - 1 - between[::-1].index(",") if "," in between else 0
    return joined and same and finite_verb(sentence, course.ends + since, first) is None


def listed(meant: Meant, ends: int) -> bool:
    """Whether little more than "and" stands between a number and the one before it."""
    sentence, first = meant.sentence, meant.what.first
    if dates_near(sentence, max(ends, first - 2), first):
        return False
    if any(now(sentence, at) for at in range(ends, first)):
        return False
    between = gap(sentence, ends, first)
    return len(between) <= 5 and not JOINING.isdisjoint(between)
