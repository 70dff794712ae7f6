"""Measures: what is said to be the case with the counted, and by which word.

Every word of the measure vocabulary in the sentence is a candidate; the one that stands nearest in
the grammar wins: each comma, link, other number and wrong side adds to its cost.
"""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.classes import MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, holds, word
from analysis.interpret.measures.ahead import WILL
from analysis.interpret.measures.candidates import BE, candidates, is_shared_out, is_whole
from analysis.interpret.measures.corrections import HANDED
from analysis.interpret.measures.mains import ESCAPING
from analysis.interpret.measures.meaning import Measured
from analysis.interpret.measures.modifiers import modifier, relative_clause
from analysis.interpret.measures.nouns import FRESH
from analysis.interpret.measures.objects import TOLLS, has_room, verb_of_object
from analysis.interpret.measures.prices import price
from analysis.interpret.measures.refined import ahead, refined
from analysis.interpret.measures.relations import related
from analysis.interpret.measures.strengths import has_losses
from analysis.interpret.measures.subjects import verb_of_subject
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

__all__ = ["Measured", "measured"]

LIMIT = 7.0
FATES = {
    "captured": {
        "returned": "returned", "supplied": "returned", "planned": "planned",
        "killed": "killed", "wounded": "wounded",
    },
    "missing": {"captured": "captured", "killed": "killed", "returned": "returned"},
    "wounded": {"killed": "killed", "returned": "returned"},
}  # fmt: skip
LAUNCHES = frozenset({"launch", "launches", "launchings"})
LOCATIVES = grammar("being in a place")
GROUPS = grammar("small bodies of men")
ORGANISED = grammar("organised units")
EACH = frozenset({"each", "every"})
CLAUSES = frozenset({",", ";", ":", "(", ")", "—", "–", "", "that", "which"})
HAVING = frozenset(
    {"has", "have", "had", "numbers", "counts", "comprises", "consists", "comprised", "made", "of"}
)
BODIES = grammar("bodies of the dead")
WARDS = grammar("places for the dead and hurt")
EXCHANGES = grammar("exchanges")
GIVEN = frozenset({"assigned", "gets", "get", "given", "receives", "allotted", "attached"})
SHARE = 14
TYPICAL = grammar("of a usual size")
NOMINAL = frozenset({"measure noun", "measure before", "of the noun"})


def measured(sentence: Sentence, quantity: Quantity, what: Counted) -> Measured | None:
    """The measure of a counted phrase, or None where nothing in its sentence says one."""
    if is_nominal(what) and what.measure:
        read = freed(sentence, what) or arrived(sentence, what)
        read = read or Measured(what.measure, what.noun, what.form)
        return refined(sentence, quantity, what, read)
    if bodies := of_bodies(sentence, what):
        return bodies
    if has_room(sentence, what):
        return Measured("other", None, "room for so many")
    if what.form == "strong" and has_losses(sentence, what):
        return Measured("present", None, "a strength")
    tied = what.head and word(sentence, quantity.begins - 1) != "of"
    if tied and (head := by_head(sentence, what)):
        return refined(sentence, quantity, what, head)
    if fixed := by_phrase(sentence, what):
        return fixed
    if what.form == "collective before" and what.counted is None:
        return None
    if sure := related(sentence, what):
        return refined(sentence, quantity, what, sure)
    if what.form == "of the noun" and what.measure:
        return Measured(what.measure, what.noun, "of the noun")
    clause = word(sentence, what.last) in {"who", "that", "which", "whom"}
    if is_whole(sentence, what) and what.counted in MILITARY and not clause:
        here = word(sentence, what.last) in LOCATIVES or is_shared_out(sentence, what)
        return Measured("present" if here else "deployed", None, "a whole")
    best = nearest(sentence, what)
    if best is None:
        return None
    side = "before" if best.first < what.first else "behind"
    rule = f"{best.detail.split(':')[0]} {side}"
    read = Measured(best.value, (best.first, best.last), rule, best)
    return refined(sentence, quantity, what, read)


def is_nominal(what: Counted) -> bool:
    """Whether the counted noun itself says the measure: "losses of N"; not "N of the wounded"."""
    if what.noun is None or what.form not in NOMINAL:
        return False
    return what.form != "of the noun" or what.measure not in {"wounded", "killed", "captured"}


