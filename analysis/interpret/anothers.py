"""Anothers: a blow that is told behind the one of a number: "a bomb killed 3, and |another in"."""

from __future__ import annotations

from analysis.interpret.near import places_near, word
from analysis.model import Sentence

ANOTHER = frozenset({"another"})
WHERE = frozenset({"at", "in", "near", "on"})


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
