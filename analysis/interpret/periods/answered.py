"""Answered: the days on which a loss was only answered: "on Monday the town buried its 12 dead"."""

from __future__ import annotations

from analysis.interpret.around import near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, places_near, word
from analysis.interpret.periods.levels import number_of
from analysis.model import Sentence
from analysis.words import grammar

ANSWERING = grammar("answering a loss")
BREAKS = frozenset({"when", "as", "while", "but", "and", ";", ":", "where"})
AGENTS = frozenset({"of", "by"})  # behind "convicted" and "sentenced" as no verbs
REACH = 24  # tokens between an answer and the loss
BESIDE = 3  # tokens between an answer and its day: "were buried in the capital on Monday"


def is_answer(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date is of what followed a loss, and not of the loss."""
    if ANSWERING.isdisjoint(sentence.said):
        return False
    if answers_behind(sentence, what, first, last):
        return True
    number = number_of(sentence, what)
    return last <= what.first and any(
        is_of_verb(sentence, at, first, last)
        and BREAKS.isdisjoint(gap(sentence, at, what.first))
        and (at < number - 1 or is_lost(sentence, what))
        for at in places_near(sentence, ANSWERING, first - 2, what.first)
        if word(sentence, at + 1) not in AGENTS
    )


def is_of_verb(sentence: Sentence, at: int, first: int, last: int) -> bool:
    """Whether a date before a loss is of a verb: "on Monday it |buried", "|buried on Monday"."""
    return at >= last or first - at <= 1 + (word(sentence, first - 1) == "on")


def answers_behind(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether the lost are the subject of an answer: "N civilians killed there were |buried"."""
    if not is_lost(sentence, what) or what.last > first > what.first:
        return False
    verbs = places_near(sentence, ANSWERING, what.last, what.last + REACH)
    if not verbs or not BREAKS.isdisjoint(gap(sentence, what.last, verbs[0])):
        return False
    return last <= what.first or 0 <= first - verbs[0] - 1 <= BESIDE


def is_lost(sentence: Sentence, what: Counted) -> bool:
    """Whether what befell the counted stands right behind them: "N civilians |killed there"."""
    lost = near(sentence, "measure", what.last, what.last + 1)
    return any(mark.value in VICTIMS for mark in lost)
