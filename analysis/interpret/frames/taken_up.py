"""Taken up: the toll, the number or the clause before it that a verb of saying tells of."""

from __future__ import annotations

from analysis.interpret.frames.apart import NO_NOUN, NOUN
from analysis.interpret.frames.endings import CLAUSE_OPENINGS, ends, told_end
from analysis.interpret.frames.objects import TOLLS
from analysis.interpret.frames.phrases import phrase_start
from analysis.interpret.near import BREAKS, counts, holds, word
from analysis.model import Mark, Mention, Sentence
from analysis.words import grammar

CLAIMS = grammar("claims of others")
LINK_BREAKS = BREAKS | {"whose"}


def names_toll(sentence: Sentence, subject: Mention, verb: Mark) -> bool:
    """Whether the statement is a toll or figure before it: "the toll that X gave"."""
    at = phrase_start(sentence, subject) - 1
    at -= word(sentence, at) in {"that", "which"}
    ends = told_end(sentence, verb.last)
    return word(sentence, at) in TOLLS and not counts(sentence, verb.last, ends)


def names_count(sentence: Sentence, subject: Mention, verb: Mark) -> int | None:
    """Where a number begins that a clause behind it gives: "the 1,000 that X estimates"."""
    if not sentence.quantities:
        return None
    at = phrase_start(sentence, subject)
    last = link_before(sentence, at, verb)
    linked = last < at
    number = next((q for q in reversed(sentence.quantities) if q.last <= last), None)
    if number is None or number.kind != "count" or last - number.stops > NOUN:
        return None
    definite = word(sentence, number.begins - 1) in {"the", "those", "these"}
    named = not holds(sentence, NO_NOUN, number.stops, last) and (linked or definite)
    opens = word(sentence, verb.last) in CLAUSE_OPENINGS
    told = opens or counts(sentence, verb.last, verb.last + (1 if linked else 9))
    return number.begins if named and not told else None


def link_before(sentence: Sentence, at: int, verb: Mark) -> int:
    """Where the words begin that join a clause to a number: "whom", ", whose arrival"; or `at`."""
    if word(sentence, at - 1) in {"that", "which", "who", "whom"}:
        return at - 1
    if "whose" not in sentence.said:
        return at
    near = (k for k in range(at - 2, at - 9, -1) if word(sentence, k) in LINK_BREAKS)
    whose = next(near, None)
    if whose is None or word(sentence, whose) != "whose" or not ends(sentence, verb):
        return at
    return whose - (word(sentence, whose - 1) == ",")


def taken_up(sentence: Sentence, subject: int) -> int | None:
    """The comma before a clause that takes up what stands before it: ", a claim that X denies"."""
    at = subject - 1
    if word(sentence, at) == "which" and word(sentence, at - 1) == ",":
        return at - 1
    at -= word(sentence, at) in {"that", "which"}
    if word(sentence, at) not in CLAIMS:
        return None
    near = (k for k in range(at - 1, at - 5, -1) if word(sentence, k) in {",", "–", "—"})
    return next(near, None)
