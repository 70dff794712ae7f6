"""Set tolls: a number before what it is the number of: "bringing to 22 the number of dead"."""

from __future__ import annotations

from analysis.interpret.around import is_a_people, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.near import word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

SETTING = grammar("setting a number")
TURNS = frozenset({"up", "down", "back", "further"})
THE = grammar("possessives") | {"the"}
TOLLS = grammar("tolls")
BEFORE_TOLLS = frozenset({"death", "official", "total", "overall", "confirmed", "known", "own"})
ENDS = frozenset({",", ";", ":", "(", "–", "—", "and", "after", "since", "in", "at", "on", "by"})
REACH = 9


def toll_set(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """What a number is said to be the number of, behind it: "puts at N the number of soldiers"."""
    if not is_set(sentence, quantity):
        return None
    first = behind_toll(sentence, quantity.stops)
    if first is None:
        return None
    last = next((at for at in range(first, first + REACH) if word(sentence, at) in ENDS), None)
    last = first + REACH if last is None else last
    units = near(sentence, "unit", first, last)
    people = [m for m in near(sentence, "country", first, last) if is_a_people(sentence, m)]
    country = people[0].value if people else None
    for mark in near(sentence, "measure", first - 1, last):
        if mark.value in VICTIMS and (mark.detail in {"noun", "adj"} or units or people):
            noun, unit = (mark.first, mark.last), units[0].value if units else None
            form = "measure noun"
            return Counted(unit, quantity.begins, mark.last, noun, form, mark.value, country)
    for mark in (*units[:1], *people[:1]):
        form = "noun behind" if units else "people by demonym"
        unit = mark.value if units else form
        noun = (mark.first, mark.last)
        return Counted(unit, quantity.begins, mark.last, noun, form, None, country)
    return None


def is_set(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a verb sets a number: "brings to N", "puts at N", "revised down to N"."""
    if word(sentence, quantity.begins - 1) not in {"to", "at"}:
        return False
    verb = quantity.begins - 2
    verb -= word(sentence, verb) in TURNS
    return word(sentence, verb) in SETTING


def behind_toll(sentence: Sentence, at: int) -> int | None:
    """The token behind a toll: "the |number of dead", "its estimate of |the dead"."""
    if word(sentence, at) not in THE:
        return None
    at += 1
    while word(sentence, at) in BEFORE_TOLLS and word(sentence, at + 1) in TOLLS | BEFORE_TOLLS:
        at += 1
    if word(sentence, at) not in TOLLS:
        return None
    return at + 1
