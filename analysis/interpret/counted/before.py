"""Before: the collective or measure before its number: "a force of N", "losses at N"."""

from __future__ import annotations

from analysis.interpret.around import ending, quantities_near
from analysis.interpret.counted.heads import LINKS, measured, subject
from analysis.interpret.counted.phrases import Counted, collectives, phrase_start
from analysis.interpret.near import PREPOSITIONS, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

ON_THE_WAY = (LINKS - {"of", "in"}) | grammar("before a number") | {'"', "“"}
SIZED = LINKS - PREPOSITIONS - {"around", "some", "up", "down", "as", "estimated", "given", "set"}
VERBAL = LINKS - {"of"}
ALONE = frozenset({"", ".", ",", ";"})
SIZING = grammar("strength of a unit") - {"of", "with", "strong", "including", "number"}
CONSISTING = frozenset({"consisting", "composed"})
WHICH = frozenset({"that", "which"})
LABEL = "label"
INTRODUCING = LINKS | {'"', "“", "the", "a", "an"}


def noun_before(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The phrase whose noun stands before the number."""
    sized = sizing(sentence, quantity.begins)
    if sized is not None and (found := of_number(sentence, quantity, sized)):
        return found
    at = link_before(sentence, quantity)
    beside = at == quantity.begins - 1
    link = word(sentence, at)
    if (
        link == "of"
        and (beside or word(sentence, at + 1) in INTRODUCING)
        and (found := of_number(sentence, quantity, at))
    ):
        return found
    if not beside or link in VERBAL or holds(sentence, SIZED, quantity.begins, quantity.first):
        return subject(sentence, quantity)
    return apposition(sentence, quantity, at)


def link_before(sentence: Sentence, quantity: Quantity) -> int:
    """The token that ties a number to what stands before it, past words such as "already"."""
    at = quantity.begins - 1
    while at >= 0 and quantity.begins - at < 7 and word(sentence, at) in ON_THE_WAY:
        at -= 1
    return at


def sizing(sentence: Sentence, begins: int) -> int | None:
    """Where the words begin by which a force is sized: "a force |numbering N", "made up of N"."""
    at = begins - 1 - (word(sentence, begins - 1) == "of")
    if at < begins - 1:
        made_up = word(sentence, at) == "up" and word(sentence, at - 1) == "made"
        return at - made_up if made_up or word(sentence, at) in CONSISTING else None
    related = word(sentence, at - 1) in WHICH
    if word(sentence, at) not in SIZING or not (related or word(sentence, at).endswith("ing")):
        return None  # "a company |comprises 120"
    return at - related


def of_number(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before "of N": "losses of N", "a contingent of N"."""
    first, stops = quantity.begins, quantity.stops
    for mark in ending(sentence, "measure", at):
        if mark.detail == "noun" and word(sentence, at - 1) != "body":
            return measured(sentence, quantity, mark)
    units = ending(sentence, "unit", at)
    if units and units[0].value == "units":
        return Counted("troops", first, stops, (units[0].first, at), "collective before")
    made_of = collectives().get(word(sentence, at - 1))
    if made_of is None:
        return None
    start = phrase_start(sentence, at - 1)
    return Counted(made_of or None, start, stops, (at - 1, at), "collective before")


def apposition(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun before a number in apposition: "construction troops, 6,000 in all"."""
    if word(sentence, at) == ":":
        return labelled(sentence, quantity, at)
    if word(sentence, at) not in {",", "("}:
        return None
    for mark in ending(sentence, "unit", at):
        counted = any(q.stops == mark.first for q in quantities_near(sentence, 0, mark.first))
        if mark.detail == "many" and not counted:  # "sent in two |rounds, 4,700 have died"
            noun = (mark.first, at)
            return Counted(mark.value, quantity.begins, quantity.stops, noun, "noun before")
    return None


def labelled(sentence: Sentence, quantity: Quantity, at: int) -> Counted | None:
    """The noun of a label before a number that stands by itself: "|Troops: 3,000; vehicles: 40"."""
    if word(sentence, quantity.stops) not in ALONE:
        return None
    for mark in ending(sentence, "unit", at):
        if mark.detail == "many" and word(sentence, mark.first - 1) in ALONE:
            return Counted(mark.value, mark.first, quantity.stops, (mark.first, at), LABEL)
    return None
