"""Anothers: a blow that is told besides the one before: "a bomb killed 3, and |another in"."""

from __future__ import annotations

from analysis.interpret.near import places_near, word
from analysis.model import Sentence
from analysis.words import grammar

ANOTHER = frozenset({"another"})
WHERE = frozenset({"at", "in", "near", "on"})
APART = frozenset({"another", "separate", "similar", "earlier", "different", "unrelated"})
EVENTS = grammar("attacks and disasters") | {"incident", "incidents", "operation", "case"}


def another_blow(sentence: Sentence, first: int, last: int) -> int | None:
    """The token between two at which another blow is told: "and |another in Brescia in 1974".

    "And wounded another in Brescia" goes on with the same one.
    """
    found = places_near(sentence, ANOTHER, first + 1, last)
    return next(
        (
            at for at in found
            if word(sentence, at - 1) == "and" and word(sentence, at + 1) in WHERE
        ),
        None,
    )  # fmt: skip


def another_event(sentence: Sentence, until: int) -> bool:
    """Whether a sentence tells of another event before a number: "In a |separate incident|, 12"."""
    return any(
        word(sentence, at + 1) in EVENTS or word(sentence, at + 2) in EVENTS
        for at in places_near(sentence, APART, 0, until)
    )
