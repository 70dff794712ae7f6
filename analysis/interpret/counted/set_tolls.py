"""Set tolls: a number before the toll that it sets: "bringing to 22 the number of known dead"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted.phrases import Counted
from analysis.interpret.frames.near import word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

BRINGING = frozenset({"bring", "take", "raise", "push", "lift"})
SETTING = BRINGING | {
    "brings", "bringing", "brought", "takes", "taking", "took", "raises", "raising", "raised",
    "pushes", "pushing", "pushed", "lifts", "lifting", "lifted",
}  # fmt: skip
THE = frozenset({"the", "its", "their"})
TOLLS = grammar("tolls") | {"death", "official", "total", "overall", "confirmed"}
REACH = 6


def toll_set(sentence: Sentence, quantity: Quantity) -> Counted | None:
    """The toll behind a number that somebody brings it "to"."""
    if word(sentence, quantity.begins - 1) != "to" or word(sentence, quantity.stops) not in THE:
        return None
    if word(sentence, quantity.begins - 2) not in SETTING:
        return None
    if word(sentence, quantity.stops + 1) not in TOLLS:
        return None
    units = near(sentence, "unit", quantity.stops + 1, quantity.stops + REACH)
    unit = units[0].value if units else None
    for mark in near(sentence, "measure", quantity.stops + 1, quantity.stops + REACH):
        if mark.value in VICTIMS and mark.detail in {"noun", "adj"}:
            noun = (mark.first, mark.last)
            return Counted(unit, quantity.begins, mark.last, noun, "measure noun", mark.value)
    return None
