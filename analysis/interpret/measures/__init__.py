"""Measures: what is said to be the case with the counted, and by which word.

Every word of the measure vocabulary in the sentence is a candidate; the one that stands nearest in
the grammar wins: each comma, link, other number and wrong side adds to its cost.
"""

from __future__ import annotations

from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.counted.belonging import with_owner
from analysis.interpret.measures.among import among_described, among_harmed
from analysis.interpret.measures.averted import averted
from analysis.interpret.measures.candidates import candidates
from analysis.interpret.measures.clauses import relative_clause
from analysis.interpret.measures.exercising import in_exercise
from analysis.interpret.measures.fates import (
    GIVING,
    arrived,
    freed,
    given_back,
    of_bodies,
    swapped,
)
from analysis.interpret.measures.fights import opposing
from analysis.interpret.measures.found import found_arms
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.modifiers import modifier
from analysis.interpret.measures.objects import has_room, is_tally
from analysis.interpret.measures.prices import price
from analysis.interpret.measures.refined import refined
from analysis.interpret.measures.relations import DYING, related
from analysis.interpret.measures.remembered import remembered
from analysis.interpret.measures.sizes import are_units, is_typical
from analysis.interpret.measures.spared import assailed
from analysis.interpret.measures.strengths import has_losses, is_ending, is_of_a_unit, is_to_change
from analysis.interpret.measures.wholes import is_parted, is_shared_out, is_whole
from analysis.interpret.near import gap, holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

__all__ = ["Measured", "measured"]

LIMIT = 7.0
LAUNCHES = frozenset({"launch", "launches", "launchings"})
LOCATIVES = grammar("being in a place")
SETTLEMENTS = frozenset({"city", "town", "village", "hamlet", "country", "island", "province"})
HELD = frozenset({"its verb before", "its verb around it"})
EACH = frozenset({"each", "every"})
LISTED = grammar("found or shown of the dead") | {"list", "lists", "video", "footage"}
NOMINAL = frozenset({"measure noun", "measure before", "of the noun"})


def measured(sentence: Sentence, quantity: Quantity, what: Counted) -> Measured | None:
    """The measure of a counted phrase, or None where nothing in its sentence says one."""
    what = with_owner(sentence, what)
    if is_whole_of_dead(sentence, what):
        return Measured("other", None, "a whole")
    if fixed := by_their_part(sentence, what) or swapped(sentence, what):
        return fixed
    if drill := in_exercise(sentence, what):
        return refined(sentence, quantity, what, drill)
    if crowd := in_crowds(sentence, what):
        return refined(sentence, quantity, what, crowd)
    if what.form == "measure noun" and (bodies := of_bodies(sentence, what)):
        return bodies
    if given := given_back(sentence, what):
        return refined(sentence, quantity, what, given)
    if is_nominal(what) and what.measure:
        read = freed(sentence, what) or arrived(sentence, what)
        read = read or Measured(what.measure, what.noun, what.form)
        return refined(sentence, quantity, what, read)
    if bodies := of_bodies(sentence, what):
        return bodies
    if has_room(sentence, what):
        return Measured("other", None, "room for so many")
    if what.form == "strong" and (has_losses(sentence, what) or is_to_change(sentence, what)):
        return Measured("present", None, "a strength")
    if is_ending(sentence, what) or is_of_a_unit(sentence, what):
        return Measured("present", None, "a strength")
    tied = what.head and word(sentence, quantity.begins - 1) != "of"
    if tied and (head := by_head(sentence, what)):
        return refined(sentence, quantity, what, head)
    if fixed := by_phrase(sentence, quantity, what):
        return fixed
    if what.form == "collective before" and what.counted is None:
        return None
    if sure := of_the_noun(sentence, what, related(sentence, what)):
        return refined(sentence, quantity, what, sure)
    if what.form == "of the noun" and what.measure:
        return Measured(what.measure, what.noun, "of the noun")
    return whole_or_nearest(sentence, quantity, what)


def by_their_part(sentence: Sentence, what: Counted) -> Measured | None:
    """What the counted are in harm that others come to, or that nobody comes to."""
    for part in (
        among_harmed, among_described, found_arms, opposing, averted, assailed, remembered,
    ):  # fmt: skip
        if found := part(sentence, what):
            return found
    return None


