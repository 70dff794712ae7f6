"""Before verbs: the words before a verb in its clause, without those of an aside."""

from __future__ import annotations

from analysis.interpret.counted import Counted
from analysis.interpret.near import word
from analysis.model import Mark, Sentence

CLAUSES = frozenset({",", ";", "who", "that", "which"})
BREAKS = CLAUSES | {":", "whom"}
REACH = 9


def before_verb(sentence: Sentence, what: Counted, verb: Mark) -> list[str]:
    """The words before a verb, the nearest first, to the break of its clause or to its subject."""
    near: list[str] = []
    at = verb.first - 1
    while at >= 0 and len(near) < REACH:
        if word(sentence, at) == "," and (before := aside_before(sentence, at)):
            at = before
        if word(sentence, at) in BREAKS:
            break
        near.append(word(sentence, at))
        if what.first <= at < what.last <= verb.first:
            break
        at -= 1
    return near


def aside_before(sentence: Sentence, at: int) -> int | None:
    """The token before an aside in commas that ends at a token: "will, the agency says, send"."""
    for here in range(at - 1, max(0, at - 9), -1):
        if word(sentence, here) == ",":
            return here - 1
    return None
