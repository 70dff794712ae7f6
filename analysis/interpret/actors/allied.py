"""Allied: those whom many states give, who are nobody's in particular: "two UN soldiers"."""

from __future__ import annotations

from analysis.interpret.actors.possessing import OWN, possessive
from analysis.interpret.actors.whose import Whose
from analysis.interpret.around import mentions_near, near, quantity_at
from analysis.interpret.counted import Counted
from analysis.interpret.near import JOINING, holds, word
from analysis.model import Sentence
from analysis.words import grammar

STATES = grammar("nouns of states")
JOINT = grammar("of several states")
FOREIGN = frozenset({"foreign"})
CIVIL = frozenset({"people", "workers"})
SOURCES = frozenset({"from", "of"})
LISTED = 4  # tokens from a number to its noun, in a list that ends with where they are from
LIST = 40  # tokens of such a list
UNION = "intergovernmental"


def allied(sentence: Sentence, what: Counted) -> Whose | None:
    """Nobody's in particular: "10,000 troops from 50 states", "two UN soldiers", "NATO troops"."""
    many = not STATES.isdisjoint(sentence.said)
    if many and is_from_many(sentence, listed_until(sentence, what.last)):
        return Whose(None)
    if near(sentence, "country", what.first, what.last):
        return None  # "two Malian UN peacekeepers"
    if what.noun is not None and is_of_a_union(sentence, what):
        return Whose(None)
    return Whose(None) if is_taken_by_a_union(sentence, what) else None


def is_from_many(sentence: Sentence, at: int) -> bool:
    """Whether "from 50 states" stands at a token."""
    number = quantity_at(sentence, at + 1) if word(sentence, at) in SOURCES else None
    return number is not None and holds(sentence, STATES, number.stops, number.stops + 3)


def listed_until(sentence: Sentence, at: int) -> int:
    """The token behind a list that goes on at a token: "2,000 men|, 500 tanks and 40 ships|"."""
    ends = at + LIST
    while at < ends and word(sentence, at) in JOINING:
        number = quantity_at(sentence, at + 1 + (word(sentence, at + 1) in JOINING))
        if number is None or number.kind != "count":
            return at
        units = near(sentence, "unit", number.stops, number.stops + LISTED)
        at = max((unit.last for unit in units), default=number.stops)
    return at


def is_of_a_union(sentence: Sentence, what: Counted) -> bool:
    """Whether a union of states stands before the noun of those counted, or behind it with "of"."""
    joint = JOINT | FOREIGN if what.counted in CIVIL else JOINT
    if holds(sentence, joint, what.first, what.last):
        return True
    behind = what.last + 1 + (word(sentence, what.last + 1) == "the")
    named = [*near(sentence, "source", what.first, what.last)]
    if word(sentence, what.last) in SOURCES:
        named += near(sentence, "source", behind, behind + 1)
    return any(mark.detail == UNION for mark in named)


def is_taken_by_a_union(sentence: Sentence, what: Counted) -> bool:
    """Whether "its" takes up a union: "the United Nations said that two of its soldiers died"."""
    at = possessive(sentence, what)
    if at is None or word(sentence, at) not in OWN:
        return False
    before = [m for m in mentions_near(sentence, 0, at) if m.last <= at]
    return bool(before) and before[-1].kind == UNION
