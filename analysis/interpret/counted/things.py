"""Things: numbers of what nobody counts: "the number of shops is N", "Of the houses, N burned"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.counted.bonds import ties
from analysis.interpret.counted.heads import REACH, TIES
from analysis.interpret.counted.partitives import is_of_things
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.near import PREPOSITIONS, holds, in_date, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

OPENING = frozenset({"", "and", "but", ",", ";", "while"})
POPULATION = frozenset({"population", "populations"})
ANIMALS = grammar("animals")
FRONT = 8  # tokens from "of" to the comma, in "Of the 900 houses in the town,"


def numbers_things(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is how many there are of what nobody counts: "the number of shops is N"."""
    verb = quantity.begins
    while word(sentence, verb - 1) in TIES or in_date(sentence, verb - 1):
        verb -= 1
    of = next(
        (at for at in range(verb - 1, max(0, verb - REACH), -1) if is_number(sentence, at)), None
    )
    if of is None or not ties(sentence, of, verb):
        return False
    last = of + 1
    while last < verb and is_inside_noun(sentence, last):
        last += 1
    marks = (near(sentence, kind, of + 1, last) for kind in ("unit", "measure", "country"))
    return last > of + 1 and not any(marks) and is_of_things(sentence, last - 1)


def fronts_things(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is a part of what nobody counts: "Of the houses, |300 burned down"."""
    comma = quantity.begins - 1
    if word(sentence, comma) != "," or not is_of_things(sentence, comma - 1):
        return False
    of = next((at for at in range(comma, comma - FRONT, -1) if word(sentence, at) == "of"), None)
    if of is None or word(sentence, of - 1) not in OPENING:
        return False
    people = near(sentence, "unit", of + 1, comma) or near(sentence, "country", of + 1, comma)
    harm = near(sentence, "measure", of + 1, comma)
    return not people and all(mark.detail.startswith("verb") for mark in harm)


def are_beasts(sentence: Sentence, before: Counted | None) -> bool:
    """Whether a population before a number is one of animals: "the boar |population grew to N"."""
    if before is None or not holds(sentence, POPULATION, before.first, before.last):
        return False
    return holds(sentence, ANIMALS, 0, before.last)


def is_inside_noun(sentence: Sentence, at: int) -> bool:
    """Whether a word may belong to a noun phrase that no plural has ended yet."""
    said = word(sentence, at)
    return said.isalpha() and said not in PREPOSITIONS and not word(sentence, at - 1).endswith("s")


def is_number(sentence: Sentence, at: int) -> bool:
    """Whether "of" behind "the number" stands at a token."""
    return word(sentence, at) == "of" and word(sentence, at - 1) == "number"
