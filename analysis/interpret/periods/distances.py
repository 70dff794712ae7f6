"""Distances: how far a date stands from a counted phrase in the grammar of their sentence."""

from __future__ import annotations

from analysis.interpret.around import Ties, cost_across, cost_between, near, ties
from analysis.interpret.counted import Counted
from analysis.interpret.measures.verbs import is_participle
from analysis.interpret.near import word
from analysis.interpret.periods.belonging import goes_on, opens_clause, opens_sentence
from analysis.model import Sentence
from analysis.words import grammar

RELATIVE = grammar("relative words") | {"that"}
AS_OF = 0.5  # "As of Monday" opens a sentence
OPENING = 1.5  # what a date before everything else costs, wherever in its clauses a number stands
FROM_VERB = 1.0  # what it costs to look from the verb behind a number, and not from the number
DESCRIBING = 1.0  # and to look at when those were what they were who were killed later
GOING_ON = 2.5  # what one costs from which a clause goes on: "on Monday in the town, killing 12"
TIES = Ties(0.12, ties("period"), 1.8, 2.5)
BEHIND = TIES._replace(number=0.4)  # no number but those of one list stands before its date


def distance(
    sentence: Sentence,
    what: Counted,
    first: int,
    last: int,
    cue: tuple[int, int] | None = None,
) -> float:
    """How far a date stands from a counted phrase, or from its verb behind it."""
    if first >= what.last:
        cost = cost_across(sentence, what.last, first, BEHIND)
        if is_described(sentence, what, last, cue):
            return cost + DESCRIBING
        if cue is None or cue[0] < what.last or cue[1] > first:
            return cost
        return min(cost, cost_across(sentence, cue[1], first, BEHIND) + FROM_VERB)
    if opens_sentence(sentence, first, last, what.first):
        return OPENING
    if first == 0 and word(sentence, first) == "as":
        return AS_OF
    if is_when(sentence, last):
        return cost_across(sentence, last + 2, what.first, TIES) + 0.8
    if opens_clause(sentence, first):
        return cost_across(sentence, last, what.first, TIES) / 2 + 0.8
    cost = cost_between(sentence, last, what.first, TIES) + 0.8
    return min(cost, GOING_ON) if goes_on(sentence, last, what.first) else cost


def is_described(sentence: Sentence, what: Counted, last: int, cue: tuple[int, int] | None) -> bool:
    """Whether a date ends in a clause that tells who they are: "40 men |who came in May| died"."""
    if cue is None or not what.last < last <= cue[0]:
        return False
    opens = what.last + (word(sentence, what.last) == ",")
    return word(sentence, opens) in RELATIVE or any(
        is_participle(mark) for mark in near(sentence, "measure", opens, opens + 1)
    )


def is_when(sentence: Sentence, last: int) -> bool:
    """Whether what happened on a date is told right behind it: "since 2004, when 334 died"."""
    at = last + (word(sentence, last) == ",")
    return word(sentence, at) == "when"
