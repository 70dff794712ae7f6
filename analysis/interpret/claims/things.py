"""Things: bare numbers that go on with what nobody counts: "9 homes fell, |4 of them here"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.counted import Counted, counted
from analysis.interpret.measures import Measured
from analysis.interpret.near import PREPOSITIONS, holds, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

DAMAGED = grammar("befalling things")
FROM_BEFORE = "as the number before"
STOPS = frozenset({";", ":", "but", "that", "who", "which"})
REACH = 20  # tokens between things that are counted and a number that goes on with them


def goes_on_with_others(sentence: Sentence, quantity: Quantity, what: Counted) -> bool:
    """Whether a bare number counts the unknown noun before it: "17 attacks in Iraq and |15 in"."""
    place = word(sentence, quantity.stops)
    if what.form != "left out" or place not in PREPOSITIONS:
        return False
    if word(sentence, quantity.begins - 1) not in {"and", ","}:
        return False
    before = (q for q in reversed(sentence.quantities) if q.stops < quantity.begins)
    other = next((q for q in before if q.kind == "count"), None)
    same = other is not None and holds(sentence, {place}, other.stops, quantity.begins)
    plain = other is not None and not holds(sentence, STOPS, other.stops, quantity.begins - 1)
    unknown = other is not None and is_noun_behind(sentence, other)
    return same and plain and unknown and other is not None and counted(sentence, other) is None


def are_things(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None
) -> bool:
    """Whether a bare number goes on with things told of before: "9 homes fell, |4 of them here".

    Without "of them" the number has no more than a place, or what befalls things.
    """
    if what.form not in {"left out", "of them"} or what.counted not in {None, "antecedent"}:
        return False
    before = counts_before(sentence, quantity)
    if what.form == "of them" and any(counted(sentence, q) for q in before):
        return False
    other = next((q for q in before if is_noun_behind(sentence, q)), None)
    if other is None or counted(sentence, other):
        return False
    if near(sentence, "unit", other.stops, quantity.begins):
        return False
    if what.form == "of them" or read is None or read.cue is None:
        return True
    own = read.measure == "present" or read.cue[0] == other.stops or read.rule == FROM_BEFORE
    return own or holds(sentence, DAMAGED, *read.cue)


def counts_before(sentence: Sentence, quantity: Quantity) -> list[Quantity]:
    """The numbers before one, the nearest first, none far from the one behind it."""
    found, at = [], quantity.begins
    for other in reversed(quantities_near(sentence, 0, quantity.begins)):
        if at - other.stops > REACH:
            break
        if other.kind == "count" and other.stops < quantity.begins:
            found.append(other)
            at = other.begins
    return found


def is_noun_behind(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a plural stands right behind a number: "98 places"."""
    return word(sentence, quantity.stops).endswith("s")
