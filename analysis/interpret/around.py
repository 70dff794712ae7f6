"""Around: what stands about a token of a sentence, and how far apart two phrases are.

Nothing here looks further than it is asked to, so that a sentence without an end is read in time
that grows with its length alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from analysis.interpret.near import BEGINS, FIRST, holds, places_near, word
from analysis.model import Date, Mark, Mention, Quantity, Sentence
from analysis.words import rows

WIDE = 100
LONGEST = 14
COMMA, SEMICOLON = frozenset({","}), frozenset({";"})
INCLUDING = frozenset({"including", "among", "mostly", "mainly", "most", "many", "some"})

DATED = itemgetter(1)


class Ties(NamedTuple):
    """What it costs to pass a word between two phrases, a link, a number, a verb of saying."""

    step: float
    words: Mapping[str, float]
    number: float
    say: float


@cache
def ties(kind: str) -> Mapping[str, float]:
    """How much each link sets two phrases apart, for a measure, a place or a period.

    >>> ties("measure")["while"] > ties("measure")["and"]
    True
    """
    return {row["said"]: float(row[kind]) for row in rows("ties") if row[kind]}


def near(sentence: Sentence, kind: str, first: int, last: int) -> tuple[Mark, ...]:
    """The marks of a kind that begin in a range of tokens."""
    marks = sentence.of(kind)
    if not marks or marks[0].first >= last or marks[-1].first < first:
        return ()
    starts = bisect_left(marks, first, key=FIRST)
    return marks[starts : bisect_left(marks, last, starts, key=FIRST)]


def ending(sentence: Sentence, kind: str, at: int) -> list[Mark]:
    """The marks of a kind that end before a token."""
    return [mark for mark in near(sentence, kind, at - LONGEST, at) if mark.last == at]


def mentions_near(sentence: Sentence, first: int, last: int) -> tuple[Mention, ...]:
    """The mentions that begin in a range of tokens."""
    found = sentence.mentions
    starts = bisect_left(found, first, key=FIRST)
    return found[starts : bisect_left(found, last, starts, key=FIRST)]


def quantities_near(sentence: Sentence, first: int, last: int) -> tuple[Quantity, ...]:
    """The numbers that stand in a range of tokens."""
    found = sentence.quantities
    starts = bisect_left(found, first, key=FIRST)
    return found[starts : bisect_left(found, last, starts, key=FIRST)]


def quantity_at(sentence: Sentence, at: int) -> Quantity | None:
    """The number that begins at a token, with the words that bound it."""
    found = sentence.quantities
    here = bisect_left(found, at, key=BEGINS)
    return found[here] if here < len(found) and found[here].begins == at else None


def count_at(sentence: Sentence, at: int) -> Quantity | None:
    """The counting number that begins at a token."""
    found = quantity_at(sentence, at)
    return found if found and found.kind == "count" else None


def counts_between(sentence: Sentence, first: int, last: int) -> int:
    """How many counting numbers stand in a range of tokens."""
    return sum(q.kind == "count" for q in quantities_near(sentence, first, last))


def dates_near(sentence: Sentence, first: int, last: int) -> tuple[tuple[Date, int, int], ...]:
    """The dates that begin in a range of tokens."""
    found = sentence.dates
    starts = bisect_left(found, first, key=DATED)
    return found[starts : bisect_left(found, last, starts, key=DATED)]


def date_at(sentence: Sentence, at: int) -> bool:
    """Whether a date begins at a token."""
    return bool(sentence.dates) and bool(dates_near(sentence, at, at + 1))


def passed(sentence: Sentence, at: int, some: frozenset[str]) -> int:
    """The first token from a place on that is none of some words."""
    while word(sentence, at) in some:
        at += 1
    return at


def cost_across(sentence: Sentence, first: int, last: int, tied: Ties) -> float:
    """How far apart two phrases are where attributions between commas are passed over."""
    cost, at = 0.0, first
    for begins, ends in asides(sentence, first, last):
        cost += cost_between(sentence, at, begins, tied)
        at = ends
    return cost + cost_between(sentence, at, last, tied)


def asides(sentence: Sentence, first: int, last: int) -> list[tuple[int, int]]:
    """The attributions and parts between commas: "8,000 men|, the agency said,| are in Kursk"."""
    if last - first < 4:
        return []
    commas = places_near(sentence, COMMA, first, last)
    return [
        (begins, ends + 1)
        for begins, ends in pairwise(commas)
        if ends - begins <= LONGEST
        and not holds(sentence, SEMICOLON, begins, ends)
        and (near(sentence, "say", begins, ends) or word(sentence, begins + 1) in INCLUDING)
    ]


def cost_between(sentence: Sentence, first: int, last: int, tied: Ties) -> float:
    """How far apart two phrases are in the grammar of their sentence."""
    cost = tied.step * max(0, last - first)
    for token in sentence.tokens[first:last]:
        cost += tied.words.get(token.lower, 0.0)
    cost += tied.number * counts_between(sentence, first, last)
    return cost + tied.say * len(near(sentence, "say", first, last))


def is_a_people(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country's name is that of its people: "North Koreans", "Poles"."""
    said = word(sentence, mark.last - 1)
    return mark.detail == "demonym" and said.endswith("s") and not said.endswith("ss")


def people_of(sentence: Sentence, noun: Mark) -> Mark | None:
    """The name of the people right before the noun of some of them: "two |Polish| soldiers"."""
    named = ending(sentence, "country", noun.first)
    return next((mark for mark in named if mark.detail == "demonym"), None)
