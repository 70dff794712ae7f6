"""Soon: words of a time to come, by which a present tense tells of what lies ahead."""

from __future__ import annotations

from itertools import pairwise

from analysis.interpret.counted import Counted
from analysis.interpret.frames.near import gap
from analysis.model import Mark, Sentence

COMING = frozenset({"coming", "upcoming", "tomorrow", "soon"})
TIMES = frozenset({"week", "month", "year", "days", "weeks", "months", "few", "spring", "summer"})
SPELLS = frozenset({"days", "weeks", "months", "hours", "week", "fortnight"})
PASSED = frozenset({"past", "last", "recent", "previous", "these", "ago", "of", "those"})


def time_ahead(sentence: Sentence, what: Counted, verb: Mark) -> bool:
    """Whether a present tense is about a time to come: "next week N go to the front"."""
    first, last = min(what.first, verb.first) - 6, max(what.last, verb.last) + 7
    said = gap(sentence, first, last)
    next_time = any(a == "next" and b in TIMES for a, b in pairwise(said))
    return next_time or not COMING.isdisjoint(said) or is_within_days(said)


def is_within_days(said: list[str]) -> bool:
    """Whether words tell of the days to come: "in a few days", "within weeks".

    >>> is_within_days(["leaves", "in", "a", "few", "days"]), is_within_days(["in", "past", "days"])
    (True, False)
    """
    for at, link in enumerate(said):
        behind = said[at + 1 : at + 4]
        if link in {"in", "within"} and SPELLS.intersection(behind):
            return PASSED.isdisjoint(said[at + 1 : at + 6])
    return False
