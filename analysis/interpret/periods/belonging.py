"""Belonging: which of the numbers of a sentence a date in it can be of."""

from __future__ import annotations

from analysis.interpret.around import WIDE, near, quantities_near
from analysis.interpret.counted import Counted
from analysis.interpret.earlier import leads_to_earlier
from analysis.interpret.frames.near import gap, word
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.periods.clauses import is_in_another
from analysis.model import Quantity, Sentence

LEADING = frozenset({"on", "in", "by", "at", "over", "during", "between", "early", "late", "only"})
OPENERS = frozenset({"and", "that", "but", "while", ";", ",", "whereas", "or"})
JOINING = frozenset({"and", "or", ",", "with", "including"})
BREAKS = frozenset({",", ";", ":", "–", "—"})
TURNING = frozenset({"while", "whereas", "but", "although", ";", "after", "since", "which", "who"})
MOST_LEADING = 2  # tokens that may stand before a date that opens a sentence
REPORTED = 3
ACTING = frozenset({"past", "ed", "s"})
SPLITTING = frozenset({",", ";", ":", "and", "but", "while", "who", "which", "that", "or"})
LISTED = 6  # tokens between two numbers of one list: "300 killed and about 2,700 wounded"


def is_of(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date can be of a counted phrase, and is not of another number nearer to it."""
    if first >= what.last:
        return behind(sentence, what, first, last)
    if last <= what.first:
        return ahead(sentence, what, first, last)
    return True


def behind(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date behind a number is its own, and of no number between them or after it."""
    if opens_clause(sentence, first) and counts_in(sentence, last, first + WIDE):
        return False
    if is_in_another(sentence, what, first):
        return False
    between = counts_in(sentence, what.last, first)
    at = what.last
    for number in between:
        if leads_to_earlier(sentence, number.begins):
            return False
        if word(sentence, number.begins - 1) == "after":
            return False
        if is_object(sentence, at, number.begins):
            at = number.stops
            continue
        if number.begins - at > LISTED or JOINING.isdisjoint(gap(sentence, at, number.begins)):
            return False
        at = number.stops
    return True


def is_object(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number is the object of the one before: "seven ships brought 1,500 men"."""
    acts = [form_of(mark) for mark in near(sentence, "measure", first, first + 3)]
    return bool(ACTING & set(acts)) and SPLITTING.isdisjoint(gap(sentence, first, last))


def ahead(sentence: Sentence, what: Counted, first: int, last: int) -> bool:
    """Whether a date before a number is its own, and not of a number that stands before it."""
    if not counts_in(sentence, first - WIDE, first) or opens_clause(sentence, first):
        return True
    if word(sentence, last) == "," and word(sentence, last + 1) == "when":
        return True
    return BREAKS.isdisjoint(gap(sentence, last, what.first))


def is_of_other(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a day of saying is of another number only: "far above the 600 reported in April"."""
    numbers = counts_in(sentence, first - REPORTED, first)
    return any(q.stops >= first - REPORTED and q.first >= what.last for q in numbers)


def opens_clause(sentence: Sentence, first: int) -> bool:
    """Whether a date stands at the start of a clause: "…, and by December there may be N"."""
    at = first - 1
    while word(sentence, at) in LEADING:
        at -= 1
    return at < 0 or word(sentence, at) in OPENERS


def opens_sentence(sentence: Sentence, first: int, last: int, until: int) -> bool:
    """Whether a date opens a sentence of which all up to a number tells: "On Monday, …, killing N".

    A clause with a subject of its own is not told of that day.
    """
    if word(sentence, last) != "," or not opens_clause(sentence, first) or first > MOST_LEADING:
        return False
    return not any(word(sentence, at) in TURNING for at in range(last, until))


def counts_in(sentence: Sentence, first: int, last: int) -> list[Quantity]:
    """The counting numbers that stand between two tokens."""
    return [q for q in quantities_near(sentence, max(first, 0), last) if q.kind == "count"]
