"""Sizes: how many a unit usually has, which tells of nobody: "a battalion has 500 men"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted import Counted
from analysis.interpret.measures.before_verbs import aside_before
from analysis.interpret.measures.fates import SHARE
from analysis.interpret.near import gap, holds, places_near, word
from analysis.model import Sentence
from analysis.words import grammar

MANY = grammar("units of a force") | {"formations"}
AROUND = 5  # tokens before an aside that may tell what is usual
UNITS = 8  # tokens from units to "each" of them
GROUPS = grammar("small bodies of men")
ORGANISED = grammar("organised units")
EACH = frozenset({"each", "every"})
CLAUSES = frozenset({",", ";", ":", "(", ")", "—", "–", "", "that", "which"})
SHARE_CLAUSES = CLAUSES - {"("}
SIZE_CLAUSES = CLAUSES | {"the"}
HAVING = frozenset(
    {"has", "have", "had", "numbers", "counts", "comprises", "consists", "comprised", "made", "of"}
)
GIVEN = frozenset({"assigned", "gets", "get", "given", "receives", "allotted", "attached"})
TYPICAL = grammar("of a usual size")
SIZED = EACH | GROUPS | ORGANISED | TYPICAL


def is_typical(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what a unit usually has: "a battalion normally has N"."""
    if SIZED.isdisjoint(sentence.said):
        return False
    first = what.first
    while first > what.first - 8 and word(sentence, first - 1) not in CLAUSES:
        first -= 1
    if word(sentence, first) in EACH and has_so_many(sentence, first, what.first):
        return not are_units(sentence, first)
    if is_share(sentence, what) or is_group_size(sentence, what) or of_any_unit(sentence, what):
        return True
    last = what.last
    while last < what.last + 6 and word(sentence, last) not in CLAUSES:
        last += 1
    if word(sentence, first - 1) == "," and (aside := aside_before(sentence, first - 1)):
        first = max(0, aside - AROUND)
    return holds(sentence, TYPICAL, first, last)


def are_units(sentence: Sentence, each: int) -> bool:
    """Whether "each" takes up units named before it: "two brigades, |each 3,000 strong"."""
    if holds(sentence, MANY, each - UNITS, each):
        return True
    marks = near(sentence, "unit", each - UNITS, each)
    return any(mark.value == "units" and mark.detail == "many" for mark in marks)


def has_so_many(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a unit has a number, and does not only have to do something with it."""
    had = places_near(sentence, HAVING, first, last)
    return any(word(sentence, at + 1) != "to" for at in had)


def is_group_size(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is how large small bodies of men are: "they came in groups of 40"."""
    for at in range(what.first - 2, what.last):
        if word(sentence, at) in GROUPS and word(sentence, at + 1) == "of":
            return "in" in gap(sentence, at - 2, at)
    return False


def of_any_unit(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is the size of any unit of a kind: "a brigade has 3,500 men"."""
    for at in range(what.first - 1, max(-1, what.first - SHARE), -1):
        said = word(sentence, at)
        if said in SIZE_CLAUSES:
            return False
        if said in {"a", "an"}:
            return (
                word(sentence, at - 1) in CLAUSES
                and holds(sentence, ORGANISED, at + 1, at + 5)
                and holds(sentence, HAVING - {"of"}, at + 2, what.first)
            )
    return False


def is_share(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what each unit gets: "each group is assigned three officers"."""
    for at in range(what.first - 1, max(-1, what.first - SHARE), -1):
        if word(sentence, at) in SHARE_CLAUSES:
            return False
        if word(sentence, at) in EACH:
            return holds(sentence, GIVEN, at, what.first)
    return False
