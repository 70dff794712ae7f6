"""Hedges: the words that make a claim less than certain, and whether they reach it."""

from __future__ import annotations

from analysis.interpret.around import WIDE, counts_between, near
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, word
from analysis.interpret.measures import Measured
from analysis.model import Mark, Sentence
from analysis.words import grammar

WALLS = frozenset({";", "while", "but", "whereas", "although"})
CLAUSES = frozenset({",", "that", "who", "which"})
ENDS = frozenset({".", ",", "", "”", '"'})
BELIEVING = grammar("believing")
ON_NUMBERS = grammar("hedging a number")
ON_VERBS = grammar("hedging a verb")


def hedge(sentence: Sentence, what: Counted, read: Measured | None) -> tuple[int, int] | None:
    """The tokens of the word that hedges a claim, if one reaches it."""
    for at in range(max(0, what.first - 2), what.last):
        if word(sentence, at) in ON_NUMBERS:
            return at, at + 1
    for mark in near(sentence, "hedge", what.first - WIDE, what.last + WIDE):
        if reaches(sentence, what, read, mark):
            return mark.first, mark.last
    return None


def reaches(sentence: Sentence, what: Counted, read: Measured | None, mark: Mark) -> bool:
    """Whether a hedge stands in the clause of a claim, before it or on its verb."""
    before = mark.first < what.first
    first, last = (mark.last, what.first) if before else (what.last, mark.first)
    between = gap(sentence, first, last)
    if not WALLS.isdisjoint(between):
        return False
    others = counts_between(sentence, first, last)
    if mark.value in ON_VERBS:
        return others == 0 and on_verb(what, read, mark, between)
    if before:
        return reaches_on(mark, between, others)
    if "," in between and mark.value in BELIEVING:
        return word(sentence, mark.last) in ENDS and len(between) <= 25
    return others == 0 and last - first <= 10 and between.count(",") <= 1


def reaches_on(mark: Mark, between: list[str], others: int) -> bool:
    """Whether a hedge reaches a claim behind it: few commas and at most one number between them."""
    commas = between.count(",") + 2 * between.count("and") * (others > 0)
    believing = mark.value in BELIEVING or mark.value.startswith("be ")
    return commas <= (3 if believing else 2) and others <= 1 and len(between) <= 22


def on_verb(what: Counted, read: Measured | None, mark: Mark, between: list[str]) -> bool:
    """Whether a modal or an adverb stands on the verb of the claim."""
    if read and read.verb is not None:
        if 0 <= read.verb.first - mark.last <= 4:
            return True
        if read.verb.first < mark.first:
            return False
    return len(between) <= 8 and CLAUSES.isdisjoint(between)
