"""Before: the collective or measure before its number: "a force of N", "losses at N"."""

from __future__ import annotations

from analysis.interpret.around import LONGEST, ending, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted.phrases import Counted, collectives, phrase_start
from analysis.interpret.frames.near import holds, word
from analysis.model import Mark, Quantity, Sentence
from analysis.words import grammar

LINKS = grammar("links to a number")
ON_THE_WAY = (LINKS - {"of", "in"}) | grammar("before a number") | {'"', "“"}
INTRODUCING = LINKS | {'"', "“", "the", "a", "an"}
SUBJECTS = VICTIMS | {"present", "deployed", "planned"}
CLAUSES = frozenset({",", ";", "that"})


def noun_before(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The phrase whose noun stands before the number."""
    at = link_before(sentence, quantity)
    beside = at == quantity.begins - 1
    link = word(sentence, at)
    if (
        link == "of"
        and (beside or word(sentence, at + 1) in INTRODUCING)
        and (found := of_number(sentence, quantity, at))
    ):
        return found
    if not beside or link in LINKS:
        return subject(sentence, quantity, at) or those(sentence, quantity, at)
    return apposition(sentence, quantity, at)


def link_before(sentence: Sentence, quantity: Quantity) -> int:
    """The token that ties a number to what stands before it, past words such as "already"."""
    at = quantity.begins - 1
    while at >= 0 and quantity.begins - at < 7 and word(sentence, at) in ON_THE_WAY:
        at -= 1
    return at


def of_number(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before "of N": "losses of N", "a contingent of N"."""
    first, stops = quantity.begins, quantity.stops
    for mark in ending(sentence, "measure", at):
        if mark.detail == "noun":
            return measured(sentence, quantity, mark, phrase_start(sentence, mark.first))
    units = ending(sentence, "unit", at)
    if units and units[0].value == "units":
        return Counted("troops", first, stops, (units[0].first, at), "collective before")
    made_of = collectives().get(word(sentence, at - 1))
    if made_of is None:
        return None
    start = phrase_start(sentence, at - 1)
    return Counted(made_of or None, start, stops, (at - 1, at), "collective before")


def measured(sentence: Sentence, quantity: Quantity, mark: Mark, first: int) -> Counted:
    """A number of those whom a noun of measure counts."""
    noun = (mark.first, mark.last)
    return Counted(None, first, quantity.stops, noun, "measure before", mark.value)


def subject(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun of measure before a verb or a preposition: "losses exceeded N", "at over N"."""
    marks = near(sentence, "measure", at - LONGEST - 6, at + 1)
    nouns = [mark for mark in marks if mark.detail == "noun"]
    for mark in nouns:
        beside = 0 <= at + 1 - mark.last <= 6
        if not beside or mark.value not in SUBJECTS:
            continue
        if not holds(sentence, CLAUSES | {"and"}, mark.last, at + 1):
            whole = min((m for m in nouns if m.last == mark.last), key=lambda m: m.first)
            return measured(sentence, quantity, whole, whole.first)
    return None


def those(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """ "Those killed at N", "those in the region at N", "the force in Russia at N"."""
    for here in range(at, max(-1, at - 12), -1):
        said = word(sentence, here)
        if said in CLAUSES:
            return None
        if said in {"those", "them"}:
            return those_harmed(sentence, quantity, here, at)
        made_of = collectives().get(said)
        if made_of and word(sentence, quantity.begins - 1) in {"at", "to", "above"}:
            first, noun = phrase_start(sentence, here), (here, here + 1)
            return Counted(made_of, first, quantity.stops, noun, "measure before", "present")
    return None


def those_harmed(sentence: Sentence, quantity: Quantity, here: int, at: int) -> Counted:
    """Those that a pronoun before a number stands for, by what was done to them, or as present."""
    for mark in near(sentence, "measure", here + 1, at + 1):
        if mark.detail == "adj":
            return measured(sentence, quantity, mark, here)
    return Counted(None, here, quantity.stops, (here, here + 1), "measure before", "present")


def apposition(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before a number in apposition: "construction troops, 6,000 in all"."""
    if word(sentence, at) not in {",", "("}:
        return None
    for mark in ending(sentence, "unit", at):
        if mark.detail == "many":
            noun = (mark.first, at)
            return Counted(mark.value, quantity.begins, quantity.stops, noun, "noun before")
    return None