def of_the_noun(sentence: Sentence, what: Counted, sure: Measured | None) -> Measured | None:
    """What a verb says of the counted, unless their noun says more: the dead, captives held."""
    if what.form == "of the noun" and what.measure == "killed":
        home = sure is not None and sure.measure == "returned"
        return sure if home else Measured("killed", what.noun, "of the noun")
    if what.form == "of the noun" and what.measure == "captured":
        if are_held(sure):
            return Measured("captured", what.noun, "of the noun")
        if sure and sure.cue and holds(sentence, GIVING, *sure.cue):
            return sure._replace(measure="returned")  # "40 of the prisoners were handed over"
    return sure


def whole_or_nearest(sentence: Sentence, quantity: Quantity, what: Counted) -> Measured | None:
    """A whole force is there or was sent; of anybody else the nearest verb tells."""
    clause = word(sentence, what.last) in {"who", "that", "which", "whom", "whose"}
    out = what.counted is None and word(sentence, what.first - 2) == "out"
    if is_whole(sentence, what) and (what.counted in MILITARY or out) and not clause:
        here = word(sentence, what.last) in LOCATIVES or is_shared_out(sentence, what)
        here = here or what.form == "strong"
        return Measured("present" if here else "deployed", None, "a whole")
    best = nearest(sentence, what)
    if best is None:
        return None
    side = "before" if best.first < what.first else "behind"
    rule = f"{best.detail.split(':')[0]} {side}"
    read = Measured(best.value, (best.first, best.last), rule, best)
    return refined(sentence, quantity, what, read)


def are_held(sure: Measured | None) -> bool:
    """Whether a verb says no more of captives than that somebody has them: "held dozens"."""
    return sure is not None and sure.measure in {"present", "other"} and sure.rule in HELD


def in_crowds(sentence: Sentence, what: Counted) -> Measured | None:
    """What so many at a time do, right before a number: "dying by the hundreds in assaults"."""
    by = what.first - 2
    if what.form != "left out" or gap(sentence, by, what.first) != ["by", "the"]:
        return None
    marks = (m for m in sentence.of("measure") if m.last == by and m.detail.startswith("verb"))
    verb = next(marks, None)
    return verb and Measured(verb.value, (verb.first, verb.last), "verb before", verb)


def is_nominal(what: Counted) -> bool:
    """Whether the counted noun itself says the measure: "losses of N"; not "N of the wounded"."""
    if what.noun is None or what.form not in NOMINAL:
        return False
    return what.form != "of the noun" or what.measure not in {"wounded", "killed", "captured"}


def is_whole_of_dead(sentence: Sentence, what: Counted) -> bool:
    """Whether "died" is the verb of a part of those counted: "300 of the 500 died"."""
    died = what.form == "measure noun" and word(sentence, what.last - 1) in DYING
    return died and is_parted(sentence, what)


def by_head(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of the noun before, unless words right at the number say more."""
    if what.measure is None or modifier(sentence, what) or relative_clause(sentence, what):
        return None
    return Measured(what.measure, what.head, "measure before")


def by_phrase(sentence: Sentence, quantity: Quantity, what: Counted) -> Measured | None:
    """The measure of a typical size ("each of 500 men"), of a population or of launches."""
    many = what.counted == "people" or (what.counted is None and what.form == "left out")
    of = many and word(sentence, quantity.begins - 1) == "of"
    if of and word(sentence, quantity.begins - 2) in SETTLEMENTS:
        return Measured("other", None, "a population")
    if (each := each_at(sentence, what)) is not None and not are_units(sentence, each):
        return Measured("other", None, "a typical size")
    if is_typical(sentence, what):
        return Measured("other", None, "a typical size")
    if what.noun and word(sentence, what.noun[1] - 1) in LAUNCHES:
        return Measured("other", what.noun, "launches")
    return None


def each_at(sentence: Sentence, what: Counted) -> int | None:
    """The token of "each" at the beginning of a phrase or right before it."""
    places = (what.first, what.first - 1)
    return next((at for at in places if word(sentence, at) in EACH), None)


def is_of_a_list(sentence: Sentence, what: Counted) -> bool:
    """Whether a list or picture of the counted is what a verb acts on: "released a |list of N"."""
    return word(sentence, what.first - 1) == "of" and word(sentence, what.first - 2) in LISTED


def nearest(sentence: Sentence, what: Counted) -> Mark | None:
    """The word of measure that costs least, the first of several."""
    best, lowest = None, LIMIT
    toll = is_tally(sentence, what) or is_of_a_list(sentence, what)
    for mark in candidates(sentence, what):
        if toll and mark.last <= what.first:
            continue
        cost = price(sentence, what, mark)
        if cost < lowest:
            best, lowest = mark, cost
    return best
