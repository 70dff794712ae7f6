"""Elsewhere: numbers that are counted at no place told of before: "|elsewhere| three died"."""

from __future__ import annotations

from analysis.interpret.anothers import another_blow
from analysis.interpret.around import counts_between, ending
from analysis.interpret.counted import Counted
from analysis.interpret.near import holds, places_near, word
from analysis.model import Sentence
from analysis.words import grammar, meanings
from analysis.words.forms import plural

ELSEWHERE = grammar("somewhere else")
OTHER = grammar("of somewhere else")
PLACES = grammar("kinds of land") | grammar("settlements without a name") | {"place", "part"}
EVENTS = (grammar("attacks and disasters") - grammar("weapons of a blow")) | frozenset(
    {"case", "incident", "protest"}
)
LANDS = PLACES | frozenset(meanings("places_again"))
APART = LANDS | {plural(noun) for noun in LANDS}
OCCASIONS = EVENTS | {plural(noun) for noun in EVENTS}
FIRST = ELSEWHERE | OTHER
FROM = frozenset({"from"})
LEADING = frozenset({"in", "at", "near", "across", "into", "around", "throughout", "on"})
JOINING = frozenset({"and", "or"})
BREAKS = frozenset({";", ":", ","})
BEFORE, BEHIND = 8, 7  # tokens between a number and where it is counted
LED = 3  # tokens from "from" to "other"
NAME = 2  # tokens from "other" to what is another


def elsewhere(sentence: Sentence, what: Counted, named: bool) -> int | None:
    """The token that tells that a number is of another place than the one before it.

    Where the sentence has `named` a place, another event may be there as well.
    """
    for at in places_near(sentence, FIRST, what.first - BEFORE, what.last + BEHIND):
        if is_beside(sentence, what, at) and is_apart(sentence, at, not named):
            return at
    return another_blow(sentence, what.first - BEFORE, what.first)


def is_beside(sentence: Sentence, what: Counted, at: int) -> bool:
    """Whether a token stands in the clause of a number, with no other number between."""
    if at < what.first:
        return not counts_between(sentence, at, what.first)
    if at < what.last:
        return False
    return not counts_between(sentence, what.last, at - 1) and not holds(
        sentence, BREAKS, what.last, at
    )


def is_apart(sentence: Sentence, at: int, occasions: bool) -> bool:
    """Whether a token tells of another place or another event: "a |nearby village", "|abroad".

    Who is from there may be here, and what is "here and |elsewhere" is here.
    """
    if holds(sentence, FROM, at - LED, at):
        return False
    if word(sentence, at - 1) in JOINING and ends_place(sentence, at - 1):
        return False
    if word(sentence, at) in ELSEWHERE:
        return True
    if occasions and holds(sentence, OCCASIONS, at + 1, at + 1 + NAME):
        return True
    led = holds(sentence, LEADING, at - LED, at)
    return led and holds(sentence, APART, at + 1, at + 1 + NAME)


def ends_place(sentence: Sentence, at: int) -> bool:
    """Whether the name of a place ends before a token."""
    return bool(ending(sentence, "place", at))
