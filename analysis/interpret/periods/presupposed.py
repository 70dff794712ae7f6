"""Presupposed: numbers told by the way: "on Monday she met kin of |the 12 soldiers killed|"."""

from __future__ import annotations

from analysis.interpret.around import counts_between, near
from analysis.interpret.classes import VICTIMS
from analysis.interpret.counted import Counted
from analysis.interpret.measures.verbs import is_participle
from analysis.interpret.near import PREPOSITIONS, gap, holds, is_light, places_near, word
from analysis.interpret.periods.clauses import finite_verb
from analysis.interpret.periods.levels import number_of
from analysis.interpret.periods.relative import clause_around, tells_that
from analysis.model import Sentence
from analysis.words import grammar

BLOWS, KIN = grammar("attacks and disasters"), grammar("kin of the dead")
WHO = frozenset({"who", "whose"})
ENDS = frozenset({",", "."})
HAVING = grammar("have")
RELATIVE = grammar("relative words") | {"that"}
ASKING = frozenset({"whether"})
DEFINITE = frozenset({"the", "those", "its", "his", "her", "their"})
TOPICAL = frozenset({"over", "about", "regarding", "concerning", "against"})
TOPIC = 7  # tokens from such a word to the number: "over |the dispatch of some 10,000"
BREAKS = frozenset({",", ";", ":"})
CLAUSE = 9  # tokens from a relative word to the number or to what is told of it
HAD = 3  # tokens from that word, or from the number, to "has" or "had"
BEFORE_DATE, BEHIND_DATE = 5, 4  # tokens between a date and the attack or disaster of that day


def is_by_the_way(
    sentence: Sentence, what: Counted, first: int, last: int, cue: tuple[int, int] | None
) -> bool:
    """Whether a date is of something else, before which a number was so already.

    That of an attack or a disaster is of its victims however they are told.
    """
    if first >= what.last:
        return is_done_aside(sentence, what, first) or is_of_kin(sentence, what, first)
    if last > what.first or is_of_event(sentence, first, last):
        return False
    if holds(sentence, ASKING, last, what.first) or is_topic(sentence, what, last, cue):
        return True
    return is_definite(sentence, what, cue) or is_done_before(sentence, what, last, cue)


def is_of_kin(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a date is of what kin of the dead did: "the kin of N soldiers |moved| in May"."""
    of = number_of(sentence, what) - 1
    of -= word(sentence, of) in DEFINITE
    if word(sentence, of) != "of" or word(sentence, of - 1) not in KIN:
        return False
    whose = holds(sentence, RELATIVE, what.last, first)
    return not whose and finite_verb(sentence, what.last + 1, first) is not None


def is_done_aside(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether an aside before a date tells what has been by then: ", in which N |have died|, "."""
    aside = clause_around(sentence, what.first)
    return aside is not None and aside[1] < first and holds(sentence, HAVING, *aside)


def is_of_event(sentence: Sentence, first: int, last: int) -> bool:
    """Whether an attack or a disaster stands beside a date: "a raid on Monday"."""
    return holds(sentence, BLOWS, first - BEFORE_DATE, last + BEHIND_DATE)


def is_topic(sentence: Sentence, what: Counted, last: int, cue: tuple[int, int] | None) -> bool:
    """Whether a number is only what something is about: "on Monday they met |over| the 300"."""
    number = number_of(sentence, what)
    for at in places_near(sentence, TOPICAL, max(last, number - TOPIC), number):
        told = cue is not None and last <= cue[0] < at
        if told or counts_between(sentence, at, number) or is_subject(sentence, at, number):
            continue
        if BREAKS.isdisjoint(gap(sentence, at, number)):
            return True
    return False


def is_subject(sentence: Sentence, at: int, number: int) -> bool:
    """Whether a topic ends before a verb with the number: "a march |against the war drew| 300"."""
    before = number - 1
    while is_light(sentence, before) and before > at:
        before -= 1
    said = word(sentence, before)
    linked = before == at or said in PREPOSITIONS | DEFINITE or said.endswith("ing")
    return not linked or finite_verb(sentence, at, number) is not None


def is_definite(sentence: Sentence, what: Counted, cue: tuple[int, int] | None) -> bool:
    """Whether a participle describes those who are known: "the 300 soldiers |sent there|"."""
    if cue is None or cue[0] != what.last or not is_known(sentence, what):
        return False
    return any(
        is_participle(mark) and mark.detail.endswith(":object")
        for mark in near(sentence, "measure", *cue)
    )


def is_known(sentence: Sentence, what: Counted) -> bool:
    """Whether an article stands before a number: "the 300 soldiers"."""
    return word(sentence, number_of(sentence, what) - 1) in DEFINITE


def is_done_before(
    sentence: Sentence, what: Counted, last: int, cue: tuple[int, int] | None
) -> bool:
    """Whether a relative clause tells what has been by then: "a war |that has killed 40,000|".

    Not one about who acts: "rebels who have held the town killed 40".
    """
    until = what.first
    for at in places_near(sentence, RELATIVE, max(last, until - CLAUSE), until):
        inside = word(sentence, at - 1) == "in"
        if not BREAKS.isdisjoint(gap(sentence, at, until)):
            continue
        begins = what.last if inside else at + 1
        told = cue is None or cue[0] <= begins + HAD
        if told and holds(sentence, HAVING, begins, begins + HAD):
            return True
    return False


def is_of_who(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date is of what a speaker did, and of no blow: "a minister, |who came in May|"."""
    whos = places_near(sentence, WHO, first - CLAUSE, first)
    if not whos or word(sentence, whos[-1] - 1) != "," or counts_between(sentence, whos[-1], first):
        return False
    begins = whos[-1]
    if tells_that(sentence, begins, first):
        return False
    told = last <= what.first or near(sentence, "say", what.last, begins)
    ends = word(sentence, last) in ENDS
    harm = any(mark.value in VICTIMS for mark in near(sentence, "measure", begins, last))
    plain = BREAKS.isdisjoint(gap(sentence, begins, first))
    return bool(told) and ends and plain and not (harm or holds(sentence, BLOWS, begins, last))
