"""Introductions: numbers that only tell who somebody is, by name or by where they are from."""

from __future__ import annotations

from analysis.interpret.around import mentions_near
from analysis.interpret.claims.course import size
from analysis.interpret.counted import Counted
from analysis.interpret.measures import Measured
from analysis.interpret.measures.verbs import is_passive
from analysis.interpret.near import gap, word
from analysis.model import Quantity, Sentence
from analysis.words import grammar

GOING = frozenset({"other", "present", "deployed", "supplied"})
ORIGIN = frozenset({"came", "come", "comes", "coming", "hail", "hailed", "hails", "originates"})
NAMES = frozenset({"aliases", "flags", "headings", "identities", "labels", "names", "titles"})
BELONGING = grammar("belonging somewhere")
OFFICES = grammar("lawmakers")
BE = grammar("be")
BEFORE_FROM = BE | ORIGIN
SMALL = 10
BEHIND = 10  # tokens between people and their names, or where they are from
NEAR = 3


def introduces(sentence: Sentence, what: Counted, read: Measured | None) -> bool:
    """Whether a number only introduces people of an office: "two members of X, Lee and Kim, left".

    What is done to them is told all the same: "two senators, Lee and Kim, were freed".
    """
    at, going = what.last, read is None or read.measure in GOING
    if what.counted != "people" or not going or (read and read.verb and is_done(sentence, read)):
        return False
    if word(sentence, at) in BELONGING:
        ends = range(at, at + BEHIND)
        at = next((k for k in ends if word(sentence, k) == ","), at)
    names = (m.first for m in mentions_near(sentence, at, at + NEAR) if m.kind == "person")
    office = any(
        m.form == "role" and what.first <= m.first < what.last
        for m in mentions_near(sentence, what.first, what.last)
    ) or not OFFICES.isdisjoint(gap(sentence, what.first, at))
    return office and word(sentence, at) == "," and any(at < first for first in names)


def is_done(sentence: Sentence, read: Measured) -> bool:
    """Whether a measure is told in the passive: "were freed"."""
    return read.verb is not None and is_passive(sentence, read.verb)


def tells_origin(
    sentence: Sentence, quantity: Quantity, what: Counted, read: Measured | None
) -> bool:
    """Whether it is told where one or a few of some are from: "one of the men hails from X"."""
    few = size(quantity.number.figure) < SMALL and what.form in {"of the noun", "of them"}
    if not few or (read is not None and read.measure not in GOING):
        return False
    behind = range(what.last, what.last + BEHIND)
    return any(
        word(sentence, at) == "from" and word(sentence, at - 1) in BEFORE_FROM for at in behind
    )


def is_under_names(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether "under" leads to names, and is no bound: "listed under two names"."""
    under = "under" in {word(sentence, quantity.begins), word(sentence, quantity.begins - 1)}
    return under and word(sentence, quantity.stops) in NAMES
