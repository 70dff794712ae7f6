"""Parting: what parts a number from a date behind it: a list, an aside, a sum, an object."""

from __future__ import annotations

from analysis.interpret.around import asides, near
from analysis.interpret.measures.verbs import form_of
from analysis.interpret.near import gap, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar
from analysis.words.forms import FINITE

JOINING = frozenset({"and", "or", ",", "with", "including"})
BREAKS = frozenset({",", ";", ":", "–", "—"})
ASIDE_ENDS = BREAKS | {")"}
SIGNS = {",": ",", "(": ")", "–": "–", "—": "—"}
HARMED = grammar("fates in a figure") | {"unaccounted"}
ACT = 7  # tokens between a number and the verb of which it is the subject
ADDING = frozenset(
    {"bringing", "raising", "taking", "pushing", "lifting", "making", "putting", "increasing"}
)
THEM = grammar("taking up a number")
SOME = grammar("some of a number")
PART = 9  # tokens between some of those who are counted and their date
SPLITTING = frozenset({",", ";", ":", "and", "but", "while", "who", "which", "that", "or"})
LISTED = 6  # tokens between two numbers of one list: "300 killed and about 2,700 wounded"


def is_listed(sentence: Sentence, first: int, last: int) -> bool:
    """Whether two numbers are of one list; an aside, and what became of the first, may part them.

    So in "75, children among them, had been killed and 94 hurt".
    """
    if JOINING.isdisjoint(gap(sentence, first, last)):
        return False
    aside = next((ends for begins, ends in asides(sentence, first, last) if begins == first), first)
    harmed = word(sentence, last - 1) == "and" and word(sentence, last - 2) in HARMED
    return last - aside <= LISTED + harmed


def is_in_aside(sentence: Sentence, number: Quantity, until: int) -> bool:
    """Whether a part of some stands in an aside that ends before a date: "40, 6 of them boys,"."""
    closing = SIGNS.get(word(sentence, number.begins - 1))
    ends = (k for k in range(number.stops, until) if word(sentence, k) in ASIDE_ENDS)
    at = next(ends, None)
    return at is not None and word(sentence, at) == closing


def is_of_part(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a date is that of some of those who are counted: ", most of them in May"."""
    for at in range(last - 1, max(first, last - PART), -1):
        if word(sentence, at) in BREAKS:
            return False
        if word(sentence, at) in THEM and word(sentence, at - 1) == "of":
            return word(sentence, at - 2) in SOME
    return False


def is_total(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number is the sum that the one before adds to: ", bringing the toll to 96"."""
    return any(
        word(sentence, at) == "," and word(sentence, at + 1) in ADDING for at in range(first, last)
    )


def is_object(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a number is the object of the one before: "seven ships brought 1,500 men"."""
    acts = [form_of(mark) for mark in near(sentence, "measure", first, min(last, first + ACT))]
    return bool(FINITE & set(acts)) and SPLITTING.isdisjoint(gap(sentence, first, last))
