"""The present: the words that date a count to the day on which it is told: "now", "so far"."""

from __future__ import annotations

from analysis.interpret.classes import STATES
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, places_near, word
from analysis.interpret.periods.belonging import is_of
from analysis.interpret.periods.levels import number_of
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
CURRENT = frozenset({"present", "current"})
STILL, BE = "still", frozenset({"are", "is"})
BEGINNING = NOW | OPENING.keys() | {STILL}


def said_now(sentence: Sentence, what: Counted, measure: str) -> tuple[int, int] | None:
    """The tokens of "now", "already", "so far", "at present" near a number, if they are of it.

    "Are still" tells the present too, but those "still missing after the quake of 14 October" are
    so since then.
    """
    lasting = measure in STATES or not sentence.dates
    at = number_of(sentence, what) - 1
    if measure in STATES and is_current(sentence, at):
        return at, at + 1
    for at in places_near(sentence, BEGINNING, what.first - REACH, what.last + REACH):
        size = now(sentence, at) or int(lasting and is_still(sentence, at))
        if size and is_of(sentence, what, at, at + 1):
            return at, at + size
    return None


def is_current(sentence: Sentence, at: int) -> bool:
    """Whether a number right behind a token is that of today: "the |present 11,000 soldiers"."""
    return word(sentence, at) in CURRENT and word(sentence, at - 1) in {"the", "its", "their"}


def is_still(sentence: Sentence, at: int) -> bool:
    """Whether something is still so: "are |still in Russia"."""
    beside = {word(sentence, at - 1), word(sentence, at + 1)}
    return word(sentence, at) == STILL and not BE.isdisjoint(beside)


def has_by_now(sentence: Sentence, what: Counted, measure: str, first: int) -> bool:
    """Whether what has been until now follows an aside: ", taken on Sunday, has so far buried"."""
    if (
        measure in STATES and word(sentence, first + 1) in BE
    ):  # ", deployed in May, |are still| there"
        return bool(now(sentence, first + 2)) or word(sentence, first + 2) == STILL
    return word(sentence, first + 1) in {"has", "have"} and any(
        now(sentence, at) for at in range(first + 2, what.first)
    )


def turns_to_now(sentence: Sentence, what: Counted, first: int) -> bool:
    """Whether a clause about the present opens between a date and a number: "…; now N are".

    So does "…, but by its own count it now puts them at N", and "from 600 in April to N now".
    """
    if first < what.first and now(sentence, what.last):
        return True
    for at in range(first + 1, what.first):
        if not now(sentence, at):
            continue
        if word(sentence, at - 1) in TURNING:
            return True
        if any(word(sentence, n) in CONTRASTING for n in range(first, at)):
            return True
    return False


def now(sentence: Sentence, at: int) -> int:
    """How many tokens the words for the present have that begin at one; 0 where none do."""
    said = word(sentence, at)
    begun = (
        each for each in OPENING.get(said, []) if tuple(gap(sentence, at, at + len(each))) == each
    )
    return 1 if said in NOW else len(next(begun, ()))