def by_head(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of the noun before, unless words right at the number say more."""
    if what.measure is None or modifier(sentence, what) or relative_clause(sentence, what):
        return None
    return Measured(what.measure, what.head, "measure before")


def freed(sentence: Sentence, what: Counted) -> Measured | None:
    """What became of captives and the like, where a verb tells: "300 hostages were freed"."""
    if what.measure not in FATES or what.form != "measure noun":
        return None
    fates = FATES[what.measure]
    captives = what.measure == "captured"
    if captives and is_price(sentence, what):
        return Measured("planned", what.noun, "fate of captives")
    read = related(sentence, what)
    if read is None or read.measure not in fates:
        read = of_verb(sentence, what) or read
    if captives and read and read.measure == "other" and is_escape(sentence, read):
        return read._replace(measure="returned", rule="fate of captives")
    if read is None or read.measure not in fates:
        return None
    if captives and seen_to_come(sentence, what):
        return read._replace(measure="planned", rule="fate of captives")
    return read._replace(measure=fates[read.measure], rule="fate of captives")


def seen_to_come(sentence: Sentence, what: Counted) -> bool:
    """Whether a plan has captives freed: "the truce would see 10 hostages released"."""
    before = gap(sentence, what.first - 3, what.first)
    return "see" in before and not WILL.isdisjoint(before)


def of_verb(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of the verb whose object or subject a phrase is, whatever describes it."""
    mark = verb_of_object(sentence, what) or verb_of_subject(sentence, what)
    return mark and Measured(mark.value, (mark.first, mark.last), "its verb", mark)


def arrived(sentence: Sentence, what: Counted) -> Measured | None:
    """What reinforcements have done: "reinforcements numbering 3,000 have arrived"."""
    if what.measure != "planned" or what.noun is None:
        return None
    if word(sentence, what.noun[1] - 1) not in FRESH:
        return None
    mark = verb_of_subject(sentence, what)
    return mark and Measured(mark.value, (mark.first, mark.last), "its verb behind", mark)


def is_escape(sentence: Sentence, read: Measured) -> bool:
    """Whether captives get away or are saved: "35 hostages were rescued"."""
    return read.cue is not None and holds(sentence, ESCAPING, read.cue[0], read.cue[0] + 2)


def of_bodies(sentence: Sentence, what: Counted) -> Measured | None:
    """What a count of bodies says: that so many are dead, or that they were given back."""
    collective = what.form == "collective before"
    if what.noun is None or collective or not holds(sentence, BODIES, *what.noun):
        return None
    read = related(sentence, what)
    if read is None or not is_handed(sentence, what, read):
        return Measured("killed", what.noun, "bodies")
    return ahead(sentence, what, read._replace(measure="returned", rule="bodies"))


def is_handed(sentence: Sentence, what: Counted, read: Measured) -> bool:
    """Whether bodies are handed over or received, and not by a hospital."""
    if read.cue is None or holds(sentence, WARDS, what.first - SHARE, what.first):
        return False
    handed = read.measure in {"returned", "supplied", "planned"}
    return handed or word(sentence, read.cue[0]) in HANDED


def is_price(sentence: Sentence, what: Counted) -> bool:
    """Whether captives are what others will be freed for: "to be released in return for N"."""
    before = gap(sentence, what.first - 4, what.first)
    return not EXCHANGES.isdisjoint(before) and looks_forward(sentence)


def looks_forward(sentence: Sentence) -> bool:
    """Whether a verb of a sentence lies ahead: "will be freed", "are to be released"."""
    said = sentence.lowers
    return not WILL.isdisjoint(said) or any(a in BE and b == "to" for a, b in pairwise(said))


def by_phrase(sentence: Sentence, what: Counted) -> Measured | None:
    """The measure of a typical size ("each of 500 men") or of launches."""
    if {"each", "every"} & {word(sentence, what.first), word(sentence, what.first - 1)}:
        return Measured("other", None, "a typical size")
    if is_typical(sentence, what):
        return Measured("other", None, "a typical size")
    if what.noun and word(sentence, what.noun[1] - 1) in LAUNCHES:
        return Measured("other", what.noun, "launches")
    return None


def is_typical(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is what a unit usually has: "a battalion normally has N"."""
    first = what.first
    while first > what.first - 8 and word(sentence, first - 1) not in CLAUSES:
        first -= 1
    if word(sentence, first) in EACH and holds(sentence, HAVING, first, what.first):
        return True
    if is_share(sentence, what) or is_group_size(sentence, what) or of_any_unit(sentence, what):
        return True
    last = what.last
    while last < what.last + 6 and word(sentence, last) not in CLAUSES:
        last += 1
    return holds(sentence, TYPICAL, first, last)


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
        if said in CLAUSES | {"the"}:
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
        if word(sentence, at) in CLAUSES - {"("}:
            return False
        if word(sentence, at) in EACH:
            return holds(sentence, GIVEN, at, what.first)
    return False


def nearest(sentence: Sentence, what: Counted) -> Mark | None:
    """The word of measure that costs least, the first of several."""
    best, lowest = None, LIMIT
    toll = holds(sentence, TOLLS, what.first, what.last)
    for mark in candidates(sentence, what):
        if toll and mark.last <= what.first:
            continue
        cost = price(sentence, what, mark)
        if cost < lowest:
            best, lowest = mark, cost
    return best
