"""Wholes: numbers of which others are a part: "4,000 of the 12,000 soldiers"."""

from __future__ import annotations

from analysis.interpret.around import near, quantities_near
from analysis.interpret.classes import HARM, MILITARY
from analysis.interpret.counted import Counted
from analysis.interpret.near import gap, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

OWNING = frozenset({"the", "its", "their", "some", "roughly", "about"})
PER_CENT = grammar("per cent")
SHARE = 4
WHOLE = 9
OPENING = frozenset({",", ";", ":", "and", "but", '"', "“", "that"})


def is_shared_out(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is the whole of a share: "48% of 1,200 soldiers", "half of some 900"."""
    if word(sentence, what.first - 1) != "of":
        return False
    shares = quantities_near(sentence, what.first - 1 - SHARE, what.first - 1)
    return bool(shares) and shares[-1].kind == "percentage" and ends_at(sentence, what, shares[-1])


def ends_at(sentence: Sentence, what: Counted, share: Quantity) -> bool:
    """Whether a share ends right before "of": "48% of", "40 per cent of"."""
    return set(gap(sentence, share.last, what.first - 1)) <= PER_CENT


def is_whole(sentence: Sentence, what: Counted) -> bool:
    """Whether a number is the total of which another is a part: "4,000 of the 12,000 soldiers"."""
    if what.counted in MILITARY and is_shared_out(sentence, what):
        return True
    if is_parted(sentence, what):
        return True
    at = what.first - (word(sentence, what.first) not in {"the", "its", "some"})
    if word(sentence, at - 2) == "all":
        return False
    owned = word(sentence, at - 1) == "of" and word(sentence, at) in OWNING
    return owned and not says_harm(sentence, what)


def says_harm(sentence: Sentence, what: Counted) -> bool:
    """Whether a phrase begins with a noun of harm done to those counted: "the |murder of 20"."""
    until = what.noun[0] if what.noun else what.last
    said = near(sentence, "measure", what.first, until)
    return any(
        mark.detail == "noun" and mark.value in HARM and word(sentence, mark.last) == "of"
        for mark in said
    )


def is_parted(sentence: Sentence, what: Counted) -> bool:
    """Whether a smaller number is a part of this one: "300 of 1,200", "Of 1,200 men, 300 left"."""
    of = what.first - 1 - (word(sentence, what.first - 1) in OWNING)
    inside = quantities_near(sentence, what.first, what.last)
    if word(sentence, of) != "of" or not inside:
        return False
    begins = of - (word(sentence, of - 1) == "out")
    whole, before = inside[0], quantities_near(sentence, begins - SHARE, begins)
    if begins < of and not before and what.noun is None:
        part = quantities_near(sentence, begins - WHOLE, begins)
        return bool(part) and is_less(part[-1], whole)  # "lost 300, dead and wounded, out of 1,200"
    if before and is_less(before[-1], whole):
        between = gap(sentence, before[-1].stops, begins)
        return not between or (begins < of and all(said.isalpha() for said in between))
    if begins and word(sentence, begins - 1) not in OPENING:
        return False
    comma = next((at for at in range(what.last, what.last + SHARE) if word(sentence, at) == ","), 0)
    behind = quantities_near(sentence, comma, comma + SHARE) if comma else ()
    return bool(behind) and is_less(behind[0], whole)


def is_less(part: Quantity, whole: Quantity) -> bool:
    """Whether a counting number may be a part of another."""
    counts = part.kind == "count" and whole.kind == "count"
    return counts and 0 < largest(part) < largest(whole)


def largest(quantity: Quantity) -> float:
    """The most that a number may be."""
    figure = quantity.number.figure
    return figure.best or figure.high or figure.low or 0.0
