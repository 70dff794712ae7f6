"""Soon: words of a time to come, by which a present tense tells of what lies ahead."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.classes import MOVED
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, in_date, places_near, word
from analysis.model import Mark, Sentence
from analysis.words import grammar

COMING = frozenset({"coming", "upcoming", "tomorrow", "soon"})
TIMES = frozenset({"week", "month", "year", "days", "weeks", "months", "few", "spring", "summer"})
SPELLS = frozenset({"days", "weeks", "months", "hours", "week", "fortnight"})
ACCORDS = grammar("nouns of an accord")
TERMS = frozenset({"under", "terms", "per", "provisions"})
IN_TIME = tuple(f" {said} " for said in grammar("in a time to come"))
TURNS = frozenset({"and", "but", "while", "whereas"})
PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
REACH = 8
NEARBY = 4
PASSED = frozenset({"past", "last", "recent", "previous", "these", "ago", "of", "those"})


def time_ahead(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether a present tense is about a time to come: "next week N go to the front"."""
    first, last = min(what.first, verb.first) - 6, max(what.last, verb.last) + 7
    ends = next(
        (k for k in range(max(what.last, verb.last), last) if ends_clause(sentence, k)), last
    )
    said = gap(sentence, first, ends)
    next_time = any(a == "next" and b in TIMES for a, b in pairwise(said))
    next_time = next_time or is_in_time(sentence, first, what.first)
    return next_time or not COMING.isdisjoint(said) or is_within_days(said)


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether another clause begins: "are there already, |and soon may fight", "|and they may"."""
    aside = word(sentence, at) in TURNS and word(sentence, at - 1) == ","
    return aside or has_a_subject(sentence, at)


def has_a_subject(sentence: Sentence, at: int) -> bool:
    """Whether a clause with a subject of its own begins: "are there |and they may fight"."""
    return word(sentence, at) in TURNS and word(sentence, at + 1) in PRONOUNS


def is_within_days(said: list[str]) -> bool:
    """Whether words tell of the days to come: "in a few days", "within weeks".

    >>> is_within_days(["leaves", "in", "a", "few", "days"]), is_within_days(["in", "past", "days"])
    (True, False)
    """
    for at, link in enumerate(said):
        behind = said[at + 1 : at + 4]
        if link in {"in", "within"} and SPELLS.intersection(behind):
            return PASSED.isdisjoint(said[at + 1 : at + 6])
    return False


def is_in_time(sentence: Sentence, first: int, last: int) -> bool:
    """Whether words between two tokens tell of a time to come: "soon", "in the end", "by then".

    So does a date behind "come": "come December".
    """
    said = f" {' '.join(gap(sentence, first, last))} "
    coming = places_near(sentence, {"come"}, first, last)
    return any(each in said for each in IN_TIME) or any(in_date(sentence, at + 1) for at in coming)


def by_an_accord(sentence: Sentence, first: int, last: int) -> bool:
    """Whether an accord is named by whose terms something is done: "under the deal N leave"."""
    for at in places_near(sentence, TERMS, first - REACH, last + NEARBY):
        if not ACCORDS.isdisjoint(gap(sentence, at + 1, at + 1 + NEARBY)):
            return True
    return False


def is_to_come(sentence: Sentence, what: Counted, noun: Mark) -> bool:
    """Whether a movement named by a noun is to come: "the dispatch of N in the coming days"."""
    if noun.value not in MOVED:
        return False
    said = gap(sentence, what.last, what.last + REACH)
    return "coming" in said or is_within_days(said)
