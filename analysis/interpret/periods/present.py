"""The present: the words that date a count to the day on which it is told: "now", "so far"."""

from __future__ import annotations

from analysis.interpret.classes import STATES
from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap, places_near, word
from analysis.interpret.periods.belonging import is_of
from analysis.model import Sentence
from analysis.words import grammar

NOW = grammar("the present")
CONTRASTING = frozenset({"but", ";", "while", "whereas", "yet", "though"})
TURNING = frozenset({";", "but", "and", ","})
REACH = 9  # tokens between a number and "now"
PHRASES = frozenset(
    {
        ("so", "far"), ("thus", "far"), ("to", "date"), ("at", "present"), ("at", "the", "moment"),
        ("at", "this", "point"), ("at", "this", "stage"), ("at", "this", "time"),
        ("up", "to", "now"), ("as", "of", "now"), ("for", "the", "moment"), ("until", "now"),
        ("for", "the", "time", "being"), ("up", "to", "this", "point"), ("to", "this", "day"),
        ("by", "this", "point"), ("at", "this", "moment"), ("at", "this", "very", "moment"),
        ("at", "this", "hour"), ("at", "the", "present", "time"), ("these", "days"),
        ("up", "to", "the", "present"), ("to", "the", "present"), ("up", "till", "now"),
        ("till", "now"), ("as", "things", "stand"), ("as", "matters", "stand"),
        ("at", "the", "present", "moment"), ("as", "of", "this", "writing"),
        ("at", "the", "time", "of", "writing"),
    }
)  # fmt: skip
OPENING = {first: [p for p in PHRASES if p[0] == first] for first, *_ in PHRASES}
STILL, BE = "still", frozenset({"are", "is"})
BEGINNING = NOW | OPENING.keys() | {STILL}


def says_now(sentence: Sentence, what: Counted, measure: str) -> bool:
    """Whether "now", "already", "so far", "at present" stands near a number and is of it.

    So does "are still", but those "still missing after the quake of 14 October" are so since then.
    """
    lasting = measure in STATES or not sentence.dates
    return any(
        (is_now(sentence, at) or (lasting and is_still(sentence, at)))
        and is_of(sentence, what, at, at + 1)
        for at in places_near(sentence, BEGINNING, what.first - REACH, what.last + REACH)
    )


def is_still(sentence: Sentence, at: int) -> bool:
    """Whether something is still so: "are |still in Russia"."""
    beside = {word(sentence, at - 1), word(sentence, at + 1)}
    return word(sentence, at) == STILL and not BE.isdisjoint(beside)


def has_by_now(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether what has been until now follows an aside: ", taken on Sunday, has so far buried"."""
    return word(sentence, first + 1) in {"has", "have"} and any(
        is_now(sentence, at) for at in range(first + 2, what.first)
    )


def turns_to_now(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a clause about the present opens between a date and a number: "…; now N are".

    So does "…, but by its own count it now puts them at N".
    """
    for at in range(first + 1, what.first):
        if not is_now(sentence, at):
            continue
        if word(sentence, at - 1) in TURNING:
            return True
        if any(word(sentence, n) in CONTRASTING for n in range(first, at)):
            return True
    return False


def is_now(sentence: Sentence, at: int) -> bool:
    """Whether words for the present begin at a token."""
    said = word(sentence, at)
    begun = OPENING.get(said, [])
    return said in NOW or any(tuple(gap(sentence, at, at + len(each))) == each for each in begun)
